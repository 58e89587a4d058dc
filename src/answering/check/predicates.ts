/** Whether what a copula says of somebody is denied as in the passages: "was in court" where he was not. */

import type { Clause } from './clause.ts';
import { BE } from './grammar.ts';
import { type Beside, headsOf, placesOf, standsIn } from './matching-clauses.ts';
import { COPULA } from './verbs.ts';
import { isRefuted, type Refusal, refuse } from './verdict.ts';
import { isLight, type Word } from './word.ts';

export function predicateFault(claim: readonly Clause[], besides: readonly Beside[]): Refusal | undefined {
  for (const clause of claim) {
    const said = isCopular(clause) ? predicateOf(clause) : [];
    if (said.length > 0 && isRefuted(besides.map((beside) => isSaidSo(clause, said, beside))))
      return refuse('negation', said.map(({ norm }) => norm).join(' '));
  }
  return undefined;
}

/** Whether no verb but "to be" says something in a clause; Arabic needs none. */
const isCopular = ({ words }: Clause): boolean =>
  !words.some(({ verb, norm }) => verb && !COPULA.test(norm)) &&
  words.some(({ norm, script }) => script === 'arabic' || BE.test(norm));

const predicateOf = ({ rest }: Clause): Word[] =>
  rest.filter((word) => !isLight(word) && word.figure === undefined && !word.quoted);

/** Undefined where no clause of the text says so much of the same one. */
function isSaidSo(clause: Clause, said: readonly Word[], beside: Beside): boolean | undefined {
  const heads = clause.agent.length > 0 ? headsOf(clause.agent) : [];
  const [first] = said;
  const verdicts = beside.clauses.filter(isCopular).flatMap((stated) => {
    const inside = placesOf([...stated.words, ...stated.agent]);
    const isSame =
      heads.some((head) => standsIn(head, beside, inside)) &&
      said.every((word) => standsIn(word, beside, inside));
    const at = beside.alignment.ground.placesOf(first!).find((place) => inside.has(place));
    return isSame ? [isDenied(at!, stated) === isDenied(first!.at, clause)] : [];
  });
  return verdicts.length === 0 ? undefined : verdicts.includes(true);
}

/** Whether a clause has a "not" before the place. */
const isDenied = (place: number, { words }: Clause): boolean =>
  words.some(({ denies, at }) => denies && at < place);
