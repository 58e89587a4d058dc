/** Whether a sentence says of somebody what he is asked to be: "is he a terrorist". */

import type { Token } from '../language/tokenise.ts';
import type { Asked } from './asked.ts';
import type { Mention } from './entity-linker.ts';
import { placesOf, type ReadSentence } from './read-sentence.ts';
import type { StoryIndex } from './story-index.ts';

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
