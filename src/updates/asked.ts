/**
 * What readers ask, counted without who asked: how many questions were answered, and which no story answered.
 */

import type { Language } from '../language/language.ts';
import { isStopWord } from '../language/stop-words.ts';
import { tokenise } from '../language/tokenise.ts';
import type { Clock } from './clock.ts';

/** A question that was not answered. */
export type Gap = {
  /** As it was first asked, without what could tell who asked it. */
  readonly question: string;
  readonly language: Language;
  readonly times: number;
  /** When it was last asked, in milliseconds since 1970; those of old have no time. */
  readonly at?: number;
};

export type Counts = { readonly answered: number; readonly declined: number };

export type AskedRecord = {
  readonly counts: Counts;
  /** By story, `''` for those of no story in particular, then by the question's words in whatever order; the one asked last stands last. */
  readonly gaps: Readonly<Record<string, Readonly<Record<string, Gap>>>>;
};

export type AskedStore = {
  read(): Promise<AskedRecord | undefined>;
  write(record: AskedRecord): Promise<void>;
};

/** Questions kept of one story; of more, those go first that were asked once and longest ago. */
const MOST_GAPS = 300;
const LONGEST = 200;

/** Where questions stand that any story may answer. */
const ANY = '';

export class Asked {
  readonly #store: AskedStore;
  readonly #clock: Pick<Clock, 'now'>;
  #counts: Counts;
  readonly #gaps: Map<string, Map<string, Gap>>;
  #writing: Promise<void> | undefined;
  #isStale = false;

  private constructor(store: AskedStore, clock: Pick<Clock, 'now'>, { counts, gaps }: AskedRecord) {
    this.#store = store;
    this.#clock = clock;
    this.#counts = counts;
    this.#gaps = new Map(Object.entries(gaps).map(([story, some]) => [story, new Map(Object.entries(some))]));
  }

  /** @throws where the store fails */
  static async open(store: AskedStore, clock: Pick<Clock, 'now'>): Promise<Asked> {
    return new Asked(
      store,
      clock,
      (await store.read()) ?? { counts: { answered: 0, declined: 0 }, gaps: {} },
    );
  }

  get counts(): Counts {
    return this.#counts;
  }

  /** What a story did not answer, or undefined: what any may; most asked first, of as many the latest first. */
  gaps(story: string | undefined): readonly Gap[] {
    const gaps = this.#gaps.get(story ?? ANY)?.values() ?? [];
    return [...gaps].toReversed().toSorted((a, b) => b.times - a.times);
  }

  /**
   * Counts a question that was answered or not; without `story` any may answer it. Rejects where it could not be kept;
   * it is counted until the end then.
   */
  note(story: string | undefined, question: string, language: Language, isAnswered: boolean): Promise<void> {
    const { answered, declined } = this.#counts;
    this.#counts = isAnswered ? { answered: answered + 1, declined } : { answered, declined: declined + 1 };
    if (!isAnswered) this.#noteGap(story ?? ANY, question, language);
    return this.#keep();
  }

  /** A question is no gap any more. Rejects where that could not be kept. */
  close(story: string | undefined, gap: Gap): Promise<void> {
    const gaps = this.#gaps.get(story ?? ANY) ?? new Map<string, Gap>();
    for (const [key, one] of gaps) if (one === gap) gaps.delete(key);
    return this.#keep();
  }

  /** A story has another name: what it did not answer goes over. Rejects where that could not be kept. */
  async carryOver(from: string, to: string): Promise<void> {
    const [old, present] = [this.#gaps.get(from), this.#gaps.get(to)];
    if (!old) return;
    const gaps = new Map(old);
    for (const [key, gap] of present ?? [])
      gaps.set(key, { ...gap, times: gap.times + (old.get(key)?.times ?? 0) });
    this.#gaps.set(to, gaps);
    this.#gaps.delete(from);
    await this.#keep();
  }

  #noteGap(story: string, question: string, language: Language): void {
    const gaps = this.#gaps.get(story) ?? new Map<string, Gap>();
    this.#gaps.set(story, gaps);
    const key = keyOf(question);
    if (!key) return;
    const known = gaps.get(key);
    gaps.delete(key);
    const at = this.#clock.now();
    gaps.set(
      key,
      known
        ? { ...known, times: known.times + 1, at }
        : { question: nameless(question), language, times: 1, at },
    );
    if (gaps.size <= MOST_GAPS) return;
    const fewest = Math.min(...[...gaps.values()].map(({ times }) => times));
    for (const [one, { times }] of gaps) {
      if (times === fewest && one !== key) {
        gaps.delete(one);
        return;
      }
    }
  }

  /** One write at a time; what is counted in the meantime is in the next one. */
  #keep(): Promise<void> {
    this.#isStale = true;
    this.#writing ??= (async () => {
      try {
        while (this.#isStale) {
          this.#isStale = false;
          await this.#store.write(this.#record());
        }
      } finally {
        this.#writing = undefined;
      }
    })();
    return this.#writing;
  }

  #record(): AskedRecord {
    const gaps = [...this.#gaps].map(([story, some]) => [story, Object.fromEntries(some)] as const);
    return { counts: this.#counts, gaps: Object.fromEntries(gaps) };
  }
}

/** The words that carry a question, in one order: "Who pays?", "who is it that pays" are the same question. */
const keyOf = (question: string): string =>
  [...new Set(tokenise(question).flatMap(({ norm, stem }) => (isStopWord(norm) ? [] : [stem])))]
    .sort()
    .join(' ');

/** Addresses, accounts and long numbers may be the asker's. */
const nameless = (question: string): string =>
  question
    .replace(/\S*@\S+|https?:\/\/\S+|\+?\d[\d\s().-]{6,}\d/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .toWellFormed();
