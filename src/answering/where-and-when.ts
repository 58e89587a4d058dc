/** Whether the place or the time that a sentence tells is that of the deed that a question asks about. */

import { stemArabic } from '../language/arabic.ts';
import { keyTermOf } from '../language/key-terms.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Token } from '../language/tokenise.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { wordSet } from '../language/word-set.ts';
import type { Matched } from '../search/passage-search.ts';
import { isNameLike, PLACE_NOUN, TIME } from '../search/sentence-features.ts';
import type { Asked } from './asked.ts';
import { type Card, isSpokenForBy, mentionAt } from './entity-linker.ts';
import { PERSON } from './office.ts';
import { placesOf, type ReadSentence } from './read-sentence.ts';
import type { Reading, StoryIndex } from './story-index.ts';

const LOCATIVE = wordSet(
  'in at on near aboard inside outside across along among around throughout over under off beside to into في علي قرب بالقرب داخل خارج قباله امام الي',
);
/** Verbs that say of a place only that it is there. */
const IS_AT = wordSet('located situated based lies lie stands يقع تقع يوجد توجد موجود كاين');
const RELATIVE = /^(?:which|who|الذي|التي|الذين)$/;
/** From this weight on a sentence says a thing, and nothing near it. */
const SAID = 0.5;
/** How many words may stand between a preposition and the name of a place. */
const NEAR = 3;

/** "In 2017", "last year": of "in which year" a month is no answer. */
const tellsYear = ({ norm }: Token): boolean =>
  /^(?:1\d|20)\d\d$/.test(norm) || /^(?:years?|(?:ال)?(?:عام|سنه|اعوام|سنوات))$/.test(norm);

/** Whether a time is told at a token. */
const tellsTime = (token: Token): boolean =>
  keyTermOf(token)?.startsWith('@') || tellsYear(token) || TIME.has(token.norm);

/** Whether a token is a preposition with a place that the question does not name. */
function tellsPlace(
  { tokens, mentions }: Reading,
  at: number,
  isAsked: (token: number) => boolean,
  { lexicon }: Vocabulary,
): boolean {
  // "The ambassador to Libya" need not be there.
  const isOfOffice = PERSON.has(tokens[at - 1]?.norm ?? '') && tokens[at]!.norm === 'to';
  if (!LOCATIVE.has(tokens[at]!.norm) || isOfOffice) return false;
  // "On the sidelines of the Munich conference".
  const behind = [...tokens.keys()].filter(
    (place) => place > at && !/^(?:of|the|an?)$/.test(tokens[place]!.norm),
  );
  return behind.slice(0, NEAR).some((place) => {
    const token = tokens[place]!;
    const card = mentionAt(mentions, place)?.card;
    const isPlace = card
      ? card.kind !== 'person'
      : PLACE_NOUN.has(token.norm) || (isNameLike(token, lexicon, false) && !isPrefixed(token, lexicon));
    return isPlace && !isAsked(place) && !tellsTime(token);
  });
}

/** «وإجراء» is like a name only since no list has the word with what is written onto it. */
const isPrefixed = ({ script, norm, stem }: Token, lexicon: Lexicon): boolean =>
  script === 'arabic' &&
  /^[وفبل]/.test(norm) &&
  !lexicon.hasName(stem) &&
  lexicon.has(stemArabic(norm.slice(1)));

/** 1 where what a sentence tells of places and times is not where or when the deed was done; undefined where it tells no such deed. */
export function isElsewhere(
  asked: Asked,
  matched: readonly Matched[],
  sentence: ReadSentence,
  index: StoryIndex,
): 0 | 1 | undefined {
  const { kind, deed } = asked;
  if (kind !== 'when' && kind !== 'where') return 0;
  const { tokens, clauseOf } = sentence;
  // "The government in Tripoli" is another name of a government, and Tripoli none.
  const isAsked = (at: number): boolean => {
    const card = mentionAt(sentence.mentions, at)?.card;
    return card ? asked.named.has(card) : asked.held.has(sentence.terms[at]!);
  };
  const tells = (at: number): boolean =>
    kind === 'when'
      ? (asked.asksYear ? tellsYear : tellsTime)(tokens[at]!)
      : tellsPlace(sentence, at, isAsked, index.vocabulary);
  // Where somebody is now no report tells.
  if (kind === 'where' && matched.length === 1 && asked.named.size > 0)
    return namesOwnPlace(asked, sentence, index) ? 0 : 1;
  // Where his headquarters are is not told by where another's are.
  const verb = deed === undefined ? undefined : matched[deed]!.group.tokens[0]!.norm;
  const isOwned = verb === undefined || IS_AT.has(verb) || PLACE_NOUN.has(verb);
  const things = [...matched.keys()].filter((g) => g !== deed && matched[g]!.group.kind === 'word');
  const isThere = (card: Card): boolean =>
    sentence.mentions.some((mention) => mention.card === card || isSpokenForBy(mention.card, card));
  if (kind === 'where' && isOwned && [...asked.named].some((card) => card.kind !== 'place' && !isThere(card)))
    return 1;
  // Nor is where a house is told by what has no house.
  const lacksThing = matched.length === 2 && things.length === 1 && sentence.found[things[0]!]! < SAID;
  if (kind === 'where' && isOwned && lacksThing) return 1;
  // "When were both in Egypt": the time beside what stands last in the question and is told.
  const last = sentence.found.findLastIndex((weight) => weight >= SAID);
  const anchor = deed ?? (kind === 'when' ? (last < 0 ? matched.length - 1 : last) : undefined);
  if (anchor === undefined) return 0;
  const deeds = placesOf(anchor, asked, sentence).map(clauseOf);
  if (deeds.length === 0) return undefined;
  // What was built in 1998 blew up at another time.
  const isOfThing = (at: number, own: number): boolean =>
    clauseOf(at) > own &&
    tokens
      .slice(0, at)
      .some(({ norm }, r) => RELATIVE.test(norm) && clauseOf(r) >= own && clauseOf(r) === clauseOf(at));
  const isTold = [...tokens.keys()].some(
    (at) => tells(at) && deeds.some((own) => Math.abs(own - clauseOf(at)) <= 1 && !isOfThing(at, own)),
  );
  return isTold ? 0 : 1;
}

/** Where a body is, its name may tell: "the parliament in Tobruk". */
const namesOwnPlace = (
  { named }: Asked,
  { tokens, mentions }: ReadSentence,
  { linker }: StoryIndex,
): boolean =>
  mentions.some(
    ({ card, at, length }) =>
      named.has(card) &&
      card.kind === 'organisation' &&
      tokens.slice(at, at + length).some((token) => linker.cardOf([token])?.kind === 'place'),
  );
