/** Whom and what the turn before spoke of, and whom of them a pronoun means. */

import { languageOf } from '../language/language.ts';
import { isStopWord } from '../language/stop-words.ts';
import { genderOf } from '../story/gender.ts';
import type { Entity } from '../story/story.ts';
import { actorsOf } from './actors.ts';
import { type Card, type Mention, mentionAt } from './entity-linker.ts';
import { type Evidence, findEvidence, type SentenceEvidence } from './evidence.ts';
import { isOfPeople, type Sort } from './pointers.ts';
import { placesOf } from './read-sentence.ts';
import type { StoryIndex } from './story-index.ts';
import { type Topic, topicOf } from './topic.ts';

/** A question as it was understood and what was answered; `answer` is plain text, empty where the story did not say. */
export type Turn = { readonly question: string; readonly answer: string; readonly story: string };

export type SpokenOf = {
  /** Who does what it asked for, as it was answered: of "who refuses?" whoever refuses. */
  readonly found: readonly Entity[];
  /** Whom and what the question named. */
  readonly named: readonly Entity[];
  /** Whom and what the answer named, the nearest to what was asked first. */
  readonly told: readonly Entity[];
  /** What it asked about, where that is more than a name of the story. */
  readonly topic: Topic | undefined;
  /** Whether it asked for somebody, or for a thing or place that has a name. */
  readonly asksFor: { readonly person: boolean; readonly thing: boolean };
};

/** By so many letters a sentence is known in an answer that was stored in part. */
const SURE = 80;
const ASKS_THING: ReadonlySet<string> = new Set(['where', 'which']);

export function spokenOf({ question, answer }: Turn, index: StoryIndex): SpokenOf {
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
  return {
    found: actorsAsked(evidence, answering, index).filter(isOther),
    named,
    told: toldIn(question, answer, index).filter((entity) => isOther(entity) && isAsked(entity)),
    topic: topic?.isMore === true && !isMisspelt ? topic : undefined,
    asksFor: { person: kind === 'who', thing: ASKS_THING.has(kind) },
  };
}

/** Whether a question asks who somebody is, whom the story may not know: "him" is nobody else afterwards. */
export const asksWhoIs = (question: string, index: StoryIndex): boolean =>
  index.search.understand(question).kind === 'who' && topicOf(question, index) !== undefined;

/**
 * Whom of those whom the question named, or asked for, a word that points back means: several where it means them
 * together, nobody where none fits. @param said those whom the question that points back names itself
 */
export function meantBy(
  sort: Sort,
  { found, named }: SpokenOf,
  taken: ReadonlySet<Entity>,
  said: readonly Entity[],
): readonly Entity[] {
  const free = (all: readonly Entity[]): Entity[] => all.filter((entity) => !taken.has(entity));
  // Whoever was asked for comes first; a thing is spoken of on and on: "who backs it?", "who heads it?".
  const who = isOfPeople(sort) ? found.filter(({ kind }) => kind === 'person') : [];
  const ranked = [free(who), free(named), free(found)];
  if (sort.isMany) {
    const several = ranked
      .map((all) => all.filter(({ kind }) => kind === 'person'))
      .find((all) => all.length > 1);
    if (several) return several;
  }
  const fit = ranked.flatMap((all) => fitting(sort, all));
  const [best] = [...fit.filter((entity) => !said.includes(entity)), ...fit];
  return best ? [best] : [];
}

/** The same of those whom only the answer named. */
export function meantOfTold(
  sort: Sort,
  { told, asksFor }: SpokenOf,
  taken: ReadonlySet<Entity>,
  said: readonly Entity[],
): readonly Entity[] {
  const open = told.filter(
    (entity) =>
      !taken.has(entity) &&
      !said.includes(entity) &&
      (entity.kind === 'person' ? isOfPeople(sort) : asksFor.thing),
  );
  return fitting(sort, open).slice(0, 1);
}

/** Those that fit in the order given; of a man first people, of a woman first what surely is feminine. */
function fitting({ kinds, gender }: Sort, entities: readonly Entity[]): Entity[] {
  const rank = (entity: Entity): number => {
    const kind = kinds.indexOf(entity.kind);
    if (gender === undefined) return kind < 0 ? Number.POSITIVE_INFINITY : 0;
    const own = genderOf(entity);
    if (kind < 0 || (own !== undefined && own !== gender)) return Number.POSITIVE_INFINITY;
    const doubt = own === gender ? 0 : 1;
    return gender === 'feminine' ? kinds.length * doubt + kind : 2 * kind + doubt;
  };
  return entities
    .filter((entity) => Number.isFinite(rank(entity)))
    .toSorted((one, other) => rank(one) - rank(other));
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
