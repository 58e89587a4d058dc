/** Whether whoever says what a clause of a claim says is the one who says it in the passages. */

import type { Witness } from './acting.ts';
import type { Clause } from './clause.ts';
import { type Beside, clausesLike, headsOf, placesOf, standsIn } from './matching-clauses.ts';
import { isCalled, isVague, SPOKESMAN } from './who-is-meant.ts';

export function speakerWitness(clause: Clause, beside: Beside): Witness {
  const heads = [...headsOf(clause.speaker), ...clause.speaker.filter(({ proper }) => proper)];
  if (!clause.words.some((word) => word.content && !word.saying)) return 'agrees';
  const matches = clausesLike(clause, beside, clause.speaker);
  if (matches.every(({ clause: { speaker } }) => speaker.length > 0 && isVague(speaker))) return 'silent';
  return matches.some(({ clause: match }) => {
    // An authority speaks by its spokesman.
    if (match.speaker.some(({ norm }) => SPOKESMAN.test(norm))) return true;
    const speakers = match.speaker.length > 0 ? match.speaker : match.agent;
    return (
      heads.some((word) => standsIn(word, beside, placesOf(speakers))) || isCalled(heads, speakers, beside)
    );
  })
    ? 'agrees'
    : 'contradicts';
}
