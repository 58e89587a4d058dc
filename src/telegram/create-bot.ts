/** The Telegram bot: what it can do, in the order in which it is asked. */

import { type ApiClientOptions, Bot } from 'grammy';
import type { Desk } from '../answering/desk.ts';
import type { Log } from '../log.ts';
import { texts } from '../texts/texts.ts';
import type { ChatSettingsStore } from './chat-settings.ts';
import { type BotContext, languageForCommand } from './context.ts';
import { errorBoundary } from './error-boundary.ts';
import { ExampleQuestions } from './example-questions.ts';
import { groups } from './features/groups.ts';
import { language } from './features/language.ts';
import { privacy } from './features/privacy.ts';
import { questions } from './features/questions.ts';
import { startAndHelp, unknownCommands } from './features/start-help.ts';
import { stories } from './features/stories.ts';
import { hear } from './hearing.ts';
import { LiveAnswers } from './live-answers.ts';
import type { Parts } from './parts.ts';
import { readSettings } from './read-settings.ts';
import { acknowledge } from './reply.ts';
import { type RetryOptions, retryCalls } from './retry-calls.ts';
import { Turns } from './take-turns.ts';
import type { TurnsStore } from './turns-store.ts';

export type BotOptions = {
  readonly token: string;
  /** Without a slash at its end. */
  readonly apiRoot: string;
  readonly desk: Desk;
  readonly settings: ChatSettingsStore;
  readonly turns: TurnsStore;
  readonly log: Log;
  /** How calls to Telegram are repeated and limited. */
  readonly calls?: RetryOptions;
  /** How long, in milliseconds, one chat that is stuck keeps the others waiting. */
  readonly patience?: number;
  readonly clientOptions?: ApiClientOptions;
};

export type TelegramBot = {
  readonly bot: Bot<BotContext>;
  /** Resolves when no update is being handled any more. */
  readonly settled: () => Promise<void>;
};

/** Builds the bot; it does nothing yet. Start it with `startPolling`. */
export function createBot({
  token,
  apiRoot,
  desk,
  settings,
  turns: lastTurns,
  log,
  calls,
  patience,
  clientOptions,
}: BotOptions): TelegramBot {
  const bot = new Bot<BotContext>(token, { client: { ...clientOptions, apiRoot } });
  const turns = new Turns(log, patience);
  const live = new LiveAnswers(log);
  const parts: Parts = { desk, settings, turns: lastTurns, log, live, examples: new ExampleQuestions(desk) };

  bot.api.config.use(retryCalls(calls));
  bot.use(live.middleware);
  bot.use(turns.middleware);
  bot.use(listen);
  bot.use(errorBoundary(log));
  bot.use(readSettings(settings, log));

  bot.use(groups(parts));
  bot.use(startAndHelp(parts));
  bot.use(stories(parts));
  bot.use(language(parts));
  bot.use(privacy(parts));
  bot.use(questions(parts));
  bot.use(unknownCommands());
  bot.on('callback_query', (ctx) => acknowledge(ctx, { text: texts.staleButton[languageForCommand(ctx)] }));

  bot.catch(({ error, ctx }) =>
    log.error('an update could not be handled', { update: ctx.update.update_id, error }),
  );
  return { bot, settled: () => turns.settled() };
}

/** Tells what a message asks before anything else is done. */
async function listen(ctx: BotContext, next: () => Promise<void>): Promise<void> {
  const message = ctx.message ?? ctx.editedMessage;
  ctx.chosen = {};
  ctx.heard = message ? hear(message, ctx.me) : { kind: 'silence' };
  await next();
}
