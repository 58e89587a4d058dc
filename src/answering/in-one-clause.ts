/** Whether those of whom a deed is asked stand with it: in its clause or in one beside it, by name or by a pronoun. */

import { hasObjectSuffix } from './actors.ts';
import type { Asked } from './asked.ts';
import { type Card, isSpokenForBy } from './entity-linker.ts';
import { placesOf, type ReadSentence } from './read-sentence.ts';

/** Where a word stands for what was named at a place before, or has that written onto it: "he", «له», «يدعمه». */
function pronounsFor({ tokens, mentions, clauseOf }: ReadSentence, named: number | undefined): number[] {
  if (named === undefined) return [];
  const isRelative = (at: number): boolean => RELATIVE.test(tokens[at]!.norm);
  const isLast = (at: number): boolean => {
    const last = mentions.findLast((mention) => mention.at < at);
    return last !== undefined && named >= last.at && named < last.at + last.length;
  };
  /** The place of the word that joins a relative clause, for what stands in one. */
  const joint = (at: number): number | undefined => {
    const first = tokens.findIndex((_, place) => clauseOf(place) === clauseOf(at));
    return isRelative(first) ? first : undefined;
  };
  return [...tokens.keys()].filter((at) => {
    if (at <= named || !(isRelative(at) || PRONOUN.test(tokens[at]!.norm) || hasObjectSuffix(tokens[at])))
      return false;
    const from = joint(at);
    return from === undefined || isLast(from);
  });
}
const RELATIVE = /^(?:who|whom|which|الذي|التي|الذين)$/;
const PRONOUN =
  /^(?:he|she|it|they|him|her|them|his|its|their|both|له|لها|معه|معها|به|عنه|منه|اليه|بينه|عليه|وهو|وهي|هو|هي)$/;

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

/** Whether one of some places is in the clause of a deed or in one beside it; a relative clause is about what it follows. */
function areNear(
  deeds: readonly number[],
  places: readonly number[],
  { tokens, clauseOf }: ReadSentence,
): boolean {
  const isRelative = (clause: number): boolean =>
    RELATIVE.test(tokens.find((_, at) => clauseOf(at) === clause)?.norm ?? '');
  return deeds.some((deed) => {
    const own = clauseOf(deed);
    const reach = isRelative(own) ? 0 : 1;
    return places.some((place) => Math.abs(clauseOf(place) - own) <= reach);
  });
}
