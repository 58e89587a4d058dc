/** Reads the files of `knowledge/` from disk. */

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
      const content = await readFile(join(directory, folder.name, file.name), 'utf8');
      files.push({ path: `${folder.name}/${file.name}`, content });
    }
  }
  return files;
}

async function entries(directory: string): Promise<import('node:fs').Dirent[]> {
  try {
    return await readdir(directory, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
