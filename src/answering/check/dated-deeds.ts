/** Whether a date of the claim is that of the deed which the passages tell: the law that passed in July comes into force in January. */

import { surest } from './alignment.ts';
import type { Clause } from './clause.ts';
import { datePairs } from './dates.ts';
import { type Figure, figuresIn } from './figures.ts';
import type { Beside } from './matching-clauses.ts';
import { type Refusal, refuse } from './verdict.ts';
import { isLight, type Word } from './word.ts';
import { SAME, SURE } from './word-kin.ts';

export function datedDeedFault(
  clauses: readonly Clause[],
  claim: readonly Word[],
  besides: readonly Beside[],
): Refusal | undefined {
  for (const clause of clauses) {
    const dates = datesIn(clause.words);
    if (dates.length === 0 || clause.words.some(({ quoted }) => quoted)) continue;
    for (const deed of deedsOf(clause)) {
      for (const { key } of dates) {
        const verdicts = besides
          .map((beside) => isOfAnother(deed, key, claim, beside))
          .filter((each) => each !== undefined);
        if (verdicts.length > 0 && verdicts.every((each) => each))
          return refuse('figure', `${deed.norm}: another date than ${key}`);
      }
    }
  }
  return undefined;
}

/** The verb that says what was done; of one that says little the noun behind it, "came into force". */
export function deedsOf({ verb, words, agent }: Clause): readonly Word[] {
  if (!verb) return [];
  if (verb.content && !isLight(verb)) return [verb];
  const noun = words.find(
    (word) =>
      word.at > verb.at &&
      word.content &&
      !word.verb &&
      !word.name &&
      word.figure === undefined &&
      !isLight(word) &&
      !agent.includes(word),
  );
  return noun ? [noun] : verb.content ? [verb] : [];
}

const datesIn = (words: readonly Word[]): readonly Figure[] => {
  const figures = figuresIn(words);
  const pairs = datePairs(figures, words);
  return pairs.length > 0
    ? pairs
    : figures.filter(({ key }) => key.startsWith('@') || /^=(?:19|20)\d\d$/.test(key));
};

/** Undefined where the text does not have both. */
function isOfAnother(
  deed: Word,
  date: string,
  claim: readonly Word[],
  { alignment: { ground, places }, clauses }: Beside,
): boolean | undefined {
  const { words } = ground;
  const figures = figuresIn(words);
  const dates = [...datePairs(figures, words), ...figures].filter(({ key }) => key === date);
  const deeds = surest(ground.supports(deed)).filter(({ weight, opposite }) => weight >= SURE && !opposite);
  if (dates.length === 0 || deeds.length === 0) return undefined;
  const clauseAt = (at: number): Clause | undefined =>
    clauses.find(({ words: own }) => own.some((word) => word.at === at));
  const told = new Set(
    claim.flatMap((word) => places[word.at]!.filter(({ weight }) => weight >= SAME).map(({ at }) => at)),
  );
  return !dates.some(({ first }) =>
    deeds.some(({ at }) => {
      if (words[at]!.sentence !== words[first]!.sentence) return false;
      const own = clauseAt(at);
      const dated = clauseAt(first);
      if (!own || !dated || own === dated) return true;
      const { verb } = dated;
      return !verb?.content || verb.saying || told.has(verb.at) || countOf(own, datesIn) === 0;
    }),
  );
}

const countOf = ({ words }: Clause, of: (words: readonly Word[]) => readonly Figure[]): number =>
  of(words).length;
