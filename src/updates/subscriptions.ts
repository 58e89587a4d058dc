/**
 * All subscriptions, in memory and in a store, one key a subscription.
 *
 * A change is in force at once and its promise resolves when it is kept. Two changes of one subscription at the same
 * time (a brief sent, a button tapped) are each made on what the other left. What somebody wished and could not be kept is
 * undone, so that memory and store say the same; what has happened (a brief was sent, a chat is gone) stays in force until
 * the process ends, lest it happen again.
 */

import { isAt, keyOf, type Place, type Subscription } from './subscription.ts';

export type SubscriptionStore = {
  /** @throws where the store fails */
  readAll(): AsyncIterable<Subscription>;
  /** @throws where it could not be kept */
  write(key: string, subscription: Subscription): Promise<void>;
  /** @throws where it could not be removed */
  remove(key: string): Promise<void>;
};

/** What to do where a change cannot be kept: a wish is undone, a fact is not. */
type Kind = 'wish' | 'fact';

/** What became of a subscription; nothing where it ended. */
type Listener = (subscription: Subscription) => void;

export class Subscriptions {
  readonly #store: SubscriptionStore;
  /** Most chats have one. */
  readonly #byChat = new Map<number, readonly Subscription[]>();
  /** The last write of each key that is under way. */
  readonly #writing = new Map<string, Promise<void>>();
  readonly #listeners: Listener[] = [];
  #size = 0;

  private constructor(store: SubscriptionStore) {
    this.#store = store;
  }

  /** Reads them all. @throws where the store fails */
  static async open(store: SubscriptionStore): Promise<Subscriptions> {
    const subscriptions = new Subscriptions(store);
    for await (const subscription of store.readAll()) subscriptions.#put(subscription);
    return subscriptions;
  }

  get size(): number {
    return this.#size;
  }

  *all(): Iterable<Subscription> {
    for (const some of this.#byChat.values()) yield* some;
  }

  of(chat: number): readonly Subscription[] {
    return this.#byChat.get(chat) ?? [];
  }

  find(place: Place, story: string): Subscription | undefined {
    return this.of(place.chat).find((one) => one.story === story && isAt(one, place));
  }

  /** Calls `listener` whenever a subscription is new or changed. */
  onChange(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** Adds a subscription, in place of one of the same chat, topic and story. @throws where it could not be kept */
  async add(subscription: Subscription): Promise<void> {
    const before = this.find(subscription, subscription.story);
    this.#put(subscription);
    await this.#keepOr('wish', subscription, subscription, before);
  }

  /**
   * Changes a subscription where it still exists.
   * @returns what it is now, or undefined where it has ended
   * @throws where the change could not be kept
   */
  async change(
    { chat, topic, story }: Place & { readonly story: string },
    how: (before: Subscription) => Subscription,
    kind: Kind = 'wish',
  ): Promise<Subscription | undefined> {
    const before = this.find({ chat, ...(topic !== undefined && { topic }) }, story);
    if (!before) return undefined;
    const after = how(before);
    if (after === before) return before;
    this.#put(after);
    await this.#keepOr(kind, after, after, before);
    return after;
  }

  /** Ends a subscription. @returns whether there was one @throws where that could not be kept */
  async end(subscription: Place & { readonly story: string }, kind: Kind = 'wish'): Promise<boolean> {
    const before = this.find(subscription, subscription.story);
    if (!before || !this.#take(subscription)) return false;
    await this.#keepOr(kind, subscription, undefined, before);
    return true;
  }

  /** Ends all of a chat. @throws where that could not be kept */
  async endAll(chat: number, kind: Kind = 'wish'): Promise<void> {
    for (const subscription of this.of(chat)) await this.end(subscription, kind);
  }

  /** Moves all of a chat to another one, where those that it has already stand. @throws where that could not be kept */
  async move(from: number, to: number): Promise<void> {
    for (const subscription of this.of(from))
      await this.carryOver(subscription, { ...subscription, chat: to });
  }

  /** Puts a subscription under another chat or story, where one that is there already stands. @throws where that could not be kept */
  async carryOver(from: Subscription, to: Subscription): Promise<void> {
    // The new one is kept before the old one goes: a kill in between leaves both, and the old one leads to the new.
    if (!this.find(to, to.story)) await this.add(to);
    await this.end(from);
  }

  /** Resolves when all that is under way is kept or has failed. */
  async settled(): Promise<void> {
    while (this.#writing.size > 0) await Promise.allSettled(this.#writing.values());
  }

  #put(subscription: Subscription): void {
    const others = this.of(subscription.chat).filter((one) => keyOf(one) !== keyOf(subscription));
    if (others.length === this.of(subscription.chat).length) this.#size++;
    this.#byChat.set(subscription.chat, [...others, subscription]);
    for (const listener of this.#listeners) listener(subscription);
  }

  #take(subscription: Place & { readonly story: string }): boolean {
    const all = this.of(subscription.chat);
    const left = all.filter((one) => keyOf(one) !== keyOf(subscription));
    if (left.length === all.length) return false;
    this.#size--;
    if (left.length > 0) this.#byChat.set(subscription.chat, left);
    else this.#byChat.delete(subscription.chat);
    return true;
  }

  /** Keeps what is in force; a wish that cannot be kept is undone, unless something else is in force by then. */
  async #keepOr(
    kind: Kind,
    subscription: Place & { readonly story: string },
    after: Subscription | undefined,
    before: Subscription | undefined,
  ): Promise<void> {
    try {
      await this.#keep(subscription);
    } catch (error) {
      if (kind === 'wish' && this.find(subscription, subscription.story) === after) {
        if (before) this.#put(before);
        else this.#take(subscription);
      }
      throw error;
    }
  }

  /** Writes what is in force when its turn comes; writes of one key follow each other. */
  async #keep(subscription: Place & { readonly story: string }): Promise<void> {
    const key = keyOf(subscription);
    const before = this.#writing.get(key) ?? Promise.resolve();
    const work = before
      .catch(() => {})
      .then(() => {
        const present = this.find(subscription, subscription.story);
        return present ? this.#store.write(key, present) : this.#store.remove(key);
      });
    this.#writing.set(key, work);
    try {
      await work;
    } finally {
      if (this.#writing.get(key) === work) this.#writing.delete(key);
    }
  }
}
