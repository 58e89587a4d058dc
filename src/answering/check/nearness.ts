/** How well a place of a passage fits what a claim says around one of its words. */

import { isDate } from './dates.ts';
import type { Figure } from './figures.ts';
import type { Ground } from './support.ts';
import type { Word } from './word.ts';

type Span = { readonly first: number; readonly last: number };

/** How surely a word must stand there to count. */
const LEAST = 0.6;

/** How many content words on each side tell what a word is about. */
const AROUND = 3;

/** The sum over the words of how surely and how near each stands to the place, in the same sentence. */
export function fitOf(near: readonly Word[], place: Span, home: Ground): number {
  const { sentence } = home.words[place.first]!;
  let sum = 0;
  for (const word of near) {
    let best = 0;
    for (const { at, weight, opposite } of home.supports(word)) {
      if (home.words[at]!.sentence !== sentence || opposite || weight < LEAST) continue;
      const distance = Math.max(1, at < place.first ? place.first - at : at - place.last);
      best = Math.max(best, weight / (1 + 0.3 * (distance - 1)));
    }
    sum += best;
  }
  return sum;
}

/** The content words before and after a span of the claim, up to the next figure. */
export function neighbours(span: Span, claim: readonly Word[], stated: readonly Figure[]): Word[] {
  const found: Word[] = [];
  for (const step of [-1, 1] as const) {
    let left = AROUND;
    for (let at = step < 0 ? span.first - 1 : span.last + 1; left > 0 && claim[at]; at += step) {
      const word = claim[at]!;
      if (stated.some((figure) => at >= figure.first && at <= figure.last && !isDate(figure))) break;
      if (step > 0 && /[;:؛]/.test(word.gap)) break;
      if (word.content) {
        found.push(word);
        left--;
      }
      // وحصلت على: what stands before belongs to another verb.
      if (step < 0 && word.verb && word.script === 'arabic') break;
    }
  }
  return found;
}
