/** What editors can do; the port through which their commands reach feeds, files and counts. */

import type { Asked } from '../updates/asked.ts';
import type { Candidates } from '../updates/feeds/candidates.ts';
import type { StoryLog } from '../updates/story-log.ts';
import type { Weight } from '../updates/story-record.ts';

export type Figures = {
  readonly subscriptions: number;
  readonly updates: number;
  readonly watches: number;
  /** What the language model has used today, where there is one, and whether that is all that it may. */
  readonly model?: { readonly tokens: number; readonly isSpent: boolean };
};

export type Newsroom = {
  /** The chats in which editors decide: whoever writes there is one. */
  readonly editorChats: Set<number>;
  readonly candidates: Candidates;
  readonly asked: Asked;
  readonly storyLog: StoryLog;
  /** How many chats an article of this story would be told to that weighs so much. */
  readonly reach: (story: string, weight: Weight) => number;
  /** Takes an article out of its story. @returns false where it was not there @throws where it cannot */
  readonly withdraw: (story: string, article: string) => Promise<boolean>;
  readonly figures: () => Figures;
};
