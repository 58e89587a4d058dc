/** Ranks passages for a question: BM25 over groups of terms and over character 4-grams, then by their best sentence. */

import { Analyser } from '../language/analyse.ts';
import type { Language } from '../language/language.ts';
import type { Token } from '../language/tokenise.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { bestOf } from './best-of.ts';
import { inverseFrequency, lengthNorm, saturate } from './bm25.ts';
import { gramsOf } from './grams.ts';
import { type Group, groupsOf } from './groups.ts';
import { PassageIndex } from './passage-index.ts';
import { countOf, PostingList, passageOf } from './postings.ts';
import { type Question, understand } from './question.ts';

export type Hit = { readonly id: string; readonly score: number };

/** Weights of the parts of a score; found on development data. */
export const RANK_WEIGHTS = {
  gram: 0.25,
  /** What the passage's best sentence holds of the question, beside what the passage holds. */
  sentence: 1,
};
/** A 4-gram that stands in more passages than this tells little and costs the most. */
const commonGram = (passages: number): number => Math.min(0.35 * passages, Math.max(200, 0.02 * passages));
/** How many passages are ranked again by their best sentence. */
const RERANKED = 30;

/** A question's groups with what each is worth in this index: its inverse frequency. */
export type Matched = {
  readonly group: Group;
  readonly worth: number;
  /** The weight of its best member that any passage holds; 0 where none does. */
  readonly strongest: number;
};
/** What one sentence holds of the question: for each group, the weight of its best member there (0 = absent). */
export type SentenceMatch = { readonly from: number; readonly to: number; readonly found: Float32Array };

export class PassageSearch {
  readonly index: PassageIndex;
  readonly #analyser: Analyser;
  readonly #vocabulary: Vocabulary;
  /** Scratch columns by passage and by term, all zero between two questions. */
  #frequency = new Float32Array(0);
  #strength = new Float32Array(0);
  #score = new Float32Array(0);
  /** Scratch: the passages that hold a member of one group. */
  #docs = new Uint32Array(0);
  /** The factor of each passage's length in BM25, and the passages, there and removed, of which it was made. */
  #norms = new Float64Array(0);
  #normed = { passages: 0, live: 0 };
  #groupOf = new Int16Array(0);
  #weightOf = new Float32Array(0);

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#analyser = new Analyser(vocabulary.lexicon);
    this.index = new PassageIndex(this.#analyser);
  }

  /** Adds a passage, in place of one of the same id. The others are not touched. */
  add(id: string, text: string): void {
    this.index.add(id, text);
  }

  remove(id: string): void {
    this.index.remove(id);
  }

  /** The passages that hold most of the question, best first; ties in the order of adding. */
  search(text: string, limit = 10, fallback?: Language): Hit[] {
    return this.rank(this.understand(text, fallback), limit).hits;
  }

  analyse(text: string): Token[] {
    return this.#analyser.analyse(text);
  }

