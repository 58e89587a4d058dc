/**
 * Chats take turns by themselves: the updates of a chat are handled one after the other, and a chat whose answer is
 * stuck (Telegram asks to wait, or does not answer) does not keep the others waiting for long.
 *
 * Polling confirms an update when its handler has returned. So a handler is awaited, but not longer than `patience`, and
 * not while it waits for a model; what then goes on in the background is lost where the process is killed in that
 * moment, and only then.
 */

import type { MiddlewareFn } from 'grammy';
import type { Log } from '../log.ts';
import type { BotContext } from './context.ts';

/** How many updates of one chat may wait for their turn. */
const MOST_WAITING = 100;

type Turn = { done: Promise<void>; waiting: number; isStuck: boolean };

export class Turns {
  readonly #last = new Map<number, Turn>();
  readonly #patience: number;
  readonly #log: Log;

  /** @param patience how long, in milliseconds, polling waits for one update */
  constructor(log: Log, patience = 3000) {
    this.#log = log;
    this.#patience = patience;
  }

  /** Resolves when everything under way is done. */
  async settled(): Promise<void> {
    while (this.#last.size > 0) await Promise.all([...this.#last.values()].map(({ done }) => done));
  }

  readonly middleware: MiddlewareFn<BotContext> = async (ctx, next) => {
    const chat = ctx.chatId ?? ctx.from?.id ?? 0;
    const before = this.#last.get(chat);
    if (before && before.waiting >= MOST_WAITING) {
      this.#log.warn('dropped an update of a chat that cannot be answered', { update: ctx.update.update_id });
      return;
    }
    const turn: Turn = {
      done: Promise.resolve(),
      waiting: (before?.waiting ?? 0) + 1,
      isStuck: before?.isStuck ?? false,
    };
    // `next` holds the error boundary and does not throw; if it ever does, polling hears of it.
    const work = (before?.done ?? Promise.resolve())
      .then(() => next())
      .finally(() => {
        if (this.#last.get(chat) === turn) this.#last.delete(chat);
      });
    turn.done = work.catch(() => {});
    this.#last.set(chat, turn);
    const letGo = new Promise<void>((resolve) => {
      ctx.letOthersGo = resolve;
    });
    // Behind a turn that is stuck already there is nothing to wait for.
    if (turn.isStuck) return;
    turn.isStuck = await takesLonger(work, this.#patience, letGo);
  };
}

/** Whether the work is still going on after so many milliseconds, or when it lets go. @throws what it throws until then */
async function takesLonger(
  work: Promise<void>,
  milliseconds: number,
  letGo: Promise<void>,
): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), milliseconds);
  });
  try {
    return await Promise.race([work.then(() => false), patience, letGo.then(() => true)]);
  } finally {
    clearTimeout(timer);
  }
}
