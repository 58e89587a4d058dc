/** How far the words of cited passages stand for a word of a claim, in either language. */

import { keyTermOf } from '../../language/key-terms.ts';
import { oppositesOf } from '../../language/opposites.ts';
import { keyOfTokens } from '../../language/phrase-key.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { soundLikeness, soundsOf } from '../../language/transliterate.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import type { Clause } from './clause.ts';
import { clausesOf } from './clauses.ts';
import { EXACT, NOT, WILL, WISH } from './cues.ts';
import { type Figure, figuresIn } from './figures.ts';
import { spokenForms, type Word } from './word.ts';
import { kinOf, SAME, SURE, sharesRoot } from './word-kin.ts';

/** Two words that sound at least so much alike are one name. */
const SAME_NAME = 0.8;
const PHRASE = 3;

/** Where a word of the claim is found and how surely, in (0, 1]; `opposite` where it says the contrary. */
export type Support = { readonly at: number; readonly weight: number; readonly opposite: boolean };

/** The second word of "secretary general" is nobody who is called the general. */
const isRankOf = (before: Word | undefined, { norm }: Word): boolean =>
  norm === 'general' &&
  /^(?:secretary|director|attorney|solicitor|consul|inspector)$/.test(before?.norm ?? '');

/** The words of one text, ready to be asked. */
export class Ground {
  readonly words: readonly Word[];
  readonly clauses: readonly Clause[];
  readonly figures: readonly Figure[];
  readonly #vocabulary: Vocabulary;
  readonly #places = new Map<string, number[]>();
  /** Key -> places whose own word names it. */
  readonly #named = new Map<string, Support[]>();
  readonly #sounds: ReadonlyArray<readonly string[]>;
  readonly #known = new Map<string, readonly Support[]>();

  constructor(words: readonly Word[], vocabulary: Vocabulary) {
    this.words = words;
    this.clauses = clausesOf(words);
    this.figures = figuresIn(words);
    this.#vocabulary = vocabulary;
    this.#sounds = words.map((word) => (word.content ? spokenForms(word).map(soundsOf) : []));
    for (const word of words) {
      if (isRankOf(words[word.at - 1], word)) continue;
      for (const key of new Set([word.norm, ...word.stems, keyTermOf(word) ?? word.stem])) {
        const places = this.#places.get(key);
        if (places) places.push(word.at);
        else this.#places.set(key, [word.at]);
      }
      if (!word.content || word.name || word.figure !== undefined) continue;
      for (const { key, weight } of kinOf(word.stem, vocabulary, word.verb)) {
        if (weight < 0.6 || weight === 1) continue;
        const named = this.#named.get(key) ?? [];
        named.push({ at: word.at, weight: weight * 0.95, opposite: false });
        this.#named.set(key, named);
      }
    }
  }

  /** Where the text has a word of the claim, at least so surely, and not its contrary. */
  placesOf(word: Word, least = SAME, claim: readonly Word[] = []): number[] {
    return this.supports(word, claim)
      .filter(({ weight, opposite }) => weight >= least && !opposite)
      .map(({ at }) => at);
  }

  /** Every place that supports a word of the claim, the surest first. */
  supports(word: Word, claim: readonly Word[] = []): readonly Support[] {
    const phrases = word.name ? [] : phrasesWith(word, claim);
    const key = `${word.norm} ${word.name} ${phrases.join('|')}`;
    let found = this.#known.get(key);
    if (!found) {
      found = word.name ? this.#name(word) : this.#common(word, phrases);
      this.#known.set(key, found);
    }
    return found;
  }

