/** Whom and what the turns before spoke of, and whom or what of it a word means that points back. */

import { type Language, languageOf } from '../language/language.ts';
import type { Token } from '../language/tokenise.ts';
import { genderOf } from '../story/gender.ts';
import type { Entity } from '../story/story.ts';
import { actorsOf } from './actors.ts';
import { spellingIn } from './called-in.ts';
import { type Evidence, findEvidence, type SentenceEvidence } from './evidence.ts';
import { type Phrase, personIn, thingsIn } from './noun-phrases.ts';
import { isOfPeople, type Sort } from './pointer.ts';
import { placesOf } from './read-sentence.ts';
import type { StoryIndex } from './story-index.ts';
import { verbOf } from './third-person.ts';

/** A question as it was understood and what was answered; `answer` is plain text, empty where the story did not say. */
export type Turn = { readonly question: string; readonly answer: string; readonly story: string };

/** Whom or what can be pointed to: somebody or something of the story, or what a reader calls it by a noun. */
export type Referent = Entity | Phrase;

export type SpokenOf = {
  /** Who does what the question asked for, as it was answered: of "who refuses?" whoever refuses. */
  readonly found: readonly Entity[];
  /** Whom and what it asked for, is about or named: the likeliest to be meant first. */
  readonly asked: readonly Referent[];
  /** Where something happened is no "it" and no "they", but "there". */
  readonly located: readonly Referent[];
  /** Whom and what only the answer named. */
  readonly told: readonly Entity[];
  readonly isAnswered: boolean;
  /** Whether it asks who does something. */
  readonly asksDoer: boolean;
};

const LOCATED =
  /\b(?:in|at|near|(?:go|goes|going|gone|went|come|comes|coming|came|travel\w*|fly|flew|return\w*|sail\w*) (?:to|from)) (?:the )?$|(?:^|\s)(?:في|قرب|إلى|الى) $/i;

/** Whether a question names somewhere as where something happened, or where somebody goes. */
export const isLocated = (question: string, place: Entity): boolean =>
  LOCATED.test(question.slice(0, Math.max(0, question.indexOf(spellingIn(question, place) ?? ''))));

/** «المصادر المصرية» are no Egypt. */
function isSpelled(question: string, place: Entity): boolean {
  const name = spellingIn(question, place);
  return (
    name !== undefined && new RegExp(`(?<!\\p{L}{2})${RegExp.escape(name)}(?!\\p{L})`, 'iu').test(question)
  );
}

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
  const sentences = evidence.passages.flatMap((passage) => passage.sentences);
  const shown = sentences.filter(({ text }) => answer.includes(text));
  // A model's own words are read by what they rest on.
  const answering = answer === '' ? [] : shown.length > 0 ? shown : sentences.slice(0, 1);
  const named = index.entitiesIn(question).filter((one) => one.kind !== 'place' || isSpelled(question, one));
  const isOther = (entity: Entity): boolean => !named.includes(entity);
  const isPerson = (entity: Entity): boolean => entity.kind === 'person';
  const actors = actorsAsked(evidence, answering, index);
  const found = actors?.filter(isOther) ?? [];
  const person = personIn(evidence.question, index);
  const { tokens, kind } = evidence.question;
  // «من يريد …»
  const asksDoer =
    evidence.asked.asksActor ||
    (kind === 'who' && verbOf(tokens[1]?.norm ?? '', index.vocabulary.lexicon) !== undefined);
  /** Where the question has it: «خطة مصر» is about the plan, «أي خطة أعدت مصر» about Egypt. */
  const place = (one: Referent): number => {
    const text = one.kind === 'phrase' ? one.text.replace(/^(?:the |ال)/, '') : spellingIn(question, one);
    const at = question.indexOf(text ?? '');
    return at < 0 ? question.length : at;
  };
  const things = [...named.filter((one) => !isPerson(one)), ...thingsIn(evidence.question, index)];
  return {
    found,
    asked: [
      ...found.filter(isPerson),
      ...(person ? [person] : []),
      ...named.filter(isPerson),
      ...things.toSorted((one, other) => place(one) - place(other)),
      ...found.filter((one) => !isPerson(one)),
    ],
    located: named.filter((one) => isLocated(question, one)),
    // Of "She refused to meet him" nobody tells who she is.
    told: actors?.length === 0 ? [] : index.entitiesIn(answer).filter(isOther),
    isAnswered: answer !== '',
    asksDoer,
  };
}

/**
 * Whom or what a word that points back means: the nearest that fits, several where it means them together, nobody where
 * none fits. @param turns what was spoken of, the newest turn first @param closed those who cannot be meant
 */
