/** Whether a sentence holds such a thing as a question asks for: a name, a date, a place, a number, an age, a cause, a deed. */

import { keyTermOf } from '../language/key-terms.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import type { QuestionKind } from '../search/question-kind.ts';
import { FEATURES, type Feature, isNameLike, SPEECH } from '../search/sentence-features.ts';
import type { Evidence } from './evidence.ts';
import type { Candidate } from './extract.ts';
import { mentionAt, type StoryIndex } from './story-index.ts';
import { isTurningPoint } from './turning-point.ts';

/** A sentence of a candidate passage, read. */
export type ReadCandidate = {
  readonly one: Candidate;
  readonly tokens: readonly Token[];
  readonly index: StoryIndex;
  /** What is known already: another name or day is asked for. */
  readonly known: readonly Token[];
};

const CAUSE = wordSet(
  'because due cause causes caused reason result resulted led blame blames blamed blaming stems stemmed trigger triggered brought ' +
    'لان لانه لانها لانهم بسبب سبب سببه تسبب تسببت نتيجه نجم نجمت ناجم ناتج نتج ادي ادت جراء يعود تعود',
);
/** What a month of two words begins with. */
const MONTH = wordSet('تشرين كانون');
/** What one does with somebody else: "Roth met the envoy" does not tell who is the envoy. */
const MEETS = wordSet(
  'meet meets met visit visits visited receive receives received welcome welcomes welcomed praise praises praised thank thanks thanked ' +
    'criticise criticises criticised accuse accuses accused urge urges urged ask asks asked call calls called ' +
    'التقي التقت يلتقي تلتقي قابل قابلت زار زارت يزور استقبل استقبلت يستقبل رحب رحبت اشاد اشادت شكر شكرت انتقد انتقدت اتهم اتهمت هنا هنات دعا دعت',
);
/** What asks for an age. */
const ASKS_AGE = wordSet('old age aged عمر عمره عمرها سن');
/** How an age is told: "73 years old", "a 73-year-old", "aged 73", "turned 73", "Haftar, 73, said", «حفتر (73 عاما)». */
const AGE =
  /\b(?:aged?|turn(?:s|ed)|age of) \d{1,3}\b|\b\d{1,3}(?: years old|[- ]years?[- ]old)\b|\b(?:is|was) \d{1,3}(?=[.,;]|$)|\p{L}\s?[,،(]\s?\d{1,3}(?: (?:عاما|عامًا|سنة))?[,،)]|\bborn (?:in|on) .*\d{4}|(?:العمر|عمره|عمرها|سن) \d{1,3}|(?:ولد|وُلد|مواليد) .*\d{4}/u;

const has =
  (feature: Feature, least: number) =>
  ({ one }: ReadCandidate): boolean =>
    one.sentence.features[FEATURES.indexOf(feature)]! >= least;
const isCounted = has('count-number', 0.8);

/** Kind of question -> whether a sentence holds such a thing as it asks for; none for kinds that ask for nothing of the sort. */
export const THING: ReadonlyMap<QuestionKind, (read: ReadCandidate, evidence: Evidence) => boolean> = new Map(
  [
    ['who', namesWho],
    ['when', ({ tokens, known }: ReadCandidate) => !datesIn(tokens).isSubsetOf(datesIn(known))],
    ['where', has('where-place', 0.3)],
    ['how-many', isCounted],
    ['how-much', (read: ReadCandidate, { question }: Evidence) => isOfKind(read, question.tokens)],
    ['how-long', isCounted],
    ['why', ({ tokens }: ReadCandidate) => tokens.some(({ norm }) => CAUSE.has(norm))],
    ['whether', ({ tokens, index }: ReadCandidate) => isTurningPoint(tokens, index.vocabulary.lexicon)],
  ],
);

/** Whether a question asks how old somebody is, and a sentence tells an age, whatever else it says of him. */
export const tellsAge = (text: string, question: readonly Token[]): boolean =>
  asksAge(question) && AGE.test(text);

const asksAge = (question: readonly Token[]): boolean => question.some(({ norm }) => ASKS_AGE.has(norm));

