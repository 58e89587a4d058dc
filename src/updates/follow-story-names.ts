/** What is kept by a story's name goes over to the name that the story has now: subscriptions, watched questions, gaps. */

import type { Asked } from './asked.ts';
import type { Delivery } from './delivery.ts';
import type { StoryLog } from './story-log.ts';
import type { Subscriptions } from './subscriptions.ts';
import type { Watches } from './watches.ts';

export type NamedParts = {
  readonly storyLog: StoryLog;
  readonly subscriptions: Subscriptions;
  readonly watches: Watches;
  readonly asked: Asked;
  readonly delivery: Pick<Delivery, 'whileStill'> | undefined;
};

/**
 * Nothing is lost where it is broken off: what was not done yet is done at the next call.
 * @returns how many subscriptions went over
 * @throws where a store fails
 */
export async function followStoryNames(parts: NamedParts): Promise<number> {
  const { storyLog, subscriptions, watches, asked, delivery } = parts;
  const renamed = storyLog.renamedStories();
  if (renamed.length === 0) return 0;
  let carried = 0;
  for (const { chat, topic, story: from } of [...subscriptions.all()]) {
    const story = storyLog.presentStory(from);
    if (story === from) continue;
    const carryOver = async (): Promise<void> => {
      const one = subscriptions.find({ chat, ...(topic !== undefined && { topic }) }, from);
      if (one) await subscriptions.carryOver(one, { ...one, story });
    };
    // A brief that is under way moves the cursor first, or it would go out again.
    await (delivery ? delivery.whileStill(chat, carryOver) : carryOver());
    carried++;
  }
  for (const { from, to } of renamed) {
    await asked.carryOver(from, to);
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
