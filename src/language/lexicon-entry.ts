/** An entry of the bilingual lexicon. */

import { keyOf } from './phrase-key.ts';

export type Entry = {
  readonly english: readonly string[];
  /** Alternatives in falling likelihood; the keys of each one's forms. */
  readonly arabic: ReadonlyArray<readonly string[]>;
  readonly kind: EntryKind;
  /** Whether a name is that of a place or of its people. */
  readonly isPlace?: boolean;
};

/** A name of a person, place or organisation; a function word or phrase ("how many", "since"); a verb; any other word. */
type EntryKind = 'name' | 'function' | 'verb' | 'word';

/** The kind of entry by its part of speech, where it is no plain word. */
const KINDS: ReadonlyMap<string, EntryKind> = new Map([
  ['person', 'name'],
  ['place', 'name'],
  ['org', 'name'],
  ['demonym', 'name'],
  ['func', 'function'],
  ['v', 'verb'],
]);

/** A line of a lexicon file as an entry; its keys are made when they are first asked for. The line must have its three fields. */
export class LineEntry implements Entry {
  readonly kind: EntryKind;
  readonly isPlace: boolean;
  readonly #fields: readonly string[];
  #english: readonly string[] | undefined;
  #arabic: ReadonlyArray<readonly string[]> | undefined;

  constructor(line: string) {
    this.#fields = line.split('|');
    const [, part = ''] = this.#fields;
    this.kind = KINDS.get(part) ?? 'word';
    this.isPlace = part === 'place' || part === 'demonym';
  }

  get english(): readonly string[] {
    this.#english ??= (this.#fields[0] ?? '').split(', ').map(keyOf);
    return this.#english;
  }

  get arabic(): ReadonlyArray<readonly string[]> {
    this.#arabic ??= (this.#fields[2] ?? '').split('; ').map((forms) => forms.split('/').map(keyOf));
    return this.#arabic;
  }
}
