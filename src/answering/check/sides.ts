/** Whether a claim has somebody for what the passages have him against. */

import { oppositesOf } from '../../language/opposites.ts';
import { type Alignment, statedAt } from './alignment.ts';
import type { Rule } from './claim.ts';
import { refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SURE } from './word-kin.ts';

const AGAINST = /^(?:against|ضد|ضده|ضدها|ضدهم)$/;
/** What is only done against something may be done at it or over it. */
const ALWAYS_AGAINST = /^(?:protest|warn|fight|struggl|guard|defend|احتج|حذر|كافح|حارب)$/;
/** How many words behind its verb the preposition may stand; in Arabic whoever acts may stand between. */
const BEHIND = { latin: 3, arabic: 10 } as const;

export const sideFault: Rule = ({ words: claim }, alignments) => {
  for (const word of claim) {
    if (!word.content || !word.verb || ALWAYS_AGAINST.test(word.stem)) continue;
    const own = isAgainst(word, claim);
    const stated = alignments.flatMap((alignment) =>
      statedAt(word, alignment).map((at) => isAgainst(alignment.ground.words[at]!, alignment.ground.words)),
    );
    if (stated.length > 0 && stated.every((against) => against !== own) && !opposes(claim, alignments))
      return refuse('negation', `${word.norm}: for or against`);
  }
  return undefined;
};

const isAgainst = ({ at, script }: Word, words: readonly Word[]): boolean =>
  words
    .slice(at + 1, at + 1 + BEHIND[script === 'arabic' ? 'arabic' : 'latin'])
    .some(({ norm }, i, behind) => AGAINST.test(norm) && behind.slice(0, i).every(({ verb }) => !verb));

/** Whether "oppose" or the like stands for "against". */
const opposes = (claim: readonly Word[], alignments: readonly Alignment[]): boolean =>
  claim.some(
    (word) =>
      [...word.forms].some((form) => oppositesOf(form).size > 0) &&
      alignments.every(({ places }) => places[word.at]!.every(({ weight }) => weight < SURE)),
  );
