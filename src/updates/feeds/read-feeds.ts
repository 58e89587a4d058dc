/** Reads the feeds that stories name when they are due, and hands on the articles in them that are new to a story. */

import type { Vocabulary } from '../../language/vocabulary.ts';
import type { FoundBytes } from '../../story/ingest/ingest-document.ts';
import type { Story } from '../../story/story.ts';
import { addressKey } from './article-address.ts';
import type { Candidate } from './candidate.ts';
import { afterFailure, afterSuccess } from './feed-schedule.ts';
import { StoryMatcher } from './match-story.ts';
import type { FeedItem } from './read-feed.ts';

/** What a server gave along with a feed, to be sent back so that it can say that nothing has changed. */
export type Validators = { readonly etag?: string; readonly lastModified?: string };

export type FeedAnswer =
  | { readonly kind: 'changed'; readonly text: string; readonly url: string; readonly validators: Validators }
  | { readonly kind: 'unchanged' }
  /** `reason` is a clause to be put after the address; `retryAfter` in milliseconds. */
  | { readonly kind: 'failed'; readonly reason: string; readonly retryAfter?: number };

/** Never throws: what goes wrong outside is an answer. `signal` breaks it off. */
export type FetchFeed = (
  address: string,
  validators?: Validators,
  signal?: AbortSignal,
) => Promise<FeedAnswer>;

export type ArticleAnswer =
  | ({ readonly ok: true } & FoundBytes)
  /** `passing`: it may be there later. */
  | { readonly ok: false; readonly reason: string; readonly passing: boolean };
export type FetchArticle = (address: string, signal?: AbortSignal) => Promise<ArticleAnswer>;

export type FeedState = {
  readonly validators: Validators;
  /** In a row. */
  readonly failures: number;
  /** When it is asked again, in milliseconds. */
  readonly next: number;
};

export type FeedMemory = {
  /** @throws where the store fails */
  readFeed(address: string): Promise<FeedState | undefined>;
  writeFeed(address: string, state: FeedState): Promise<void>;
  /** Keys of the articles that were dealt with for a story, the latest last. */
  readSeen(story: string): Promise<readonly string[]>;
  writeSeen(story: string, seen: readonly string[]): Promise<void>;
};

export type FeedReaderParts = {
  /** The stories as they stand now. */
  readonly stories: () => readonly Story[];
  /** Called for the first feed and not before. */
  readonly vocabulary: () => Vocabulary;
  readonly fetchFeed: FetchFeed;
  readonly fetchArticle: FetchArticle;
  readonly memory: FeedMemory;
  /** Candidates that wait for an editor. */
  readonly pending: () => Promise<readonly Candidate[]>;
  /** Publishes a candidate or lays it before the editors. @throws where it can do neither; it then comes again */
  readonly take: (candidate: Candidate) => Promise<void>;
  /** What happened, for the operator. */
  readonly report: (level: 'info' | 'warn', message: string, details: object) => void;
};

/** News is published when it is new: what a feed has had for longer is its past. In milliseconds. */
const OLDEST = 7 * 24 * 60 * 60 * 1000;
/** Articles fetched for one feed at a time; the others have their turn when it is read again. */
const MOST_FETCHES = 20;
/** How often an article that could not be fetched is tried. */
const TRIES = 3;
const MOST_SEEN = 3000;

export class FeedReader {
  readonly #parts: FeedReaderParts;
  readonly #tries = new Map<string, number>();

  constructor(parts: FeedReaderParts) {
    this.#parts = parts;
  }

