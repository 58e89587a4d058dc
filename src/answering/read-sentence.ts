/** A sentence as it is compared with what is asked, and where it tells of what. */

import type { Member } from '../search/members.ts';
import type { Asked } from './asked.ts';
import type { Reading } from './story-index.ts';

export type ReadSentence = Reading & {
  /** The term of every token, as in the index. */
  readonly terms: Uint32Array;
  readonly found: Float32Array;
};

/** Where words or phrases stand that stand for a group: the place of the first of a phrase. */
export function placesOf(
  g: number,
  { firm, deed, kindred }: Asked,
  { terms: words, tokens }: ReadSentence,
): number[] {
  const isAt = (at: number, { terms }: Member): boolean =>
    terms.includes(words[at]!) &&
    terms.every((term) => words.subarray(at, at + terms.length + 1).includes(term));
  const isKindred = (at: number): boolean => g === deed && kindred?.(tokens[at]!.norm) === true;
  return [...words.keys()].filter((at) => isKindred(at) || firm[g]!.some((member) => isAt(at, member)));
}
