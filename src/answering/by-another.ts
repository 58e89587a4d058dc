/** Whether a sentence tells the deed, the words or the wish that a question asks about of somebody else. */

import { hasArticle } from '../search/question-focus.ts';
import { actorsOf } from './actors.ts';
import type { Asked } from './asked.ts';
import { type Card, isSpokenForBy } from './entity-linker.ts';
import { standInOneClause } from './in-one-clause.ts';
import { placesOf, type ReadSentence } from './read-sentence.ts';
import type { StoryIndex } from './story-index.ts';

/** What may stand for somebody named before. */
const STANDS_FOR = /^(?:he|she|it|they|his|her|its|their|both|هو|هي|هم|انه|انها|انهما)$|.{3}(?:ته|تها)$/;

/**
 * 1 where the deed asked about is somebody else's wherever the sentence speaks of it; words and wishes are somebody else's
 * unless the sentence gives them to the one asked about.
 */
export function isByAnother(asked: Asked, sentence: ReadSentence, index: StoryIndex): 0 | 1 | undefined {
  const { deed, suffering, voice, charge } = asked;
  const { tokens, mentions } = sentence;
  const { lexicon } = index.vocabulary;
  const language = tokens.some(({ script }) => script === 'arabic') ? 'ar' : 'en';
  // What a country does no one man of it does, though he may act for it.
  const isOf = (own: Card) => (card: Card) =>
    card === own || (isSpokenForBy(card, own) && !(own.kind === 'person' && card.kind === 'place'));
  if (voice) {
    const places = [...tokens.keys()].filter((at) => voice.words.has(tokens[at]!.norm));
    const voices = places.flatMap((at) => actorsOf(tokens, mentions, at, language));
    const { card } = voice;
    // "The cabinet hopes" where "his government hopes".
    const isCalled = ({ nameTerms }: Card): boolean =>
      nameTerms.some((terms) => terms.some((term) => asked.voiced.has(term)));
    if (!card) return voices.some(isCalled) ? 0 : voices.length > 0 ? 1 : undefined;
    if (voices.some(isOf(card))) return 0;
    return places.length > 0 ? 1 : undefined;
  }
  const isThere = (own: Card): boolean => mentions.some(({ card }) => isOf(own)(card));
  if (charge) {
    // Who asked him to mediate is not told by who asked another to.
    const others = placesOf(charge.deed, asked, sentence).flatMap((at) =>
      actorsOf(tokens, mentions, at, language),
    );
    if (others.length > 0 ? !others.some(isOf(charge.card)) : !isThere(charge.card)) return 1;
  }
  if (deed === undefined) return undefined;
  // Whether he condemned it is not told where he is not spoken of.
  if (
    (asked.asksWhether || asked.asksWho || asked.isBetweenNames || asked.kind !== 'other') &&
    asked.actors.length > 0 &&
    !asked.actors.some(isThere) &&
    !tokens.some(({ norm }) => STANDS_FOR.test(norm))
  )
    return 1;
  const told = placesOf(deed, asked, sentence);
  // Where the deed itself is told ("backed by Egypt"), one near it ("asks Russia for help") is another.
  const itself = told.filter((at) => asked.literal[deed]!.has(sentence.terms[at]!));
  const deeds = itself.length > 0 ? itself : told;
  // A noun is nobody's deed.
  const actors = deeds
    .filter(
      (at) => !hasArticle(tokens[at]!.norm) && (language === 'en' || lexicon.isFiniteVerb(tokens[at]!.stem)),
    )
    .flatMap((place) => actorsOf(tokens, mentions, place, language));
  const parties = asked.actors.length > 0 || !asked.isReciprocal || !suffering ? asked.actors : [suffering];
  const isNear = (party: Card): boolean => {
    const named = mentions.filter(({ card }) => isOf(party)(card)).map(({ at }) => at);
    return standInOneClause(deeds, named, sentence);
  };
  if (!parties.every(isNear)) return 1;
  if (asked.isReciprocal && parties.length > 0) {
    if (deeds.length === 0) return undefined;
    return parties.every(isThere) ? 0 : 1;
  }
  if (actors.length === 0) return undefined;
  if (asked.actors.length > 0) return asked.actors.every((own) => actors.some(isOf(own))) ? 0 : 1;
  return suffering && actors.every((card) => card === suffering) ? 1 : 0;
}
