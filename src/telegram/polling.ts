/** Starts the bot over long polling, whatever the network does, and stops it in order. */

import { type Bot, GrammyError } from 'grammy';
import type { Log } from '../log.ts';
import type { BotContext } from './context.ts';
import type { TelegramBot } from './create-bot.ts';
import { announce } from './profile.ts';

/** Telegram does not know the token: nothing but another token helps. */
export class UnknownTokenError extends Error {
  override name = 'UnknownTokenError';
}

export type Polling = {
  /** Resolves when the bot is at work. @throws UnknownTokenError */
  readonly started: Promise<void>;
  /** Resolves when it has stopped. @throws UnknownTokenError, at the start or when the token is revoked */
  readonly ended: Promise<void>;
  /** Asks for no more updates and resolves when those under way are handled, or after `grace` milliseconds. */
  readonly stop: () => Promise<void>;
};

export type PollingOptions = {
  readonly log: Log;
  /** How long stop() waits for what is under way, in milliseconds. */
  readonly grace?: number;
  /** The longest pause between two attempts to reach Telegram, in milliseconds. */
  readonly longestPause?: number;
};

/** The kinds of update that the bot has ears for. */
const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'channel_post',
  'callback_query',
  'my_chat_member',
  'stopped_message_generation',
] as const;

export function startPolling(
  { bot, settled }: TelegramBot,
  { log, grace = 10_000, longestPause = 30_000 }: PollingOptions,
): Polling {
  const stopping = new AbortController();
  const started = Promise.withResolvers<void>();
  const attempt = patiently(log, stopping.signal, longestPause);

  const ended = (async () => {
    await attempt(() => introduce(bot), 'Telegram cannot be reached');
    if (stopping.signal.aborted) return;
    // What the bot says of itself is not worth waiting for.
    void announce(bot.api, log);
    // Another instance that polls (the one that this one replaces) makes Telegram end the poll: try again.
    await attempt(() => poll(bot, started.resolve), 'polling was interrupted');
  })();
  ended.then(started.resolve, started.reject);
  // Whoever waits for one of the two need not wait for the other.
  started.promise.catch(() => {});
  ended.catch(() => {});

  return {
    started: started.promise,
    ended,
    stop: async () => {
      stopping.abort();
      // Tells Telegram what was handled; without an answer the last updates come once more at the next start.
      const confirmed = bot.isRunning()
        ? bot.stop().catch((error: unknown) => log.debug('the last updates were not confirmed', { error }))
        : undefined;
      await withinTime(Promise.allSettled([confirmed, ended, settled()]), grace);
    },
  };
}

/** Asks Telegram who the bot is. (grammY's own init() would try for ever in growing silence.) */
async function introduce(bot: Bot<BotContext>): Promise<void> {
  bot.botInfo = await bot.api.getMe();
}

const poll = (bot: Bot<BotContext>, onStart: () => void): Promise<void> =>
  bot.start({ drop_pending_updates: false, allowed_updates: ALLOWED_UPDATES, onStart });

/** Repeats something until it succeeds, with growing pauses; says so once. Only a wrong token ends it. */
function patiently(log: Log, signal: AbortSignal, longestPause: number) {
  return async (act: () => Promise<unknown>, trouble: string): Promise<void> => {
    for (
      let pause = Math.min(1000, longestPause), failed = false;
      !signal.aborted;
      pause = Math.min(pause * 2, longestPause), failed = true
    ) {
      try {
        await act();
        return;
      } catch (error) {
        if (signal.aborted) return;
        if (isUnknownToken(error)) throw unknownToken(error);
        if (!failed) log.warn(`${trouble}; trying again`, { error });
        await sleep(pause, signal);
      }
    }
  };
}

/** 401 where the token is wrong or revoked; 404 where it has not even the form of one, or the address is wrong. */
const isUnknownToken = (error: unknown): error is GrammyError =>
  error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);

const unknownToken = (cause: GrammyError): UnknownTokenError =>
  new UnknownTokenError(
    cause.error_code === 401
      ? 'Telegram does not accept the bot token (401 Unauthorized): check TELEGRAM_BOT_TOKEN, or get a new token from @BotFather'
      : 'Telegram does not know this bot (404 Not Found): check TELEGRAM_BOT_TOKEN and TELEGRAM_API_ROOT',
    { cause },
  );

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
}

async function withinTime(work: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, limit]);
  clearTimeout(timer);
}