  understand(text: string, fallback?: Language): Question {
    const isKnown = (stem: string): boolean => this.index.termOf(stem) !== undefined;
    return understand(text, this.#analyser, this.#vocabulary, isKnown, fallback);
  }

  rank(question: Question, limit: number): { hits: Hit[]; matched: Matched[] } {
    const { index } = this;
    this.#makeRoom();
    const groups = groupsOf(question, index, this.#vocabulary);
    const touched: number[] = [];
    const matched = groups.map((group) => ({ group, ...this.#scoreGroup(group, touched) }));
    this.#scoreGrams(groups, touched);
    const alive = index.removed.size === 0 ? touched : touched.filter((place) => !index.removed.has(place));
    const candidates = bestOf(alive, (place) => this.#score[place]!, Math.max(RERANKED, limit));
    for (const place of touched) this.#score[place] = 0;
    this.#mark(matched);
    for (const candidate of candidates) {
      candidate.score += RANK_WEIGHTS.sentence * this.#bestSentence(candidate.place, matched);
    }
    this.#unmark(matched);
    candidates.sort((a, b) => b.score - a.score || a.place - b.place);
    return {
      hits: candidates.slice(0, limit).map(({ place, score }) => ({ id: index.ids[place]!, score })),
      matched,
    };
  }

  /** The term of every token of a passage; empty for one that is not there. */
  termsOf(id: string): Uint32Array {
    const at = this.index.placeOf(id);
    return at === undefined ? new Uint32Array() : this.index.termsAt(at);
  }

  /** What each sentence of a passage holds of the question. */
  sentences(id: string, matched: readonly Matched[]): SentenceMatch[] {
    const at = this.index.placeOf(id);
    if (at === undefined) return [];
    const terms = this.index.termsAt(at);
    const sentences = this.index.sentencesAt(at);
    return [...sentences].map((from, s) => {
      const to = sentences[s + 1] ?? terms.length;
      const held = new Set(terms.subarray(from, to));
      const found = Float32Array.from(matched, ({ group }) =>
        group.members.reduce(
          (most, member) =>
            member.weight > most && member.terms.every((term) => held.has(term)) ? member.weight : most,
          0,
        ),
      );
      return { from, to, found };
    });
  }

  #makeRoom(): void {
    const passages = this.index.ids.length;
    if (this.#score.length < passages) {
      const room = Math.ceil(passages * 1.5) + 16;
      this.#frequency = new Float32Array(room);
      this.#strength = new Float32Array(room);
      this.#score = new Float32Array(room);
      this.#docs = new Uint32Array(room);
    }
    const { live, lengths, totalLength } = this.index;
    if (this.#normed.passages !== passages || this.#normed.live !== live) {
      if (this.#norms.length < passages) this.#norms = new Float64Array(this.#score.length);
      const mean = totalLength / live;
      for (let place = 0; place < passages; place++)
        this.#norms[place] = lengthNorm(lengths.values[place]!, mean);
      this.#normed = { passages, live };
    }
    const terms = this.index.words.length;
    if (this.#groupOf.length < terms) {
      const room = Math.ceil(terms * 1.5) + 64;
      this.#groupOf = new Int16Array(room);
      this.#weightOf = new Float32Array(room);
    }
  }

  /** Adds the group's score to every passage that holds a member of it; returns what the group is worth and its best match. */
  #scoreGroup(group: Group, touched: number[]): { worth: number; strongest: number } {
    const { index } = this;
    const frequency = this.#frequency;
    const strength = this.#strength;
    const score = this.#score;
    const docs = this.#docs;
    let count = 0;
    const anyRemoved = index.removed.size > 0;
    const norms = this.#norms;
    for (const { terms, weight } of group.members) {
      const list = terms.length === 1 ? index.stems.lists[terms[0]!]! : this.#together(terms);
      const { values, length } = list;
      for (let i = 0; i < length; i++) {
        const doc = passageOf(values[i]!);
        if (anyRemoved && index.removed.has(doc)) continue;
        if (frequency[doc] === 0) docs[count++] = doc;
        frequency[doc] = frequency[doc]! + countOf(values[i]!) * weight;
        if (strength[doc]! < weight) strength[doc] = weight;
      }
    }
    let holding = 0;
    let strongest = 0;
    for (let i = 0; i < count; i++) {
      const held = strength[docs[i]!]!;
      holding += held;
      if (held > strongest) strongest = held;
    }
    const worth = inverseFrequency(index.live, holding);
    for (let i = 0; i < count; i++) {
      const doc = docs[i]!;
      if (score[doc] === 0) touched.push(doc);
      score[doc] = score[doc]! + worth * saturate(frequency[doc]!, norms[doc]!);
      frequency[doc] = 0;
      strength[doc] = 0;
    }
    return { worth, strongest };
  }

  /** The passages that hold all of the terms, with the count of the rarest of them there. */
  #together(terms: readonly number[]): PostingList {
    const [first, ...others] = terms
      .map((term) => this.index.stems.lists[term]!)
      .sort((a, b) => a.length - b.length);
    const cursors = others.map(() => 0);
    const result = new PostingList();
    for (let i = 0; i < first!.length; i++) {
      const doc = passageOf(first!.values[i]!);
      let count = countOf(first!.values[i]!);
      for (let o = 0; o < others.length && count > 0; o++) {
        const { values, length } = others[o]!;
        let at = cursors[o]!;
        while (at < length && passageOf(values[at]!) < doc) at++;
        cursors[o] = at;
        count = at < length && passageOf(values[at]!) === doc ? Math.min(count, countOf(values[at]!)) : 0;
      }
      if (count > 0) result.add(doc, count);
    }
    return result;
  }

  #scoreGrams(groups: readonly Group[], touched: number[]): void {
    const { index } = this;
    const score = this.#score;
    const lengths = index.gramLengths.values;
    const mean = index.totalGrams / index.live;
    const common = Math.max(8, commonGram(index.live));
    const grams = new Set(groups.flatMap((group) => group.spellings.flatMap(gramsOf)));
    for (const gram of grams) {
      const id = index.grams.id(gram);
      if (id === undefined) continue;
      const list = index.grams.lists[id]!;
      const { values, length } = list;
      const holding = index.holding(list);
      if (holding > common) continue;
      const worth = RANK_WEIGHTS.gram * inverseFrequency(index.live, holding);
      for (let i = 0; i < length; i++) {
        const doc = passageOf(values[i]!);
        if (score[doc] === 0) touched.push(doc);
        score[doc] = score[doc]! + worth * saturate(countOf(values[i]!), lengthNorm(lengths[doc]!, mean));
      }
    }
  }

  /** Notes for each term which group it stands for and how strongly; `#unmark` takes it back. */
  #mark(matched: readonly Matched[]): void {
    matched.forEach(({ group }, at) => {
      for (const { terms, weight } of group.members) {
        for (const term of terms) {
          // A word of a phrase is not the phrase.
          const own = terms.length > 1 ? 0.7 * weight : weight;
          if (this.#weightOf[term]! >= own) continue;
          this.#weightOf[term] = own;
          this.#groupOf[term] = at + 1;
        }
      }
    });
  }

  #unmark(matched: readonly Matched[]): void {
    for (const { group } of matched) {
      for (const { terms } of group.members) {
        for (const term of terms) {
          this.#weightOf[term] = 0;
          this.#groupOf[term] = 0;
        }
      }
    }
  }

  /** The most that one sentence holds of the question: the worth of the groups found in it. */
  #bestSentence(place: number, matched: readonly Matched[]): number {
    const terms = this.index.termsAt(place);
    const sentences = this.index.sentencesAt(place);
    const found = new Float32Array(matched.length);
    let best = 0;
    for (let s = 0; s < sentences.length; s++) {
      const end = sentences[s + 1] ?? terms.length;
      for (let i = sentences[s]!; i < end; i++) {
        const group = this.#groupOf[terms[i]!]! - 1;
        if (group >= 0 && found[group]! < this.#weightOf[terms[i]!]!)
          found[group] = this.#weightOf[terms[i]!]!;
      }
      let sum = 0;
      for (let g = 0; g < found.length; g++) {
        sum += matched[g]!.worth * found[g]!;
        found[g] = 0;
      }
      if (sum > best) best = sum;
    }
    return best;
  }
}
