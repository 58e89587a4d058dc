/** A bot on a Telegram of its own, for one test. */

import Keyv from 'keyv';
import { turnsIn } from '../../src/adapters/turns.ts';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { Desk } from '../../src/answering/desk.ts';
import type { Log } from '../../src/log.ts';
import type { Story } from '../../src/story/story.ts';
import type { ChatSettings, ChatSettingsStore } from '../../src/telegram/chat-settings.ts';
import { createBot } from '../../src/telegram/create-bot.ts';
import { type Polling, startPolling } from '../../src/telegram/polling.ts';
import type { RetryOptions } from '../../src/telegram/retry-calls.ts';
import { storiesIn } from '../helpers/stories.ts';
import { startTelegram, type Telegram } from '../helpers/telegram/telegram.ts';

/** The stories of tests/fixtures/stories: port-strike, or that and valley-flood. */
export const allStories = await storiesIn('tests/fixtures/stories');
export const portStrike = allStories.find(({ id }) => id === 'port-strike')!;

export type { Message } from 'grammy/types';
export type { Person } from '../helpers/telegram/person.ts';

export type Entry = { readonly level: keyof Log; readonly message: string; readonly details: object };

export type Stage = {
  readonly telegram: Telegram;
  readonly polling: Polling;
  readonly log: readonly Entry[];
  readonly settings: Map<number, ChatSettings>;
  /** How long, in milliseconds, each pause between two attempts would have been. */
  readonly waits: readonly number[];
  /** Starts the bot anew, as another process would: with the same settings and nothing else remembered. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type StageOptions = {
  readonly desk?: Desk;
  readonly settings?: ChatSettingsStore;
  readonly calls?: RetryOptions;
  readonly patience?: number;
  readonly privacyMode?: boolean;
  /** What dates the messages; without it the real time. */
  readonly clock?: { now(): number };
};

export const deskOf = (...some: readonly Story[]): Desk => new Desk(some, loadVocabulary);
const usualDesk = deskOf(portStrike);

/** Starts both; pauses between attempts take no time. */
export async function setStage(options: StageOptions = {}): Promise<Stage> {
  // It takes seconds the first time, and nobody is to wait for an answer meanwhile.
  loadVocabulary();
  const telegram = await startTelegram({
    privacyMode: options.privacyMode ?? true,
    ...(options.clock && { clock: options.clock }),
  });
  const { log, entries } = createLog();
  const kept = new Map<number, ChatSettings>();
  const turns = new Keyv();
  const waits: number[] = [];
  const inMemory: ChatSettingsStore = {
    read: async (chat) => kept.get(chat) ?? {},
    write: async (chat, settings) => void kept.set(chat, settings),
    forget: async (chat) => void kept.delete(chat),
  };
  const start = (): Polling => {
    const bot = createBot({
      token: telegram.token,
      apiRoot: telegram.apiRoot,
      desk: options.desk ?? usualDesk,
      settings: options.settings ?? inMemory,
      turns: turnsIn(turns),
      log,
      calls: {
        wait: async (milliseconds) => {
          waits.push(milliseconds);
        },
        ...options.calls,
      },
      ...(options.patience !== undefined && { patience: options.patience }),
    });
    return startPolling(bot, { log });
  };
  let polling = start();
  await polling.started;
  return {
    telegram,
    get polling() {
      return polling;
    },
    log: entries,
    settings: kept,
    waits,
    restart: async () => {
      await polling.stop();
      polling = start();
      await polling.started;
    },
    close: async () => {
      await polling.stop();
      await telegram.stop();
      telegram.assertNoViolations();
    },
  };
}

/** A log that keeps what is written to it. */
export function createLog(): { log: Log; entries: Entry[] } {
  const entries: Entry[] = [];
  const at =
    (level: keyof Log) =>
    (message: string, details: object = {}): void =>
      void entries.push({ level, message, details });
  return { log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }, entries };
}

/** A text without the marks that only set its direction. */
export const bare = (text: string): string => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '');
