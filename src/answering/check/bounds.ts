/** Whether a claim says of a number that it is about, over, nearly, under or only so much where the passages give it plainly. */

import type { Rule } from './claim.ts';
import { isUnit } from './counted.ts';
import { isDate } from './dates.ts';
import { type Figure, isOfName, written } from './figures.ts';
import { refuse } from './verdict.ts';
import type { Word } from './word.ts';

type Bound = 'about' | 'nearly' | 'over' | 'under' | 'only';

/** What stands right before a number; what limits it comes first, as "no more than" has "more than" in it. */
const BEFORE: ReadonlyArray<readonly [Bound, RegExp]> = [
  [
    'under',
    /(?:^| )(?:under|below|(?<!no )(?:less|fewer) than|up to|at most|no more than|not more than|not exceed|not exceeding)(?: the age of)?$/,
  ],
  [
    'under',
    /(?:^| )[وفبل]*(?:اقل من|دون(?: سن)?|يصل الي|تصل الي|(?:لا|لم|لن) (?:يتجاوز|تتجاوز|يتعد|تتعد)|(?:لا|لم|لن) [يت]ز[يد]*د (?:علي|عن))$/,
  ],
  [
    'over',
    /(?:^| )(?:over|above|exceed|exceeding|exceeds|exceeded|more than|at least|no less than|no fewer than)(?: the age of)?$/,
  ],
  [
    'over',
    /(?:^| )[وفبل]*(?:اكثر من|يزيد علي|تزيد علي|يزيد عن|تزيد عن|زاد علي|زاد عن|يتجاوز|تتجاوز|تجاوز|تجاوزت|فوق|يفوق|تفوق|فاق|يقل عن|تقل عن)$/,
  ],
  ['nearly', /(?:^| )(?:nearly|almost|close to)$/],
  ['nearly', /(?:^| )[وفبل]*(?:يقارب|تقارب|يقرب من|ما يقرب من)$/],
  ['about', /(?:^| )(?:about|around|roughly|approximately|estimated|some)$/],
  ['about', /(?:^| )[وفبل]*(?:نحو|حوالي|قرابه|زهاء|يناهز|تناهز|تقريبا)$/],
  ['only', /(?:^| )(?:only|just|merely|سوي|فقط)$/],
];
/** 41 نائبا فقط, تقريبا */
const BEHIND: ReadonlyArray<readonly [Bound, RegExp]> = [
  ['only', /^(?:فقط|only)$/],
  ['about', /^(?:تقريبا|approximately)$/],
  ['over', /^(?:علي الاقل|at least)$/],
];
const WORDS = 4;

export const boundFault: Rule = ({ words: claim, figures }, alignments) => {
  for (const figure of figures) {
    if (isDate(figure) || isOfName(figure, claim)) continue;
    const bound = boundOf(figure, claim);
    if (!bound) continue;
    const stated = alignments.flatMap(({ ground: { words, figures: own } }) =>
      own
        .filter(({ key }) => key === figure.key)
        .map((place) => boundOf(place, words) ?? impliedBy(place, own, words)),
    );
    if (stated.length > 0 && !stated.some((own) => own !== undefined && allows(own, bound)))
      return refuse('figure', `${bound} ${written(claim, figure.first, figure.last)}`);
  }
  return undefined;
};

const allows = (stated: Bound, bound: Bound): boolean =>
  stated === bound ||
  (bound === 'nearly' && stated === 'about') ||
  (bound === 'about' && stated === 'nearly') ||
  (bound === 'only' && stated === 'under');

const ESTIMATED = /^(?:estimat\p{L}*|put|puts|[وف]?[يت]?قدرت?)$/u;

/** What is estimated may be called about so much, and what stands beside a greater number only so much. */
function impliedBy(
  { key, first }: Figure,
  figures: readonly Figure[],
  words: readonly Word[],
): Bound | undefined {
  const { sentence } = words[first]!;
  if (words.some(({ at, norm, sentence: own }) => at < first && own === sentence && ESTIMATED.test(norm)))
    return 'about';
  return figures.some(
    (other) =>
      words[other.first]!.sentence === sentence &&
      !isDate(other) &&
      Number(other.key.slice(1)) > Number(key.slice(1)),
  )
    ? 'only'
    : undefined;
}

function boundOf({ first, last }: Figure, words: readonly Word[]): Bound | undefined {
  const textOf = (from: number, to: number): string =>
    words
      .slice(Math.max(0, from), to)
      .filter(({ sentence }) => sentence === words[first]!.sentence)
      .map(({ norm }) => norm)
      .join(' ');
  const before = textOf(first - WORDS, first);
  // "over 36 hours": in the course of them.
  const during = /(?:^| )over$/.test(before) && isUnit(words[last + 1]);
  const found = during ? undefined : BEFORE.find(([, cue]) => cue.test(before));
  if (found) return found[0];
  return BEHIND.find(([, cue]) =>
    [1, 2].some((at) => [1, 2].some((length) => cue.test(textOf(last + at, last + at + length)))),
  )?.[0];
}
