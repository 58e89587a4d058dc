/** How much of one report another one says already, word for word. */

import { tokenise } from '../../language/tokenise.ts';

/** So many words in a row: two reports of the same event share few such runs, two prints of one report most. */
const RUN = 4;

/** The runs of words of a text. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = tokenise(text).map(({ norm }) => norm);
  const shingles = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at++) shingles.add(words.slice(at, at + RUN).join(' '));
  return shingles;
}

/**
 * The share of a report's runs that another one holds, from 0 to 1 (Broder's containment). Not symmetric: a report cut
 * short is all in the long one, and the long one says more than the short one.
 */
export function containedIn(report: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (report.size === 0) return 0;
  let shared = 0;
  for (const shingle of report) if (other.has(shingle)) shared++;
  return shared / report.size;
}
