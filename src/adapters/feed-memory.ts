/** What is remembered of feeds, kept in Keyv. */

import type Keyv from 'keyv';
import type { FeedMemory, FeedState } from '../updates/feeds/read-feeds.ts';
import type { StoryLog } from '../updates/story-log.ts';

/** @param formerNames the names that stories had before: what was dealt with then is */
export function feedMemoryIn(keyv: Keyv, formerNames: StoryLog['renamedStories'] = () => []): FeedMemory {
  return {
    readFeed: async (address) => keyv.get<FeedState>(`feed ${address}`),
    writeFeed: async (address, state) => {
      await keyv.set(`feed ${address}`, state);
    },
    readSeen: async (story) => {
      const before = formerNames().flatMap(({ from, to }) => (to === story ? from : []));
      for (const name of [story, ...before]) {
        const seen = await keyv.get<string[]>(`seen ${name}`);
        if (seen) return seen;
      }
      return [];
    },
    writeSeen: async (story, seen) => {
      await keyv.set(`seen ${story}`, seen);
    },
  };
}
