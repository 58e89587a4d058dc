/** Whether a date of the claim is that of the deed which the passages tell: the law that passed in July comes into force in January. */

import { type Alignment, surest } from './alignment.ts';
import type { Rule } from './claim.ts';
import { type Clause, deedsOf } from './clause.ts';
import { isDate } from './dates.ts';
import { type Figure, figuresIn } from './figures.ts';
import { isRefuted, refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SAME, SURE } from './word-kin.ts';

export const datedDeedFault: Rule = ({ clauses, words: claim }, alignments) => {
  for (const clause of clauses) {
    const dates = datesIn(clause.words);
    for (const deed of deedsOf(clause))
      for (const { key } of dates)
        if (isRefuted(alignments.map((alignment) => isDated(deed, key, clause.words, claim, alignment))))
          return refuse('figure', `${deed.norm}: another date than ${key}`);
  }
  return undefined;
};

/** Whether a clause tells more of the noun before it: "that was stolen", لوحة سرقت. */
const isRelative = ({ words: [first] }: Clause, all: readonly Word[]): boolean => {
  const before = all[first!.at - 1];
  if (!before?.content || before.verb) return false;
  return first!.script === 'arabic'
    ? first!.verb && !/^[وف]/.test(first!.norm) && !/^[وفبلك]?ال/.test(before.norm) && !before.name
    : /^(?:that|which|who)$/.test(first!.norm);
};

const datesIn = (words: readonly Word[]): readonly Figure[] => figuresIn(words).filter(isDate);

/** Undefined where the text does not have both. */
function isDated(
  deed: Word,
  date: string,
  own: readonly Word[],
  claim: readonly Word[],
  { ground, places }: Alignment,
): boolean | undefined {
  const { words } = ground;
  const dates = datesIn(words).filter(({ key }) => key === date);
  const deeds = surest(ground.supports(deed)).filter(({ weight }) => weight >= SURE);
  if (dates.length === 0 || deeds.length === 0) return undefined;
  const clauseAt = (at: number): Clause | undefined =>
    ground.clauses.find(({ words: own }) => own.some((word) => word.at === at));
  const toldBy = (words: readonly Word[]): ReadonlySet<number> =>
    new Set(
      words.flatMap((word) => places[word.at]!.filter(({ weight }) => weight >= SAME).map(({ at }) => at)),
    );
  const [toldHere, told] = [toldBy(own), toldBy(claim)];
  return dates.some(({ first }) =>
    deeds.some(({ at }) => {
      if (words[at]!.sentence !== words[first]!.sentence) return false;
      const stated = clauseAt(at);
      const dated = clauseAt(first);
      if (!stated || !dated || stated === dated) return true;
      // "the painting that was stolen on Monday has been found"
      const { verb } = dated;
      if (isRelative(dated, words)) return verb !== undefined && toldHere.has(verb.at);
      return !verb?.content || told.has(verb.at) || datesIn(stated.words).length === 0;
    }),
  );
}
