/** What is kept of a language model's work, in Keyv. */

import type Keyv from 'keyv';
import type { BudgetState, BudgetStore } from '../answering/model/budget.ts';
import type { ReplyCache } from '../answering/model/reply-cache.ts';
import type { VectorStore } from '../answering/model/vector-ranking.ts';
import { slotsIn } from './slots.ts';

/** At 2,000 characters a reply, some 16 MB at the most. */
const MOST_REPLIES = 4096;

export function repliesIn(keyv: Keyv, model: string): ReplyCache {
  const slots = slotsIn(keyv, MOST_REPLIES, model);
  return {
    async read(prompt) {
      const reply = await slots.read(prompt);
      return typeof reply === 'string' ? reply : undefined;
    },
    write: (prompt, reply) => slots.write(prompt, reply),
  };
}

/** At 3,072 numbers a vector, the most that OpenAI gives, some 130 MB; a story of a hundred articles has a thousand. */
const MOST_VECTORS = 8192;

export function vectorsIn(keyv: Keyv, model: string): VectorStore {
  const slots = slotsIn(keyv, MOST_VECTORS, model);
  return {
    async read(text) {
      const kept = await slots.read(text);
      return typeof kept === 'string' ? decode(kept) : undefined;
    },
    write: (text, vector) =>
      slots.write(text, Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64')),
  };
}

function decode(base64: string): Float32Array | undefined {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  if (bytes.length === 0 || bytes.length % Float32Array.BYTES_PER_ELEMENT !== 0) return undefined;
  const vector = new Float32Array(bytes.buffer);
  return vector.every(Number.isFinite) ? vector : undefined;
}

export function budgetIn(keyv: Keyv): BudgetStore {
  return {
    load: () => keyv.get('today'),
    save: async (state: BudgetState) => {
      await keyv.set('today', state);
    },
  };
}
