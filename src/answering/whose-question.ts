/** Which of several stories a question can be of: none that never speaks of whom or what another one knows by name. */

import type { Entity } from '../story/story.ts';
import type { StoryIndex } from './story-index.ts';

/** The stories in which all is spoken of that the question names of any; none where no story speaks of all. */
export function storiesAskedOf(question: string, indexes: readonly StoryIndex[]): readonly StoryIndex[] {
  if (indexes.length < 2) return indexes;
  const named = indexes.flatMap((index) => index.entitiesIn(question));
  return indexes.filter((index) => named.every((entity) => speaksOf(entity, index)));
}

/** Whether a story has any name of somebody or something, by whichever spelling. */
const speaksOf = ({ names }: Entity, { search }: StoryIndex): boolean =>
  [...names.ar, ...names.en].some((name) =>
    search.analyse(name).every(({ stem }) => search.index.termOf(stem) !== undefined),
  );
