/** The lower layer of search, usable alone: term -> the passages that hold it and how often. No language, no ranking. */

import { NumbersList } from './numbers-list.ts';

/** A posting is its passage and its count in one number: the count in so many low bits, and at most so many. */
export const COUNT_BITS = 8;
export const MOST_COUNT = 255;
/** How many postings are looked at one by one before steps grow: two terms of a phrase are often as frequent. */
const NEAR = 8;

/** The passage of a posting, a number below 2^24. */
export const passageOf = (posting: number): number => posting >>> COUNT_BITS;
/** How often it holds the term, at most 255. */
export const countOf = (posting: number): number => posting & MOST_COUNT;

/** One term's postings in rising order of their passages: passage and count packed in one number. */
export class PostingList extends NumbersList {
  /** Adds occurrences in `passage`, which must be larger than the last one added. */
  add(passage: number, times: number): void {
    this.push(((passage << COUNT_BITS) | Math.min(MOST_COUNT, times)) >>> 0);
  }

  /** Becomes the passages that two lists hold both, each with the smaller of its counts. `one`, the shorter, may be this list. */
  meet(one: PostingList, other: PostingList): void {
    const { values, length } = one;
    if (this.values.length < length) this.values = new Uint32Array(length);
    let kept = 0;
    let at = 0;
    for (let i = 0; i < length; i++) {
      const posting = values[i]!;
      at = other.seek(passageOf(posting), at);
      if (at === other.length) break;
      const found = other.values[at]!;
      if (passageOf(found) === passageOf(posting)) this.values[kept++] = Math.min(posting, found);
    }
    this.length = kept;
  }

  /** Where the first posting of `passage` or a later one stands, looked for from `from` on: near by, then in growing steps. */
  seek(passage: number, from: number): number {
    const { values, length } = this;
    const near = Math.min(length, from + NEAR);
    let low = from;
    while (low < near && passageOf(values[low]!) < passage) low++;
    if (low < near || low === length) return low;
    let step = 1;
    for (; low + step < length && passageOf(values[low + step]!) < passage; step *= 2) low += step;
    let high = Math.min(length, low + step);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (passageOf(values[middle]!) < passage) low = middle + 1;
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
