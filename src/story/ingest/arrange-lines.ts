/** The lines of a document -> headline, captions, paragraphs, source line and the rest, each in its place. */

import { articleLanguage, scriptLanguage } from './article-language.ts';
import { readDateLine, readDateline } from './dates-in-words.ts';
import type { Derived, FoundArticle, FoundDocument, FoundLine, SetAside } from './found-article.ts';
import { furniture, headed } from './furniture-lines.ts';
import { isSourceList } from './known-sources.ts';
import * as kinds from './line-kinds.ts';
import { publicationDate } from './publication-date.ts';
import { countWords, endsSentence, lettersOf, sameLetters, tidyText } from './tidy-text.ts';

/**
 * Sorts a document's lines. Every line ends up in exactly one place: title, captions, paragraphs, the words behind a
 * derived value, or `setAside` with the reason; nothing is dropped without being listed.
 */
export function arrangeLines(document: FoundDocument): FoundArticle {
  const { lines: raw, captions: given = [], setAside: asideBefore = [], ...said } = document;
  const lines = raw.map((line) => ({ ...line, text: tidyText(line.text) })).filter((line) => line.text);
  const report = lines
    .filter(({ kind }) => kind === 'text')
    .map(({ text }) => text)
    .join('\n');
  const language = articleLanguage(report) ?? (report.length < 200 ? said.language : undefined);
  const sorted = sort(lines, said.title?.value, scriptLanguage(report));

  const captions = [
    ...new Set([...given.map(tidyText), ...sorted.captions].map(kinds.withoutLabel).filter(Boolean)),
  ];
  const paragraphs = sorted.paragraphs;
  const dateline = paragraphs[0] === undefined ? undefined : readDateline(paragraphs[0]);
  const headline = said.title?.value ?? sorted.title;
  const { title, outlet } = headline === undefined ? { title: undefined } : splitOutlet(tidyText(headline));
  const signature = signatureOf(paragraphs.at(-1) ?? '');
  const newsroom = sorted.newsroom?.replace(/^[([]|[)\]]\.?$/g, '');
  const source =
    said.source ??
    derived(sorted.source, 'its source line') ??
    derived(dateline?.source, `"${dateline?.words}"`) ??
    derived(signature, 'the end of the report') ??
    derived(newsroom, `the line "${sorted.newsroom}"`) ??
    derived(outlet, 'the end of the headline');
  const agency = [said.agency, sorted.source, dateline?.source, signature, newsroom]
    .map((name) => name && othersThan(name, source?.value))
    .find(Boolean);
  const published = said.published ?? publicationDate({ dateLines: sorted.dateLines, captions, paragraphs });
  const used = [source?.from, published?.from, agency === newsroom && `"${sorted.newsroom}"`].join();
  const unused = [sorted.newsroom, ...sorted.dateLines].flatMap((text): SetAside[] =>
    text === undefined || used.includes(`"${text}"`) ? [] : [{ text, why: 'goes behind what says more' }],
  );
  if (
    sorted.source &&
    sorted.source !== source?.value &&
    othersThan(sorted.source, source?.value) !== agency
  ) {
    unused.push({ text: sorted.source, why: 'another source' });
  }
  const isOwn = (caption: string): boolean => scriptLanguage(caption) === scriptLanguage(report);
  return {
    ...without(said, ['title', 'language', 'published', 'source', 'agency']),
    ...(title ? { title: { value: title, from: said.title?.from ?? 'its first line' } } : {}),
    ...(language ? { language } : {}),
    ...(published ? { published } : {}),
    ...(source ? { source } : {}),
    ...(agency ? { agency } : {}),
    captions: [...captions.filter(isOwn), ...captions.filter((caption) => !isOwn(caption))],
    paragraphs,
    setAside: [...asideBefore, ...sorted.setAside, ...unused],
  };
}

const derived = (value: string | undefined, from: string): Derived | undefined =>
  value ? { value, from } : undefined;

