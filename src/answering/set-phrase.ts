/** A text as set phrases are recognised in it: its words in one spelling. */

import { normaliseArabic } from '../language/arabic.ts';

/** Letters only: "What's new?!" -> what, s, new; Arabic without diacritics, with its letters in one form. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean)
    .map((word) => (/\p{Script=Arabic}/u.test(word) ? normaliseArabic(word) : word));

/** The set phrases of a list between bars, each as `wordsOf` reads it, with a space between its words: thousands at once. */
export const phrasesOf = (list: string): string[] =>
  normaliseArabic(list.toLowerCase().replace(/[^\p{L}\p{M}|]+/gu, ' '))
    .split('|')
    .map((phrase) => phrase.trim());
