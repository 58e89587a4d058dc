/** The place that a question names: "who mediates in Yemen", «متى الانتخابات في مصر». What is told of another place does not answer it. */

import { keyOfTokens } from '../language/phrase-key.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import type { Matched } from '../search/passage-search.ts';
import type { Question } from '../search/question.ts';
import { hasArticle } from '../search/question-focus.ts';
import { PLACE_NOUN, TIME } from '../search/sentence-features.ts';
import type { Card } from './entity-linker.ts';
import type { StoryIndex } from './story-index.ts';

export const IN = wordSet('in at inside within off around throughout across near في داخل قرب قباله');
const ARTICLE = /^(?:the|a|an)$/;

/** From this weight on a name is there. */
export const FIRM = 0.6;
/** Below this weight a match is no better than none. */
const WEAK = 0.3;

export type StatedPlace = {
  /** The number of the group. */
  readonly group: number;
  /** What of the story it is, where it is any. */
  readonly card: Card | undefined;
  /** Whether the story has it at all. */
  readonly isTold: boolean;
  /** What it is said of: of "the sources in Egypt" the sources. */
  readonly beside: Token | undefined;
};

/** The places behind a preposition; not "in February", "in the country", nor what any other word of the lexicon is in: "in the matter of". */
export function placesStated(
  { tokens, kind }: Question,
  matched: readonly Matched[],
  settings: ReadonlySet<number>,
  { linker, vocabulary: { lexicon, countries } }: StoryIndex,
): StatedPlace[] {
  return [...matched.keys()].flatMap((g): StatedPlace[] => {
    const { group, strongest } = matched[g]!;
    const [first] = group.tokens;
    const at = tokens.indexOf(first!);
    const before = ARTICLE.test(tokens[at - 1]?.norm ?? '') ? at - 2 : at - 1;
    const isOnto = /^ب/.test(first!.norm) && !/^ب/.test(first!.stem);
    if (!IN.has(tokens[before]?.norm ?? '') && !isOnto) return [];
    const bare = first!.norm.replace(/^ب?ال/, '');
    if (group.kind === 'number' || settings.has(g) || PLACE_NOUN.has(bare) || TIME.has(bare)) return [];
    const card = linker.cardOf(group.tokens);
    const key = keyOfTokens(group.tokens);
    const isPeople = lexicon.isNationality(key) && !lexicon.isName(key) && !countries.has(first!.norm);
    // «في صحار؟» ends with a name, «في صف حفتر؟» and «في الحرب؟» do not.
    const isBare =
      first!.script === 'arabic' && !hasArticle(first!.norm) && strongest < WEAK && at === tokens.length - 1;
    const isWord =
      group.kind === 'word' && lexicon.has(key) && !(isBare && (kind === 'who' || kind === 'when'));
    if ((card ? card.kind !== 'place' : isPeople) || isWord) return [];
    return [{ group: g, card, isTold: strongest >= FIRM, beside: tokens[before - 1] }];
  });
}

/** The groups of where a question without a deed says that somebody is: "was he at the conference". */
export function scenesOf(tokens: readonly Token[], matched: readonly Matched[]): number[] {
  const at = tokens.findIndex(({ norm }) => /^(?:at|in|في)$/.test(norm));
  return [...matched.keys()].filter((g) => at > 0 && tokens.indexOf(matched[g]!.group.tokens[0]!) > at);
}
