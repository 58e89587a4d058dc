/** Which of several stories answers a question, as what it means after those before. */

import { type Language, languageOf } from '../language/language.ts';
import type { Story } from '../story/story.ts';
import { answerByExtracts, type Extracted } from './extract.ts';
import { readingOf, type Turn } from './follow-up.ts';
import type { StoryIndex } from './story-index.ts';

type Asking = {
  /** The language to answer in; without it, the question's own. */
  readonly language?: Language;
  /** The turns before, the newest first, for a question that leans on them. */
  readonly before?: readonly Turn[];
};

/** What the story that answers best says, of a question that leans on those before as what it means. @returns undefined where there is no story */
export function bestExtract(
  question: string,
  stories: readonly Story[],
  indexOf: (story: Story) => StoryIndex,
  { language, before = [] }: Asking,
): Extracted | undefined {
  const ask = (text: string, of: readonly Story[], spoken = language): Extracted | undefined => {
    let best: Extracted | undefined;
    for (const story of of) {
      const result = answerByExtracts(text, indexOf(story), spoken);
      if (!best || result.confidence > best.confidence) best = result;
    }
    return best;
  };
  const told = stories.find(({ id }) => id === before[0]?.story);
  const turns = before.filter(({ story }) => story === told?.id);
  const understood = told && readingOf(question, turns, indexOf(told));
  if (!understood) return ask(question, stories);
  // Where none answers, it is the story before that does not.
  const fromThere = [told, ...stories.filter((story) => story !== told)];
  const result = ask(understood.question, fromThere, language ?? languageOf(question));
  if (!result) return undefined;
  const { answer } = result;
  const read = { question, understood };
  if (!understood.isUntold) return { ...result, answer: { ...answer, ...read } };
  // Of what is not told nobody can tell when or why.
  const { language: spoken, mode, story } = answer;
  return {
    ...result,
    confidence: 0,
    answer: { ...read, kind: 'not-in-story', language: spoken, mode, story },
  };
}
