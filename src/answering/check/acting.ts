/** Whether whoever acts in a clause of a claim acts in the clauses of the passages that say the same. */

import type { Alignment } from './alignment.ts';
import type { Clause } from './clause.ts';
import { INTEND, WILL } from './cues.ts';
import { BACKING, DETERMINER, isOnto, POINTS, PREPOSITION, SOURCE } from './grammar.ts';
import { clausesLike, type Match, namedBy, placesOf, standsIn } from './matching-clauses.ts';
import { isCalled, isNamesake, isOfAnother, isVague } from './who-is-meant.ts';
import { anyOf, type Word } from './word.ts';
import { SURE } from './word-kin.ts';

/** `doubts` where only what else a clause says tells that another one acts. */
export type Witness = 'agrees' | 'contradicts' | 'doubts' | 'silent';

const ORDER: readonly Witness[] = ['agrees', 'silent', 'doubts', 'contradicts'];

const SIDES = /^(?:sides|parties|[وف]?(?:ال)?(?:طرف|جانب)(?:ان|ين))$/;

export function agentWitness(clause: Clause, alignment: Alignment): Witness {
  const { verb } = clause;
  const content = clause.words.filter(
    (word) => word.content && word !== verb && !clause.agent.includes(word),
  );
  // "X said": who says what is looked at where it is said.
  if (clause.carried || (verb?.saying && content.length === 0)) return 'silent';
  const { clauses } = alignment.ground;
  const heads = namedBy(clause.agent, alignment).filter((word) => alignment.ground.placesOf(word).length > 0);
  const wishing = wishesLike(clause, alignment);
  const matches = wishing.length > 0 ? wishing : clausesLike(clause, alignment, clause.agent, heads);
  const witnessOf = ({ clause: match, by }: Match): Witness => {
    const agents = new Set([...placesOf(match.agent), ...seatsOf(match.agent, alignment)]);
    const others = placesOf(match.rest);
    const everyone = new Set(
      clauses
        .filter(({ words }) => words[0]!.sentence === match.words[0]!.sentence)
        .flatMap(({ words, agent }) => [...words, ...agent].map(({ at }) => at)),
    );
    if (heads.length === 0) return 'silent';
    const here = heads.some((word) => standsIn(word, alignment, everyone));
    if (
      by !== 'rest' &&
      !(match.verb && BACKING.test(match.verb.norm)) &&
      heads.every((word) => isSource(word, everyone, alignment))
    )
      return 'contradicts';
    // يدعم الكرملين حفتر: the first of two nouns acts, whatever the second is called.
    const [first] = clause.agent;
    if (match.verb && BACKING.test(match.verb.norm) && first && standsIn(first, alignment, agents))
      return 'agrees';
    // "according to the Red Crescent": who tells of the dead has killed nobody.
    if (by !== 'rest' && !verb?.saying && heads.every((word) => isCited(word, everyone, alignment)))
      return 'contradicts';
    // "The ministry announced the closing" where it says that it was closed.
    if (
      verb?.saying &&
      by !== 'verb' &&
      heads.some((word) => standsIn(word, alignment, placesOf(match.speaker)))
    )
      return 'agrees';
    // "The two sides agreed" tells of each of those in its sentence.
    if (by === 'verb' && here && match.agent.some(({ norm }) => SIDES.test(norm))) return 'silent';
    // أطلق القمر: without vowels a verb that has no object may be the passive.
    const objects = new Set(match.rest.filter((word) => isDirect(word, alignment)).map(({ at }) => at));
    if (
      by === 'verb' &&
      verb?.script === 'arabic' &&
      clause.agent[0]?.at === verb.at + 1 &&
      heads.every((word) => standsIn(word, alignment, objects)) &&
      ![...content, ...clause.agent].some((word) => standsIn(word, alignment, agents))
    )
      return 'silent';
    if (heads.some((word) => standsIn(word, alignment, agents)))
      return isNamesake(clause.agent, match.agent, alignment) ||
        isOfAnother(clause.agent, heads, match.agent, alignment)
        ? 'contradicts'
        : 'agrees';
    // "The company" where the passage names it as "the company Rawafid".
    if (isCalled(heads, match.agent, alignment)) return 'agrees';
    // "Sarraj's government" for "his government".
    const called = clause.words[0]!.script === 'arabic' ? clause.agent.slice(0, 1) : clause.agent;
    if (
      match.agent.every(({ name }) => !name) &&
      called.some((word) => word.actor && !word.name && standsIn(word, alignment, agents))
    )
      return 'agrees';
    // إن خط المطار متوقف: what has no verb in Arabic says of its first noun what the passages say of another one.
    if (
      !verb &&
      /^[وف]?ان$/.test(clause.words[0]!.norm) &&
      !heads.some((word) => standsIn(word, alignment, placesOf(match.words)))
    )
      return 'contradicts';
    // What is no person does nothing that another does: "the currency fell" where the shares did.
    if (!heads.some(({ actor }) => actor))
      return by === 'verb' &&
        !match.carried &&
        match.agent.length > 0 &&
        (isTurned(clause, match, alignment) ||
          !heads.some((word) => standsIn(word, alignment, others) || standsIn(word, alignment, agents, SURE)))
        ? 'contradicts'
        : 'silent';
    if (by !== 'verb' && !here) return 'contradicts';
    const named = match.agent.some(({ actor }) => actor);
    if (by === 'word') return 'silent';
    if (by === 'rest')
      return named &&
        !clauses.some(
          ({ agent, words }) =>
            heads.some((word) => standsIn(word, alignment, placesOf(agent))) &&
            content.some((word) => standsIn(word, alignment, placesOf(words))),
        ) &&
        !clause.passive
        ? 'doubts'
        : 'silent';
    return match.agent.length === 0 ||
      isVague(match.agent) ||
      (match.carried && POINTS.test(match.words[0]!.norm))
      ? 'silent'
      : 'contradicts';
  };
  const witnesses = matches.map(witnessOf);
  return ORDER.find((each) => witnesses.includes(each)) ?? 'silent';
}

