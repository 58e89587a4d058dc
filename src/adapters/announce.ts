/** What has joined a story -> its briefs are written, and then delivered. */

import type { Desk } from '../answering/desk.ts';
import type { Log } from '../log.ts';
import type { Delivery } from '../updates/delivery.ts';
import type { StoryChange } from '../updates/story-record.ts';
import type { Subscriptions } from '../updates/subscriptions.ts';

export type AnnounceParts = {
  readonly desk: Desk;
  readonly subscriptions: Subscriptions;
  readonly delivery: Delivery | undefined;
  readonly log: Log;
};

/**
 * Wakes the delivery of each story that has changed. Where one article has joined, its brief is written before, in each
 * language in which somebody follows the story, so that no message that has its turn waits for a model: that takes as
 * long as one answer may, and the deliveries of other stories go on. Never rejects.
 */
export async function announce(
  changes: readonly StoryChange[],
  { desk, subscriptions, delivery, log }: AnnounceParts,
): Promise<void> {
  const byStory = Map.groupBy(changes, ({ story }) => story);
  const each = [...byStory].map(async ([story, ofStory]) => {
    const [joined, ...others] = ofStory.filter(({ kind }) => kind === 'joined');
    try {
      if (joined && others.length === 0)
        await Promise.all(
          languagesOf(story, subscriptions).map((language) =>
            desk.briefing.writeBrief(story, [joined.article], language),
          ),
        );
    } catch (error) {
      log.error('a brief could not be written before its delivery', { story, error });
    }
    delivery?.wake(story);
  });
  await Promise.all(each);
}

const languagesOf = (story: string, subscriptions: Subscriptions) => [
  ...new Set([...subscriptions.all()].filter((one) => one.story === story).map(({ language }) => language)),
];
