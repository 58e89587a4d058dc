/** Whether a number that is the whole of something in the passages stands for a part of it in a claim. */

import type { Rule } from './claim.ts';
import { type Figure, written } from './figures.ts';
import { DETERMINER } from './grammar.ts';
import { refuse } from './verdict.ts';
import type { Word } from './word.ts';

/** "14 wells" where the passages have six of 14. */
export const partFault: Rule = ({ words: claim, figures: stated }, alignments) => {
  for (const figure of stated) {
    if (figure.key.startsWith('@')) continue;
    const places = alignments.flatMap(({ ground: { words, figures: own } }) =>
      own
        .filter(({ key }) => key === figure.key)
        .map((place) =>
          isWhole(words, place)
            ? own.find(({ last }) => last < place.first && last >= place.first - 4)
            : undefined,
        ),
    );
    if (places.length > 0 && places.every((part) => part && !stated.some(({ key }) => key === part.key)))
      return refuse('figure', `${written(claim, figure.first, figure.last)}, not all of them`);
  }
  return undefined;
};

/** Whether a number is the whole that another one is a part of: "of 14", من أصل 14. */
const isWhole = (words: readonly Word[], { first }: Figure): boolean =>
  /^(?:of|اصل)$/.test(words[first - 1]?.norm ?? '') ||
  (DETERMINER.test(words[first - 1]?.norm ?? '') && words[first - 2]?.norm === 'of') ||
  // اثنتان من دعاماته الثماني
  (/^ال/.test(words[first]!.norm) && words[first - 2]?.norm === 'من');
