/** Whether a claim brings in how much of a whole is meant, or that something is the first or most of all. */

import type { Alignment } from './alignment.ts';
import { WHOLE } from './cues.ts';
import { isLight, type Word } from './word.ts';
import { SURE } from './word-kin.ts';

/** "All", "most", "the first time" that no passage says, or says of something else. */
export function broughtIn(claim: readonly Word[], alignments: readonly Alignment[]): string | undefined {
  for (const word of claim) {
    if (word.quoted || (word.figure !== undefined && word.figure !== '=1') || claim[word.at - 1]?.denies)
      continue;
    if (/^(?:كانون|تشرين|ربيع|جمادي)$/.test(claim[word.at - 1]?.norm ?? '')) continue;
    const next = claim[word.at + 1];
    const sets = WHOLE.filter((set) => set.has(word.norm));
    if (sets.length === 0 || isOnlyOfCount(word, claim)) continue;
    if (word.norm === 'all' && claim[word.at - 1]?.norm === 'in' && /[,.]/.test(next?.gap ?? '.')) continue;
    if (word.norm === 'each' && claim[word.at + 1]?.norm === 'other') continue;
    if (/^(?:كل)$/.test(word.norm) && /^من/.test(claim[word.at + 1]?.norm ?? '')) continue;
    const isTime = (other: Word | undefined): boolean =>
      /^(?:time|times|[وفبل]?(?:ال|لل)?مره)$/.test(other?.norm ?? '');
    const ofTime = isTime(next) || (word.script === 'arabic' && isTime(claim[word.at - 1]));
    if (word.norm === 'most' && next?.norm === 'recent') continue;
    const stands = alignments.some(({ ground, places, sentences }) =>
      ground.words.some(
        ({ norm, at, sentence }) =>
          (sentence === sentences[word.at] || isBeside(word, sentence, claim, ground.words, places)) &&
          isRanked(ground.words, at) === isRanked(claim, word.at) &&
          sets.some((set) => set.has(norm) || set.has(norm.replace(/^[وفبل]/, ''))) &&
          ofTime ===
            (isTime(ground.words[at + 1]) ||
              (ground.words[at]!.script === 'arabic' && isTime(ground.words[at - 1]))),
      ),
    );
    if (
      !stands &&
      !alignments.some(
        ({ ground, places }) =>
          !ofTime &&
          places[word.at]!.some(
            ({ at, weight }) => weight >= SURE && isRanked(ground.words, at) === isRanked(claim, word.at),
          ),
      )
    )
      return word.norm;
  }
  return undefined;
}

/** "only 35 beds", 35 سريرا فقط: how much that is thought to be. */
const isOnlyOfCount = ({ at, norm }: Word, claim: readonly Word[]): boolean =>
  /^(?:only|merely|فقط|سوي)$/.test(norm) &&
  claim.slice(Math.max(0, at - 2), at + 2).some(({ figure }) => figure !== undefined);

/** Whether the words next to one stand in a sentence of the text. */
const isBeside = (
  { at }: Word,
  sentence: number,
  claim: readonly Word[],
  stated: readonly Word[],
  places: Alignment['places'],
): boolean => {
  const near = claim
    .slice(Math.max(0, at - 2), at + 5)
    .filter((word) => word.content && word.at !== at && !isLight(word));
  return (
    near.length > 0 &&
    near.every((word) =>
      places[word.at]!.some((place) => place.weight >= SURE && stated[place.at]!.sentence === sentence),
    )
  );
};

/** "the second most expensive", ثاني أكبر: what is not the first of all. */
const isRanked = (words: readonly Word[], at: number): boolean =>
  /^=(?:[2-9]|1\d)$/.test(words[at - 1]?.figure ?? '') && words[at - 1]!.script !== 'number';
