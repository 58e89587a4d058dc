/** Whether a claim states as a fact what the passages only have somebody say: of another one, or of what is to come. */

import { surest } from './alignment.ts';
import type { Clause } from './clause.ts';
import { NOT } from './cues.ts';
import { RELATIVE } from './grammar.ts';
import { type Beside, clausesLike, headsOf, type Match } from './matching-clauses.ts';
import { type Refusal, refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SAME } from './word-kin.ts';

const SOURCES = /^(?:source|sources|[وفبل]?(?:ال)?(?:مصدر|مصادر))$/;

/** Those who speak for themselves. */
const PARTIES: ReadonlySet<string> = new Set([
  ...[
    'owner',
    'union',
    'campaign',
    'opposition',
    'lawyer',
    'coach',
    'movement',
    'rebel',
    'resident',
    'survivor',
    'critic',
  ],
  ...['مالك', 'نقابه', 'حمله', 'معارضه', 'محام', 'محامي', 'مدرب', 'حركه', 'ساكن', 'متمرد', 'منتقد'],
]);
const isParty = (norm: string, stems: readonly string[]): boolean =>
  PARTIES.has(norm.replace(/^(?:ال|وال|لل)/, '')) || stems.some((stem) => PARTIES.has(stem));

/** What authorities count and record may be told without them: only parties, persons and sources must be named. */
export function attributionFault(
  clauses: readonly Clause[],
  claim: readonly Word[],
  besides: readonly Beside[],
): Refusal | undefined {
  if (claim.some(({ saying, quoted }) => saying && !quoted)) return undefined;
  const denied = claim.find((word) => word.denies && NOT.has(word.norm));
  if (denied && besides.every((beside) => isOnlyDenied(claim, beside)))
    return refuse('unsupported', `only said: ${denied.norm}`);
  for (const clause of clauses) {
    if (clause.speaker.length > 0 || clause.words.some(({ quoted }) => quoted)) continue;
    const found = besides.map((beside) => ({ beside, matches: clausesLike(clause, beside, []) }));
    // What a relative clause adds to what is said may be known otherwise.
    const own = found.map(({ beside, matches }) => ({
      beside,
      matches: matches.filter(({ clause: { words } }) => !RELATIVE.test(words[0]!.norm)),
    }));
    const known = own.filter(({ matches }) => matches.length > 0);
    if (
      known.length === 0 ||
      !known.every((each) => each.matches.every((match) => isSaid(match, clause, claim, each.beside)))
    )
      continue;
    const speaker = known.flatMap(({ matches }) => matches.map(({ clause: { speaker: who } }) => who));
    const anonymous = speaker.some((who) =>
      who.some(({ norm, stems }) => SOURCES.test(norm) || isParty(norm, stems)),
    );
    const named = speaker.some((who) => who.at(-1)?.proper === true);
    const ofAnother = clause.agent.some(({ proper }) => proper);
    const contested = known.some(({ beside, matches }) =>
      matches.some((match) => isContested(match, beside)),
    );
    const toCome = clause.verb?.content === true && clause.verb.certainty === 1;
    const announced = known.some(({ beside, matches }) =>
      matches.some((match) => isAnnounced(match, beside)),
    );
    if (anonymous || contested || (named && !announced && (ofAnother || toCome)))
      return refuse('unsupported', `only said: ${clause.words.map(({ norm }) => norm).join(' ')}`);
  }
  return undefined;
}

/** Whether what the claim has denied is denied in the text only by somebody who denies it. */
function isOnlyDenied(claim: readonly Word[], { alignment: { ground, places } }: Beside): boolean {
  const denied = claim
    .filter(({ polarity, content }) => content && polarity !== 'affirmed')
    .flatMap(({ at }) => surest(places[at]!).map((place) => ground.words[place.at]!))
    .filter(({ polarity }) => polarity !== 'affirmed');
  const by = denied.flatMap(
    ({ at, sentence }) =>
      ground.words.findLast((word) => word.at < at && word.sentence === sentence && word.denies) ?? [],
  );
  return (
    by.length > 0 &&
    by.every(({ stem, norm }) => /^deni/.test(stem) || /^[وف]?(?:نفي|نفت|ينفي|تنفي)$/.test(norm))
  );
}

/** Whether somebody denies or claims it. */
const isContested = ({ clause }: Match, { alignment: { ground } }: Beside): boolean =>
  ground.words.some(
    ({ sentence, stem, norm }) =>
      sentence === clause.words[0]!.sentence &&
      (/^(?:deni|alleg|accus)/.test(stem) || /^[وف]?(?:نفي|نفت|ينفي|تنفي|زعم|زعمت|اتهم|اتهمت)$/.test(norm)),
  );

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
      (word) =>
        !owner.includes(word) &&
        alignment.ground.supports(word).some(({ at, weight }) => weight >= SAME && speakers.has(at)),
    )
  );
}
