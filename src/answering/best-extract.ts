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

/** What the story that answers best says, of a question that leans on the turn before as what it means. @returns undefined where there is no story */
export function bestExtract(
  question: string,
  stories: readonly Story[],
  indexOf: (story: Story) => StoryIndex,
  { language, last }: Asking,
): Extracted | undefined {
  const ask = (text: string, of: readonly Story[], spoken = language): Extracted | undefined => {
    let best: Extracted | undefined;
    for (const story of of) {
      const result = answerByExtracts(text, indexOf(story), spoken);
      if (!best || result.confidence > best.confidence) best = result;
    }
    return best;
  };
  const before = stories.find(({ id }) => id === last?.story);
  if (!last || !before) return ask(question, stories);
  // Where none answers, it is the story before that does not.
  const fromThere = [before, ...stories.filter((story) => story !== before)];
  let best: { readonly result: Extracted; readonly understood: Reading } | undefined;
  for (const understood of readingsOf(question, last, indexOf(before))) {
    const result = ask(understood.question, fromThere, language ?? languageOf(question));
    // The likelier reading stands unless another is answered clearly better.
    if (result && (!best || result.confidence > best.result.confidence + CLEARLY))
      best = { result, understood };
  }
  if (!best) return ask(question, stories);
  return { ...best.result, answer: { ...best.result.answer, question, understood: best.understood } };
}
