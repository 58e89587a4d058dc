/** Subscriptions and watched questions go over to the name that their story has now. */

import type { StoryLog } from './story-log.ts';
import type { Subscriptions } from './subscriptions.ts';
import type { Watches } from './watches.ts';

/**
 * Nothing is lost where it is broken off: what was not done yet is done at the next call. A brief that is under way in that
 * moment may be sent twice, as at a kill.
 * @returns how many subscriptions went over
 * @throws where a store fails
 */
export async function followStoryNames(
  storyLog: StoryLog,
  subscriptions: Subscriptions,
  watches: Watches,
): Promise<number> {
  const renamed = storyLog.renamedStories();
  if (renamed.length === 0) return 0;
  let carried = 0;
  for (const one of [...subscriptions.all()]) {
    const story = storyLog.presentStory(one.story);
    if (story === one.story) continue;
    await subscriptions.carryOver(one, { ...one, story });
    carried++;
  }
  for (const { from, to } of renamed) {
    for (const watch of watches.behind(from, Number.POSITIVE_INFINITY)) {
      const seen = { ...watch.seen, [to]: Math.max(watch.seen[from] ?? 0, watch.seen[to] ?? 0) };
      if (watch.story === undefined) {
        if (seen[to] !== watch.seen[to]) await watches.advance(watch, to, seen[to]!);
        continue;
      }
      const { id: _id, seen: _seen, chat, topic, ...question } = watch;
      const place = { chat, ...(topic !== undefined && { topic }) };
      // A chat that waits for as much as it may has no room for both.
      const added = await watches.add(place, { ...question, story: to }, seen);
      await watches.remove(watch);
      if (added === 'full') await watches.add(place, { ...question, story: to }, seen);
    }
  }
  return carried;
}
