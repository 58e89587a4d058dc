/** The lower layer of search, usable alone: term -> the passages that hold it and how often. No language, no ranking. */

/** One term's passages in rising order, two parallel columns that grow by half. */
export class PostingList {
  docs = new Uint32Array(2);
  counts = new Uint8Array(2);
  length = 0;

  /** Adds one occurrence in `doc`, which must not be smaller than the last one added. Counts stop at 255. */
  add(doc: number): void {
    const last = this.length - 1;
    if (last >= 0 && this.docs[last] === doc) {
      if (this.counts[last]! < 255) this.counts[last]!++;
      return;
    }
    if (this.length === this.docs.length) {
      const room = this.length + (this.length >> 1) + 1;
      const docs = new Uint32Array(room);
      const counts = new Uint8Array(room);
      docs.set(this.docs);
      counts.set(this.counts);
      this.docs = docs;
      this.counts = counts;
    }
    this.docs[this.length] = doc;
    this.counts[this.length] = 1;
    this.length++;
  }
}

/** Terms numbered in the order of their first appearance, each with its postings. */
export class Postings {
  readonly #ids = new Map<string, number>();
  readonly terms: string[] = [];
  readonly lists: PostingList[] = [];

  id(term: string): number | undefined {
    return this.#ids.get(term);
  }

  /** The number of the term, a new one where it was unknown. */
  intern(term: string): number {
    let id = this.#ids.get(term);
    if (id === undefined) {
      id = this.terms.length;
      this.#ids.set(term, id);
      this.terms.push(term);
      this.lists.push(new PostingList());
    }
    return id;
  }

  add(term: string, doc: number): number {
    const id = this.intern(term);
    this.lists[id]!.add(doc);
    return id;
  }
}
