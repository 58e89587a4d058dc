/** Reads the files of `knowledge/` from disk. */

import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnowledgeFile, UnreadFile } from '../story/load-stories.ts';

/**
 * The story.yaml and article files of every story folder. What has the name of one and is none, or cannot be read, is
 * told by why.
 * @throws where the folder is not there or cannot be read
 */
export async function readKnowledgeFiles(directory: string): Promise<Array<KnowledgeFile | UnreadFile>> {
  const files: Array<KnowledgeFile | UnreadFile> = [];
  for (const folder of await readdir(directory, { withFileTypes: true })) {
    if (folder.name.startsWith('.')) continue;
    if (folder.isSymbolicLink()) files.push({ path: folder.name, unread: KINDS.link });
    if (folder.isDirectory()) files.push(...(await readStory(directory, folder.name)));
  }
  return files;
}

/** Told of what is no plain file. */
const KINDS = {
  link: 'a symbolic link is not followed; put the file or folder itself here',
  folder: 'this is a folder and not a file',
  other: 'this is no plain file',
};

async function readStory(directory: string, story: string): Promise<Array<KnowledgeFile | UnreadFile>> {
  const files: Array<KnowledgeFile | UnreadFile> = [];
  let entries: Dirent[];
  try {
    entries = await readdir(join(directory, story), { withFileTypes: true });
  } catch (error) {
    return unread(`${story}/story.yaml`, error);
  }
  for (const file of entries) {
    if (!(file.name === 'story.yaml' || file.name.endsWith('.md'))) continue;
    const path = `${story}/${file.name}`;
    if (!file.isFile()) {
      const kind = file.isSymbolicLink() ? 'link' : file.isDirectory() ? 'folder' : 'other';
      files.push({ path, unread: KINDS[kind] });
      continue;
    }
    try {
      files.push({ path, content: await readFile(join(directory, story, file.name), 'utf8') });
    } catch (error) {
      files.push(...unread(path, error));
    }
  }
  return files;
}

/** What was taken out a moment ago is not there. */
function unread(path: string, error: unknown): UnreadFile[] {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '') throw error;
  return code === 'ENOENT' ? [] : [{ path, unread: `this cannot be read (${code})` }];
}
