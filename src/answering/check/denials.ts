/** What a verb of denying takes in: what is barred from what, and what somebody denies that has been. */

import type { Word } from './word.ts';

export const TURNS =
  /^(?:but|although|though|while|however|and|because|who|which|when|after|before|until|by|لكن|لكنه|لكنها|لكنهما|بينما|اما|الذي|التي|الذين|بعد|قبل|حتي|منذ|بعدما|لان|لانه|لانها)$/;
export const BREAKS = /[;؛.:()]|,|،|[–—]/;

/** "denies", نفى: that something is so, and not that it is done. */
export const isDenial = ({ stem, norm }: Word): boolean =>
  /^(?:deni|deny)/.test(stem) || /^[وف]?(?:نفي|نفت|ينفي|تنفي)$/.test(norm);

/** "turned down", "called off". */
export const isPhrasal = ({ stem, verb }: Word, next: string): boolean =>
  verb && ((stem === 'turn' && next === 'down') || (stem === 'call' && next === 'off'));

/** The gerund behind "from". */
export const isFromWhich =
  (words: readonly Word[]) =>
  ({ at, norm }: Word): boolean =>
    norm.endsWith('ing') && words[at - 1]?.norm === 'from';

/** The place of "that" behind a verb of denying. */
export function thatBehind(words: readonly Word[], at: number): number | undefined {
  const behind = words.slice(at + 1, at + 9);
  const that = behind.findIndex(({ norm }) => /^(?:that|ان|انه|انها)$/.test(norm));
  return that >= 0 && behind[that]!.sentence === words[at]!.sentence ? at + 1 + that : undefined;
}

/** Where a clause that begins at a place ends. */
export function endOfClause(words: readonly Word[], from: number): number {
  const end = words.findIndex(
    (word, at) =>
      at > from &&
      (word.sentence !== words[from]!.sentence || BREAKS.test(word.gap) || TURNS.test(word.norm)),
  );
  return end < 0 ? words.length : end;
}

/** "bars the president from standing": he is not what is barred. */
export const fromLater = (words: readonly Word[], at: number): boolean =>
  words
    .slice(at + 1, at + 14)
    .some(({ norm, sentence }) => norm === 'from' && sentence === words[at]!.sentence);

/** Whether whoever denies is named before what is denied: نفى الوزير أن. */
export function opensLater(words: readonly Word[], at: number): boolean {
  for (const word of words.slice(at + 1, at + 9)) {
    if (word.sentence !== words[at]!.sentence || BREAKS.test(word.gap)) return false;
    if (/^(?:ان|انه|انها|اي|وجود)$/.test(word.norm)) return true;
  }
  return false;
}
