/**
 * Which messages rest on which article: what it takes to correct them. Kept for a month, some fifty bytes a message:
 * the messages of an article in parts of a hundred, so that noting one more writes little and reading them needs no
 * search.
 */

import { createHash } from 'node:crypto';
import type { Bilingual, Language } from '../language/language.ts';
import type { Article } from '../story/story.ts';
import type { Clock } from './clock.ts';
import type { Shown } from './outcome.ts';
import type { Place } from './subscription.ts';

/** A message as it was sent; its texts are kept as hashes only. */
export type SentMessage = Place & {
  readonly message: number;
  readonly language: Language;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
  /** All the articles that it rests on. */
  readonly articles: readonly string[];
  /** Hashes of what it shows of this article. */
  readonly shown: readonly string[];
  /** Since when it says what the article said then, in milliseconds since 1970, where it was corrected. */
  readonly corrected?: number;
};

/** What is kept of an article itself: its headline is to be told after it is gone. */
export type AboutArticle = { readonly titles: Partial<Bilingual> };

export type SentBriefStore = {
  /** @throws where the store fails */
  readPart(article: string, part: number): Promise<readonly SentMessage[] | undefined>;
  writePart(article: string, part: number, messages: readonly SentMessage[]): Promise<void>;
  /** All parts of all articles, in no order. */
  readAll(): AsyncIterable<{
    readonly article: string;
    readonly part: number;
    readonly messages: readonly SentMessage[];
  }>;
  readAbout(article: string): Promise<AboutArticle | undefined>;
  writeAbout(article: string, about: AboutArticle): Promise<void>;
};

const PART = 100;
/** How long a brief can be corrected, in milliseconds: nobody looks at an older one. */
const MONTH = 31 * 24 * 60 * 60 * 1000;
/** Articles whose latest part is in memory. */
const MOST_REMEMBERED = 50;

/** The latest part of an article's messages. */
type Latest = { readonly part: number; readonly messages: readonly SentMessage[] };

export class SentBriefs {
  readonly #store: SentBriefStore;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #latest = new Map<string, Latest>();
  /** Parts are changed one after the other. */
  readonly #turns = new Map<string, Promise<void>>();
  readonly #toForget = new Set<number>();
  #forgetting: Promise<void> | undefined;

