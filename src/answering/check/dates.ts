/** Days, months and years: those that belong together, and whether one is the day, the deadline or a part of a month. */

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

const BY = /^[وف]?(?:by|before|until|later|deadline|latest|بحلول|قبل|حتي|اقصاه|اقصاها|يتجاوز|يتعدي)$/;
const IN = /^[وف]?(?:in|during|on|في|خلال)$/;
const AFTER = /^[وف]?(?:after|from|since|starting|beginning|بعد|منذ|ابتدا|اعتبارا)$/;
const PARTS: readonly RegExp[] = [
  /^(?:early|beginning of|start of|[وفبل]?(?:اوايل|مطلع|بدايه|مستهل))$/,
  /^(?:mid|middle of|[وفبل]?(?:منتصف|اواسط))$/,
  /^(?:late|end of|[وفبل]?(?:اواخر|نهايه|ختام))$/,
];
/** How many words before a date tell how it is meant. */
const BEFORE = 3;

/** Not "in February" or from then on what is due by then, nor late in a month what is early in it. */
export const deadlineFault: Rule = ({ words: claim, figures }, alignments) => {
  for (const { key, first } of figures.filter(isDate)) {
    const before = wordsBefore(first, claim);
    const stated = alignments.flatMap(({ ground: { words, figures: own } }) =>
      own.filter((figure) => figure.key === key).map((figure) => wordsBefore(figure.first, words)),
    );
    if (stated.length === 0) continue;
    const isIn = IN.test(claim[first - 1]?.norm ?? '') && !has(before, BY);
    const part = PARTS.find((each) => has(before, each));
    const isAfter = has(before, AFTER) && !stated.some((words) => has(words, AFTER));
    if ((isIn || isAfter) && stated.every((words) => has(words, BY)))
      return refuse('figure', `${claim[first]!.norm} is only the deadline`);
    if (part && !stated.some((words) => has(words, part)))
      return refuse('figure', `${before.map(({ norm }) => norm).join(' ')} ${claim[first]!.norm}`);
  }
  return undefined;
};

/** Up to the last of them that is a date itself: the year of a month is meant as the month is. */
function wordsBefore(first: number, words: readonly Word[]): readonly Word[] {
  let start = first;
  while (words[start - 1]?.figure !== undefined && words[start - 1]!.sentence === words[first]!.sentence)
    start--;
  return words
    .slice(Math.max(0, start - BEFORE), start)
    .filter(({ sentence }) => sentence === words[first]!.sentence);
}

const has = (words: readonly Word[], cue: RegExp): boolean =>
  words.some(({ norm }, i) => cue.test(norm) || cue.test(`${norm} ${words[i + 1]?.norm}`));
