/** The stories on disk -> the desk that answers from them. */

import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { Desk } from '../answering/desk.ts';
import type { ModelWriter } from '../answering/model/model-writer.ts';
import { withoutControls } from '../language/control-characters.ts';
import { loadStories } from '../story/load-stories.ts';
import type { Problem } from '../story/story.ts';
import { readKnowledgeFiles } from './knowledge-files.ts';
import { loadVocabulary } from './vocabulary-files.ts';

/** The folder of stories is not there, or is none. */
export class KnowledgeFolderError extends Error {
  override name = 'KnowledgeFolderError';
}

export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** @throws KnowledgeFolderError where there is no such folder */
export async function openDesk(
  knowledge: string,
  writer?: ModelWriter,
): Promise<{ desk: Desk; problems: readonly Problem[] }> {
  if (!isFolder(knowledge))
    throw new KnowledgeFolderError(`KNOWLEDGE_DIR is "${knowledge}", and that is no folder.`);
  const { stories, problems } = loadStories(await readKnowledgeFiles(knowledge), Date.now());
  return { desk: new Desk(stories, loadVocabulary, writer), problems };
}

/** Makes ready what a first question would wait for, piece by piece: whatever else is under way goes on between them. */
export async function prepareDesk(desk: Desk): Promise<void> {
  await setImmediate();
  loadVocabulary();
  for (const { id } of desk.stories) {
    await setImmediate();
    desk.prepare(id);
  }
}

/** A problem as a line that an editor can click: `knowledge/story/file.md:3: reason`. */
export const describeProblem = (folder: string, { file, line, reason }: Problem): string =>
  withoutControls(`${folder}/${file}:${line}: ${reason}`);
