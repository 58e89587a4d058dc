/** An article that a feed led to, and whether it is one for the story. Pure. */

import { createHash } from 'node:crypto';
import type { Language } from '../../language/language.ts';
import type { ArticleFile } from '../../story/article-file.ts';
import type { ComposedArticle } from '../../story/ingest/compose-article.ts';
import { type FoundBytes, ingestDocument } from '../../story/ingest/ingest-document.ts';
import type { Story } from '../../story/story.ts';
import { addressKey } from './article-address.ts';
import { containedIn, shinglesOf } from './likeness.ts';
import { MATCH_FROM, type StoryMatcher } from './match-story.ts';

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
  readonly addresses: ReadonlySet<string>;
  readonly reports: ReadonlyArray<ReadonlySet<string>>;
};

export type Judged =
  | { readonly ok: true; readonly value: Candidate }
  /** `reason` is a clause to be put after the address. */
  | { readonly ok: false; readonly reason: string };

/** A report that another one holds to this share is that other one, edited. */
const SAME_FROM = 0.7;
/** No report is longer, in UTF-16 units. */
const LONGEST = 60_000;
/** Clocks and time zones differ; a report from further ahead is dated wrongly. In milliseconds. */
const AHEAD = 36 * 60 * 60 * 1000;

/**
 * Reads a page and judges it.
 * @param published the date that the feed gives, for a page that gives none
 * @param now milliseconds
 */
export function judgePage(
  page: FoundBytes,
  story: Story,
  matcher: StoryMatcher,
  known: Known,
  now: number,
  published?: string,
): Judged {
  let composed = ingestDocument(page, {});
  if (!composed.ok && published) composed = ingestDocument(page, { published });
  if (!composed.ok) return composed;
  const { article, language } = composed.value;
  const text = article.paragraphs.join('\n');
  if (text.length > LONGEST) return refused('is too long for a report');
  if (Date.parse(article.published) > now + AHEAD) return refused('is dated in the future');
  const address = article.source.url ?? page.url;
  if (address && known.addresses.has(addressKey(address))) return refused('is known');
  if (article.source.url && page.url && new URL(article.source.url).hostname !== new URL(page.url).hostname)
    return refused('gives another site as its source');
  const [first = '', ...others] = article.paragraphs;
  const score = matcher.score({ lead: `${article.title}\n${first}`, body: others.join('\n') });
  if (score < MATCH_FROM) return refused(`has too little to do with the story (${score.toFixed(1)})`);
  const shingles = shinglesOf(text);
  if (known.reports.some((other) => containedIn(shingles, other) >= SAME_FROM))
    return refused('says word for word what another report says');
  return {
    ok: true,
    value: {
      id: createHash('sha256')
        .update(`${story.id}\n${address ?? text}`)
        .digest('hex')
        .slice(0, 12),
      story: story.id,
      language,
      article,
      ...named(composed.value, story),
    },
  };
}

/** What is in a story, so that nothing comes into it twice. */
export function knownOf(story: Story, pending: readonly Candidate[]): Known {
  const written = story.articles.flatMap(({ texts }) => Object.values(texts));
  const urls = [
    ...written.map(({ source }) => source.url),
    ...pending.map(({ article }) => article.source.url),
  ];
  return {
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

/** A name that no article of the story has in any language: a shared one would make it the other's translation. */
function named(
  { fileName, language, content }: ComposedArticle,
  story: Story,
): Pick<Candidate, 'fileName' | 'content'> {
  const ending = `.${language}.md`;
  const stem = fileName.slice(0, -ending.length);
  const taken = new Set(story.articles.map(({ id }) => id));
  let free = stem;
  for (let n = 2; taken.has(free); n++) free = `${stem}-${n}`;
  return { fileName: `${free}${ending}`, content };
}

const refused = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });
