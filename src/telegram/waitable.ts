/** Whether a question is one that a story could come to answer. */

import type { Desk } from '../answering/desk.ts';
import { wordsOf } from '../answering/set-phrase.ts';
import { languageOf } from '../language/language.ts';
import { smallTalk } from './small-talk.ts';

/** One word asks for nothing that could be waited for. */
const FEWEST_WORDS = 2;

export const isWaitable = (question: string, desk: Pick<Desk, 'namesNobody'>): boolean =>
  languageOf(question) !== undefined &&
  wordsOf(question).length >= FEWEST_WORDS &&
  !smallTalk(question) &&
  !desk.namesNobody(question);
