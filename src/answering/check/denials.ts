/** What a verb of denying takes in: what is barred from what, and what somebody denies that has been. */

import { NOT } from './cues.ts';
import type { Word } from './word.ts';

export const TURNS =
  /^(?:but|although|though|while|however|and|because|who|which|when|after|before|until|by|لكن|لكنه|لكنها|لكنهما|بينما|اما|الذي|التي|الذين|بعد|قبل|حتي|منذ|بعدما|لان|لانه|لانها)$/;
export const BREAKS = /[;؛.:()]|,|،|[–—]/;

/** "turned down", "called off". */
export const isPhrasal = ({ stem, verb }: Word, next: string): boolean =>
  verb && ((stem === 'turn' && next === 'down') || (stem === 'call' && next === 'off'));

/** The gerund behind "from". */
export const isFromWhich =
  (words: readonly Word[]) =>
  ({ at, norm }: Word): boolean =>
    norm.endsWith('ing') && words[at - 1]?.norm === 'from';

/** "a ban", "without", رفض: what denies as a noun or before one. */
export const isDenyingNoun = ({ norm, verb }: Word): boolean =>
  !verb && (!NOT.has(norm) || /^(?:without|[وفبل]?(?:عدم|دون|بدون|بلا))$/.test(norm));

/**
 * Whether a word is the finite verb of the clause that a denying noun stands in: "a ban alone would solve it". What the
 * noun itself denies is told by an infinitive, a noun or a clause with "that".
 */
export function isPredicateOf({ at, verb, script }: Word, noun: Word, words: readonly Word[]): boolean {
  if (!verb) return false;
  if (script === 'arabic') return !/^[وفب]?(?:ان|انه|انها|انهم)$/.test(words[at - 1]?.norm ?? '');
  const opener = words.slice(noun.at, at).findLast(({ norm }) => /^(?:that|to)$/.test(norm));
  if (!opener) return true;
  const inside = words.slice(opener.at + 1, at);
  return opener.norm === 'to'
    ? !/^(?:be|have)$/.test(inside[0]?.norm ?? '')
    : inside.some((word, i) => word.verb && inside[i + 1]?.verb === false);
}

/** The place of "that" behind a verb of denying. */
export function thatBehind(words: readonly Word[], at: number): number | undefined {
  for (const word of words.slice(at + 1, at + 9)) {
    // "denied it and said that"
    if (word.sentence !== words[at]!.sentence || word.verb || word.saying) return undefined;
    if (/^(?:that|ان|انه|انها)$/.test(word.norm)) return word.at;
  }
  return undefined;
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
