/**
 * The bilingual lexicon: which words and fixed phrases of one language stand for which of the other.
 *
 * A *key* is what a word or phrase is found by: its stems, joined by spaces. An entry has English keys (a headword and
 * its spellings) and Arabic alternatives, likeliest first, each with the keys of its forms (singular, broken plural,
 * verb, imperfect, masdar). See lexicon/README.md for the files.
 *
 * The files hold some 24,000 lines. A line is read when one of its keys is asked for.
 */

import { normaliseArabic } from './arabic.ts';
import { type Entry, LineEntry } from './lexicon-entry.ts';
import { PhraseIndex } from './phrase-index.ts';
import type { Word } from './tokenise.ts';

export type Translation = { readonly key: string; readonly weight: number; readonly name: boolean };

/** How much the alternative of a rank (0 = likeliest) counts. */
const rankWeight = (rank: number): number => 1 / (1 + 0.15 * rank);
const MOST_TRANSLATIONS = 24;
/** How many translations each way lead to a related word where nothing else is asked for. */
const RELATED_BY = 8;

/** What the lexicon makes of a key; all but its entries is found when it is first asked for. */
type Known = {
  readonly entries: readonly Entry[];
  isFiniteVerb?: boolean;
  forms?: ReadonlySet<string>;
  translations?: readonly Translation[];
};
const UNKNOWN: Known = { entries: [], isFiniteVerb: false, forms: new Set(), translations: [] };

export class Lexicon {
  readonly #index = new PhraseIndex([true, false, true]);
  /** Number of a line -> what it holds; those of entries without a line are below 0. */
  readonly #entries = new Map<number, Entry>();
  #added = 0;
  /** What has been asked for, by its key. */
  readonly #known = new Map<string, Known>();
  readonly #spelled = new Map<string, readonly string[]>();
  readonly #base: Lexicon | undefined;

  /** A lexicon of its own, or one that knows all that `base` knows beside its own entries. */
  constructor(base?: Lexicon) {
    this.#base = base;
  }

  add(entry: Entry): void {
    const number = --this.#added;
    this.#entries.set(number, entry);
    for (const key of [...entry.english, ...entry.arabic.flat()]) this.#index.add(key, number);
    this.#forget();
  }

  /** Adds the lines of a lexicon file, `headword, variant|pos|form/form; form`. An empty line is passed over. */
  addLines(content: string): void {
    this.#index.addLines(content);
    this.#forget();
  }

