/** The stories that tests answer from: those that ship with the project, and the port strike and the flood. */

import { join } from 'node:path';
import { readKnowledgeFiles } from '../../src/adapters/knowledge-files.ts';
import { loadStories } from '../../src/story/load-stories.ts';
import type { Story } from '../../src/story/story.ts';

/** @throws where a file of theirs breaks the format */
export async function storiesIn(folder: 'knowledge' | 'tests/fixtures/stories'): Promise<readonly Story[]> {
  const { stories, problems } = loadStories(
    await readKnowledgeFiles(join(import.meta.dirname, '../..', folder)),
  );
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return stories;
}
