/**
 * An answer while a model writes it: in private a draft that grows, with a button that stops it; in a group "typing".
 *
 * These are signs of life and no more. Whatever happens to them, the message that ends in the chat is sent by who asked
 * for them. So nothing here is tried again or waited for long, and after the first refusal there is silence.
 */

import { type StreamContextExtension, streamApi } from '@grammyjs/stream';
import type { Api, MiddlewareFn, Transformer } from 'grammy';
import type { CitedText } from '../answering/answer.ts';
import type { Watcher } from '../answering/desk.ts';
import type { Log } from '../log.ts';
import type { BotContext } from './context.ts';
import { renderSentences } from './render.ts';

/** How long, in milliseconds, the message itself may be kept waiting by a sign that is on its way. */
const TIME_LIMIT = 1000;

export type LiveAnswer = {
  readonly watcher: Watcher;
  /** To be awaited before the message is sent: a draft that came after it would stand below it. Never throws. */
  readonly end: () => Promise<void>;
};

/** What a reader sees meanwhile. Nothing of it throws. */
type Sign = {
  readonly begin: () => void;
  readonly grow: (html: string) => void;
  readonly end: () => Promise<void>;
};

export class LiveAnswers {
  readonly #running = new Map<string, AbortController>();
  readonly #drafts: StreamContextExtension['api'];
  readonly #log: Log;

  /** @param api for drafts alone: it sends nothing else from here on */
  constructor(api: Api, log: Log) {
    api.config.use(draftsOnly);
    this.#drafts = streamApi(api.raw);
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
    const stopped = new AbortController();
    const isPrivate = ctx.chat?.type === 'private' && ctx.message !== undefined;
    const sign = isPrivate ? this.#draft(ctx, stopped) : this.#typing(ctx);
    return {
      watcher: {
        signal: stopped.signal,
        asking: () => {
          ctx.letOthersGo?.();
          sign.begin();
        },
        wrote: (soFar: CitedText) => {
          if (!stopped.signal.aborted) sign.grow(renderSentences(soFar));
        },
      },
      end: sign.end,
    };
  }

  /** One draft of the text so far, which only grows at its end; what comes while one is sent goes with the next. */
  #draft(ctx: BotContext, stopped: AbortController): Sign {
    const chat = ctx.chatId ?? 0;
    const draft = ctx.update.update_id;
    let shown = '';
    let pieces: ReadableStreamDefaultController<string> | undefined;
    let streaming: Promise<void> | undefined;
    const stream = async (): Promise<void> => {
      const text = new ReadableStream<string>({
        start: (controller) => {
          pieces = controller;
        },
        cancel: () => {
          pieces = undefined;
        },
      });
      const form = { ...placeOf(ctx), parse_mode: 'HTML', can_stop: true } as const;
      await this.#drafts.streamMessage(chat, draft, text, form).catch(this.#failed);
    };
    return {
      begin: () => {
        if (streaming) return;
        this.#running.set(keyOf(chat, draft), stopped);
        streaming = stream();
        // An empty draft reads "Thinking…".
        pieces?.enqueue('');
      },
      grow: (html) => {
        pieces?.enqueue(html.slice(shown.length));
        shown = html;
      },
      end: async () => {
        this.#running.delete(keyOf(chat, draft));
        pieces?.close();
        pieces = undefined;
        await streaming;
      },
    };
  }

  /** Telegram shows it for a few seconds, so each sentence says it again. */
  #typing(ctx: BotContext): Sign {
    let isOver = false;
    let sending: Promise<void> | undefined;
    const send = async (): Promise<void> => {
      try {
        await ctx.api.sendChatAction(ctx.chatId ?? 0, 'typing', placeOf(ctx), timeLimit());
      } catch (error) {
        isOver = true;
        this.#failed(error);
      }
      sending = undefined;
    };
    const begin = (): void => {
      if (!isOver) sending ??= send();
    };
    return {
      begin,
      grow: begin,
      end: async () => {
        isOver = true;
        await sending;
      },
    };
  }

  readonly #failed = (error: unknown): void =>
    this.#log.debug('an answer could not be shown while it was written', { error });
}

/**
 * Lets drafts through and answers for the rest. As its last message the plugin would send what its drafts came to, and
 * none at all where a draft failed: here the message is another one, with the passages below it, or the extract.
 */
const draftsOnly: Transformer = (call, method, payload) =>
  method === 'sendMessageDraft'
    ? call(method, payload, timeLimit())
    : Promise.resolve({ ok: true, result: true as never });

const keyOf = (chat: number, draft: number): string => `${chat} ${draft}`;

// grammY types its signals by a library for old platforms; the platform's own is one.
const timeLimit = (): never => AbortSignal.timeout(TIME_LIMIT) as never;

/** The topic, where the chat has some. */
function placeOf({ msg }: BotContext): { message_thread_id?: number } {
  const topic = msg?.is_topic_message ? msg.message_thread_id : undefined;
  return topic === undefined ? {} : { message_thread_id: topic };
}
