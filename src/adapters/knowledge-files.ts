/** Reads the files of `knowledge/` from disk. */

import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnowledgeFile } from '../story/load-stories.ts';

/**
 * The story.yaml and article files of every story folder. A folder that does not exist holds none.
 * @throws where the folder is there and cannot be read
 */
export async function readKnowledgeFiles(directory: string): Promise<KnowledgeFile[]> {
  const files: KnowledgeFile[] = [];
  for (const folder of await entries(directory)) {
    if (!folder.isDirectory() || folder.name.startsWith('.')) continue;
    for (const file of await entries(join(directory, folder.name))) {
      if (!file.isFile() || !(file.name === 'story.yaml' || file.name.endsWith('.md'))) continue;
      const content = await readFile(join(directory, folder.name, file.name), 'utf8').catch(ifMissing);
      // One that was taken out a moment ago is not there.
      if (content !== undefined) files.push({ path: `${folder.name}/${file.name}`, content });
    }
  }
  return files;
}

async function entries(directory: string): Promise<Dirent[]> {
  return (await readdir(directory, { withFileTypes: true }).catch(ifMissing)) ?? [];
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
