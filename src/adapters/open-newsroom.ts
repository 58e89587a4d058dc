/** Stores and files -> what editors, feeds and watches work with. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Desk } from '../answering/desk.ts';
import type { DailyBudget } from '../answering/model/budget.ts';
import type { Newsroom } from '../telegram/newsroom.ts';
import { Asked } from '../updates/asked.ts';
import type { Clock } from '../updates/clock.ts';
import type { Candidate } from '../updates/feeds/candidate.ts';
import { Candidates } from '../updates/feeds/candidates.ts';
import { isWanted } from '../updates/schedule.ts';
import type { StoryLog } from '../updates/story-log.ts';
import type { Subscriptions } from '../updates/subscriptions.ts';
import { Watches } from '../updates/watches.ts';
import { addFiles, FileConflictError, withdrawArticle } from './article-files.ts';
import { askedIn, candidatesIn, watchesIn } from './newsroom-stores.ts';
import type { Stores } from './stores.ts';

export type NewsroomParts = {
  readonly stores: Pick<Stores, 'candidates' | 'asked' | 'watches'>;
  /** The folder of stories. */
  readonly knowledge: string;
  readonly editorChats: readonly number[];
  readonly desk: Desk;
  readonly storyLog: StoryLog;
  readonly subscriptions: Subscriptions;
  readonly clock: Clock;
  /** Of the language model, where there is one. */
  readonly budget?: DailyBudget;
};

/** @throws where a store fails */
export async function openNewsroom({
  stores,
  knowledge,
  editorChats,
  desk,
  storyLog,
  subscriptions,
  clock,
  budget,
}: NewsroomParts): Promise<{ readonly newsroom: Newsroom; readonly watches: Watches }> {
  const watches = await Watches.open(watchesIn(stores.watches));
  const newsroom: Newsroom = {
    editorChats: new Set(editorChats),
    candidates: new Candidates(candidatesIn(stores.candidates), publishInto(knowledge, storyLog)),
    asked: await Asked.open(askedIn(stores.asked), clock),
    storyLog,
    reach: (story, weight) => {
      const chats = new Set<number>();
      for (const one of subscriptions.all())
        if (one.story === story && !one.paused && isWanted(one, weight)) chats.add(one.chat);
      return chats.size;
    },
    withdraw: (story, article) => withdrawArticle(knowledge, story, article),
    figures: () => ({
      subscriptions: subscriptions.size,
      updates: desk.stories.reduce((sum, { id }) => sum + storyLog.head(id), 0),
      watches: watches.size,
      ...(budget && { model: { tokens: budget.state().tokens, isSpent: !budget.allows() } }),
    }),
  };
  return { newsroom, watches };
}

/** Writes a candidate's file into its story; one that is there already, word for word, is published. */
export const publishInto =
  (knowledge: string, storyLog: StoryLog) =>
  async ({ story: named, fileName, content }: Candidate): Promise<void> => {
    const story = storyLog.presentStory(named);
    const path = `${story}/${fileName}`;
    try {
      await addFiles(knowledge, story, [{ path, content }]);
    } catch (error) {
      if (!(error instanceof FileConflictError)) throw error;
      const present = await readFile(join(knowledge, path), 'utf8').catch(() => undefined);
      if (present !== content) throw error;
    }
  };
