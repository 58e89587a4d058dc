/** The lower layer of search, usable alone: term -> the passages that hold it and how often. No language, no ranking. */

const COUNT_BITS = 8;
const MOST = 255;

/** The passage of a posting, a number below 2^24. */
export const passageOf = (posting: number): number => posting >>> COUNT_BITS;
/** How often it holds the term, at most 255. */
export const countOf = (posting: number): number => posting & MOST;

/** One term's postings in rising order of their passages: passage and count packed in one number. Grows by half. */
export class PostingList {
  entries = new Uint32Array(2);
  length = 0;

  /** Adds occurrences in `passage`, which must not be smaller than the last one added. */
  add(passage: number, times = 1): void {
    const last = this.length - 1;
    if (last >= 0 && passageOf(this.entries[last]!) === passage) {
      const count = Math.min(MOST, countOf(this.entries[last]!) + times);
      this.entries[last] = ((passage << COUNT_BITS) | count) >>> 0;
      return;
    }
    if (this.length === this.entries.length) {
      const larger = new Uint32Array(this.length + (this.length >> 1) + 1);
      larger.set(this.entries);
      this.entries = larger;
    }
    this.entries[this.length] = ((passage << COUNT_BITS) | Math.min(MOST, times)) >>> 0;
    this.length++;
  }
}

/** Terms numbered in the order of their first appearance, each with its postings. */
export class Postings {
  readonly #ids = new Map<string, number>();
  readonly lists: PostingList[] = [];

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

  add(term: string, passage: number): number {
    const id = this.intern(term);
    this.lists[id]!.add(passage);
    return id;
  }
}
