/** Whether a sentence holds such a thing as a question asks for: a name, a date, a place, a number, an age, a cause, a deed. */

import { stemArabic } from '../language/arabic.ts';
import { keyTermOf } from '../language/key-terms.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import type { QuestionKind } from '../search/question-kind.ts';
import { FEATURES, type Feature } from '../search/sentence-features.ts';
import { asksAge, tellsAge } from './age.ts';
import type { Evidence } from './evidence.ts';
import { isTurningPoint, mainPart } from './turning-point.ts';
import { namesWho, type ReadCandidate } from './who-is-named.ts';

const CAUSE = wordSet(
  'because due cause causes caused reason result resulted led blame blames blamed blaming stems stemmed trigger triggered brought ' +
    'لان لانه لانها لانهم بسبب سبب سببه تسبب تسببت نتيجه نجم نجمت ناجم ناتج نتج ادي ادت جراء يعود تعود',
);
const has =
  (feature: Feature, least: number) =>
  ({ one }: ReadCandidate): boolean =>
    one.sentence.features[FEATURES.indexOf(feature)]! >= least;
const isCounted = has('count-number', 0.8);

/** Not every number is an age. */
const isAmount = (read: ReadCandidate, { question }: Evidence): boolean =>
  asksAge(question.tokens) ? tellsAge(read.one.sentence.text, question.tokens, read.index) : isCounted(read);

/** Kind of question -> whether a sentence holds such a thing as it asks for; none for kinds that ask for nothing of the sort. */
export const THING: ReadonlyMap<QuestionKind, (read: ReadCandidate, evidence: Evidence) => boolean> = new Map(
  [
    ['who', namesWho],
    ['when', ({ tokens, known }: ReadCandidate) => !datesIn(tokens).isSubsetOf(datesIn(known))],
    ['where', namesPlace],
    ['how-many', isCounted],
    ['how-much', isAmount],
    ['how-long', isCounted],
    ['why', ({ tokens }: ReadCandidate) => tokens.some(({ norm }) => CAUSE.has(norm))],
    ['whether', ({ tokens, index }: ReadCandidate) => isTurningPoint(tokens, index.vocabulary.lexicon)],
  ],
);

/** A place by what a sentence says of it, or by its name: «القاهرة» may be a common word too, and behind «في» is the city. */
function namesPlace(read: ReadCandidate): boolean {
  const { lexicon } = read.index.vocabulary;
  return (
    has('where-place', 0.3)(read) ||
    read.tokens.some(({ stem }, at) => read.tokens[at - 1]?.norm === 'في' && lexicon.hasName(stem))
  );
}

const isDate = (token: Token): boolean =>
  keyTermOf(token)?.startsWith('@') || /^(?:1\d|20)\d\d$/.test(token.norm);

const datesIn = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.filter(isDate).map((token) => keyTermOf(token) ?? token.norm));

/** The numbers of a sentence, in one spelling. */
export const figuresIn = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.flatMap((token) => keyTermOf(token)?.match(/^=.*/)?.[0] ?? []));

/** What stands before a deed that somebody has yet to do: "to meet", "will meet"; «أن يلتقي». */
const YET = wordSet('to ان لان لكي سوف');
const WILL = wordSet('will would shall should');
/** «سيلتقي» without its sign of the future. */
const FUTURE = /^[وف]?س([يتن].{2,})$/;

/** Whether a sentence tells what a question asks for as still to come: what somebody will do, or goes somewhere to do. */
export function isAhead({ tokens, index }: ReadCandidate, { question }: Evidence): boolean {
  const { lexicon } = index.vocabulary;
  const isFuture = ({ norm }: Token): boolean => {
    const verb = FUTURE.exec(norm)?.[1];
    return WILL.has(norm) || (verb !== undefined && lexicon.isFiniteVerb(stemArabic(verb)));
  };
  if (question.tokens.some(isFuture)) return false;
  // What was done before it is done: "resigned and will leave".
  const will = mainPart(tokens).findIndex(isFuture);
  if (will >= 0 && !isTurningPoint(tokens.slice(0, will), lexicon)) return true;
  const stems = new Set(question.tokens.map(({ stem }) => stem));
  const norms = new Set(question.tokens.map(({ norm }) => norm));
  return tokens.some(({ norm, stem, script }, at) => {
    const before = tokens[tokens[at - 1]?.norm === 'be' ? at - 2 : at - 1]?.norm ?? '';
    const isYet = (YET.has(before) || WILL.has(before)) && !norms.has(before);
    if (script === 'arabic') return isYet && /^[يتن]/.test(norm) && !norms.has(norm);
    return stems.has(stem) && (isYet || norm.endsWith('ing'));
  });
}
