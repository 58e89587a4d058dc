/** Whether whoever acts in a clause of a claim acts in the clauses of the passages that say the same. */

import { actsApart, areOnOneSide } from './acting-together.ts';
import type { Clause } from './clause.ts';
import { INTEND, MUTUAL, WILL } from './cues.ts';
import { BACKING } from './grammar.ts';
import { type Beside, clausesLike, headsOf, type Match, placesOf, standsIn } from './matching-clauses.ts';
import { isCalled, isOfAnother, isVague, namedBefore, SPOKESMAN } from './who-is-meant.ts';
import { anyOf, isLight, type Word } from './word.ts';
import { SAME } from './word-kin.ts';

/** `doubts` where only what else a clause says tells that another one acts. */
export type Witness = 'agrees' | 'contradicts' | 'doubts' | 'silent';

const ORDER: readonly Witness[] = ['agrees', 'silent', 'doubts', 'contradicts'];

export function agentWitness(clause: Clause, beside: Beside): Witness {
  if (clause.words.every(({ quoted }) => quoted)) return 'silent';
  const { verb } = clause;
  const content = clause.words.filter(
    (word) => word.content && word !== verb && !clause.agent.includes(word),
  );
  // "X said": who says what is looked at where it is said.
  if (verb?.saying && content.length === 0) return 'silent';
  if (
    clause.carried &&
    !/^(?:and|but|then|he|she|they|it|[وف].*|ثم|لكن.*|انه|انها|انهم|بانه|بانها)$/.test(clause.words[0]!.norm)
  )
    return 'silent';
  const { clauses } = beside;
  const wishing = wishesLike(clause, beside);
  const matches = wishing.length > 0 ? wishing : clausesLike(clause, beside, clause.agent);
  const mutual =
    clause.words.some((word) => (word === verb || (verb && isLight(verb))) && anyOf(MUTUAL, word.forms)) &&
    clause.words.some(isTogether);
  const heads = headsOf(clause.agent).filter((word) => standsSomewhere(word, beside));
  if (matches.length === 0) return 'silent';
  const witnessOf = ({ clause: match, by }: Match): Witness => {
    const agents = new Set([...placesOf(match.agent), ...seatsOf(match.agent, beside)]);
    const others = placesOf(match.rest);
    const everyone = new Set(
      clauses
        .filter(({ words }) => words[0]!.sentence === match.words[0]!.sentence)
        .flatMap(({ words, agent }) => [...words, ...agent].map(({ at }) => at)),
    );
    // "Banna was suspended": not the one who suspends.
    const [patient] = clause.passive ? clause.rest.filter(({ actor }) => actor) : [];
    if (
      patient &&
      by === 'verb' &&
      !mutual &&
      !match.passive &&
      clause.words.indexOf(patient) < clause.words.findIndex((word) => word.verb)
    ) {
      const acts = match.agent[0]?.script === 'arabic' ? placesOf(match.agent.slice(0, 1)) : agents;
      if (standsIn(patient, beside, acts) && !standsIn(patient, beside, others))
        // "The bridge was cracked" where it cracked: nothing else has a part in it.
        return match.rest.length > 0 ? 'contradicts' : 'agrees';
    }
    if (patient && by === 'verb' && match.passive && standsIn(patient, beside, others)) return 'agrees';
    if (clause.agent.length === 0) return 'silent';
    if (heads.length === 0) return 'silent';
    const here = heads.some((word) => standsIn(word, beside, everyone));
    if (
      by !== 'rest' &&
      !mutual &&
      !(match.verb && BACKING.test(match.verb.norm)) &&
      !clause.passive &&
      heads.every((word) => isSource(word, everyone, beside))
    )
      return 'contradicts';
    if ((mutual || by !== 'rest') && areOnOneSide(clause, heads, match, beside)) return 'contradicts';
    if (mutual && clause.words.every((word) => !word.name || standsIn(word, beside, everyone)))
      return 'agrees';
    // يدعم الكرملين حفتر: the first of two nouns acts, whatever the second is called.
    const [first] = clause.agent;
    if (match.verb && BACKING.test(match.verb.norm) && first && standsIn(first, beside, agents))
      return 'agrees';
    const acting = heads.some((word) => word.actor || isNamedThere(word, beside));
    // "The ministry announced the closing" where it says that it was closed.
    if (verb?.saying && by !== 'verb' && match.speaker.length > 0) {
      if (heads.some((word) => standsIn(word, beside, placesOf(match.speaker)))) return 'agrees';
      if (acting && !isVague(match.speaker)) return 'contradicts';
    }
    if (by === 'verb' && !mutual && actsApart(clause, match, beside)) return 'contradicts';
    if (heads.some((word) => standsIn(word, beside, agents)))
      return isOfAnother(clause.agent, heads, match.agent, beside) ? 'contradicts' : 'agrees';
    // "The company" where the passage names it as "the company Rawafid".
    if (isCalled(heads, match.agent, beside)) return 'agrees';
    if (match.agent.some(({ norm }) => SPOKESMAN.test(norm)) && !heads.some(({ proper }) => proper))
      return 'silent';
    // "Sarraj's government" for "his government".
    const common = (clause.words[0]!.script === 'arabic' ? clause.agent.slice(0, 1) : clause.agent).filter(
      (word) => word.actor && !word.name,
    );
    if (
      match.agent.every(({ name }) => !name) &&
      common.some((word) => standsIn(word, beside, agents)) &&
      heads.every((word) => !word.name || standsIn(word, beside, placesOf(namedBefore(match, clauses))))
    )
      return 'agrees';
    // إن خط المطار متوقف: what has no verb in Arabic says of its first noun what the passages say of another one.
    if (
      !clause.verb &&
      /^[وف]?ان$/.test(clause.words[0]!.norm) &&
      !acting &&
      !match.carried &&
      !heads.some((word) => standsIn(word, beside, placesOf(match.words))) &&
      clauses.some(
        (other) => other !== match && heads.some((word) => standsIn(word, beside, placesOf(other.agent))),
      )
    )
      return 'contradicts';
    // What is no person does nothing that another does: "the currency fell" where the shares did.
    if (!acting)
      return by === 'verb' &&
        !clause.passive &&
        !match.passive &&
        !match.carried &&
        match.agent.length > 0 &&
        (isTurned(clause, match, beside) || !heads.some((word) => standsIn(word, beside, others)))
        ? 'contradicts'
        : 'silent';
    if (by !== 'verb' && !here) return 'contradicts';
    const named = match.agent.some(({ actor }) => actor);
    if (by === 'word') return 'silent';
    if (by === 'rest')
      return named &&
        !clauses.some(
          ({ agent, words }) =>
            words[0]!.sentence === match.words[0]!.sentence &&
            heads.some((word) => standsIn(word, beside, placesOf(agent))) &&
            content.some((word) => standsIn(word, beside, placesOf(words))),
        ) &&
        !match.passive &&
        !clause.passive &&
        match.words[0]!.sentence === beside.alignment.sentences[clause.words[0]!.at]
        ? 'doubts'
        : 'silent';
    if (match.agent.length === 0 || isVague(match.agent)) return 'silent';
    // A verb of Arabic without its vowels may be passive: its subject is whom it is done to.
    if (
      match.passive &&
      clause.words[0]!.script === 'arabic' &&
      heads.some((word) => standsIn(word, beside, others))
    )
      return 'silent';
    // "The office said it covers a third": of the office or of what it speaks of.
    if (
      clause.carried &&
      clause.words[0]!.norm === 'it' &&
      match.agent.length > 0 &&
      !match.agent.some(({ actor }) => actor)
    )
      return 'silent';
    // Whom "he" means behind two who may be meant is not known.
    if (
      match.carried &&
      /^(?:he|she|they)$/.test(
        match.words.find(({ content, norm }) => content || /^(?:he|she|they)$/.test(norm))?.norm ?? '',
      ) &&
      clauses.some(
        (other) =>
          other.words[0]!.sentence === match.words[0]!.sentence &&
          other.words[0]!.at < match.words[0]!.at &&
          heads.some((word) => standsIn(word, beside, placesOf(other.agent))),
      )
    )
      return 'silent';
    return 'contradicts';
  };
  const best = bestOf(matches.map(witnessOf));
  if (best !== 'silent' || !verb || clause.passive || matches.some(({ by }) => by !== 'word')) return best;
  // Where only a noun of the deed was found nearest, whoever does it elsewhere tells.
  const doing = clauses.flatMap((match): Match[] =>
    match.verb && standsIn(verb, beside, placesOf([match.verb])) ? [{ clause: match, by: 'verb' }] : [],
  );
  return bestOf(doing.map(witnessOf));
}

