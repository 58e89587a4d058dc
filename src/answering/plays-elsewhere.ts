/** Whether a sentence is about another country than the story's: France's elections, where those of Libya are waited for. */

import { stemArabic } from '../language/arabic.ts';
import type { Token } from '../language/tokenise.ts';
import type { Question } from '../search/question.ts';
import type { Reading, StoryIndex } from './story-index.ts';

/** Whether a sentence plays in a country of which neither the question nor the story speaks, and in none of the story's places. */
export function playsElsewhere(
  { tokens, mentions }: Reading,
  question: Question,
  index: StoryIndex,
): boolean {
  const isTied =
    question.kind === 'where' ||
    !index.story.entities.some(
      ({ kind, names }) =>
        kind === 'place' &&
        names.en.some((name) => index.search.analyse(name).some((token) => isCountry(token, index))),
    ) ||
    index.linker.mentionsIn(question.tokens).some(({ card }) => card.kind === 'person') ||
    mentions.some(({ card }) => card.kind === 'place');
  if (isTied) return false;
  const asked = new Set(question.tokens.map(({ stem }) => stem));
  return tokens.some((token) => !asked.has(token.stem) && isCountry(token, index));
}

/** Whether a word is a country or its people's name. */
export function isCountry(
  { stem, script }: Token,
  { vocabulary: { lexicon, countries } }: StoryIndex,
): boolean {
  const stems = stemsOf(countries);
  return script === 'arabic'
    ? stems.has(stem) && lexicon.isNationality(stem)
    : lexicon.translate(stem, true).some(({ key }) => stems.has(key));
}

const stemsOf = (countries: ReadonlySet<string>): ReadonlySet<string> => {
  let stems = stemsKnown.get(countries);
  if (!stems) {
    stems = new Set([...countries].map(stemArabic));
    stemsKnown.set(countries, stems);
  }
  return stems;
};
const stemsKnown = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();
