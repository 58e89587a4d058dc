/** What a brief came to, and what follows for its subscription: its cursor moves, it waits, it pauses or it ends. */

import type { Log } from '../log.ts';
import { BackOff, SHUT } from './back-off.ts';
import type { Clock } from './clock.ts';
import type { Outcome, SentBrief } from './outcome.ts';
import type { Pace } from './pace.ts';
import type { Update } from './story-record.ts';
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
  /** By subscription, until when it is left alone while it is paused. In memory only: a start is a good time to try. */
  readonly #shutUntil = new Map<string, number>();
  /** Admins who are being told that briefs pause. */
  readonly #notices = new Set<Promise<void>>();

  constructor(parts: ConclusionParts) {
    this.#parts = parts;
    this.#backOff = new BackOff(parts.clock);
  }

  /** Until when a subscription is to be left alone, because its brief failed or its chat was shut. */
  waitsUntil(subscription: Subscription): number {
    const key = keyOf(subscription);
    const shutUntil = subscription.paused ? (this.#shutUntil.get(key) ?? 0) : 0;
    return Math.max(this.#backOff.until(key), shutUntil);
  }

  /** The chat of a paused subscription may be open again: it need not be left alone for that. */
  mayBeOpen(subscription: Subscription): void {
    this.#shutUntil.delete(keyOf(subscription));
  }

  /** The chat of a paused subscription is open again. Never throws. */
  async resume(subscription: Subscription): Promise<void> {
    this.mayBeOpen(subscription);
    try {
      await this.#parts.subscriptions.change(subscription, withoutPause, 'fact');
    } catch (error) {
      this.#parts.log.error('that a subscription goes on could not be stored', { error });
    }
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
        this.mayBeOpen(subscription);
        const told = (one: Subscription): Subscription => ({
          ...withoutPause(one),
          cursor: Math.max(one.cursor, head),
          lastSent,
        });
        await subscriptions.change(subscription, told, 'fact');
        return;
      }
      case 'absent':
        this.postpone(subscription);
        return;
      case 'gone':
        log.info('a chat is gone; its subscriptions end', { chat, reason: outcome.reason });
        for (const one of subscriptions.of(chat)) this.mayBeOpen(one);
        await subscriptions.endAll(chat, 'fact');
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

  /**
   * Without rights nothing in the chat goes on; a topic that is closed stops what goes to it. One that is paused stays so
   * until something goes through: that it was tried in vain is no news to an admin.
   */
  async #pause(subscription: Subscription, reason: PauseReason): Promise<void> {
    const { subscriptions, clock, log, onPaused } = this.#parts;
    const { chat, topic } = subscription;
    const stopped = subscriptions
      .of(chat)
      .filter((one) => (reason === 'no-rights' ? one.paused !== 'topic-deleted' : one.topic === topic));
    for (const one of stopped) this.#shutUntil.set(keyOf(one), clock.now() + SHUT);
    const affected = stopped.filter(({ paused }) => paused !== reason);
    for (const one of affected)
      await subscriptions.change(one, (before) => ({ ...before, paused: reason }), 'fact');
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

const withoutPause = ({ paused: _paused, ...rest }: Subscription): Subscription => rest;
