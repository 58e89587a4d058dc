/** Words that say that something is wished, planned, laid down or agreed, and not yet done. */

import { WISH } from './cues.ts';
import { DETERMINER } from './grammar.ts';
import type { Word } from './word.ts';

/** تنص على: what is laid down is not yet done. */
const PROVIDES = /^[وف]?(?:[يت]نص|نصت?|[يت]قضي|قضت)$/;
const AGREED = /^[وف]?[يت]?(?:وافق|اتفق|توافق)(?:ت|ا|تا|وا|ان|ون)?$/;
/** Nouns and verbs of wishing count as such before what is wished. */
const OPENS_WISH = /^(?:to|for|that|of|if|with)$/;

/** What a word opens: what follows it is only wished, or `settled`; whoever `warned` of what has happened tells it. */
export function wishOf(
  word: Word,
  before: Word | undefined,
  next: string,
): { readonly settled: boolean; readonly warned: boolean } | undefined {
  const noun = DETERMINER.test(before?.norm ?? '') && word.script === 'latin';
  const wishing = isWish(word) && (!noun || OPENS_WISH.test(next)) && !(word.norm === 'may' && word.capital);
  const must = /^(?:have|has|had)$/.test(word.norm) && next === 'to';
  const laidDown = PROVIDES.test(word.norm);
  if (!(wishing || must || laidDown)) return undefined;
  return { settled: laidDown, warned: /^(?:warn|حذر|تحذير)/.test(word.stem) };
}

/** وافقت على شراء: the place of what is agreed, and not yet done. */
export function agreedOn(word: Word, words: readonly Word[]): number | undefined {
  if (!AGREED.test(word.norm)) return undefined;
  const behind = words.slice(word.at + 1, word.at + 14);
  const on = behind.findIndex(({ norm, verb }) => verb || norm === 'علي');
  const agreed = behind[on + 1];
  return on >= 0 && !behind[on]!.verb && agreed?.content && !agreed.name && agreed.sentence === word.sentence
    ? agreed.at
    : undefined;
}

/** "had lost", فقدت: told as done. */
export const hasHappened = (word: Word, words: readonly Word[]): boolean =>
  word.verb &&
  word.content &&
  (word.script === 'arabic'
    ? !/^[وف]?س?[يتن]/.test(word.norm) && /^(?:ان|انه|انها|من)$|^ال/.test(words[word.at - 1]?.norm ?? '')
    : words.slice(Math.max(0, word.at - 3), word.at).some(({ norm }) => /^(?:had|has|have)$/.test(norm)));

/** Whether a word says that something is wished, planned or possible: by its own stem, whatever else its forms may be of. */
export const isWish = (word: Word): boolean => word.figure === undefined && isOneOf(WISH, word);

export const isOneOf = (set: ReadonlySet<string>, word: Word): boolean =>
  set.has(word.norm) ||
  (word.script === 'arabic' && set.has(word.norm.replace(/^[وف](?=.{2})/, ''))) ||
  word.stems.some((stem) => set.has(stem));
