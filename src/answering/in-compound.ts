/** Whether a sentence has a thing itself, or only what is called after it: an aircraft carrier is no aircraft, nor are armed men arms. */

import type { Lexicon } from '../language/lexicon.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { hasArticle } from '../search/question-focus.ts';
import type { Asked } from './asked.ts';
import type { ReadSentence } from './read-sentence.ts';

/** Whether a sentence has a thing of the question by its own word or translation, and not in the name of another. */
export const hasItself = (g: number, asked: Asked, sentence: ReadSentence, lexicon: Lexicon): boolean =>
  placesOf(g, asked, sentence).some((at) => !isPart(at, sentence, lexicon));

/** Whether it has it, and only so. */
export function isOnlyPart(g: number, asked: Asked, sentence: ReadSentence, lexicon: Lexicon): boolean {
  const places = placesOf(g, asked, sentence);
  const isIn = (at: number): boolean =>
    isPart(at, sentence, lexicon) || (asked.asksPerson && isAdjective(at, sentence));
  return places.length > 0 && places.every(isIn);
}

/** «مؤتمرا صحفيا» is no reporter. */
function isAdjective(at: number, { tokens }: ReadSentence): boolean {
  const [own, before] = [tokens[at]!.norm, tokens[at - 1]?.norm ?? ''];
  return ['يا', 'يه'].some((end) => own.endsWith(end) && before.endsWith(end.slice(1)) && before.length > 3);
}

const placesOf = (g: number, { literal }: Asked, { tokens, terms }: ReadSentence): number[] =>
  [...tokens.keys()].filter((at) => literal[g]!.has(terms[at]!));

/** "Aircraft carrier", «حاملة الطائرات». */
function isPart(at: number, { tokens }: ReadSentence, lexicon: Lexicon): boolean {
  const [own, before, next] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  const isNoun = (token: Token | undefined): token is Token =>
    token !== undefined && !token.capital && !isStopWord(token.norm);
  if (own.script === 'latin')
    return isNoun(next) && next.start - own.end === 1 && !lexicon.isFiniteVerb(next.stem);
  return (
    hasArticle(own.norm) &&
    isNoun(before) &&
    own.start - before.end === 1 &&
    !hasArticle(before.norm) &&
    !lexicon.isVerb(before.stem)
  );
}
