/** Writes articles into the folder of stories and takes them out, so that nobody ever reads half of one. */

import { randomUUID } from 'node:crypto';
import { link, lstat, mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LANGUAGES } from '../language/language.ts';
import type { KnowledgeFile } from '../story/load-stories.ts';

/** Something else stands where a file or folder should go: one sentence for a person. */
export class FileConflictError extends Error {
  override name = 'FileConflictError';
}

/** Where withdrawn articles go; nobody looks for articles below a story's folder. */
const WITHDRAWN = 'withdrawn';

/**
 * Writes the files whole or not at all. A new story's folder is filled under a name that no reader looks at and then
 * renamed; a file is linked into place, which, unlike renaming, never replaces one that came there in the meantime.
 * @param knowledge the folder of stories
 * @throws FileConflictError with nothing written
 */
export async function addFiles(
  knowledge: string,
  story: string,
  added: readonly KnowledgeFile[],
): Promise<void> {
  const folder = join(knowledge, story);
  const kind = await lstat(folder).catch(ifMissing);
  if (kind && !kind.isDirectory()) throw new FileConflictError(`${folder} is not a folder.`);
  const created = await mkdir(knowledge, { recursive: true });
  const draft = join(knowledge, `.adding-${randomUUID()}`);
  const placed: string[] = [];
  try {
    await mkdir(draft);
    for (const { path, content } of added) {
      await writeFile(join(draft, basename(path)), content, { flush: true });
    }
    if (!kind) await rename(draft, folder);
    else {
      for (const { path } of added) {
        await place(join(draft, basename(path)), join(knowledge, path));
        placed.push(join(knowledge, path));
      }
    }
  } catch (error) {
    for (const path of placed) await rm(path, { force: true });
    await rm(draft, { recursive: true, force: true });
    // Folders made for this article go too, from the innermost out, as far as nothing else has come into them.
    for (let empty = knowledge; created?.length && empty.length >= created.length; empty = dirname(empty)) {
      await rmdir(empty).catch(() => {});
    }
    throw error;
  }
  await rm(draft, { recursive: true, force: true });
}

async function place(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST')
      throw new FileConflictError(`${to} has come into being meanwhile; nothing was written.`, {
        cause: error,
      });
    // Some file systems (FAT, network shares) have no links.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error;
    await rename(from, to);
  }
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/**
 * Takes an article out of its story: its files move to `<story>/withdrawn/`, from where an editor can bring them back.
 * @returns whether there were any
 */
export async function withdrawArticle(knowledge: string, story: string, article: string): Promise<boolean> {
  let any = false;
  for (const language of LANGUAGES) {
    const name = `${article}.${language}.md`;
    const from = join(knowledge, story, name);
    const kind = await lstat(from).catch(ifMissing);
    if (!kind?.isFile()) continue;
    await mkdir(join(knowledge, story, WITHDRAWN), { recursive: true });
    await rename(from, join(knowledge, story, WITHDRAWN, name));
    any = true;
  }
  return any;
}
