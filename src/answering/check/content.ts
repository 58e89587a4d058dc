/** Whether the words of a claim stand in the passages: every name, and all that says something of its own. */

import type { Alignment } from './alignment.ts';
import { BOUND, DENYING, INTEND, KIN, MANAGE, NOT, PROMISE, WHOLE, WISH } from './cues.ts';
import { figuresIn, isFraction } from './figures.ts';
import { isOnto } from './grammar.ts';
import { isOwned } from './owned.ts';
import { type Refusal, refuse } from './verdict.ts';
import { anyOf, isLight, type Word } from './word.ts';
import { NEAR, SAME, SURE } from './word-kin.ts';

/** `agents` are the words of the claim that say who acts or speaks: passages may name those in another sentence. */
export function contentFault(
  claim: readonly Word[],
  alignments: readonly Alignment[],
  agents: ReadonlySet<number>,
): Refusal | undefined {
  const figures = figuresIn(claim);
  const words = claim.filter(
    (word) => word.content && !figures.some(({ first, last }) => word.at >= first && word.at <= last),
  );
  const whole = broughtIn(claim, alignments);
  if (whole !== undefined) return refuse('unsupported', whole);
  // A word of the passage that the claim uses itself is no paraphrase of another word of the claim.
  const taken = alignments.map(
    ({ places }) =>
      new Set(
        words.flatMap((word) => places[word.at]!.filter(({ weight }) => weight >= SAME).map(({ at }) => at)),
      ),
  );
  const missing: Word[] = [];
  let supported = figures.length;
  let near = 0;
  for (const word of words) {
    let best = 0;
    alignments.forEach(({ ground, places }, a) => {
      for (const { at, weight, opposite } of places[word.at]!) {
        if (opposite && (word.polarity === 'denied') === (ground.words[at]!.polarity === 'denied')) continue;
        if (weight >= SAME || !taken[a]!.has(at)) best = Math.max(best, weight);
        else if (weight >= SURE) best = Math.max(best, NEAR);
      }
    });
    const elsewhere =
      !(agents.has(word.at) && !isStray(word, claim, agents, alignments)) &&
      !isLight(word) &&
      alignments.every(({ places, displaced }) => places[word.at]!.length === 0 || displaced[word.at]);
    if (
      best >= SURE &&
      elsewhere &&
      (word.name || isPlace(word, claim) || isKin(word)) &&
      !isOfName(word, claim, alignments) &&
      !isWithHead(word, claim, alignments)
    )
      return refuse('unsupported', `said elsewhere: ${word.norm}`);
    if (best >= SURE && elsewhere && isOfName(word, claim, alignments)) supported++;
    else if (best >= SURE && elsewhere && word.verb && !isNextTo(word, alignments)) missing.push(word);
    else if (best >= SURE && elsewhere && describesName(word, claim, alignments)) supported++;
    else if (best >= SURE && elsewhere && (best >= SAME || isLight(word))) near++;
    else if (best >= SURE && elsewhere) missing.push(word);
    else if (best >= SURE) supported++;
    else if (
      WHOLE.some((set) => set.has(word.norm)) ||
      (anyOf(MANAGE, word.forms) && word.polarity !== 'affirmed') ||
      (BOUND.has(word.norm) && NOT.has(claim[word.at - 1]?.norm ?? ''))
    )
      continue;
    else if (
      (anyOf(INTEND, word.forms) || anyOf(PROMISE, word.forms)) &&
      alignments.some((alignment) => intends(word, alignment))
    )
      continue;
    else if (anyOf(WISH, word.forms) && !word.verb && alignments.some((alignment) => doubts(word, alignment)))
      continue;
    else if (deniesNext(word, claim) || (isLight(word) && !isFraction(word.norm))) continue;
    else if (best >= NEAR && !word.name && !word.verb && !(agents.has(word.at) && word.actor)) near++;
    else missing.push(word);
  }
  if (missing.length > 0) {
    const fault = missing.some((word) => word.name && word.script === 'latin') ? 'name' : 'unsupported';
    return refuse(fault, missing.map(({ norm }) => norm).join(' '));
  }
  if (near > MOST_NEAR || near > supported) return refuse('unsupported', 'little of it stands there');
  return supported === 0 ? refuse('unsupported', 'nothing of it stands there') : undefined;
}

