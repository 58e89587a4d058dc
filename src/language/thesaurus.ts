/**
 * Words of one language that answer each other: what a reader asks for ("ship", "sat down with") and what a report may
 * say instead ("aircraft carrier", "met"). One way only: a question for a carrier is not answered by any ship.
 */

import { PhraseIndex } from './phrase-index.ts';
import { keyOf } from './phrase-key.ts';

export type Related = { readonly key: string; readonly weight: number };

const FORM = '/';
const LONGEST = 3;
/** How much the related word of a rank (0 = nearest) counts beside the word itself. */
const rankWeight = (rank: number): number => 1 / (1 + 0.05 * rank);

export class Thesaurus {
  readonly #index = new PhraseIndex([true, false]);
  /** Key of a headword -> what its lines say, of those that have been asked for. */
  readonly #related = new Map<string, readonly Related[]>();

  /** Adds the lines of a thesaurus file, `word/form|related/form; related`. An empty line is passed over. */
  addLines(content: string): void {
    this.#index.addLines(content);
    this.#related.clear();
  }

  /** How many of the stems from `at` on make up the longest headword of several words; 1 where none does. */
  phraseAt(stems: readonly string[], at: number): number {
    return this.#index.phraseAt(stems, at, LONGEST);
  }

  /** Whether a headword of several words begins with these two stems. */
  begins(first: string, second: string): boolean {
    return this.#index.mostStems(first, second) > 1;
  }

  /** What may stand for the key in an answer, the nearest first, each with its weight in (0, 1]. */
  related(key: string): readonly Related[] {
    const known = this.#related.get(key);
    if (known) return known;
    const lines = this.#index.linesOf(key);
    if (lines.length === 0) return [];
    const related = lines
      .flatMap((line) => this.#index.line(line).split('|')[1]!.split('; '))
      .flatMap((word, rank) =>
        word.split(FORM).map((form) => ({ key: keyOf(form), weight: rankWeight(rank) })),
      );
    this.#related.set(key, related);
    return related;
  }
}
