/** Ranks passages for a question: BM25 over groups of terms and over character 4-grams, then the best sentence. */

import type { Lexicon } from '../language/lexicon.ts';
import { inverseFrequency, lengthNorm, saturate } from './bm25.ts';
import { type Group, groupsFor } from './groups.ts';
import { gramsOf } from './grams.ts';
import { PassageIndex } from './passage-index.ts';

export type Hit = { readonly id: string; readonly score: number };

/** Weights of the parts of a score; found on development data. */
export const W = { gram: 0.35, sentence: 0.5, gramMaxShare: 0.35, rerank: 40 };

export class PassageSearch {
  readonly index = new PassageIndex();
  readonly #lexicon: Lexicon;
  #frequency = new Float32Array(0);
  #weight = new Float32Array(0);
  #score = new Float32Array(0);

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  add(id: string, text: string): void {
    this.index.add(id, text);
  }

  remove(id: string): void {
    this.index.remove(id);
  }

  search(question: string, limit = 10): Hit[] {
    const index = this.index;
    const count = index.passages.length;
    if (this.#score.length < count) {
      const room = Math.ceil(count * 1.5) + 16;
      this.#frequency = new Float32Array(room);
      this.#weight = new Float32Array(room);
      this.#score = new Float32Array(room);
    }
    const score = this.#score;
    const groups = groupsFor(question, index, this.#lexicon);
    const touched: number[] = [];
    const mean = index.totalLength / index.live;
    for (const group of groups) {
      this.#scoreGroup(group, mean, touched);
    }
    this.#scoreGrams(groups, touched);
    const best: Array<{ doc: number; score: number }> = [];
    for (const doc of touched) {
      const value = score[doc]!;
      score[doc] = 0;
      if (value > 0 && !index.passages[doc]!.removed) best.push({ doc, score: value });
    }
    best.sort((a, b) => b.score - a.score || a.doc - b.doc);
    const top = best.slice(0, Math.max(W.rerank, limit));
    for (const hit of top) hit.score += W.sentence * this.#bestSentence(hit.doc, groups);
    top.sort((a, b) => b.score - a.score || a.doc - b.doc);
    return top.slice(0, limit).map((hit) => ({ id: index.passages[hit.doc]!.id, score: hit.score }));
  }

  #scoreGroup(group: Group, mean: number, touched: number[]): void {
    const { index } = this;
    const frequency = this.#frequency;
    const weight = this.#weight;
    const docs: number[] = [];
    for (const member of group.members) {
      const lists = member.terms.map((term) => index.stems.lists[term]!);
      const [first, ...others] = lists.sort((a, b) => a.length - b.length);
      const cursor = others.map(() => 0);
      for (let i = 0; i < first!.length; i++) {
        const doc = first!.docs[i]!;
        let tf = first!.counts[i]!;
        let all = true;
        for (let o = 0; o < others.length; o++) {
          const list = others[o]!;
          let at = cursor[o]!;
          while (at < list.length && list.docs[at]! < doc) at++;
          cursor[o] = at;
          if (at >= list.length || list.docs[at] !== doc) {
            all = false;
            break;
          }
          tf = Math.min(tf, list.counts[at]!);
        }
        if (!all) continue;
        if (frequency[doc] === 0) docs.push(doc);
        frequency[doc] = frequency[doc]! + tf * member.weight;
        if (weight[doc]! < member.weight) weight[doc] = member.weight;
      }
    }
    let holding = 0;
    for (const doc of docs) holding += weight[doc]!;
    const idf = inverseFrequency(index.live, Math.min(holding, index.live)) * group.weight;
    group.value = idf;
    for (const doc of docs) {
      const passage = index.passages[doc]!;
      if (this.#score[doc] === 0) touched.push(doc);
      this.#score[doc] = this.#score[doc]! + idf * saturate(frequency[doc]!, lengthNorm(passage.length, mean));
      frequency[doc] = 0;
      weight[doc] = 0;
    }
  }

  #scoreGrams(groups: readonly Group[], touched: number[]): void {
    const { index } = this;
    const mean = index.totalGrams / index.live;
    const common = Math.max(8, index.live * W.gramMaxShare);
    const seen = new Set<string>();
    for (const group of groups) {
      for (const norm of group.norms) {
        const grams = gramsOf(norm);
        for (const gram of grams) {
          if (seen.has(gram)) continue;
          seen.add(gram);
          const id = index.grams.id(gram);
          if (id === undefined) continue;
          const list = index.grams.lists[id]!;
          if (list.length > common) continue;
          const idf = (W.gram * inverseFrequency(index.live, list.length)) ;
          for (let i = 0; i < list.length; i++) {
            const doc = list.docs[i]!;
            if (this.#score[doc] === 0) touched.push(doc);
            this.#score[doc] = this.#score[doc]! + idf * saturate(list.counts[i]!, lengthNorm(index.passages[doc]!.gramLength, mean));
          }
        }
      }
    }
  }

  /** The most that one sentence of the passage holds of the question: the values of the groups found in it. */
  #bestSentence(doc: number, groups: readonly Group[]): number {
    const { terms, sentences } = this.index.passages[doc]!;
    let best = 0;
    for (let s = 0; s < sentences.length; s++) {
      const end = s + 1 < sentences.length ? sentences[s + 1]! : terms.length;
      let sum = 0;
      for (const group of groups) {
        let found = 0;
        for (let i = sentences[s]!; i < end; i++) {
          const w = group.weightOf.get(terms[i]!) ?? 0;
          if (w > found) found = w;
        }
        sum += group.value * found;
      }
      if (sum > best) best = sum;
    }
    return best;
  }
}
