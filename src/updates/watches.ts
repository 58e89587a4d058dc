/** Questions that a chat wants to hear about once the story answers them. */

import { createHash } from 'node:crypto';
import type { Language } from '../language/language.ts';
import { tokenise } from '../language/tokenise.ts';
import type { Place } from './subscription.ts';

/** A question that was not answered, and in which language it is to be. */
export type OpenQuestion = {
  /** The story that is to answer it; left out where any may. */
  readonly story?: string;
  /** As it was understood, where it leant on the one before. */
  readonly question: string;
  readonly language: Language;
  /** What the story said of it, where it did: then only what says otherwise is waited for. */
  readonly known?: string;
};

export type Watch = Place &
  OpenQuestion & {
    /** Twelve hexadecimal digits, the same for the same question in whichever spelling. */
    readonly id: string;
    /** By story, the number of the last update that was searched for an answer; none of a story that is not here. */
    readonly seen: Readonly<Record<string, number>>;
  };

export type WatchStore = {
  /** @throws where the store fails */
  readAll(): AsyncIterable<Watch>;
  write(key: string, watch: Watch): Promise<void>;
  remove(key: string): Promise<void>;
  /** A question that was not answered, for some days: a button that offers to wait for it holds only its id. */
  readOpen(id: string): Promise<OpenQuestion | undefined>;
  writeOpen(id: string, question: OpenQuestion): Promise<void>;
};

/** How many questions a chat may wait for. */
export const MOST_WATCHES = 20;

/** The same for a question that is only written in another way: without its mark, in capitals, with another hamza. */
export const idOf = ({ story = '', question, language }: OpenQuestion): string => {
  const words = tokenise(question).map(({ norm }) => norm);
  return createHash('sha256')
    .update(`${story}\n${language}\n${words.join(' ')}`)
    .digest('hex')
    .slice(0, 12);
};
const keyOf = ({ chat, topic, id }: Watch): string => `${chat}/${topic ?? 0}/${id}`;

export class Watches {
  readonly #store: WatchStore;
  readonly #byChat = new Map<number, readonly Watch[]>();

  private constructor(store: WatchStore) {
    this.#store = store;
  }

  /** Reads them all. @throws where the store fails */
  static async open(store: WatchStore): Promise<Watches> {
    const watches = new Watches(store);
    for await (const watch of store.readAll()) watches.#put(watch);
    return watches;
  }

  get size(): number {
    return [...this.#byChat.values()].reduce((sum, { length }) => sum + length, 0);
  }

  of(chat: number): readonly Watch[] {
    return this.#byChat.get(chat) ?? [];
  }

  /** Those that this story may answer and that have not been compared with its update `head` yet. */
  behind(story: string, head: number): readonly Watch[] {
    return [...this.#byChat.values()]
      .flat()
      .filter((watch) => (watch.story ?? story) === story && (watch.seen[story] ?? 0) < head);
  }

  /** Keeps a question so that a button can name it. @returns its id @throws where it could not be kept */
  async offer(question: OpenQuestion): Promise<string> {
    const id = idOf(question);
    await this.#store.writeOpen(id, question);
    return id;
  }

  /** The question that a button names; undefined where it was offered too long ago. */
  offered(id: string): Promise<OpenQuestion | undefined> {
    return this.#store.readOpen(id);
  }

  /** @param seen the newest update of each story @throws where it could not be kept */
  async add(
    place: Place,
    question: OpenQuestion,
    seen: Readonly<Record<string, number>>,
  ): Promise<'added' | 'known' | 'full'> {
    const watch: Watch = { ...place, ...question, id: idOf(question), seen };
    const present = this.of(place.chat);
    // Those of old have an id that tells spellings apart.
    const isSame = (one: Watch): boolean => keyOf({ ...one, id: idOf(one) }) === keyOf(watch);
    if (present.some(isSame)) return 'known';
    if (present.length >= MOST_WATCHES) return 'full';
    await this.#store.write(keyOf(watch), watch);
    this.#put(watch);
    return 'added';
  }

  /** Notes that a watch was compared with a story's updates up to `seen`. @throws where that could not be kept */
  async advance(watch: Watch, story: string, seen: number): Promise<void> {
    const present = this.#find(watch);
    if (!present) return;
    const after = { ...present, seen: { ...present.seen, [story]: seen } };
    this.#put(after);
    await this.#store.write(keyOf(after), after);
  }

  /** Somebody wishes to hear of it no more. @throws where that could not be kept; then it still waits */
  async remove(watch: Watch): Promise<void> {
    await this.#store.remove(keyOf(watch));
    this.#take(watch);
  }

  /** The chat was told, or is gone. @throws where that could not be kept; it waits no more until the process ends */
  async conclude(watch: Watch): Promise<void> {
    this.#take(watch);
    await this.#store.remove(keyOf(watch));
  }

  /** A group has become a supergroup. @throws where that could not be kept */
  async move(from: number, to: number): Promise<void> {
    for (const watch of this.of(from)) {
      const moved = { ...watch, chat: to };
      await this.#store.write(keyOf(moved), moved);
      this.#put(moved);
      await this.remove(watch);
    }
  }

  /** Whether it is still waiting. */
  has(watch: Watch): boolean {
    return this.#find(watch) !== undefined;
  }

  #find(watch: Watch): Watch | undefined {
    return this.of(watch.chat).find((one) => keyOf(one) === keyOf(watch));
  }

  #put(watch: Watch): void {
    const others = this.of(watch.chat).filter((one) => keyOf(one) !== keyOf(watch));
    this.#byChat.set(watch.chat, [...others, watch]);
  }

  #take(watch: Watch): void {
    const left = this.of(watch.chat).filter((one) => keyOf(one) !== keyOf(watch));
    if (left.length > 0) this.#byChat.set(watch.chat, left);
    else this.#byChat.delete(watch.chat);
  }
}
