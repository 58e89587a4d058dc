/** Whether names that a claim puts together stand together in the passages. */

import type { Word } from './reading.ts';
import type { Ground } from './support.ts';
import { type Refusal, refuse } from './verdict.ts';

/** Parts of one name stand side by side; names joined by "and" stand in one sentence. */
export function joinedNames(claim: readonly Word[], grounds: readonly Ground[]): Refusal | undefined {
  const names = claim.filter(({ name, figure }) => name && figure === undefined);
  for (const grounded of grounds) {
    // Two different names do not stand for one.
    for (const [i, a] of names.entries()) {
      const ofA = grounded.supports(a);
      const only = ofA[0];
      if (ofA.length !== 1 || !only) continue;
      const twin = names.slice(i + 1).find((b) => b.stem !== a.stem && grounded.supports(b).length === 1 && grounded.supports(b)[0]!.at === only.at);
      if (twin) return refuse('name', `${a.norm} and ${twin.norm}`);
    }
  }
  for (const word of claim) {
    const before = claim[word.at - 1];
    const earlier = claim[word.at - 2];
    if (!word.name) continue;
    if (before?.name && /^[\s-]*$/.test(word.gap) && !together(before, word, grounds, 3) && !beginsName(word, grounds))
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

/**
 * In Arabic the subject stands right before the object, so two names side by side need not be one; but a name that goes
 * on after another one in the passages goes on after that one only.
 */
function beginsName(word: Word, grounds: readonly Ground[]): boolean {
  if (word.script !== 'arabic') return false;
  if (/^و/.test(word.norm) && word.stem !== word.norm) return true;
  return grounds.every((ground) =>
    ground.supports(word).every(({ at }) => {
      const before = ground.words[at - 1];
      return !(before?.name && /^[\s-]*$/.test(ground.words[at]!.gap));
    }),
  );
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
