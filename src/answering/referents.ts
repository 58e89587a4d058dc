/** Whom and what the turns before spoke of, and whom or what of it a word means that points back. */

import { type Language, languageOf } from '../language/language.ts';
import { isStopWord } from '../language/stop-words.ts';
import { genderOf } from '../story/gender.ts';
import type { Entity } from '../story/story.ts';
import { actorsOf } from './actors.ts';
import { type Card, type Mention, mentionAt } from './entity-linker.ts';
import { type Evidence, findEvidence, type SentenceEvidence } from './evidence.ts';
import { type Phrase, phrasesIn, topicOf } from './noun-phrases.ts';
import { isOfPeople, type Sort } from './pointers.ts';
import { placesOf } from './read-sentence.ts';
import type { StoryIndex } from './story-index.ts';

/** A question as it was understood and what was answered; `answer` is plain text, empty where the story did not say. */
export type Turn = { readonly question: string; readonly answer: string; readonly story: string };

/** Whom or what can be pointed to: somebody or something of the story, or what a reader calls it by a noun. */
export type Referent = Entity | Phrase;

export type SpokenOf = {
  /** The likeliest to be meant first: whom and what the question asked for, what it is about, what it named. */
  readonly asked: ReadonlyArray<readonly Referent[]>;
  /** Whom and what only the answer named, the nearest to what was asked first. */
  readonly told: readonly Entity[];
  /** Who does what the question asked for, as it was answered: of "who refuses?" whoever refuses. */
  readonly found: readonly Entity[];
  /** Whether it asks for a thing or place that has a name. */
  readonly asksThing: boolean;
  readonly isAnswered: boolean;
};

/** By so many letters a sentence is known in an answer that was stored in part. */
const SURE = 80;
const ASKS_THING: ReadonlySet<string> = new Set(['where', 'which']);

/** What a turn spoke of, read when it is first asked for. */
export function unfolded(turn: Turn, index: StoryIndex): () => SpokenOf {
  let known: SpokenOf | undefined;
  return () => {
    known ??= spokenOf(turn, index);
    return known;
  };
}

function spokenOf({ question, answer }: Turn, index: StoryIndex): SpokenOf {
  const evidence = findEvidence(question, index);
  const { kind } = evidence.question;
  const sentences = evidence.passages.flatMap((passage) => passage.sentences);
  const shown = sentences.filter(({ text }) => answer.includes(text.slice(0, SURE)));
  // A model's own words are read by what they rest on.
  const answering = answer === '' ? [] : shown.length > 0 ? shown : sentences.slice(0, 1);
  const topic = topicOf(question, index);
  const alike = soundAlikes(evidence, shown, index);
  const named = [...new Set([...index.entitiesIn(question), ...(topic?.names ?? []), ...alike])];
  const isOther = (entity: Entity): boolean => !named.includes(entity);
  /** Of "which ship" a country that the answer names is not the ship. */
  const isAsked = ({ kind: sort, names, role }: Entity): boolean => {
    const { focus, tokens } = evidence.question;
    if (sort === 'person' || kind !== 'which' || focus.head === undefined) return true;
    const said = [...names.en, ...names.ar, role?.en ?? '', role?.ar ?? ''].join(', ');
    const { stem } = tokens[focus.head]!;
    return index.search.understand(said).tokens.some((token) => token.stem === stem);
  };
  const isMisspelt = alike.length > 0 && evidence.matched.every(({ group }) => group.kind === 'name');
  const found = actorsAsked(evidence, answering, index).filter(isOther);
  const isPerson = (entity: Entity): boolean => entity.kind === 'person';
  const phrases = topic?.phrase && !isMisspelt ? [topic.phrase] : [];
  return {
    asked: [
      found.filter(isPerson),
      phrases.filter((phrase) => phrase.isPerson),
      named.filter(isPerson),
      phrases.filter((phrase) => !phrase.isPerson),
      named.filter((entity) => !isPerson(entity)),
      found.filter((entity) => !isPerson(entity)),
      phrasesIn(evidence.question, index),
    ],
    told: toldIn(question, answer, index).filter((entity) => isOther(entity) && isAsked(entity)),
    found,
    asksThing: ASKS_THING.has(kind),
    isAnswered: answer !== '',
  };
}

/**
 * Whom or what a word that points back means: the nearest that fits, several where it means them together, nobody where
 * none fits. @param turns what was spoken of, the newest turn first @param closed those who cannot be meant
 */
