/** What changed places in a claim that copies a sentence: "the island of Tanzania, while Mayotte offered". */

import { isCommon, isFigure, isName, type Word } from './word.ts';

/**
 * Two names, figures or other words that stand where the other one does: "the island of Tanzania, while Mayotte offered" for
 * "the island of Mayotte, while Tanzania offered".
 */
export function exchanged(claim: readonly Word[], sentence: readonly Word[]): Word | undefined {
  const said = claim.filter((word) => isName(word) || isFigure(word) || isCommon(word));
  return said.find((one, i) =>
    said.slice(i + 1).some((two) => {
      if (isCommon(one) !== isCommon(two) || isFigure(one) !== isFigure(two) || one.norm === two.norm)
        return false;
      const between = claim.filter(({ at }) => at > one.at && at < two.at);
      if (between.every((word) => JOINS.test(word.norm) || (!isCommon(one) && isName(word) === isName(one))))
        return false;
      const [first = [], second = []] = [one, two].map(({ norm }) =>
        sentence.filter((word) => word.norm === norm).map(({ at }) => at - sentence[0]!.at),
      );
      const beside = (words: readonly Word[], at: number, side: number): string | undefined =>
        words[at + side]?.norm;
      const keeps = (word: Word, was: number, side: number): boolean =>
        claim[word.at + side]?.content === true &&
        beside(claim, word.at, side) === beside(sentence, was, side);
      return [-1, 1].some((side) =>
        first.some((its) =>
          second.some(
            (other) =>
              beside(claim, one.at, side) === beside(sentence, other, side) &&
              beside(claim, two.at, side) === beside(sentence, its, side) &&
              beside(claim, one.at, side) !== beside(claim, two.at, side) &&
              // "17 passengers and 41 sailors" for "41 sailors and 17 passengers": each with its own.
              !(keeps(one, its, -side) && keeps(two, other, -side)),
          ),
        ),
      );
    }),
  );
}

/** What joins names that change places freely. */
const JOINS = /^(?:and|or|the|و|او)$/;
