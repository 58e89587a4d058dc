/** Questions that take over what the one before asked: "Why?", "Since when?", "When was that?", "And Haftar?", "Will he?". */

import { normaliseArabic } from '../language/arabic.ts';
import { isPast } from '../language/english.ts';
import { type Language, languageOf } from '../language/language.ts';
import { isStopWord } from '../language/stop-words.ts';
import { wordSet } from '../language/word-set.ts';
import { genderOf } from '../story/gender.ts';
import type { Entity } from '../story/story.ts';
import { calledIn } from './called-in.ts';
import type { Turn } from './referents.ts';
import type { StoryIndex } from './story-index.ts';

/** What a question that leans on the one before is taken for. */
export type Reading = {
  readonly question: string;
  /** Whether it is a whole question with what the reader left out put in, and so may be shown. */
  readonly isNamed: boolean;
  /** Whether it asks more about what the story did not tell. */
  readonly isUntold?: true;
};

const AUXILIARIES = 'is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might';
/** What asks, and what it asks of that: "when" and "did Sarraj visit Cairo", «متى» and «زار السراج القاهرة». */
const ENGLISH = new RegExp(
  `^(?:(?<asks>wh\\w+|how|since when)\\b(?:.*?\\s)??)??(?<aux>${AUXILIARIES})\\s+(?<rest>.+)$`,
  'iu',
);
const ARABIC =
  /^(?:(?:منذ|مع|إلى|في|على|عن)\s)?(?<asks>هل|متى|أين|اين|وين|فين|امتى|إمتى|لماذا|ليش|ليه|علاش|كيف|ماذا|شو|شن|من|مين|(?:أي|كم)\s\S+)\s(?<rest>.+)$/u;
const WHO = /^(?:who|من|مين)$/iu;
const WHAT = /^(?:who|what|which)$/iu;
const COPULA = /^(?:is|are|was|were)$/i;

/** "Who said that?", "When did it happen?", "Why did that fail?": the whole of what was told. */
const EVENT =
  /\b(?:that|this|there)\b(?=\s*(?:happen(?:ed)?|take place)?\s*[?.!]*$)|\bit\b(?=\s*(?:happen(?:ed)?|take place|occur)\s*[?.!]*$)|(?<=\b(?:when|why|how) (?:was|is) |\bwhere was |\b(?:said|says?|knows?) )it\b(?=\s*[?.!]*$)|(?<=\b(?:said|says?) )so\b(?=\s*[?.!]*$)|(?<=\b(?:did|does|will|would|was|is|has) )(?:that|this)\b(?=\s+\p{L}+\s*[?.!]*$)/iu;
const ARABIC_EVENT = /(?:^|\s)(?:ذلك|هذا|هناك|ده|دا|هاد|هيدا|هيك|كده|هكي)(?=\s*[؟?.!]*$)/u;
/** "Who says so?", «من قال ذلك؟» */
const SAYING = /\b(?:sa(?:id|ys?)|knows?)\b|(?:^|\s)(?:قال|قالت|يقول|حكى|بيقول)(?=\s|$)/iu;
/** What stands in "When was that?" between the word that asks and the event, or behind it. */
const HAPPENED =
  /\s+(?:was|is|were|did|does|has|will|happen(?:ed)?|take place|occur|كان|كانت|حدث|حصل|صار|جرى|تم)(?=\s|$)/giu;

const CONJUNCTION =
  /^(?:and|but|so|or)\s+|^[وف](?=(?:من|مين|ما|ماذا|متى|أين|اين|وين|فين|لماذا|ليش|ليه|علاش|كيف|هل|كم|مع|إلى|عن|منذ)(?:\s|[؟?]|$))/iu;
const ABOUT =
  /^(?:and|but|or|so)?\s*(?:what|how) about\s|^(?:and|but|or)\s|^(?:و|ف|طيب و?)?(?:ماذا|ما|شو|وش|ايش) عن\s|^[وف](?=\p{L}{3})/iu;
const BY_AUXILIARY = new RegExp(`^(?:${AUXILIARIES})(?=\\s)`, 'iu');
const ASKING =
  /(?:^|\s)(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|was|are|were|has|have|[وف]?(?:من|ما|ماذا|متى|أين|اين|لماذا|كيف|هل|كم)(?:\s+(?:هو|هي|هم)(?=\s))?)(?=[\s؟?]|$)/giu;
/** What asks without a noun, beside the words without content: "how often?" */
const MORE = wordSet('how often since long come much many times ago');
/** Who speaks and is spoken to is not what was told of. */
const ADDRESSED = wordSet('i me my mine we us our you your yours انا نحن انت انتي انتم اسمك عمرك');
/** "What time is it?" */
const DUMMY = /\bis it\b|\bit (?:is|was)\b/i;
/** "What ship?", «أي سفينة؟» */
const WHICH = /^(?:(?:what|which|whose|how many)\s+\p{L}+(?:\s+\p{L}+)?|أي\s+\p{L}+)$/iu;

