/** What a passive verb of planning or wishing says of the noun before it: "a second meeting was planned" is no meeting yet. */

import { BE, OPENS } from './grammar.ts';
import { COPULA } from './verbs.ts';
import type { Word } from './word.ts';

const PLANNED =
  /^(?:planned|expected|proposed|hoped|intended|requested|demanded|sought|forecast|envisaged|wanted|needed|required|promised|offered|threatened|feared|scheduled|due|supposed|projected)$/;
const PLANNED_ARABIC = /^(?:مقررا?|مقرره|متوقعا?|متوقعه|مرتقبا?|مرتقبه|مزمعا?|مزمعه|مطلوبا?|مطلوبه)$/;

/** Words whose nouns that are only planned are marked as wished. */
export function withPlannedSubjects(words: readonly Word[]): Word[] {
  const out = [...words];
  for (const word of words) {
    const planned =
      word.script === 'arabic'
        ? PLANNED_ARABIC.test(word.norm) && words[word.at - 1]?.norm !== 'من'
        : PLANNED.test(word.norm) &&
          words.slice(Math.max(0, word.at - 3), word.at).some(({ norm }) => BE.test(norm));
    if (!planned || word.quoted) continue;
    for (let at = word.at - 1; at >= 0; at--) {
      const before = out[at]!;
      if (before.sentence !== word.sentence || (before.verb && !COPULA.test(before.norm))) break;
      if (OPENS.test(before.norm)) break;
      if (before.content && !before.name) out[at] = { ...before, certainty: 0 };
      if (/[,،;:؛]/.test(before.gap)) break;
    }
  }
  return out;
}
