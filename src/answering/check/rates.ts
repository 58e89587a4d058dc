/** Whether an amount is a rate of what the passages have it a rate of, and "an hour" is one hour there too. */

import { UNITS } from './cues.ts';
import { type Figure, figuresIn } from './figures.ts';
import type { Ground } from './support.ts';
import { type Refusal, refuse } from './verdict.ts';
import { anyOf, type Word } from './word.ts';
import { NEAR } from './word-kin.ts';

export const isUnit = (word: Word | undefined): boolean =>
  word !== undefined && anyOf(UNITS, new Set([word.norm, ...word.stems]));

/** "within an hour" where the passages have eleven. */
export function oneFault(claim: readonly Word[], grounds: readonly Ground[]): Refusal | undefined {
  for (const unit of claim) {
    if (!/^(?:an?|one)$/.test(claim[unit.at - 1]?.norm ?? '') || !isUnit(unit)) continue;
    const places = grounds.flatMap((ground) =>
      ground.supports(unit).map(({ at }) => ground.words[at - 1]?.figure === undefined),
    );
    if (places.length > 0 && places.every((alone) => !alone)) return refuse('figure', `an ${unit.norm}`);
  }
  return undefined;
}

/** "90 crowns an hour" where the passages have it a day. */
export function rateFault(
  claim: readonly Word[],
  stated: readonly Figure[],
  grounds: readonly Ground[],
): Refusal | undefined {
  for (const { key, last } of stated) {
    const [per, of] = [claim[last + 2], claim[last + 3]];
    if (!/^(?:a|an|per|لكل)$/.test(per?.norm ?? '') || !isUnit(of)) continue;
    const places = grounds.flatMap((ground) =>
      figuresIn(ground.words)
        .filter((figure) => figure.key === key)
        .map((figure) =>
          ground
            .supports(of!)
            .some(({ at, weight }) => weight >= NEAR && at > figure.last && at <= figure.last + RATE),
        ),
    );
    if (places.length > 0 && places.every((stands) => !stands))
      return refuse('figure', `${key.slice(1)} ${per!.norm} ${of!.norm}`);
  }
  return undefined;
}

/** How many words behind a figure what it is a rate of may stand. */
const RATE = 6;
