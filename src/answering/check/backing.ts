/** Who has whose support, where a noun says it: "the support he has from the Kremlin", دعم الكرملين له. */

import type { Parts } from './clause.ts';
import { BACKING, GETS } from './grammar.ts';
import { phraseFrom } from './noun-phrases.ts';
import type { Word } from './word.ts';

/** How many words may stand between the noun and whoever gives or gets the support. */
const NEAR = 5;
const GIVES = /^(?:gives|give|gave|lends|lend|lent|offers|offered|provides|provided)$/;
const HIS = /^[وفب]?(?:دعم|تاييد|مساند[هت])(?:ه|ها|هم)$/;

/** Whoever gives a support, and who gets it where he is named. */
export type Sides = { readonly giver: readonly Word[]; readonly receiver: Word | undefined };

/** The sides of the support that a noun tells of, where it tells both: "the support he has from the Kremlin", دعم الكرملين له. */
export function sidesAt(at: number, words: readonly Word[]): Sides | undefined {
  const { norm, script } = words[at]!;
  const behind = words.slice(at + 1, at + 1 + NEAR);
  if (script === 'arabic') {
    if (!BACKING.test(norm) && !HIS.test(norm)) return undefined;
    const to = behind.findIndex((word) => /^ل/.test(word.norm));
    return to < 0 ? undefined : { giver: behind.slice(0, to), receiver: behind[to] };
  }
  const gets = BACKING.test(norm) ? behind.findIndex((word) => GETS.test(word.norm)) : -1;
  const from = behind.findIndex((word) => word.norm === 'from');
  const gives = behind.findIndex((word) => GIVES.test(word.norm));
  if (BACKING.test(norm) && gives > 0) {
    const to = at + gives + (behind[gives + 1]?.norm === 'to' ? 3 : 2);
    return { giver: behind.slice(0, gives), receiver: phraseFrom(words, to)[0] };
  }
  return gets >= 0 && from > gets
    ? { giver: phraseFrom(words, at + from + 2), receiver: behind[gets - 1] }
    : undefined;
}

/** Parts what is said of the support from what else a clause says: "which displayed | the support he has from the Kremlin". */
export function partedFromBacking(words: readonly Word[]): Array<readonly Word[]> {
  const noun = words.findIndex((_, at) => giverAt(at, words).length > 0);
  if (noun < 1) return [words];
  const from = words[noun - 1]?.norm === 'the' ? noun - 1 : noun;
  return words.slice(0, from).some(({ verb }) => verb) ? [words.slice(0, from), words.slice(from)] : [words];
}

/** "has the support of parliament", يحظى بدعم البرلمان: parliament supports. */
export function backingIn(words: readonly Word[]): Parts | undefined {
  const gets = words.findIndex(({ norm }) => GETS.test(norm));
  for (const [at, verb] of words.entries()) {
    if (!BACKING.test(verb.norm)) continue;
    const giver = giverAt(at, words);
    const of = /^(?:of|from|by|من)$/.test(words[at + 1]?.norm ?? '') ? at + 2 : at + 1;
    const agent = giver.length > 0 || gets < 0 ? giver : phraseFrom(words, of);
    if (agent.length === 0) continue;
    const rest = words.filter((word) => word.content && word !== verb && !agent.includes(word));
    return { words, verb, agent, subject: [], rest, passive: true, carried: false };
  }
  return undefined;
}

const giverAt = (at: number, words: readonly Word[]): readonly Word[] =>
  BACKING.test(words[at]!.norm) ? (sidesAt(at, words)?.giver ?? []) : [];
