/** Questions that lean on the one before: "And who backs him?" -> whom it may mean, as questions that stand alone. */

import { normaliseArabic, stemArabic } from '../language/arabic.ts';
import { type Language, languageOf } from '../language/language.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Entity } from '../story/story.ts';
import type { StoryIndex } from './story-index.ts';

/** A question as it was understood and what was answered; `answer` is plain text, empty where the story did not say. */
export type Turn = { readonly question: string; readonly answer: string; readonly story: string };

/** How many people or things a pronoun is tried for. */
const MOST_READINGS = 3;

type Pronoun = {
  readonly at: number;
  readonly length: number;
  readonly kinds: readonly Entity['kind'][];
  readonly put: (name: string) => string;
};

const PEOPLE_FIRST: readonly Entity['kind'][] = ['person'];
const THINGS_FIRST: readonly Entity['kind'][] = ['organisation', 'place', 'person'];
const ENGLISH_PRONOUN =
  /\b(he|she|him|his|her|they|them|their|it|its)\b(?!\s+(?:true|possible|likely|clear|known)\b)/i;
/** "Who said that?", "When did it happen?", "What happened there?": the whole of what was told. */
const EVENT = /\b(?:that|this|it|there)\b(?=\s*(?:happen(?:ed)?|take place)?\s*[?.!]*$)/i;
const ARABIC_EVENT = /(?:^|\s)(?:ذلك|هذا|هناك)(?=\s*[؟?.!]*$)/u;
/** It joined the question to the one before. */
const CONJUNCTION = /^(?:and|but|so)\s+|^[وف](?=(?:من|ما|ماذا|متى|أين|اين|لماذا|كيف|هل|كم)(?:\s|$))/iu;
const ABOUT =
  /^(?:and|but|or|so)?\s*(?:what|how) about\s|^(?:and|but|or)\s|^(?:و|ف|طيب و?)?(?:ماذا|ما|شو|وش|ايش) عن\s|^[وف](?=\p{L}{3})/iu;
const ASKING =
  /(?:^|\s)(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|was|are|were|has|have|[وف]?(?:من|ما|ماذا|متى|أين|اين|لماذا|كيف|هل|كم))(?=[\s؟?]|$)/giu;
const ARABIC_FOLLOWS = /^[وف](?:من|ما|ماذا|متى|أين|اين|لماذا|كيف|هل|كم)(?:\s+(?!هو\s|هي\s|هم\s)|$)/u;
const ASKS_WHAT = /(?:^|\s)[وف]?(?:من|ما|ماذا|أين|اين|وين|فين|متى|كيف|مين|منو|شو|شنو|وش|ايش)\s+$/u;
/** In "how old is he" nobody is named before "he". */
const HOW_OLD = /\bhow \w+/i;
const WHETHER = /^[وف]?هل\s/u;
const PARTICLES: Readonly<Record<string, string>> = {
  ل: 'ل',
  ب: 'ب',
  عن: 'عن ',
  من: 'من ',
  علي: 'على ',
  الي: 'إلى ',
  في: 'في ',
  مع: 'مع ',
  لدي: 'لدى ',
};

/**
 * The questions that `question` may stand for after `last`, likeliest first. Empty where it stands alone: it names whom
 * it is about before any pronoun, or leans on nothing.
 */
export function readingsOf(question: string, last: Turn, index: StoryIndex): string[] {
  return leaningReadings(question, last, index).map((reading) => reading.replace(CONJUNCTION, ''));
}

/**
 * Whether a question says of whom it speaks by a pronoun alone: "Was he killed?", «كم عمره؟», «هل قُتل؟». By itself nobody can
 * tell what would answer it.
 */
export function namesNobody(question: string, index: StoryIndex): boolean {
  const language = languageOf(question);
  if (!language) return false;
  const isBare = (before: string): boolean => !before.replace(HOW_OLD, ' ').split(/\s+/).some(isContent);
  if (language === 'en') {
    const pronoun = englishPronoun(question, index);
    return pronoun?.kinds === PEOPLE_FIRST && isBare(question.slice(0, pronoun.at));
  }
  const pronoun = arabicPronoun(question, index);
  if (pronoun) return isBare(question.slice(0, pronoun.at));
  const [verb, ...others] = question.split(/\s+/).filter(isContent);
  const { lexicon } = index.vocabulary;
  const stem = stemArabic(normaliseArabic(verb?.replace(/[^\p{L}]/gu, '') ?? ''));
  return WHETHER.test(question) && others.length === 0 && lexicon.isFiniteVerb(stem);
}

