/** Whether a claim has something more than what the passages have it less than, or the other way round. */

import type { Rule } from './claim.ts';
import { isRefuted, refuse } from './verdict.ts';
import type { Word } from './word.ts';

type Bound = 'more' | 'less';

const MORE =
  /^(?:more|higher|above|greater|larger|bigger|longer|over|[وفب]?(?:اكثر|اعلي|اكبر|ازيد|فوق|اطول))$/;
const FEWER = /^(?:less|lower|below|fewer|smaller|shorter|under|[وفب]?(?:اقل|ادني|اصغر|دون|اقصر))$/;

/** "less than the target" where the passages have it more than the target. */
export const comparisonFault: Rule = ({ words: claim }, alignments) => {
  const own = claim.find((word) => comparedBy(word, claim) !== undefined);
  if (!own) return undefined;
  const found = alignments.map(({ ground }) => {
    const stated = ground.words.flatMap((word) => comparedBy(word, ground.words) ?? []);
    return stated.length === 0 ? undefined : stated.includes(comparedBy(own, claim)!);
  });
  return isRefuted(found) ? refuse('figure', `${own.norm} than`) : undefined;
};

/** Which way something is compared; "not less than" is the other way. */
function comparedBy({ at, norm }: Word, words: readonly Word[]): Bound | undefined {
  // "at least", على الأكثر
  if (/^(?:at|علي)$/.test(words[at - 1]?.norm ?? '')) {
    if (/^(?:least|الاقل)$/.test(norm)) return 'more';
    if (/^(?:most|الاكثر)$/.test(norm)) return 'less';
  }
  if (!/^(?:than|من)$/.test(words[at + 1]?.norm ?? '') && !/^(?:above|below|فوق|دون)$/.test(norm))
    return undefined;
  const denied = words.slice(Math.max(0, at - 3), at).some(({ denies }) => denies);
  if (MORE.test(norm)) return denied ? 'less' : 'more';
  return FEWER.test(norm) ? (denied ? 'more' : 'less') : undefined;
}
