/** Whether names that a claim puts together stand together in the passages. */

import { surest } from './alignment.ts';
import type { Rule } from './claim.ts';
import type { Ground } from './support.ts';
import { refuse } from './verdict.ts';
import type { Word } from './word.ts';

/** How many words apart the passages may have somebody and where he is of. */
const OF = 6;

/** يدعم البرلمان خليل: behind a verb of Arabic whoever acts and whom it is done to stand side by side. */
const isObject = (word: Word, claim: readonly Word[]): boolean =>
  word.script === 'arabic' && claim.slice(Math.max(0, word.at - 4), word.at - 1).some(({ verb }) => verb);

/** Parts of one name stand side by side. */
export const joinedNames: Rule = ({ words: claim }, alignments) => {
  const grounds = alignments.map(({ ground }) => ground);
  const names = claim.filter(({ name }) => name);
  for (const grounded of grounds) {
    // Two different names do not stand for one, but where another text has both.
    for (const [i, a] of names.entries()) {
      const ofA = grounded.supports(a);
      if (ofA.length !== 1) continue;
      const twin = names
        .slice(i + 1)
        .find(
          (b) =>
            b.stem !== a.stem &&
            grounded.supports(b).length === 1 &&
            grounded.supports(b)[0]!.at === ofA[0]!.at,
        );
      if (twin && !grounds.some((other) => hasBoth(a, twin, other)))
        return refuse('name', `${a.norm} and ${twin.norm}`);
    }
  }
  for (const word of claim) {
    const before = claim[word.at - 1];
    const earlier = claim[word.at - 2];
    if (!word.name) continue;
    if (
      before?.proper &&
      word.proper &&
      /^[\s-]*$/.test(word.gap) &&
      !isOneName(before, word, grounds) &&
      !isObject(word, claim) &&
      !beginsName(before, word, grounds)
    )
      return refuse('name', `${before.norm} ${word.norm}`);
    if (/^(?:of|from)$/.test(before?.norm ?? '') && earlier?.proper && !areTogether(earlier, word, grounds))
      return refuse('name', `${earlier.norm} of ${word.norm}`);
  }
  return undefined;
};

/** Whether a text spells both names. */
const hasBoth = (a: Word, b: Word, ground: Ground): boolean => {
  const [one, other] = [a, b].map((name) => ground.supports(name).filter(({ weight }) => weight === 1));
  return one!.some(({ at }) => other!.some((place) => place.at !== at)) && one!.length > 0;
};

/** Whether two parts of a name stand side by side, in this order, or one of them is a title. */
function isOneName(a: Word, b: Word, grounds: readonly Ground[]): boolean {
  return grounds.some((ground) => {
    const ofB = ground.supports(b).map(({ at }) => at);
    return ground.supports(a).some(({ at }) => {
      const first = ground.words[at]!;
      return ofB.some((place) => {
        const second = ground.words[place]!;
        if (place === at || first.sentence !== second.sentence) return false;
        const title = !first.proper || !second.proper;
        if (title) return Math.abs(place - at) <= 4;
        return place > at && place - at <= 3;
      });
    });
  });
}

/**
 * In Arabic the subject stands right before the object, so two names side by side need not be one; but a name that goes
 * on before or after another one in the passages goes on with that one only.
 */
function beginsName(before: Word, word: Word, grounds: readonly Ground[]): boolean {
  if (word.script !== 'arabic') return false;
  const goesOn = (ground: Ground, first: number): boolean => {
    const [a, b] = [ground.words[first], ground.words[first + 1]];
    return a?.proper === true && b?.proper === true && /^[\s-]*$/.test(b.gap);
  };
  return grounds.every(
    (ground) =>
      surest(ground.supports(word)).every(({ at }) => !goesOn(ground, at - 1)) &&
      surest(ground.supports(before)).some(({ at }) => !goesOn(ground, at)),
  );
}

/** Whether a text has two names near each other. */
const areTogether = (a: Word, b: Word, grounds: readonly Ground[]): boolean =>
  grounds.some((ground) =>
    ground
      .supports(a)
      .some(({ at }) =>
        ground.supports(b).some(({ at: other }) => at !== other && Math.abs(at - other) <= OF),
      ),
  );
