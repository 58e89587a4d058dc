/** Stories whose folders were given another name: who follows one goes on following it. Pure. */

import type { Story } from '../story/story.ts';
import { fingerprintsOf, sharesText } from './fingerprint.ts';
import { type FormerName, isWithdrawn, type StoryRecord } from './story-record.ts';

/** Whether more than half of what the record holds stands, word for word, in the story. */
export function isSameStory({ known }: StoryRecord, { articles }: Story): boolean {
  const present = articles.map(fingerprintsOf);
  const held = Object.values(known).filter((prints) => !isWithdrawn(prints));
  const found = held.filter((prints) => present.some((one) => sharesText(one, prints)));
  return found.length * 2 > held.length;
}

/** All that is kept of a story, under the name that it has now. */
export function underName(record: StoryRecord, before: FormerName, story: string): StoryRecord {
  const { updates, corrections = {}, formerly = [] } = record;
  return {
    ...record,
    updates: updates.map((update) => ({ ...update, story })),
    corrections: Object.fromEntries(
      Object.entries(corrections).map(([article, one]) => [article, { ...one, story }]),
    ),
    formerly: [before, ...formerly.filter((former) => former.story !== story)],
  };
}