type Sorted = {
  title?: string;
  source?: string;
  newsroom?: string;
  readonly captions: string[];
  readonly paragraphs: string[];
  readonly dateLines: string[];
  readonly setAside: SetAside[];
};

function sort(all: readonly FoundLine[], title: string | undefined, script: 'ar' | 'en' | undefined): Sorted {
  const sorted: Sorted = { captions: [], paragraphs: [], dateLines: [], setAside: [] };
  const aside = (text: string, why: string): void => void sorted.setAside.push({ text, why });
  const lines = withoutFurniture(all, title === undefined, aside);
  const first = firstParagraph(lines, script);
  const last = lines.findLastIndex(({ text, kind }) => kind === 'text' && isProse(text));
  const blocks = new Set(all.map(({ block }) => block)).size;
  let headline = title;
  lines.forEach(({ text, kind, block }, at) => {
    const above = at < first;
    const outside = above || at > last || kind === 'outside';
    const source =
      outside && (kind === 'text' || kind === 'outside') ? kinds.readSourceLine(text) : undefined;
    if (headline !== undefined && sameLetters(text, headline)) return;
    if (kind === 'caption') sorted.captions.push(text);
    else if (kind === 'standfirst' && above) aside(text, STANDFIRST);
    else if (kind === 'heading' || kind === 'standfirst') aside(text, 'a subheading');
    else if (source !== undefined) {
      if (sorted.source) aside(sorted.source, 'another source');
      // The label may stand on a line of its own, the name on the next.
      sorted.source = source || (lines[at + 1]?.text ?? '');
    } else if (lines[at - 1] && outside && kinds.readSourceLine(lines[at - 1]!.text) === '') return;
    else if (outside && readDateLine(text)) sorted.dateLines.push(text);
    else if (outside && kinds.isByline(text)) aside(text, 'a byline');
    else if (outside && kinds.isNewsroomLine(text)) {
      if (sorted.newsroom === undefined) sorted.newsroom = text;
      else aside(text, 'another source');
    } else if (
      kinds.isCaption(text, kind === 'outside' ? 'beside' : above ? 'above' : 'inside') &&
      at !== last
    )
      sorted.captions.push(text);
    else if (kind === 'outside') aside(text, 'beside the report');
    else if (
      at > last &&
      endsWithFullStop(lines[last]?.text ?? '') &&
      countWords(text) <= 5 &&
      !endsSentence(text)
    )
      aside(text, 'a short line below the report');
    else if (!above) sorted.paragraphs.push(text);
    else if (scriptLanguage(text) !== script) {
      if (countWords(text) >= 4) sorted.captions.push(text);
      else aside(text, 'a short line in another language above the report');
    } else if (headline === undefined) {
      if (isHeadline(text) && !(kinds.isKicker(text) && hasHeadline(lines.slice(at + 1, first), script))) {
        headline = sorted.title = text;
      } else aside(text, 'a line above the headline');
    } else if (countWords(text) <= 3) aside(text, 'a short line above the report');
    else if (blocks > 3 && besideCaption(lines, at, block)) sorted.captions.push(text);
    else if (!endsSentence(text) && isPunctuated(lines.slice(first, last + 1))) aside(text, STANDFIRST);
    else sorted.paragraphs.push(text);
  });
  const glued = sorted.source === undefined ? kinds.splitSource(sorted.paragraphs.at(-1) ?? '') : undefined;
  if (glued) {
    sorted.paragraphs.splice(-1, 1, glued.text);
    sorted.source = glued.name;
  }
  return sorted;
}

/** A fragment under the headline: it tells the report once more, is no sentence to cite, and its translation has none. */
const STANDFIRST = 'a standfirst';

/** Whether all that reads like a report's paragraph ends its sentence, a source behind it aside. */
const isPunctuated = (lines: readonly FoundLine[]): boolean =>
  lines.every(
    ({ text, kind }) =>
      kind !== 'text' || !isProse(text) || endsSentence(text) || kinds.splitSource(text) !== undefined,
  );

