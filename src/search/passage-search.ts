/** Ranks passages for a question: BM25 over groups of terms and over character 4-grams, then by their best sentence. */

import { Analyser } from '../language/analyse.ts';
import type { Language } from '../language/language.ts';
import type { Token } from '../language/tokenise.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Scored } from './best-of.ts';
import { type Group, groupsOf } from './groups.ts';
import { KnownWords } from './known-words.ts';
import type { Member } from './members.ts';
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
  readonly #known: KnownWords;
  readonly #scores: PassageScores;
  /** Scratch columns by term: how strongly it stands for a group, 0 between two questions; and for which. */
  #weightOf = new Float32Array(0);
  #groupOf = new Int16Array(0);

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#analyser = new Analyser(vocabulary.lexicon);
    this.index = new PassageIndex(this.#analyser);
    this.#known = new KnownWords(this.index, vocabulary);
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
    const groups = groupsOf(question, this.#known, this.#vocabulary);
    const { places, worths } = this.#scores.best(groups, Math.max(RERANKED, limit));
    const matched = groups.map((group, at) => ({ group, ...worths[at]! }));
    this.#makeRoom();
    this.#mark(groups);
    this.#addBestSentences(places, worths);
    this.#unmark(groups);
    places.sort((a, b) => b.score - a.score || a.place - b.place);
    return {
      hits: places.slice(0, limit).map(({ place, score }) => ({ id: index.ids[place]!, score })),
      matched,
    };
  }

  /** The term of every token of a passage; empty for one that is not there. */
  termsOf(id: string): Uint32Array {
    const at = this.index.placeOf(id);
    if (at === undefined) return new Uint32Array();
    const sentences = this.index.sentencesAt(at);
    return this.index.terms.values.subarray(sentences[0], sentences.at(-1));
  }

  /** What each sentence of a passage holds of the question. */
  sentences(id: string, matched: readonly Matched[]): SentenceMatch[] {
    const at = this.index.placeOf(id);
    if (at === undefined) return [];
    const [begin = 0, ...ends] = this.index.sentencesAt(at);
    return ends.map((end, s) => {
      const start = ends[s - 1] ?? begin;
      const held = new Set(this.index.terms.values.subarray(start, end));
      const isHeld = ({ terms }: Member): boolean => terms.every((term) => held.has(term));
      // The strongest come first.
      const found = Float32Array.from(matched, ({ group }) => group.members.find(isHeld)?.weight ?? 0);
      return { from: start - begin, to: end - begin, found };
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
  #mark(groups: readonly Group[]): void {
    groups.forEach(({ members }, at) => {
      for (const { terms, weight } of members) {
        for (const term of terms) {
          // A word of a phrase is not the phrase.
          const own = terms.length > 1 ? 0.7 * weight : weight;
          if (this.#weightOf[term]! >= own) continue;
          this.#weightOf[term] = own;
          this.#groupOf[term] = at;
        }
      }
    });
  }

  #unmark(groups: readonly Group[]): void {
    for (const { members } of groups) {
      for (const { terms } of members) {
        for (const term of terms) this.#weightOf[term] = 0;
      }
    }
  }

  /** Adds to each place the most that one of its sentences holds of the question: the worth of the groups found in it. */
  #addBestSentences(places: readonly Scored[], worths: readonly GroupWorth[]): void {
    const terms = this.index.terms.values;
    const sentences = this.index.sentences.values;
    const firstSentence = this.index.firstSentence.values;
    const weightOf = this.#weightOf;
    const groupOf = this.#groupOf;
    const found = new Float32Array(worths.length);
    for (const candidate of places) {
      const last = firstSentence[candidate.place + 1]!;
      let best = 0;
      for (let s = firstSentence[candidate.place]!; s < last; s++) {
        const end = sentences[s + 1]!;
        for (let i = sentences[s]!; i < end; i++) {
          const weight = weightOf[terms[i]!]!;
          if (weight === 0) continue;
          const group = groupOf[terms[i]!]!;
          if (found[group]! < weight) found[group] = weight;
        }
        let sum = 0;
        for (let g = 0; g < found.length; g++) {
          sum += worths[g]!.worth * found[g]!;
          found[g] = 0;
        }
        if (sum > best) best = sum;
      }
      candidate.score += best;
    }
  }
}
