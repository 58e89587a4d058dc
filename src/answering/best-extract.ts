/** Which of several stories answers a question, and for which of its readings. */

import { type Language, languageOf } from '../language/language.ts';
import type { Story } from '../story/story.ts';
import { answerByExtracts, type Extracted } from './extract.ts';
import { type Reading, readingsOf, type Turn } from './follow-up.ts';
import type { StoryIndex } from './story-index.ts';

/** By how much another reading of a follow-up must be the more probable. */
const CLEARLY = 0.05;

type Asking = {
  /** The language to answer in; without it, the question's own. */
  readonly language?: Language;
  /** The turn before, for a question that leans on it. */
  readonly last?: Turn | undefined;
};

/** What the story that answers best says, of a question that leans on the turn before its story. @returns undefined where there is no story */
export function bestExtract(
  question: string,
  stories: readonly Story[],
  indexOf: (story: Story) => StoryIndex,
  { language, last }: Asking,
): Extracted | undefined {
  const before = last && stories.find(({ id }) => id === last.story);
  const leaning = before && leaningExtract(question, last, indexOf(before), language);
  if (leaning) return leaning;
  let best: Extracted | undefined;
  for (const story of stories) {
    const result = answerByExtracts(question, indexOf(story), language);
    if (!best || result.confidence > best.confidence) best = result;
  }
  return best;
}

/** A question that leans on the turn before, as what of its readings the story answers best. */
function leaningExtract(
  question: string,
  last: Turn,
  index: StoryIndex,
  language: Language | undefined,
): Extracted | undefined {
  const spoken = language ?? languageOf(question);
  let best: { readonly result: Extracted; readonly understood: Reading } | undefined;
  for (const understood of readingsOf(question, last, index)) {
    const result = answerByExtracts(understood.question, index, spoken);
    // The likelier reading stands unless another is answered clearly better.
    if (!best || result.confidence > best.result.confidence + CLEARLY) best = { result, understood };
  }
  return best && { ...best.result, answer: { ...best.result.answer, question, understood: best.understood } };
}
