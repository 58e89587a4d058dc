/** Whether a claim states as a fact what the passages only have somebody say: of another one, or of what is to come. */

import { type Alignment, surest } from './alignment.ts';
import type { Rule } from './claim.ts';
import type { Clause } from './clause.ts';
import { INTEND } from './cues.ts';
import { isDenial } from './denials.ts';
import { RELATIVE } from './grammar.ts';
import { clausesLike, headsOf, type Match } from './matching-clauses.ts';
import { refuse } from './verdict.ts';
import { anyOf, type Word } from './word.ts';

const SOURCES = /^(?:source|sources|[وفبل]?(?:ال)?(?:مصدر|مصادر))$/;

/** Those who speak for themselves. */
const PARTIES =
  /^(?:(?:owner|union|campaign|opposition|lawyer|coach|movement|rebel|resident|survivor|critic)s?|[وفبل]?(?:ال|لل)?(?:مالك|نقابه|حمله|معارضه|محامي?|مدرب|حركه|ساكن|متمرد|منتقد))$/;

/** What authorities count and record may be told without them: only parties, persons and sources must be named. */
export const attributionFault: Rule = ({ deeds: clauses, words: claim }, alignments) => {
  if (claim.some(({ saying }) => saying)) return undefined;
  const denied = claim.find(({ denies }) => denies);
  if (denied && alignments.every((alignment) => isOnlyDenied(claim, alignment)))
    return refuse('unsupported', `only said: ${denied.norm}`);
  for (const clause of clauses) {
    const known = alignments.map((alignment) => ({
      alignment,
      // What a relative clause adds to what is said may be known otherwise.
      matches: clausesLike(clause, alignment, []).filter(
        ({ clause: { words } }) => !RELATIVE.test(words[0]!.norm),
      ),
    }));
    if (
      !known.every(({ alignment, matches }) =>
        matches.every((match) => isSaid(match, clause, claim, alignment)),
      )
    )
      continue;
    const speaker = known.flatMap(({ matches }) => matches.map(({ clause: { speaker: who } }) => who));
    const anonymous = speaker.some((who) => who.some(({ norm }) => SOURCES.test(norm) || PARTIES.test(norm)));
    const named = speaker.some((who) => who.at(-1)?.proper === true);
    const ofAnother = clause.agent.some(({ proper }) => proper);
    const toCome = clause.verb?.content === true && clause.verb.certainty === 1;
    const announced = known.some(({ alignment, matches }) =>
      matches.some((match) => isAnnounced(match, alignment)),
    );
    if (anonymous || (named && !announced && (ofAnother || toCome)))
      return refuse('unsupported', `only said: ${clause.words.map(({ norm }) => norm).join(' ')}`);
  }
  return undefined;
};

/** Whether what the claim has denied is denied in the text only by somebody who denies it. */
function isOnlyDenied(claim: readonly Word[], { ground, places }: Alignment): boolean {
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
const isAnnounced = ({ clause }: Match, { ground }: Alignment): boolean =>
  ground.words.some(
    ({ sentence, stem, norm }) =>
      sentence === clause.words[0]!.sentence &&
      (/^(?:announc|declar)/.test(stem) || /^[وف]?[يت]?اعلن/.test(norm)),
  );

/** Whether a clause of the passages is what somebody says of whom the claim has not a word, or not as one who acts. */
function isSaid(
  { clause }: Match,
  { agent: [first, ...others], verb }: Clause,
  claim: readonly Word[],
  alignment: Alignment,
): boolean {
  const speakers = new Set(headsOf(clause.speaker).map(({ at }) => at));
  // "employees of Orion": those of whom the company speaks are not the company; whoever tells what his own hope is.
  const owner = first?.actor && !(verb && anyOf(INTEND, verb.forms)) ? others : [];
  return (
    speakers.size > 0 &&
    !claim.some(
      (word) => !owner.includes(word) && alignment.ground.placesOf(word).some((at) => speakers.has(at)),
    )
  );
}
