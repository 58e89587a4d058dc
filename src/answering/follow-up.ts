/** Questions that lean on the one before: "And who backs him?" -> whom it means, as questions that stand alone. */

import { normaliseArabic, stemArabic } from '../language/arabic.ts';
import { type Language, languageOf } from '../language/language.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Entity } from '../story/story.ts';
import { calledIn } from './called-in.ts';
import { fitsTopic, isOfPeople, type Pointer, pointersIn } from './pointers.ts';
import { meantBy, meantOfTold, type SpokenOf, spokenOf, type Turn } from './spoken-of.ts';
import type { StoryIndex } from './story-index.ts';

export type { Turn } from './spoken-of.ts';

/** What a question that leans on the one before is taken for. */
export type Reading = {
  readonly question: string;
  /** Whether it is a whole question with a name where the reader left one out, and so may be shown. */
  readonly isNamed: boolean;
};

/** "Who said that?", "When did it happen?", "What happened there?": the whole of what was told. */
const EVENT =
  /\b(?:that|this|there)\b(?=\s*(?:happen(?:ed)?|take place)?\s*[?.!]*$)|\bit\b(?=\s*(?:happen(?:ed)?|take place|occur)\s*[?.!]*$)|(?<=\b(?:when|why|how) (?:was|is) |\bwhere was |\b(?:said|says?|knows?) )it\b(?=\s*[?.!]*$)/i;
const ARABIC_EVENT = /(?:^|\s)(?:ذلك|هذا|هناك)(?=\s*[؟?.!]*$)/u;
/** It joined the question to the one before. */
const CONJUNCTION =
  /^(?:and|but|so)\s+|^[وف](?=(?:من|ما|ماذا|متى|أين|اين|لماذا|كيف|هل|كم|مع|إلى|عن)(?:\s|$))/iu;
const ABOUT =
  /^(?:and|but|or|so)?\s*(?:what|how) about\s|^(?:and|but|or)\s|^(?:و|ف|طيب و?)?(?:ماذا|ما|شو|وش|ايش) عن\s|^[وف](?=\p{L}{3})/iu;
const ASKING =
  /(?:^|\s)(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|was|are|were|has|have|[وف]?(?:من|ما|ماذا|متى|أين|اين|لماذا|كيف|هل|كم)(?:\s+(?:هو|هي|هم)(?=\s))?)(?=[\s؟?]|$)/giu;
/** Content words of a question that says too little by itself. */
const FEW = 1;
/** In "how old is he" nobody is named before "he". */
const HOW_OLD = /\bhow \w+/i;
const WHETHER = /^[وف]?هل\s/u;

/**
 * The questions that `question` may stand for after `last`, likeliest first. Empty where it stands alone: it names whom
 * it is about before any pronoun, or leans on nothing.
 */
export function readingsOf(question: string, last: Turn, index: StoryIndex): Reading[] {
  return leaningReadings(question, last, index).map((reading) => ({
    ...reading,
    question: reading.question.replace(CONJUNCTION, ''),
  }));
}

/**
 * Whether a question says of whom it speaks by a pronoun alone: "Was he killed?", «كم عمره؟», «هل قُتل؟». By itself nobody can
 * tell what would answer it.
 */
export function namesNobody(question: string, index: StoryIndex): boolean {
  const language = languageOf(question);
  if (!language) return false;
  const isBare = (before: string): boolean => !before.replace(HOW_OLD, ' ').split(/\s+/).some(isContent);
  const pointer = pointersIn(question, language, index).find(({ isDropped }) => !isDropped);
  if (pointer)
    return (language === 'ar' || isOfPeople(pointer.sort)) && isBare(question.slice(0, pointer.at));
  if (language === 'en') return false;
  const [verb, ...others] = question.split(/\s+/).filter(isContent);
  const { lexicon } = index.vocabulary;
  const stem = stemArabic(normaliseArabic(verb?.replace(/[^\p{L}]/gu, '') ?? ''));
  return WHETHER.test(question) && others.length === 0 && lexicon.isFiniteVerb(stem);
}

function leaningReadings(question: string, last: Turn, index: StoryIndex): Reading[] {
  const language = languageOf(question);
  // "Open this page and summarise it": "it" is nothing that was spoken of.
  if (!language || index.search.understand(question).kind === 'request') return [];
  const named = index.entitiesIn(question);
  const pointers = pointersIn(question, language, index);
  const event = (language === 'en' ? EVENT : ARABIC_EVENT).exec(question);
  const written = pointers.filter(({ isDropped }) => !isDropped);
  const isEvent = event !== null && (written.length === 0 || written[0]!.at === event.index);
  if (!isEvent && pointers.length > 0) {
    const spoken = spokenOf(last, index);
    const meant = namesPut(question, pointers, spoken, named, language, index);
    if (meant) return [meant];
    // "What did they get?" says too little by itself.
    const isThing = written.some(({ sort }) => !isOfPeople(sort));
    if (isThing && question.split(/\s+/).filter(isContent).length <= FEW)
      return [{ question: `${question} ${contentOf(last.question)}`, isNamed: false }];
    return [];
  }
  if (
    named.length > 0 &&
    ABOUT.test(question) &&
    contentOf(withoutNames(question, named)).split(/\s+/).filter(isContent).length === 0
  )
    return [exchanged(last, named[0]!, language, index)];
  if (isEvent || !question.split(/\s+/).some(isContent)) return retold(question, last, language, index);
  return [];
}

