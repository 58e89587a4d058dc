/** Stores, a folder of stories and a Telegram -> the whole bot, its parts wired to each other. */

import type { Desk } from '../answering/desk.ts';
import type { DailyBudget } from '../answering/model/budget.ts';
import type { VectorRanking } from '../answering/model/vector-ranking.ts';
import type { Log } from '../log.ts';
import { createBot, type TelegramBot } from '../telegram/create-bot.ts';
import type { RetryOptions } from '../telegram/retry-calls.ts';
import type { Clock } from '../updates/clock.ts';
import { followStoryNames } from '../updates/follow-story-names.ts';
import { KnowledgeFollower } from '../updates/knowledge-follower.ts';
import type { Pace } from '../updates/pace.ts';
import { SentBriefs } from '../updates/sent-briefs.ts';
import { StoryLog } from '../updates/story-log.ts';
import { Subscriptions } from '../updates/subscriptions.ts';
import type { Watches } from '../updates/watches.ts';
import { announce } from './announce.ts';
import { chatSettingsIn } from './chat-settings.ts';
import { readKnowledgeFiles } from './knowledge-files.ts';
import { sentBriefsIn } from './newsroom-stores.ts';
import { describeProblem } from './open-desk.ts';
import { openNewsroom } from './open-newsroom.ts';
import { NewsroomWork } from './run-newsroom.ts';
import type { Stores } from './stores.ts';
import { turnsIn } from './turns.ts';
import { logIn, subscriptionsIn } from './update-stores.ts';
import type { Reach } from './web/reach.ts';

export type BotParts = {
  readonly token: string;
  /** Without a slash at its end. */
  readonly apiRoot: string;
  readonly stores: Stores;
  /** The folder of stories. */
  readonly knowledge: string;
  readonly desk: Desk;
  readonly editorChats: readonly number[];
  /** The time zone of a chat that has chosen none, an IANA name. */
  readonly zone: string;
  readonly clock: Clock;
  readonly pace: Pace;
  readonly log: Log;
  /** What the language model may use in a day, where there is one. */
  readonly budget?: DailyBudget;
  /** Learns the meaning of passages ahead of questions, where an embedding model is configured. */
  readonly ranking?: Pick<VectorRanking, 'learn'>;
  /** Told what keeps the stories from being read, and with `undefined` that nothing does any more. */
  readonly onTrouble?: (trouble: string | undefined) => void;
  /** How long an article must stay as it is before it counts, in milliseconds. */
  readonly settling?: number;
  /** Where feeds may lead; a test has a web of its own. */
  readonly reach?: Reach;
  /** How calls to Telegram are repeated and limited. */
  readonly calls?: RetryOptions;
};

export type OpenBot = {
  readonly telegramBot: TelegramBot;
  readonly storyLog: StoryLog;
  readonly subscriptions: Subscriptions;
  readonly watches: Watches;
  /** To be told whenever something may have happened in the folder. */
  readonly follower: KnowledgeFollower;
  readonly work: NewsroomWork;
  /** Takes what is in the folder and goes on with what was not done before. Briefs begin with `telegramBot.delivery`. */
  readonly start: () => Promise<void>;
  /** Finishes what is under way; the store may be closed then. */
  readonly stop: () => Promise<void>;
};

/** What the stories hold that were never seen before is their baseline. @throws where a store fails */
export async function openBot(parts: BotParts): Promise<OpenBot> {
  const {
    stores,
    knowledge,
    desk,
    zone,
    clock,
    pace,
    log,
    budget,
    ranking,
    onTrouble,
    settling,
    reach,
    calls,
  } = parts;
  const storyLog = await StoryLog.open(logIn(stores.logs));
  await storyLog.startWith(desk.stories, clock.now());
  const subscriptions = await Subscriptions.open(subscriptionsIn(stores.subscriptions));
  const { newsroom, watches } = await openNewsroom({
    stores,
    knowledge,
    editorChats: parts.editorChats,
    desk,
    storyLog,
    subscriptions,
    clock,
    ...(budget && { budget }),
  });
  const sentBriefs = new SentBriefs(sentBriefsIn(stores.briefs), clock);
  const telegramBot = createBot({
    token: parts.token,
    apiRoot: parts.apiRoot,
    desk,
    settings: chatSettingsIn(stores.chats),
    turns: turnsIn(stores.turns),
    log,
    newsroom,
    watching: { watches, storyLog },
    following: {
      subscriptions,
      storyLog,
      zone,
      pace,
      clock,
      onSent: (brief) => work.noteBrief(brief),
      onOpen: (place) => work.mayBeOpen(place),
      forgetSent: (chat) => sentBriefs.forget(chat),
    },
    ...(calls && { calls }),
  });
  const { asked } = newsroom;
  const { delivery } = telegramBot;
  const onNames = async (): Promise<void> => {
    const carried = await followStoryNames({ storyLog, subscriptions, watches, asked, delivery });
    if (carried > 0) log.info('subscriptions followed their story to its new name', { carried });
  };
  await onNames();
  const work = new NewsroomWork({
    telegramBot,
    newsroom,
    watches,
    subscriptions,
    sentBriefs,
    feeds: stores.feeds,
    knowledge,
    desk,
    storyLog,
    clock,
    log,
    turn: (chat) => pace.turn(chat),
    ...(reach && { reach }),
  });
  const follower = new KnowledgeFollower({
    read: () => readKnowledgeFiles(knowledge),
    storyLog,
    clock,
    ...(settling !== undefined && { delay: settling }),
    replaceStories: (stories) => {
      desk.replaceStories(stories);
      for (const story of stories) void ranking?.learn(story);
    },
    weigh: (article) => desk.briefing.contribution(article),
    onNames,
    onChanges: (changes) => {
      work.take(changes);
      void announce(changes, { desk, subscriptions, delivery, log });
    },
    ...(onTrouble && { onTrouble }),
    onProblem: (problem) => log.warn(`knowledge: ${describeProblem(knowledge, problem)}`),
    log,
  });
  return {
    telegramBot,
    storyLog,
    subscriptions,
    watches,
    follower,
    work,
    start: async () => {
      await follower.look();
      work.start();
    },
    stop: async () => {
      await follower.stop();
      await delivery?.stop();
      await work.stop();
    },
  };
}
