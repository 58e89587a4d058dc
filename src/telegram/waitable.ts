/** Whether a question is one that a story could come to answer. */

import type { Desk } from '../answering/desk.ts';
import { wordsOf } from '../answering/set-phrase.ts';
import { languageOf } from '../language/language.ts';
import { isOrder } from '../language/orders.ts';
import { smallTalk } from './small-talk.ts';

/** One word asks for nothing that could be waited for. */
const FEWEST_WORDS = 2;

/** Addresses and markup ask for nothing. */
const NO_WORDS = /\b(?:https?:\/\/|www\.)\S+|<(script|style)\b.*?(?:<\/\1>|$)|<[^>]*>/gisu;

export function isWaitable(
  question: string,
  desk: Pick<Desk, 'namesNobody' | 'isRequest' | 'isGibberish'>,
): boolean {
  const words = question.replace(NO_WORDS, ' ');
  return (
    languageOf(words) !== undefined &&
    wordsOf(words).length >= FEWEST_WORDS &&
    !smallTalk(question) &&
    !isOrder(words.trim()) &&
    !desk.isRequest(words) &&
    !desk.isGibberish(words) &&
    !desk.namesNobody(question)
  );
}
