/** Whether a noun of support has its sides as the passages have them: "the support he has from the Kremlin", not the other way round. */

import type { Rule } from './claim.ts';
import { BACKING, GETS } from './grammar.ts';
import { refuse } from './verdict.ts';
import type { Word } from './word.ts';

const NEAR = 6;
const HIS = /^[وفب]?(?:دعم|تاييد|مساند[هت])(?:ه|ها|هم)$/;

type Sides = { readonly giver: Word | undefined; readonly receiver: Word | undefined };

export const supportFault: Rule = ({ words: claim }, alignments) => {
  const grounds = alignments.map(({ ground }) => ground);
  for (const { giver, receiver } of sidesIn(claim))
    for (const ground of grounds)
      for (const stated of sidesIn(ground.words)) {
        const isIt = (word: Word | undefined, other: Word | undefined): boolean =>
          word !== undefined && other !== undefined && ground.placesOf(word).includes(other.at);
        if (isIt(receiver, stated.giver) || isIt(giver, stated.receiver))
          return refuse('roles', `support of ${(giver ?? receiver)!.norm}`);
      }
  return undefined;
};

/** Who gives and who gets each support that a noun tells of, where they are named. */
function sidesIn(words: readonly Word[]): Sides[] {
  return words.flatMap((noun) => {
    const behind = words
      .slice(noun.at + 1, noun.at + 1 + NEAR)
      .filter(({ sentence }) => sentence === noun.sentence);
    if (noun.script === 'arabic') {
      if (!BACKING.test(noun.norm) && !HIS.test(noun.norm)) return [];
      // دعم الكرملين له, دعمه للكرملين
      const to = behind.findIndex(({ norm }) => /^ل/.test(norm));
      if (to < 0 || behind.slice(0, to).some(({ proper }) => !proper)) return [];
      const receiver = behind[to]!;
      return [{ giver: behind[to - 1], receiver: receiver.content ? receiver : undefined }];
    }
    const gets = BACKING.test(noun.norm) ? behind.findIndex(({ norm }) => GETS.test(norm)) : -1;
    if (gets < 1 || behind[gets + 1]?.norm !== 'from') return [];
    const isNamed = (word: Word | undefined): Word | undefined => (word?.proper ? word : undefined);
    return [
      {
        giver: behind.slice(gets + 2, gets + 4).find(({ proper }) => proper),
        receiver: isNamed(behind[gets - 1]),
      },
    ];
  });
}
