/** A page -> the lines of its article, by @mozilla/readability over linkedom. Nothing in the page is run or loaded. */

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type FoundDocument, type FoundLine, failed, type Outcome, type SetAside } from './found-article.ts';
import type { DomDocument, DomElement, DomNode } from './page-dom.ts';
import { readPageFacts } from './page-facts.ts';
import { countWords, tidyText } from './tidy-text.ts';

/** Deeper than any page of a newsroom; Readability's time grows with the cube of it. */
const DEEPEST = 250;
/** Several times what the largest pages have. */
const MOST_ELEMENTS = 50_000;
const FEWEST_LETTERS = 140;
/** A sentence that tells something, in UTF-16 units. */
const SHORTEST_FLASH = 40;

/** `url` is the page's address where it came from one. */
export function readHtml(html: string, url?: string): Outcome<FoundDocument> {
  const document = (html.match(/<[a-z]/gi)?.length ?? 0) > MOST_ELEMENTS ? undefined : parseDocument(html);
  if (!document?.body || depthOf(document.body) > DEEPEST) return failed('is no page that can be read');
  const facts = readPageFacts(document, url);
  const scope =
    facts.heading?.closest('article, main') ?? document.querySelector('article, main') ?? document.body;
  const outer = captionsOf(scope);
  removeFurniture(document, facts.heading);

  // The serializer hands the article's element on as it is, where Readability would write it as HTML.
  const content = new Readability<DomElement>(document as never, {
    serializer: (node) => node as unknown as DomElement,
  }).parse()?.content;
  const lines = content ? linesOf(content) : [];
  if (!holdsArticle(lines, content, facts.heading !== undefined))
    return failed('is a page without an article');
  const inner = new Set(lines.filter(({ kind }) => kind === 'caption').map(({ text }) => text));
  const captions = outer.filter((caption) => !inner.has(caption));
  const bylines = facts.bylines.map(tidyText).filter(Boolean);
  const setAside = bylines.map((text): SetAside => ({ text, why: 'a byline' }));
  const { heading: _, bylines: __, ...said } = facts;
  return {
    ok: true,
    value: {
      ...said,
      lines: lines.filter(
        ({ text }) => !bylines.some((byline) => tidyText(text).replace(/^by:?\s+/i, '') === byline),
      ),
      ...(captions.length > 0 ? { captions } : {}),
      setAside,
    },
  };
}

function parseDocument(html: string): DomDocument | undefined {
  const { document } = parseHTML(withSkeleton(html)) as unknown as { readonly document: DomDocument };
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

const OUTSIDE =
  'nav, footer, form, button, dialog, aside, [role=navigation], [role=dialog], [role=alertdialog], [role=complementary], [role=contentinfo]';
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|read-?(?:more|also)|newsletter|subscribe|share|sharing|social|cookies?|consent|gdpr|comments?|advert\w*|ads?|promo|sponsored|most-?(?:read|popular|viewed)|breadcrumbs?|trending|paywall|tags)(?=$|[\s_-])/i;

/** Takes out what is marked as no part of the article. A block that holds the headline or much of the text stays. */
function removeFurniture(document: DomDocument, heading: DomElement | undefined): void {
  const total = document.body?.textContent.length ?? 0;
  for (const element of [...document.querySelectorAll(`${OUTSIDE}, [class], [id]`)]) {
    const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    const marked =
      element.matches(OUTSIDE) ||
      (FURNITURE_NAME.test(named) && !/^(?:body|html|article|main|h1|p)$/.test(element.localName));
    if (!marked || element.contains(heading ?? null) || element.textContent.length * 3 > total) continue;
    element.remove();
  }
}

function captionsOf(scope: DomElement): string[] {
  const captions = [...scope.querySelectorAll('figcaption')]
    .filter(
      (caption) => !caption.closest(`${OUTSIDE}, a`) && (caption.closest('article') ?? scope).contains(scope),
    )
    .map((caption) => tidyText(caption.textContent));
  return [...new Set(captions.filter(Boolean))];
}

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul video'.split(
    ' ',
  ),
);
const SILENT = new Set([
  'script',
  'title',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'button',
  'select',
  'img',
]);

/** The blocks of the article as lines, in reading order. A row of a table is one line. */
function linesOf(content: DomElement): FoundLine[] {
  const lines: FoundLine[] = [];
  let text = '';
  let linked = 0;
  let block = 0;
  const flush = (kind: FoundLine['kind']): void => {
    const line = tidyText(text);
    const isLink = kind === 'text' && linked > line.length * 0.8 && !/\.["'»”’)\]]*$/.test(line);
    if (line) lines.push({ text: line, kind: isLink ? 'link' : kind, block: block++ });
    text = '';
    linked = 0;
  };
  const walk = (node: DomNode, kind: FoundLine['kind'], inLink: boolean): void => {
    if (node.nodeType === 3) {
      text += node.textContent;
      if (inLink) linked += tidyText(node.textContent ?? '').length;
    }
    if (node.nodeType !== 1) return;
    const element = node as DomElement;
    const name = element.localName;
    if (SILENT.has(name)) return;
    const isBlock = BLOCKS.has(name);
    if (isBlock) flush(kind);
    const within = name === 'figcaption' ? 'caption' : /^h[1-6]$/.test(name) ? 'heading' : kind;
    for (const child of element.childNodes) walk(child, within, inLink || name === 'a');
    if (name === 'br') text += ' ';
    if (name === 'td' || name === 'th') text += ' | ';
    if (name === 'tr') text = text.replace(/[\s|]+$/, '');
    if (isBlock) flush(within);
  };
  walk(content, 'text', false);
  flush('text');
  return lines;
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
