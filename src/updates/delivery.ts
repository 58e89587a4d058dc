/**
 * The fan-out: brings each subscription's cursor to the head of its story's log, one message at a time.
 *
 * A subscription is on the agenda while it is behind. When its time has come and the pace allows, one message about
 * everything since its cursor is sent, and then the cursor is stored: a kill in between sends it once more, and loses
 * nothing. What fails goes back onto the agenda by itself; nothing waits for it.
 */

import { BriefConclusions, type ConclusionParts } from './conclude-briefs.ts';
import { type Due, DueBriefs } from './due-briefs.ts';
import type { Outcome } from './outcome.ts';
import type { StoryLog } from './story-log.ts';
import type { Update } from './story-record.ts';
import { keyOf, type PauseReason, type Place, type Subscription } from './subscription.ts';

export type DeliveryOptions = ConclusionParts & {
  readonly storyLog: StoryLog;
  /** Whether the article of an update can be read now: a file that is broken comes back. */
  readonly isReadable: (update: Update) => boolean;
  /** Sends one message about these updates. Never throws. */
  readonly send: (subscription: Subscription, updates: readonly Update[]) => Promise<Outcome>;
  /** How many sends may be under way at once: at most so many are sent twice at a kill. */
  readonly concurrency?: number;
  /** The bot may write there by now: what else waits for that goes on. */
  readonly onOpen?: (place: Place) => void;
  /** A group has become a supergroup: everything else that is kept of it moves too. */
  readonly onMoved?: (from: number, to: number) => Promise<void>;
};

/** Enough to use the whole pace where an answer of Telegram takes half a second. */
const CONCURRENCY = 16;
/** Timers of more than 24 days go off at once. */
const LONGEST_TIMER = 86_400_000;

export class Delivery {
  readonly #options: DeliveryOptions;
  readonly #conclusions: BriefConclusions;
  readonly #due: DueBriefs;
  readonly #underWay = new Map<string, { readonly chat: number; readonly done: Promise<void> }>();
  /** Chats that are being moved. */
  readonly #moves = new Set<Promise<void>>();
  /** Chats whose subscriptions are about to move. */
  readonly #moving = new Set<number>();
  #begun = 0;
  #sent = 0;
  #callOff: (() => void) | undefined;
  #isRunning = false;

