/** Whether every figure of a claim stands in the passages, and beside what the claim puts it beside. */

import type { Rule } from './claim.ts';
import { isOfName, written } from './figures.ts';
import type { Ground } from './support.ts';
import { refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SURE } from './word-kin.ts';

/** How often, and not of how many. */
const OFTEN = /^[وف]?(?:twice|مرتين|مرتان)$/;
const BOTH = /^(?:both|[وف]?(?:كلاهما|كليهما|كلتاهما|كلتيهما|انهما|بينهما|الاثنان|الاثنين))$/;
/** The dual, also before its genitive. */
const DUAL = /^[\u0621-\u064a]{2,}(?:ان|ين|ا|ي)$/;
/** How far from the deed "twice" may stand. */
const DEED = 7;
const SECOND = /^(?:second|[وفبل]?(?:ال|لل)?ثاني?ه?)$/;
const PAIR = /^(?:sides|men|parties|countries|leaders|teams|clubs|employees|الرجلان|الرجلين)$/;

export const figureFault: Rule = ({ words: claim, figures: stated }, alignments) => {
  const grounds = alignments.map(({ ground }) => ground);
  const away = grounds[1];
  const known = new Set(
    grounds.flatMap(({ words, figures }) =>
      figures
        .filter((figure) => !isOfName(figure, words))
        .filter(({ last }) => !OFTEN.test(words[last]!.norm) && !BOTH.test(words[last]!.norm))
        .map(({ key }) => key),
    ),
  );
  for (const { key, first, last } of stated) {
    if (OFTEN.test(claim[last]!.norm) && !grounds.some((ground) => isTwice(claim, last, ground)))
      return refuse('figure', written(claim, first, last));
    if (isOfName({ key, first, last }, claim)) {
      if (grounds.some((ground) => namesWith(key, claim[first - 1], ground))) continue;
      return refuse('figure', written(claim, first, last));
    }
    if (known.has(key)) continue;
    if (OFTEN.test(claim[last]!.norm) || (key === '=2' && isOften(claim[last + 1], grounds))) continue;
    if (
      key === '=2' &&
      !SECOND.test(claim[last]!.norm) &&
      (PAIR.test(claim[last + 1]?.norm ?? '') || (away && isDouble(claim.slice(last + 1, last + 4), away)))
    )
      continue;
    if (key === '=2' && isBothNamed(claim, first, grounds)) continue;
    return refuse('figure', written(claim, first, last));
  }
  return undefined;
};

/** Whether the number stands behind a word of a name in a text: "Fajr-2", "Fajr 2". */
const namesWith = (key: string, name: Word | undefined, ground: Ground): boolean =>
  name !== undefined && ground.supports(name).some(({ at }) => ground.words[at + 1]?.figure === key);

/** "the two", الاثنين: those whom the claim names before, or whom a text has together. */
const isBothNamed = (claim: readonly Word[], at: number, grounds: readonly Ground[]): boolean =>
  (claim[at - 1]?.norm === 'the' || /^[وفبل]?(?:ال|لل)/.test(claim[at]!.norm)) &&
  (claim.slice(0, at).filter(({ proper }) => proper).length > 1 ||
    grounds.some(({ words }) => words.some(({ norm }) => BOTH.test(norm))));

/** "two times" where the text has "twice". */
const isOften = (noun: Word | undefined, grounds: readonly Ground[]): boolean =>
  noun !== undefined &&
  grounds.some(({ words }) => words.some(({ norm }) => OFTEN.test(norm))) &&
  /^(?:times|occasions)$/.test(noun.norm);

/** Whether a text tells that something is so twice: by that word, or by two of the deed, "two visits". */
const isTwice = (claim: readonly Word[], at: number, ground: Ground): boolean =>
  ground.words.some(({ norm }) => OFTEN.test(norm)) ||
  claim
    .slice(Math.max(0, at - DEED), at + DEED)
    .some((deed) => ground.placesOf(deed, SURE).some((at) => ground.words[at - 1]?.figure === '=2'));

/** Whether a text has the counted noun in the dual: حارسين. */
const isDouble = (counted: readonly Word[], ground: Ground): boolean =>
  counted.some(
    (noun) =>
      noun.content &&
      !noun.verb &&
      ground.placesOf(noun, SURE).some((at) => DUAL.test(ground.words[at]!.norm)),
  );
