/** Whether each of those who act together in a claim acts in the passages. */

import type { Alignment } from './alignment.ts';
import type { Clause } from './clause.ts';
import { placesOf, standsIn } from './matching-clauses.ts';
import type { Word } from './word.ts';
import { SURE } from './word-kin.ts';

/** "Tunisia and Italy sent teams" where Italy offers help: one of those who act together does something else. */
export function actsApart(clause: Clause, match: Clause, alignment: Alignment): boolean {
  const groups = togetherIn(clause);
  // "and both sat"
  if (groups.length < 2 || match.words.some(({ norm }) => BOTH.test(norm))) return false;
  const isDeed = ({ verb }: Clause): boolean =>
    clause.verb !== undefined &&
    verb !== undefined &&
    standsIn(clause.verb, alignment, placesOf([verb]), SURE);
  return groups.some((names) => {
    const acts = ({ agent }: Clause): boolean =>
      names.some((name) => standsIn(name, alignment, placesOf(agent)));
    if (acts(match)) return false;
    const others = alignment.ground.clauses.filter(acts);
    return others.length > 0 && !others.some(isDeed);
  });
}

const BOTH = /^(?:both|they|[وف]?(?:الاثنان|كلاهما|كلتاهما|معا))$/;
const WITH = /^(?:with|مع)$/;

/**
 * "The factions held talks with those in the east" where Egypt held them with both: whoever acts in the claim and
 * with whom he does it stand together on the other side in the passages.
 */
export function areOnOneSide(
  { words }: Clause,
  heads: readonly Word[],
  { agent, words: stated }: Clause,
  alignment: Alignment,
): boolean {
  const behind = (all: readonly Word[]): readonly Word[] => {
    const at = all.findIndex(({ norm }) => WITH.test(norm));
    return at < 0 ? [] : all.slice(at + 1);
  };
  const [own, other] = [behind(words), placesOf(behind(stated))];
  const acting = placesOf(agent);
  return (
    heads.every((head) => standsIn(head, alignment, other) && !standsIn(head, alignment, acting)) &&
    own.some((word) => standsIn(word, alignment, other))
  );
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
