/** What is remembered of feeds, kept in Keyv. */

import type Keyv from 'keyv';
import type { FeedMemory, FeedState } from '../updates/feeds/read-feeds.ts';

export function feedMemoryIn(keyv: Keyv): FeedMemory {
  return {
    readFeed: async (address) => keyv.get<FeedState>(`feed ${address}`),
    writeFeed: async (address, state) => {
      await keyv.set(`feed ${address}`, state);
    },
    readSeen: async (story) => (await keyv.get<string[]>(`seen ${story}`)) ?? [],
    writeSeen: async (story, seen) => {
      await keyv.set(`seen ${story}`, seen);
    },
  };
}
