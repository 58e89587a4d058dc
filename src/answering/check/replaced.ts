/** A word in the place of another in a claim that copies a sentence: "a political leader" for "a military leader". */

import type { Alignment } from './alignment.ts';
import { isLightHere } from './content.ts';
import { WHOLE } from './cues.ts';
import type { Gap } from './near-copy.ts';
import { isCommon, isFigure, isLight, isName, isPronoun, type Word } from './word.ts';
import { NEAR, SAME } from './word-kin.ts';

/** How many words one may replace: "submarine" for "aircraft carrier". */
const REPLACED = 2;
/** How surely a word that stands elsewhere must say the same. */
const ALIKE = 0.6;

/** A word that does not stand for what it replaces, nor for anything that the claim leaves out elsewhere. */
export function otherWord(
  { said, stated }: Gap,
  claim: readonly Word[],
  alignments: readonly Alignment[],
): string | undefined {
  const [word, ...others] = said.filter(({ content }) => content);
  const replaced = stated.filter(({ content }) => content);
  if (!word || others.length > 0 || replaced.length === 0 || replaced.length > REPLACED) return undefined;
  if (isName(word) || isFigure(word) || WHOLE.some((set) => set.has(word.norm))) return undefined;
  // A light word may stand for what says little itself: "the past agreement", but "came third" for "finished third".
  const isOne = said.length === 1 && stated.length === 1 && isCommon(replaced[0]!);
  if (isLightHere(word, claim) || (isLight(word) && (word.verb || word.norm.length < 3 || !isOne)))
    return undefined;
  // "her lawyer" for "she", "the airline" for "the company"
  if (stated.some((other) => isPronoun(other) || isName(other) || isFigure(other))) return undefined;
  if (word.actor && stated.some(({ actor }) => actor)) return undefined;
  const [{ ground, places }] = alignments as readonly [Alignment];
  const isSame = replaced.some(
    ({ at }) => !isLeft(at, word, alignments[0]!) || ground.placesOf(word, NEAR, claim).includes(at),
  );
  if (isSame) return undefined;
  const itself = places[word.at]!.filter(({ weight }) => weight >= SAME);
  const isMoved =
    itself.length === 0 || word.verb || word.actor || said[0]!.at === 0
      ? alignments.some(
          (alignment) =>
            !alignment.displaced[word.at] &&
            alignment.places[word.at]!.some(
              ({ at, weight }) => weight >= ALIKE && isLeft(at, word, alignment),
            ),
        )
      : itself.some(
          ({ at }) => isLeft(at, word, alignments[0]!) && isTold(at, word, replaced, alignments[0]!),
        );
  return isMoved ? undefined : word.norm;
}

/** Whether no other word of the claim says what stands at a place. */
const isLeft = (place: number, word: Word, { claim, places }: Alignment): boolean =>
  !claim.some(
    (other) => other !== word && places[other.at]!.some(({ at, weight }) => at === place && weight >= SAME),
  );

/** Whether the clause around a place is the one of what is replaced, or one that the claim goes on with. */
function isTold(
  place: number,
  word: Word,
  replaced: readonly Word[],
  { claim, ground, places }: Alignment,
): boolean {
  const following = claim
    .filter(({ content, at }) => content && at > word.at)
    .flatMap(({ at }) => places[at]!.filter(({ weight }) => weight >= SAME));
  const told = new Set([...replaced, ...following].map(({ at }) => at));
  return ground.clauses.some(
    ({ words }) => words.some(({ at }) => at === place) && words.some(({ at }) => told.has(at)),
  );
}