export function meantBy(
  sort: Sort,
  turns: ReadonlyArray<() => SpokenOf>,
  closed: ReadonlySet<string>,
  language: Language,
): readonly Referent[] {
  const untold: Referent[] = [];
  for (const spoken of sort.isNear ? turns.slice(0, 1) : turns) {
    const { found, asked, located, told, isAnswered, asksDoer } = spoken();
    const answer = isOfPeople(sort) ? told.filter(({ kind }) => kind === 'person') : [];
    const open = [...new Set([...(sort.isDoer ? found : []), ...asked, ...answer])].filter(
      (one) =>
        !closed.has(keyOf(one)) &&
        (one.kind !== 'phrase' || languageOf(one.text) === language) &&
        (sort.isPlace || sort.isOwner || !located.includes(one)) &&
        // "Who wants to rule Libya?", "are they armed?": those who want to.
        !(
          sort.isMany &&
          asksDoer &&
          one.kind !== 'phrase' &&
          !(one.kind === 'organisation' && found.includes(one))
        ),
    );
    const several = sort.isMany ? together(sort, open, asked) : undefined;
    if (several) return several;
    if (sort.isPair) continue;
    const fit = open.filter((one) => fits(sort, one));
    // What the story does not tell of is rather not "him": «كم سعر الخبز؟», «شو بده؟».
    const isKnown = (one: Referent): boolean =>
      one.kind !== 'phrase' || one.isPerson || isAnswered || !isOfPeople(sort);
    untold.push(...fit, ...(sort.isPlace ? told.filter((one) => fits(sort, one)) : []));
    // "Which factions did Egypt talk to?": they are many, and a country but its people.
    const sure = sort.isMany ? fit.find((one) => one.kind === 'phrase' && one.isMany) : undefined;
    const best = sure ?? fit.find(isKnown);
    if (best) return [best];
  }
  return untold.slice(0, 1);
}

/** Those who are meant together: the people that were asked of, two with the answer's; a pair also of bodies or countries. */
function together(
  { isPair }: Sort,
  open: readonly Referent[],
  asked: readonly Referent[],
): readonly Referent[] | undefined {
  const people = open.filter(({ kind }) => kind === 'person');
  const named = people.filter((one) => asked.includes(one));
  if (people.length === 2 || (named.length > 1 && !isPair)) return named.length > 1 ? named : people;
  if (!isPair || people.length > 2) return named.length === 2 ? named : undefined;
  const others = open.filter((one) => one.kind !== 'phrase' && one.kind !== 'person' && asked.includes(one));
  return people.length === 0 && others.length === 2 ? others : undefined;
}

/** What tells two apart: of a noun the words. */
export const keyOf = (one: Referent): string =>
  one.kind === 'phrase' ? one.text : JSON.stringify(one.names);

function fits({ kinds, gender, isMany, isPlace }: Sort, one: Referent): boolean {
  if (one.kind !== 'phrase') {
    const own = genderOf(one);
    // «ماذا يريدون؟» is of more than one.
    if (isMany && kinds.includes('person')) return false;
    return kinds.includes(one.kind) && (own === undefined || gender === undefined || own === gender);
  }
  if (isPlace || (kinds.length === 0 && one.isPerson) || (one.gender && gender && one.gender !== gender))
    return false;
  if (one.isMany !== undefined && isMany !== undefined && one.isMany !== isMany) return false;
  if (languageOf(one.text) === 'en') return isMany === true || one.isPerson === kinds.includes('person');
  const [noun = ''] = one.text.split(' ');
  if (isMany) return one.isPerson || !noun.endsWith('ة');
  // «الغواصون» are no «هو».
  if (gender !== undefined && /^ال..+(?:ون|ين)$/.test(noun)) return false;
  return one.isPerson || gender === undefined || (gender === 'feminine') === /(?:ة|ات)$/.test(noun);
}

/** Whom the sentences name as those who do what is asked for; nothing where they do not tell that in its words. */
function actorsAsked(
  { asked }: Evidence,
  sentences: readonly SentenceEvidence[],
  index: StoryIndex,
): Entity[] | undefined {
  const { deed, asksActor } = asked;
  if (!asksActor || deed === undefined) return undefined;
  const { lexicon } = index.vocabulary;
  const isVerb = ({ norm, stem }: Token): boolean =>
    lexicon.isFiniteVerb(stem) || verbOf(norm.replace(/^[وف](?=...)/, ''), lexicon) !== undefined;
  const told = sentences.flatMap(({ text, terms, found }) => {
    const reading = index.read(text);
    return placesOf(deed, asked, { ...reading, terms, found })
      .filter((at) => isVerb(reading.tokens[at]!))
      .map((at) => actorsOf(reading.tokens, reading.mentions, at, languageOf(text) ?? 'en'));
  });
  return told.length === 0 ? undefined : [...new Set(told.flat().map(({ entity }) => entity))];
}
