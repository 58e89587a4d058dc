/** Which subscriptions are behind their story's log, and when each is to hear of it: the agenda of the delivery. */

import { Agenda } from './agenda.ts';
import type { Clock } from './clock.ts';
import { dueAt, wanted } from './schedule.ts';
import type { StoryLog } from './story-log.ts';
import type { Update } from './story-record.ts';
import { keyOf, type Subscription } from './subscription.ts';

/** What a subscription is to hear, and when, in milliseconds since 1970. */
export type Due = { readonly updates: readonly Update[]; readonly at: number };

export type DueBriefsParts = {
  readonly storyLog: StoryLog;
  readonly clock: Clock;
  /** Until when a subscription is to be left alone, in milliseconds since 1970. */
  readonly waitsUntil: (subscription: Subscription) => number;
  /** Whether a brief is on its way there: what comes next is noted after it. */
  readonly isUnderWay: (subscription: Subscription) => boolean;
};

export class DueBriefs {
  readonly #parts: DueBriefsParts;
  readonly #agenda = new Agenda<Subscription>();
  /** The time for which each subscription is noted; an entry of the agenda with another time is stale. */
  readonly #noted = new Map<string, number>();

  constructor(parts: DueBriefsParts) {
    this.#parts = parts;
  }

  /** How many subscriptions are noted. */
  get size(): number {
    return this.#noted.size;
  }

  /** What a subscription is to hear next, and when; undefined where it has heard everything that is for it. */
  next(subscription: Subscription): Due | undefined {
    const { storyLog, clock } = this.#parts;
    const updates = wanted(subscription, storyLog.after(subscription.story, subscription.cursor));
    const [oldest] = updates;
    if (!oldest || subscription.paused === 'topic-deleted') return undefined;
    return { updates, at: dueAt(subscription, oldest.at, clock.now()) };
  }

  /** Of 100,000 subscriptions most wish the same: when that is due is found once for all of them. */
  noteAll(
    subscriptions: Iterable<Subscription>,
    isMeant: (subscription: Subscription) => boolean = () => true,
  ): void {
    const found = new Map<string, number | undefined>();
    for (const subscription of subscriptions) {
      if (!isMeant(subscription)) continue;
      if (subscription.mutedUntil !== undefined || subscription.paused) {
        this.note(subscription);
        continue;
      }
      const { story, cursor, rhythm, hour, weekday, zone, quiet } = subscription;
      const alike = `${cursor} ${rhythm} ${hour} ${weekday} ${zone} ${quiet?.from} ${quiet?.until} ${story}`;
      if (!found.has(alike)) found.set(alike, this.next(subscription)?.at);
      const at = found.get(alike);
      if (at !== undefined) this.noteAt(subscription, at);
    }
  }

  /** Notes it for when it is to hear what it has not; nothing where it has heard everything. */
  note(subscription: Subscription): void {
    const next = this.next(subscription);
    if (next) this.noteAt(subscription, next.at);
  }

  /** Notes it for a time, in milliseconds since 1970, unless it is noted for an earlier one or on its way. */
  noteAt(subscription: Subscription, time: number): void {
    const key = keyOf(subscription);
    const at = Math.max(time, this.#parts.waitsUntil(subscription));
    const noted = this.#noted.get(key);
    if (this.#parts.isUnderWay(subscription) || (noted !== undefined && noted <= at)) return;
    this.#noted.set(key, at);
    this.#agenda.add(at, subscription);
  }

  /** The time of the earliest entry, in milliseconds since 1970. */
  first(): number | undefined {
    return this.#agenda.first()?.at;
  }

  /** Takes the earliest entry: the subscription as it was when it was noted; undefined where the entry is stale. */
  take(): Subscription | undefined {
    const { at, item } = this.#agenda.take() ?? {};
    if (!item || this.#noted.get(keyOf(item)) !== at) return undefined;
    this.#noted.delete(keyOf(item));
    return item;
  }
}
