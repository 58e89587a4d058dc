/** Whether those of whom a deed is asked stand with it: in its clause or in one beside it, by name or by a pronoun. */

import { hasObjectSuffix } from './actors.ts';
import type { ReadSentence } from './read-sentence.ts';

const PRONOUN =
  /^(?:who|whom|which|الذي|التي|الذين|he|she|it|they|him|her|them|his|its|their|both|له|لها|معه|معها|به|عنه|منه|اليه|بينه|عليه|وهو|وهي|هو|هي)$/;

/**
 * Whether one of the deeds has what is at `places`, in order, in its clause or in one beside it, or a word behind it that
 * stands for it: "he", «له», «يدعمه». So it counts where either has no place.
 */
export function standInOneClause(
  deeds: readonly number[],
  places: readonly number[],
  { tokens, clauseOf }: ReadSentence,
): boolean {
  const [first] = places;
  if (deeds.length === 0 || first === undefined) return true;
  const isMeant = (at: number): boolean =>
    places.includes(at) || (at > first && (PRONOUN.test(tokens[at]!.norm) || hasObjectSuffix(tokens[at])));
  return [...tokens.keys()].some(
    (at) => isMeant(at) && deeds.some((deed) => Math.abs(clauseOf(at) - clauseOf(deed)) <= 1),
  );
}