function leaningReadings(question: string, last: Turn, index: StoryIndex): string[] {
  const language = languageOf(question);
  if (!language) return [];
  const named = index.entitiesIn(question);
  const pronoun = language === 'en' ? englishPronoun(question, index) : arabicPronoun(question, index);
  const event = (language === 'en' ? EVENT : ARABIC_EVENT).exec(question);
  const spoken = spokenOf(last, index).filter((entity) => !named.includes(entity));
  if (pronoun) {
    const meant = ofKinds(spoken, pronoun.kinds).slice(0, MOST_READINGS);
    const put = (name: string): string =>
      question.slice(0, pronoun.at) + pronoun.put(name) + question.slice(pronoun.at + pronoun.length);
    const readings = meant.flatMap(({ names }) => names[language][0] ?? []).map(put);
    if (readings.length > 0 && !(event && pronoun.kinds === THINGS_FIRST)) return readings;
    return [`${question} ${contentOf(last.question)}`];
  }
  if (
    named.length > 0 &&
    ABOUT.test(question) &&
    contentOf(withoutNames(question, named)).split(/\s+/).filter(isContent).length === 0
  )
    return [exchanged(last, named[0]!, language, index)];
  if (event || !question.split(/\s+/).some(isContent)) return retold(question, last, language, index);
  if (language === 'ar' && ARABIC_FOLLOWS.test(question) && !named.some(({ kind }) => kind === 'person')) {
    const subjects = ofKinds(spoken, PEOPLE_FIRST).flatMap(({ names }) => names.ar[0] ?? []);
    return subjects.length > 0
      ? [question, ...subjects.slice(0, 2).map((name) => `${bareEnd(question)} ${name}؟`)]
      : [];
  }
  return [];
}

/** Whom and what the last turn spoke of: first the question, then the answer, there who stands nearest to what was asked. */
const spokenOf = ({ question, answer }: Turn, index: StoryIndex): Entity[] => {
  const asked = index.entitiesIn(question);
  const content = new Set(index.search.understand(contentOf(question)).tokens.map(({ stem }) => stem));
  const { tokens } = index.search.understand(answer);
  const told = [...tokens.keys()].filter((at) => content.has(tokens[at]!.stem));
  const distance = ({ at, length }: { at: number; length: number }): number =>
    Math.min(...told.map((place) => (place < at ? at - place : place - at - length)));
  const mentions = index.linker.mentionsIn(tokens);
  // "Who refuses?" - "Sarraj said that Haftar refuses": he is the one who does.
  const near =
    asked.length === 0 && told.length > 0 ? mentions.toSorted((a, b) => distance(a) - distance(b)) : mentions;
  return [...new Set([...asked, ...near.map(({ card }) => card.entity)])];
};

const ofKinds = (entities: readonly Entity[], kinds: readonly Entity['kind'][]): Entity[] =>
  kinds.flatMap((kind) => entities.filter((entity) => entity.kind === kind));

function englishPronoun(question: string, index: StoryIndex): Pronoun | undefined {
  const found = ENGLISH_PRONOUN.exec(question);
  if (!found || index.entitiesIn(question.slice(0, found.index)).length > 0) return undefined;
  const word = found[0].toLowerCase();
  const possessive =
    /^(?:his|their|its)$/.test(word) ||
    (word === 'her' && /^\s+\p{L}/u.test(question.slice(found.index + 3)));
  return {
    at: found.index,
    length: word.length,
    kinds: /^(?:he|she|him|his|her)$/.test(word) ? PEOPLE_FIRST : THINGS_FIRST,
    put: (name) => (possessive ? `${name}'s` : name),
  };
}

