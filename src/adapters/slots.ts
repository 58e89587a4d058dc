/** What a server was paid for once, kept in Keyv by a hash of what was asked: for a week, and never more than so many. */

import { createHash } from 'node:crypto';
import type Keyv from 'keyv';

const WEEK = 7 * 24 * 3_600_000;

export type Slots = {
  /** What was written for exactly this text, if it is still there. @throws where the store fails */
  read(text: string): Promise<unknown>;
  /** @throws where the store fails */
  write(text: string, value: unknown): Promise<void>;
};

/**
 * A direct-mapped cache: the hash of a text has one of `count` places, and a newer text takes it from an older one. So it
 * is bounded without a list of what it holds. Of the text itself only the hash is kept. `scope` is what else decides the
 * value: the name of a model.
 */
export function slotsIn(keyv: Keyv, count: number, scope: string): Slots {
  const addressOf = (text: string): { place: string; hash: string } => {
    const digest = createHash('sha256')
      .update(JSON.stringify([scope, text]))
      .digest();
    return { place: String(digest.readUInt32BE() % count), hash: digest.toString('base64url') };
  };
  return {
    async read(text) {
      const { place, hash } = addressOf(text);
      const kept: unknown = await keyv.get(place);
      return isKept(kept) && kept.hash === hash ? kept.value : undefined;
    },
    async write(text, value) {
      const { place, hash } = addressOf(text);
      await keyv.set(place, { hash, value }, WEEK);
    },
  };
}

const isKept = (value: unknown): value is { hash: unknown; value: unknown } =>
  typeof value === 'object' && value !== null && 'hash' in value && 'value' in value;
