/**
 * An answer while a model writes it: in private a draft that grows, with a button that stops it; in a group "typing".
 *
 * These are signs of life and no more. Whatever happens to them, the message that ends in the chat is sent by who asked
 * for them. So nothing here is tried again or waited for long, and after the first refusal there is silence.
 *
 * (@grammyjs/stream sends as its last message what its drafts came to: here that one is another, with the passages below
 * it, or the extract. And one draft that fails, or a reader who stops it, ends the whole in an error.)
 */

import type { MiddlewareFn } from 'grammy';
import type { CitedText } from '../answering/answer.ts';
import type { Watcher } from '../answering/desk.ts';
import type { Log } from '../log.ts';
import type { BotContext } from './context.ts';
import { renderSentences } from './render.ts';

/** How long, in milliseconds, the message itself may be kept waiting by a draft that is on its way. */
const TIME_LIMIT = 1000;

export type LiveAnswer = {
  readonly watcher: Watcher;
  /** To be awaited before the message is sent: a draft that came after it would stand below it. Never throws. */
  readonly end: () => Promise<void>;
};

export class LiveAnswers {
  readonly #running = new Map<string, AbortController>();
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Hears the stop button. Stands before all that lets the updates of a chat wait for each other. */
  readonly middleware: MiddlewareFn<BotContext> = async (ctx, next) => {
    const { stopped_message_generation: stopped } = ctx.update;
    if (!stopped) return next();
    this.#running.get(keyOf(stopped.chat.id, stopped.draft_id))?.abort();
  };

  /** Nothing is shown before the model is asked: an extract is there at once. */
  begin(ctx: BotContext): LiveAnswer {
    const key = keyOf(ctx.chatId ?? 0, ctx.update.update_id);
    const stopped = new AbortController();
    const drafts = ctx.chat?.type === 'private' && ctx.message !== undefined;
    let latest: string | undefined;
    let sending: Promise<void> | undefined;
    let isOver = false;
    const send = async (): Promise<void> => {
      while (latest !== undefined && !isOver) {
        const html = latest;
        latest = undefined;
        try {
          await (drafts ? sendDraft(ctx, html) : sendTyping(ctx));
        } catch (error) {
          isOver = true;
          this.#log.debug('an answer could not be shown while it was written', { error });
        }
      }
    };
    const show = (html: string): void => {
      if (isOver || stopped.signal.aborted) return;
      latest = html;
      sending ??= send().finally(() => {
        sending = undefined;
      });
    };
    return {
      watcher: {
        signal: stopped.signal,
        asking: () => {
          ctx.letOthersGo?.();
          if (drafts) this.#running.set(key, stopped);
          // An empty draft reads "Thinking…".
          show('');
        },
        wrote: (soFar: CitedText) => show(renderSentences(soFar)),
      },
      end: async () => {
        isOver = true;
        this.#running.delete(key);
        await sending;
      },
    };
  }
}

const keyOf = (chat: number, draft: number): string => `${chat} ${draft}`;

// grammY types its signals by a library for old platforms; the platform's own is one.
const timeLimit = (): never => AbortSignal.timeout(TIME_LIMIT) as never;

const sendDraft = (ctx: BotContext, html: string): Promise<unknown> =>
  ctx.api.sendMessageDraft(
    ctx.chatId ?? 0,
    ctx.update.update_id,
    html,
    { ...placeOf(ctx), parse_mode: 'HTML', can_stop: true },
    timeLimit(),
  );

const sendTyping = (ctx: BotContext): Promise<unknown> =>
  ctx.api.sendChatAction(ctx.chatId ?? 0, 'typing', placeOf(ctx), timeLimit());

/** The topic, where the chat has some. */
function placeOf({ msg }: BotContext): { message_thread_id?: number } {
  const topic = msg?.is_topic_message ? msg.message_thread_id : undefined;
  return topic === undefined ? {} : { message_thread_id: topic };
}
