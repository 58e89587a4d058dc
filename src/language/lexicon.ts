/**
 * The bilingual lexicon: which words and fixed phrases of one language stand for which of the other.
 *
 * A *key* is what a word or phrase is found by: its stems, joined by spaces. An entry has English keys (a headword and
 * its spellings) and Arabic alternatives, likeliest first, each with the keys of its forms (singular, broken plural,
 * verb, imperfect, masdar). See lexicon/README.md for the files.
 */

import { tokenise } from './tokenise.ts';

export type Entry = {
  readonly english: readonly string[];
  /** Alternatives in falling likelihood; the keys of each one's forms. */
  readonly arabic: ReadonlyArray<readonly string[]>;
  /** A name of a person, place or organisation, and not a word. */
  readonly name: boolean;
};

export type Translation = { readonly key: string; readonly weight: number; readonly name: boolean };

/** The key of a word or phrase as written: its stems joined by spaces. */
export const keyOf = (phrase: string): string =>
  tokenise(phrase)
    .map((token) => token.stem)
    .join(' ');

/** How much the alternative of a rank (0 = likeliest) counts. */
const rankWeight = (rank: number): number => 1 / (1 + 0.15 * rank);
const MOST_TRANSLATIONS = 24;
/** How many translations each way lead to a related word. */
const RELATED_BY = 8;

export class Lexicon {
  readonly #byKey = new Map<string, Array<{ entry: Entry; rank: number }>>();
  /** First stem of a phrase -> the most stems that a phrase beginning with it has. */
  readonly #phraseLength = new Map<string, number>();
  readonly #base: Lexicon | undefined;
  readonly #related = new Map<string, readonly Translation[]>();

  /** A lexicon of its own, or one that knows all that `base` knows beside its own entries. */
  constructor(base?: Lexicon) {
    this.#base = base;
  }

  add(entry: Entry): void {
    this.#related.clear();
    for (const key of new Set(entry.english)) this.#index(key, entry, 0);
    entry.arabic.forEach((forms, rank) => {
      for (const key of new Set(forms)) this.#index(key, entry, rank);
    });
  }

  #index(key: string, entry: Entry, rank: number): void {
    if (!key) return;
    const known = this.#byKey.get(key);
    if (known) known.push({ entry, rank });
    else this.#byKey.set(key, [{ entry, rank }]);
    const space = key.indexOf(' ');
    if (space > 0) {
      const first = key.slice(0, space);
      const words = key.split(' ').length;
      if (words > (this.#phraseLength.get(first) ?? 1)) this.#phraseLength.set(first, words);
    }
  }

  /** The entries of a key, this lexicon's own before those of the base. */
  #entries(key: string): ReadonlyArray<{ entry: Entry; rank: number }> {
    const own = this.#byKey.get(key);
    const base = this.#base?.#entries(key);
    if (!own?.length) return base ?? [];
    return base?.length ? [...own, ...base] : own;
  }

  has(key: string): boolean {
    return this.#byKey.has(key) || (this.#base?.has(key) ?? false);
  }

  /** Whether every entry of this key is a name. */
  isName(key: string): boolean {
    const found = this.#entries(key);
    return found.length > 0 && found.every(({ entry }) => entry.name);
  }

  /** How many of the stems from `at` on make up the longest phrase that the lexicon knows; 1 where none does. */
  phraseAt(stems: readonly string[], at: number): number {
    const most = this.#longestPhrase(stems[at]!);
    for (let length = Math.min(most, stems.length - at); length > 1; length--) {
      if (this.has(stems.slice(at, at + length).join(' '))) return length;
    }
    return 1;
  }

  #longestPhrase(first: string): number {
    return Math.max(this.#phraseLength.get(first) ?? 1, this.#base?.#longestPhrase(first) ?? 1);
  }

  /** What the key stands for in the other language, the likeliest first, each with its weight in (0, 1]. */
  translate(key: string): Translation[] {
    const best = new Map<string, Translation>();
    const offer = (other: string, weight: number, name: boolean): void => {
      const known = best.get(other);
      if (!known || known.weight < weight) best.set(other, { key: other, weight, name });
    };
    for (const { entry, rank } of this.#entries(key)) {
      if (entry.english.includes(key)) {
        entry.arabic.forEach((forms, at) => {
          for (const form of forms) offer(form, rankWeight(at), entry.name);
        });
      } else {
        for (const head of entry.english) offer(head, rankWeight(rank), entry.name);
      }
    }
    return [...best.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_TRANSLATIONS);
  }

  /**
   * Words of the same language by way of the other: what the likely translations of a word are translated back to
   * ("backing" - دعم - "support"). Weights are products of both ways. Names have none.
   */
  related(key: string): readonly Translation[] {
    let related = this.#related.get(key);
    if (related) return related;
    const best = new Map<string, Translation>();
    for (const there of this.translate(key).slice(0, RELATED_BY)) {
      if (there.name || there.weight < 0.5) continue;
      for (const back of this.translate(there.key).slice(0, RELATED_BY)) {
        const weight = there.weight * back.weight;
        if (back.key !== key && !back.name && weight > (best.get(back.key)?.weight ?? 0)) best.set(back.key, { ...back, weight });
      }
    }
    related = [...best.values()];
    this.#related.set(key, related);
    return related;
  }

  /**
   * Other forms of the same word in its own language: for an Arabic word the keys that share an alternative with it (a
   * broken plural, a masdar), for a name in English its other spellings.
   */
  forms(key: string): Set<string> {
    const forms = new Set<string>();
    for (const { entry } of this.#entries(key)) {
      if (entry.name && entry.english.includes(key)) for (const spelling of entry.english) forms.add(spelling);
      for (const alternative of entry.arabic) {
        if (alternative.includes(key)) for (const form of alternative) forms.add(form);
      }
    }
    forms.delete(key);
    return forms;
  }
}

/** One line of a lexicon file, `headword, variant|pos|form/form; form`, as an entry; undefined for an empty line. */
export function parseEntry(line: string): Entry | undefined {
  const [heads, pos, alternatives] = line.split('|');
  if (!heads || !pos || !alternatives) return undefined;
  return {
    english: heads.split(', ').map(keyOf),
    arabic: alternatives.split('; ').map((alternative) => alternative.split('/').map(keyOf)),
    name: pos === 'person' || pos === 'place' || pos === 'org' || pos === 'demonym',
  };
}
