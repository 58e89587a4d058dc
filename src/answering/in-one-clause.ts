/** Whether those of whom a deed is asked stand with it: in its clause or in one beside it, by name or by a pronoun. */

import { hasObjectSuffix } from './actors.ts';
import type { Asked } from './asked.ts';
import { type Card, isSpokenForBy } from './entity-linker.ts';
import { placesOf, type ReadSentence } from './read-sentence.ts';

/** Where a word stands for what was named at a place before, or has that written onto it: "he", «له», «يدعمه». */
const pronounsFor = ({ tokens }: ReadSentence, named: number | undefined): number[] =>
  named === undefined
    ? []
    : [...tokens.keys()].filter(
        (at) => at > named && (PRONOUN.test(tokens[at]!.norm) || hasObjectSuffix(tokens[at])),
      );
const PRONOUN =
  /^(?:who|whom|which|الذي|التي|الذين|he|she|it|they|him|her|them|his|its|their|both|له|لها|معه|معها|به|عنه|منه|اليه|بينه|عليه|وهو|وهي|هو|هي)$/;

/** Whether whom a deed is done to, by the question, stands in the clause of the deed or in one beside it, or is only meant there. */
export function sufferingStands(asked: Asked, sentence: ReadSentence): boolean {
  const { deed, suffering } = asked;
  if (deed === undefined || !suffering) return true;
  const deeds = placesOf(deed, asked, sentence);
  if (deeds.length === 0) return true;
  const named = sentence.mentions.filter(({ card }) => card === suffering).map(({ at }) => at);
  return areNear(deeds, [...named, ...pronounsFor(sentence, named[0])], sentence);
}

/** Whether whoever acts by the question stands in the clause of the deed or in one beside it. */
export function standsInClause(actor: Card, deed: number, asked: Asked, sentence: ReadSentence): boolean {
  const deeds = placesOf(deed, asked, sentence);
  const named = sentence.mentions.filter(({ card }) => card === actor || isSpokenForBy(card, actor));
  if (deeds.length === 0 || named.length === 0) return true;
  return areNear(deeds, [...named.map(({ at }) => at), ...pronounsFor(sentence, named[0]!.at)], sentence);
}

/** Whether a group is told of in the clause of the deed or in one beside it; so it counts where either has no place. */
export function standsWith(g: number, asked: Asked, sentence: ReadSentence): boolean {
  if (asked.deed === undefined) return true;
  const deeds = placesOf(asked.deed, asked, sentence);
  const named = placesOf(g, asked, sentence);
  const pronouns = pronounsFor(sentence, named[0]);
  if (deeds.length === 0 || named.length === 0) return true;
  return areNear(deeds, [...named, ...pronouns], sentence);
}

/** Whether one of some places is in the clause of a deed or in one beside it. */
const areNear = (deeds: readonly number[], places: readonly number[], { clauseOf }: ReadSentence): boolean =>
  deeds.some((deed) => places.some((place) => Math.abs(clauseOf(place) - clauseOf(deed)) <= 1));