  #forget(): void {
    this.#known.clear();
    this.#spelled.clear();
  }

  #of(key: string): Known {
    let known = this.#known.get(key);
    if (!known) {
      const lines = this.#index.linesOf(key);
      const base = this.#base ? this.#base.#of(key) : UNKNOWN;
      if (lines.length === 0) return base;
      // This lexicon's own entries come before those of the base.
      known = { entries: [...[...new Set(lines)].map((line) => this.#entry(line)), ...base.entries] };
      this.#known.set(key, known);
    }
    return known;
  }

  #entry(line: number): Entry {
    let entry = this.#entries.get(line);
    if (!entry) {
      entry = new LineEntry(this.#index.line(line));
      this.#entries.set(line, entry);
    }
    return entry;
  }

  has(key: string): boolean {
    return this.#index.has(key) || (this.#base ? this.#base.has(key) : false);
  }

  /** Whether a word stands in a line as it is written, and does not only share its stem with one that does. */
  spells(word: Pick<Word, 'norm' | 'stem'>): boolean {
    return this.#spelledLines(word).length > 0;
  }

  /**
   * Whether a word stands as it is written in lines of places and in no others, or with its article in lines of names alone:
   * «السيسي», «الأسد».
   */
  spellsName(word: Pick<Word, 'norm' | 'stem'>): boolean {
    if (!this.hasName(word.stem)) return false;
    const lines = this.#spelledLines(word);
    const isOf = (kinds: RegExp, some: readonly string[]): boolean =>
      some.length > 0 && some.every((line) => kinds.test(line.split('|')[1]!));
    if (isOf(/^place$/, lines)) return true;
    if (!word.norm.startsWith('ال')) return false;
    const withArticle = lines.filter((line) => formsOf(line).includes(word.norm));
    return isOf(/^(?:person|place|org)$/, withArticle);
  }

  #spelledLines({ norm, stem }: Pick<Word, 'norm' | 'stem'>): readonly string[] {
    const word = `${norm}|${stem}`;
    let lines = this.#spelled.get(word);
    if (lines) return lines;
    const bare = norm.replace(/^ال/, '');
    const own = this.#index
      .linesOf(stem)
      .filter((number) => number >= 0)
      .map((number) => this.#index.line(number))
      .filter((line) => formsOf(line).some((form) => form === norm || form === bare));
    lines = this.#base ? [...own, ...this.#base.#spelledLines({ norm, stem })] : own;
    this.#spelled.set(word, lines);
    return lines;
  }

  /** Whether every entry of this key is a name. */
  isName(key: string): boolean {
    const { entries } = this.#of(key);
    return entries.length > 0 && entries.every((entry) => entry.kind === 'name');
  }

  /** Whether any entry of this key is a name. */
  hasName(key: string): boolean {
    return this.#of(key).entries.some(({ kind }) => kind === 'name');
  }

  /** Whether any entry of this key names a place or its people. */
  isPlace(key: string): boolean {
    return this.#of(key).entries.some(({ isPlace }) => isPlace === true);
  }

  /** Whether this key is a name and its other entries only say the same ("Saudi", of the country and as an adjective). */
  isNationality(key: string): boolean {
    const [names, others] = [true, false].map((isName) =>
      this.#of(key).entries.filter(({ kind }) => (kind === 'name') === isName),
    ) as [Entry[], Entry[]];
    const there = ({ english, arabic }: Entry): readonly string[] =>
      english.includes(key) ? arabic.flat() : english;
    const said = new Set(names.flatMap(there));
    return said.size > 0 && others.every((entry) => there(entry).some((other) => said.has(other)));
  }

  /** Whether every entry of this key is a function word. */
  isFunction(key: string): boolean {
    const { entries } = this.#of(key);
    return entries.length > 0 && entries.every((entry) => entry.kind === 'function');
  }

  /** Whether an entry of this key is a verb. */
  isVerb(key: string): boolean {
    return this.#of(key).entries.some((entry) => entry.kind === 'verb');
  }

  /** Whether this key is a verb and not its masdar, the third of the Arabic forms. */
  isFiniteVerb(key: string): boolean {
    const known = this.#of(key);
    known.isFiniteVerb ??= known.entries.some(
      (entry) =>
        entry.kind === 'verb' &&
        (entry.english.includes(key) || entry.arabic.some((forms) => forms.slice(0, 2).includes(key))),
    );
    return known.isFiniteVerb;
  }

  /** How many of the stems from `at` on make up the longest phrase that the lexicon knows; 1 where none does. */
  phraseAt(stems: readonly string[], at: number): number {
    const own = this.#index.phraseAt(stems, at);
    return this.#base ? Math.max(own, this.#base.phraseAt(stems, at)) : own;
  }

  /** What the key stands for in the other language, the likeliest first, each with its weight in (0, 1]; its names alone on demand. */
  translate(key: string, namesOnly = false): readonly Translation[] {
    const known = this.#of(key);
    if (namesOnly) return translationsIn(namesAmong(known.entries), key);
    known.translations ??= translationsIn(known.entries, key);
    return known.translations;
  }

  /** What it stands for as a noun, where it is a verb too: "the weather" is not what is weathered. */
  translateNoun(key: string): readonly Translation[] {
    const nouns = this.#of(key).entries.filter(({ kind }) => kind !== 'verb');
    return nouns.length > 0 ? translationsIn(nouns, key) : this.translate(key);
  }

  /**
   * Words of the same language by way of the other: what the likely translations of a word are translated back to
   * ("backing" - دعم - "support"), by the likeliest so many each way. Weights are products of both ways. Names have none.
   */
  related(key: string, by = RELATED_BY): readonly Translation[] {
    if (!this.has(key)) return [];
    const best = new Map<string, Translation>();
    for (const there of this.translate(key).slice(0, by)) {
      if (there.name || there.weight < 0.5) continue;
      for (const back of this.translate(there.key).slice(0, by)) {
        const weight = there.weight * back.weight;
        if (back.key !== key && !back.name && weight > (best.get(back.key)?.weight ?? 0)) {
          best.set(back.key, { ...back, weight });
        }
      }
    }
    return [...best.values()];
  }

  /**
   * Other forms of the same word in its own language: for an Arabic word the keys that share an alternative with it (a
   * broken plural, a masdar), for a name in English its other spellings. On demand those of names alone.
   */
  forms(key: string, namesOnly = false): ReadonlySet<string> {
    const known = this.#of(key);
    if (namesOnly) return formsIn(namesAmong(known.entries), key);
    known.forms ??= formsIn(known.entries, key);
    return known.forms;
  }
}

const formsOf = (line: string): string[] =>
  normaliseArabic(line)
    .split(/[|/;,]/)
    .map((form) => form.trim());

const namesAmong = (entries: readonly Entry[]): Entry[] => entries.filter(({ kind }) => kind === 'name');

function formsIn(entries: readonly Entry[], key: string): Set<string> {
  const forms = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === 'name' && entry.english.includes(key))
      for (const spelling of entry.english) forms.add(spelling);
    for (const alternative of entry.arabic) {
      if (alternative.includes(key)) for (const form of alternative) forms.add(form);
    }
  }
  forms.delete(key);
  return forms;
}

/** What entries of a key say that it stands for, the likeliest first. */
function translationsIn(entries: readonly Entry[], key: string): Translation[] {
  const best = new Map<string, Translation>();
  const offer = (other: string, weight: number, name: boolean): void => {
    const known = best.get(other);
    if (!known || known.weight < weight) best.set(other, { key: other, weight, name });
  };
  for (const entry of entries) {
    if (entry.english.includes(key)) {
      entry.arabic.forEach((forms, rank) => {
        for (const form of forms) offer(form, rankWeight(rank), entry.kind === 'name');
      });
    } else {
      const rank = entry.arabic.findIndex((forms) => forms.includes(key));
      for (const head of entry.english) offer(head, rankWeight(rank), entry.kind === 'name');
    }
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_TRANSLATIONS);
}
