/**
 * In which order a claim names people and places beside the passages. Who acts is named first in a plain sentence of either
 * language, so a claim that turns the order round says something else more often than not. It may be a true sentence,
 * built differently; it is refused all the same, since the reader then gets the extract and never a reversal.
 */

import type { Word } from './reading.ts';
import type { Ground } from './support.ts';
import { type Refusal, refuse } from './verdict.ts';

/** "By" names who acts after whom it is done to. */
const PASSIVE = /^(?:by|قبل|يد)$/;

export function mentionOrderFault(claim: readonly Word[], home: Ground): Refusal | undefined {
  if (claim.some(({ norm }) => PASSIVE.test(norm))) return undefined;
  const names = claim.filter(({ name, figure }) => name && figure === undefined);
  for (const [at, first] of names.entries()) {
    const second = names[at + 1];
    if (second && second.sentence === first.sentence && isReversed(first, second, home)) {
      return refuse('roles', `${first.norm} before ${second.norm}`);
    }
  }
  return undefined;
}

/** Whether every sentence of the passages that names both names the second one first. */
function isReversed(first: Word, second: Word, home: Ground): boolean {
  const placesOf = (word: Word): Word[] => home.supports(word).map(({ at }) => home.words[at]!);
  const seconds = placesOf(second);
  const orders = placesOf(first).flatMap((a) =>
    seconds.filter((b) => b.sentence === a.sentence && b.at !== a.at).map((b) => a.at < b.at),
  );
  return orders.length > 0 && !orders.includes(true);
}
