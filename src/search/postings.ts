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

/**
 * Terms numbered in the order of their first appearance, each with its postings in rising order of their passages.
 *
 * All postings stand in one array, for a question looks at a hundred short lists: as an object each, most of the time
 * would go by on the way to them.
 */
export class Postings {
  readonly #ids = new Map<string, number>();
  /** The postings of a term stand together from its begin on; behind them is room up to the next power of two. */
  values = new Uint32Array(1024);
  readonly begins = new NumbersList();
  readonly lengths = new NumbersList();
  /** What of `values` has been given to a term, and by size (as a power of two) the beginnings of what has been given back. */
  #given = 0;
  readonly #givenBack: number[][] = Array.from({ length: 32 }, () => []);
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
      id = this.lengths.length;
      this.#ids.set(term, id);
      this.begins.push(0);
      this.lengths.push(0);
    }
    return id;
  }

  /** How many passages hold the term. */
  lengthOf(id: number): number {
    return this.lengths.values[id]!;
  }

  /** The postings of a term, until one is added. */
  of(id: number): Uint32Array {
    const begin = this.begins.values[id]!;
    return this.values.subarray(begin, begin + this.lengthOf(id));
  }

  /** Notes that the passage that is being read holds the term once more. */
  count(id: number): void {
    if (id >= this.#counts.length) {
      const larger = new Uint32Array(2 * this.lengths.length);
      larger.set(this.#counts);
      this.#counts = larger;
    }
    if (this.#counts[id] === 0) this.#counted.push(id);
    this.#counts[id]!++;
  }

  /** Adds what was counted as the postings of one passage, which must be larger than the last one. */
  flush(passage: number): void {
    for (const id of this.#counted) {
      const length = this.lengthOf(id);
      // None, or a power of two: the room is full.
      if ((length & (length - 1)) === 0) this.#move(id, length);
      const times = Math.min(MOST_COUNT, this.#counts[id]!);
      this.values[this.begins.values[id]! + length] = (passage << COUNT_BITS) | times;
      this.lengths.values[id] = length + 1;
      this.#counts[id] = 0;
    }
    this.#counted.length = 0;
  }

  /** Gives a term room for twice its postings. */
  #move(id: number, length: number): void {
    const room = Math.max(1, 2 * length);
    const from = this.begins.values[id]!;
    const to = this.#givenBack[Math.clz32(room)]!.pop() ?? this.#given;
    if (to === this.#given) this.#given += room;
    if (this.#given > this.values.length) {
      const larger = new Uint32Array(this.#given + (this.#given >> 2));
      larger.set(this.values);
      this.values = larger;
    }
    this.values.copyWithin(to, from, from + length);
    if (length > 0) this.#givenBack[Math.clz32(length)]!.push(from);
    this.begins.values[id] = to;
  }

  /**
   * The passages that hold all of the terms, each with the smallest of its counts.
   * @param held takes them; it must have room for the postings of any term
   * @returns how many they are
   */
  meet(terms: readonly number[], held: Uint32Array): number {
    let rarest = terms[0]!;
    for (const term of terms) if (this.lengthOf(term) < this.lengthOf(rarest)) rarest = term;
    let count = this.lengthOf(rarest);
    const from = this.begins.values[rarest]!;
    for (let i = 0; i < count; i++) held[i] = this.values[from + i]!;
    for (const term of terms) if (term !== rarest) count = this.#retain(held, count, term);
    return count;
  }

  /** Keeps those of `count` postings whose passages hold a term too. @returns how many are left */
  #retain(held: Uint32Array, count: number, term: number): number {
    let at = this.begins.values[term]!;
    const end = at + this.lengthOf(term);
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const posting = held[i]!;
      at = seek(this.values, passageOf(posting), at, end);
      if (at === end) break;
      const found = this.values[at]!;
      if (passageOf(found) === passageOf(posting)) held[kept++] = Math.min(posting, found);
    }
    return kept;
  }
}

/** Where the first posting of `passage` or a later one stands between `from` and `to`: looked for near by, then in growing steps. */
export function seek(values: Uint32Array, passage: number, from: number, to: number): number {
  const near = Math.min(to, from + NEAR);
  let low = from;
  while (low < near && passageOf(values[low]!) < passage) low++;
  if (low < near || low === to) return low;
  let step = 1;
  for (; low + step < to && passageOf(values[low + step]!) < passage; step *= 2) low += step;
  let high = Math.min(to, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passageOf(values[middle]!) < passage) low = middle + 1;
    else high = middle;
  }
  return low;
}
