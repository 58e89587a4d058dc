/** Whether a sentence speaks of somebody himself, and not of what is his or of somebody beside him: "Haftar", not "Haftar's deputy", «قوات حفتر». */

import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import { hasArticle } from '../search/question-focus.ts';
import { isNameLike } from '../search/sentence-features.ts';
import { type Mention, mentionAt } from './entity-linker.ts';
import type { StoryIndex } from './story-index.ts';

/** Where a name stands, in tokens. */
export type Span = Pick<Mention, 'at' | 'length'>;
/** A sentence as it is written, and what it names. */
export type Written = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
};

const TITLE = wordSet('the a an general president minister premier prime foreign leader');
/** Whoever these stand before is another than who holds the office. */
const ANOTHER = wordSet('deputy vice former ex acting future late نائب نايب');

export function isHimself(written: Written, { at, length }: Span, index: StoryIndex): boolean {
  const { text, tokens } = written;
  const last = tokens[at + length - 1]!;
  if (ANOTHER.has(tokens[at - 1]?.norm ?? '')) return false;
  return last.script === 'arabic'
    ? isFreeInArabic(written, at, index)
    : !/['’]s?$/.test(text.slice(last.start, last.end)) && isFreeInEnglish(written, at, index);
}

/** Whether a mark parts a token from the one before it. */
const isParted = ({ text, tokens }: Written, at: number): boolean =>
  /[,،;؛:()«»"–—]/.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]!.start));

/** Whether a name is not behind "of". */
function isFreeInEnglish(written: Written, at: number, index: StoryIndex): boolean {
  const { tokens } = written;
  const { lexicon } = index.vocabulary;
  const isTitle = ({ norm, stem, capital }: Token): boolean =>
    capital || TITLE.has(norm) || lexicon.isNationality(stem);
  let first = at;
  while (first > 0 && !isParted(written, first) && isTitle(tokens[first - 1]!)) first--;
  return isParted(written, first) || tokens[first - 1]?.norm !== 'of';
}

/** Whether a name is not the second part of a genitive construct (idafa), whose first part has no article: «قوات حفتر». */
function isFreeInArabic(written: Written, at: number, index: StoryIndex): boolean {
  const { tokens, mentions } = written;
  const { lexicon } = index.vocabulary;
  // دونالد ترامب
  let first = at;
  const own = mentionAt(mentions, at)?.card;
  const isOfTheName = (place: number): boolean => {
    const mention = mentionAt(mentions, place);
    return mention ? mention.card === own : isNameLike(tokens[place]!, lexicon, false);
  };
  while (first > 0 && !isParted(written, first) && isOfTheName(first - 1)) first--;
  const { norm, stem } = tokens[first]!;
  const before = tokens[first - 1];
  // A preposition or "and" is written onto it: «لحفتر»، «وحفتر».
  const onto = norm.endsWith(stem) ? norm.slice(0, norm.length - stem.length) : '';
  if (!before || isParted(written, first) || /^(?:و|ف?[لب])/.test(onto)) return true;
  return (
    hasArticle(before.norm) ||
    isStopWord(before.norm) ||
    mentionAt(mentions, first - 1) !== undefined ||
    lexicon.isFiniteVerb(before.stem) ||
    lexicon.isFiniteVerb(before.norm.replace(/ت$/, ''))
  );
}
