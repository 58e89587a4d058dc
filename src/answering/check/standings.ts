/** Whether somebody holds his office as the passages have him hold it: "the former minister" where he is the minister. */

import { type Alignment, statedAt } from './alignment.ts';
import type { Rule } from './claim.ts';
import { isTitle } from './titles.ts';
import { isRefuted, refuse } from './verdict.ts';
import type { Word } from './word.ts';

/** Each standing in both languages. */
const STANDINGS: readonly RegExp[] = [
  /^(?:former|ex|previous|erstwhile|onetime|(?:ال)?(?:سابق|اسبق)(?:ه|ا|ون|ين)?)$/,
  /^(?:late|deceased|(?:ال)?(?:راحل|متوفي|فقيد)(?:ه)?)$/,
  /^(?:outgoing|departing|(?:ال)?(?:مستقيل|منتهي)(?:ه)?|المنصرف)$/,
  /^(?:acting|interim|caretaker|provisional|بالانابه|بالوكاله|بالنيابه|(?:ال)?(?:موقت)(?:ه)?)$/,
  /^(?:serving|active|sitting|incumbent|current|العامل|العامله|(?:ال)?(?:حالي)(?:ه)?)$/,
  /^(?:retired|(?:ال)?(?:متقاعد)(?:ه|ون|ين)?)$/,
  /^(?:new|incoming|newly|(?:ال)?(?:جديد)(?:ه)?)$/,
  /^(?:designate|elect|(?:ال)?(?:مكلف|منتخب)(?:ه)?)$/,
  /^(?:honorary|(?:ال)?(?:فخري)(?:ه)?)$/,
  /^(?:deputy|vice|assistant|[وفبل]?(?:ال)?(?:نايب|مساعد|وكيل)(?:ه)?)$/,
];
/** Titles that are no actors by themselves. */
const SECRETARY = /^(?:secretary|[وفبل]?(?:ال|لل)?(?:امين|امينه))$/;
/** How many words apart a title and its standing may stand. */
const APART = 5;

export const standingFault: Rule = ({ words: claim }, alignments) => {
  for (const word of claim) {
    const standing = STANDINGS.find((each) => each.test(word.norm));
    const title = standing && titleOf(word, claim);
    if (title && isRefuted(alignments.map((alignment) => isSo(standing, title, alignment))))
      return refuse('roles', `not said to be ${word.norm}: ${title.norm}`);
  }
  return undefined;
};

/** The title behind an English adjective, before an Arabic one. */
function titleOf(word: Word, claim: readonly Word[]): Word | undefined {
  const isOffice = (other: Word): boolean => SECRETARY.test(other.norm) || isTitle(other);
  const isPart = (other: Word): boolean => (other.content || SECRETARY.test(other.norm)) && !other.verb;
  const [before, behind] = [
    claim.slice(Math.max(0, word.at - APART), word.at).reverse(),
    claim.slice(word.at + 1, word.at + APART),
  ];
  const near = word.script === 'arabic' && !/نايب|مساعد|وكيل/.test(word.norm) ? before : behind;
  const end = near.findIndex((other) => !isPart(other));
  return (end < 0 ? near : near.slice(0, end)).find(isOffice);
}

/** Undefined where the text does not have the title. */
function isSo(standing: RegExp, title: Word, alignment: Alignment): boolean | undefined {
  const { words } = alignment.ground;
  const titles = statedAt(title, alignment);
  if (titles.length === 0) return undefined;
  return titles.some((at) =>
    words
      .slice(Math.max(0, at - APART), at + APART + 1)
      .some(({ norm, sentence }) => sentence === words[at]!.sentence && standing.test(norm)),
  );
}
