/** Whether a number stands where another one of the passages belongs, by what the claim says around it. */

import type { Rule } from './claim.ts';
import { isBare, isUnit } from './counted.ts';
import { isDate, isDayOfMonth } from './dates.ts';
import { type Figure, isOfName } from './figures.ts';
import { keptCounts } from './joined-counts.ts';
import { fitOf, neighbours } from './nearness.ts';
import type { Ground } from './support.ts';
import { type Refusal, refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SURE } from './word-kin.ts';

/** How much better another number must fit: by so many times, and by so much. */
const TIMES = 1.25;
const MORE = 0.15;
/** How many times better two numbers must fit when they change places, and where the passage has them in the same order. */
const SWAPPED = 1.15;
const IN_ORDER = 1.6;

/** What a figure is compared with: each with its like, days and years not at all. */
function kindOf(
  figure: Figure,
  figures: readonly Figure[],
  words: readonly Word[],
): 'date' | 'name' | 'share' | 'multiple' | 'number' {
  if (/^:/.test(words[figure.first]!.gap) || /^:/.test(words[figure.last + 1]?.gap ?? '')) return 'date';
  if (isDate(figure) || isDayOfMonth(figure, figures)) return 'date';
  if (isOfName(figure, words)) return 'name';
  if (/^(?:times|اضعاف|مرات)$/.test(words[figure.last + 1]?.norm ?? '')) return 'multiple';
  return words[figure.last]!.share ? 'share' : 'number';
}

const TO = /^(?:to|الي)$/;
/** How near to each other stand from what and to what. */
const RANGE = 4;

/** Whether something rises or falls to a number or from it: "to 2.9 from 3.4". */
function wayOf({ first, last }: Figure, words: readonly Word[]): 'to' | 'from' | undefined {
  const before = words[first - 1]?.norm ?? '';
  if (TO.test(before)) return 'to';
  // المؤلفة من 24 عضوا: from nothing to anything.
  const isRange = words.slice(Math.max(0, first - RANGE), last + RANGE).some(({ norm }) => TO.test(norm));
  return /^(?:from|كان|كانت)$/.test(before) || (isRange && before === 'من') ? 'from' : undefined;
}

/** Two counts that the passages join in the same way vouch for each other. */
export const misplacedFault: Rule = (claim, alignments) => {
  const home = alignments[0]!.ground;
  const kept = keptCounts(claim.words, alignments);
  for (const figure of claim.figures) {
    if (kept.has(figure.key)) continue;
    const moved = misplaced(figure, claim.words, home, home.figures, claim.figures);
    if (moved) return moved;
  }
  return undefined;
};

/** A number that another number of the passage fits better, by what the claim says around it. */
function misplaced(
  figure: Figure,
  claim: readonly Word[],
  home: Ground,
  own: readonly Figure[],
  stated: readonly Figure[],
): Refusal | undefined {
  if (kindOf(figure, stated, claim) === 'date') return undefined;
  const ofName = isOfName(figure, claim);
  const same = own.filter((place) => place.key === figure.key && isOfName(place, home.words) === ofName);
  const near = neighbours(figure, claim, stated);
  const kinds = new Set(same.map((at) => kindOf(at, own, home.words)));
  const way = wayOf(figure, claim);
  const isWay = (place: Figure): boolean => way !== undefined && wayOf(place, home.words) === way;
  for (const other of own) {
    const kind = kindOf(other, own, home.words);
    if (other.key === figure.key || kind === 'date' || !kinds.has(kind)) continue;
    const second = stated.find(({ key }) => key === other.key);
    if (same.some(isWay) && (second || !isWay(other))) continue;
    // What the other one counts as well tells neither from the other: "crowns".
    const telling = near.filter(
      (word) =>
        !(isUnit(word) && (isBare(other, home.words) || home.placesOf(word, SURE).includes(other.last + 1))),
    );
    const fit = (place: Figure): number => fitOf(telling, place, home);
    if (
      second
        ? areSwapped(figure, second, other, claim, home, own, stated)
        : fit(other) > Math.max(...same.map(fit)) * TIMES + MORE
    )
      return refuse(
        'figure',
        second
          ? `${figure.key.slice(1)} and ${other.key.slice(1)} have changed places`
          : `${figure.key.slice(1)} where the passage has ${other.key.slice(1)}`,
      );
  }
  return undefined;
}

/** Whether two numbers of the claim fit the passage better when they change places; `other` is the second one there. */
function areSwapped(
  figure: Figure,
  second: Figure,
  other: Figure,
  claim: readonly Word[],
  home: Ground,
  own: readonly Figure[],
  stated: readonly Figure[],
): boolean {
  const [near, beside] = [neighbours(figure, claim, stated), neighbours(second, claim, stated)];
  const same = own.filter(({ key }) => key === figure.key);
  const others = own.filter(({ key }) => key === second.key);
  const best = (words: readonly Word[], places: readonly Figure[]): number =>
    Math.max(...places.map((at) => fitOf(words, at, home)));
  const straight = best(near, same) + best(beside, others);
  const crossed = fitOf(near, other, home) + best(beside, same);
  const inOrder = same.some((a) => others.some((b) => a.first < b.first === figure.first < second.first));
  return crossed > straight * (inOrder ? IN_ORDER : SWAPPED);
}
