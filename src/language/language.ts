/** The two languages, and telling which one a text is in. */

import { normaliseArabic } from './arabic.ts';
import { isStopWord } from './stop-words.ts';

export type Language = 'ar' | 'en';
export const LANGUAGES: readonly Language[] = ['ar', 'en'];
export type Bilingual<T = string> = Readonly<Record<Language, T>>;

export const isLanguage = (value: unknown): value is Language => value === 'ar' || value === 'en';

const WORD = /[\u0620-\u064a\u066e-\u06d3]+|\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]*/gu;
const CAPITAL = /\p{Lu}/u;
/** How much a Latin word with a capital letter counts that does not begin the text: it may be a name in either language. */
const NAME = 0.4;

/**
 * The language a text is written in, told by its words: names in Latin letters do not make an Arabic question English,
 * nor those in Arabic letters an English question Arabic; where both scripts occur, the function words tell.
 * `undefined` where it has no word of either script.
 */
export function languageOf(text: string): Language | undefined {
  const words = text.match(WORD) ?? [];
  if (words.length === 0) return undefined;
  const isArabic = (word: string): boolean => /^[\u0620-\u06d3]/.test(word);
  let arabic = 0;
  let english = 0;
  words.forEach((word, at) => {
    if (isArabic(word)) arabic++;
    else english += at > 0 && CAPITAL.test(word) ? NAME : 1;
  });
  if (arabic === 0) return 'en';
  if (english === 0) return 'ar';
  const functions = words.filter((word) =>
    isStopWord(isArabic(word) ? normaliseArabic(word) : word.toLowerCase()),
  );
  const ours = functions.filter(isArabic).length;
  if (ours * 2 !== functions.length) return ours * 2 > functions.length ? 'ar' : 'en';
  return arabic >= english ? 'ar' : 'en';
}