/** Whether the word is part of a name of which the passages give another part here and the whole elsewhere. */
const isOfName = (word: Word, claim: readonly Word[], alignments: readonly Alignment[]): boolean =>
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
const isWithHead = (word: Word, claim: readonly Word[], alignments: readonly Alignment[]): boolean =>
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

/** Whether the word stands beside a name as it does where the passages introduce it. */
const describesName = (word: Word, claim: readonly Word[], alignments: readonly Alignment[]): boolean =>
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
const isNextTo = (word: Word, alignments: readonly Alignment[]): boolean =>
  alignments.some(({ ground, places, sentences }) =>
    places[word.at]!.some(
      ({ at, weight }) => weight >= SAME && Math.abs(ground.words[at]!.sentence - sentences[word.at]!) === 1,
    ),
  );

/**
 * "Kelbia's minister" where the passage has another country's: a name among the words for whoever acts that is not
 * where these are, and for which no "his" stands.
 */
function isStray(
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
const isKin = (word: Word): boolean => anyOf(KIN, new Set([word.norm, ...word.stems]));

/** Where or whence something is, or for whom: after a preposition of place or of purpose. */
const isPlace = (word: Word, claim: readonly Word[]): boolean =>
  (/^[وف]?لل/.test(word.norm) && isOnto(word) && !word.actor) ||
  /^(?:in|at|from|to|near|في|من|الي|قرب)$/.test(
    (/^(?:the|a|an|its|their)$/.test(claim[word.at - 1]?.norm ?? '')
      ? claim[word.at - 2]
      : claim[word.at - 1]
    )?.norm ?? '',
  );

const intends = (word: Word, { ground, sentences }: Alignment): boolean =>
  ground.words.some(
    (stated) =>
      stated.sentence === sentences[word.at] && (anyOf(INTEND, stated.forms) || stated.certainty === 1),
  );

/** "warned of a possible rise": the claim says no more than that it may be. */
const doubts = (word: Word, { ground, sentences }: Alignment): boolean =>
  ground.words.some(
    (stated) => stated.sentence === sentences[word.at] && stated.content && stated.certainty === 0,
  );

const MOST_NEAR = 1;

/** "declined to comment" for "did not comment": what it denies is checked as denied. */
const deniesNext = (word: Word, claim: readonly Word[]): boolean =>
  (DENYING.has(word.stem) || DENYING.has(word.norm)) &&
  !/^(?:deni|نف)/.test(word.stem) &&
  claim.slice(word.at + 1, word.at + 5).some(({ polarity }) => polarity === 'denied');

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

/** "All", "most", "the first time" that no passage says, or says of something else. */
function broughtIn(claim: readonly Word[], alignments: readonly Alignment[]): string | undefined {
  for (const word of claim) {
    if (word.quoted || (word.figure !== undefined && word.figure !== '=1') || claim[word.at - 1]?.denies)
      continue;
    if (/^(?:كانون|تشرين|ربيع|جمادي)$/.test(claim[word.at - 1]?.norm ?? '')) continue;
    const sets = WHOLE.filter((set) => set.has(word.norm));
    if (sets.length === 0 || isOnlyOfCount(word, claim)) continue;
    if (word.norm === 'each' && claim[word.at + 1]?.norm === 'other') continue;
    if (/^(?:كل)$/.test(word.norm) && /^من/.test(claim[word.at + 1]?.norm ?? '')) continue;
    const next = claim[word.at + 1];
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

/** "the second most expensive", ثاني أكبر: what is not the first of all. */
const isRanked = (words: readonly Word[], at: number): boolean =>
  /^=(?:[2-9]|1\d)$/.test(words[at - 1]?.figure ?? '') && words[at - 1]!.script !== 'number';
