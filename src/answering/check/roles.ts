/** Whether the same one acts, is acted on and speaks in a claim as in the passages. */

import type { Clause } from './clause.ts';
import { type Copied, isCopied } from './copied.ts';
import { INTEND, MUTUAL, WILL } from './cues.ts';
import { BACKING } from './grammar.ts';
import { type Beside, clausesLike, headsOf, type Match, placesOf, standsIn } from './matching-clauses.ts';
import { isOwned } from './owned.ts';
import { type Refusal, refuse } from './verdict.ts';
import { anyOf, isLight, type Word } from './word.ts';
import { SAME, SURE } from './word-kin.ts';

const SPOKESMAN = /^(?:spokes(?:man|woman|person)|(?:ال)?(?:متحدث|متحدثه|ناطق|ناطقه))$/;

const ORDER: readonly Witness[] = ['agrees', 'silent', 'doubts', 'contradicts'];

const AGREED: readonly Witness[] = ['agrees'];

/** `doubts` where only what else a clause says tells that another one acts. */
type Witness = 'agrees' | 'contradicts' | 'doubts' | 'silent';

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
    const agents = isCopied([...clause.agent, ...content], copied)
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

/** English keeps its order, so what it says of who acts goes before what Arabic says. */
function decided(witnesses: readonly Witness[], besides: readonly Beside[]): Witness {
  const english = besides.findIndex(({ alignment }) => alignment.ground.words[0]?.script === 'latin');
  const first = english >= 0 ? witnesses[english]! : 'silent';
  if (first === 'doubts' && witnesses.includes('agrees')) return 'agrees';
  return first !== 'silent' ? first : (witnesses.find((each) => each !== 'silent') ?? 'silent');
}

const text = (words: readonly Word[]): string => words.map(({ norm }) => norm).join(' ');

function agentWitness(clause: Clause, beside: Beside): Witness {
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
  const witnesses = matches.map(({ clause: match, by }): Witness => {
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
      if (standsIn(patient, beside, acts) && !standsIn(patient, beside, others)) return 'contradicts';
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
    if (mutual && clause.words.every((word) => !word.name || standsIn(word, beside, everyone)))
      return 'agrees';
    // يدعم الكرملين حفتر: the first of two nouns acts, whatever the second is called.
    const [first] = clause.agent;
    if (match.verb && BACKING.test(match.verb.norm) && first && standsIn(first, beside, agents))
      return 'agrees';
    const acting = heads.some(({ actor }) => actor);
    if (by === 'verb' && !mutual && actsApart(clause, match, beside)) return 'contradicts';
    if (heads.some((word) => standsIn(word, beside, agents)))
      return isOfAnother(clause.agent, heads, match.agent, beside) ? 'contradicts' : 'agrees';
    // "The company" where the passage names it as "the company Rawafid".
    if (isCalled(heads, match.agent, beside)) return 'agrees';
    if (match.agent.some(({ norm }) => SPOKESMAN.test(norm)) && !heads.some(({ proper }) => proper))
      return 'silent';
    // Who "her client" is, is told elsewhere; it is not the one who speaks or acted last.
    if (
      match.agent[0] &&
      !match.agent.some(({ proper }) => proper) &&
      isOwned(beside.alignment.ground.words, match.agent[0].at, 1) &&
      heads.some(({ proper }) => proper) &&
      !heads.some((word) =>
        standsIn(word, beside, placesOf([...match.speaker, ...namedBefore(match, clauses)])),
      )
    )
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
    return 'contradicts';
  });
  return ORDER.find((each) => witnesses.includes(each)) ?? 'silent';
}

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

/** What stands behind a verb of Arabic and neither acts nor is definite may be what it is done to: واستبعدت فرض رسوم. */
const isVague = (agent: readonly Word[]): boolean =>
  agent[0]!.script === 'arabic' &&
  !agent.some(({ actor, proper }) => actor || proper) &&
  !/^[وف]?ال/.test(agent[0]!.norm);

/** Whether whoever acts in the passages is acted on in the claim. */
const isTurned = (clause: Clause, match: Clause, beside: Beside): boolean => {
  const acting = placesOf(match.agent.filter((word, i) => i === 0 || word.proper));
  return clause.rest.some((word) => word.content && standsIn(word, beside, acting));
};

