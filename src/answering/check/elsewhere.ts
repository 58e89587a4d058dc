/** What it means that a word of a claim stands in another sentence of the passages than what the claim says around it. */

import type { Alignment } from './alignment.ts';
import { KIN } from './cues.ts';
import { DETERMINER } from './grammar.ts';
import { anyOf, type Word } from './word.ts';
import { SURE } from './word-kin.ts';

/** "the agreement between Sorana and Belgar": a word right before it stands in its sentence too. */
export const isWithHead = (word: Word, claim: readonly Word[], alignments: readonly Alignment[]): boolean =>
  claim.slice(Math.max(0, word.at - 4), word.at).some(
    (head) =>
      head.content &&
      !head.name &&
      !head.verb &&
      !claim.slice(head.at, word.at).some(({ verb }) => verb) &&
      alignments.some(({ ground, places, sentences }) =>
        places[word.at]!.some(({ at }) => {
          const { sentence } = ground.words[at]!;
          return (
            Math.abs(sentence - sentences[word.at]!) === 1 &&
            ground.placesOf(head, SURE).some((place) => ground.words[place]!.sentence === sentence)
          );
        }),
      ),
  );

/** "the daughter of Noura" where "her daughter" follows the sentence that names no other than Noura. */
export const isTheOwner = (word: Word, { claim, ground, places, sentences }: Alignment): boolean =>
  word.proper &&
  claim.slice(Math.max(0, word.at - 4), word.at).some(({ norm }) => norm === 'of') &&
  claim
    .slice(Math.max(0, word.at - 6), word.at)
    .some((head) =>
      places[head.at]!.some(
        ({ at }) =>
          ground.words[at]!.sentence === sentences[word.at] &&
          ground.words
            .slice(Math.max(0, at - 3), at)
            .some(({ norm }) => /^(?:his|her|their|its)$/.test(norm)),
      ),
    ) &&
  places[word.at]!.some(({ at }) => {
    const named = ground.words.filter(
      ({ proper, sentence }) => proper && sentence === ground.words[at]!.sentence,
    );
    return (
      ground.words[at]!.sentence === sentences[word.at]! - 1 &&
      named.every((name, i) => i === 0 || name.at === named[i - 1]!.at + 1)
    );
  });

/** Whether the word stands beside a name as it does where the passages introduce it. */
export const describesName = (
  word: Word,
  claim: readonly Word[],
  alignments: readonly Alignment[],
): boolean =>
  claim
    .slice(Math.max(0, word.at - 4), word.at + 5)
    .some(
      (name) =>
        name.proper &&
        alignments.some(({ ground, places }) =>
          ground.placesOf(name).some((at) => places[word.at]!.some((place) => Math.abs(place.at - at) <= 5)),
        ),
    );

/** "his wife" where the passages have his brother. */
export const isKin = (word: Word): boolean => anyOf(KIN, new Set([word.norm, ...word.stems]));

/** Where or whence something is, or for whom: after a preposition of place or of purpose. */
export const isPlace = (word: Word, claim: readonly Word[]): boolean =>
  (/^[وف]?لل/.test(word.norm) && !word.actor) ||
  /^(?:in|at|from|to|near|في|من|الي|قرب)$/.test(
    (DETERMINER.test(claim[word.at - 1]?.norm ?? '') ? claim[word.at - 2] : claim[word.at - 1])?.norm ?? '',
  );