/** Not every number is an age. */
const isOfKind = (read: ReadCandidate, question: readonly Token[]): boolean =>
  asksAge(question) ? AGE.test(read.one.sentence.text) : isCounted(read);

const isDate = (token: Token): boolean =>
  keyTermOf(token)?.startsWith('@') || /^(?:1\d|20)\d\d$/.test(token.norm);

const datesIn = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.filter(isDate).map((token) => keyTermOf(token) ?? token.norm));

/** The numbers of a sentence, in one spelling. */
export const figuresIn = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.flatMap((token) => keyTermOf(token)?.match(/^=.*/)?.[0] ?? []));

/** Whether it names who it is that is asked for, and not somebody who has to do with him. */
function namesWho(read: ReadCandidate, evidence: Evidence): boolean {
  const asked = new Set(evidence.question.tokens.map(({ stem }) => stem));
  const meets = read.tokens.some(({ norm, stem }) => MEETS.has(norm) && !asked.has(stem));
  return meets ? namesBeside(read, evidence) : newNamesIn(read, evidence).length > 0;
}

/** Places of the first and behind the last word of a name. */
type Span = readonly [from: number, until: number];

/** The names of who may have done or be what is asked that neither the question nor what is known has, beside that of who says so. */
export function newNamesIn({ tokens, index, known }: ReadCandidate, { question }: Evidence): Span[] {
  const { lexicon } = index.vocabulary;
  const told = [...question.tokens, ...known];
  const stems = new Set(told.map(({ stem }) => stem));
  const cards = new Set(
    [question.tokens, known].flatMap((of) => index.mentionsIn(of).map(({ card }) => card)),
  );
  const mentions = index.mentionsIn(tokens);
  const asked = new Set(question.tokens.flatMap(({ norm, stem }) => (isStopWord(norm) ? [] : [stem])));
  /** "Russia backs him", «تدعمه روسيا»: a country too is somebody where it does what is asked. */
  const acts = (at: number): boolean => {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    if (tokens[at]?.script === 'latin') return !isSmall(before) && asked.has(after?.stem ?? '');
    return before !== undefined && asked.has(before.stem) && lexicon.isFiniteVerb(before.stem);
  };
  const isName = (token: Token, at: number): boolean => {
    const card = mentionAt(mentions, at)?.card;
    if (stems.has(token.stem) || isSmall(token) || (card && cards.has(card))) return false;
    if (card?.kind === 'place') return acts(at);
    return keyTermOf(token) === undefined && !MONTH.has(token.norm) && isNameLike(token, lexicon, at === 0);
  };
  const areNames = tokens.map(isName);
  const speaks = (at: number): boolean => SPEECH.has(tokens[at]?.norm ?? '');
  return areNames.flatMap((_, from): Span[] => {
    // A whole name, from its first word on.
    if (!areNames[from] || areNames[from - 1]) return [];
    const end = areNames.indexOf(false, from);
    const until = end < 0 ? tokens.length : end;
    return speaks(from - 1) || speaks(until) ? [] : [[from, until]];
  });
}

/** Whether only small words part such a name from a word of the question: "Salame as its new envoy", not "Roth met the envoy". */
export function namesBeside(read: ReadCandidate, evidence: Evidence): boolean {
  const { tokens, index, known } = read;
  const { question } = evidence;
  const stems = new Set(question.tokens.flatMap(({ norm, stem }) => (isStopWord(norm) ? [] : [stem])));
  // An office stands for its holder: where another one is waited for, that is no word of the question.
  const holders = new Set(index.mentionsIn(known).map(({ card }) => card));
  const cards = new Set(index.mentionsIn(question.tokens).map(({ card }) => card)).difference(holders);
  const named = index.mentionsIn(tokens).filter(({ card }) => cards.has(card));
  const isAsked = (at: number): boolean =>
    stems.has(tokens[at]?.stem ?? '') || mentionAt(named, at) !== undefined;
  return newNamesIn(read, evidence).some(([from, until]) => {
    let [before, after] = [from - 1, until];
    while (isSmall(tokens[before])) before--;
    while (isSmall(tokens[after])) after++;
    return isAsked(before) || isAsked(after);
  });
}

const isSmall = (token: Token | undefined): boolean => token !== undefined && isStopWord(token.norm);
