/**
 * The log of each story: which article joined it as which update.
 *
 * What a story holds when it is first seen is its baseline: known, and no update. From then on each article that joins
 * is the update with the next number. The log is written before anybody is told, so a number is given once.
 */

import type { Bilingual } from '../language/language.ts';
import { type Article, type Story, titlesOf } from '../story/story.ts';
import type { Agreed } from './fingerprint.ts';
import { namesOf, presentName } from './renames.ts';
import {
  type ArticleName,
  baselineOf,
  type Correction,
  type FormerName,
  goOn,
  isKnown,
  isWithdrawn,
  type StoryChange,
  type StoryRecord,
  type Update,
  type Weight,
} from './story-record.ts';
import { isSameStory, underName } from './story-renames.ts';

export type LogStore = {
  /** The records of all stories, by the story's id. @throws where the store fails */
  readAll(): Promise<ReadonlyMap<string, StoryRecord>>;
  /** Resolves when the record is kept. @throws where it could not be */
  write(story: string, record: StoryRecord): Promise<void>;
  /** @throws where it could not be removed */
  remove(story: string): Promise<void>;
};

const EMPTY: StoryRecord = { known: {}, updates: [] };

export class StoryLog {
  readonly #store: LogStore;
  readonly #records: Map<string, StoryRecord>;
  /** The headlines that the articles of each story had when it was followed last. */
  readonly #titles = new Map<string, ReadonlyMap<string, Partial<Bilingual>>>();
  /** The last change of a story's record that is under way: each is made on what the one before left. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(store: LogStore, records: ReadonlyMap<string, StoryRecord>) {
    this.#store = store;
    this.#records = new Map(records);
  }

  /** @throws where the store fails */
  static async open(store: LogStore): Promise<StoryLog> {
    return new StoryLog(store, await store.readAll());
  }

  /** The number of the story's newest update; 0 where it has none yet. */
  head(story: string): number {
    return this.#of(story).updates.at(-1)?.seq ?? 0;
  }

  /** The updates with a number above `cursor`, in order, but for those whose article was withdrawn; each article once. */
  after(story: string, cursor: number): readonly Update[] {
    const { updates, known } = this.#of(story);
    // Numbers have no gaps and begin with 1.
    const present = updates.slice(Math.max(0, cursor)).filter(({ article }) => !isWithdrawn(known[article]));
    const last = new Map(present.map((update) => [update.article, update]));
    return last.size === present.length ? present : [...last.values()].sort((a, b) => a.seq - b.seq);
  }

