/** Whether the place or the time that a sentence tells is that of the deed that a question asks about. */

import { keyTermOf } from '../language/key-terms.ts';
import type { Token } from '../language/tokenise.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { wordSet } from '../language/word-set.ts';
import type { Matched } from '../search/passage-search.ts';
import { isNameLike, PLACE_NOUN, TIME } from '../search/sentence-features.ts';
import type { Asked } from './asked.ts';
import { type Mention, mentionAt } from './entity-linker.ts';
import { placesOf, type ReadSentence } from './read-sentence.ts';
import type { Reading, StoryIndex } from './story-index.ts';

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
const tellsTime = (token: Token): boolean =>
  keyTermOf(token)?.startsWith('@') || /^(?:1\d|20)\d\d$/.test(token.norm) || TIME.has(token.norm);

/** Whether a token is a preposition with a place that the question does not name. */
function tellsPlace(
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
    if (isAsked(next) || tellsTime(tokens[next]!)) continue;
    const mention: Mention | undefined = mentionAt(mentions, next);
    if (mention ? mention.card.kind !== 'person' : isPlace(tokens[next]!)) return true;
  }
  return false;

  function isPlace(token: Token): boolean {
    return PLACE_NOUN.has(token.norm) || isNameLike(token, lexicon, false);
  }
}

/** Whether a sentence says where somebody is: behind the mention of him a word of staying and a place. */
function tellsWhereabouts(
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

/** Whether where or when the deed was done, or where somebody is, is not told by what the sentence tells of places and times. */
export function isElsewhere(
  asked: Asked,
  matched: readonly Matched[],
  sentence: ReadSentence,
  index: StoryIndex,
): boolean {
  const { kind, deed } = asked;
  if (kind !== 'when' && kind !== 'where') return false;
  const { tokens, mentions, clauseOf } = sentence;
  const isAsked = (at: number): boolean => asked.held.has(sentence.terms[at]!);
  const tells = (at: number): boolean =>
    kind === 'when' ? tellsTime(tokens[at]!) : tellsPlace(sentence, at, isAsked, index.vocabulary);
  const only = matched.length === 1 ? index.linker.cardOf(matched[0]!.group.tokens) : undefined;
  if (kind === 'where' && only?.kind === 'person') {
    const own = mentions.filter(({ card }) => card === only);
    return !own.some((mention) => tellsWhereabouts(sentence, mention, isAsked, index.vocabulary));
  }
  // "When were both in Egypt": the time beside what stands last in the question.
  const anchor = deed ?? (kind === 'when' && matched.length > 1 ? matched.length - 1 : undefined);
  if (anchor === undefined) return false;
  const deeds = placesOf(anchor, asked, sentence).map(clauseOf);
  if (deeds.length === 0) return false;
  return ![...tokens.keys()].some(
    (at) => tells(at) && deeds.some((own) => Math.abs(own - clauseOf(at)) <= 1),
  );
}
