/** The lower layer of search, usable alone: term -> the passages that hold it and how often. No language, no ranking. */

import { NumbersList } from './numbers-list.ts';

const COUNT_BITS = 8;
const MOST = 255;

/** The passage of a posting, a number below 2^24. */
export const passageOf = (posting: number): number => posting >>> COUNT_BITS;
/** How often it holds the term, at most 255. */
export const countOf = (posting: number): number => posting & MOST;

/** One term's postings in rising order of their passages: passage and count packed in one number. */
export class PostingList extends NumbersList {
  /** Adds occurrences in `passage`, which must be larger than the last one added. */
  add(passage: number, times: number): void {
    this.push(((passage << COUNT_BITS) | Math.min(MOST, times)) >>> 0);
  }

  /** Where the first posting of `passage` or a later one stands, looked for from `from` on in growing steps. */
  seek(passage: number, from: number): number {
    const { values, length } = this;
    let low = from;
    let step = 1;
    for (; low + step < length && values[low + step]! >>> COUNT_BITS < passage; step *= 2) low += step;
    let high = Math.min(length, low + step);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (values[middle]! >>> COUNT_BITS < passage) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Terms numbered in the order of their first appearance, each with its postings. */
export class Postings {
  readonly #ids = new Map<string, number>();
  readonly lists: PostingList[] = [];
  /** By term, how often the passage that is being read holds it; and the terms that it holds. */
  #counts = new Uint32Array(1024);
  #counted: number[] = [];

  id(term: string): number | undefined {
    return this.#ids.get(term);
  }

  /** The number of the term, a new one where it was unknown. */
  intern(term: string): number {
    let id = this.#ids.get(term);
    if (id === undefined) {
      id = this.lists.length;
      this.#ids.set(term, id);
      this.lists.push(new PostingList());
    }
    return id;
  }

  /** Notes that the passage that is being read holds the term once more. */
  count(id: number): void {
    if (id >= this.#counts.length) {
      const larger = new Uint32Array(2 * this.lists.length);
      larger.set(this.#counts);
      this.#counts = larger;
    }
    if (this.#counts[id] === 0) this.#counted.push(id);
    this.#counts[id]!++;
  }

  /** Adds what was counted as the postings of one passage. */
  flush(passage: number): void {
    for (const id of this.#counted) {
      this.lists[id]!.add(passage, this.#counts[id]!);
      this.#counts[id] = 0;
    }
    this.#counted.length = 0;
  }
}