  constructor(options: DeliveryOptions) {
    this.#options = options;
    this.#conclusions = new BriefConclusions(options);
    this.#due = new DueBriefs({
      storyLog: options.storyLog,
      clock: options.clock,
      waitsUntil: (subscription) => this.#conclusions.waitsUntil(subscription),
      isUnderWay: (subscription) => this.#underWay.has(keyOf(subscription)),
    });
    options.subscriptions.onChange((subscription) => {
      if (!this.#isRunning) return;
      this.#due.note(subscription);
      this.#pump();
    });
  }

  /** Begins to deliver: what is behind is noted. */
  start(): void {
    this.#isRunning = true;
    this.#due.noteAll(this.#options.subscriptions.all());
    this.#pump();
  }

  /** The story's log has grown. */
  wake(story: string): void {
    if (!this.#isRunning) return;
    this.#due.noteAll(this.#options.subscriptions.all(), (subscription) => subscription.story === story);
    this.#pump();
  }

  /** Begins no further message; resolves when those under way are done and their cursors stored. */
  async stop(): Promise<void> {
    this.#isRunning = false;
    this.#callOff?.();
    // An admin who is not told for it sees it in /status: that may wait for its turn, and the end may not.
    await this.#ended();
    await this.#options.subscriptions.settled();
  }

  /** Resolves when nothing is under way. What waits for its time is not under way. */
  async settled(): Promise<void> {
    await this.#ended();
    await this.#conclusions.settled();
  }

  async #ended(): Promise<void> {
    while (this.#underWay.size + this.#moves.size > 0)
      await Promise.all([...this.#moves, ...[...this.#underWay.values()].map(({ done }) => done)]);
  }

  /** Messages begun and sent since the start, and what is on the agenda and under way now. */
  get counts(): {
    readonly begun: number;
    readonly sent: number;
    readonly waiting: number;
    readonly underWay: number;
  } {
    return {
      begun: this.#begun,
      sent: this.#sent,
      waiting: this.#due.size,
      underWay: this.#underWay.size,
    };
  }

  /** What a subscription is to hear next, and when; undefined where it has heard everything that is for it. */
  next(subscription: Subscription): Due | undefined {
    return this.#due.next(subscription);
  }

  /** Something of ours went through there: what had paused for want of that goes on. */
  wentThrough(place: Place): void {
    this.#options.onOpen?.(place);
    for (const one of this.#options.subscriptions.of(place.chat)) {
      const isOpen =
        one.paused === 'no-rights' || (one.paused === 'topic-closed' && one.topic === place.topic);
      if (isOpen) void this.#conclusions.resume(one);
    }
  }

  /** What had paused for this reason may go through now: it is tried, and stays paused until it does. */
  mayGoThrough({ chat, topic }: Place, reason: PauseReason): void {
    this.#options.onOpen?.({ chat, ...(topic !== undefined && { topic }) });
    for (const one of this.#options.subscriptions.of(chat)) {
      if (one.paused !== reason || (reason !== 'no-rights' && one.topic !== topic)) continue;
      this.#conclusions.mayBeOpen(one);
      if (this.#isRunning) this.#due.note(one);
    }
    this.#pump();
  }

  /** A group has become a supergroup: its subscriptions move. */
  async moved(from: number, to: number): Promise<void> {
    const { subscriptions, onMoved } = this.#options;
    await this.whileStill(from, () => subscriptions.move(from, to));
    await onMoved?.(from, to);
  }

  /** Puts the subscriptions of a chat elsewhere when what is being sent there is done, and before anything else is. */
  async whileStill(chat: number, move: () => Promise<void>): Promise<void> {
    this.#moving.add(chat);
    try {
      const there = [...this.#underWay.values()].filter((one) => one.chat === chat);
      await Promise.all(there.map(({ done }) => done));
      await move();
    } finally {
      this.#moving.delete(chat);
      // What came up meanwhile was passed over.
      if (this.#isRunning) for (const one of this.#options.subscriptions.of(chat)) this.#due.note(one);
      this.#pump();
    }
  }

  /** Sends as much as may be sent now, and comes back when more may. */
  #pump(): void {
    const { pace, clock, concurrency = CONCURRENCY } = this.#options;
    while (this.#isRunning && this.#underWay.size < concurrency) {
      const first = this.#due.first();
      if (first === undefined) return;
      const ready = pace.readyForBrief();
      const from = Math.max(first, ready.kind === 'wait' ? ready.until : 0);
      if (from > clock.now()) {
        this.#comeBack(from);
        return;
      }
      const entry = this.#due.take();
      if (entry) this.#begin(entry);
    }
  }

  #comeBack(at: number): void {
    this.#callOff?.();
    const wait = Math.min(at - this.#options.clock.now(), LONGEST_TIMER);
    this.#callOff = this.#options.clock.after(wait, () => this.#pump());
  }

  /** Sends the brief of an entry of the agenda, unless its chat may not be written to yet. */
  #begin(entry: Subscription): void {
    const { subscriptions, pace, clock, isReadable } = this.#options;
    const key = keyOf(entry);
    // What it was when it was noted may have changed since.
    const subscription = subscriptions.find(entry, entry.story);
    const next = subscription && this.#due.next(subscription);
    if (!subscription || !next || this.#moving.has(subscription.chat)) return;
    if (Math.max(next.at, this.#conclusions.waitsUntil(subscription)) > clock.now()) {
      this.#due.noteAt(subscription, next.at);
      return;
    }
    // Its turn is for others until then.
    if (!next.updates.every(isReadable)) {
      this.#conclusions.postpone(subscription);
      this.#due.noteAt(subscription, clock.now());
      return;
    }
    const turn = pace.brief(subscription.chat);
    if (turn.kind === 'wait') {
      this.#due.noteAt(subscription, turn.until);
      return;
    }
    this.#begun++;
    const done = this.#send(subscription, next.updates).finally(() => {
      this.#underWay.delete(key);
      if (!this.#isRunning) return;
      const present = subscriptions.find(subscription, subscription.story);
      if (present) this.#due.note(present);
      this.#pump();
    });
    this.#underWay.set(key, { chat: subscription.chat, done });
  }

  async #send(subscription: Subscription, updates: readonly Update[]): Promise<void> {
    const { send, storyLog, clock, log } = this.#options;
    const { chat, story } = subscription;
    // An article that joins while the message is on its way is not in it.
    const tried = { subscription, updates, head: storyLog.head(story), at: clock.now() };
    try {
      const outcome = await send(subscription, updates);
      if (outcome.kind === 'sent') this.#sent++;
      await this.#conclusions.conclude(tried, outcome);
      if (outcome.kind === 'sent' && outcome.chat !== chat) this.#move(chat, outcome.chat);
    } catch (error) {
      log.error('what became of a brief could not be stored', { chat, error });
    }
  }

  /** Not awaited by the brief that hit it: it waits until nothing is on its way to the old chat, that brief included. */
  #move(from: number, to: number): void {
    const { log } = this.#options;
    const move = this.moved(from, to)
      .catch((error: unknown) => log.error('a group that has moved could not be followed', { error }))
      .finally(() => this.#moves.delete(move));
    this.#moves.add(move);
  }
}