/** "X wants Y to act" where X hopes that Y will: who wishes is told by the verb of wishing, whichever it is. */
function wishesLike({ verb }: Clause, { ground, sentences }: Alignment): Match[] {
  const isIntent = (word: Word | undefined): boolean =>
    word?.verb === true && !WILL.has(word.norm) && anyOf(INTEND, word.forms);
  if (!isIntent(verb)) return [];
  return ground.clauses
    .filter((stated) => stated.words[0]!.sentence === sentences[verb!.at] && isIntent(stated.verb))
    .map((stated) => ({ clause: stated, by: 'verb' }));
}

/** Whether no preposition stands before a word or the one before it. */
const isDirect = (word: Word, { ground: { words } }: Alignment): boolean =>
  !isOnto(word) && !words.slice(Math.max(0, word.at - 2), word.at).some(({ norm }) => PREPOSITION.test(norm));

/** "bribes from the company": who gives them does not accept them. */
function isSource(head: Word, sentence: ReadonlySet<number>, { ground }: Alignment): boolean {
  const places = ground.placesOf(head).filter((at) => sentence.has(at));
  return (
    places.length > 0 &&
    places.every((at) => {
      for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
        const { norm, content } = ground.words[i]!;
        if (norm === 'from') return true;
        if (!(content || DETERMINER.test(norm))) return false;
      }
      return false;
    })
  );
}

/** "according to the Red Crescent", wherever the sentence names it. */
function isCited(head: Word, sentence: ReadonlySet<number>, { ground }: Alignment): boolean {
  const places = ground.placesOf(head).filter((at) => sentence.has(at));
  return (
    places.length > 0 &&
    places.every((at) => ground.words.slice(Math.max(0, at - 3), at).some(({ norm }) => SOURCE.test(norm)))
  );
}

/** "the government in Mogadishu": the place may stand for whoever acts. */
const seatsOf = (agent: readonly Word[], { ground }: Alignment): number[] => {
  const last = agent.at(-1)?.at;
  return last !== undefined && /^(?:in|في)$/.test(ground.words[last + 1]?.norm ?? '') ? [last + 2] : [];
};

/** Whether whoever acts in the passages is acted on in the claim. */
const isTurned = (clause: Clause, match: Clause, alignment: Alignment): boolean => {
  const acting = placesOf(match.agent);
  return clause.rest.some((word) => standsIn(word, alignment, acting));
};
