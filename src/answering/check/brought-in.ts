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
    // كل من السراج وحفتر: both of them.
    if (/^[وفبل]?كل$/.test(word.norm) && next?.norm === 'من') continue;
    // إلا أن: "but".
    if (word.norm === 'الا' && next?.norm === 'ان') continue;
    if (isRate(word.at, claim, alignments)) continue;
    const ofTime = isOfTime(word.at, claim);
    const stands = alignments.some(({ ground: { words }, places, sentences }) => {
      const inDates = placesOfDates(words);
      // "coins, most of them from the third century": a sentence that tells what follows.
      const isOfNext = ({ at }: Word, sentence: number): boolean => {
        if (!/^(?:of|من)$/.test(claim[at + 1]?.norm ?? '') && !/(?:ها|هم)$/.test(claim[at]!.norm))
          return false;
        const said = claim.slice(at + 2, at + 7).filter(({ at: own }) => places[own]!.length > 0);
        return (
          said.length > 0 &&
          said.every(({ at: own }) => places[own]!.some((place) => words[place.at]!.sentence === sentence))
        );
      };
      const isIt = (at: number): boolean =>
        !inDates.has(at) && isRanked(words, at) === isRanked(claim, word.at);
      return (
        words.some(
          ({ norm, at, sentence }) =>
            (sentence === sentences[word.at] || isOfNext(word, sentence)) &&
            isIt(at) &&
            sets.some((set) => set.has(norm) || set.has(norm.replace(/^[وفبل]/, ''))) &&
            ofTime === isOfTime(at, words),
        ) ||
        (!ofTime && places[word.at]!.some(({ at, weight }) => weight >= SAME && isIt(at)))
      );
    });
    if (!stands) return word.norm;
  }
  return undefined;
}

/** "the first time", للمرة الأولى */
const isOfTime = (at: number, words: readonly Word[]): boolean =>
  [words[at - 1], words[at + 1]].some((word) =>
    /^(?:time|times|[وفبل]?(?:ال|لل)?مره)$/.test(word?.norm ?? ''),
  );

/** تشرين الأول: the words of dates rank nothing. */
const placesOfDates = (words: readonly Word[]): ReadonlySet<number> =>
  new Set(
    figuresIn(words)
      .filter(isDate)
      .flatMap(({ first, last }) => words.slice(first, last + 1).map(({ at }) => at)),
  );

/** "every year", كل عام, "annually": how much at a time, and not all of the years. */
const RATES: readonly RegExp[] = [
  /(?:^| )(?:(?:every|each|an?|per|كل|في) (?:year|عام|سنه)|annual|annually|yearly|سنويا|السنوي|السنويه)$/,
  /(?:^| )(?:(?:every|each|an?|per|كل|في) (?:month|شهر)|monthly|شهريا|الشهري|الشهريه)$/,
  /(?:^| )(?:(?:every|each|an?|per|كل|في) (?:week|اسبوع)|weekly|اسبوعيا|الاسبوعي|الاسبوعيه)$/,
  /(?:^| )(?:(?:every|each|an?|per|كل|في) (?:day|يوم)|daily|يوميا|اليومي|اليوميه)$/,
];

/** Whether a word and the next one say how often, and a text says so too. */
function isRate(at: number, claim: readonly Word[], alignments: readonly Alignment[]): boolean {
  const rate = RATES.find((each) => each.test(`${claim[at]!.norm} ${claim[at + 1]?.norm}`));
  return (
    rate !== undefined &&
    alignments.some(({ ground: { words } }) =>
      words.some(({ norm }, i) => rate.test(`${words[i - 1]?.norm} ${norm}`)),
    )
  );
}

/** "only 35 beds", 35 سريرا فقط: how much that is thought to be. */
const isOnlyOfCount = ({ at, norm }: Word, claim: readonly Word[]): boolean =>
  /^(?:only|merely|فقط|سوي)$/.test(norm) &&
  claim.slice(Math.max(0, at - 2), at + 2).some(({ figure }) => figure !== undefined);

/** "the second most expensive", ثاني أكبر: what is not the first of all. */
const isRanked = (words: readonly Word[], at: number): boolean =>
  /^=(?:[2-9]|1\d)$/.test(words[at - 1]?.figure ?? '');
