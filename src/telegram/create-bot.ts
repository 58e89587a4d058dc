/** The Telegram bot: what it can do, in the order in which it is asked. */

import { Api, type ApiClientOptions, Bot } from 'grammy';
import type { Desk } from '../answering/desk.ts';
import type { Log } from '../log.ts';
import { texts } from '../texts/texts.ts';
import type { Clock } from '../updates/clock.ts';
import type { Delivery } from '../updates/delivery.ts';
import type { SentBrief } from '../updates/outcome.ts';
import type { Pace } from '../updates/pace.ts';
import type { Place } from '../updates/subscription.ts';
import { afterAnswer } from './after-answer.ts';
import type { ChatSettingsStore } from './chat-settings.ts';
import { type BotContext, languageForCommand } from './context.ts';
import { DraftBoard } from './draft-board.ts';
import { errorBoundary } from './error-boundary.ts';
import { ExampleQuestions } from './example-questions.ts';
import { briefs } from './features/briefs.ts';
import { editing } from './features/editing.ts';
import { groups } from './features/groups.ts';
import { language } from './features/language.ts';
import { membership } from './features/membership.ts';
import { privacy } from './features/privacy.ts';
import { questions } from './features/questions.ts';
import { startAndHelp, unknownCommands } from './features/start-help.ts';
import { status } from './features/status.ts';
import { stories } from './features/stories.ts';
import { type FollowParts, subscriptions } from './features/subscriptions.ts';
import { type WatchParts, watching } from './features/watches.ts';
import { hear, hearPost } from './hearing.ts';
import { LiveAnswers } from './live-answers.ts';
import type { Newsroom } from './newsroom.ts';
import { openDelivery } from './open-delivery.ts';
import { gateAfterTurn, gateFor } from './pace-calls.ts';
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
  /** What editors can do; left out where the bot has no newsroom, as in a terminal. */
  readonly newsroom?: Newsroom;
  /** Questions to wait for; left out where nothing joins a story while the bot runs. */
  readonly watching?: WatchParts;
  /** Stories that chats follow; left out where nothing is delivered. */
  readonly following?: Following;
  /** How calls to Telegram are repeated and limited. */
  readonly calls?: RetryOptions;
  /** How long, in milliseconds, one chat that is stuck keeps the others waiting. */
  readonly patience?: number;
  readonly clientOptions?: ApiClientOptions;
};

export type Following = FollowParts & {
  readonly pace: Pace;
  readonly clock: Clock;
  /** Called for each brief before its cursor is stored. */
  readonly onSent?: (brief: SentBrief) => Promise<void>;
  /** The bot may write there by now: what else waits for that goes on. */
  readonly onOpen?: (place: Place) => void;
  /** Forgets which briefs were sent to a chat. */
  readonly forgetSent?: (chat: number) => Promise<void>;
};

export type TelegramBot = {
  readonly bot: Bot<BotContext>;
  /** Resolves when no update is being handled any more. */
  readonly settled: () => Promise<void>;
  /** For what can wait like a brief: each call is tried once, and its pace is the caller's business. */
  readonly briefApi: Api;
  /** Brings briefs to the chats that follow a story; there where `following` is. It does nothing until it is started. */
  readonly delivery?: Delivery;
  /** Where editors see drafts; there where there is a newsroom. */
  readonly drafts?: DraftBoard;
};

/** Builds the bot; it does nothing yet. Start it with `startPolling`. */
export function createBot({
  token,
  apiRoot,
  desk,
  settings,
  turns: lastTurns,
  log,
  newsroom,
  watching: watchParts,
  following,
  calls,
  patience,
  clientOptions,
}: BotOptions): TelegramBot {
  const bot = new Bot<BotContext>(token, { client: { ...clientOptions, apiRoot } });
  const briefApi = new Api(token, { ...clientOptions, apiRoot });
  const wentThrough = (place: Place): void => delivery?.wentThrough(place);
  briefApi.config.use(
    retryCalls(
      { ...calls, repeats: 0, longestWait: 0 },
      following && gateAfterTurn(following.pace, wentThrough),
    ),
  );
  const turns = new Turns(log, patience);
  const conclude = afterAnswer(desk, newsroom?.asked, watchParts?.watches);
  const live = new LiveAnswers(new Api(token, { ...clientOptions, apiRoot }), log);
  const parts: Parts = {
    desk,
    formerNames: () => following?.storyLog.renamedStories() ?? [],
    settings,
    turns: lastTurns,
    log,
    live,
    examples: new ExampleQuestions(desk),
    conclude,
  };
  const drafts = newsroom && new DraftBoard({ api: bot.api, desk, settings, newsroom, log });

  const watches = watchParts?.watches;
  const leaveChat = async (chat: number): Promise<void> => {
    await following?.subscriptions.endAll(chat, 'fact');
    for (const watch of watches?.of(chat) ?? []) await watches?.conclude(watch);
  };
  const forgetChat = async (chat: number): Promise<void> => {
    await following?.subscriptions.endAll(chat);
    for (const watch of watches?.of(chat) ?? []) await watches?.remove(watch);
    await following?.forgetSent?.(chat);
  };
  const delivery = following && openDelivery({ ...following, watches, api: briefApi, desk, settings, log });
  const followed = following && subscriptions(following, parts);

  bot.api.config.use(retryCalls(calls, following && gateFor(following.pace, wentThrough)));
  bot.use(live.middleware);
  bot.use(turns.middleware);
  bot.use(listen);
  bot.use(errorBoundary(log));
  bot.use(readSettings(parts));

  if (watchParts) bot.use(watching(watchParts, parts));
  if (newsroom && drafts) bot.use(editing(newsroom, drafts, parts));
  if (following && delivery && followed) {
    bot.use(membership(delivery, leaveChat));
    bot.use(followed.composer);
    bot.use(status({ ...following, delivery }, parts));
    bot.use(briefs(following, parts));
  }
  bot.use(groups(parts, followed?.setUp));
  bot.use(stories(parts));
  bot.use(startAndHelp(parts, newsroom?.editorChats));
  bot.use(language(parts, following?.subscriptions));
  bot.use(privacy(parts, forgetChat));
  bot.use(questions(parts));
  bot.use(unknownCommands());
  bot.on('callback_query', (ctx) => acknowledge(ctx, { text: texts.staleButton[languageForCommand(ctx)] }));

  bot.catch(({ error, ctx }) =>
    log.error('an update could not be handled', { update: ctx.update.update_id, error }),
  );
  return {
    bot,
    briefApi,
    settled: () => turns.settled(),
    ...(drafts && { drafts }),
    ...(delivery && { delivery }),
  };
}

/** Tells what a message asks before anything else is done. */
async function listen(ctx: BotContext, next: () => Promise<void>): Promise<void> {
  const message = ctx.message ?? ctx.editedMessage;
  ctx.chosen = {};
  if (message) ctx.heard = hear(message, ctx.me);
  else ctx.heard = ctx.channelPost ? hearPost(ctx.channelPost, ctx.me) : { kind: 'silence' };
  await next();
}
