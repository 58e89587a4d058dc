/**
 * The pace that Telegram allows: for all chats together, for each chat, for each group.
 *
 * Everything that is sent counts. What answers a person goes out before any brief and is held up only where the bot as a
 * whole may send nothing; a brief goes out when the bot, the chat and the group all have room. The spans are a little
 * longer than Telegram's, so that two messages whose ways there take unequally long do not come too close.
 */

import type { Clock } from './clock.ts';

/** At most so many messages in any span, in milliseconds. */
type Window = { readonly most: number; readonly span: number };

export type Limits = {
  readonly all: Window;
  /** What briefs may take of a chat's and a group's allowance; the rest is for answers. */
  readonly chat: readonly Window[];
  readonly group: Window;
};

/** "about 30 messages a second in all, 1 a second in a chat, 20 a minute in a group" (core.telegram.org/bots/faq) */
export const TELEGRAM_LIMITS: Limits = {
  all: { most: 30, span: 1020 },
  chat: [
    { most: 1, span: 1020 },
    { most: 2, span: 3060 },
  ],
  group: { most: 18, span: 60_500 },
};

/** The longest that an answer is held up, in milliseconds. */
const LONGEST_WAIT = 60_000;

/** Whether a brief may go out now; else from when on, and whether that is so for every chat or for this one. */
export type Turn =
  | { readonly kind: 'go' }
  | { readonly kind: 'wait'; readonly until: number; readonly for: 'all' | 'chat' };

export class Pace {
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #sent: number[] = [];
  readonly #sentTo = new Map<number, number[]>();
  readonly #heldChats = new Map<number, number>();
  #heldUntil = 0;
  #briefsHeldUntil = 0;
  #lastBrief = Number.NEGATIVE_INFINITY;
  /** Chats that were refused since the last message that went through. */
  readonly #refusedInARow = new Set<number>();
  #lastReply: Promise<void> = Promise.resolve();
  #waitingReplies = 0;
  #turns: Array<{ readonly chat: number; readonly resolve: () => void }> = [];
  #isServing = false;
  #counted = 0;

  constructor(clock: Clock, limits: Limits = TELEGRAM_LIMITS) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /**
   * Resolves when a call that answers somebody may go out, and counts it. In the order of asking, before all briefs.
   * `chat` where it puts a message there.
   */
  async reply(chat?: number): Promise<void> {
    const before = this.#lastReply;
    const done = Promise.withResolvers<void>();
    this.#lastReply = done.promise;
    this.#waitingReplies++;
    try {
      await before;
      for (;;) {
        const wait = this.#freeForAll() - this.#clock.now();
        // Who would have to wait for long had better hear from Telegram how long.
        if (wait <= 0 || wait > LONGEST_WAIT) break;
        await new Promise<void>((resolve) => void this.#clock.after(wait, resolve));
      }
      this.#count(chat);
    } finally {
      this.#waitingReplies--;
      done.resolve();
    }
  }

  /** Whether any brief may go out now. */
  readyForBrief(): Turn {
    const now = this.#clock.now();
    const { most, span } = this.#limits.all;
    // Even steps: a burst would make the next answer wait for a whole span.
    const step = this.#lastBrief + span / most;
    const behindReplies = this.#waitingReplies > 0 ? now + span / most : 0;
    const until = Math.max(this.#freeForAll(), this.#briefsHeldUntil, step, behindReplies);
    return until > now ? { kind: 'wait', until, for: 'all' } : { kind: 'go' };
  }

  /** Takes the turn of a brief to this chat and counts it, or tells from when on to ask again. */
  brief(chat: number): Turn {
    const ready = this.readyForBrief();
    if (ready.kind === 'wait') return ready;
    const now = this.#clock.now();
    const windows = chat < 0 ? [...this.#limits.chat, this.#limits.group] : this.#limits.chat;
    const sent = this.#sentTo.get(chat) ?? [];
    const until = Math.max(
      this.#heldChats.get(chat) ?? 0,
      ...windows.map((window) => freeFrom(sent, window)),
    );
    if (until > now) return { kind: 'wait', until, for: 'chat' };
    this.#lastBrief = now;
    this.#count(chat);
    return { kind: 'go' };
  }

  /** Resolves when it is the turn of something to this chat that can wait like a brief, and counts it. */
  turn(chat: number): Promise<void> {
    return new Promise((resolve) => {
      this.#turns.push({ chat, resolve });
      if (!this.#isServing) this.#serve();
    });
  }

  /** Gives turns to those who can go now, in the order of asking, and comes back for the others. */
  #serve(): void {
    let next = Number.POSITIVE_INFINITY;
    this.#turns = this.#turns.filter(({ chat, resolve }) => {
      const turn = this.brief(chat);
      if (turn.kind === 'go') resolve();
      else next = Math.min(next, turn.until);
      return turn.kind === 'wait';
    });
    this.#isServing = this.#turns.length > 0;
    if (this.#isServing) this.#clock.after(next - this.#clock.now(), () => this.#serve());
  }

  /**
   * Telegram has refused a message to this chat and asks to wait so many milliseconds. It does not say whether it means
   * the chat or the bot: two different chats refused with nothing going through in between mean the bot.
   */
  refused(chat: number, wait: number): void {
    const until = this.#clock.now() + wait;
    this.#heldChats.set(chat, until);
    this.#refusedInARow.add(chat);
    if (this.#refusedInARow.size > 1) {
      this.#heldUntil = Math.max(this.#heldUntil, until);
      this.#refusedInARow.clear();
    }
  }

  /** A message went through. */
  passed(): void {
    this.#refusedInARow.clear();
  }

  /** No brief goes out for so many milliseconds; answers do. */
  holdBriefs(wait: number): void {
    this.#briefsHeldUntil = Math.max(this.#briefsHeldUntil, this.#clock.now() + wait);
  }

  #freeForAll(): number {
    return Math.max(this.#heldUntil, freeFrom(this.#sent, this.#limits.all));
  }

  #count(chat: number | undefined): void {
    const now = this.#clock.now();
    note(this.#sent, now, this.#limits.all.span);
    if (chat !== undefined) {
      const sent = this.#sentTo.get(chat) ?? [];
      note(sent, now, this.#limits.group.span);
      this.#sentTo.set(chat, sent);
    }
    if (++this.#counted % 1000 === 0) this.#forget(now);
  }

  /** Lets go of chats that have been quiet for longer than any span. */
  #forget(now: number): void {
    for (const [chat, sent] of this.#sentTo)
      if (now - sent.at(-1)! > this.#limits.group.span) this.#sentTo.delete(chat);
    for (const [chat, until] of this.#heldChats) if (until <= now) this.#heldChats.delete(chat);
  }
}

function note(times: number[], now: number, span: number): void {
  times.push(now);
  while (times[0]! <= now - span) times.shift();
}

/** From when on a further message stays within the window. */
const freeFrom = (times: readonly number[], { most, span }: Window): number =>
  times.length < most ? 0 : times[times.length - most]! + span;
