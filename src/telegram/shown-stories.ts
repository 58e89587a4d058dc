/** Which stories an answer rests on: a reader who chose none is told, wherever there are several. */

import type { Answer } from '../answering/answer.ts';
import type { Desk } from '../answering/desk.ts';
import { newestDate } from './parts.ts';
import type { ShownStory } from './render.ts';

/** In the order in which the answer first cites them; none where there is one story only. */
export function storiesShown(answer: Answer, desk: Desk): ShownStory[] {
  const { citations = [] } = (answer.kind === 'answered' ? answer : answer.nearest) ?? {};
  const ids = desk.stories.length > 1 ? new Set(citations.map(({ article }) => article.story)) : [];
  return [...ids].flatMap((id) => {
    const story = desk.story(id);
    return story ? [{ id, title: story.title[answer.language], asOf: newestDate(story) }] : [];
  });
}
