import assert from 'node:assert/strict';
import { it } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { withMarks } from '../../src/answering/answer.ts';
import { Desk } from '../../src/answering/desk.ts';
import type { Story } from '../../src/story/story.ts';

/** Questions that a story answers, each with all that stands in the answer. */
export type Answered = ReadonlyArray<readonly [why: string, question: string, ...holds: string[]]>;
/** Questions that it does not answer. */
export type Declined = ReadonlyArray<readonly [why: string, ...questions: string[]]>;

/** A test for each question. */
export function itAnswers(story: Story, answered: Answered, declined: Declined): void {
  const desk = new Desk([story], loadVocabulary);
  const told = (question: string): string => {
    const answer = desk.answer(question);
    return answer.kind === 'answered' ? withMarks(answer) : 'declined';
  };
  for (const [why, question, ...holds] of answered)
    it(`is answered: ${question} (${why})`, () => {
      for (const each of holds) assert.ok(told(question).includes(each), told(question));
    });
  for (const [why, ...questions] of declined)
    for (const question of questions)
      it(`is declined: ${question} (${why})`, () => assert.equal(told(question), 'declined'));
}
