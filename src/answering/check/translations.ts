/** Whether a quotation that is marked as translated says what a quotation of the passages says. */

import type { Ground } from './support.ts';
import { isLight, type Word } from './word.ts';
import { NEAR } from './word-kin.ts';

/** Whether all the words stand in one quotation of a text, and as much of it is denied. */
export const isTranslation = (words: readonly Word[], grounds: readonly Ground[]): boolean =>
  grounds.some((ground) => quotedIn(ground.words).some((quoted) => says(quoted, words, ground)));

/** The stretches of a text that stand in quotation marks. */
function quotedIn(words: readonly Word[]): Word[][] {
  const found: Word[][] = [];
  for (const word of words) {
    if (!word.quoted) continue;
    const open = found.at(-1);
    if (open && open.at(-1)!.at === word.at - 1 && !/[«»"“”]/.test(word.gap)) open.push(word);
    else found.push([word]);
  }
  return found;
}

function says(quoted: readonly Word[], words: readonly Word[], ground: Ground): boolean {
  const inside = new Set(quoted.map(({ at }) => at));
  const content = words.filter((word) => word.content && !isLight(word));
  const places = content.map((word) =>
    ground.supports(word, words).filter(({ at, weight }) => inside.has(at) && weight >= NEAR),
  );
  if (content.length === 0 || places.some((found) => found.length === 0)) return false;
  const all = places.flatMap((found) => found.map(({ at }) => at));
  const [first, last] = [Math.min(...all), Math.max(...all)];
  // The "not" of what is left out of the quotation stands outside of what is taken from it.
  const denials = quoted.filter(({ denies, at }) => denies && at >= first - 3 && at <= last);
  return denials.length === words.filter(({ denies }) => denies).length;
}