  constructor(store: SentBriefStore, clock: Pick<Clock, 'now'>) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Notes a message. @throws where it could not be kept */
  async note(sent: Omit<SentMessage, 'articles' | 'shown' | 'corrected'>, shown: Shown): Promise<void> {
    const articles = [...shown.keys()].map(({ id }) => id);
    for (const [article, some] of shown) {
      const key = keyOf(article.story, article.id);
      await this.#inTurn(key, async () => {
        const { part, messages } = await this.#latestOf(key, article);
        const isFull = messages.length >= PART;
        const row = { ...sent, articles, shown: some.map(hashOf) };
        const latest = isFull ? { part: part + 1, messages: [row] } : { part, messages: [...messages, row] };
        this.#remember(key, await this.#write(key, latest));
      });
    }
  }

  /** The article's headlines, where a brief on it was sent. */
  async titlesOf(story: string, article: string): Promise<Partial<Bilingual>> {
    return (await this.#store.readAbout(keyOf(story, article)))?.titles ?? {};
  }

  /**
   * Gives each message that rests on an article to `change`, a few at a time, and keeps what it makes of it; undefined
   * forgets the message.
   * @throws where the store fails
   */
  async changeEach(
    story: string,
    article: string,
    change: (message: SentMessage) => Promise<SentMessage | undefined>,
  ): Promise<void> {
    const key = keyOf(story, article);
    for (let part = 0; ; part++) {
      const messages = await this.#store.readPart(key, part);
      if (!messages) return;
      for (let at = 0; at < messages.length; at += TOGETHER) {
        const some = messages.slice(at, at + TOGETHER);
        const after = new Map<string, SentMessage | undefined>();
        const changed = await Promise.all(some.map(change));
        some.forEach((message, n) => {
          if (changed[n] !== message) after.set(placeOf(message), changed[n]);
        });
        if (after.size > 0) await this.#replace(key, part, after);
      }
    }
  }

  /** Forgets all messages in a chat. @throws where the store fails */
  async forget(chat: number): Promise<void> {
    this.#toForget.add(chat);
    // One that is under way may be past what it has to find.
    await this.#forgetting;
    this.#forgetting ??= this.#forgetAll().finally(() => {
      this.#forgetting = undefined;
    });
    await this.#forgetting;
  }

  /** Nothing tells in which parts a chat is: they are all read, for all who wish to be forgotten by now. */
  async #forgetAll(): Promise<void> {
    const chats = new Set(this.#toForget);
    this.#toForget.clear();
    for await (const { article, part, messages } of this.#store.readAll()) {
      const theirs = messages.filter(({ chat }) => chats.has(chat));
      if (theirs.length === 0) continue;
      await this.#replace(article, part, new Map(theirs.map((one) => [placeOf(one), undefined])));
    }
  }

  /** Messages that were noted in the meantime stay. */
  #replace(key: string, part: number, after: ReadonlyMap<string, SentMessage | undefined>): Promise<void> {
    return this.#inTurn(key, async () => {
      const present = (await this.#store.readPart(key, part)) ?? [];
      const messages = present.flatMap((message) => {
        const place = placeOf(message);
        return after.has(place) ? (after.get(place) ?? []) : message;
      });
      const latest = await this.#write(key, { part, messages });
      if (this.#latest.get(key)?.part === part) this.#latest.set(key, latest);
    });
  }

  /** What is too old to be corrected goes when its part is written anew. */
  async #write(key: string, { part, messages }: Latest): Promise<Latest> {
    const oldest = this.#clock.now() - MONTH;
    const kept = messages.filter(({ at }) => at > oldest);
    await this.#store.writePart(key, part, kept);
    return { part, messages: kept };
  }

  async #latestOf(key: string, { texts }: Article): Promise<Latest> {
    const known = this.#latest.get(key);
    if (known) return known;
    let latest: Latest = { part: 0, messages: [] };
    for (let part = 0; ; part++) {
      const messages = await this.#store.readPart(key, part);
      if (!messages) break;
      latest = { part, messages };
    }
    const titles: Partial<Record<Language, string>> = {};
    for (const text of Object.values(texts)) titles[text.language] = text.title;
    if (Object.keys(titles).length > 0) await this.#store.writeAbout(key, { titles });
    return latest;
  }

  /** Of articles that were news once nothing need be in memory. */
  #remember(key: string, latest: Latest): void {
    this.#latest.delete(key);
    this.#latest.set(key, latest);
    const [oldest] = this.#latest.keys();
    if (oldest !== undefined && this.#latest.size > MOST_REMEMBERED) this.#latest.delete(oldest);
  }

  #inTurn(key: string, work: () => Promise<void>): Promise<void> {
    const turn = (this.#turns.get(key) ?? Promise.resolve()).catch(() => {}).then(work);
    this.#turns.set(key, turn);
    return turn.finally(() => {
      if (this.#turns.get(key) === turn) this.#turns.delete(key);
    });
  }
}

/** How many messages are corrected at once: at most so many are corrected twice after a kill. */
const TOGETHER = 8;

const keyOf = (story: string, article: string): string => `${story}/${article}`;
const placeOf = ({ chat, message }: SentMessage): string => `${chat}/${message}`;

/** Enough to tell the sentences of an article apart. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 6);

/** Whether an article, of which these are the hashes of all that can be shown, still says all that a message shows of it. */
export const stillStands = (shown: readonly string[], present: ReadonlySet<string>): boolean =>
  shown.every((hash) => present.has(hash));
