/**
 * Whether a noun of the claim has the modifier that it has in the clause of the passages which says the rest: "the
 * town's hospital" where the injured were taken to the university hospital.
 */

import type { Alignment } from './alignment.ts';
import type { Rule } from './claim.ts';
import { isOnto } from './grammar.ts';
import { isRefuted, refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SURE } from './word-kin.ts';

/** How many words apart a noun and its modifier may stand. */
const APART = 2;

export const modifierFault: Rule = ({ clauses }, alignments) => {
  for (const clause of clauses) {
    if (!clause.verb) continue;
    for (const [modifier, head] of pairsOf(clause.words)) {
      if (clause.agent.includes(head)) continue;
      if (isRefuted(alignments.map((alignment) => isOfDeed(modifier, head, clause.verb!, alignment))))
        return refuse('roles', `another ${head.norm}: ${modifier.norm}`);
    }
  }
  return undefined;
};

/** The nouns of a clause that stand right behind or before a modifier. */
function pairsOf(words: readonly Word[]): Array<readonly [Word, Word]> {
  const isNoun = (word: Word): boolean => word.content && !word.verb && word.figure === undefined;
  return words.flatMap((word, i) => {
    const next = words[i + 1];
    if (!next || !isNoun(word) || !isNoun(next) || isOnto(next)) return [];
    return word.script === 'arabic' ? [[next, word] as const] : [[word, next] as const];
  });
}

/** Undefined where the text does not have both, or has no clause that says the rest. */
function isOfDeed(
  modifier: Word,
  head: Word,
  verb: Word,
  { ground, places }: Alignment,
): boolean | undefined {
  const modifiers = ground.placesOf(modifier, SURE);
  const heads = ground.placesOf(head);
  if (heads.length < 2) return undefined;
  const verbs = new Set(places[verb.at]!.filter(({ weight }) => weight >= SURE).map(({ at }) => at));
  const own = ground.clauses.filter(({ verb: stated }) => stated && verbs.has(stated.at));
  const here = new Set(own.flatMap(({ words }) => words.map(({ at }) => at)));
  const isBeside = (at: number): boolean => modifiers.some((other) => Math.abs(other - at) <= APART);
  const [inside, outside] = [heads.filter((at) => here.has(at)), heads.filter((at) => !here.has(at))];
  if (inside.length === 0) return undefined;
  return (
    inside.some(isBeside) || !outside.some(isBeside) || !inside.every((at) => hasOther(at, ground.words))
  );
}

/** Whether a noun has a modifier at all. */
const hasOther = (at: number, words: readonly Word[]): boolean =>
  [words[at - 1], words[at + 1]].some((word) => word?.content && !word.verb && word.figure === undefined);