  #common(word: Word, phrases: readonly string[]): Support[] {
    const best = new Map<number, number>();
    const opposite = new Set<number>();
    const put = (at: number, weight: number, denied: boolean): void => {
      if ((best.get(at) ?? 0) >= weight) return;
      best.set(at, weight);
      if (denied && weight >= SURE) opposite.add(at);
      else opposite.delete(at);
    };
    /** What "did not attend" tells, "attend" tells the contrary of. */
    const offer = (key: string, weight: number, phrase = ''): void => {
      const parts = key.includes(' ') ? key.split(' ').filter((part) => !isStopWord(part)) : [key];
      if (parts.length === 0 || parts.some((part) => !this.#places.has(part))) return;
      for (const part of parts)
        for (const at of this.#places.get(part)!)
          if (parts.length === 1 || this.#near(at, parts))
            put(at, weight, isDenied(key) !== isDenied(phrase));
    };
    offer(word.norm, 1);
    const figure = keyTermOf(word);
    if (figure) offer(figure, 1);
    for (const [rank, stem] of word.stems.entries()) offer(stem, rank === 0 ? 1 : 0.9);
    const sure = new Set(best.keys());
    for (const [rank, stem] of word.stems.entries())
      for (const { key, weight } of kinOf(stem, this.#vocabulary, word.verb))
        offer(key, rank === 0 ? weight : weight * 0.92);
    for (const phrase of phrases)
      for (const { key, weight } of kinOf(phrase, this.#vocabulary))
        if (key !== phrase) offer(key, weight, phrase);
    const exact = !word.verb && (word.stems.some((stem) => EXACT.has(stem)) || EXACT.has(word.norm));
    if (!exact) {
      for (const stem of [...word.stems, ...phrases])
        for (const { at, weight } of this.#named.get(stem) ?? []) put(at, weight, isDenied(stem));
      for (const other of this.words)
        if (
          other.content &&
          other.script === word.script &&
          (best.get(other.at) ?? 0) < SURE &&
          word.stems.some((stem) => other.stems.some((own) => sharesRoot(stem, own)))
        )
          best.set(other.at, SURE);
    }
    for (const other of this.words)
      if (other.name && demonym(word, other)) best.set(other.at, Math.max(best.get(other.at) ?? 0, 0.9));
    for (const stem of word.forms)
      for (const other of oppositesOf(stem)) {
        for (const at of this.#places.get(other) ?? []) {
          if (sure.has(at)) continue;
          opposite.add(at);
          best.set(at, 0.7);
        }
      }
    for (const at of best.keys()) {
      if (
        !sure.has(at) &&
        [...this.words[at]!.forms].some((form) =>
          [...oppositesOf(form)].some((other) => word.forms.has(other)),
        )
      )
        opposite.add(at);
    }
    // A function word stands for no other word, but "will" does for "plan".
    const stands = (at: number, weight: number): boolean => {
      const { content, norm } = this.words[at]!;
      return content || weight === 1 || WILL.has(norm) || WISH.has(norm);
    };
    return sorted(
      [...best]
        .filter(([at, weight]) => stands(at, weight) && !(exact && weight < 0.84 && !opposite.has(at)))
        .map(([at, weight]) => ({ at, weight, opposite: opposite.has(at) })),
    );
  }

  #near(at: number, parts: readonly string[]): boolean {
    return parts.every((part) =>
      this.#places.get(part)!.some((place) => Math.abs(place - at) <= parts.length + 1),
    );
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
    for (const stem of word.stems) {
      offer(stem, 1);
      for (const form of lexicon.forms(stem)) offer(form, 0.95);
      for (const { key, weight } of lexicon.translate(stem)) offer(key, 0.7 + 0.3 * weight);
      for (const { key, weight } of lexicon.related(stem)) if (weight >= 0.6) offer(key, 0.7);
    }
    // What begins a sentence, and an unknown word of Arabic, may be no name.
    if (word.script === 'arabic' || word.at === 0)
      for (const { at, weight } of this.#common(word, [])) best.set(at, Math.max(best.get(at) ?? 0, weight));
    for (const other of this.words)
      if (demonym(word, other)) best.set(other.at, Math.max(best.get(other.at) ?? 0, 0.9));
    const spoken = spokenForms(word).map(soundsOf);
    const isAlike = (a: string, b: string): boolean =>
      a.length > 2 && b !== '' && Math.abs(a.length - b.length) <= 4 && soundLikeness(a, b) >= SAME_NAME;
    for (const other of this.words) {
      if (best.has(other.at) || other.verb || (other.script === 'latin' && !other.capital)) continue;
      const own = this.#sounds[other.at]!;
      // Within a script the endings tell names apart: زهران, صروان.
      const isSame =
        other.script === word.script
          ? isAlike(spoken[0]!, own[0] ?? '')
          : spoken.some((a) => own.some((b) => isAlike(a, b)));
      if (isSame) best.set(other.at, 0.85);
    }
    return sorted([...best].map(([at, weight]) => ({ at, weight, opposite: false })));
  }
}

/** Whether a key of several words has a "not": "didnt attend". */
const isDenied = (key: string): boolean => key.includes(' ') && key.split(' ').some((part) => NOT.has(part));

/** The phrases of the claim that the word is part of, as keys. */
function phrasesWith(word: Word, claim: readonly Word[]): string[] {
  const found: string[] = [];
  for (let length = 2; length <= PHRASE; length++)
    for (let first = word.at - length + 1; first <= word.at; first++) {
      const span = claim.slice(Math.max(0, first), first + length);
      if (
        first >= 0 &&
        span.length === length &&
        span.every(({ name, figure }) => !name && figure === undefined)
      )
        found.push(keyOfTokens(span));
    }
  return found;
}

/** "Russian" of "Russia", الكلبية of كلبيا. */
function demonym(a: Word, b: Word): boolean {
  if (a.script === 'arabic' && b.script === 'arabic') {
    const [first, second] = [nisba(a.norm), nisba(b.norm)];
    return first.length >= 3 && first === second && (a.norm.endsWith('ي') || /ي(?:ه|ون|ين)$/.test(a.norm));
  }
  if (!a.capital || !b.capital) return false;
  const [short, long] = a.norm.length < b.norm.length ? [a.norm, b.norm] : [b.norm, a.norm];
  return (
    /(?:n|an|ian|i|ese|ish)$/.test(long) &&
    short.length >= 4 &&
    long.startsWith(short.slice(0, Math.max(4, short.length - 1)))
  );
}

const nisba = (norm: string): string =>
  norm.replace(/^[وفبل]?(?:ال|لل)?/, '').replace(/(?:يا|يه|يون|يين|ي|ا|ه)$/, '');

const sorted = (found: Support[]): Support[] => found.sort((a, b) => b.weight - a.weight);
