/** Reads the feeds that stories name when they are due, and hands on the articles in them that are new to a story. */

import type { Vocabulary } from '../../language/vocabulary.ts';
import { addressKey } from '../../story/article-address.ts';
import type { ComposedArticle } from '../../story/ingest/compose-article.ts';
import type { Outcome } from '../../story/ingest/found-article.ts';
import type { FoundBytes } from '../../story/ingest/ingest-document.ts';
import type { Story } from '../../story/story.ts';
import { type Candidate, isPast, type Judged, judge, knownOf } from './candidate.ts';
import { afterFailure, afterSuccess, isDue } from './feed-schedule.ts';
import { StoryMatcher } from './match-story.ts';
import type { FeedItem } from './read-feed.ts';
import type { PageToRead } from './read-page.ts';

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
  | ({ readonly ok: true; readonly url: string } & FoundBytes)
  /** `gone`: it stays so. `failed`: it may be there later. `busy`: so is the whole server. */
  | { readonly ok: false; readonly reason: string; readonly kind: 'gone' | 'failed' | 'busy' };
export type FetchArticle = (address: string, signal?: AbortSignal) => Promise<ArticleAnswer>;

/** Never throws, and does not keep anybody waiting; see `readPage`. */
export type ReadPage = (page: PageToRead, signal?: AbortSignal) => Promise<Outcome<ComposedArticle>>;

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
  readonly readPage: ReadPage;
  readonly memory: FeedMemory;
  /** Candidates that wait for an editor. */
  readonly pending: () => Promise<readonly Candidate[]>;
  /** Publishes a candidate or lays it before the editors. @throws where it can do neither; it then comes again */
  readonly take: (candidate: Candidate) => Promise<void>;
  /** What happened, for the operator. */
  readonly report: (level: 'debug' | 'info' | 'warn', message: string, details: object) => void;
};

/** Articles fetched for one feed at a time; the others have their turn when it is read again. */
const MOST_FETCHES = 20;
/** How often an article that could not be fetched is tried. */
const TRIES = 3;
/** Of a story; more than all its feeds hold at a time. */
const MOST_SEEN = 5000;
/** So many of the articles handed on last are compared with what comes. */
const MOST_TAKEN = 200;

const PASSED_OVER = 'an article of a feed was passed over';
/** As the log has it. */
const round = (score: number): number => Math.round(score * 10) / 10;

export class FeedReader {
  readonly #parts: FeedReaderParts;
  readonly #tries = new Map<string, number>();
  /**
   * What was handed on, which is in its story seconds later: until then its reprint would be new. And a reprint of what
   * editors discarded or withdrew does not come in by another door.
   */
  #taken: readonly Candidate[] = [];

  constructor(parts: FeedReaderParts) {
    this.#parts = parts;
  }

  /** Reads the feeds that are due, one after the other. Never throws: one that fails stays due. @param now milliseconds */
  async readDue(now: number, signal?: AbortSignal): Promise<void> {
    const { stories, memory, report } = this.#parts;
    for (const feed of new Set(stories().flatMap((story) => story.feeds))) {
      if (signal?.aborted) return;
      try {
        const state = await memory.readFeed(feed);
        if (!state || isDue(state.next, now)) await this.#read(feed, state, now, signal);
      } catch (error) {
        report('warn', 'what a feed brings could not be dealt with; trying again', { feed, error });
      }
    }
  }

  async #read(feed: string, state: FeedState | undefined, now: number, signal?: AbortSignal): Promise<void> {
    const { fetchFeed, memory, report } = this.#parts;
    const answer = await fetchFeed(feed, state?.validators, signal);
    if (signal?.aborted) return;
    // The reader of feeds is loaded by the first feed, and not by every start.
    const { readFeed } = await import('./read-feed.ts');
    const items = answer.kind === 'changed' ? readFeed(answer.text, answer.url) : undefined;
    if (answer.kind === 'failed' || (items && !items.ok)) {
      const reason = answer.kind === 'failed' ? answer.reason : items && !items.ok ? items.reason : '';
      const failures = (state?.failures ?? 0) + 1;
      // Said once, not each time, until it works again.
      if (failures === 1) report('warn', 'a feed cannot be read; trying again', { feed, reason });
      const next = afterFailure(now, failures, answer.kind === 'failed' ? answer.retryAfter : 0);
      // Without validators: it may be they that the server chokes on.
      return memory.writeFeed(feed, { validators: {}, failures, next });
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
    const { memory, vocabulary, report } = this.#parts;
    const seen = new Set(await memory.readSeen(story.id));
    const keep = (): Promise<void> => memory.writeSeen(story.id, [...seen].slice(-MOST_SEEN));
    const fresh = items.filter(({ address }) => !seen.has(addressKey(address)));
    if (fresh.length === 0) return true;
    // What a feed still holds is forgotten last.
    for (const key of items.map(({ address }) => addressKey(address))) if (seen.delete(key)) seen.add(key);
    const matcher = new StoryMatcher(story, vocabulary());
    const busy = new Set<string>();
    let fetches = 0;
    let isDone = true;
    // Oldest first: so they are published in the order in which they happened.
    for (const item of fresh.toReversed()) {
      if (signal?.aborted) return false;
      const { address, published, text } = item;
      const isOld = published !== undefined && isPast(published, now);
      if (!isOld && (text === '' || matcher.mentions(text))) {
        const { host } = new URL(address);
        const outcome =
          busy.has(host) || fetches++ >= MOST_FETCHES
            ? 'later'
            : await this.#look(item, story, matcher, now, signal);
        if (outcome === 'busy') busy.add(host);
        if (outcome !== 'done') {
          isDone = false;
          continue;
        }
        seen.add(addressKey(address));
        await keep();
      } else {
        seen.add(addressKey(address));
        const reason = isOld ? 'is no news any more' : 'names nothing of the story';
        report('debug', PASSED_OVER, { address, reason, ...(!isOld && { score: 0 }) });
      }
    }
    await keep();
    return isDone;
  }

  /** Fetches and judges an article. `busy`: its server wants to be left alone. */
  async #look(
    { address, published }: FeedItem,
    story: Story,
    matcher: StoryMatcher,
    now: number,
    signal: AbortSignal | undefined,
  ): Promise<'done' | 'later' | 'busy'> {
    const { stories, fetchArticle, readPage, pending, take, report } = this.#parts;
    const present = stories().find(({ id }) => id === story.id) ?? story;
    const known = knownOf(present, [...(await pending()), ...this.#taken]);
    if (known.addresses.has(addressKey(address))) return 'done';
    const page = await fetchArticle(address, signal);
    if (signal?.aborted) return 'later';
    if (!page.ok) {
      if (page.kind === 'busy') return 'busy';
      const tries = (this.#tries.get(address) ?? 0) + 1;
      const isEnd = page.kind === 'gone' || tries >= TRIES;
      if (isEnd) this.#tries.delete(address);
      else this.#tries.set(address, tries);
      if (isEnd) report('info', 'an article of a feed cannot be read', { address, reason: page.reason });
      return isEnd ? 'done' : 'later';
    }
    const read = await readPage({ ...page, ...(published && { announced: published }) }, signal);
    if (signal?.aborted) return 'later';
    const judged: Judged = read.ok ? judge(read.value, page.url, story, matcher, known, now) : read;
    if (judged.ok) {
      await take(judged.value);
      this.#taken = [...this.#taken, judged.value].slice(-MOST_TAKEN);
    } else {
      const { reason, score } = judged;
      report('info', PASSED_OVER, { address, reason, ...(score !== undefined && { score: round(score) }) });
    }
    return 'done';
  }
}