/** Whether a question says too little by itself, and asks on: "Why?", "What ship?", "Who said that?" */
export function asksOn(question: string, language: Language, index: StoryIndex): boolean {
  if (eventIn(question, language)) return true;
  const { tokens } = index.search.understand(question);
  const norms = tokens.map(({ norm }) => norm);
  if (norms.some((norm) => ADDRESSED.has(norm)) || DUMMY.test(question)) return false;
  if (!norms.some(isContent)) return true;
  const bare = bareEnd(withoutConjunction(question));
  return (
    WHICH.test(bare) &&
    index.entitiesIn(question).length === 0 &&
    norms.every((norm, at) => at === 0 || !(isStopWord(norm) || /ed$/.test(norm) || isPast(norm)))
  );
}

/** Where a question points to the whole of what was told. */
export const eventIn = (question: string, language: Language): RegExpExecArray | null =>
  (language === 'en' ? EVENT : ARABIC_EVENT).exec(question);

/** "Why?" and "When was that?" of what the question before asked. @param found who does what that asked for */
export function takeOver(
  question: string,
  turns: readonly Turn[],
  found: readonly Entity[],
  language: Language,
  index: StoryIndex,
): Reading {
  const [last] = turns;
  const bareQuestion = withoutConjunction(bareEnd(question));
  const isSaying = SAYING.test(bareQuestion);
  const told = bareQuestion
    .replace(EVENT, isSaying ? 'that' : '')
    .replace(ARABIC_EVENT, isSaying ? ' إن' : '');
  const bare = told.replace(HAPPENED, '').trim();
  const isPure = bare.split(/\s+/).every((word) => !isContent(word)) && !isSaying;
  const asked = (isPure ? bare : told)
    .replace(/^how come$/i, 'Why')
    .replace(/\s+/g, ' ')
    .trim();
  const body = bodyOf(last!.question, found, language, index);
  const mark = language === 'ar' ? '؟' : '?';
  const isNamed = body.isWhole && (isPure || WHICH.test(asked));
  return {
    question: `${asked} ${body.text}${isNamed ? mark : ''}`,
    isNamed,
    ...(!isTold(turns, index) && { isUntold: true }),
  };
}

/** Whether what the last turn asks of was told then or before: of "why does he refuse?" that he refuses. */
function isTold([last, ...older]: readonly Turn[], index: StoryIndex): boolean {
  const contentIn = ({ question }: Turn): string[] =>
    contentOf(withoutNames(question, index.entitiesIn(question)))
      .split(' ')
      .filter(isContent);
  const asked = new Set(contentIn(last!));
  return [last!, ...older].some((turn) => {
    const content = new Set(contentIn(turn));
    return turn.answer !== '' && (turn === last || (content.size > 0 && content.isSubsetOf(asked)));
  });
}

type Body = { readonly text: string; readonly isWhole: boolean };

/** What a question asks, without the word that asks; of "who" with whoever it is. */
function bodyOf(before: string, found: readonly Entity[], language: Language, index: StoryIndex): Body {
  const bare = bareEnd(withoutConjunction(before));
  const name = found[0] && calledIn(language, found[0], index.story);
  const bag = { text: [name, contentOf(bare)].filter(Boolean).join(' '), isWhole: false };
  if (languageOf(before) !== language) return bag;
  const says = (text: string): boolean =>
    withoutNames(text, index.entitiesIn(text)).split(/\s+/).some(isContent);
  const { asks = '', aux = '', rest = '' } = (language === 'en' ? ENGLISH : ARABIC).exec(bare)?.groups ?? {};
  if (rest === '') return bag;
  if (language === 'en') {
    const hasSubject = /^do|^did/i.test(aux) || !WHAT.test(asks) || /^(?:\p{Lu}|the\s|an?\s)/u.test(rest);
    const isIdentity = WHAT.test(asks) && COPULA.test(aux);
    return hasSubject ? { text: `${aux.toLowerCase()} ${rest}`, isWhole: !isIdentity && says(rest) } : bag;
  }
  if (/^(?:هو|هي|هم)\s/u.test(rest)) return bag;
  if (!WHO.test(asks)) return { text: rest, isWhole: says(rest) };
  const [verb = '', ...others] = rest.split(' ');
  return name === undefined
    ? { text: rest, isWhole: false }
    : { text: [verb, name, ...others].join(' '), isWhole: genderOf(found[0]!) === 'masculine' };
}

