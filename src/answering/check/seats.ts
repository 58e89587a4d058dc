/** Whether what happens at an embassy or a ministry in a claim has such a place in the passages, and not only who heads it. */

import type { Rule } from './claim.ts';
import { refuse } from './verdict.ts';
import type { Word } from './word.ts';

/** The seat of each office, in both languages. */
const SEATS: readonly RegExp[] = [
  /^(?:embass(?:y|ies)|[وفبل]?(?:ال|لل)?سفار(?:ه|ات|ته|تها))$/,
  /^(?:consulates?|[وفبل]?(?:ال|لل)?قنصلي(?:ه|ات|ته|تها))$/,
  /^(?:ministr(?:y|ies)|[وفبل]?(?:ال|لل)?وزار(?:ه|ات|ته|تها))$/,
];
const IN = /^[وف]?(?:in|at|inside|outside|near|to|في|داخل|خارج|امام|قرب|الي|مقر|مبني)$/;
/** How many words may stand between the preposition and the seat. */
const BEFORE = 4;

export const seatFault: Rule = ({ words: claim }, alignments) => {
  const grounds = alignments.map(({ ground }) => ground);
  for (const word of claim) {
    const seat = SEATS.find((each) => each.test(word.norm));
    if (!seat || !standsBehindIn(word, claim)) continue;
    if (!grounds.some(({ words }) => words.some(({ norm }) => seat.test(norm))))
      return refuse('unsupported', `no place: ${word.norm}`);
  }
  return undefined;
};

/** "at the Russian foreign ministry", في وزارة الخارجية. */
function standsBehindIn({ at, script }: Word, claim: readonly Word[]): boolean {
  return claim
    .slice(Math.max(0, at - (script === 'arabic' ? 1 : BEFORE)), at)
    .some(({ norm }) => IN.test(norm));
}
