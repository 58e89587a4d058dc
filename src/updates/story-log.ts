/**
 * The log of each story: which article joined it as which update.
 *
 * What a story holds when it is first seen is its baseline: known, and no update. From then on each article that joins
 * is the update with the next number. The log is written before anybody is told, so a number is given once.
 */

import type { Language } from '../language/language.ts';
import type { Article, Problem, Story } from '../story/story.ts';
import { type Fingerprints, fingerprintsOf, sameFingerprints } from './fingerprint.ts';

/** How much that is new an update says: `repeats` for one that says nothing new. */
export type Weight = 'important' | 'adds' | 'repeats';

export type Update = {
  readonly story: string;
  /** Its number in the log of its story, from 1 on, without gaps. */
  readonly seq: number;
  /** The id of the article that joined. */
  readonly article: string;
  /** When it joined, in milliseconds since 1970. */
  readonly at: number;
  readonly weight: Weight;
};

/** That an article was changed or withdrawn, and with it what had been sent of it. */
export type Correction = {
  readonly story: string;
  readonly article: string;
  readonly kind: 'changed' | 'withdrawn';
  /** When it was noticed, in milliseconds since 1970. */
  readonly at: number;
  /** Whether all who were told of the article have been told of this. */
  readonly done: boolean;
};

/** What the log keeps of one story. */
export type StoryRecord = {
  /** Every article ever seen, by id; without fingerprints where it was withdrawn. */
  readonly known: Readonly<Record<string, Fingerprints>>;
  /** In the order of their numbers. */
  readonly updates: readonly Update[];
  /** The latest correction of each article that had one, by its id. Noted with the change itself, so none is lost. */
  readonly corrections?: Readonly<Record<string, Correction>>;
};

export type LogStore = {
  /** The records of all stories, by the story's id. @throws where the store fails */
  readAll(): Promise<ReadonlyMap<string, StoryRecord>>;
  /** Resolves when the record is kept. @throws where it could not be */
  write(story: string, record: StoryRecord): Promise<void>;
};

/**
 * What happened to an article. `joined`: it is a new update. `changed`: a language of it that was known says something
 * else, is gone, or the article is back after it was withdrawn. `withdrawn`: its files are gone. A translation that
 * arrives later is none of these.
 */
export type StoryChange =
  | { readonly kind: 'joined'; readonly story: string; readonly article: string; readonly update: Update }
  | { readonly kind: 'changed' | 'withdrawn'; readonly story: string; readonly article: string };

const EMPTY: StoryRecord = { known: {}, updates: [] };

export class StoryLog {
  readonly #store: LogStore;
  readonly #records: Map<string, StoryRecord>;
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

  /** The updates with a number above `cursor`, in order, but for those whose article was withdrawn. */
  after(story: string, cursor: number): readonly Update[] {
    const { updates, known } = this.#of(story);
    // Numbers have no gaps and begin with 1.
    return updates.slice(Math.max(0, cursor)).filter(({ article }) => !isWithdrawn(known[article]));
  }

  /** The latest correction of an article, where it had one. */
  correctionOf(story: string, article: string): Correction | undefined {
    return this.#of(story).corrections?.[article];
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

  /** Whether an article is in the log just as it is. */
  knows(article: Article): boolean {
    const known = this.#of(article.story).known[article.id];
    return known !== undefined && sameFingerprints(known, fingerprintsOf(article));
  }

  /** Takes what stories hold that were never seen before as their baseline. @throws where the store fails */
  async startWith(stories: readonly Story[]): Promise<void> {
    for (const story of stories) {
      if (this.#records.has(story.id)) continue;
      const known = Object.fromEntries(
        story.articles.map((article) => [article.id, fingerprintsOf(article)]),
      );
      await this.#keep(story.id, { known, updates: [] });
    }
  }

  /**
   * Compares a story as it is now with the log and notes what happened to its articles, oldest article first. A file
   * named in `problems` counts as still saying what it said. A story never seen before is taken as a baseline.
   * @param weigh how much that is new an article says; asked once, when it joins
   * @throws where the store fails; then nothing is noted, and the next call finds the same
   */
  follow(
    story: Story,
    problems: readonly Problem[],
    now: number,
    weigh: (article: Article) => Weight,
  ): Promise<StoryChange[]> {
    return this.#inTurn(() => this.#follow(story, problems, now, weigh));
  }

  async #follow(
    story: Story,
    problems: readonly Problem[],
    now: number,
    weigh: (article: Article) => Weight,
  ): Promise<StoryChange[]> {
    if (!this.#records.has(story.id)) {
      await this.startWith([story]);
      return [];
    }
    const record = this.#of(story.id);
    const known: Record<string, Fingerprints> = { ...record.known };
    const updates = [...record.updates];
    const corrections = { ...record.corrections };
    const changes: StoryChange[] = [];
    const correct = (article: string, kind: Correction['kind']): void => {
      corrections[article] = { story: story.id, article, kind, at: now, done: false };
      changes.push({ kind, story: story.id, article });
    };
    for (const article of story.articles) {
      const about = { story: story.id, article: article.id };
      const prints = fingerprintsOf(article);
      const before = known[article.id];
      if (!before) {
        const update: Update = { ...about, seq: updates.length + 1, at: now, weight: weigh(article) };
        updates.push(update);
        known[article.id] = prints;
        changes.push({ kind: 'joined', ...about, update });
        continue;
      }
      const next = withBroken(about, before, prints, problems);
      if (sameFingerprints(before, next)) continue;
      known[article.id] = next;
      if (!onlyAdds(before, next)) correct(article.id, 'changed');
    }
    const present = new Set(story.articles.map(({ id }) => id));
    for (const [article, before] of Object.entries(record.known)) {
      if (present.has(article) || isWithdrawn(before)) continue;
      const about = { story: story.id, article };
      const next = withBroken(about, before, {}, problems);
      if (next.ar || next.en) continue;
      known[article] = {};
      correct(article, 'withdrawn');
    }
    if (changes.length > 0 || !sameKnown(record.known, known))
      await this.#keep(story.id, { known, updates, corrections });
    return changes;
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

const isWithdrawn = (known: Fingerprints | undefined): boolean =>
  known !== undefined && !known.ar && !known.en;

/** A language whose file is broken at the moment keeps what was known of it. */
function withBroken(
  { story, article }: { readonly story: string; readonly article: string },
  before: Fingerprints,
  now: Fingerprints,
  problems: readonly Problem[],
): Fingerprints {
  const isBroken = (language: Language): boolean =>
    problems.some(({ file }) => file === `${story}/${article}.${language}.md`);
  const ar = now.ar ?? (isBroken('ar') ? before.ar : undefined);
  const en = now.en ?? (isBroken('en') ? before.en : undefined);
  return { ...(ar && { ar }), ...(en && { en }) };
}

/** Whether nothing that was known is changed or gone; what was withdrawn and is back has changed. */
const onlyAdds = (before: Fingerprints, now: Fingerprints): boolean =>
  !isWithdrawn(before) &&
  (before.ar === undefined || before.ar === now.ar) &&
  (before.en === undefined || before.en === now.en);

const sameKnown = (
  a: Readonly<Record<string, Fingerprints>>,
  b: Readonly<Record<string, Fingerprints>>,
): boolean =>
  Object.keys(b).every((id) => {
    const before = a[id];
    return before !== undefined && sameFingerprints(before, b[id] ?? {});
  });
