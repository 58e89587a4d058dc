/**
 * Sentences chosen one by one, each the one worth most beside those chosen before it: by itself, and by how much of what the
 * reports keep coming back to is not told yet (greedy coverage after SumBasic, Nenkova and Vanderwende 2005).
 */

import type { ReportSentence, Word } from './salience.ts';

/** How much what is not told yet counts beside what a sentence is worth by itself. */
const COVERAGE = 0.25;
/** What a word counts that stands in one sentence, and what remains of one that was told already. */
const ONCE = 0.1;
const TOLD = 0.3;
/** Two sentences that share so many of their words say the same. */
const ALIKE = 0.6;

export class Selection {
  readonly chosen: ReportSentence[] = [];
  readonly #all: readonly ReportSentence[];
  readonly #placeOf: ReadonlyMap<ReportSentence, number>;
  /** Word -> in how many sentences it stands beside the first, less where it is told already. */
  readonly #weights = new Map<Word, number>();
  readonly #most: number;

  constructor(all: readonly ReportSentence[]) {
    this.#all = all;
    this.#placeOf = new Map(all.map((one, at) => [one, at]));
    for (const { words } of all)
      for (const word of words) this.#weights.set(word, (this.#weights.get(word) ?? ONCE - 1) + 1);
    this.#most = Math.max(...all.map(({ words }) => this.#covers(words))) || 1;
  }

  /** What a sentence is worth beside those that are chosen. */
  worthOf({ worth, words }: ReportSentence): number {
    return worth + (COVERAGE * this.#covers(words)) / this.#most;
  }

  /** The best one of these that repeats nothing of what is chosen, and is understood alone or behind it where any is. */
  best(of: readonly ReportSentence[], alike = ALIKE): ReportSentence | undefined {
    const understood = of.filter((one) => this.#isUnderstood(one));
    const open = (understood.length > 0 || this.chosen.length > 0 ? understood : of).filter(
      (one) => !this.chosen.includes(one) && !this.chosen.some((other) => repeats(one, other, alike)),
    );
    return open.reduce<ReportSentence | undefined>(
      (most, one) => (most && this.worthOf(most) >= this.worthOf(one) ? most : one),
      undefined,
    );
  }

  choose(one: ReportSentence): void {
    this.chosen.push(one);
    for (const word of one.words) this.#weights.set(word, TOLD * (this.#weights.get(word) ?? 0));
  }

  /** What is chosen, in the order of the reports. */
  inOrder(): ReportSentence[] {
    return this.#all.filter((one) => this.chosen.includes(one));
  }

  /** "He added that …" is read behind the sentence that says who; what the next one takes back is not told without it. */
  #isUnderstood(one: ReportSentence): boolean {
    const at = this.#placeOf.get(one)!;
    const isChosen = (other: ReportSentence | undefined): boolean =>
      other !== undefined && this.chosen.includes(other);
    const next = this.#all[at + 1];
    const isTakenBack = next?.leaning === 'contrasts' && next.article === one.article;
    return (one.leaning !== 'hangs' || isChosen(this.#all[at - 1])) && (!isTakenBack || isChosen(next));
  }

  #covers(words: ReadonlySet<Word>): number {
    // For their number: long sentences hold much of everything.
    return (
      [...words].reduce((sum, word) => sum + (this.#weights.get(word) ?? 0), 0) / Math.sqrt(words.size + 5)
    );
  }
}

/** Whether a sentence says again what another says: so much of it, and no other figure. */
export const repeats = (one: ReportSentence, other: ReportSentence, alike = ALIKE): boolean =>
  one.words.size > 0 &&
  one.figures.isSubsetOf(other.figures) &&
  one.words.intersection(other.words).size >= alike * one.words.size;
