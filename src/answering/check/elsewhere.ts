/** What it means that a word of a claim stands in another sentence of the passages than what the claim says around it. */

import type { Alignment } from './alignment.ts';
import { KIN } from './cues.ts';
import { isOnto } from './grammar.ts';
import { isOwned } from './owned.ts';
import { anyOf, type Word } from './word.ts';
import { SAME, SURE } from './word-kin.ts';

/** Whether the word is part of a name of which the passages give another part here and the whole elsewhere. */
export const isOfName = (word: Word, claim: readonly Word[], alignments: readonly Alignment[]): boolean =>
  word.name &&
  claim
    .slice(Math.max(0, word.at - 2), word.at + 3)
    .some(
      (other) =>
        other !== word &&
        other.name &&
        alignments.some(
          ({ ground, places, displaced }) =>
            !displaced[other.at] &&
            places[other.at]!.length > 0 &&
            ground
              .supports(other)
              .some(({ at }) => places[word.at]!.some((place) => Math.abs(place.at - at) <= 2)),
        ),
    );

/** "the agreement between Sorana and Belgar": a word right before it stands in its sentence too. */
export const isWithHead = (word: Word, claim: readonly Word[], alignments: readonly Alignment[]): boolean =>
  claim.slice(Math.max(0, word.at - 4), word.at).some(
    (head) =>
      head.content &&
      !head.name &&
      !head.verb &&
      (alignments.some(({ ground, places, sentences }) =>
        places[word.at]!.some(({ at }) => {
          const { sentence } = ground.words[at]!;
          return (
            head.at === word.at - 2 &&
            Math.abs(sentence - sentences[word.at]!) === 1 &&
            ground
              .supports(head)
              .some((place) => place.weight >= SURE && ground.words[place.at]!.sentence === sentence)
          );
        }),
      ) ||
        alignments.some(({ ground, places, sentences }) =>
          places[word.at]!.some(({ at }) => {
            const { sentence } = ground.words[at]!;
            return (
              Math.abs(sentence - sentences[word.at]!) === 1 &&
              [sentence, sentences[word.at]!].every((here) =>
                ground
                  .supports(head)
                  .some((place) => place.weight >= SURE && ground.words[place.at]!.sentence === here),
              )
            );
          }),
        )),
  );

/** "Batran's request": the noun is told of here, and of him in the sentence before. */
export const isOwnerOf = (word: Word, claim: readonly Word[], alignments: readonly Alignment[]): boolean => {
  const thing = claim[word.at + 1];
  if (
    !word.name ||
    !thing?.content ||
    word.script !== 'latin' ||
    word.end - word.start < word.norm.length + 2
  )
    return false;
  return alignments.some(({ ground, places, sentences }) => {
    const here = sentences[word.at]!;
    const isIn = (sentence: number): boolean =>
      ground
        .supports(thing)
        .some(({ at, weight }) => weight >= SURE && ground.words[at]!.sentence === sentence);
    return (
      isIn(here) &&
      isIn(here - 1) &&
      places[word.at]!.some(({ at }) => ground.words[at]!.sentence === here - 1)
    );
  });
};

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
        claim.slice(Math.min(name.at, word.at), Math.max(name.at, word.at)).every(({ verb }) => !verb) &&
        alignments.some(({ ground, places }) =>
          ground
            .supports(name)
            .some(
              ({ at, weight }) =>
                weight >= SAME && places[word.at]!.some((place) => Math.abs(place.at - at) <= 5),
            ),
        ),
    );

/** Whether the word itself stands in a sentence right before or after the one that says the rest. */
export const isNextTo = (word: Word, alignments: readonly Alignment[]): boolean =>
  alignments.some(({ ground, places, sentences }) =>
    places[word.at]!.some(
      ({ at, weight }) => weight >= SAME && Math.abs(ground.words[at]!.sentence - sentences[word.at]!) === 1,
    ),
  );

/**
 * "Kelbia's minister" where the passage has another country's: a name among the words for whoever acts that is not
 * where these are, and for which no "his" stands.
 */
export function isStray(
  word: Word,
  claim: readonly Word[],
  agents: ReadonlySet<number>,
  alignments: readonly Alignment[],
): boolean {
  if (!word.proper) return false;
  const fellows = claim.filter(
    (other) =>
      other !== word &&
      agents.has(other.at) &&
      Math.abs(other.at - word.at) <= 3 &&
      other.actor &&
      !other.name,
  );
  return fellows.some((fellow) =>
    alignments.some(
      ({ ground, places, displaced }) =>
        displaced[word.at] &&
        !displaced[fellow.at] &&
        places[fellow.at]!.some(({ at, weight }) => weight >= SAME && !isOwned(ground.words, at)),
    ),
  );
}

/** "his wife" where the passages have his brother. */
export const isKin = (word: Word): boolean => anyOf(KIN, new Set([word.norm, ...word.stems]));

/** Where or whence something is, or for whom: after a preposition of place or of purpose. */
export const isPlace = (word: Word, claim: readonly Word[]): boolean =>
  (/^[وف]?لل/.test(word.norm) && isOnto(word) && !word.actor) ||
  /^(?:in|at|from|to|near|في|من|الي|قرب)$/.test(
    (/^(?:the|a|an|its|their)$/.test(claim[word.at - 1]?.norm ?? '')
      ? claim[word.at - 2]
      : claim[word.at - 1]
    )?.norm ?? '',
  );
