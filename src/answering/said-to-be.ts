/** What somebody is asked to be, "is he a terrorist", and whether a sentence says that of him. */

import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import type { Matched } from '../search/passage-search.ts';
import type { Question } from '../search/question.ts';
import type { Asked } from './asked.ts';
import type { Mention } from './entity-linker.ts';
import { placesOf, type ReadSentence } from './read-sentence.ts';
import type { StoryIndex } from './story-index.ts';
import { ASKED_WISH } from './wish-words.ts';

/** The groups of what somebody whom a question names right behind "is" is asked to be; none where it asks for a deed, a place or a wish. */
export function predicatesOf(
  { tokens, focus, kind }: Question,
  matched: readonly Matched[],
  named: readonly Mention[],
  { linker, vocabulary: { lexicon } }: StoryIndex,
): number[] {
  const [first] = named;
  if (kind !== 'whether' || focus.deed !== undefined || !/^(?:is|was|هل)$/.test(tokens[0]?.norm ?? ''))
    return [];
  if (first?.at !== 1 || first.card.kind !== 'person') return [];
  // «هل لحفتر أنصار» asks what he has, «مستعد للتفاوض» and "open to dialogue" what he would do.
  const isGoverned = ({ norm, stem }: Token): boolean =>
    /^(?:لل?|ب)(?=...)/.test(norm) && !/^[لب]/.test(stem);
  const isNominal = (token: Token): boolean =>
    (!isStopWord(token.norm) || /^(?:of|an?|the)$/.test(token.norm)) &&
    !ASKED_WISH.has(token.norm) &&
    !/(?:ing|ed)$/.test(token.norm) &&
    !(token.script === 'arabic' && lexicon.isFiniteVerb(token.stem) && /^[سكبهح]?[يتن]/.test(token.norm)) &&
    !isGoverned(token);
  if (isGoverned(tokens[1]!) || !tokens.slice(first.length + 1).every(isNominal)) return [];
  return [...matched.keys()].filter((g) => linker.cardOf(matched[g]!.group.tokens) !== first.card);
}

/** How many words may stand between somebody and what he is said to be. */
const APPOSED = 4;

/** Whether all that somebody is asked to be stands beside the mention of him, and is nobody else's that is nearer. */
export function isSaidOf(asked: Asked, sentence: ReadSentence, { vocabulary }: StoryIndex): boolean {
  const { mentions, tokens } = sentence;
  const people = mentions.filter(({ card }) => card.kind === 'person');
  const between = ({ at, length }: Mention, place: number): Token[] =>
    place < at ? tokens.slice(place + 1, at) : tokens.slice(at + length, place);
  const isOfClause = ({ script, norm, stem }: Token): boolean =>
    (vocabulary.lexicon.isFiniteVerb(stem) && (script === 'latin' || /^[وف]?س?[يت]/.test(norm))) ||
    /^(?:with|to|from|by|for|[وفب]?(?:ان|انه|انها)|مع|الي|من|عن|علي)$/.test(norm);
  return asked.predicates.every((predicate) =>
    placesOf(predicate, asked, sentence).some((place) => {
      const [nearest] = people
        .map((mention) => ({ mention, words: between(mention, place) }))
        .sort((a, b) => a.words.length - b.words.length);
      return (
        nearest !== undefined &&
        asked.named.has(nearest.mention.card) &&
        nearest.words.length < APPOSED &&
        !nearest.words.some(isOfClause)
      );
    }),
  );
}