  /** Reads the feeds that are due, one after the other. @param now milliseconds @throws where the store fails */
  async readDue(now: number, signal?: AbortSignal): Promise<void> {
    const feeds = new Set(this.#parts.stories().flatMap((story) => story.feeds));
    for (const feed of feeds) {
      if (signal?.aborted) return;
      const state = await this.#parts.memory.readFeed(feed);
      if (!state || state.next <= now) await this.#read(feed, state, now, signal);
    }
  }

  async #read(feed: string, state: FeedState | undefined, now: number, signal?: AbortSignal): Promise<void> {
    const { fetchFeed, memory, report } = this.#parts;
    const answer = await fetchFeed(feed, state?.validators, signal);
    // What reads feeds and pages takes longer to load than the bot, so it is loaded for the first of them.
    const { readFeed } = await import('./read-feed.ts');
    if (signal?.aborted) return;
    const items = answer.kind === 'changed' ? readFeed(answer.text, answer.url) : undefined;
    if (answer.kind === 'failed' || (items && !items.ok)) {
      const reason = answer.kind === 'failed' ? answer.reason : items && !items.ok ? items.reason : '';
      const failures = (state?.failures ?? 0) + 1;
      // Said once, not each time, until it works again.
      if (failures === 1) report('warn', 'a feed cannot be read; trying again', { feed, reason });
      const next = afterFailure(now, failures, answer.kind === 'failed' ? answer.retryAfter : 0);
      return memory.writeFeed(feed, { validators: state?.validators ?? {}, failures, next });
    }
    if (state && state.failures > 0) report('info', 'a feed can be read again', { feed });
    let isDone = true;
    if (items) {
      for (const story of this.#parts.stories())
        if (story.feeds.includes(feed))
          isDone = (await this.#consider(items.value, story, now, signal)) && isDone;
    }
    if (signal?.aborted) return;
    // Where something is left to do, the feed must come again though it has not changed.
    const validators = answer.kind === 'changed' ? answer.validators : (state?.validators ?? {});
    await memory.writeFeed(feed, {
      validators: isDone ? validators : {},
      failures: 0,
      next: afterSuccess(now),
    });
  }

  /** Whether every item is dealt with. */
  async #consider(
    items: readonly FeedItem[],
    story: Story,
    now: number,
    signal?: AbortSignal,
  ): Promise<boolean> {
    const { memory, vocabulary } = this.#parts;
    const seen = new Set(await memory.readSeen(story.id));
    const fresh = items.filter(({ address }) => !seen.has(addressKey(address)));
    if (fresh.length === 0) return true;
    const matcher = new StoryMatcher(story, vocabulary());
    let fetches = 0;
    let isDone = true;
    // Oldest first: so they are published in the order in which they happened.
    for (const item of fresh.toReversed()) {
      if (signal?.aborted) return false;
      const isOld = item.published !== undefined && Date.parse(item.published) < now - OLDEST;
      const isWorthALook = !isOld && (item.text === '' || matcher.mentions(item.text));
      if (isWorthALook && fetches++ >= MOST_FETCHES) isDone = false;
      else if (isWorthALook && !(await this.#look(item, story, matcher, now, signal))) isDone = false;
      else {
        seen.add(addressKey(item.address));
        await memory.writeSeen(story.id, [...seen].slice(-MOST_SEEN));
      }
    }
    return isDone;
  }

  /** Fetches and judges an article; whether that is the end of it. */
  async #look(
    { address, published }: FeedItem,
    story: Story,
    matcher: StoryMatcher,
    now: number,
    signal: AbortSignal | undefined,
  ): Promise<boolean> {
    const { fetchArticle, pending, take, report } = this.#parts;
    const { judgePage, knownOf } = await import('./candidate.ts');
    const known = knownOf(this.#parts.stories().find(({ id }) => id === story.id) ?? story, await pending());
    if (known.addresses.has(addressKey(address))) return true;
    const page = await fetchArticle(address, signal);
    if (signal?.aborted) return false;
    if (!page.ok) {
      const tries = (this.#tries.get(address) ?? 0) + 1;
      const isEnd = !page.passing || tries >= TRIES;
      if (isEnd) this.#tries.delete(address);
      else this.#tries.set(address, tries);
      if (isEnd) report('info', 'an article of a feed cannot be read', { address, reason: page.reason });
      return isEnd;
    }
    const judged = judgePage(page, story, matcher, known, now, published);
    if (judged.ok) await take(judged.value);
    else report('info', 'an article of a feed was passed over', { address, reason: judged.reason });
    return true;
  }
}
