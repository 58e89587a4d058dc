/** Whether a name bears the title that a claim gives it: "the prosecutor, Elie Nassar" where he is the lawyer. */

import { type Copied, isCopied } from './copied.ts';
import type { Ground } from './support.ts';
import { type Refusal, refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SAME } from './word-kin.ts';

/** How many words apart a title and its name may stand in the passages. */
const APART = 6;

export function titleFault(
  claim: readonly Word[],
  grounds: readonly Ground[],
  copied: readonly Copied[],
): Refusal | undefined {
  for (const name of claim) {
    if (!name.proper || name.quoted || claim[name.at - 1]?.proper) continue;
    const title = titleOf(name, claim);
    if (!title) continue;
    if (!isLesser(title.at, claim) && grounds.some((ground) => isOnlyLesser(title, name, ground)))
      return refuse('roles', `not quite: ${title.norm} ${name.norm}`);
    if (isCopied([title, name], copied)) continue;
    const distances = grounds.flatMap((ground) => distancesOf(title, name, ground));
    if (distances.length > 0 && Math.min(...distances) > APART)
      return refuse('roles', `${title.norm} ${name.norm}`);
  }
  return undefined;
}

/** Who somebody is said to be right before his name. */
function titleOf(name: Word, claim: readonly Word[]): Word | undefined {
  for (const before of claim.slice(Math.max(0, name.at - 3), name.at).reverse()) {
    const behind = claim[before.at + 1]!;
    if (before.sentence !== name.sentence || before.verb || !/^,?\s*$/.test(behind.gap)) return undefined;
    if (before.actor && !before.name) {
      const first = claim[before.at - 1];
      // After another verb the title may act and the name be acted on.
      return before.script === 'latin' || first?.saying ? before : undefined;
    }
    if (!before.content) return undefined;
  }
  return undefined;
}

/** Who does not hold the office itself. */
const LESSER = /^(?:deputy|vice|former|ex|acting|assistant|[وف]?(?:ال)?(?:نايب|نايبه|سابق|سابقه))$/;

/** "deputy governor", نائب المحافظ, الوزير السابق. */
const isLesser = (at: number, words: readonly Word[]): boolean =>
  words
    .slice(Math.max(0, at - 2), at + (words[at]!.script === 'arabic' ? 4 : 1))
    .some(({ norm, sentence }) => sentence === words[at]!.sentence && LESSER.test(norm));

/** Whether the passages give the title to the name, and each time with "deputy" or "former". */
function isOnlyLesser(title: Word, name: Word, ground: Ground): boolean {
  const names = placesOf(name, ground);
  const titles = placesOf(title, ground).filter((at) =>
    names.some((other) => other > at && other - at <= APART && ground.words[at]!.script === 'latin'),
  );
  return titles.length > 0 && titles.every((at) => isLesser(at, ground.words));
}

const placesOf = (word: Word, ground: Ground): number[] =>
  ground
    .supports(word)
    .filter(({ weight, opposite }) => weight >= SAME && !opposite)
    .map(({ at }) => at);

function distancesOf(a: Word, b: Word, ground: Ground): number[] {
  return placesOf(a, ground).flatMap((at) =>
    placesOf(b, ground).map((other) => {
      const [from, to] = at < other ? [at, other] : [other, at];
      const between = ground.words.slice(from + 1, to);
      return ground.words[at]!.sentence === ground.words[other]!.sentence && !between.some(({ verb }) => verb)
        ? to - from
        : Number.POSITIVE_INFINITY;
    }),
  );
}
