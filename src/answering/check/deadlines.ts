/** Whether a date is the day, the deadline or the part of a month that the passages have: not "in February" what is due by then. */

import type { Rule } from './claim.ts';
import { isDate } from './dates.ts';
import { refuse } from './verdict.ts';
import type { Word } from './word.ts';

const BY = /^[وف]?(?:by|before|until|later|deadline|latest|بحلول|قبل|حتي|اقصاه|اقصاها|يتجاوز|يتعدي)$/;
const IN = /^[وف]?(?:in|during|on|في|خلال)$/;
const PARTS: readonly RegExp[] = [
  /^(?:early|beginning of|start of|[وفبل]?(?:اوايل|مطلع|بدايه|مستهل))$/,
  /^(?:mid|middle of|[وفبل]?(?:منتصف|اواسط))$/,
  /^(?:late|end of|[وفبل]?(?:اواخر|نهايه|ختام))$/,
];
/** How many words before a date tell how it is meant. */
const BEFORE = 3;

export const deadlineFault: Rule = ({ words: claim, figures }, alignments) => {
  for (const { key, first } of figures.filter(isDate)) {
    const before = wordsBefore(first, claim);
    const stated = alignments.flatMap(({ ground: { words, figures: own } }) =>
      own.filter((figure) => figure.key === key).map((figure) => wordsBefore(figure.first, words)),
    );
    if (stated.length === 0) continue;
    const isIn = IN.test(claim[first - 1]?.norm ?? '') && !has(before, BY);
    const part = PARTS.find((each) => has(before, each));
    if (isIn && stated.every((words) => has(words, BY)))
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
