/** Whether a number is of what the passages have it of: of a hundred, of dollars, of days; and "an hour" is one there too. */

import type { Rule } from './claim.ts';
import { UNITS } from './cues.ts';
import { written } from './figures.ts';
import type { Ground } from './support.ts';
import { type Refusal, refuse } from './verdict.ts';
import { anyOf, type Word } from './word.ts';

export const isUnit = (word: Word | undefined): boolean =>
  word !== undefined && anyOf(UNITS, new Set([word.norm, ...word.stems]));

export const unitFault: Rule = ({ words: claim, figures: stated }, alignments) => {
  const grounds = alignments.map(({ ground }) => ground);
  for (const { key, first, last } of stated) {
    const places = grounds.flatMap((ground) =>
      ground.figures.filter((figure) => figure.key === key).map((figure) => ({ ground, last: figure.last })),
    );
    // A share is no count.
    if (places.length > 0 && places.every((at) => at.ground.words[at.last]!.share !== claim[last]!.share))
      return refuse('figure', `${written(claim, first, last)} of a hundred`);
    const unit = claim[last + 1];
    if (!unit || !isUnit(unit)) continue;
    const stands = places.some(({ ground, last: before }) =>
      ground.supports(unit).some(({ at }) => at === before + 1 || !isUnit(ground.words[before + 1])),
    );
    if (!stands) return refuse('figure', `${written(claim, first, last)} ${unit.norm}`);
  }
  return oneFault(claim, grounds);
};

/** "within an hour" where the passages have eleven. */
function oneFault(claim: readonly Word[], grounds: readonly Ground[]): Refusal | undefined {
  for (const unit of claim) {
    if (!/^(?:an?|one)$/.test(claim[unit.at - 1]?.norm ?? '') || !isUnit(unit)) continue;
    const alone = grounds.flatMap((ground) =>
      ground.supports(unit).map(({ at }) => ground.words[at - 1]?.figure === undefined),
    );
    if (alone.length > 0 && !alone.includes(true)) return refuse('figure', `an ${unit.norm}`);
  }
  return undefined;
}
