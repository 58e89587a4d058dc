/**
 * Reads a page in a thread of its own: what strangers write may take a parser minutes or all memory, and answers must not
 * wait for it.
 */

import { Worker } from 'node:worker_threads';
import { failed } from '../../story/ingest/found-article.ts';
import type { ReadPage } from '../../updates/feeds/read-feeds.ts';

/** The largest pages of newsrooms take two seconds on a slow machine. */
const LONGEST = 15_000;
const MOST_MEMORY = { maxOldGenerationSizeMb: 400 };

/** @param longest milliseconds */
export const readPageWithin =
  (longest: number = LONGEST): ReadPage =>
  async (page, signal) => {
    const worker = new Worker(new URL('./page-worker.ts', import.meta.url), {
      workerData: page,
      resourceLimits: MOST_MEMORY,
    });
    const timeout = AbortSignal.timeout(longest);
    const ended = signal ? AbortSignal.any([timeout, signal]) : timeout;
    try {
      return await new Promise<Awaited<ReturnType<ReadPage>>>((resolve, reject) => {
        const giveUp = (): void => resolve(failed('takes too long to read'));
        if (ended.aborted) giveUp();
        ended.addEventListener('abort', giveUp, { once: true });
        worker.once('message', (read: Awaited<ReturnType<ReadPage>>) => resolve(read));
        worker.once('error', reject);
        worker.once('exit', () => resolve(failed('cannot be read')));
      });
    } catch {
      // Out of memory, or of stack.
      return failed('cannot be read');
    } finally {
      await worker.terminate();
    }
  };
