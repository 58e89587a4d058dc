/** Whether a claim states as a fact what the passages only have somebody say: of another one, or of what is to come. */

import { surest } from './alignment.ts';
import type { Clause } from './clause.ts';
import { isDenial } from './denials.ts';
import { RELATIVE } from './grammar.ts';
import { type Beside, clausesLike, headsOf, type Match } from './matching-clauses.ts';
import { type Refusal, refuse } from './verdict.ts';
import type { Word } from './word.ts';

const SOURCES = /^(?:source|sources|[وفبل]?(?:ال)?(?:مصدر|مصادر))$/;

/** Those who speak for themselves. */
const PARTIES =
  /^(?:(?:owner|union|campaign|opposition|lawyer|coach|movement|rebel|resident|survivor|critic)s?|[وفبل]?(?:ال|لل)?(?:مالك|نقابه|حمله|معارضه|محامي?|مدرب|حركه|ساكن|متمرد|منتقد))$/;

/** What authorities count and record may be told without them: only parties, persons and sources must be named. */
export function attributionFault(
  clauses: readonly Clause[],
  claim: readonly Word[],
  besides: readonly Beside[],
): Refusal | undefined {
  if (claim.some(({ saying }) => saying)) return undefined;
  const denied = claim.find(({ denies }) => denies);
  if (denied && besides.every((beside) => isOnlyDenied(claim, beside)))
    return refuse('unsupported', `only said: ${denied.norm}`);
  for (const clause of clauses) {
    const known = besides.map((beside) => ({
      beside,
      // What a relative clause adds to what is said may be known otherwise.
      matches: clausesLike(clause, beside, []).filter(
        ({ clause: { words } }) => !RELATIVE.test(words[0]!.norm),
      ),
    }));
    if (!known.every(({ beside, matches }) => matches.every((match) => isSaid(match, clause, claim, beside))))
      continue;
    const speaker = known.flatMap(({ matches }) => matches.map(({ clause: { speaker: who } }) => who));
    const anonymous = speaker.some((who) => who.some(({ norm }) => SOURCES.test(norm) || PARTIES.test(norm)));
    const named = speaker.some((who) => who.at(-1)?.proper === true);
    const ofAnother = clause.agent.some(({ proper }) => proper);
    const toCome = clause.verb?.content === true && clause.verb.certainty === 1;
    const announced = known.some(({ beside, matches }) =>
      matches.some((match) => isAnnounced(match, beside)),
    );
    if (anonymous || (named && !announced && (ofAnother || toCome)))
      return refuse('unsupported', `only said: ${clause.words.map(({ norm }) => norm).join(' ')}`);
  }
  return undefined;
}

/** Whether what the claim has denied is denied in the text only by somebody who denies it. */
function isOnlyDenied(claim: readonly Word[], { alignment: { ground, places } }: Beside): boolean {
  const denied = claim
    .filter(({ polarity }) => polarity !== 'affirmed')
    .flatMap(({ at }) => surest(places[at]!).map((place) => ground.words[place.at]!))
    .filter(({ polarity }) => polarity !== 'affirmed');
  const by = denied.flatMap(
    ({ at, sentence }) =>
      ground.words.findLast((word) => word.at < at && word.sentence === sentence && word.denies) ?? [],
  );
  return by.length > 0 && by.every(isDenial);
}

/** Whether it is made known by whoever decides it. */
const isAnnounced = ({ clause }: Match, { alignment: { ground } }: Beside): boolean =>
  ground.words.some(
    ({ sentence, stem, norm }) =>
      sentence === clause.words[0]!.sentence &&
      (/^(?:announc|declar)/.test(stem) || /^[وف]?[يت]?اعلن/.test(norm)),
  );

/** Whether a clause of the passages is what somebody says of whom the claim has not a word, or not as one who acts. */
function isSaid(
  { clause }: Match,
  { agent: [first, ...others] }: Clause,
  claim: readonly Word[],
  { alignment }: Beside,
): boolean {
  const speakers = new Set(headsOf(clause.speaker).map(({ at }) => at));
  // "employees of Orion": those of whom the company speaks are not the company.
  const owner = first?.actor && !first.proper ? others : [];
  return (
    speakers.size > 0 &&
    !claim.some(
      (word) => !owner.includes(word) && alignment.ground.placesOf(word).some((at) => speakers.has(at)),
    )
  );
}