/** Without buttons, links and what follows a heading such as «اقرأ أيضا» or "Key points" and is no sentence. */
function withoutFurniture(
  lines: readonly FoundLine[],
  untitled: boolean,
  aside: (text: string, why: string) => void,
): FoundLine[] {
  /** What the short lines are that stand under the heading just read. */
  let under: string | undefined;
  return lines.filter(({ text, kind }, at) => {
    if (kind === 'caption') return true;
    if (kind === 'link') {
      aside(text, 'a link to another page');
      return false;
    }
    const why = untitled && at === 0 ? undefined : kinds.isSignOff(text) ? 'a byline' : furniture(text);
    if (why) {
      under = headed(text);
      aside(text, why);
      return false;
    }
    const isUnder =
      kind !== 'outside' &&
      text.length <= 120 &&
      !endsWithFullStop(text) &&
      kinds.readSourceLine(text) === undefined;
    if (!isUnder) under = undefined;
    if (under) aside(text, under);
    return !under;
  });
}

/** Long enough or finished like a sentence: no headline, button or credit. */
const isProse = (text: string): boolean =>
  text.length >= 160 || (text.length >= 40 && endsWithFullStop(text) && countWords(text) >= 6);

/** Headlines end in question and exclamation marks too, hardly ever in a full stop. */
const endsWithFullStop = (text: string): boolean => /\.["'»”’)\]]*$/.test(text);

const isHeadline = (text: string): boolean =>
  text.length <= 200 &&
  countWords(text) >= 2 &&
  (/\p{Lu}\.$/u.test(text) || !/(?:[،,؛;:]|[^.]\.)$/.test(text));

const hasHeadline = (lines: readonly FoundLine[], script: 'ar' | 'en' | undefined): boolean =>
  lines.some(({ text }) => scriptLanguage(text) === script && isHeadline(text) && countWords(text) >= 4);

/**
 * Where the report begins: at the first line in its language that reads like prose and is no caption. A report whose
 * paragraphs are short and unpunctuated begins after the headline.
 */
function firstParagraph(lines: readonly FoundLine[], script: 'ar' | 'en' | undefined): number {
  const find = (place: 'above' | 'inside'): number =>
    lines.findIndex(
      ({ text, kind }) =>
        kind === 'text' && isProse(text) && scriptLanguage(text) === script && !kinds.isCaption(text, place),
    );
  const above = find('above');
  return above >= 0 ? above : find('inside') >= 0 ? find('inside') : lines.length;
}

/** A caption may lack a credit where it stands in one block with captions that have theirs. */
function besideCaption(lines: readonly FoundLine[], at: number, block: number): boolean {
  const others = lines.filter((line, other) => other !== at && line.block === block);
  return (
    others.length > 0 &&
    others.every(({ text }) => kinds.isCaption(text, 'above')) &&
    !isProse(lines[at]!.text)
  );
}

/** The agency that a report ends with, in brackets. */
function signatureOf(paragraph: string): string | undefined {
  const name = /[([]([^()[\]]{2,40})[)\]]\.?$/.exec(paragraph)?.[1];
  return name && isSourceList(name) ? name : undefined;
}

/** "The Post + Reuters" in The Post itself -> "Reuters"; an empty text where it names nobody else. */
function othersThan(names: string, own: string | undefined): string {
  const parts = names.split(/\s*[+/|،,]\s*/);
  const others = parts.filter((name) => !own || !lettersOf(own).includes(lettersOf(name)));
  return others.length === parts.length ? names : others.join(' + ');
}

/** "Sarraj in Moscow | Reuters" -> the headline, and the newsroom. */
function splitOutlet(headline: string): { readonly title: string; readonly outlet?: string } {
  const match = /^(.{12,}?)\s+[|–—-]\s+([^|]{2,30})$/.exec(headline);
  return match && isSourceList(match[2]!) ? { title: match[1]!, outlet: match[2]! } : { title: headline };
}

function without<T extends object, K extends keyof T>(value: T, names: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name as K))) as Omit<
    T,
    K
  >;
}
