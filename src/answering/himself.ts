/** Whether a sentence speaks of somebody himself, and not of what is his or of somebody beside him: "Haftar", not "Haftar's deputy", «قوات حفتر». */

import { keyOf } from '../language/phrase-key.ts';
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

const PREPOSITION = wordSet(
  'of in on at to from for about into near after before against under over through within among without on behalf ' +
    'في الي علي عن من خلال بعد قبل ضد لدي عند تحت امام منذ حول قرب نحو',
);
/** With these one takes part in what is done together. */
const TOGETHER = wordSet('with between by مع بين وبين');
const TITLE = wordSet('the a an general president minister premier prime foreign leader');
/** Whoever these stand before is another than who holds the office. */
const ANOTHER = wordSet('deputy vice former ex acting future late نائب نايب');

/** Behind which prepositions one takes part himself: "met with", or, where the question has one before the name, any. */
export type Governed = 'by-none' | 'together' | 'by-any';

const isFreeBehind = (norm: string, governed: Governed): boolean => {
  if (norm === 'and') return true;
  if (TOGETHER.has(norm)) return governed !== 'by-none';
  return !PREPOSITION.has(norm) || (governed === 'by-any' && norm !== 'of');
};

/** @param governed what may stand before the name */
export function isHimself(
  written: Written,
  { at, length }: Span,
  governed: Governed,
  index: StoryIndex,
): boolean {
  const { text, tokens } = written;
  const [first, last] = [tokens[at]!, tokens[at + length - 1]!];
  if (isAnotherHolder(written, { at, length }, index)) return false;
  return first.script === 'arabic'
    ? isFreeInArabic(written, at, governed, index)
    : !/['’]s?$/.test(text.slice(last.start, last.end)) && isFreeInEnglish(written, at, governed, index);
}

/** Whether a mark parts a token from the one before it. */
const isParted = ({ text, tokens }: Written, at: number): boolean =>
  /[,،;؛:()«»"–—]/.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]!.start));

function isFreeInEnglish(written: Written, at: number, governed: Governed, index: StoryIndex): boolean {
  const { tokens } = written;
  const { lexicon } = index.vocabulary;
  const isTitle = ({ norm, stem, capital }: Token): boolean =>
    capital || TITLE.has(norm) || lexicon.isNationality(stem);
  let before = at;
  while (before > 0 && !isParted(written, before) && isTitle(tokens[before - 1]!)) before--;
  if (before === 0 || isParted(written, before)) return true;
  return isFreeBehind(tokens[before - 1]!.norm, governed);
}

function isFreeInArabic(written: Written, at: number, governed: Governed, index: StoryIndex): boolean {
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
  const onto = norm.endsWith(stem) ? norm.slice(0, norm.length - stem.length) : '';
  if (/^[وف]?(?:ل|لل)$/.test(onto)) return governed === 'by-any';
  if (/^[وف]?(?:ب|بال)$/.test(onto)) return governed !== 'by-none';
  const before = tokens[first - 1];
  if (!before || isParted(written, first) || /^و/.test(onto)) return true;
  // A sentence that begins with «قبل» tells that somebody accepts.
  if (before.norm === 'قبل' && first === 1) return true;
  if (PREPOSITION.has(before.norm) || TOGETHER.has(before.norm)) return isFreeBehind(before.norm, governed);
  return (
    hasArticle(before.norm) ||
    isStopWord(before.norm) ||
    mentionAt(mentions, first - 1) !== undefined ||
    lexicon.isFiniteVerb(before.stem) ||
    lexicon.isFiniteVerb(before.norm.replace(/^[وف](?=.{3})/, '').replace(/ت$/, ''))
  );
}

/** Whether an office that stands for its holder here is another's: "the deputy prime minister Musa al-Koni", "Pakistan's prime minister". */
function isAnotherHolder(
  { tokens, mentions, text }: Written,
  { at, length }: Span,
  index: StoryIndex,
): boolean {
  const { lexicon } = index.vocabulary;
  const card = mentionAt(mentions, at)?.card;
  const [before, after] = [tokens[at - 1], tokens[at + length]];
  if (before && ANOTHER.has(before.norm)) return true;
  if (card?.kind !== 'person') return false;
  const { ar, en } = card.entity.names;
  const name = new Set([ar[0], en[0]].flatMap((one) => keyOf(one ?? '').split(' ')));
  if (tokens.slice(at, at + length).some(({ stem, capital }) => capital || name.has(stem))) return false;
  const isOwn = ({ norm }: Token): boolean =>
    index.search.index.termsOf(norm).every((term) => card.role.has(term));
  const isAnothers = (token: Token | undefined): boolean =>
    token !== undefined && lexicon.isNationality(token.stem) && !isOwn(token);
  const isNamed =
    after !== undefined &&
    mentionAt(mentions, at + length)?.card !== card &&
    !/[,،]/.test(text.slice(tokens[at + length - 1]!.end, after.start)) &&
    isNameLike(after, lexicon, false);
  return isAnothers(before) || isAnothers(after) || isNamed;
}
