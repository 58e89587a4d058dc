/** An article that a feed led to, and whether it is one for the story. Pure. */

import { createHash } from 'node:crypto';
import type { Language } from '../../language/language.ts';
import { addressKey } from '../../story/article-address.ts';
import { type ArticleFile, parseArticleName } from '../../story/article-file.ts';
import type { ComposedArticle } from '../../story/ingest/compose-article.ts';
import type { Story } from '../../story/story.ts';
import { containedIn, shinglesOf } from './likeness.ts';
import { fits, type StoryMatcher } from './match-story.ts';

/** An article that fits a story and is not in it. */
export type Candidate = {
  /** Twelve hexadecimal digits, the same for the same article and story. */
  readonly id: string;
  readonly story: string;
  readonly language: Language;
  readonly fileName: string;
  readonly article: ArticleFile;
  /** The article file's text. */
  readonly content: string;
};

/** What else the story has or may soon have: its articles, and the candidates that editors look at. */
export type Known = {
  /** The ids of articles; a file of the same name would be the other language of that article. */
  readonly ids: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
  readonly reports: ReadonlyArray<ReadonlySet<string>>;
};

export type Judged =
  | { readonly ok: true; readonly value: Candidate }
  /** `reason` is a clause to be put after the address; the score where it was compared with the story. */
  | { readonly ok: false; readonly reason: string; readonly score?: number };

/** A report that another one holds to this share is that other one, edited. */
const SAME_FROM = 0.7;
/** No report is longer, in UTF-16 units. */
const LONGEST = 60_000;
/** Clocks and time zones differ; a report from further ahead is dated wrongly. In milliseconds. */
const AHEAD = 36 * 60 * 60 * 1000;
/** News is published when it is new: what a feed has had for longer is its past. In milliseconds. */
const OLDEST = 7 * 24 * 60 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

/** Judges what was read at an address. @param now milliseconds */
export function judge(
  composed: ComposedArticle,
  page: string,
  story: Story,
  matcher: StoryMatcher,
  known: Known,
  now: number,
): Judged {
  const { article, language } = composed;
  const text = article.paragraphs.join('\n');
  if (text.length > LONGEST) return refused('is too long for a report');
  if (Date.parse(article.published) > now + AHEAD) return refused('is dated in the future');
  if (isPast(article.published, now)) return refused('is no news any more');
  const address = article.source.url ?? page;
  if (known.addresses.has(addressKey(address))) return refused('is known');
  if (siteOf(address) !== siteOf(page)) return refused('gives another site as its source');
  const [first = '', ...others] = article.paragraphs;
  const match = matcher.match({ lead: `${article.title}\n${first}`, body: others.join('\n') });
  if (!fits(match))
    return refused(
      match.isTied ? 'has too little to do with the story' : 'names nothing that the story is about',
      match.score,
    );
  const shingles = shinglesOf(text);
  if (known.reports.some((other) => containedIn(shingles, other) >= SAME_FROM))
    return refused('says word for word what another report says', match.score);
  return {
    ok: true,
    value: {
      id: createHash('sha256').update(`${story.id}\n${address}`).digest('hex').slice(0, 12),
      story: story.id,
      language,
      article,
      ...named(composed, known),
    },
  };
}

/** Whether something is too old to be news by the date of it, which is only as exact as is known. */
export function isPast(published: string, now: number): boolean {
  const exact = published.length >= 10 ? DAY : published.length >= 7 ? 31 * DAY : 366 * DAY;
  return Date.parse(published) + (published.includes('T') ? 0 : exact) < now - OLDEST;
}

/** What is in a story and what may soon be, so that nothing comes into it twice. */
export function knownOf(story: Story, candidates: readonly Candidate[]): Known {
  const pending = candidates.filter((one) => one.story === story.id);
  const written = story.articles.flatMap(({ texts }) => Object.values(texts));
  const urls = [
    ...written.map(({ source }) => source.url),
    ...pending.map(({ article }) => article.source.url),
  ];
  return {
    ids: new Set([
      ...story.articles.map(({ id }) => id),
      ...pending.flatMap(({ fileName }) => parseArticleName(fileName)?.id ?? []),
    ]),
    addresses: new Set(urls.flatMap((url) => (url ? [addressKey(url)] : []))),
    reports: [
      ...written.map((text) => shinglesIn(text, () => text.passages.map((passage) => passage.text))),
      ...pending.map(({ article }) => shinglesIn(article, () => article.paragraphs)),
    ],
  };
}

/** The shingles of texts that stay as they are: a long story has many, and they are compared with each candidate. */
const kept = new WeakMap<object, ReadonlySet<string>>();

function shinglesIn(owner: object, paragraphs: () => readonly string[]): ReadonlySet<string> {
  const shingles = kept.get(owner) ?? shinglesOf(paragraphs().join('\n'));
  kept.set(owner, shingles);
  return shingles;
}

/** A name that no article has in any language. */
function named(
  { fileName, language, content }: ComposedArticle,
  { ids }: Known,
): Pick<Candidate, 'fileName' | 'content'> {
  const ending = `.${language}.md`;
  const stem = fileName.slice(0, -ending.length);
  let free = stem;
  for (let n = 2; ids.has(free); n++) free = `${stem}-${n}`;
  return { fileName: `${free}${ending}`, content };
}

const siteOf = (address: string): string => new URL(address).hostname.replace(/^(?:www|m|amp)\./, '');

const refused = (reason: string, score?: number): Extract<Judged, { readonly ok: false }> => ({
  ok: false,
  reason,
  ...(score !== undefined && { score }),
});