export function meantBy(
  sort: Sort,
  turns: ReadonlyArray<() => SpokenOf>,
  closed: ReadonlySet<Referent>,
  language: Language,
): readonly Referent[] {
  let isLast = true;
  const isOpen = (one: Referent): boolean =>
    !closed.has(one) && (one.kind !== 'phrase' || languageOf(one.text) === language);
  const untold: Referent[] = [];
  for (const spoken of turns) {
    const { asked, told, found, asksThing, isAnswered } = spoken();
    const isTold = ({ kind }: Entity): boolean =>
      kind === 'person' ? isOfPeople(sort) : asksThing || sort.isPlace === true;
    /** Of what the story does not tell it is rather not "him" («كم سعر الخبز؟», «شو بده؟»). */
    const isUntold = (one: Referent): boolean =>
      one.kind === 'phrase' && !one.isPerson && !isAnswered && isOfPeople(sort);
    untold.push(...asked.flat().filter((one) => isOpen(one) && isUntold(one)));
    const groups = [
      sort.isDoer ? found : [],
      ...asked,
      isLast && !sort.isNamed ? told.filter(isTold) : [],
    ].map((group) => group.filter((one) => isOpen(one) && !isUntold(one)));
    isLast = false;
    if (sort.isMany) {
      const several = groups
        .map((group) => group.filter(({ kind }) => kind === 'person'))
        .find((group) => group.length > 1);
      if (several) return several;
    }
    const [best] = groups.flatMap((group) => fitting(sort, group));
    if (best) return [best];
    // "Who refuses?" may ask for several, whoever of them the story knows.
    const [one] = sort.isMany ? found.filter(isOpen) : [];
    if (one) return [one];
  }
  return fitting(sort, untold).slice(0, 1);
}

/** Those that fit; of a man first people, of a woman first what surely is feminine. */
function fitting(sort: Sort, referents: readonly Referent[]): Referent[] {
  const rank = (one: Referent): number =>
    one.kind === 'phrase' ? phraseRank(sort, one) : entityRank(sort, one);
  return referents
    .filter((one) => Number.isFinite(rank(one)))
    .toSorted((one, other) => rank(one) - rank(other));
}

function entityRank({ kinds, gender }: Sort, entity: Entity): number {
  const kind = kinds.indexOf(entity.kind);
  if (gender === undefined) return kind < 0 ? Number.POSITIVE_INFINITY : 0;
  const own = genderOf(entity);
  if (kind < 0 || (own !== undefined && own !== gender)) return Number.POSITIVE_INFINITY;
  const doubt = own === gender ? 0 : 1;
  return gender === 'feminine' ? kinds.length * doubt + kind : 2 * kind + doubt;
}

function phraseRank(sort: Sort, { text, isPerson, isMany }: Phrase): number {
  const agrees = (): boolean => {
    if (sort.isPlace) return false;
    if (isMany !== undefined && sort.isMany !== undefined && isMany !== sort.isMany) return false;
    if (languageOf(text) === 'en') return sort.isMany === true || isPerson === isOfPeople(sort);
    if (isPerson || sort.isMany || sort.gender === undefined) return true;
    return (sort.gender === 'feminine') === /(?:ة|ات)$/.test(text.split(' ')[0] ?? '');
  };
  return agrees() ? 0 : Number.POSITIVE_INFINITY;
}

/** Whom the sentences name as those who do what is asked for. */
function actorsAsked(
  { asked }: Evidence,
  sentences: readonly SentenceEvidence[],
  index: StoryIndex,
): Entity[] {
  const { deed, asksActor } = asked;
  if (!asksActor || deed === undefined) return [];
  const actors = sentences.flatMap(({ text, terms, found }): Card[] => {
    const reading = index.read(text);
    const { tokens, mentions } = reading;
    return placesOf(deed, asked, { ...reading, terms, found }).flatMap((at) =>
      actorsOf(tokens, mentions, at, languageOf(text) ?? 'en'),
    );
  });
  return [...new Set(actors.map(({ entity }) => entity))];
}

/** Whom a question names in a spelling that the story does not have. */
function soundAlikes(
  { asked, matched }: Evidence,
  sentences: readonly SentenceEvidence[],
  index: StoryIndex,
): Entity[] {
  return matched.flatMap(({ group }, g) =>
    group.kind !== 'name' || index.linker.mentionsIn(group.tokens).length > 0
      ? []
      : sentences.flatMap(({ text, terms, found }) => {
          const reading = index.read(text);
          return placesOf(g, asked, { ...reading, terms, found }).flatMap(
            (at) => mentionAt(reading.mentions, at)?.card.entity ?? [],
          );
        }),
  );
}

/** Whom and what an answer names, by their distance from the words of the question. */
function toldIn(question: string, answer: string, index: StoryIndex): Entity[] {
  const words = new Set(
    index.search.understand(question).tokens.flatMap(({ norm, stem }) => (isStopWord(norm) ? [] : [stem])),
  );
  const { tokens } = index.search.understand(answer);
  const asked = [...tokens.keys()].filter((at) => words.has(tokens[at]!.stem));
  const distance = ({ at, length }: Mention): number =>
    Math.min(...asked.map((place) => (place < at ? at - place : place - at - length)));
  const mentions = index.linker.mentionsIn(tokens);
  const near = asked.length > 0 ? mentions.toSorted((a, b) => distance(a) - distance(b)) : mentions;
  return [...new Set(near.map(({ card }) => card.entity))];
}