/** Whom or what a question names and nothing else: "And Haftar?", «وماذا عن حفتر؟», "Will Haftar?". */
export function namedAlone(question: string, named: readonly Entity[]): boolean {
  const isAsked = ABOUT.test(question) || BY_AUXILIARY.test(question);
  const rest = withoutNames(question.replace(ABOUT, ' '), named);
  return named.length > 0 && isAsked && !contentOf(rest).split(/\s+/).some(isContent);
}

/** The same of a pronoun: "Will he?", "and he?", «وهو؟». */
export const ALONE = new RegExp(
  `^(?:(?:and|but|or|so)\\s+)?(?:(?:what|how) about\\s+)?(?:(?<aux>${AUXILIARIES})(?:n['’]?t)?\\s+)?(?:he|she|it|they|him|her|them)[\\s?.!]*$|^[وف]?(?:(?:ماذا|ما|شو|وش|ايش) عن\\s+)?(?:هل\\s+)?(?:هو|هي|هم|هما)[\\s؟?.!]*$`,
  'iu',
);

/** "What does Sarraj want?", then "And Haftar?": the same of another; of whom the question names already, the other way round. */
export function exchanged(
  question: string,
  turns: readonly Turn[],
  entity: Entity,
  language: Language,
  index: StoryIndex,
): Reading {
  const name = calledIn(language, entity, index.story) ?? '';
  const before = turns[0]!.question;
  const named = index.entitiesIn(before).filter(({ kind }) => kind === entity.kind);
  const [first] = named;
  const own = spanOf(before, entity);
  const place =
    (first && spanOf(before, first)) ?? (entity.kind === 'place' ? placeIn(before, index) : undefined);
  const aux = BY_AUXILIARY.exec(question)?.[0];
  const isSame = first === entity;
  let text = `${bareEnd(before)} ${name}`;
  if (isSame) text = before;
  else if (place && own)
    text = replaced(before, [place, name], [own, before.slice(place.at, place.at + place.length)]);
  else if (place) text = replaced(before, [place, name]);
  const framed = aux === undefined ? null : ENGLISH.exec(bareEnd(text));
  const isKept = framed?.groups?.['aux']?.toLowerCase() === aux?.toLowerCase();
  if (framed) text = `${aux} ${framed.groups?.['rest']}?`;
  else if (aux !== undefined) text = `${aux} ${name} ${contentOf(text)}`;
  return {
    question: text,
    isNamed: place !== undefined && isKept && languageOf(text) === language && /[?؟]\s*$/.test(text),
    ...(isSame && !isTold(turns, index) && { isUntold: true }),
  };
}

type Span = { readonly at: number; readonly length: number };

/** The spelling in which a question names somebody or something. */
export function spellingIn(question: string, { names }: Entity): string | undefined {
  const lower = question.toLowerCase();
  return [...names.ar, ...names.en]
    .sort((a, b) => b.length - a.length)
    .find((one) => lower.includes(one.toLowerCase()));
}

function spanOf(question: string, entity: Entity): Span | undefined {
  const spelling = spellingIn(question, entity);
  return spelling === undefined
    ? undefined
    : { at: question.toLowerCase().indexOf(spelling.toLowerCase()), length: spelling.length };
}

/** A place that the story does not have. */
function placeIn(question: string, index: StoryIndex): Span | undefined {
  const { lexicon } = index.vocabulary;
  const token = index.search
    .analyse(question)
    .find(({ stem }) => lexicon.isName(stem) && lexicon.isPlace(stem));
  return token && { at: token.start, length: token.end - token.start };
}

/** A text with other words at some places. */
export const replaced = (text: string, ...parts: ReadonlyArray<readonly [Span, string]>): string =>
  parts
    .toSorted(([a], [b]) => b.at - a.at)
    .reduce((all, [{ at, length }, words]) => all.slice(0, at) + words + all.slice(at + length), text);

export const withoutConjunction = (question: string): string => question.replace(CONJUNCTION, '');
const bareEnd = (question: string): string => question.replace(/[\s؟?.!]+$/u, '');
const contentOf = (question: string): string =>
  bareEnd(question.replace(/[؟?]/g, ' ').replace(ASKING, ' ')).replace(/\s+/g, ' ').trim();

export const isContent = (word: string): boolean => {
  const norm = normaliseArabic(word.toLowerCase().replace(/[^\p{L}\p{Nd}]/gu, ''));
  return norm !== '' && !isStopWord(norm) && !isStopWord(norm.replace(/^[وف]/, '')) && !MORE.has(norm);
};

const withoutNames = (text: string, named: readonly Entity[]): string =>
  named
    .flatMap(({ names }) => [...names.ar, ...names.en])
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replace(new RegExp(RegExp.escape(name), 'iu'), ' '), text);
