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

  /**
   * The best one of these that repeats nothing of what is chosen, and is understood alone, behind what is chosen or, where
   * there is `room` for so many more, with what it is chosen with.
   */
  best(of: readonly ReportSentence[], room: number, alike = ALIKE): ReportSentence | undefined {
    const understood = of.filter((one) => {
      const needed = this.#neededBy(one);
      return needed !== undefined && needed.size < room;
    });
    const open = (understood.length > 0 || this.chosen.length > 0 ? understood : of).filter(
      (one) => !this.chosen.includes(one) && !repeats(one, this.chosen, alike),
    );
    return open.reduce<ReportSentence | undefined>(
      (most, one) => (most && this.worthOf(most) >= this.worthOf(one) ? most : one),
      undefined,
    );
  }

  /** Chooses a sentence with those that it is not understood without. */
  choose(one: ReportSentence): void {
    for (const each of [one, ...(this.#neededBy(one) ?? [])]) {
      this.chosen.push(each);
      for (const word of each.words) this.#weights.set(word, TOLD * (this.#weights.get(word) ?? 0));
    }
  }

  /** What is chosen, in the order of the reports. */
  inOrder(): ReportSentence[] {
    return this.#all.filter((one) => this.chosen.includes(one));
  }

  /**
   * What must be chosen with a sentence so that it is understood: where one takes back what the one before says, both.
   * Nothing where it cannot be, since it goes on from one that is not told: "He added that …", "Meanwhile …".
   */
  #neededBy(one: ReportSentence): ReadonlySet<ReportSentence> | undefined {
    const needed = new Set<ReportSentence>();
    const open = [one];
    for (let next = open.pop(); next; next = open.pop()) {
      const at = this.#placeOf.get(next)!;
      const isIn = (other: ReportSentence): boolean =>
        other === one || needed.has(other) || this.chosen.includes(other);
      const [before, after] = [this.#all[at - 1], this.#all[at + 1]].map((other) =>
        other?.article === next?.article ? other : undefined,
      );
      // A report that begins with "also" means nothing that is told here.
      if (!before && (next.leaning === 'hangs' || next.leaning === 'contrasts')) return undefined;
      if (before && next.leaning !== 'stands' && !isIn(before)) {
        if (next.leaning !== 'contrasts') return undefined;
        needed.add(before);
        open.push(before);
      }
      if (after?.leaning === 'contrasts' && !isIn(after)) {
        needed.add(after);
        open.push(after);
      }
    }
    return needed;
  }

  #covers(words: ReadonlySet<Word>): number {
    // For their number: long sentences hold much of everything.
    return (
      [...words].reduce((sum, word) => sum + (this.#weights.get(word) ?? 0), 0) / Math.sqrt(words.size + 5)
    );
  }
}

/** Whether a sentence says again what one of those that are told says: so much of it, and no figure that none of them has. */
export function repeats(one: ReportSentence, told: readonly ReportSentence[], alike = ALIKE): boolean {
  const isSaid = told.some(
    ({ words, isRefusal }) =>
      isRefusal === one.isRefusal && one.words.intersection(words).size >= alike * one.words.size,
  );
  return (
    one.words.size > 0 &&
    isSaid &&
    [...one.figures].every((figure) => told.some(({ figures }) => figures.has(figure)))
  );
}
