/** The numbers and dates that a text states, each under one key whatever it is written as. */

import { keyTermOf } from '../../language/key-terms.ts';
import type { Token } from '../../language/tokenise.ts';

/** Words that multiply what stands before them. */
const MULTIPLIERS = new Set([100, 1e3, 1e6, 1e9, 1e12]);

/**
 * Keys of all figures: `=12` for a number, `@month-2` and `@day-0` for dates. Number words are put together as they are
 * read, "two hundred and five" or "خمسة وعشرون" being one number; "one" and "first" alone state no figure.
 */
export function figuresIn(tokens: readonly Token[]): Set<string> {
  const figures = new Set<string>();
  let total = 0;
  let current: number | undefined;
  let isWord = false;
  const close = (): void => {
    if (current === undefined) return;
    const value = total + current;
    if (!(isWord && value === 1)) figures.add(`=${value}`);
    total = 0;
    current = undefined;
    isWord = false;
  };
  tokens.forEach((token, at) => {
    const key = keyTermOf(token) ?? conjoined(token, current !== undefined);
    if (key?.startsWith('@')) figures.add(key);
    const value = key?.startsWith('=') ? Number(key.slice(1)) : undefined;
    if (value === undefined || Number.isNaN(value)) {
      // "two hundred and five" goes on over its "and".
      const goesOn =
        token.norm === 'and' &&
        current !== undefined &&
        isWord &&
        keyTermOf(tokens[at + 1] ?? token)?.startsWith('=');
      if (!goesOn) close();
      return;
    }
    if (MULTIPLIERS.has(value) && current !== undefined) {
      if (value === 100) current *= 100;
      else {
        total += current * value;
        current = 0;
      }
      isWord = true;
    } else if (current !== undefined && isWord && token.script !== 'number' && fits(current, value)) {
      current += value;
    } else {
      close();
      current = value;
      isWord = token.script !== 'number';
    }
  });
  close();
  return figures;
}

/** "وعشرون" after "خمسة": the number with its conjunction. */
function conjoined(token: Token, after: boolean): string | undefined {
  if (!after || token.script !== 'arabic' || !token.norm.startsWith('و')) return undefined;
  const norm = token.norm.slice(1);
  return keyTermOf({ ...token, norm, stem: norm });
}

/** Whether the second word goes on with the first: twenty + five, five + عشرون, two hundred + five. */
const fits = (first: number, second: number): boolean =>
  (first % 10 === 0 && second < 10 && first >= 20) ||
  (first < 10 && second >= 20 && second < 100 && second % 10 === 0) ||
  (first >= 100 && second < 100);
