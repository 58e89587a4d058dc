/** The stories on disk -> the desk that answers from them. */

import { Desk } from '../answering/desk.ts';
import { loadStories } from '../story/load-stories.ts';
import type { Problem } from '../story/story.ts';
import { readKnowledgeFiles } from './knowledge-files.ts';
import { loadVocabulary } from './vocabulary-files.ts';

/** @throws where the folder is there and cannot be read */
export async function openDesk(knowledge: string): Promise<{ desk: Desk; problems: readonly Problem[] }> {
  const { stories, problems } = loadStories(await readKnowledgeFiles(knowledge));
  return { desk: new Desk(stories, loadVocabulary), problems };
}

/** A problem as a line that an editor can click: `knowledge/story/file.md:3: reason`. */
export const describeProblem = (folder: string, { file, line, reason }: Problem): string =>
  `${folder}/${file}:${line}: ${reason}`;
