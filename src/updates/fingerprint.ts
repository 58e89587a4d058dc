/** What tells one content of an article from another. */

import { createHash } from 'node:crypto';
import { type Bilingual, LANGUAGES, type Language } from '../language/language.ts';
import type { Article, ArticleText } from '../story/story.ts';

/** Of each language the hashes of its caption and its paragraphs, one after the other; see `behind.ts`. */
export type Agreed = Bilingual;

/**
 * A short hash of each language's text; a language that the article does not have is left out. `published` is its date,
 * which those of old do not hold.
 */
export type Fingerprints = Readonly<Partial<Record<Language | 'published', string>>> & {
  /** What its languages said when they last agreed, where it has two; those of old do not hold it. */
  readonly agreed?: Agreed;
};

export function fingerprintsOf({ texts, published }: Article): Fingerprints {
  const prints: Partial<Record<Language | 'published', string>> = { published };
  for (const language of LANGUAGES) {
    const text = texts[language];
    if (text) prints[language] = fingerprintOf(text);
  }
  return prints;
}

/** A text as the eye has it: what is only encoded, spaced or directed in another way is the same. */
export const asSeen = (text: string): string =>
  text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();

/** Soft hyphens, spaces without width and the marks that set a direction; joiners change how letters are drawn. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** What a reader is shown of a text goes into it. */
function fingerprintOf({ title, source, agency, translated, passages }: ArticleText): string {
  const shown = [
    asSeen(title),
    asSeen(source.name),
    source.url ?? '',
    asSeen(agency ?? ''),
    translated,
    passages.map(({ number, text }) => [number, asSeen(text)]),
  ];
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 16);
}

export const sameFingerprints = (a: Fingerprints, b: Fingerprints): boolean =>
  a.ar === b.ar && a.en === b.en && a.published === b.published;

/** Whether two dates may be the same: one that is less exact is no other one, nor is one that is not known. */
export const sameDate = ({ published: a = '' }: Fingerprints, { published: b = '' }: Fingerprints): boolean =>
  a.startsWith(b) || b.startsWith(a);

/** Whether the first says, word for word, all that the second one says; each in its language. */
export const holds = (all: Fingerprints, part: Fingerprints): boolean =>
  LANGUAGES.every((language) => part[language] === undefined || part[language] === all[language]);

/** Whether they say the same, word for word, in one language at least. */
export const sharesText = (a: Fingerprints, b: Fingerprints): boolean =>
  LANGUAGES.some((language) => a[language] !== undefined && a[language] === b[language]);
