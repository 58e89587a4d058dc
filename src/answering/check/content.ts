/** Whether the words of a claim stand in the passages: every name, and all that says something of its own. */

import { DENYING } from './cues.ts';
import { figuresIn, isFraction } from './figures.ts';
import { Reader, type Word } from './reading.ts';
import type { Ground } from './support.ts';
import { type Refusal, refuse } from './verdict.ts';

/** The least weight that counts as support, and the weight of the word itself. */
const SUPPORTS = 0.7;
const SAME = 0.9;

/** "declined to comment" for "did not comment": what it denies is checked as denied. */
const deniesNext = (word: Word, claim: readonly Word[]): boolean =>
  (DENYING.has(word.stem) || DENYING.has(word.norm)) &&
  claim.slice(word.at + 1, word.at + 5).some(({ denied }) => denied);

export function contentFault(claim: readonly Word[], grounds: readonly Ground[]): Refusal | undefined {
  const figures = figuresIn(claim);
  const words = claim.filter(
    (word) => word.content && !figures.some(({ first, last }) => word.at >= first && word.at <= last),
  );
  // A word of the passage that the claim uses itself is no paraphrase of another word of the claim.
  const taken = grounds.map(
    (ground) =>
      new Set(
        words.flatMap((word) =>
          ground
            .supports(word)
            .filter(({ weight }) => weight >= SAME)
            .map(({ at }) => at),
        ),
      ),
  );
  const missing: Word[] = [];
  let supported = 0;
  for (const word of words) {
    const stands = grounds.some((ground, g) =>
      ground
        .supports(word)
        .some(
          ({ at, weight, opposite }) =>
            (!opposite || word.denied !== ground.words[at]!.denied) &&
            (weight >= SAME || (weight >= SUPPORTS && !taken[g]!.has(at))),
        ),
    );
    if (stands) supported++;
    else if (!deniesNext(word, claim) && (isFraction(word.norm) || !Reader.isLight(word))) missing.push(word);
  }
  const [first] = missing;
  if (first) {
    const fault = missing.some((word) => word.name && word.script === 'latin') ? 'name' : 'unsupported';
    return refuse(fault, missing.map(({ norm }) => norm).join(' '));
  }
  return supported === 0 ? refuse('unsupported', 'nothing of it stands there') : undefined;
}
