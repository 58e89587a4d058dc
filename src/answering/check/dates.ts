/** Days, months and years that belong together. */

import type { Rule } from './claim.ts';
import { type Figure, written } from './figures.ts';
import { refuse } from './verdict.ts';
import type { Word } from './word.ts';

/** The day and the month, or the month and the year, that stand together in a claim stand together in the passage. */
export const dateFault: Rule = ({ words: claim, figures: stated }, alignments) => {
  const known = new Set(
    alignments.flatMap(({ ground: { words, figures } }) => datePairs(figures, words).map(({ key }) => key)),
  );
  for (const { key, first, last } of datePairs(stated, claim))
    if (!known.has(key)) return refuse('figure', written(claim, first, last));
  return undefined;
};

/** A month, a day or a year. */
export const isDate = ({ key }: Figure): boolean => key.startsWith('@') || /^=(?:19|20)\d\d$/.test(key);

/** Whether a number is the day of a month. */
export const isDayOfMonth = ({ key, first, last }: Figure, figures: readonly Figure[]): boolean =>
  Number(key.slice(1)) <= 31 &&
  figures.some(
    (other) => other.key.startsWith('@month') && (other.first === last + 1 || other.last === first - 1),
  );

/** A month with its day or year, under one key. */
function datePairs(figures: readonly Figure[], words: readonly Word[]): Figure[] {
  const pairs: Figure[] = [];
  figures.forEach((figure, at) => {
    // A month may be named twice, "فبراير/شباط"; the year comes after both names.
    for (const next of figures.slice(at + 1, at + 4)) {
      if (next.first - figure.last > 3) break;
      const months = [figure, next].filter(({ key }) => key.startsWith('@month'));
      if (months.length !== 1) continue;
      const number = figure === months[0] ? next : figure;
      const value = Number(number.key.slice(1));
      if (!Number.isInteger(value)) continue;
      const apart = /[,،]/.test(words[next.first]!.gap);
      if (apart && !(value <= 31 || (value > 1800 && value < 2200))) continue;
      if (number === next && number.first - figure.last > 1) continue;
      pairs.push({ key: `${months[0]!.key} ${number.key}`, first: figure.first, last: next.last });
    }
  });
  return pairs;
}
