/** Who has whose support, where a noun says it: "the support he has from the Kremlin", دعم الكرملين له. */

import type { Parts } from './clause.ts';
import { BACKING, GETS } from './grammar.ts';
import { phraseFrom } from './noun-phrases.ts';
import type { Word } from './word.ts';

/** How many words may stand between the noun and whoever gives or gets the support. */
const NEAR = 5;

/** Parts what is said of the support from what else a clause says: "which displayed | the support he has from the Kremlin". */
export function partedFromBacking(words: readonly Word[]): Array<readonly Word[]> {
  const noun = words.findIndex((_, at) => giverAfter(words, at) !== undefined);
  if (noun < 1) return [words];
  const from = words[noun - 1]?.norm === 'the' ? noun - 1 : noun;
  return words.slice(0, from).some(({ verb }) => verb) ? [words.slice(0, from), words.slice(from)] : [words];
}

/** "has the support of parliament", يحظى بدعم البرلمان: parliament supports. */
export function backingIn(words: readonly Word[]): Parts | undefined {
  const gets = words.findIndex(({ norm }) => GETS.test(norm));
  for (const [at, verb] of words.entries()) {
    if (!BACKING.test(verb.norm)) continue;
    const agent =
      giverAfter(words, at) ??
      (gets >= 0
        ? phraseFrom(words, /^(?:of|from|by|من)$/.test(words[at + 1]?.norm ?? '') ? at + 2 : at + 1)
        : []);
    if (agent.length === 0) continue;
    const rest = words.filter((word) => word.content && word !== verb && !agent.includes(word));
    return { words, verb, agent, rest, passive: true, carried: false };
  }
  return undefined;
}

/** Whoever supports where the noun itself tells who is supported: "the support he has from X", دعم X له. */
function giverAfter(words: readonly Word[], at: number): readonly Word[] | undefined {
  if (!BACKING.test(words[at]!.norm)) return undefined;
  const behind = words.slice(at + 1, at + 1 + NEAR);
  if (words[at]!.script === 'arabic') {
    const to = behind.findIndex(({ norm }) => /^ل/.test(norm));
    return to > 0 ? behind.slice(0, to) : undefined;
  }
  const gets = behind.findIndex(({ norm }) => GETS.test(norm));
  const from = behind.findIndex(({ norm }) => norm === 'from');
  return gets >= 0 && from > gets ? phraseFrom(words, at + from + 2) : undefined;
}
