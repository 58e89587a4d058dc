/** Whether the place or the time that a sentence tells is that of the deed that a question asks about. */

import { keyTermOf } from '../language/key-terms.ts';
import type { Token } from '../language/tokenise.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { wordSet } from '../language/word-set.ts';
import { isNameLike, PLACE_NOUN, TIME } from '../search/sentence-features.ts';
import { type Mention, mentionAt, type Reading } from './story-index.ts';

const LOCATIVE = wordSet(
  'in at on near aboard inside outside across along among around throughout over under off beside to into في علي قرب بالقرب داخل خارج قباله امام الي',
);
/** Where one is said to be. */
const STAYS = wordSet(
  'is was stays stayed remains remained lives arrived landed موجود موجوده يوجد يقيم تقيم يقيمون وصل وصلت يمكث بقي نزل',
);
/** How many words may stand between a preposition and the name of a place. */
const NEAR = 3;

/** Whether a time is told at a token. */
export const tellsTime = (token: Token): boolean =>
  keyTermOf(token)?.startsWith('@') || /^(?:1\d|20)\d\d$/.test(token.norm) || TIME.has(token.norm);

/** Whether a token is a preposition with a place that the question does not name. */
export function tellsPlace(
  { tokens, mentions }: Reading,
  at: number,
  isAsked: (token: number) => boolean,
  { lexicon }: Vocabulary,
): boolean {
  const { norm } = tokens[at]!;
  // "The ambassador to Libya" stands nowhere.
  const isOnto = /^[وف]?ب(?:ال)?.{3,}/.test(norm);
  if (!LOCATIVE.has(norm) && !isOnto) return false;
  if (/^(?:to|الي)$/.test(norm) && /(?:or|er|oy|ative)s?$/.test(tokens[at - 1]?.norm ?? '')) return false;
  for (let next = isOnto ? at : at + 1; next <= at + NEAR && tokens[next]; next++) {
    if (isAsked(next)) continue;
    const mention: Mention | undefined = mentionAt(mentions, next);
    if (mention ? mention.card.kind !== 'person' : isPlace(tokens[next]!)) return true;
  }
  return false;

  function isPlace(token: Token): boolean {
    return PLACE_NOUN.has(token.norm) || isNameLike(token, lexicon, false);
  }
}

/** Whether a sentence says where somebody is: behind the mention of him a word of staying and a place. */
export function tellsWhereabouts(
  reading: Reading,
  { at, length }: Mention,
  isAsked: (token: number) => boolean,
  vocabulary: Vocabulary,
): boolean {
  const after = at + length;
  const isNext = (place: number): boolean => tellsPlace(reading, place, isAsked, vocabulary);
  const stays = [at - 1, at - 2, after, after + 1].some((place) =>
    STAYS.has(reading.tokens[place]?.norm ?? ''),
  );
  return (
    (stays && [after, after + 1, after + 2].some((place) => reading.tokens[place] && isNext(place))) ||
    (reading.tokens[after]?.norm === 'في' && isNext(after))
  );
}
