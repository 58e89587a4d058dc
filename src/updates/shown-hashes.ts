/** What a message shows of its articles, kept as hashes: enough to tell whether they still say it. */

import { createHash } from 'node:crypto';
import { asSeen } from './fingerprint.ts';
import type { Shown } from './outcome.ts';

/** Enough to tell the sentences of an article apart. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(asSeen(text)).digest('base64url').slice(0, 6);

/** By article, hashes of what a message shows of it. */
export const hashesOf = (shown: Shown): Record<string, readonly string[]> =>
  Object.fromEntries([...shown].map(([{ id }, texts]) => [id, [...new Set(texts.map(hashOf))]]));

/** What a message shows of an article that is only one of the many of which it tells the number. */
export const COUNTED: readonly string[] = [''];
const COUNTED_HASH = hashOf('');

export const isOnlyCounted = (shown: readonly string[]): boolean =>
  shown.length === 1 && shown[0] === COUNTED_HASH;

/** Whether an article, of which these are the hashes of all that can be shown, still says all that a message shows of it. */
export const stillStands = (shown: readonly string[], present: ReadonlySet<string>): boolean =>
  shown.every((hash) => present.has(hash));
