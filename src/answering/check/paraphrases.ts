/** Words that reports exchange freely and that dictionaries do not list together, within and across the languages. */

import { normaliseArabic, stemArabic } from '../../language/arabic.ts';
import { stemEnglish } from '../../language/english.ts';
import type { Word } from './reading.ts';

/** Each line a group; all of a line stand for each other. */
const GROUPS = `
trip visit tour زيارة زار زيارتين زيارتان سفر
ceasefire truce وقف هدنة
deal agreement accord pact اتفاق اتفاقية صفقة
quake earthquake tremor زلزال هزة
`;

const normal = (word: string): string =>
  /\p{Script=Arabic}/u.test(word) ? stemArabic(normaliseArabic(word)) : stemEnglish(word);
const NEAR = new Map<string, Set<string>>();
for (const line of GROUPS.trim().split('\n')) {
  const words = line.split(' ').map(normal);
  for (const word of words) {
    const known = NEAR.get(word) ?? new Set();
    for (const other of words) if (other !== word) known.add(other);
    NEAR.set(word, known);
  }
}
const NONE: ReadonlySet<string> = new Set();

/** Stems that may stand for the word. */
export const paraphrasesOf = (word: Pick<Word, 'stem'>): ReadonlySet<string> => NEAR.get(word.stem) ?? NONE;
