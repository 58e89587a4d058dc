/** A text as set phrases are recognised in it: its words in one spelling. */

import { normaliseArabic } from '../language/arabic.ts';

/** Letters only: "What's new?!" -> what, s, new; Arabic without diacritics, with its letters in one form. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean)
    .map((word) => (/\p{Script=Arabic}/u.test(word) ? normaliseArabic(word) : word));
