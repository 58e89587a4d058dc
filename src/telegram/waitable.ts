/** Whether a question is one that the story could come to answer. */

import { wordsOf } from '../answering/set-phrase.ts';
import { languageOf } from '../language/language.ts';
import { smallTalk } from './small-talk.ts';

/** One word asks for nothing that could be waited for. */
const FEWEST_WORDS = 2;

export const isWaitable = (question: string): boolean =>
  languageOf(question) !== undefined && wordsOf(question).length >= FEWEST_WORDS && !smallTalk(question);
