/** Whether the same one acts, is acted on and speaks in a claim as in the passages. */

import { agentWitness, type Witness } from './acting.ts';
import { type Alignment, surest } from './alignment.ts';
import type { Claim, Rule } from './claim.ts';
import type { Clause } from './clause.ts';
import { isCopied } from './copied.ts';
import { INTEND, PROMISE } from './cues.ts';
import { RELATIVE } from './grammar.ts';
import { clausesLike, denyThis, namedBy, placesOf, standsIn } from './matching-clauses.ts';
import { isOwned } from './owners.ts';
import { placementFault } from './placement.ts';
import { type Refusal, refuse } from './verdict.ts';
import { isCalled, isVague, SPOKESMAN } from './who-is-meant.ts';
import { anyOf, type Word } from './word.ts';

const AGREED: readonly Witness[] = ['agrees'];

/** A name whose role is known to be the same needs no look at what stands around it. */
export const rolesFault: Rule = (claim, alignments) => {
  const confirmed = new Set<number>();
  return roleFault(claim, alignments, confirmed) ?? placementFault(claim, alignments, confirmed);
};

/** `confirmed` receives the places of those words of the claim that the passages have in the same role. */
function roleFault(
  { deeds }: Claim,
  alignments: readonly Alignment[],
  confirmed: Set<number>,
): Refusal | undefined {
  for (const clause of deeds) {
    const content = clause.words.filter((word) => word.content);
    const agents =
      isCopied([...clause.agent, ...content], alignments) && !isTurned(clause, alignments)
        ? AGREED
        : alignments.map((alignment) => agentWitness(clause, alignment));
    if (/^(?:contradicts|doubts)$/.test(decided(agents, alignments)))
      return refuse('roles', `does: ${text(clause.agent.length > 0 ? clause.agent : clause.rest)}`);
    if (agents.includes('agrees')) for (const { at } of clause.agent) confirmed.add(at);
    if (clause.speaker.length === 0) continue;
    const speakers = alignments.map((alignment) => speakerWitness(clause, alignment));
    if (decided(speakers, alignments) !== 'agrees') return refuse('roles', `says: ${text(clause.speaker)}`);
  }
  return undefined;
}

/** "Haftar backs" of a passage in which he is only backed: in the same order the other one acts. */
const isTurned = ({ verb, passive, words }: Clause, alignments: readonly Alignment[]): boolean =>
  words[0]!.script === 'latin' &&
  verb !== undefined &&
  alignments.some(({ ground, places }) => {
    const stated = new Set(surest(places[verb.at]!).map(({ at }) => at));
    const own = ground.clauses.filter((clause) => clause.verb && stated.has(clause.verb.at));
    return own.length > 0 && own.every((clause) => clause.passive !== passive);
  });

/**
 * "expects Y, who had left, to …", "X said … and Y welcomed it": what a relative clause adds, or one of another one, the
 * passages may tell themselves.
 */
const isAdded = ({ words: [first], agent }: Clause): boolean =>
  RELATIVE.test(first!.norm) || (JOINS.test(first!.norm) && agent.some(({ actor }) => actor));

const JOINS = /^(?:and|but|while|whereas|و.{3,}|بينما|فيما|اما|لكن)$/;

/** Whether whoever says what a clause of the claim says is the one who says it in the passages. */
function speakerWitness(clause: Clause, alignment: Alignment): Witness {
  const heads = [...namedBy(clause.speaker, alignment), ...clause.speaker.filter(({ proper }) => proper)];
  const said = clause.words.filter((word) => word.content && !word.saying);
  // "that the captain": a subject whose predicate is a clause of its own.
  if (said.length < (clause.verb ? 1 : 2)) return 'agrees';
  const acting = clause.agent.length > 0 ? namedBy(clause.agent, alignment) : [];
  const matches = clausesLike(clause, alignment, clause.speaker, acting);
  if (matches.every(({ clause: { speaker } }) => speaker.length > 0 && isVague(speaker))) return 'silent';
  const own = clause.agent.length > 0 && !clause.carried ? acting : [];
  const isOwn = (speaker: readonly Word[]): boolean =>
    speaker.length === 0 || own.some((word) => standsIn(word, alignment, placesOf(speaker)));
  if (isAdded(clause) && matches.every(({ clause: { speaker } }) => isOwn(speaker))) return 'agrees';
  if (!heads.some((word) => alignment.ground.placesOf(word).length > 0)) return 'silent';
  if (clause.words.some(({ polarity }) => polarity === 'denied') && denyThis(heads, alignment))
    return 'agrees';
  return matches.some(({ clause: match }) => {
    // An authority speaks by its spokesman.
    if (match.speaker.some(({ norm }) => SPOKESMAN.test(norm))) return true;
    const [speakers = match.agent] = [match.speaker, wisherOf(match, alignment)].filter(
      ({ length }) => length > 0,
    );
    const [first] = speakers;
    const last = clause.speaker.at(-1)!;
    return (
      heads.some((word) => standsIn(word, alignment, placesOf(speakers))) ||
      // "Rakeen's report" for "its report"
      (first !== undefined &&
        isOwned(alignment.ground.words, first.at) &&
        standsIn(last, alignment, placesOf(speakers))) ||
      isCalled(heads, speakers, alignment)
    );
  })
    ? 'agrees'
    : 'contradicts';
}

/** "Sarraj said he hopes that …" of "Sarraj hopes that …": who has a wish speaks of it. */
function wisherOf({ words }: Clause, { ground: { clauses } }: Alignment): readonly Word[] {
  const before = clauses[clauses.findIndex((clause) => clause.words === words) - 1];
  const isWish =
    before?.verb &&
    before.words[0]!.sentence === words[0]!.sentence &&
    (anyOf(INTEND, before.verb.forms) || anyOf(PROMISE, before.verb.forms));
  return isWish ? before.agent : [];
}

/** English keeps its order, so what it says of who acts goes before what Arabic says. */
function decided(witnesses: readonly Witness[], alignments: readonly Alignment[]): Witness {
  const english = alignments.findIndex(({ ground }) => ground.words[0]?.script === 'latin');
  const first = english >= 0 ? witnesses[english]! : 'silent';
  if (first === 'doubts' && witnesses.includes('agrees')) return 'agrees';
  return first !== 'silent' ? first : (witnesses.find((each) => each !== 'silent') ?? 'silent');
}

const text = (words: readonly Word[]): string => words.map(({ norm }) => norm).join(' ');
