/** A page -> the lines of its article, by @mozilla/readability over linkedom. Nothing in the page is run or loaded. */

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type FoundDocument, type FoundLine, failed, type Outcome, type SetAside } from './found-article.ts';
import type { DomDocument, DomElement } from './page-dom.ts';
import { readPageFacts } from './page-facts.ts';
import { EMBEDDED, findFurniture } from './page-furniture.ts';
import { linesOf, markParagraphs, type PageLine } from './page-lines.ts';
import { countWords, lettersOf, tidyText } from './tidy-text.ts';

/** Deeper than any page of a newsroom; Readability's time grows with the cube of it. */
const DEEPEST = 250;
/** Several times what the largest pages have. */
const MOST_ELEMENTS = 50_000;
/** Of what stands beside a report: more is the page of a shop. */
const MOST_BESIDE = 500;
const FEWEST_LETTERS = 140;
/** A sentence that tells something, in UTF-16 units. */
const SHORTEST_FLASH = 40;

/** `url` is the page's address where it came from one. */
export function readHtml(html: string, url?: string): Outcome<FoundDocument> {
  const document = (html.match(/<[a-z]/gi)?.length ?? 0) > MOST_ELEMENTS ? undefined : parseDocument(html);
  if (!document?.body || depthOf(document.body) > DEEPEST) return failed('is no page that can be read');
  const { heading, bylines: authors, ...said } = readPageFacts(document, url);
  for (const element of document.querySelectorAll('script, style, noscript, template')) element.remove();
  signQuotations(document);
  const article = heading?.closest('article, main') ?? document.querySelector('article, main');
  const furniture = findFurniture(document, heading);
  // It takes no element for a block that HTML does not know.
  for (const element of document.querySelectorAll('body *'))
    if (
      element.localName.includes('-') &&
      !furniture.has(element) &&
      element.textContent.length >= FEWEST_LETTERS
    )
      rename(document, element, 'div');
  const page = linesOf(article ?? document.body, furniture);
  for (const element of furniture.keys()) element.remove();

  const content = new Readability<DomElement>(document as never, {
    keepClasses: true,
    // The serializer hands the article's element on as it is, where Readability would write it as HTML.
    serializer: (node) => node as unknown as DomElement,
  }).parse()?.content;
  const report = content ? linesOf(content) : [];
  if (!holdsArticle(report, content, heading !== undefined)) return failed('is a page without an article');
  const { above, below, removed } = besideReport(page, report, said.title?.value, article !== null);
  const bylines = authors.map(tidyText).filter(Boolean);
  return {
    ok: true,
    value: {
      ...said,
      lines: [...above, ...report, ...below].filter(
        ({ text }) => !bylines.includes(text.replace(/^by:?\s+/i, '')),
      ),
      setAside: [...bylines.map((text): SetAside => ({ text, why: 'a byline' })), ...removed],
    },
  };
}

type Beside = {
  readonly above: readonly FoundLine[];
  readonly below: readonly FoundLine[];
  readonly removed: readonly SetAside[];
};

/**
 * What the page has from the headline to the end of its article, `isWhole`, or of the report where nothing says where
 * the article ends, and the report has not: captions, dates, bylines, and what was taken out; posts also behind that.
 */
function besideReport(
  page: readonly PageLine[],
  report: readonly FoundLine[],
  title: string | undefined,
  isWhole: boolean,
): Beside {
  // A line's beginning or end is enough, since Readability may take something out of its middle.
  const told = new Set(report.flatMap(({ text }) => endsOf(text)));
  const isTold = page.map(
    ({ text, removed }) => removed === undefined && endsOf(text).some((end) => told.has(end)),
  );
  const first = isTold.indexOf(true);
  const headline =
    title === undefined ? -1 : page.findIndex(({ text }) => lettersOf(text).startsWith(lettersOf(title)));
  const from = headline >= 0 ? headline : isWhole ? 0 : first;
  const to = isWhole ? page.length : isTold.lastIndexOf(true);
  const beside = page
    .map((line, at) => ({ ...line, at }))
    .filter(({ removed, at }) => at >= from && (at < to || removed === EMBEDDED))
    .filter(({ kind, at }) => !isTold[at] && kind !== 'link')
    .slice(0, MOST_BESIDE);
  const lines = beside
    .filter(({ removed }) => removed === undefined)
    .map((line) => ({ ...line, kind: line.kind === 'text' ? ('outside' as const) : line.kind }));
  return {
    above: lines.filter(({ at }) => at < first),
    below: lines.filter(({ at }) => at > first),
    removed: beside.flatMap(({ text, removed }): SetAside[] =>
      removed === undefined ? [] : [{ text, why: removed }],
    ),
  };
}

const endsOf = (text: string): string[] => {
  const letters = lettersOf(text);
  return letters ? [`${letters.slice(0, 40)}…`, `…${letters.slice(-40)}`] : [];
};

/** Who is quoted stands in a <footer>, which Readability drops, or under the quotation like a caption. */
function signQuotations(document: DomDocument): void {
  for (const name of document.querySelectorAll('blockquote footer, figure figcaption')) {
    const quotation = name.closest('blockquote') ?? name.closest('figure')?.querySelector('blockquote');
    if (!quotation) continue;
    quotation.append(name);
    rename(document, name, 'cite');
  }
}

function rename(document: DomDocument, element: DomElement, name: string): void {
  const renamed = document.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

function parseDocument(html: string): DomDocument | undefined {
  const { document } = parseHTML(markParagraphs(withSkeleton(html))) as unknown as {
    readonly document: DomDocument;
  };
  return document.documentElement ? document : undefined;
}

/** The elements around the content may be left out in HTML; a browser adds them, linkedom does not. */
function withSkeleton(html: string): string {
  if (/<html[\s>]/i.test(html) && /<body[\s>]/i.test(html)) return html;
  const attributes = /<html(\s[^>]{0,500})>/i.exec(html)?.[1] ?? '';
  const content = html.replace(/<!doctype[^>]{0,500}>|<\/?(?:html|head|body)(?:\s[^>]{0,500})?>/gi, '');
  return `<!doctype html><html${attributes}><head></head><body>${content}</body></html>`;
}

/** How deep elements are nested, without recursion: the page may be made to overflow the stack. */
function depthOf(root: DomElement): number {
  let deepest = 0;
  const open: Array<readonly [DomElement, number]> = [[root, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [element, depth] = next;
    deepest = Math.max(deepest, depth);
    if (deepest > DEEPEST) break;
    for (const child of element.children) open.push([child, depth + 1]);
  }
  return deepest;
}

/**
 * Prose enough for a report, or a sentence under a headline, as a flash has; and no front page: that is headings which are
 * links, with a teaser each.
 */
function holdsArticle(
  lines: readonly FoundLine[],
  content: DomElement | null | undefined,
  hasHeading: boolean,
): boolean {
  if (!content) return false;
  const prose = lines.filter(({ text, kind }) => kind === 'text' && countWords(text) >= 6);
  const letters = prose.reduce((sum, { text }) => sum + text.length, 0);
  const teasers = content.querySelectorAll('h2 a, h3 a, h4 a, a h2, a h3, a h4').length;
  const isFlash =
    hasHeading && prose.some(({ text }) => text.length >= SHORTEST_FLASH && /[.!؟?]["»”’)\]]*$/.test(text));
  return (letters >= FEWEST_LETTERS || isFlash) && !(teasers >= 3 && teasers * 2 >= prose.length);
}
