/** Tells when something may have happened in the folder of stories. */

import { type FSWatcher, watch } from 'node:fs';
import type { Log } from '../log.ts';

/** Network folders tell nothing of what happens in them: they are looked at once in so many milliseconds. */
const RESCAN = 30_000;
/** Many files are written at once; they are told of together. */
const TOGETHER = 200;

/** Calls `onChange` soon after each change, and every half minute whatever happens. @returns what stops it */
export function watchKnowledge(directory: string, onChange: () => void, log: Log): () => void {
  let soon: NodeJS.Timeout | undefined;
  let watcher: FSWatcher | undefined;
  const told = (): void => {
    soon ??= setTimeout(() => {
      soon = undefined;
      onChange();
    }, TOGETHER).unref();
  };
  try {
    watcher = watch(directory, { recursive: true, persistent: false }, told);
    watcher.on('error', (error) =>
      log.warn('the folder of stories is looked at twice a minute only', { error }),
    );
  } catch (error) {
    log.warn('the folder of stories is looked at twice a minute only', { error });
  }
  const rescan = setInterval(onChange, RESCAN).unref();
  return () => {
    clearTimeout(soon);
    clearInterval(rescan);
    watcher?.close();
  };
}
