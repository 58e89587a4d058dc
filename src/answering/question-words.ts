/** A question apart: what asks, what joins it to the one before, and its words of content. */

import { normaliseArabic } from '../language/arabic.ts';
import { languageOf } from '../language/language.ts';
import { isStopWord } from '../language/stop-words.ts';
import { wordSet } from '../language/word-set.ts';
import type { Entity } from '../story/story.ts';

const CONJUNCTION =
  /^(?:and|but|so|or|&)\s+|^[وف](?=(?:من|لمن|بكم|بماذا|ايه|قداش|مين|منو|شكون|ما|ماذا|متى|امتى|إمتى|ايمتى|إيمتى|وقتاش|قديش|شحال|شلون|ازاي|إزاي|ايش|إيش|كام|أين|اين|وين|فين|لماذا|ليش|ليه|علاش|كيف|هل|كم|شو|شن|شنو|مع|إلى|عن|منذ)(?:\s|[؟?]|$))/iu;
const ASKING =
  /(?:^|\s)(?:who|whom|whose|what|when|where|why|how(?: many| much)?|which|did|does|do|is|was|are|were|has|have|[وف]?(?:من|ما|ماذا|متى|أين|اين|لماذا|كيف|هل|كم)(?:\s+(?:هو|هي|هم)(?=\s))?)(?=[\s؟?]|$)/giu;
/** What asks without a noun, beside the words without content: "how often?" */
const MORE = wordSet('how often since long come much many times ago');

/** Arabic without the signs that nobody has to write: «قُتل» is «قتل». */
export const unvowelled = (question: string): string => question.replace(/[\u064b-\u0652\u0670\u0640]/g, '');

/** What a reader begins to speak with: «طيب والسراج شو قال؟», "ok, and Sarraj?" */
const OPENING =
  /^(?:(?:طيب|حسنا)[\s،,.!]+(?=\S)|(?:ok|okay|well|alright)(?:[,.!]\s*|\s+)(?=(?:and|but|so|wh\w+|how|did|do|does|is|are|was|were|has|have|will)\b))/iu;
export const withoutOpening = (question: string): string => question.replace(OPENING, '');
export const withoutConjunction = (question: string): string => question.replace(CONJUNCTION, '');
/** As a sentence is written, whichever letter and mark the reader left out. */
export function asWritten(question: string): string {
  const [first = '', ...rest] = question;
  const mark = languageOf(question) === 'ar' ? '؟' : '?';
  return first.toUpperCase() + rest.join('') + (/[?؟]\s*$/u.test(question) ? '' : mark);
}

export const bareEnd = (question: string): string => question.replace(/[\s؟?.!]+$/u, '');
export const contentOf = (question: string): string =>
  bareEnd(question.replace(/[؟?]/g, ' ').replace(ASKING, ' ')).replace(/\s+/g, ' ').trim();

export const isContent = (word: string): boolean => {
  const norm = normaliseArabic(word.toLowerCase().replace(/[^\p{L}\p{Nd}]/gu, ''));
  return norm !== '' && !isStopWord(norm) && !isStopWord(norm.replace(/^[وف]/, '')) && !MORE.has(norm);
};
/** Whether a text has a word of content. */
export const saysAny = (text: string): boolean => text.split(/\s+/).some(isContent);

export const withoutNames = (text: string, named: readonly Entity[]): string =>
  named
    .flatMap(({ names }) => [...names.ar, ...names.en])
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replace(new RegExp(RegExp.escape(name), 'iu'), ' '), text);

/** A part of a text, in UTF-16 units. */
export type Span = { readonly at: number; readonly length: number };

/** A text with other words at some places. */
export const replaced = (text: string, ...parts: ReadonlyArray<readonly [Span, string]>): string =>
  parts
    .toSorted(([a], [b]) => b.at - a.at)
    .reduce((all, [{ at, length }, words]) => all.slice(0, at) + words + all.slice(at + length), text);