/** Whether whoever acts is meant by a noun that stands beside the name elsewhere: "the company", "the company Rawafid". */
function isCalled(
  heads: readonly Word[],
  acting: readonly Word[],
  { alignment: { ground } }: Beside,
): boolean {
  const [noun, ...others] = acting;
  if (!noun || others.length > 0 || noun.name || !(noun.actor || isDefinite(noun, ground.words)))
    return false;
  return heads.some(
    (head) =>
      head.proper &&
      ground
        .supports(head)
        .some(
          ({ at, weight }) =>
            weight >= SAME &&
            besideName(at, ground.words).some((word) => word.stems.some((stem) => noun.stems.includes(stem))),
        ),
  );
}

/** "Tunisia and Italy sent teams" where Italy offers help: one of those who act together does something else. */
function actsApart(clause: Clause, match: Clause, beside: Beside): boolean {
  const groups = togetherIn(clause);
  if (groups.length < 2) return false;
  const isDeed = ({ verb }: Clause): boolean =>
    clause.verb !== undefined && verb !== undefined && standsIn(clause.verb, beside, placesOf([verb]), SURE);
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

const isDefinite = ({ at, norm }: Word, words: readonly Word[]): boolean =>
  /^[وف]?ال/.test(norm) || words[at - 1]?.norm === 'the';

/** What a name is called: "the company Rawafid", "the Fajr-2 satellite". */
const besideName = (at: number, words: readonly Word[]): readonly Word[] =>
  [words[at - 1], words[at + 1]?.figure === undefined ? undefined : words[at + 2]].filter(
    (word) => word !== undefined,
  );

/** "The lower court" where the appeals court acts, "her campaign" where his does. */
function isOfAnother(
  phrase: readonly Word[],
  heads: readonly Word[],
  acting: readonly Word[],
  { alignment: { ground } }: Beside,
): boolean {
  const agents = placesOf(acting);
  const surePlaces = (word: Word): readonly number[] =>
    ground
      .supports(word)
      .filter(({ weight, opposite }) => weight >= SAME && !opposite)
      .map(({ at }) => at);
  // A name tells by itself who is meant; in Arabic only the word right behind the first one is surely of it.
  if (acting.length < 2 || heads.some(({ proper }) => proper)) return false;
  // Whose "his lawyer" is, is told elsewhere.
  if (acting[0] && isOwned(ground.words, acting[0].at)) return false;
  const own = phrase[0]?.script === 'arabic' ? phrase.slice(0, 2) : phrase;
  const others = heads.flatMap(surePlaces).filter((at) => !agents.has(at));
  return own.some((word) => {
    if (heads.includes(word) || isLight(word)) return false;
    const places = surePlaces(word);
    if (places.length === 0 || places.some((at) => agents.has(at))) return false;
    if (word.proper) return acting.some(({ proper }) => proper);
    return places.every((at) => others.some((other) => Math.abs(at - other) === 1));
  });
}

/** Whoever was last named as acting before a clause: "his government" is theirs. */
const namedBefore = (clause: Clause, clauses: readonly Clause[]): readonly Word[] =>
  clauses
    .slice(0, clauses.indexOf(clause))
    .findLast(({ agent, carried }) => !carried && agent.some(({ name }) => name))?.agent ?? [];

const standsSomewhere = (word: Word, { alignment }: Beside): boolean =>
  alignment.ground.supports(word).some(({ weight }) => weight >= SAME);

function speakerWitness(clause: Clause, beside: Beside): Witness {
  const heads = [...new Set([...headsOf(clause.speaker), ...clause.speaker.filter(({ proper }) => proper)])];
  if (heads.length === 0) return 'agrees';
  if (!clause.words.some((word) => word.content && !word.saying && !clause.speaker.includes(word)))
    return 'agrees';
  const matches = clausesLike(clause, beside, clause.speaker);
  if (matches.every(({ clause: { speaker } }) => speaker.length > 0 && isVague(speaker))) return 'silent';
  return matches.some(({ clause: match }) => {
    // An authority speaks by its spokesman.
    if (match.speaker.some(({ norm }) => SPOKESMAN.test(norm)) && heads.every(({ proper }) => !proper))
      return true;
    const speakers = placesOf(match.speaker.length > 0 ? match.speaker : match.agent);
    return (
      heads.some((word) => standsIn(word, beside, speakers)) ||
      isCalled(heads, match.speaker.length > 0 ? match.speaker : match.agent, beside)
    );
  })
    ? 'agrees'
    : 'contradicts';
}
