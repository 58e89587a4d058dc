/** "The two men", «الطرفان»: two people whom a question does not name, and whom a sentence names. */

import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import type { Matched } from '../search/passage-search.ts';

const PEOPLE = wordSet(
  'men women rivals leaders sides parties politicians foes opponents enemies figures generals officials',
);
const DUAL = /^[وفبلك]?(?:ال|لل)?(?:رجل|طرف|خصم|غريم|زعيم|جانب|مسوول|قايد|عدو|سياسي)(?:ين|ان)$/;
const TWO = wordSet('two both اثنان اثنين الاثنان الاثنين للاثنين');

/** The groups of a question that stand for two people. */
export function pairIn(tokens: readonly Token[], matched: readonly Matched[]): ReadonlySet<number> {
  const isOfPair = (token: Token): boolean => {
    const at = tokens.indexOf(token);
    if (token.script === 'arabic') return DUAL.test(token.norm) || TWO.has(token.norm);
    const near = [tokens[at - 2], tokens[at - 1], token, tokens[at + 1], tokens[at + 2]];
    const isThere = (words: ReadonlySet<string>): boolean =>
      near.some((each) => each && words.has(each.norm));
    if (PEOPLE.has(token.norm) || token.norm === 'rival') return isThere(TWO);
    // "Bring the two together".
    const isAlone =
      tokens[at - 1]?.norm === 'the' && /^(?:|together|again|meet|apart)$/.test(tokens[at + 1]?.norm ?? '');
    return TWO.has(token.norm) && (isThere(PEOPLE) || isAlone);
  };
  return new Set([...matched.keys()].filter((g) => matched[g]!.group.tokens.every(isOfPair)));
}
