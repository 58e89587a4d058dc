/**
 * Words of one language that answer each other: what a reader asks for ("ship", "sat down with") and what a report may
 * say instead ("aircraft carrier", "met"). One way only: a question for a carrier is not answered by any ship.
 */

import { keyOf } from './lexicon.ts';

export type Related = { readonly key: string; readonly weight: number };

const FORM = '/';
const LONGEST = 3;
/** How much the related word of a rank (0 = nearest) counts beside the word itself. */
const rankWeight = (rank: number): number => 1 / (1 + 0.05 * rank);

export class Thesaurus {
  /** Key of a headword -> its line of the file, or what the line says once it has been asked for. */
  readonly #lines = new Map<string, string | readonly Related[]>();

  /** Adds the lines of a thesaurus file, `word/form|related/form; related`. An empty line is passed over. */
  addLines(content: string): void {
    for (const line of content.split('\n')) {
      const [heads, related] = line.split('|');
      if (!heads || !related) continue;
      for (const head of heads.split(FORM)) {
        const key = keyOf(head);
        const known = this.#lines.get(key);
        this.#lines.set(key, typeof known === 'string' ? `${known}; ${related}` : related);
      }
    }
  }

  /** How many of the stems from `at` on make up the longest headword of several words; 1 where none does. */
  phraseAt(stems: readonly string[], at: number): number {
    for (let length = Math.min(LONGEST, stems.length - at); length > 1; length--) {
      if (this.#lines.has(stems.slice(at, at + length).join(' '))) return length;
    }
    return 1;
  }

  /** What may stand for the key in an answer, the nearest first, each with its weight in (0, 1]. */
  related(key: string): readonly Related[] {
    const found = this.#lines.get(key);
    if (found === undefined) return [];
    if (typeof found !== 'string') return found;
    const related = found
      .split('; ')
      .flatMap((word, rank) =>
        word.split(FORM).map((form) => ({ key: keyOf(form), weight: rankWeight(rank) })),
      );
    this.#lines.set(key, related);
    return related;
  }
}
