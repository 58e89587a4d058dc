/** Whether a paragraph is told of the places that a question names. */

import type { Token } from '../language/tokenise.ts';
import type { ArticleText } from '../story/story.ts';
import type { Asked } from './asked.ts';
import type { Card } from './entity-linker.ts';
import { placesOf, type ReadSentence } from './read-sentence.ts';
import { FIRM, IN, type StatedPlace } from './stated-place.ts';
import type { StoryIndex } from './story-index.ts';

/** How many words may stand between a preposition and a place: «في ميناء صحار». */
const NEAR = 2;
const RELATIVE = /^(?:who|which|that|الذي|التي|الذين)$/;

/** Whether each place is named in a paragraph, or, of the story's own, is where its report begins: "Dockers strike in Sohar". */
export function areThere(
  asked: Asked,
  sentences: readonly ReadSentence[],
  { title, passages }: ArticleText,
  index: StoryIndex,
): boolean {
  const lead = passages.find(({ number }) => number === 1);
  return asked.stated.every((place) => {
    const { card, group, isTold } = place;
    if (!isTold) return false;
    if (!card) return sentences.some(({ found }) => found[group]! >= FIRM);
    const [first = ''] = lead ? index.sentencesOf(lead) : [];
    const begins = [title, first].flatMap((text) => index.read(text).tokens);
    return (
      sentences.some((sentence) => isThere(place, asked, sentence)) ||
      namesIn(card, begins).some((at) =>
        begins.slice(Math.max(0, at - NEAR), at).some(({ norm }) => IN.has(norm)),
      )
    );
  });
}

/** Whether a sentence names it, and not only of what stands beside the deed: "would mediate between him and the general who is backed in Tobruk". */
function isThere(place: StatedPlace, asked: Asked, sentence: ReadSentence): boolean {
  const deeds = asked.deed === undefined ? [] : placesOf(asked.deed, asked, sentence);
  const { tokens } = sentence;
  return placesNamed(place, asked, sentence).some(
    (at) =>
      deeds.length === 0 ||
      deeds.some((deed) => deed > at || !tokens.slice(deed, at).some(({ norm }) => RELATIVE.test(norm))),
  );
}

/** Where it is named, and not only its people or what is its own: "Egyptian sources" are not in Egypt, nor is "Egypt's army". */
function placesNamed({ card, group, beside }: StatedPlace, asked: Asked, sentence: ReadSentence): number[] {
  const { tokens } = sentence;
  // "The sources in Egypt" are "Egyptian sources".
  const isBeside = (at: number): boolean =>
    beside !== undefined && tokens[tokens[at]!.script === 'arabic' ? at - 1 : at + 1]?.stem === beside.stem;
  return [...namesIn(card, tokens), ...placesOf(group, asked, sentence).filter(isBeside)];
}

const namesIn = (card: Card | undefined, tokens: readonly Token[]): number[] =>
  [...tokens.keys()].filter((at) =>
    card?.names.some((name) => {
      const stems = name.split(' ');
      return (
        stems.every((stem, n) => tokens[at + n]?.stem === stem) && !isOwner(tokens[at + stems.length - 1]!)
      );
    }),
  );

/** "Egypt's", of which the tokeniser leaves "Egypt", and «مصرية», of which the stemmer leaves «مصر». */
const isOwner = ({ norm, script, stem, start, end }: Token): boolean =>
  script === 'latin'
    ? end - start === norm.length + 2
    : /ي(?:ه|ين|ون)?$/.test(norm) && !/ي/.test(stem.slice(-1));
