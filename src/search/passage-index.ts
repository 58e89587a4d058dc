/** Passages, analysed and indexed. Adding one touches nothing of the others; removing one only marks it. */

import type { Analyser } from '../language/analyse.ts';
import { rootOf } from '../language/arabic.ts';
import { keyTermOf } from '../language/key-terms.ts';
import { splitSentences } from '../language/sentences.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { soundKey, soundsOf } from '../language/transliterate.ts';
import { gramsOf } from './grams.ts';
import { NumbersList } from './numbers-list.ts';
import { Postings, passageOf } from './postings.ts';

/** What is known of a term of the vocabulary beyond its postings. */
export type Word = {
  readonly stem: string;
  readonly norm: string;
  /** Times it was written with a capital letter inside a sentence. */
  capitals: number;
};

/** The term of all function words. */
const FUNCTION_WORD = 0;

export class PassageIndex {
  readonly stems = new Postings();
  readonly grams = new Postings();
  readonly words: Word[] = [];
  /** Columns by the place of a passage, which is the order of adding. */
  readonly ids: string[] = [];
  /** Content words of a passage, and their 4-grams. */
  readonly lengths = new NumbersList();
  readonly gramLengths = new NumbersList();
  readonly removed = new Set<number>();
  /** The term of every token of every passage in order, 0 for a function word. */
  readonly terms = new NumbersList();
  /** Where each sentence begins among the terms, and after all of them where they end; and likewise each passage among the sentences. */
  readonly sentences = new NumbersList();
  readonly firstSentence = new NumbersList();
  /** By script, sound key -> terms that begin with it; root -> Arabic terms. */
  readonly bySound = { arabic: new Map<string, number[]>(), latin: new Map<string, number[]>() };
  readonly sounds: string[] = [];
  readonly byRoot = new Map<string, number[]>();
  readonly #place = new Map<string, number>();
  readonly #gramsOfWord = new Map<string, readonly number[]>();
  /** How often anything has changed: what is made of the index holds until then. */
  changes = 0;
  live = 0;
  totalLength = 0;
  totalGrams = 0;
  arabicWords = 0;
  latinWords = 0;
  readonly #analyser: Analyser;

  constructor(analyser: Analyser) {
    this.#analyser = analyser;
    this.#intern('', '');
    this.sentences.push(0);
    this.firstSentence.push(0);
  }

  placeOf(id: string): number | undefined {
    return this.#place.get(id);
  }

  /** The number of a stem that a passage holds (or a text of `termsOf`); undefined where only removed passages did. */
  termOf(stem: string): number | undefined {
    const term = this.stems.id(stem);
    if (term === undefined) return undefined;
    return this.stems.lengthOf(term) > 0 && this.holding(this.stems, term) === 0 ? undefined : term;
  }

  /** How many of a term's passages have not been removed. */
  holding(postings: Postings, term: number): number {
    if (this.removed.size === 0) return postings.lengthOf(term);
    let count = 0;
    for (const posting of postings.of(term)) if (!this.removed.has(passageOf(posting))) count++;
    return count;
  }

  /** Where the sentences of a passage begin among all terms, and after them where the last one ends. */
  sentencesAt(place: number): Uint32Array {
    const [first, last] = this.firstSentence.values.subarray(place, place + 2);
    return this.sentences.values.subarray(first, last! + 1);
  }

  /** Adds a passage; one of the same id is replaced. */
  add(id: string, text: string): void {
    this.remove(id);
    this.changes++;
    const place = this.ids.push(id) - 1;
    let gramLength = 0;
    let length = 0;
    for (const sentence of splitSentences(text)) {
      let first = true;
      for (const token of this.#analyser.analyse(sentence.text)) {
        const key = keyTermOf(token);
        if (key && key !== token.stem) this.stems.count(this.#intern(key, key));
        const content = !isStopWord(token.norm);
        const term = content ? this.#term(token) : FUNCTION_WORD;
        this.terms.push(term);
        if (content) {
          if (token.capital && !first) this.words[term]!.capitals++;
          this.stems.count(term);
          length++;
          if (token.script !== 'number') {
            const grams = this.#grams(token.norm);
            for (const gram of grams) this.grams.count(gram);
            gramLength += grams.length;
          }
        }
        first = false;
      }
      this.sentences.push(this.terms.length);
    }
    this.firstSentence.push(this.sentences.length - 1);
    this.stems.flush(place);
    this.grams.flush(place);
    this.lengths.push(length);
    this.gramLengths.push(gramLength);
    this.#place.set(id, place);
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
    const place = this.#place.get(id);
    if (place === undefined) return;
    this.changes++;
    this.#place.delete(id);
    this.removed.add(place);
    this.live--;
    this.totalLength -= this.lengths.values[place]!;
    this.totalGrams -= this.gramLengths.values[place]!;
  }

  #term(token: Token): number {
    const stem = token.script === 'number' ? `=${token.norm}` : token.stem;
    const before = this.words.length;
    const arabic = token.script === 'arabic';
    const latin = token.script === 'latin';
    const id = this.#intern(stem, token.norm);
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
      if (key) push(arabic ? this.bySound.arabic : this.bySound.latin, key, id);
    }
    return id;
  }

  /** The number of a stem, with what is kept of it where it is new. */
  #intern(stem: string, norm: string): number {
    const id = this.stems.intern(stem);
    if (id === this.words.length) {
      this.changes++;
      this.words.push({ stem, norm, capitals: 0 });
      this.sounds.push('');
    }
    return id;
  }

  /** The 4-grams of a normalised word that any passage holds. */
  gramsOf(norm: string): readonly number[] {
    return this.#gramsOfWord.get(norm) ?? gramsOf(norm).flatMap((gram) => this.grams.id(gram) ?? []);
  }

  #grams(norm: string): readonly number[] {
    let grams = this.#gramsOfWord.get(norm);
    if (!grams) {
      grams = gramsOf(norm).map((gram) => this.grams.intern(gram));
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
