/** Whether a sentence has the name that a question asks for, beside the word that the name belongs to. */

import { isStopWord } from '../language/stop-words.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Matched } from '../search/passage-search.ts';
import { hasArticle } from '../search/question-focus.ts';
import { isNameLike } from '../search/sentence-features.ts';
import type { Asked } from './asked.ts';
import { type Mention, mentionAt } from './entity-linker.ts';
import { hasItself } from './in-compound.ts';
import { BESIDE } from './office.ts';
import { placesOf, type ReadSentence } from './read-sentence.ts';
import type { StoryIndex } from './story-index.ts';

/** From this weight on the story speaks of what somebody is asked to be, and not only of something near it. */
const SPOKEN_OF = 0.5;

/** From this weight on the story has the word itself or its translation. */
const ITSELF = 0.8;

/** 1 where a name, or a kind, is asked for and there is none beside the word that it belongs to. */
export function lacksName(
  asked: Asked,
  matched: readonly Matched[],
  sentence: ReadSentence,
  index: StoryIndex,
): 0 | 1 | undefined {
  const { head, deed, asksName, asksWho, asksActor, bearers } = asked;
  if (asksWho && head !== undefined && matched[head]!.strongest < SPOKEN_OF) return 1;
  const { ofKinds } = asked;
  // Of a thing that the story tells of: what it has no word for goes by its kind, as "ship" by "carrier".
  const isNamedElsewhere = ofKinds !== undefined && matched[ofKinds]!.strongest >= ITSELF;
  if (isNamedElsewhere && !hasItself(ofKinds, asked, sentence, index.vocabulary.lexicon)) return 1;
  if (asked.isOfOthers || asked.fields.some((g) => sentence.found[g]! < SPOKEN_OF)) return 1;
  if (asked.asksOneOf && !asksName && head !== undefined)
    return lacksOneOf(head, asked, sentence, index.vocabulary) ? 1 : 0;
  if (asksWho && head !== undefined && asked.presidents.has(head) && sentence.found[head]! < SPOKEN_OF)
    return 1;
  if (!asksName || head === undefined) {
    if (!asksActor || deed === undefined) return 0;
    const places = placesOf(deed, asked, sentence);
    if (places.length === 0) return undefined;
    return isDoneByNobody(deed, places, asked, sentence, index) ? 1 : 0;
  }
  return bearers.some((bearer) => !belongs(head, bearer, asked, sentence, index.vocabulary)) ||
    !hasNameBeside(head, asked, sentence, index)
    ? 1
    : 0;
}

/** Whether nobody is spoken of who may be the one: neither by the head, with whom and what it belongs to, nor by name. */
function lacksOneOf(head: number, asked: Asked, sentence: ReadSentence, vocabulary: Vocabulary): boolean {
  const { bearers, firm } = asked;
  const isOf = ({ card }: Mention): boolean =>
    card.kind === 'person' &&
    bearers.every((g) => firm[g]!.some(({ terms }) => terms.every((term) => card.role.has(term))));
  if (sentence.mentions.some(isOf)) return false;
  return bearers.length === 0
    ? placesOf(head, asked, sentence).length === 0
    : !bearers.every((bearer) => belongs(head, bearer, asked, sentence, vocabulary));
}

/** Whether a deed is told only by who does such deeds, and nobody is named beside it: "any military leader" is nobody who leads. */
function isDoneByNobody(
  deed: number,
  places: readonly number[],
  asked: Asked,
  sentence: ReadSentence,
  index: StoryIndex,
): boolean {
  const isAgent = (at: number): boolean => {
    const { norm, script } = sentence.tokens[at]!;
    // «إلى السيطرة» is "to control".
    const isInfinitive = asked.wish && sentence.tokens[at - 1]?.norm === 'الي';
    return script === 'arabic' ? hasArticle(norm) && !isInfinitive : /(?:er|or)s?$/.test(norm);
  };
  return places.every(isAgent) && !hasNameBeside(deed, asked, sentence, index);
}

/**
 * Whether a head may be somebody's: "the president" beside another organisation's name is not Russia's, nor is "the
 * Russian minister" Libya's.
 */
function belongs(
  head: number,
  bearer: number,
  asked: Asked,
  sentence: ReadSentence,
  { lexicon }: Vocabulary,
): boolean {
  const { tokens, mentions } = sentence;
  const others = mentions.filter(({ card }) => card.kind === 'organisation');
  const isOthers = (a: number, b: number): boolean =>
    others.some(({ at }) => at > Math.min(a, b) && at < Math.max(a, b));
  /** The country that a noun is said to be of: before it in English, behind it in Arabic. */
  const ownerOf = (at: number): number | undefined => {
    const step = tokens[at]!.script === 'arabic' ? 1 : -1;
    return [1, 2, 3]
      .map((far) => at + step * far)
      .find((place) => tokens[place] && lexicon.isNationality(tokens[place].stem));
  };
  const bearers = placesOf(bearer, asked, sentence);
  return placesOf(head, asked, sentence).some((a) => {
    const owner = ownerOf(a);
    return (owner === undefined || bearers.includes(owner)) && bearers.some((b) => !isOthers(a, b));
  });
}

function hasNameBeside(head: number, asked: Asked, sentence: ReadSentence, index: StoryIndex): boolean {
  const { tokens, mentions, terms } = sentence;
  /** A place is the name that is asked for only where it is such a thing: a ship, not the country of a minister; nor is a person a plan's. */
  const bears = ({ card }: Mention): boolean =>
    (card.kind === 'organisation' && !asked.asksPerson) ||
    (card.kind === 'person' && asked.asksWho) ||
    [...card.role].some((term) => asked.headTerms.has(term));
  const isFresh = (at: number): boolean => {
    const token = tokens[at];
    if (!token || asked.held.has(terms[at]!)) return false;
    const mention = mentionAt(mentions, at);
    if (mention) return !asked.named.has(mention.card) && bears(mention);
    const { lexicon } = index.vocabulary;
    return (
      !isStopWord(token.norm) && !lexicon.isNationality(token.stem) && isNameLike(token, lexicon, at === 0)
    );
  };
  const isJoined = (at: number): boolean =>
    /^(?:and|or|that|[وفبل]?انه?ا?)$/.test(tokens[at]!.norm) ||
    (/^و/.test(tokens[at]!.norm) && !tokens[at]!.stem.startsWith('و'));
  /** Beside it, and no other's: "Lavrov and the ambassador" does not name the ambassador. */
  const isNamed = (place: number, step: 1 | -1): boolean => {
    let left = BESIDE;
    for (let at = place + step; left > 0 && tokens[at] && !isJoined(at); at += step) {
      if (isFresh(at)) return true;
      // What the question says of the office itself may be long: "secretary general of the Lake Council".
      if (!asked.held.has(terms[at]!)) left--;
    }
    return false;
  };
  /** "The name of the government" is asked for, and the word is part of such a name. */
  const isInName = (place: number): boolean => {
    const card = mentionAt(mentions, place)?.card;
    return !asked.asksWho && card?.kind === 'organisation' && !asked.named.has(card);
  };
  return placesOf(head, asked, sentence).some(
    (place) => isInName(place) || isNamed(place, 1) || (!isJoined(place) && isNamed(place, -1)),
  );
}
