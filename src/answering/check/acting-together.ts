/** Whether each of those who act together in a claim acts in the passages. */

import type { Clause } from './clause.ts';
import { type Beside, placesOf, standsIn } from './matching-clauses.ts';
import type { Word } from './word.ts';
import { SURE } from './word-kin.ts';

/** "Tunisia and Italy sent teams" where Italy offers help: one of those who act together does something else. */
export function actsApart(clause: Clause, match: Clause, beside: Beside): boolean {
  const groups = togetherIn(clause);
  if (groups.length < 2) return false;
  // Who has visited is not expected to visit, nor the other way round.
  const isDeed = ({ verb }: Clause): boolean =>
    clause.verb !== undefined &&
    verb !== undefined &&
    (clause.verb.certainty === 2) === (verb.certainty === 2) &&
    standsIn(clause.verb, beside, placesOf([verb]), SURE);
  return groups.some((names) => {
    const acts = ({ agent }: Clause): boolean =>
      names.some((name) => standsIn(name, beside, placesOf(agent)));
    if (acts(match)) return false;
    const others = beside.clauses.filter((other) => !other.carried && acts(other));
    return others.length > 0 && !others.some(isDeed);
  });
}

/** The names of each of those whom "and" joins before or behind a verb. */
function togetherIn({ agent, words }: Clause): ReadonlyArray<readonly Word[]> {
  const groups: Word[][] = [[]];
  for (const word of agent) {
    const joined =
      word.script === 'arabic'
        ? /^و/.test(word.norm) && word !== agent[0]
        : words[words.indexOf(word) - 1]?.norm === 'and';
    if (joined) groups.push([]);
    if (word.proper) groups.at(-1)!.push(word);
  }
  return groups.filter((names) => names.length > 0);
}
