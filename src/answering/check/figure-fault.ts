/** Whether every figure of a claim stands in the passages, and beside what the claim puts it beside. */

import { type Figure, figuresIn, isFraction } from './figures.ts';
import { isPronoun, type Word } from './reading.ts';
import type { Ground } from './support.ts';
import { type Refusal, refuse } from './verdict.ts';

/** How many content words around a figure tell what it counts. */
const AROUND = 3;

export function figureFault(
  claim: readonly Word[],
  home: Ground,
  away: Ground | undefined,
): Refusal | undefined {
  const stated = figuresIn(claim);
  const own = figuresIn(home.words);
  const known = new Set([...own, ...(away ? figuresIn(away.words) : [])].map(({ key }) => key));
  for (const { key, first, last } of stated) {
    if (known.has(key) || implied(key, claim, home)) continue;
    return refuse(
      'figure',
      claim
        .slice(first, last + 1)
        .map(({ norm }) => norm)
        .join(' '),
    );
  }
  const numbers = own.filter(({ key }) => key.startsWith('='));
  for (const figure of stated) {
    if (!figure.key.startsWith('=')) continue;
    const fault = misplaced(figure, claim, home, numbers, stated);
    if (fault) return fault;
  }
  return undefined;
}

/** A dual says two. */
function implied(key: string, _claim: readonly Word[], home: Ground): boolean {
  return (
    key === '=2' &&
    home.words.some((word) =>
      word.script === 'arabic' ? /..(?:ان|ين|ا)$/.test(word.norm) && !word.figure : word.norm === 'both',
    )
  );
}

/** A number that another number of the passage fits better, among what the claim says around it. */
function misplaced(
  figure: Figure,
  claim: readonly Word[],
  home: Ground,
  numbers: readonly Figure[],
  stated: readonly Figure[],
): Refusal | undefined {
  const own = numbers.filter(({ key }) => key === figure.key);
  if (own.length === 0) return undefined;
  const near = neighbours(figure, claim, stated);
  const fit = (at: Figure): number => {
    let sum = 0;
    for (const word of near) {
      let best = 0;
      for (const { at: place, weight, opposite } of home.supports(word)) {
        if (opposite || home.words[place]!.sentence !== home.words[at.first]!.sentence) continue;
        const distance = place < at.first ? at.first - place : place - at.last;
        best = Math.max(best, weight / (1 + 0.3 * Math.max(0, distance - 1)));
      }
      sum += best;
    }
    return sum;
  };
  const best = Math.max(...own.map(fit));
  for (const other of numbers) {
    if (other.key === figure.key) continue;
    if (fit(other) > best * 1.3 + 0.15)
      return refuse('figure', `${figure.key.slice(1)} for ${other.key.slice(1)}`);
  }
  const unit = claim[figure.last + 1];
  if (unit?.content && near.length > 0 && best === 0)
    return refuse('figure', `${figure.key.slice(1)} ${unit.norm}`);
  return undefined;
}

function neighbours(figure: Figure, claim: readonly Word[], stated: readonly Figure[]): Word[] {
  const found: Word[] = [];
  const taken = (at: number): boolean => stated.some(({ first, last }) => at >= first && at <= last);
  const walk = (from: number, step: 1 | -1): void => {
    let left = AROUND;
    for (let at = from; left > 0 && at >= 0 && at < claim.length; at += step) {
      const word = claim[at]!;
      if (taken(at)) break;
      if (step === 1 && /[;:؛]/.test(word.gap)) break;
      if (word.content && !isPronoun(word) && !isFraction(word.norm)) {
        found.push(word);
        left--;
      }
    }
  };
  walk(figure.first - 1, -1);
  walk(figure.last + 1, 1);
  return found;
}