/** A pronoun written onto a word (يدعمه), or one by itself (هو), where nobody is named before it or right behind it. */
function arabicPronoun(question: string, index: StoryIndex): Pronoun | undefined {
  if (/(?:^|\s)(?:اللي|الذي|التي|الذين)\s/u.test(question)) return undefined;
  for (const match of question.matchAll(/\p{Script=Arabic}+/gu)) {
    const [word] = match;
    const rest = question.slice(match.index + word.length);
    if (index.entitiesIn(question.slice(0, match.index)).length > 0) return undefined;
    // «ما هو سعر النفط؟»: it only joins what is asked to the word that asks.
    const asksBefore = ASKS_WHAT.test(question.slice(0, match.index));
    if (asksBefore && /^(?:هو|هي|هم|هما)$/.test(word) && /^\s+[\p{L}\p{Nd}«"]/u.test(rest)) continue;
    const next = /^\s+(\p{Script=Arabic}+(?:\s+\p{Script=Arabic}+)?)/u.exec(rest)?.[1] ?? '';
    const [base, ending] = splitPronoun(word, next, index);
    if (ending === undefined || index.entitiesIn(next).length > 0) continue;
    return {
      at: match.index,
      length: word.length,
      kinds: /^(?:ها|هي)$/.test(ending)
        ? THINGS_FIRST
        : ending === 'هم'
          ? THINGS_FIRST
          : [...PEOPLE_FIRST, 'organisation', 'place'],
      put: (name) => base + name,
    };
  }
  return undefined;
}

/** What a word is without its pronoun, ready to have a name written behind it; no pronoun where it has none. */
function splitPronoun(word: string, next: string, index: StoryIndex): [string, string?] {
  if (/^[وف]?(?:هو|هي|هم)$/.test(word)) return ['', word.replace(/^[وف]/, '')];
  const found = /^([وف]?)(.+?)(هما|هم|ها|ه)$/u.exec(word);
  if (!found) return [word];
  const [, conjunction = '', base = '', ending = ''] = found;
  const particle = PARTICLES[normaliseArabic(base)];
  if (particle !== undefined) return [conjunction + particle, ending];
  const norm = normaliseArabic(base);
  if (norm.length < 3 || /^ال/.test(norm) || isStopWord(normaliseArabic(word))) return [word];
  // A ta marbuta without its dots (زياره الوزير), or the verb of a subject that follows (من قابله الوزير؟).
  const isVerb = /^[يتن]\p{L}{3}/u.test(norm);
  if (ending === 'ه' && /^ال/.test(next)) return [word];
  const { lexicon } = index.vocabulary;
  const open = norm.endsWith('ت') && !isVerb && lexicon.has(stemArabic(`${norm.slice(0, -1)}ه`));
  if (!open && !lexicon.has(stemArabic(norm)) && !lexicon.has(stemArabic(norm.replace(/^[تن]/, 'ي'))))
    return [word];
  const whole = open ? `${base.slice(0, -1)}ة` : base.endsWith('و') ? `${base}ا` : base;
  return [`${conjunction}${whole} `, ending];
}

/** "What does Sarraj want?", then "And Haftar?": the same of another. */
function exchanged(last: Turn, entity: Entity, language: Language, index: StoryIndex): string {
  const name = entity.names[language][0] ?? '';
  const before = index.entitiesIn(last.question).find(({ kind }) => kind === entity.kind);
  const spelling = [...(before ? [...before.names.ar, ...before.names.en] : [])]
    .sort((a, b) => b.length - a.length)
    .find((one) => last.question.toLowerCase().includes(one.toLowerCase()));
  if (spelling === undefined) return `${bareEnd(last.question)} ${name}`;
  const at = last.question.toLowerCase().indexOf(spelling.toLowerCase());
  return last.question.slice(0, at) + name + last.question.slice(at + spelling.length);
}

/** "Why?" and "When was that?" ask about what was told: the content of the question before, and of whom its answer spoke. */
function retold(question: string, last: Turn, language: Language, index: StoryIndex): string[] {
  const asked = bareEnd(question.replace(EVENT, '').replace(ARABIC_EVENT, ''));
  const content = contentOf(last.question);
  const names = index
    .entitiesIn(last.answer)
    .slice(0, 1)
    .flatMap((entity) => entity.names[language][0] ?? []);
  return [`${asked} ${content}`, ...names.map((name) => `${asked} ${name} ${content}`)];
}

const bareEnd = (question: string): string => question.replace(/[\s؟?.!]+$/u, '');
const contentOf = (question: string): string =>
  bareEnd(question.replace(ASKING, ' ')).replace(/\s+/g, ' ').trim();
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
