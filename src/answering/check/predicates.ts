/** Whether what a copula says of somebody is denied as in the passages: "was in court" where he was not. */

import type { Alignment } from './alignment.ts';
import type { Rule } from './claim.ts';
import type { Clause } from './clause.ts';
import { BE } from './grammar.ts';
import { headsOf, placesOf, standsIn } from './matching-clauses.ts';
import { COPULA } from './verbs.ts';
import { isRefuted, refuse } from './verdict.ts';
import { isLight, type Word } from './word.ts';

export const predicateFault: Rule = ({ clauses: claim }, alignments) => {
  for (const clause of claim) {
    const said = isCopular(clause) ? predicateOf(clause) : [];
    if (said.length > 0 && isRefuted(alignments.map((alignment) => isSaidSo(clause, said, alignment))))
      return refuse('negation', said.map(({ norm }) => norm).join(' '));
  }
  return undefined;
};

/** Whether no verb but "to be" says something in a clause; Arabic needs none. */
const isCopular = ({ words }: Clause): boolean =>
  !words.some(({ verb, norm }) => verb && !COPULA.test(norm)) &&
  words.some(({ norm, script }) => script === 'arabic' || BE.test(norm));

const predicateOf = ({ rest }: Clause): Word[] =>
  rest.filter((word) => !isLight(word) && word.figure === undefined && !word.quoted);

/** Undefined where no clause of the text says so much of the same one. */
function isSaidSo(clause: Clause, said: readonly Word[], alignment: Alignment): boolean | undefined {
  const heads = clause.agent.length > 0 ? headsOf(clause.agent) : [];
  const [first] = said;
  const verdicts = alignment.ground.clauses.filter(isCopular).flatMap((stated) => {
    const inside = placesOf([...stated.words, ...stated.agent]);
    const isSame =
      heads.some((head) => standsIn(head, alignment, inside)) &&
      said.every((word) => standsIn(word, alignment, inside));
    const at = alignment.ground.placesOf(first!).find((place) => inside.has(place));
    return isSame ? [isDenied(at!, stated) === isDenied(first!.at, clause)] : [];
  });
  return verdicts.length === 0 ? undefined : verdicts.includes(true);
}

/** Whether a clause has a "not" before the place. */
const isDenied = (place: number, { words }: Clause): boolean =>
  words.some(({ denies, at }) => denies && at < place);
