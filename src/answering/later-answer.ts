/**
 * Whether what has joined a story answers a question that it did not answer before. Who waits is woken only by a sentence
 * of the new articles that tells what is asked for, a name, a date, a place, a number, a cause or a deed, as a fact: "X was
 * appointed as envoy", and not "the envoy will be named soon". In return it may say so in other words than the question.
 */

import { keyTermOf } from '../language/key-terms.ts';
import type { Language } from '../language/language.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import type { QuestionKind } from '../search/question-kind.ts';
import { FEATURES, type Feature, isNameLike, SPEECH } from '../search/sentence-features.ts';
import { type CitedText, citeSentences } from './answer.ts';
import { ANSWERABILITY_FEATURES, answerability, answerabilityFeatures } from './answerability.ts';
import { type Evidence, findEvidence } from './evidence.ts';
import { ANSWER_FROM, type Candidate, candidatesOf } from './extract.ts';
import { mentionAt, type StoryIndex } from './story-index.ts';
import { isMay, isTurningPoint, mainPart } from './turning-point.ts';
import { WISH } from './wish-words.ts';

/** A sentence with the thing asked for answers from this probability on, or where it holds so much of the question. */
const LIKELY = 0.4;
const COVERED = 0.6;
/** From this weight on a sentence names somebody, by a part of the name too. */
const NAMED = 0.2;
const COVERED_COLUMN = ANSWERABILITY_FEATURES.indexOf('covered');

/** Where this is said, what is asked is open still: denied, refused, put off, or for somebody to decide. */
const OPEN = wordSet(
  'not no nobody nothing never nor neither none unknown unclear undecided early hopes hoped would could might may ' +
    'should expected impatient whether until depends postponed postpones delayed delays denied denies denying ' +
    'لم لن لا ليس ليست غير دون بدون بلا عدم قيد رهن مبكر متشوق متشوقون سيقرر ستقرر يقرر تقرر ينتظر تنتظر لو اجل اجلت تاجل تاجلت نفي نفت ينفي تنفي نفوا انكر انكرت ينكر تنكر',
);
/** So is what somebody does not say; whether he agrees, a refusal tells. */
const REFUSED = wordSet('declined declines refused refuses رفض رفضت يرفض ترفض');
const CAUSE = wordSet(
  'because due cause causes caused reason result resulted led blame blames blamed blaming stems stemmed trigger triggered brought ' +
    'لان لانه لانها لانهم بسبب سبب سببه تسبب تسببت نتيجه نجم نجمت ناجم ناتج نتج ادي ادت جراء يعود تعود',
);
/** What a month of two words begins with. */
const MONTH = wordSet('تشرين كانون');

type ReadCandidate = {
  readonly one: Candidate;
  readonly tokens: readonly Token[];
  readonly index: StoryIndex;
};

/** @returns the sentence that answers, with its passage; undefined where none of these articles does */
export function answerIn(
  index: StoryIndex,
  question: string,
  language: Language,
  articles: ReadonlySet<string>,
): CitedText | undefined {
  const evidence = findEvidence(question, index, language);
  const [best] = candidatesOf(evidence)
    .filter(({ passage }) => articles.has(passage.article.id))
    .map((one) => ({ one, probability: answerability(evidence, one.passage, one.sentence) }))
    .filter(({ one, probability }) => tells(one, probability, evidence, index))
    .sort((a, b) => b.probability - a.probability);
  return best && citeSentences([{ text: best.one.sentence.text, from: best.one.passage }]);
}

function tells(one: Candidate, probability: number, evidence: Evidence, index: StoryIndex): boolean {
  const { question } = evidence;
  const { tokens } = index.read(one.sentence.text);
  if (isOpen(tokens, question.kind) || !isAboutThem(one, evidence, index)) return false;
  const holdsThing = THING.get(question.kind);
  if (!holdsThing) return probability >= ANSWER_FROM;
  return (
    holdsThing({ one, tokens, index }, evidence) &&
    (probability >= LIKELY ||
      answerabilityFeatures(evidence, one.passage, one.sentence)[COVERED_COLUMN]! >= COVERED)
  );
}

/** Whether it speaks of everybody whom the question names: that others were killed does not tell whether he was. */
const isAboutThem = ({ sentence }: Candidate, { matched }: Evidence, index: StoryIndex): boolean =>
  matched.every(
    ({ group }, g) => index.cardOf(group.tokens)?.kind !== 'person' || sentence.found[g]! >= NAMED,
  );

const isOpen = (tokens: readonly Token[], kind: QuestionKind): boolean =>
  mainPart(tokens).some(
    ({ norm, capital }, at) =>
      (OPEN.has(norm) && !(norm === 'may' && capital)) ||
      (norm === 'put' && tokens[at + 1]?.norm === 'off') ||
      isMay(tokens, at) ||
      (kind !== 'whether' && REFUSED.has(norm)) ||
      (kind !== 'said' && WISH.has(norm)),
  );

const has =
  (feature: Feature, least: number) =>
  ({ one }: ReadCandidate): boolean =>
    one.sentence.features[FEATURES.indexOf(feature)]! >= least;
const isCounted = has('count-number', 0.8);

/** Kind of question -> whether a sentence holds such a thing as it asks for. */
const THING: ReadonlyMap<QuestionKind, (read: ReadCandidate, evidence: Evidence) => boolean> = new Map([
  ['who', namesAnybody],
  ['when', ({ tokens }: ReadCandidate) => tokens.some(isDate)],
  ['where', has('where-place', 0.3)],
  ['how-many', isCounted],
  ['how-much', isCounted],
  ['how-long', isCounted],
  ['why', ({ tokens }: ReadCandidate) => tokens.some(({ norm }) => CAUSE.has(norm))],
  ['whether', ({ tokens, index }: ReadCandidate) => isTurningPoint(tokens, index.vocabulary.lexicon)],
]);

const isDate = (token: Token): boolean =>
  keyTermOf(token)?.startsWith('@') || /^(?:1\d|20)\d\d$/.test(token.norm);

/** Whether it names a person or an organisation that the question does not, beside the one who says so. */
function namesAnybody({ tokens, index }: ReadCandidate, { question }: Evidence): boolean {
  const asked = new Set(question.tokens.map(({ stem }) => stem));
  const places = index.mentionsIn(tokens).filter(({ card }) => card.kind === 'place');
  const isName = (token: Token, at: number): boolean =>
    !asked.has(token.stem) &&
    !isStopWord(token.norm) &&
    keyTermOf(token) === undefined &&
    !MONTH.has(token.norm) &&
    mentionAt(places, at) === undefined &&
    isNameLike(token, index.vocabulary.lexicon, at === 0);
  const areNames = tokens.map(isName);
  const speaks = (at: number): boolean => SPEECH.has(tokens[at]?.norm ?? '');
  return areNames.some((_, at) => {
    // A whole name, from its first word on.
    if (!areNames[at] || areNames[at - 1]) return false;
    const end = areNames.indexOf(false, at);
    return !speaks(at - 1) && !speaks(end < 0 ? tokens.length : end);
  });
}