/** The question with the names of those whom its words point to; nothing where none of them fits. */
function namesPut(
  question: string,
  pointers: readonly Pointer[],
  spoken: SpokenOf,
  named: readonly Entity[],
  language: Language,
  index: StoryIndex,
): Reading | undefined {
  const taken = new Set<Entity>();
  let isTopicTaken = false;
  const { person: isPerson } = spoken.asksFor;
  const topic = spoken.topic && languageOf(spoken.topic.text) === language ? spoken.topic.text : undefined;
  const put = pointers.flatMap((pointer) => {
    const closed = pointer.isAnothers ? taken.union(new Set(named)) : taken;
    const isTopic = topic !== undefined && !isTopicTaken && fitsTopic(pointer, topic, isPerson);
    // "Who is the ambassador?", then "what did he say?"
    const meant =
      isTopic && isPerson && isOfPeople(pointer.sort) ? [] : meantBy(pointer.sort, spoken, closed, named);
    const isTold = meant.length === 0 && !isTopic && !pointer.isDropped;
    const entities = isTold ? meantOfTold(pointer.sort, spoken, taken, named) : meant;
    for (const entity of entities) taken.add(entity);
    if (entities.length > 0) return [{ ...pointer, name: joined(entities, language, index) }];
    if (!isTopic) return [];
    isTopicTaken = true;
    return [{ ...pointer, name: topic }];
  });
  if (put.length === 0) return undefined;
  const text = put
    .toSorted((a, b) => b.at - a.at)
    .reduce(
      (all, { at, length, put: write, name }) => all.slice(0, at) + write(name) + all.slice(at + length),
      question,
    );
  // «ماذا يريد الفصائل»: the verb would agree with its subject.
  const isLame = put.some(({ isDropped, sort, name }) => isDropped && sort.isMany && name === topic);
  return { question: text, isNamed: !isLame };
}

const joined = (entities: readonly Entity[], language: Language, index: StoryIndex): string =>
  new Intl.ListFormat(language === 'ar' ? 'ar' : 'en-GB').format(
    entities.flatMap((entity) => calledIn(language, entity, index.story) ?? []),
  );

/** "What does Sarraj want?", then "And Haftar?": the same of another. */
function exchanged(last: Turn, entity: Entity, language: Language, index: StoryIndex): Reading {
  const name = calledIn(language, entity, index.story) ?? '';
  const before = index.entitiesIn(last.question).find(({ kind }) => kind === entity.kind);
  const spelling = [...(before ? [...before.names.ar, ...before.names.en] : [])]
    .sort((a, b) => b.length - a.length)
    .find((one) => last.question.toLowerCase().includes(one.toLowerCase()));
  if (spelling === undefined) return { question: `${bareEnd(last.question)} ${name}`, isNamed: false };
  const at = last.question.toLowerCase().indexOf(spelling.toLowerCase());
  const question = last.question.slice(0, at) + name + last.question.slice(at + spelling.length);
  return { question, isNamed: languageOf(question) === language && /[?؟]\s*$/.test(question) };
}

/** "Why?" and "When was that?" ask about what was told: the content of the question before, and who was asked for. */
function retold(question: string, last: Turn, language: Language, index: StoryIndex): Reading[] {
  const asked = bareEnd(question.replace(EVENT, '').replace(ARABIC_EVENT, ''));
  const content = contentOf(last.question);
  const names = spokenOf(last, index)
    .found.slice(0, 1)
    .flatMap((entity) => entity.names[language][0] ?? []);
  return ['', ...names.map((name) => `${name} `)].map((name) => ({
    question: `${asked} ${name}${content}`,
    isNamed: false,
  }));
}

const bareEnd = (question: string): string => question.replace(/[\s؟?.!]+$/u, '');
const contentOf = (question: string): string =>
  bareEnd(question.replace(/[؟?]/g, ' ').replace(ASKING, ' ')).replace(/\s+/g, ' ').trim();
const isContent = (word: string): boolean => {
  const norm = normaliseArabic(word.toLowerCase().replace(/[^\p{L}\p{Nd}]/gu, ''));
  return norm !== '' && !isStopWord(norm) && !isStopWord(norm.replace(/^[وف]/, ''));
};

function withoutNames(question: string, named: readonly Entity[]): string {
  const spellings = named
    .flatMap(({ names }) => [...names.ar, ...names.en])
    .sort((a, b) => b.length - a.length);
  return spellings.reduce(
    (text, name) => text.replace(new RegExp(RegExp.escape(name), 'iu'), ' '),
    question.replace(ABOUT, ' '),
  );
}