  /** What a story is called now that had this name at a time, in milliseconds since 1970; without one, most recently. */
  presentStory(story: string, at = 0): string {
    const isMeant = (former: FormerName): boolean => former.story === story && at <= former.at;
    if (at === 0 && this.#records.has(story)) return story;
    for (const [now, { formerly = [] }] of this.#records) if (formerly.some(isMeant)) return now;
    return story;
  }

  /** The names that stories had before. */
  renamedStories(): ReadonlyArray<{ readonly from: string; readonly to: string }> {
    return [...this.#records].flatMap(([to, { formerly = [] }]) =>
      formerly.filter(({ story }) => !this.#records.has(story)).map(({ story: from }) => ({ from, to })),
    );
  }

  /** What an article is called now that was called `article` at a time, in milliseconds since 1970. */
  presentName(story: string, article: string, at: number): string {
    return presentName(this.#of(story).renames ?? {}, article, at);
  }

  /** The name of an article and those that it had before, also while its story had another one; the latest first. */
  namesOf(story: string, article: string): readonly ArticleName[] {
    const { renames = {}, formerly = [] } = this.#of(story);
    const names = namesOf(renames, article);
    const stories = new Set([story, ...formerly.map((former) => former.story)]);
    return [...stories].flatMap((one) => names.map((name) => ({ story: one, article: name })));
  }

  /** Whether a name meant this article of this story at a time, in milliseconds since 1970. */
  isNamed(name: ArticleName, story: string, article: string, at: number): boolean {
    return (
      this.presentStory(name.story, at) === story && this.presentName(story, name.article, at) === article
    );
  }

  /** The latest correction of an article, where it had one. */
  correctionOf(story: string, article: string): Correction | undefined {
    return this.#of(story).corrections?.[article];
  }

  /** What the languages of an article said when they last agreed; undefined where it has one. */
  agreedOn(story: string, article: string): Agreed | undefined {
    return this.#of(story).known[article]?.agreed;
  }

  /** The corrections that not everybody has been told of. */
  openCorrections(): readonly Correction[] {
    return [...this.#records.values()].flatMap(({ corrections = {} }) =>
      Object.values(corrections).filter(({ done }) => !done),
    );
  }

  /** Everybody was told of a correction; nothing is noted where there is a later one, or it was opened again. @throws where the store fails */
  close(correction: Correction): Promise<void> {
    return this.#mark(correction, correction, true);
  }

  /** Somebody was told of an article as it was before its latest correction, if it had one. @throws where the store fails */
  reopen(story: string, article: string): Promise<void> {
    return this.#mark({ story, article }, undefined, false);
  }

  #mark(
    { story, article }: { readonly story: string; readonly article: string },
    expected: Correction | undefined,
    done: boolean,
  ): Promise<void> {
    return this.#inTurn(async () => {
      const record = this.#of(story);
      const latest = record.corrections?.[article];
      if (!latest || (expected && latest !== expected)) return;
      const corrections = { ...record.corrections, [article]: { ...latest, done } };
      await this.#keep(story, { ...record, corrections });
    });
  }

  /** Whether an article is in the log just as it is, under its name or as a copy of another one. */
  knows(article: Article): boolean {
    return isKnown(this.#of(article.story), article);
  }

  /**
   * Takes what stories hold that were never seen before as their baseline; one that holds what another one held, which is
   * gone, is that one under another name.
   * @param stories all that there are
   * @param now milliseconds since 1970
   * @throws where the store fails
   */
  startWith(stories: readonly Story[], now: number): Promise<void> {
    return this.#inTurn(async () => {
      await this.#giveUpNames();
      for (const story of stories) {
        if (this.#records.has(story.id)) continue;
        const gone = [...this.#records].filter(([id]) => !stories.some((one) => one.id === id));
        const [before, record] = gone.find(([, one]) => isSameStory(one, story)) ?? [];
        if (before === undefined || !record) await this.#keep(story.id, baselineOf(story));
        else {
          await this.#keep(story.id, underName(record, { story: before, at: now, lingers: true }, story.id));
          await this.#giveUpNames();
        }
      }
    });
  }

  /** Removes what stands under a name that a story has no longer: a kill may have come before that. */
  async #giveUpNames(): Promise<void> {
    for (const [id, record] of [...this.#records]) {
      const { formerly = [] } = record;
      const lingering = formerly.find(({ lingers }) => lingers);
      if (!lingering) continue;
      await this.#store.remove(lingering.story);
      this.#records.delete(lingering.story);
      await this.#keep(id, { ...record, formerly: formerly.map(({ story, at }) => ({ story, at })) });
    }
  }

  /**
   * Compares a story as it is now with the log and notes what happened to its articles, oldest article first; of one that
   * was never seen before nothing is noted.
   * @param unread files that are there and cannot be read at the moment, as `story/article.ar.md`: they still say what they said
   * @param weigh how much that is new an article says; asked once, when it joins
   * @throws where the store fails; then nothing is noted, and the next call finds the same
   */
  follow(
    story: Story,
    unread: readonly string[],
    now: number,
    weigh: (article: Article) => Weight,
  ): Promise<StoryChange[]> {
    return this.#inTurn(async () => {
      const before = this.#records.get(story.id);
      if (!before) return [];
      const titles = this.#titles.get(story.id);
      const { record, changes } = goOn(before, story, unread, now, weigh, (id) => titles?.get(id));
      if (record !== before) await this.#keep(story.id, record);
      this.#titles.set(story.id, new Map(story.articles.map((article) => [article.id, titlesOf(article)])));
      return changes;
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  #of(story: string): StoryRecord {
    return this.#records.get(story) ?? EMPTY;
  }

  async #keep(story: string, record: StoryRecord): Promise<void> {
    await this.#store.write(story, record);
    this.#records.set(story, record);
  }
}
