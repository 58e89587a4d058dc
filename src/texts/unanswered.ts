/** What is said below the answers to several questions of one message. */

import type { Language } from '../language/language.ts';
import { texts } from './texts.ts';

/** @param untold the questions that the story does not answer; `hasMore`: whether others were not looked at */
export const sayUnanswered = (
  language: Language,
  { untold, hasMore }: { readonly untold: readonly string[]; readonly hasMore: boolean },
): string[] => [
  ...untold.map((question) => texts.notInStoryOf[language](question)),
  ...(hasMore ? [texts.askTheRest[language]] : []),
];
