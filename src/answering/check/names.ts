/** Whether names that a claim puts together stand together in the passages. */

import type { Word } from './reading.ts';
import type { Ground } from './support.ts';
import { type Refusal, refuse } from './verdict.ts';

/** Parts of one name stand side by side; names joined by "and" stand in one sentence. */
export function joinedNames(claim: readonly Word[], grounds: readonly Ground[]): Refusal | undefined {
  for (const word of claim) {
    const before = claim[word.at - 1];
    const earlier = claim[word.at - 2];
    if (!word.name) continue;
    if (before?.name && /^[\s-]*$/.test(word.gap) && !together(before, word, grounds, 3))
      return refuse('name', `${before.norm} ${word.norm}`);
    if (
      before?.norm === 'and' &&
      earlier?.name &&
      !together(earlier, word, grounds, Number.POSITIVE_INFINITY)
    )
      return refuse('name', `${earlier.norm} and ${word.norm}`);
  }
  return undefined;
}

function together(a: Word, b: Word, grounds: readonly Ground[], distance: number): boolean {
  return grounds.some((ground) => {
    const ofB = ground.supports(b);
    return ground
      .supports(a)
      .some(({ at }) =>
        ofB.some(
          ({ at: other }) =>
            at !== other &&
            ground.words[at]!.sentence === ground.words[other]!.sentence &&
            Math.abs(at - other) <= distance,
        ),
      );
  });
}
