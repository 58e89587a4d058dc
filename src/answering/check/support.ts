/** How far the words of cited passages stand for a word of a claim, in either language. */

import { rootOf } from '../../language/arabic.ts';
import { keyTermOf } from '../../language/key-terms.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { soundLikeness, soundsOf } from '../../language/transliterate.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import { WILL, WISH } from './cues.ts';
import { oppositesOf } from './opposites.ts';
import { paraphrasesOf } from './paraphrases.ts';
import type { Word } from './reading.ts';

/** Two words that sound at least so much alike are one name. */
const SAME_NAME = 0.8;

/** Where a word of the claim is found and how surely, in (0, 1]; `opposite` where it says the contrary. */
export type Support = { readonly at: number; readonly weight: number; readonly opposite: boolean };

/** The words of one text, ready to be asked. */
export class Ground {
  readonly words: readonly Word[];
  readonly #vocabulary: Vocabulary;
  readonly #places = new Map<string, number[]>();
  readonly #sounds: readonly string[];
  readonly #known = new Map<string, Support[]>();

  constructor(words: readonly Word[], vocabulary: Vocabulary) {
    this.words = words;
    this.#vocabulary = vocabulary;
    this.#sounds = words.map((word) => (word.content ? soundsOf(nameForm(word)) : ''));
    for (const word of words) {
      for (const key of new Set([word.stem, word.norm, keyTermOf(word) ?? word.stem])) {
        const places = this.#places.get(key);
        if (places) places.push(word.at);
        else this.#places.set(key, [word.at]);
      }
    }
  }

  /** Every place that supports the word, the surest first. */
  supports(word: Word): readonly Support[] {
    const key = `${word.norm} ${word.name}`;
    let found = this.#known.get(key);
    if (!found) {
      found = word.name ? this.#name(word) : this.#common(word);
      this.#known.set(key, found);
    }
    return found;
  }

  #common(word: Word): Support[] {
    const best = new Map<number, number>();
    const opposite = new Set<number>();
    const offer = (key: string, weight: number): void => {
      const parts = key.includes(' ') ? key.split(' ').filter((part) => !isStopWord(part)) : [key];
      if (parts.length === 0 || parts.some((part) => !this.#places.has(part))) return;
      for (const part of parts)
        for (const at of this.#places.get(part)!)
          if ((best.get(at) ?? 0) < weight && (parts.length === 1 || this.#near(at, parts)))
            best.set(at, weight);
    };
    const { lexicon, thesaurus } = this.#vocabulary;
    offer(word.norm, 1);
    offer(word.stem, 1);
    const figure = keyTermOf(word);
    if (figure) offer(figure, 1);
    const sure = new Set(best.keys());
    for (const form of lexicon.forms(word.stem)) offer(form, 0.95);
    for (const { key, weight } of lexicon.translate(word.stem)) offer(key, 0.6 + 0.3 * weight);
    for (const { key, weight } of thesaurus.related(word.stem)) offer(key, 0.5 + 0.3 * weight);
    for (const key of paraphrasesOf(word)) offer(key, 0.8);
    for (const { key, weight } of lexicon.related(word.stem))
      if (weight >= 0.4) offer(key, 0.4 + 0.3 * weight);
    this.#back(word, best);
    if (word.script === 'arabic') this.#sameRoot(word, best);
    for (const other of oppositesOf(word.stem)) {
      for (const at of this.#places.get(other) ?? []) {
        if (sure.has(at)) continue;
        opposite.add(at);
        best.set(at, 0.7);
      }
    }
    for (const at of best.keys()) {
      if (!sure.has(at) && oppositesOf(this.words[at]!.stem).has(word.stem)) opposite.add(at);
    }
    // A function word stands for no other word, but "will" does for "plan".
    const stands = (at: number, weight: number): boolean =>
      this.words[at]!.content ||
      weight === 1 ||
      WILL.has(this.words[at]!.norm) ||
      WISH.has(this.words[at]!.norm);
    return sorted(
      [...best]
        .filter(([at, weight]) => stands(at, weight))
        .map(([at, weight]) => ({ at, weight, opposite: opposite.has(at) })),
    );
  }

  /** Places whose own word names this one. */
  #back(word: Word, best: Map<number, number>): void {
    for (const other of this.words) {
      if (!other.content || best.has(other.at)) continue;
      if (this.#vocabulary.thesaurus.related(other.stem).some(({ key }) => key === word.stem))
        best.set(other.at, 0.6);
      else if (paraphrasesOf(other).has(word.stem)) best.set(other.at, 0.8);
    }
  }

  #near(at: number, parts: readonly string[]): boolean {
    return parts.every((part) =>
      this.#places.get(part)!.some((place) => Math.abs(place - at) <= parts.length + 1),
    );
  }

  #sameRoot(word: Word, best: Map<number, number>): void {
    const root = rootOf(word.stem);
    if (!root) return;
    for (const other of this.words) {
      if (other.content && other.script === 'arabic' && !best.has(other.at) && rootOf(other.stem) === root)
        best.set(other.at, 0.6);
    }
  }

  /** A name stands where it is spelled, translated, or sounds alike. */
  #name(word: Word): Support[] {
    const best = new Map<number, number>();
    const { lexicon } = this.#vocabulary;
    const offer = (key: string, weight: number): void => {
      const parts = key.split(' ').filter((part) => !isStopWord(part));
      if (parts.length === 0 || parts.some((part) => !this.#places.has(part))) return;
      for (const part of parts)
        for (const at of this.#places.get(part)!) best.set(at, Math.max(best.get(at) ?? 0, weight));
    };
    offer(word.norm, 1);
    offer(word.stem, 1);
    for (const form of lexicon.forms(word.stem)) offer(form, 0.95);
    for (const { key, weight } of lexicon.translate(word.stem)) offer(key, 0.7 + 0.3 * weight);
    for (const { key, weight } of lexicon.related(word.stem)) if (weight >= 0.6) offer(key, 0.7);
    // What begins a sentence, and an unknown word of Arabic, may be no name.
    if (word.script === 'arabic' || word.at === 0)
      for (const { at, weight } of this.#common(word)) best.set(at, Math.max(best.get(at) ?? 0, weight));
    for (const other of this.words)
      if (demonym(word, other)) best.set(other.at, Math.max(best.get(other.at) ?? 0, 0.9));
    const sounds = soundsOf(nameForm(word));
    if (sounds.length > 2) {
      this.words.forEach((other, at) => {
        if (best.has(at) || !this.#sounds[at]) return;
        if (other.script === 'latin' && !other.capital) return;
        if (Math.abs(this.#sounds[at]!.length - sounds.length) > 4) return;
        if (soundLikeness(sounds, this.#sounds[at]!) >= SAME_NAME) best.set(at, 0.85);
      });
    }
    return sorted([...best].map(([at, weight]) => ({ at, weight, opposite: false })));
  }
}

/** "Russian" of "Russia". */
function demonym(a: Word, b: Word): boolean {
  if (!a.capital || !b.capital) return false;
  const [short, long] = a.norm.length < b.norm.length ? [a.norm, b.norm] : [b.norm, a.norm];
  return (
    /(?:n|an|ian|i|ese|ish)$/.test(long) &&
    short.length >= 4 &&
    long.startsWith(short.slice(0, Math.max(4, short.length - 1)))
  );
}

const nameForm = (word: Word): string =>
  word.script === 'arabic' ? word.stem : word.norm.replace(/^al-?/, '');
const sorted = (found: Support[]): Support[] => found.sort((a, b) => b.weight - a.weight);