const bestOf = (witnesses: readonly Witness[]): Witness =>
  ORDER.find((each) => witnesses.includes(each)) ?? 'silent';

/** "with", "and": what tells that more than one are at it. */
const isTogether = ({ norm, name, actor, figure }: Word): boolean =>
  /^(?:and|with|between|both|sides|parties|they|مع|بين|الطرفان|الطرفين)$/.test(norm) ||
  (/^و/.test(norm) && (name || actor)) ||
  figure === '=2';

/** "X wants Y to act" where X hopes that Y will: who wishes is told by the verb of wishing, whichever it is. */
function wishesLike(clause: Clause, { alignment, clauses }: Beside): Match[] {
  const { verb, agent } = clause;
  const isIntent = (word: Word | undefined): boolean =>
    word?.verb === true && !WILL.has(word.norm) && anyOf(INTEND, word.forms);
  if (!isIntent(verb) || agent.length === 0) return [];
  const sentence = alignment.sentences[verb!.at];
  return clauses
    .filter((stated) => stated.words[0]!.sentence === sentence && isIntent(stated.verb))
    .map((stated) => ({ clause: stated, by: 'verb' }));
}

/** "bribes from the company": who gives them does not accept them. */
function isSource(head: Word, sentence: ReadonlySet<number>, { alignment: { ground } }: Beside): boolean {
  const places = ground
    .supports(head)
    .filter(({ at, weight }) => weight >= SAME && sentence.has(at) && ground.words[at]!.script === 'latin');
  return (
    places.length > 0 &&
    places.every(({ at }) => {
      for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
        const { norm, verb, content } = ground.words[i]!;
        if (norm === 'from') return true;
        if (verb || !(content || /^(?:the|a|an|its|his|her|their)$/.test(norm))) return false;
      }
      return false;
    })
  );
}

/** "the government in Mogadishu": the place may stand for whoever acts. */
const seatsOf = (agent: readonly Word[], { alignment: { ground } }: Beside): number[] => {
  const last = agent.at(-1)?.at;
  return last !== undefined &&
    /^(?:in|في)$/.test(ground.words[last + 1]?.norm ?? '') &&
    ground.words[last + 2]?.name
    ? [last + 2]
    : [];
};

/** Whether whoever acts in the passages is acted on in the claim. */
const isTurned = (clause: Clause, match: Clause, beside: Beside): boolean => {
  const acting = placesOf(match.agent.filter((word, i) => i === 0 || word.proper));
  return clause.rest.some((word) => word.content && standsIn(word, beside, acting));
};

const standsSomewhere = (word: Word, { alignment }: Beside): boolean =>
  alignment.ground.supports(word).some(({ weight }) => weight >= SAME);

/** Whether a word that Arabic does not tell from a noun is a name in the passages: عمر is Omar. */
const isNamedThere = (word: Word, { alignment: { ground } }: Beside): boolean =>
  word.script === 'arabic' &&
  ground
    .supports(word)
    .some(
      ({ at, weight }) => weight >= SAME && ground.words[at]!.proper && ground.words[at]!.script === 'latin',
    );
