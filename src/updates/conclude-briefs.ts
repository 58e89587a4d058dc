/** What a brief came to, and what follows for its subscription: its cursor moves, it waits, it pauses or it ends. */

import type { Log } from '../log.ts';
import { BackOff } from './back-off.ts';
import type { Clock } from './clock.ts';
import type { Outcome, SentBrief } from './outcome.ts';
import type { Pace } from './pace.ts';
import type { Update } from './story-log.ts';
import { keyOf, type PauseReason, type Subscription } from './subscription.ts';
import type { Subscriptions } from './subscriptions.ts';

export type ConclusionParts = {
  readonly subscriptions: Subscriptions;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly log: Log;
  /** Called before the cursor is stored. */
  readonly onSent?: (brief: SentBrief) => Promise<void>;
  /** The bot may not write there any more; called once for all subscriptions that this stops. */
  readonly onPaused?: (subscription: Subscription, reason: PauseReason) => Promise<void>;
};

/** A brief that was tried. */
export type Tried = {
  readonly subscription: Subscription;
  readonly updates: readonly Update[];
  /** The number of the story's newest update when it was written. */
  readonly head: number;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
};

export class BriefConclusions {
  readonly #parts: ConclusionParts;
  readonly #backOff: BackOff;
  /** Admins who are being told that briefs pause. */
  readonly #notices = new Set<Promise<void>>();

  constructor(parts: ConclusionParts) {
    this.#parts = parts;
    this.#backOff = new BackOff(parts.clock);
  }

  /** Until when a subscription is to be left alone, because its brief failed. */
  waitsUntil(subscription: Subscription): number {
    return this.#backOff.until(keyOf(subscription));
  }

  /** Leaves a subscription alone for a while: there is nothing yet that it could be sent. */
  postpone(subscription: Subscription): void {
    this.#backOff.postpone(keyOf(subscription));
  }

  /** Resolves when nobody is being told of a pause any more. */
  async settled(): Promise<void> {
    while (this.#notices.size > 0) await Promise.all(this.#notices);
  }

  /** @throws where the store fails */
  async conclude({ subscription, updates, head, at }: Tried, outcome: Outcome): Promise<void> {
    const { subscriptions, pace, clock, log, onSent } = this.#parts;
    const { chat } = subscription;
    const key = keyOf(subscription);
    if (outcome.kind !== 'failed' && outcome.kind !== 'absent')
      this.#backOff.answered(key, outcome.kind !== 'hold');
    switch (outcome.kind) {
      case 'sent': {
        pace.passed();
        const { message, shown } = outcome;
        await onSent?.({ subscription, chat: outcome.chat, message, updates, at, shown });
        const lastSent = clock.now();
        await subscriptions.change(subscription, (one) => ({
          ...one,
          cursor: Math.max(one.cursor, head),
          lastSent,
        }));
        return;
      }
      case 'absent':
        this.postpone(subscription);
        return;
      case 'gone':
        log.info('a chat is gone; its subscriptions end', { chat, reason: outcome.reason });
        await subscriptions.endAll(chat);
        return;
      case 'barred':
        await this.#pause(subscription, outcome.reason);
        return;
      case 'hold':
        pace.refused(chat, outcome.milliseconds);
        return;
      case 'failed': {
        const { isNews, pauseOfAll } = this.#backOff.failed(key);
        if (isNews) log.warn('briefs cannot be sent; trying again', { chat, error: outcome.error });
        if (pauseOfAll > 0) pace.holdBriefs(pauseOfAll);
        return;
      }
    }
  }

  /** Without rights nothing in the chat goes on; a topic that is closed stops what goes to it. */
  async #pause(subscription: Subscription, reason: PauseReason): Promise<void> {
    const { subscriptions, log, onPaused } = this.#parts;
    const { chat, topic } = subscription;
    const affected = subscriptions
      .of(chat)
      .filter((one) => !one.paused && (reason === 'no-rights' || one.topic === topic));
    for (const one of affected) await subscriptions.change(one, (before) => ({ ...before, paused: reason }));
    if (affected.length === 0) return;
    log.info('a chat does not let the bot write; its subscriptions pause', { chat, reason });
    if (!onPaused) return;
    // No brief waits for it.
    const notice = onPaused(subscription, reason)
      .catch((error: unknown) => log.error('an admin could not be told of a pause', { error }))
      .finally(() => this.#notices.delete(notice));
    this.#notices.add(notice);
  }
}
