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

/**
 * For each sentence of a paragraph whether it tells of the places that a question names: it or the paragraph names them,
 * or the report begins there ("Dockers strike in Sohar"), and it names no other.
 */
export function areThere(
  asked: Asked,
  sentences: readonly ReadSentence[],
  text: ArticleText,
  index: StoryIndex,
): boolean[] {
  if (asked.stated.length === 0) return sentences.map(() => true);
  const scenes = scenesOf(text, index);
  const isAround = (place: StatedPlace): boolean =>
    sentences.some((sentence) => isThere(place, asked, sentence)) ||
    scenes.some((scene) => scene === place.card || (place.card && isIn(scene, place.card)));
  return sentences.map((sentence) =>
    asked.stated.every(
      (place) =>
        place.isTold &&
        (isThere(place, asked, sentence) || (isAround(place) && !isElsewhere(place, sentence))),
    ),
  );
}

/** The places at which a report begins: behind a preposition in its headline or in its first sentence. */
function scenesOf({ title, passages }: ArticleText, index: StoryIndex): Card[] {
  const lead = passages.find(({ number }) => number === 1);
  const [first = ''] = lead ? index.sentencesOf(lead) : [];
  return [title, first].flatMap((text) => {
    const { tokens, mentions } = index.read(text);
    return mentions
      .filter(
        ({ card, at }) =>
          card.kind === 'place' && tokens.slice(Math.max(0, at - NEAR), at).some(({ norm }) => IN.has(norm)),
      )
      .map(({ card }) => card);
  });
}

/** Whether a place is in a country by its role: "a port in northern Oman". */
const isIn = ({ role }: Card, { nameTerms }: Card): boolean =>
  nameTerms.some((terms) => terms.every((term) => role.has(term)));

/** Whether a sentence names another place of the story. */
const isElsewhere = ({ card: own }: StatedPlace, { tokens, mentions }: ReadSentence): boolean =>
  mentions.some(
    ({ card, at }) => card !== own && card.kind === 'place' && namesIn(card, tokens).includes(at),
  );

/** Whether a sentence names it, and not only of what stands beside the deed: "would mediate between him and the general who is backed in Tobruk". */
function isThere(place: StatedPlace, asked: Asked, sentence: ReadSentence): boolean {
  if (!place.card) return sentence.found[place.group]! >= FIRM;
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
