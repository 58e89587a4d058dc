/** What kind of news a sentence is, told in each language that has it, so that a paragraph is the same in both. */

import { keyTermOf } from '../language/key-terms.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import { isImportant, isWordsAlone, SAYING } from './importance.ts';
import { mainPart } from './turning-point.ts';
import { REFUSAL, REQUEST } from './wish-words.ts';

/**
 * `event`: a deed that changes the story, or what somebody refuses or asks for. `said`: somebody says it, or it counts
 * something. `history`: it was in another year. `colour`: none of all this.
 */
export type NewsKind = 'event' | 'said' | 'colour' | 'history';

/** Behind these it is no longer the sentence itself that tells: "said he had saved a cat", "found that". */
const TOLD = wordSet('said says told that ان بان انه انها بانه بانها');
const YEAR = /^=(?:19|20)\d\d$/;

/**
 * @param translations the words of the sentence in each language that has it
 * @param published of its article, ISO
 */
export function newsKindOf(
  translations: ReadonlyArray<readonly Token[]>,
  lexicon: Lexicon,
  published: string,
): NewsKind {
  const isAny = (tells: (tokens: readonly Token[]) => boolean): boolean => translations.some(tells);
  if (isAny((tokens) => namesPastYear(itself(tokens), published))) return 'history';
  if (isAny((tokens) => isImportant(tokens, lexicon) || takesStand(tokens))) return 'event';
  return isAny((tokens) => tokens.some(isSaidOrCounted)) ? 'said' : 'colour';
}

/** What a sentence itself tells, without what it says that is said, and without how it came to that. */
function itself(tokens: readonly Token[]): readonly Token[] {
  const main = mainPart(tokens);
  const end = main.findIndex(({ norm }) => TOLD.has(norm));
  return end < 0 ? main : main.slice(0, end);
}

/** A year before that of the article: "founded in 1965". */
function namesPastYear(tokens: readonly Token[], published: string): boolean {
  return tokens.some((token) => {
    const term = keyTermOf(token) ?? '';
    return YEAR.test(term) && term.slice(1) < published.slice(0, 4);
  });
}

const takesStand = (tokens: readonly Token[]): boolean =>
  tokens.some(({ norm }, at) => (REFUSAL.has(norm) && !isWordsAlone(tokens, at)) || REQUEST.has(norm));

const isSaidOrCounted = (token: Token): boolean =>
  SAYING.has(token.norm) || keyTermOf(token)?.startsWith('=') === true;
