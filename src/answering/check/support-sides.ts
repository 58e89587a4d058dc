/** Whether a noun of support has its sides as the passages have them: "the support he has from the Kremlin", not the other way round. */

import { type Sides, sidesAt } from './backing.ts';
import type { Rule } from './claim.ts';
import { refuse } from './verdict.ts';
import type { Word } from './word.ts';

export const supportFault: Rule = ({ words }, alignments) => {
  for (const { giver, receiver } of sidesIn(words))
    for (const { ground } of alignments)
      for (const stated of sidesIn(ground.words)) {
        const isIt = (word: Word | undefined, other: Word | undefined): boolean =>
          word !== undefined && other !== undefined && ground.placesOf(word).includes(other.at);
        if (isIt(receiver, stated.giver[0]) || isIt(giver[0], stated.receiver))
          return refuse('roles', `support of ${(giver[0] ?? receiver)!.norm}`);
      }
  return undefined;
};

/** Of each support between those who are named, or by a pronoun. */
const sidesIn = (words: readonly Word[]): Sides[] =>
  words.flatMap(({ at }) => {
    const sides = sidesAt(at, words);
    if (!sides) return [];
    const giver = sides.giver.filter(({ proper }) => proper);
    if (words[at]!.script === 'arabic' && giver.length < sides.giver.length) return [];
    return [{ giver, receiver: sides.receiver?.content ? sides.receiver : undefined }];
  });
