/**
 * Scores every passage for one question: BM25 over groups of terms and over character 4-grams. A column by passage is
 * added to term by term, and read from beginning to end: faster than to keep note of which passages were touched.
 */

import { bestOf, type Scored } from './best-of.ts';
import { inverseFrequency, lengthNorm, SATURATION, saturate } from './bm25.ts';
import type { Group } from './groups.ts';
import type { PassageIndex } from './passage-index.ts';
import { COUNT_BITS, countOf, MOST_COUNT, passageOf } from './postings.ts';

/**
 * How much the 4-grams of a word count beside the groups; found on development data. Porter's stemmer brings the forms of
 * an English word together, and what its 4-grams share besides is mostly chance; an Arabic word changes inside too.
 */
const GRAM_WEIGHT = { arabic: 0.25, other: 0.1 };
/** A 4-gram that stands in more passages than this tells little and costs the most; found on development data. */
const commonGram = (passages: number): number =>
  Math.max(8, Math.min(0.35 * passages, Math.max(200, 0.02 * passages)));

/** What a group is worth in an index. */
export type GroupWorth = {
  /** Its inverse frequency. */
  readonly worth: number;
  /** The weight of its best member that any passage holds, as a sentence's match tells it; 0 where none does. */
  readonly strongest: number;
};

export class PassageScores {
  readonly #index: PassageIndex;
  /** Columns by passage, all zero between two questions. */
  #score = new Float32Array(0);
  #frequency = new Float32Array(0);
  /** Scratch: the passages that hold a member of one group. */
  #holding = new Uint32Array(0);
  /** Scratch: the postings of a phrase. */
  #together = new Uint32Array(0);
  /** The factors of each passage's length in BM25, in words and in 4-grams, and the changes of the index up to which they hold. */
  #norms = new Float64Array(0);
  #gramNorms = new Float64Array(0);
  #changes = 0;

  constructor(index: PassageIndex) {
    this.#index = index;
  }

  /** The best passages for a question of these groups, best first, and what each group is worth. */
  best(groups: readonly Group[], most: number): { places: Scored[]; worths: GroupWorth[] } {
    const { removed, ids } = this.#index;
    this.#makeRoom();
    const worths = groups.map((group) => this.#addGroup(group));
    this.#addGrams(groups);
    for (const place of removed) this.#score[place] = 0;
    const places = bestOf(this.#score, ids.length, most);
    this.#score.fill(0, 0, ids.length);
    return { places, worths };
  }

  #makeRoom(): void {
    const { changes, live, lengths, totalLength, gramLengths, totalGrams, ids } = this.#index;
    if (this.#changes === changes) return;
    this.#changes = changes;
    const passages = ids.length;
    if (this.#score.length < passages) {
      const room = Math.ceil(passages * 1.5) + 16;
      this.#score = new Float32Array(room);
      this.#frequency = new Float32Array(room);
      this.#holding = new Uint32Array(room);
      this.#together = new Uint32Array(room);
      this.#norms = new Float64Array(room);
      this.#gramNorms = new Float64Array(room);
    }
    for (let place = 0; place < passages; place++) {
      this.#norms[place] = lengthNorm(lengths.values[place]!, totalLength / live);
      this.#gramNorms[place] = lengthNorm(gramLengths.values[place]!, totalGrams / live);
    }
  }

  /**
   * Adds the group's score to every passage that holds a member of it. Its loops are what a query costs in a large index,
   * so they stand in one function and write out `passageOf`, `countOf` and `saturate`: past some calls the compiler inlines none.
   */
  #addGroup({ members }: Group): GroupWorth {
    const { live, removed, stems } = this.#index;
    const lengths = stems.lengths.values;
    const begins = stems.begins.values;
    const score = this.#score;
    const frequency = this.#frequency;
    const holding = this.#holding;
    const norms = this.#norms;
    // An imported constant is looked up wherever it is used.
    const bits = COUNT_BITS;
    const most = MOST_COUNT;
    const saturation = SATURATION;
    let count = 0;
    let held = 0;
    let strongest = 0;
    // The strongest come first, so that a passage counts as holding the group by the first of them that it holds.
    for (const { terms, weight } of members) {
      const isPhrase = terms.length > 1;
      const values = isPhrase ? this.#together : stems.values;
      const from = isPhrase ? 0 : begins[terms[0]!]!;
      const to = from + (isPhrase ? stems.meet(terms, values) : lengths[terms[0]!]!);
      const before = count;
      for (let i = from; i < to; i++) {
        const posting = values[i]!;
        const place = posting >>> bits;
        const known = frequency[place]!;
        if (known === 0) holding[count++] = place;
        frequency[place] = known + (posting & most) * weight;
      }
      if (removed.size > 0) count = this.#withoutRemoved(before, count);
      if (count === before) continue;
      held += weight * (count - before);
      strongest = Math.max(strongest, Math.fround(weight));
    }
    const worth = inverseFrequency(live, held);
    for (let i = 0; i < count; i++) {
      const place = holding[i]!;
      const known = frequency[place]!;
      score[place] = score[place]! + worth * ((known * saturation) / (known + norms[place]!));
      frequency[place] = 0;
    }
    return { worth, strongest };
  }

  /** Takes removed passages out of those from `from` to `to` that hold the group. @returns how many hold it */
  #withoutRemoved(from: number, to: number): number {
    let count = from;
    for (let i = from; i < to; i++) {
      const place = this.#holding[i]!;
      if (this.#index.removed.has(place)) this.#frequency[place] = 0;
      else this.#holding[count++] = place;
    }
    return count;
  }

  #addGrams(groups: readonly Group[]): void {
    const index = this.#index;
    const score = this.#score;
    const norms = this.#gramNorms;
    const common = commonGram(index.live);
    const weights = new Map<number, number>();
    for (const { spellings } of groups) {
      for (const { script, grams } of spellings) {
        const weight = script === 'arabic' ? GRAM_WEIGHT.arabic : GRAM_WEIGHT.other;
        for (const gram of grams) weights.set(gram, weight);
      }
    }
    const { values, begins } = index.grams;
    for (const [gram, weight] of weights) {
      const holding = index.holding(index.grams, gram);
      if (holding > common) continue;
      const worth = weight * inverseFrequency(index.live, holding);
      const from = begins.values[gram]!;
      const to = from + index.grams.lengthOf(gram);
      for (let i = from; i < to; i++) {
        const posting = values[i]!;
        const place = passageOf(posting);
        score[place] = score[place]! + worth * saturate(countOf(posting), norms[place]!);
      }
    }
  }
}
