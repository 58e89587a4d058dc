/** Passages, analysed and indexed. Adding one touches nothing of the others; removing one only marks it. */

import type { Analyser } from '../language/analyse.ts';
import { rootOf } from '../language/arabic.ts';
import { keyTermOf } from '../language/key-terms.ts';
import { splitSentences } from '../language/sentences.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { soundKey, soundsOf } from '../language/transliterate.ts';
import { gramsOf } from './grams.ts';
import { type PostingList, Postings, passageOf } from './postings.ts';

export type Indexed = {
  readonly id: string;
  /** Term number of every token in order, 0 for a function word. */
  readonly terms: Uint32Array;
  /** Index into `terms` where each sentence begins. */
  readonly sentences: Uint32Array;
  readonly length: number;
  readonly gramLength: number;
  removed: boolean;
};

/** What is known of a term of the vocabulary beyond its postings. */
export type Word = {
  readonly stem: string;
  readonly norm: string;
  readonly arabic: boolean;
  /** Times it was written with a capital letter inside a sentence. */
  capitals: number;
};

/** The term of all function words, which no stem has. */
const FUNCTION_WORD = 0;

export class PassageIndex {
  readonly stems = new Postings();
  readonly grams = new Postings();
  readonly words: Word[] = [];
  readonly passages: Indexed[] = [];
  /** Sound key -> terms of either script that begin with it; root -> Arabic terms. */
  readonly bySound = new Map<string, number[]>();
  readonly sounds: string[] = [];
  readonly byRoot = new Map<string, number[]>();
  readonly #place = new Map<string, number>();
  readonly #gramsOfWord = new Map<string, string[]>();
  live = 0;
  totalLength = 0;
  totalGrams = 0;
  arabicWords = 0;
  latinWords = 0;
  readonly #analyser: Analyser;

  constructor(analyser: Analyser) {
    this.#analyser = analyser;
    this.#intern('', '', false);
  }

  placeOf(id: string): number | undefined {
    return this.#place.get(id);
  }

  /** The number of a stem that a passage holds (or a text of `termsOf`); undefined where only removed passages did. */
  termOf(stem: string): number | undefined {
    const term = this.stems.id(stem);
    if (term === undefined) return undefined;
    const list = this.stems.lists[term]!;
    return list.length > 0 && this.holding(list) === 0 ? undefined : term;
  }

  /** How many of a term's passages have not been removed. */
  holding(list: PostingList): number {
    if (this.live === this.passages.length) return list.length;
    let count = 0;
    for (let i = 0; i < list.length; i++) if (!this.passages[passageOf(list.entries[i]!)]!.removed) count++;
    return count;
  }

  /** Adds a passage; one of the same id is replaced. */
  add(id: string, text: string): void {
    this.remove(id);
    const doc = this.passages.length;
    const terms: number[] = [];
    const sentences: number[] = [];
    let gramLength = 0;
    let length = 0;
    for (const sentence of splitSentences(text)) {
      sentences.push(terms.length);
      let first = true;
      for (const token of this.#analyser.analyse(sentence.text)) {
        const key = keyTermOf(token);
        if (key && key !== token.stem) this.stems.lists[this.#intern(key, key, false)]!.add(doc);
        const function_ = isStopWord(token.norm);
        const term = function_ ? FUNCTION_WORD : this.#term(token);
        terms.push(term);
        if (!function_ && token.capital && !first) this.words[term]!.capitals++;
        first = false;
        if (function_) continue;
        this.stems.lists[term]!.add(doc);
        length++;
        if (token.script !== 'number') {
          for (const gram of this.#grams(token.norm)) {
            this.grams.add(gram, doc);
            gramLength++;
          }
        }
      }
    }
    this.passages.push({
      id,
      terms: Uint32Array.from(terms),
      sentences: Uint32Array.from(sentences),
      length,
      gramLength,
      removed: false,
    });
    this.#place.set(id, doc);
    this.live++;
    this.totalLength += length;
    this.totalGrams += gramLength;
  }

  /** The terms of a text that is no passage, so that questions can be matched with it too. */
  termsOf(text: string): number[] {
    return this.#analyser
      .analyse(text)
      .filter((token) => !isStopWord(token.norm))
      .map((token) => this.#term(token));
  }

  /** Takes a passage out of every answer. Its postings stay until the index is built anew. */
  remove(id: string): void {
    const doc = this.#place.get(id);
    if (doc === undefined) return;
    this.#place.delete(id);
    const passage = this.passages[doc]!;
    passage.removed = true;
    this.live--;
    this.totalLength -= passage.length;
    this.totalGrams -= passage.gramLength;
  }

  #term(token: Token): number {
    const stem = token.script === 'number' ? `=${token.norm}` : token.stem;
    const before = this.words.length;
    const arabic = token.script === 'arabic';
    const latin = token.script === 'latin';
    const id = this.#intern(stem, token.norm, arabic);
    if (id < before) return id;
    if (arabic) this.arabicWords++;
    if (latin) this.latinWords++;
    if (arabic) {
      const root = rootOf(stem);
      if (root) push(this.byRoot, root, id);
    }
    if (arabic || latin) {
      // A name is compared as it is written, a Latin one without the stemmer's cuts.
      const sounds = soundsOf(arabic ? stem : token.norm);
      this.sounds[id] = sounds;
      const key = soundKey(sounds);
      if (key) push(this.bySound, key, id);
    }
    return id;
  }

  /** The number of a stem, with what is kept of it where it is new. */
  #intern(stem: string, norm: string, arabic: boolean): number {
    const id = this.stems.intern(stem);
    if (id === this.words.length) {
      this.words.push({ stem, norm, arabic, capitals: 0 });
      this.sounds.push('');
    }
    return id;
  }

  #grams(norm: string): string[] {
    let grams = this.#gramsOfWord.get(norm);
    if (!grams) {
      grams = gramsOf(norm);
      this.#gramsOfWord.set(norm, grams);
    }
    return grams;
  }
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
