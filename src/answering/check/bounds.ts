/** Whether a number is said to be the least where the passages have it as the most, or the other way round. */

import type { Alignment } from './alignment.ts';
import { type Figure, figuresIn, written } from './figures.ts';
import type { Ground } from './support.ts';
import { type Refusal, refuse } from './verdict.ts';
import type { Word } from './word.ts';

type Bound = 'least' | 'most';

const LEAST =
  /^(?:least|(?:more|over|above|beyond|exceeding|exceeds?|exceeded|upwards|minimum)|[وفب]?(?:ال)?(?:اكثر|ازيد|فوق|تجاوز|تجاوزت|يتجاوز|تتجاوز|يفوق|تفوق|يزيد|تزيد))$/;
const MOST =
  /^(?:most|less|fewer|under|below|maximum|up|[وفب]?(?:ال)?(?:اقل|دون|اقصي|اقصاه|اقصاها|يقل|تقل))$/;
/** How many words before a number its bound may stand. */
const BEFORE = 4;

export function boundFault(
  claim: readonly Word[],
  stated: readonly Figure[],
  grounds: readonly Ground[],
): Refusal | undefined {
  for (const figure of stated) {
    const own = boundOf(figure, claim);
    if (figure.key.startsWith('@') || own === undefined) continue;
    const found = grounds.flatMap(({ words }) =>
      figuresIn(words)
        .filter(({ key }) => key === figure.key)
        .map((place) => boundOf(place, words)),
    );
    if (found.length > 0 && found.every((bound) => bound !== undefined && bound !== own))
      return refuse('figure', `at ${own} ${written(claim, figure.first, figure.last)}`);
  }
  return undefined;
}

/** "at least", "more than", لا يقل عن; "not more than" is the other one, "على الأقل" stands behind. */
function boundOf({ first, last }: Figure, words: readonly Word[]): Bound | undefined {
  const { sentence } = words[first]!;
  for (let at = first - 1; at >= Math.max(0, first - BEFORE); at--) {
    const word = words[at]!;
    if (word.sentence !== sentence || word.figure !== undefined || /[,،;:]/.test(words[at + 1]!.gap)) break;
    const bound = LEAST.test(word.norm) ? 'least' : MOST.test(word.norm) ? 'most' : undefined;
    if (!bound) continue;
    if (word.norm === 'up' && words[at + 1]?.norm !== 'to') continue;
    const denied = words.slice(Math.max(0, at - 2), at).some(({ denies, norm }) => denies || norm === 'لا');
    return denied ? other(bound) : bound;
  }
  for (const [i, word] of words.slice(last + 1, last + 4).entries()) {
    const before = words[last + i]!;
    if (word.sentence !== sentence || /[,،;:]/.test(word.gap)) break;
    if (before.norm === 'علي' && /^الا(?:قل|دني)$/.test(word.norm)) return 'least';
    if (before.norm === 'علي' && /^الا(?:كثر|قصي)$/.test(word.norm)) return 'most';
    if (before.norm === 'at' && /^(?:least|most)$/.test(word.norm))
      return word.norm === 'least' ? 'least' : 'most';
  }
  return undefined;
}

const MORE =
  /^(?:more|higher|above|greater|larger|bigger|longer|over|[وفب]?(?:اكثر|اعلي|اكبر|ازيد|فوق|اطول))$/;
const FEWER = /^(?:less|lower|below|fewer|smaller|shorter|under|[وفب]?(?:اقل|ادني|اصغر|دون|اقصر))$/;

/** "less than the target" where the passages have it more than the target. */
export function comparisonFault(
  claim: readonly Word[],
  alignments: readonly Alignment[],
): Refusal | undefined {
  const own = claim.find((word) => !word.quoted && comparedBy(word, claim) !== undefined);
  if (!own) return undefined;
  const found = alignments.flatMap(({ ground, sentences }) => {
    const stated = ground.words
      .filter(({ sentence }) => sentence === sentences[own.at])
      .map((word) => comparedBy(word, ground.words))
      .filter((each) => each !== undefined);
    return stated.length === 0 ? [] : [stated.includes(comparedBy(own, claim)!)];
  });
  return found.length > 0 && found.every((same) => !same) ? refuse('figure', `${own.norm} than`) : undefined;
}

/** Which way something is compared with something that is no number; "not less than" is the other way. */
function comparedBy({ at, norm }: Word, words: readonly Word[]): Bound | undefined {
  const [next, second] = [words[at + 1], words[at + 2]];
  if (!/^(?:than|من)$/.test(next?.norm ?? '') && !/^(?:above|below|فوق|دون)$/.test(norm)) return undefined;
  if (next?.figure !== undefined || second?.figure !== undefined) return undefined;
  const bound = MORE.test(norm) ? 'least' : FEWER.test(norm) ? 'most' : undefined;
  const denied = words.slice(Math.max(0, at - 3), at).some(({ denies }) => denies);
  return bound && (denied ? other(bound) : bound);
}

const other = (bound: Bound): Bound => (bound === 'least' ? 'most' : 'least');
