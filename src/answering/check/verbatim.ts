/** Whether a claim is a sentence of a passage word for word, or its beginning up to where another clause is joined on. */

import { CONDITION } from './conditions.ts';
import { NOT } from './cues.ts';
import { RELATIVE, SOURCE } from './grammar.ts';
import type { Word } from './word.ts';

export function isVerbatim(claim: readonly Word[], passage: readonly Word[]): boolean {
  const [first] = claim;
  if (!first || claim.some(({ sentence }) => sentence !== first.sentence)) return false;
  return passage.some(({ at, sentence }) => {
    if (passage[at - 1]?.sentence === sentence) return false;
    const rest = passage.slice(at + claim.length).filter((word) => word.sentence === sentence);
    return (
      claim.every((word, i) => isSame(word, passage[at + i], i > 0)) &&
      passage[at + claim.length - 1]!.sentence === sentence &&
      (rest.length === 0 || (claim.some(({ verb }) => verb) && mayBeLeftOut(rest, [...claim, ...rest])))
    );
  });
}

/** The same word with the same signs before it, as the passage says it or somebody in it. */
const isSame = (word: Word, stated: Word | undefined, inside: boolean): boolean =>
  word.norm === stated?.norm &&
  word.quoted === stated.quoted &&
  (!inside || word.gap.trim() === stated.gap.trim());

/** Behind a comma another deed or a relative clause; not who says the rest, nor on what condition. */
function mayBeLeftOut(rest: readonly Word[], sentence: readonly Word[]): boolean {
  const [first] = rest;
  const joins =
    RELATIVE.test(first!.norm) ||
    /^(?:and|while)$/.test(first!.norm) ||
    (/^و/.test(first!.norm) && !first!.stem.startsWith('و'));
  return (
    joins &&
    /[,،;؛]/.test(first!.gap) &&
    !NOT.has(first!.norm) &&
    !rest.some(({ saying, norm }) => saying || SOURCE.test(norm)) &&
    !sentence.some(({ norm }) => CONDITION.test(norm))
  );
}
