/** Ranks passages for a question: BM25 over groups of terms and over character 4-grams, then by their best sentence. */

import { Analyser } from '../language/analyse.ts';
import type { Language } from '../language/language.ts';
import type { Token } from '../language/tokenise.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { type Group, groupsOf } from './groups.ts';
import { KnownMembers } from './known-members.ts';
import { PassageIndex } from './passage-index.ts';
import { type GroupWorth, PassageScores } from './passage-scores.ts';
import { type Question, understand } from './question.ts';

export type Hit = { readonly id: string; readonly score: number };

/** How many passages are ranked again by their best sentence. */
const RERANKED = 30;

/** A group of a question with what it is worth in this index. */
export type Matched = GroupWorth & { readonly group: Group };
/** What one sentence holds of the question: for each group, the weight of its best member there (0 = absent). */
export type SentenceMatch = { readonly from: number; readonly to: number; readonly found: Float32Array };

export class PassageSearch {
  readonly index: PassageIndex;
  readonly #analyser: Analyser;
  readonly #vocabulary: Vocabulary;
  readonly #members: KnownMembers;
  readonly #scores: PassageScores;
  /** Scratch columns by term, all zero between two questions: the group that it stands for, and how strongly. */
  #groupOf = new Int16Array(0);
  #weightOf = new Float32Array(0);

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#analyser = new Analyser(vocabulary.lexicon);
    this.index = new PassageIndex(this.#analyser);
    this.#members = new KnownMembers(this.index, vocabulary);
    this.#scores = new PassageScores(this.index);
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
    const groups = groupsOf(question, this.#members, this.#vocabulary);
    const { places, worths } = this.#scores.best(groups, Math.max(RERANKED, limit));
    const matched = groups.map((group, at) => ({ group, ...worths[at]! }));
    this.#makeRoom();
    this.#mark(matched);
    for (const candidate of places) {
      candidate.score += this.#bestSentence(candidate.place, matched);
    }
    this.#unmark(matched);
    places.sort((a, b) => b.score - a.score || a.place - b.place);
    return {
      hits: places.slice(0, limit).map(({ place, score }) => ({ id: index.ids[place]!, score })),
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
    const terms = this.index.words.length;
    if (this.#groupOf.length >= terms) return;
    const room = Math.ceil(terms * 1.5) + 64;
    this.#groupOf = new Int16Array(room);
    this.#weightOf = new Float32Array(room);
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
