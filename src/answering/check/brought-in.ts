/** Whether a claim brings in how much of a whole is meant, or that something is the first or most of all. */

import type { Alignment } from './alignment.ts';
import { WHOLE } from './cues.ts';
import { isDate } from './dates.ts';
import { figuresIn } from './figures.ts';
import type { Word } from './word.ts';
import { SAME } from './word-kin.ts';

/** "All", "most", "the first time" that no passage says, or says of something else. */
export function broughtIn(claim: readonly Word[], alignments: readonly Alignment[]): string | undefined {
  const dated = placesOfDates(claim);
  for (const word of claim) {
    if (dated.has(word.at)) continue;
    if ((word.figure !== undefined && word.figure !== '=1') || claim[word.at - 1]?.denies) continue;
    const next = claim[word.at + 1];
    // "most recent" is the last.
    const ranked = word.norm === 'most' && next?.norm === 'recent' ? 'latest' : word.norm;
    const sets = WHOLE.filter((set) => set.has(ranked));
    if (sets.length === 0 || isOnlyOfCount(word, claim)) continue;
    if (word.norm === 'each' && next?.norm === 'other') continue;
    // "the last four years" are the past ones.
    if (word.norm === 'last' && next?.figure !== undefined) continue;
    // "92 in all": a total and no claim that there are no others.
    if (word.norm === 'all' && claim[word.at - 1]?.norm === 'in' && /^$|[,.)]/.test(next?.gap ?? ''))
      continue;
    // ألا, إلا أن: "not to" and "but".
    if (word.norm === 'الا' && (word.denies || next?.norm === 'ان')) continue;
    if (isRate(word.at, claim) && alignments.some(({ ground }) => isRateToo(word.at, claim, ground.words)))
      continue;
    const isTime = (other: Word | undefined): boolean =>
      /^(?:time|times|[وفبل]?(?:ال|لل)?مره)$/.test(other?.norm ?? '');
    const ofTime = isTime(next) || isTime(claim[word.at - 1]);
    const stands = alignments.some(({ ground: { words }, places, sentences }) => {
      const inDates = placesOfDates(words);
      const isIt = (at: number): boolean =>
        !inDates.has(at) && isRanked(words, at) === isRanked(claim, word.at);
      return (
        words.some(
          ({ norm, at, sentence }) =>
            sentence === sentences[word.at] &&
            isIt(at) &&
            sets.some((set) => set.has(norm) || set.has(norm.replace(/^[وفبل]/, ''))) &&
            ofTime === (isTime(words[at + 1]) || isTime(words[at - 1])),
        ) ||
        (!ofTime && places[word.at]!.some(({ at, weight }) => weight >= SAME && isIt(at)))
      );
    });
    if (!stands) return word.norm;
  }
  return undefined;
}

/** تشرين الأول: the words of dates rank nothing. */
const placesOfDates = (words: readonly Word[]): ReadonlySet<number> =>
  new Set(
    figuresIn(words)
      .filter(isDate)
      .flatMap(({ first, last }) => words.slice(first, last + 1).map(({ at }) => at)),
  );

const EVERY = /^[وف]?(?:every|each|a|an|per|كل|في)$/;
/** "every year", كل عام: how much at a time, and not all of the years; the adverbs of the same. */
const RATES: ReadonlyArray<readonly [unit: RegExp, adverb: RegExp]> = [
  [/^(?:ال)?(?:year|عام|سنه)$/, /^(?:annual|annually|yearly|سنويا|السنوي|السنويه)$/],
  [/^(?:ال)?(?:month|شهر)$/, /^(?:monthly|شهريا|الشهري|الشهريه)$/],
  [/^(?:ال)?(?:week|اسبوع)$/, /^(?:weekly|اسبوعيا|الاسبوعي|الاسبوعيه)$/],
  [/^(?:ال)?(?:day|يوم)$/, /^(?:daily|يوميا|اليومي|اليوميه)$/],
];

const isRate = (at: number, words: readonly Word[]): boolean =>
  EVERY.test(words[at]!.norm) && RATES.some(([unit]) => unit.test(words[at + 1]?.norm ?? ''));

const isRateToo = (at: number, claim: readonly Word[], words: readonly Word[]): boolean =>
  RATES.some(
    ([unit, adverb]) =>
      unit.test(claim[at + 1]!.norm) &&
      words.some(
        ({ norm }, i) => adverb.test(norm) || (unit.test(norm) && EVERY.test(words[i - 1]?.norm ?? '')),
      ),
  );

/** "only 35 beds", 35 سريرا فقط: how much that is thought to be. */
const isOnlyOfCount = ({ at, norm }: Word, claim: readonly Word[]): boolean =>
  /^(?:only|merely|فقط|سوي)$/.test(norm) &&
  claim.slice(Math.max(0, at - 2), at + 2).some(({ figure }) => figure !== undefined);

/** "the second most expensive", ثاني أكبر: what is not the first of all. */
const isRanked = (words: readonly Word[], at: number): boolean =>
  /^=(?:[2-9]|1\d)$/.test(words[at - 1]?.figure ?? '');
