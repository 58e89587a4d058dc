/** Whether the same one acts, is acted on and speaks in a claim as in the passages. */

import { agentWitness, type Witness } from './acting.ts';
import { surest } from './alignment.ts';
import type { Clause } from './clause.ts';
import { type Copied, isCopied } from './copied.ts';
import { RELATIVE } from './grammar.ts';
import { type Beside, clausesLike, namedBy, placesOf, standsIn } from './matching-clauses.ts';
import { type Refusal, refuse } from './verdict.ts';
import { isCalled, isVague, SPOKESMAN } from './who-is-meant.ts';
import type { Word } from './word.ts';

const AGREED: readonly Witness[] = ['agrees'];

/**
 * `confirmed` receives the places of those words of the claim that the passages have in the same role.
 */
export function rolesFault(
  claim: readonly Clause[],
  besides: readonly Beside[],
  copied: readonly Copied[],
  confirmed: Set<number>,
): Refusal | undefined {
  for (const clause of claim) {
    const content = clause.words.filter((word) => word.content);
    const agents =
      isCopied([...clause.agent, ...content], copied) && !isTurned(clause, besides)
        ? AGREED
        : besides.map((beside) => agentWitness(clause, beside));
    if (/^(?:contradicts|doubts)$/.test(decided(agents, besides)))
      return refuse('roles', `does: ${text(clause.agent.length > 0 ? clause.agent : clause.rest)}`);
    if (agents.includes('agrees')) for (const { at } of clause.agent) confirmed.add(at);
    if (clause.speaker.length === 0) continue;
    const speakers = besides.map((beside) => speakerWitness(clause, beside));
    if (decided(speakers, besides) !== 'agrees') return refuse('roles', `says: ${text(clause.speaker)}`);
    for (const { at } of clause.speaker) confirmed.add(at);
  }
  return undefined;
}

/** "Haftar backs" of a passage in which he is only backed: in the same order the other one acts. */
const isTurned = ({ verb, passive, words }: Clause, besides: readonly Beside[]): boolean =>
  words[0]!.script === 'latin' &&
  verb !== undefined &&
  besides.some(({ alignment: { ground, places }, clauses }) => {
    if (ground.words[0]?.script !== 'latin') return false;
    const stated = new Set(surest(places[verb.at]!).map(({ at }) => at));
    const own = clauses.filter((clause) => clause.verb && stated.has(clause.verb.at));
    return own.length > 0 && own.every((clause) => clause.passive !== passive && clause.agent.length > 0);
  });

/**
 * "expects Y, who had left, to …", "X said … and Y welcomed it": what a relative clause adds, or one of another one, the
 * passages may tell themselves.
 */
const isAdded = ({ words: [first], agent, carried }: Clause): boolean =>
  RELATIVE.test(first!.norm) || (JOINS.test(first!.norm) && !carried && agent.some(({ actor }) => actor));

const JOINS = /^(?:and|but|while|whereas|و.{3,}|بينما|فيما|اما|لكن)$/;

/** Whether whoever says what a clause of the claim says is the one who says it in the passages. */
function speakerWitness(clause: Clause, beside: Beside): Witness {
  const heads = [...namedBy(clause.speaker, beside), ...clause.speaker.filter(({ proper }) => proper)];
  const said = clause.words.filter((word) => word.content && !word.saying);
  // "that the captain": a subject whose predicate is a clause of its own.
  if (said.length < (clause.verb ? 1 : 2)) return 'agrees';
  if (heads.every((word) => beside.alignment.ground.placesOf(word).length === 0)) return 'silent';
  const acting = clause.agent.length > 0 ? namedBy(clause.agent, beside) : [];
  const matches = clausesLike(clause, beside, clause.speaker, acting);
  if (matches.every(({ clause: { speaker } }) => speaker.length > 0 && isVague(speaker))) return 'silent';
  const own = clause.agent.length > 0 && !clause.carried ? acting : [];
  const isOwn = (speaker: readonly Word[]): boolean =>
    speaker.length === 0 || own.some((word) => standsIn(word, beside, placesOf(speaker)));
  if (isAdded(clause) && matches.every(({ clause: { speaker } }) => isOwn(speaker))) return 'agrees';
  if (!heads.some((word) => beside.alignment.ground.placesOf(word).length > 0)) return 'silent';
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

/** English keeps its order, so what it says of who acts goes before what Arabic says. */
function decided(witnesses: readonly Witness[], besides: readonly Beside[]): Witness {
  const english = besides.findIndex(({ alignment }) => alignment.ground.words[0]?.script === 'latin');
  const first = english >= 0 ? witnesses[english]! : 'silent';
  if (first === 'doubts' && witnesses.includes('agrees')) return 'agrees';
  return first !== 'silent' ? first : (witnesses.find((each) => each !== 'silent') ?? 'silent');
}

const text = (words: readonly Word[]): string => words.map(({ norm }) => norm).join(' ');
