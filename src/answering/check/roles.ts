/** Whether the same one acts, is acted on and speaks in a claim as in the passages. */

import type { Alignment } from './alignment.ts';
import type { Clause } from './clause.ts';
import { MUTUAL } from './cues.ts';
import { type Refusal, refuse } from './verdict.ts';
import { anyOf, isLight, isPronoun, type Word } from './word.ts';
import { SAME, SURE } from './word-kin.ts';

type Witness = 'agrees' | 'contradicts' | 'silent';

/** One language's passages, laid beside the claim. */
export type Beside = { readonly alignment: Alignment; readonly clauses: readonly Clause[] };

/**
 * `confirmed` receives the places of those words of the claim that the passages have in the same role.
 */
export function rolesFault(
  claim: readonly Clause[],
  besides: readonly Beside[],
  confirmed: Set<number>,
): Refusal | undefined {
  for (const clause of claim) {
    const agents = besides.map((beside) => agentWitness(clause, beside));
    if (decided(agents, besides) === 'contradicts')
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
  return first !== 'silent' ? first : (witnesses.find((each) => each !== 'silent') ?? 'silent');
}

const text = (words: readonly Word[]): string => words.map(({ norm }) => norm).join(' ');

/** Places of the passage where one of the words surely stands. */
function standsIn(word: Word, { alignment }: Beside, among: ReadonlySet<number>, least = SAME): boolean {
  return alignment.ground
    .supports(word)
    .some(({ at, weight, opposite }) => weight >= least && !opposite && among.has(at));
}

const placesOf = (words: readonly Word[]): ReadonlySet<number> => new Set(words.map(({ at }) => at));

function agentWitness(clause: Clause, beside: Beside): Witness {
  if (clause.words.every(({ quoted }) => quoted)) return 'silent';
  const { verb } = clause;
  const content = clause.words.filter(
    (word) => word.content && word !== verb && !clause.agent.includes(word),
  );
  // "X said": who says what is looked at where it is said.
  if (verb?.saying && content.length === 0) return 'silent';
  if (clause.carried && !/^(?:and|but|then|[وف].*|ثم|لكن.*)$/.test(clause.words[0]!.norm)) return 'silent';
  const { clauses } = beside;
  const matches = clausesLike(clause, beside, clause.agent);
  const mutual = clause.words.some(
    (word) => (word === verb || (verb && isLight(verb))) && anyOf(MUTUAL, word.forms),
  );
  const heads = headsOf(clause.agent).filter((word) => standsSomewhere(word, beside));
  if (matches.length === 0) return 'silent';
  const witnesses = matches.map(({ clause: match, by }): Witness => {
    const agents = placesOf(match.agent);
    const others = placesOf(match.rest);
    const everyone = new Set(
      clauses
        .filter(({ words }) => words[0]!.sentence === match.words[0]!.sentence)
        .flatMap(({ words }) => words.map(({ at }) => at)),
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
    if (clause.agent.length === 0) return 'silent';
    if (heads.length === 0) return 'silent';
    const here = heads.some((word) => standsIn(word, beside, everyone));
    if (mutual && clause.words.every((word) => !word.name || standsIn(word, beside, everyone)))
      return 'agrees';
    const acting = heads.some(({ actor }) => actor);
    if (heads.some((word) => standsIn(word, beside, agents))) return 'agrees';
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
    if (!acting) return 'silent';
    if (by !== 'verb' && !here) return 'contradicts';
    const named = match.agent.some(({ actor }) => actor);
    if (by === 'word') return 'silent';
    if (by === 'rest')
      return named &&
        !match.passive &&
        !clause.passive &&
        match.words[0]!.sentence === beside.alignment.sentences[clause.words[0]!.at]
        ? 'contradicts'
        : 'silent';
    if (match.agent.length === 0) return 'silent';
    // A verb of Arabic without its vowels may be passive: its subject is whom it is done to.
    if (
      match.passive &&
      clause.words[0]!.script === 'arabic' &&
      heads.some((word) => standsIn(word, beside, others))
    )
      return 'silent';
    return 'contradicts';
  });
  return witnesses.includes('agrees') ? 'agrees' : witnesses.includes('silent') ? 'silent' : 'contradicts';
}

/** Whoever was last named as acting before a clause: "his government" is theirs. */
const namedBefore = (clause: Clause, clauses: readonly Clause[]): readonly Word[] =>
  clauses
    .slice(0, clauses.indexOf(clause))
    .findLast(({ agent, carried }) => !carried && agent.some(({ name }) => name))?.agent ?? [];

/** The words of a noun phrase that tell who is meant: its names, else those who act, else its nouns. */
function headsOf(phrase: readonly Word[]): Word[] {
  if (phrase[0]?.script === 'arabic') {
    // The object may follow the subject without a sign between them: the first word counts, and the name of a title.
    const [first] = phrase;
    const name = first!.actor && !first!.proper ? phrase.slice(1, 4).find((word) => word.proper) : undefined;
    return [name ?? first!];
  }
  const named = phrase.filter(({ name }) => name);
  const acting = phrase.filter(({ actor, name }) => actor && !name);
  const heads = named.length > 0 ? named : acting.length > 0 ? acting : phrase.filter((word) => word.content);
  return heads.filter((word) => !isPronoun(word));
}

const standsSomewhere = (word: Word, { alignment }: Beside): boolean =>
  alignment.ground.supports(word).some(({ weight }) => weight >= SAME);

type Match = {
  readonly clause: Clause;
  /** Found by the clause's verb, by a word of it that says the same, or only by what else it says. */
  readonly by: 'verb' | 'word' | 'rest';
};

/** How near to the best a clause of the passage must come to count as well. */
const TIES = 0.95;

/** The clauses of the passage that say what the claim's clause says: those that hold most of its words. */
function clausesLike(clause: Clause, { alignment, clauses }: Beside, apart: readonly Word[]): Match[] {
  const { ground, places, sentences } = alignment;
  const { verb } = clause;
  const main = new Set(
    verb && !isLight(verb) ? places[verb.at]!.filter(({ weight }) => weight >= SURE).map(({ at }) => at) : [],
  );
  const sentence = sentences[clause.words[0]!.at]!;
  const scored = clauses.map((candidate) => {
    const inside = placesOf(candidate.words);
    const there = main.size > 0 && candidate.words.some(({ at }) => main.has(at));
    let score = 0;
    for (const word of clause.words) {
      if (!(word.content || word.figure !== undefined) || apart.includes(word)) continue;
      const weight = Math.max(0, ...places[word.at]!.map(({ at, weight: w }) => (inside.has(at) ? w : 0)));
      score += weight * (word === verb ? 1.5 : isLight(word) ? 0.4 : 1);
    }
    if (ground.words[candidate.words[0]!.at]!.sentence === sentence) score *= 1.2;
    const by: Match['by'] = there
      ? candidate.verb && main.has(candidate.verb.at)
        ? 'verb'
        : 'word'
      : 'rest';
    return { clause: candidate, by, score: main.size > 0 && !there ? score * 0.3 : score };
  });
  const most = Math.max(0, ...scored.map(({ score }) => score));
  return most === 0 ? [] : scored.filter(({ score }) => score >= most * TIES);
}

function speakerWitness(clause: Clause, beside: Beside): Witness {
  const named = clause.speaker.filter(({ proper }) => proper);
  const heads = named.length > 0 ? named : headsOf(clause.speaker);
  if (heads.length === 0) return 'agrees';
  if (!clause.words.some((word) => word.content && !word.saying && !clause.speaker.includes(word)))
    return 'agrees';
  const matches = clausesLike(clause, beside, clause.speaker);
  if (matches.length === 0) return 'silent';
  return matches.some(({ clause: match }) => {
    const speakers = placesOf(match.speaker.length > 0 ? match.speaker : match.agent);
    return heads.some((word) => standsIn(word, beside, speakers));
  })
    ? 'agrees'
    : 'contradicts';
}
