/** Tells when something may have happened in the folder of stories. */

import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../log.ts';

/** Network folders tell nothing of what happens in them: they are looked at once in so many milliseconds. */
const RESCAN = 30_000;
/** Many files are written at once; they are told of together. */
const TOGETHER = 200;

type Watched = { readonly watcher: FSWatcher; readonly inode: number };

/**
 * Calls `onChange` soon after each change, and every half minute whatever happens. The folder and each story's in it are
 * watched one by one: what lies deeper, or behind a link, is nobody's business and cannot break it. One that was replaced
 * by another of its name is watched anew.
 * @returns what stops it
 */
export function watchKnowledge(directory: string, onChange: () => void, log: Log): () => void {
  let soon: NodeJS.Timeout | undefined;
  const watched = new Map<string, Watched>();
  /** Folders that could not be watched: told once. */
  const unwatched = new Set<string>();
  const told = (): void => {
    soon ??= setTimeout(() => {
      soon = undefined;
      look();
    }, TOGETHER).unref();
  };
  const look = (): void => {
    watchFolders();
    onChange();
  };
  const unwatch = (folder: string): void => {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  };
  const fail = (folder: string, error: unknown): void => {
    unwatch(folder);
    if (unwatched.has(folder)) return;
    unwatched.add(folder);
    log.warn(`${folder} is looked at twice a minute only`, { error });
  };
  const watchFolders = (): void => {
    const folders = foldersOf(directory);
    for (const [folder, { inode }] of watched) if (folders.get(folder) !== inode) unwatch(folder);
    for (const [folder, inode] of folders) {
      if (watched.has(folder)) continue;
      try {
        const watcher = watch(folder, { persistent: false }, told);
        watcher.on('error', (error) => fail(folder, error));
        watched.set(folder, { watcher, inode });
        unwatched.delete(folder);
      } catch (error) {
        fail(folder, error);
      }
    }
  };
  watchFolders();
  const rescan = setInterval(look, RESCAN).unref();
  return () => {
    clearTimeout(soon);
    clearInterval(rescan);
    for (const folder of watched.keys()) unwatch(folder);
  };
}

/** The folder and those in it, each with its inode; none where the folder is not there or cannot be read. */
function foldersOf(directory: string): Map<string, number> {
  const folders = new Map<string, number>();
  try {
    folders.set(directory, statSync(directory).ino);
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
      const folder = join(directory, entry.name);
      folders.set(folder, statSync(folder).ino);
    }
  } catch {
    // Whoever reads the files tells of it.
  }
  return folders;
}
