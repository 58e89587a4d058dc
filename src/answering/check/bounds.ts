/** Whether a number is said to be the least where the passages have it as the most, or the other way round. */

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
    if (before.norm === 'at' && /^(?:least|most)$/.test(word.norm)) return word.norm === "least" ? "least" : "most";
  }
  return undefined;
}

const other = (bound: Bound): Bound => (bound === 'least' ? 'most' : 'least');
