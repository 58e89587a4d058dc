/**
 * Which messages rest on which article: what it takes to correct them. Kept for a month, some two hundred bytes a message:
 * the messages of an article in parts of a hundred, so that noting one more writes little and reading them needs no
 * search.
 */

import type { Bilingual, Language } from '../language/language.ts';
import { type Article, titlesOf } from '../story/story.ts';
import type { Clock } from './clock.ts';
import type { Shown } from './outcome.ts';
import { hashesOf } from './shown-hashes.ts';
import type { ArticleName } from './story-record.ts';
import type { Place } from './subscription.ts';
import type { OpenQuestion } from './watches.ts';

/** A message as it was sent, a brief or an answer that was waited for; its texts are kept as hashes only. */
export type SentMessage = Place & {
  /** The question that it answers, where it does. */
  readonly question?: Pick<OpenQuestion, 'story' | 'question'>;
  readonly message: number;
  readonly language: Language;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
  /** Of each article that it rests on, by the name of then, hashes of what it shows; none of one that it shows no longer. */
  readonly shown: Readonly<Record<string, readonly string[]>>;
  /** Hashes of what it showed last of an article that was withdrawn then, by the same name. */
  readonly before?: Readonly<Record<string, readonly string[]>>;
  /** Since when it says what its articles said then, in milliseconds since 1970, where it was corrected. */
  readonly corrected?: number;
  /** The articles of which it says that they were corrected or withdrawn. */
  readonly told?: readonly string[];
  /** The articles of which it says that what it shows was corrected in the other language only. */
  readonly behind?: readonly string[];
  /** The message that stands for it by now, where it could be changed no more. */
  readonly follower?: { readonly chat: number; readonly message: number };
};

/** A message of which it is still to be told what it rests on. */
export type NewMessage = Pick<SentMessage, 'question' | 'message' | 'language' | 'at'> & Place;

/** What is kept of an article itself, longer than its messages. */
export type AboutArticle = {
  /** Its headline is to be told after it is gone. */
  readonly titles: Partial<Bilingual>;
  /** How many parts of messages there were, of which any may be gone by now; those of old do not say it. */
  readonly parts?: number;
};

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
/** How many messages are corrected at once: at most so many are corrected twice after a kill. */
const TOGETHER = 8;
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
  async note(sent: NewMessage, shown: Shown): Promise<void> {
    const message = { ...sent, shown: hashesOf(shown) };
    for (const article of shown.keys())
      await this.#append(keyOf(article.story, article.id), message, article);
  }

  /**
   * Notes what has become of a message, under the names of these of its articles: what was noted under them before counts
   * no more. The articles themselves are given where they are there. @throws where it could not be kept
   */
  async noteAgain(
    story: string,
    message: SentMessage,
    articles: ReadonlyMap<string, Article | undefined>,
  ): Promise<void> {
    for (const [name, article] of articles) await this.#append(keyOf(story, name), message, article);
  }

  #append(key: string, message: SentMessage, article: Article | undefined): Promise<void> {
    return this.#inTurn(key, async () => {
      const { part, messages: present } = this.#latest.get(key) ?? (await this.#readLatest(key));
      const messages = present.filter((one) => placeOf(one) !== placeOf(message));
      const isFull = messages.length >= PART;
      const latest = isFull
        ? { part: part + 1, messages: [message] }
        : { part, messages: [...messages, message] };
      if (latest.messages.length === 1) await this.#begin(key, latest.part, article);
      this.#remember(key, await this.#write(key, latest));
    });
  }

  /** The headlines of an article, where a brief on it was sent under one of these names. */
  async titlesOf(names: readonly ArticleName[]): Promise<Partial<Bilingual>> {
    for (const { story, article } of names) {
      const about = await this.#store.readAbout(keyOf(story, article));
      if (about) return about.titles;
    }
    return {};
  }

  /**
   * Gives each message that was noted under these names of an article to `change`, as it was noted last, a few at a time,
   * and keeps what it makes of it; undefined forgets the message.
   * @param isMeant whether a name meant the article when the message was written
   * @throws where the store fails
   */
  async changeEach(
    names: readonly ArticleName[],
    isMeant: (message: SentMessage, name: ArticleName) => boolean,
    change: (message: SentMessage) => Promise<SentMessage | undefined>,
  ): Promise<void> {
    const seen = new Set<string>();
    for (const name of names) {
      const key = keyOf(name.story, name.article);
      // What was noted again stands in a later part.
      for (let part = (await this.#partsOf(key)) - 1; part >= 0; part--) {
        const messages = ((await this.#store.readPart(key, part)) ?? []).filter((one) => isMeant(one, name));
        const old = messages.filter((one) => seen.has(placeOf(one)));
        if (old.length > 0)
          await this.#replace(key, part, new Map(old.map((one) => [placeOf(one), undefined])));
        const latest = messages.filter((one) => !seen.has(placeOf(one)));
        for (const one of latest) seen.add(placeOf(one));
        for (let at = 0; at < latest.length; at += TOGETHER)
          await this.#changeSome(key, part, latest.slice(at, at + TOGETHER), change);
      }
    }
  }

  async #changeSome(
    key: string,
    part: number,
    some: readonly SentMessage[],
    change: (message: SentMessage) => Promise<SentMessage | undefined>,
  ): Promise<void> {
    const changed = await Promise.all(some.map(change));
    const after = new Map<string, SentMessage | undefined>();
    some.forEach((message, n) => {
      if (changed[n] !== message) after.set(placeOf(message), changed[n]);
    });
    if (after.size > 0) await this.#replace(key, part, after);
  }

  /** How many parts there have been of an article's messages. */
  async #partsOf(key: string): Promise<number> {
    let parts = (await this.#store.readAbout(key))?.parts ?? 0;
    while (await this.#store.readPart(key, parts)) parts++;
    return parts;
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

  async #readLatest(key: string): Promise<Latest> {
    const part = Math.max(0, (await this.#partsOf(key)) - 1);
    return { part, messages: (await this.#store.readPart(key, part)) ?? [] };
  }

  /** A part is about to have its first message. */
  async #begin(key: string, part: number, article: Article | undefined): Promise<void> {
    const known = article ? titlesOf(article) : (await this.#store.readAbout(key))?.titles;
    await this.#store.writeAbout(key, { titles: known ?? {}, parts: part + 1 });
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

const keyOf = (story: string, article: string): string => `${story}/${article}`;
const placeOf = ({ chat, message }: Pick<SentMessage, 'chat' | 'message'>): string => `${chat}/${message}`;
