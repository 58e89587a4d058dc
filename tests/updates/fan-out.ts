/** A bot that delivers on a Telegram with a clock of its own: hours of a fan-out in seconds. */

import { setImmediate } from 'node:timers/promises';
import { Keyv } from 'keyv';
import { openStores } from '../../src/adapters/stores.ts';
import { turnsIn } from '../../src/adapters/turns.ts';
import { logIn, subscriptionsIn } from '../../src/adapters/update-stores.ts';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { Desk } from '../../src/answering/desk.ts';
import type { ChatSettings } from '../../src/telegram/chat-settings.ts';
import { createBot } from '../../src/telegram/create-bot.ts';
import { startPolling } from '../../src/telegram/polling.ts';
import type { Delivery } from '../../src/updates/delivery.ts';
import type { SentBrief } from '../../src/updates/outcome.ts';
import { Pace, type Turn } from '../../src/updates/pace.ts';
import { StoryLog } from '../../src/updates/story-log.ts';
import type { Weight } from '../../src/updates/story-record.ts';
import type { Subscription } from '../../src/updates/subscription.ts';
import { Subscriptions } from '../../src/updates/subscriptions.ts';
import { ManualClock } from '../helpers/scripted-model/manual-clock.ts';
import { startTelegram, type Telegram } from '../helpers/telegram/telegram.ts';
import { createLog } from '../telegram/stage.ts';
import { articleFile, storyWith } from './articles.ts';

export type FanOut = {
  readonly telegram: Telegram;
  readonly clock: ManualClock;
  readonly desk: Desk;
  readonly subscriptions: Subscriptions;
  readonly delivery: Delivery;
  readonly pace: Pace;
  /** Subscriptions cannot be stored while it is full. */
  readonly disk: { isFull: boolean };
  readonly settings: Map<number, ChatSettings>;
  readonly sent: readonly SentBrief[];
  readonly log: ReturnType<typeof createLog>['entries'];
  /** Puts an article into the story `strike` and wakes the delivery. */
  readonly publish: (sentence?: string, weight?: Weight) => Promise<void>;
  /** Moves time on from one event to the next until so many milliseconds are over or nothing is left to do. */
  readonly pass: (milliseconds: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

export const following: Omit<Subscription, 'chat'> = {
  story: 'strike',
  language: 'en',
  rhythm: 'now',
  hour: 8,
  weekday: 1,
  zone: 'UTC',
  cursor: 0,
};

/** What is under way waits for no longer than this, in milliseconds: a later timer is of something else. */
const SOON = 120_000;

/** Counts the turns that it gives. */
class CountedPace extends Pace {
  turns = 0;
  override brief(chat: number): Turn {
    const turn = super.brief(chat);
    if (turn.kind === 'go') this.turns++;
    return turn;
  }
  override async reply(chat?: number): Promise<void> {
    await super.reply(chat);
    this.turns++;
  }
}

export async function openFanOut({ start = '2026-05-01T12:00:00Z', polls = true } = {}): Promise<FanOut> {
  const clock = new ManualClock(start);
  const telegram = await startTelegram({ clock });
  const stores = openStores('memory:');
  const articles: Record<string, string> = {
    '2024-base.en.md': articleFile('Dockers stop work', ['Leila Haddad said the dockers had stopped work.']),
  };
  const desk = new Desk([storyWith(articles)], loadVocabulary);
  const storyLog = await StoryLog.open(logIn(stores.logs));
  await storyLog.startWith(desk.stories, 0);
  const disk = { isFull: false };
  const kept = subscriptionsIn(stores.subscriptions);
  const whereThereIsRoom = async (work: () => Promise<void>): Promise<void> => {
    if (disk.isFull) throw new Error('database or disk is full');
    await work();
  };
  const subscriptions = await Subscriptions.open({
    readAll: () => kept.readAll(),
    write: (key, one) => whereThereIsRoom(() => kept.write(key, one)),
    remove: (key) => whereThereIsRoom(() => kept.remove(key)),
  });
  const pace = new CountedPace(clock);
  const settings = new Map<number, ChatSettings>();
  const sent: SentBrief[] = [];
  const { log, entries } = createLog();
  const telegramBot = createBot({
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    desk,
    settings: {
      read: async (chat) => settings.get(chat) ?? {},
      write: async (chat, chosen) => void settings.set(chat, chosen),
      forget: async (chat) => void settings.delete(chat),
    },
    turns: turnsIn(new Keyv()),
    log,
    calls: { wait: async () => {} },
    following: {
      subscriptions,
      storyLog,
      zone: 'Africa/Tripoli',
      pace,
      clock,
      onSent: async (brief) => void sent.push(brief),
    },
  });
  const { delivery } = telegramBot;
  if (!delivery) throw new Error('the bot delivers nothing');
  const polling = polls ? startPolling(telegramBot, { log }) : undefined;
  await polling?.started;
  delivery.start();
  let published = 0;
  let seen = 0;
  let arrived = 0;
  /** Waits until everything that got its turn has reached the server, so that none is counted later than it was sent. */
  const onTheirWay = async (): Promise<void> => {
    for (let idle = 0; ; idle++) {
      for (; seen < telegram.calls.length; seen++)
        if (/^(?:send|edit)/.test(telegram.calls[seen]!.method)) arrived++;
      if (arrived >= pace.turns) return;
      // A turn that was taken and not used.
      if (idle > 500 && delivery.counts.underWay === 0) pace.turns = arrived;
      if (idle > 200_000) throw new Error(`${pace.turns - arrived} messages never arrived`);
      await setImmediate();
    }
  };
  return {
    telegram,
    clock,
    desk,
    subscriptions,
    delivery,
    pace,
    disk,
    settings,
    sent,
    log: entries,
    publish: async (
      sentence = `Report ${published + 1} names witness ${published + 100}.`,
      weight = 'adds',
    ) => {
      const name = `2024-05-${String(++published).padStart(2, '0')}-news`;
      articles[`${name}.en.md`] = articleFile(`News ${published}`, [sentence], name.slice(0, 10));
      const story = storyWith(articles);
      desk.replaceStories([story]);
      await storyLog.follow(story, [], clock.now(), () => weight);
      delivery.wake('strike');
    },
    pass: async (milliseconds) => {
      const end = clock.now() + milliseconds;
      for (;;) {
        await onTheirWay();
        const next = clock.nextIn();
        const { underWay } = delivery.counts;
        if (next > SOON || clock.now() >= end) {
          // What is on its way ends by itself; what it leads to may wait for its turn, and so for time.
          let isSettled = false;
          void delivery.settled().then(() => {
            isSettled = true;
          });
          while (delivery.counts.underWay > 0) await setImmediate();
          while (!isSettled && clock.nextIn() > SOON) await setImmediate();
          if (clock.now() >= end) return;
          if (clock.nextIn() > SOON) clock.advance(Math.min(clock.nextIn(), end - clock.now()));
          continue;
        }
        // A slot may come while others are on their way; at the limit of what may be under way there is none.
        if (underWay >= 16) await setImmediate();
        else clock.advance(Math.min(Math.max(1, next), end - clock.now()));
      }
    },
    close: async () => {
      await polling?.stop();
      await delivery.stop();
      await telegram.stop();
      await stores.close();
    },
  };
}
