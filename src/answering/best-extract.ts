/** Which of several stories answers a question, as what it means after those before. */

import { type Language, languageOf } from '../language/language.ts';
import type { Story } from '../story/story.ts';
import { answerByExtracts, type Extracted } from './extract.ts';
import { readingOf, type Turn } from './follow-up.ts';
import { asWritten, withoutOpening } from './question-words.ts';
import { withoutJoining } from './same-of-another.ts';
import type { StoryIndex } from './story-index.ts';
import { storiesAskedOf } from './whose-question.ts';

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
    const indexes = of.map(indexOf);
    const knowing = storiesAskedOf(text, indexes);
    for (const index of knowing.length > 0 ? knowing : indexes) {
      const result = answerByExtracts(withoutJoining(text, index), index, spoken);
      if (!best || result.confidence > best.confidence) best = result;
    }
    return best && knowing.length === 0 ? asNearest(best) : best;
  };
  const told = storyTold(before, stories, indexOf);
  const opened = withoutOpening(question);
  const turns = before
    .filter(({ story, answer }) => story === told?.id || answer === '')
    .map((turn) => ({ ...turn, question: withoutOpening(turn.question) }));
  const understood = told && readingOf(opened, turns, indexOf(told));
  if (!understood) {
    const result = ask(opened, stories);
    return result && { ...result, answer: { ...result.answer, question } };
  }
  const spokenIn =
    language ?? indexOf(told).search.understand(question, languageOf(turns[0]?.question ?? '')).language;
  const there = ask(understood.question, [told], spokenIn);
  // Where none answers, it is the story before that does not.
  const others = understood.isOfSame ? [] : stories.filter((story) => story !== told);
  const elsewhere = ask(understood.question, others, spokenIn);
  const isThere = elsewhere?.answer.kind !== 'answered' || elsewhere.confidence <= (there?.confidence ?? 0);
  const result = isThere ? there : elsewhere;
  if (!result) return undefined;
  const { answer } = result;
  const shown = understood.isNamed ? asWritten(understood.question) : understood.question;
  const read = { question, understood: { ...understood, question: shown } };
  if (!understood.isUntold) return { ...result, answer: { ...answer, ...read } };
  // Of what is not told nobody can tell when or why.
  const { language: spoken, mode, story } = answer;
  return {
    ...result,
    confidence: 0,
    answer: { ...read, kind: 'not-in-story', language: spoken, mode, story },
  };
}

/** The story that was last spoken of: a question that none answers and that names nothing of its story is of none. */
function storyTold(
  turns: readonly Turn[],
  stories: readonly Story[],
  indexOf: (story: Story) => StoryIndex,
): Story | undefined {
  const storyOf = (turn: Turn | undefined): Story | undefined => stories.find(({ id }) => id === turn?.story);
  const turn = turns.find((one) => {
    const story = storyOf(one);
    return story && (one.answer !== '' || indexOf(story).entitiesIn(one.question).length > 0);
  });
  return storyOf(turn ?? turns[0]);
}

/** What is told of some of those that a question names, where it asks of all. */
function asNearest({ answer, evidence }: Extracted): Extracted {
  if (answer.kind === 'not-in-story') return { answer, evidence, confidence: 0 };
  const { sentences, citations, kind: _, ...about } = answer;
  return {
    answer: { ...about, kind: 'not-in-story', nearest: { sentences, citations } },
    evidence,
    confidence: 0,
  };
}
