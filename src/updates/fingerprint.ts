/** What tells one content of an article from another. */

import { createHash } from 'node:crypto';
import { LANGUAGES, type Language } from '../language/language.ts';
import type { Article, ArticleText } from '../story/story.ts';

/** A short hash of each language's text; a language that the article does not have is left out. */
export type Fingerprints = Readonly<Partial<Record<Language, string>>>;

export function fingerprintsOf({ texts }: Article): Fingerprints {
  const prints: Partial<Record<Language, string>> = {};
  for (const language of LANGUAGES) {
    const text = texts[language];
    if (text) prints[language] = fingerprintOf(text);
  }
  return prints;
}

/** What a reader is shown of a text goes into it; the date is the article's and that of its texts taken together. */
function fingerprintOf({ title, source, agency, translated, passages }: ArticleText): string {
  const shown = [
    title,
    source.name,
    source.url ?? '',
    agency ?? '',
    translated,
    passages.map(({ number, text }) => [number, text]),
  ];
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 16);
}

export const sameFingerprints = (a: Fingerprints, b: Fingerprints): boolean => a.ar === b.ar && a.en === b.en;
