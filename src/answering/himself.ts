/** Whether a sentence speaks of somebody himself, and not of what is his or of somebody beside him: "Haftar", not "Haftar's deputy", «قوات حفتر». */

import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import { hasArticle } from '../search/question-focus.ts';
import { isNameLike } from '../search/sentence-features.ts';
import { type Mention, mentionAt, type StoryIndex } from './story-index.ts';

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
const TOGETHER = wordSet('with between by and مع بين');
/** Whoever these stand before is another than who holds the office. */
const ANOTHER = wordSet('deputy vice former ex acting future late نائب نايب');

/**
 * @param together whether the deed is done by several to each other, so that he who stands behind "with" does it too
 */
export function isHimself(written: Written, { at, length }: Span, together: boolean, index: StoryIndex): boolean {
  const { text, tokens } = written;
  const [first, last] = [tokens[at]!, tokens[at + length - 1]!];
  if (isAnotherHolder(written, { at, length }, index)) return false;
  return first.script === 'arabic'
    ? isFreeInArabic(written, at, together, index)
    : !/['’]s?$/.test(text.slice(last.start, last.end)) && isFreeInEnglish(written, at, together, index);
}

/** Whether a mark parts a token from the one before it. */
const isParted = ({ text, tokens }: Written, at: number): boolean =>
  /[,،;؛:()«»"–—]/.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]!.start));

function isFreeInEnglish(written: Written, at: number, together: boolean, index: StoryIndex): boolean {
  const { tokens } = written;
  const { lexicon } = index.vocabulary;
  const isTitle = ({ norm, stem, capital }: Token): boolean =>
    capital || /^(?:the|a|an|general|president|minister|premier|prime|foreign|leader)$/.test(norm) || lexicon.isNationality(stem);
  let before = at;
  while (before > 0 && !isParted(written, before) && isTitle(tokens[before - 1]!)) before--;
  if (before === 0 || isParted(written, before)) return true;
  const { norm } = tokens[before - 1]!;
  if (norm === 'and') return true;
  return TOGETHER.has(norm) ? together : !PREPOSITION.has(norm);
}

function isFreeInArabic(written: Written, at: number, together: boolean, index: StoryIndex): boolean {
  const { tokens, mentions } = written;
  const { norm, stem } = tokens[at]!;
  const onto = norm.endsWith(stem) ? norm.slice(0, norm.length - stem.length) : '';
  if (/^[وف]?(?:ل|لل)$/.test(onto)) return false;
  if (/^[وف]?(?:ب|بال)$/.test(onto)) return together;
  const before = tokens[at - 1];
  if (!before || isParted(written, at) || /^و/.test(onto)) return true;
  if (TOGETHER.has(before.norm)) return together;
  if (PREPOSITION.has(before.norm)) return false;
  const { lexicon } = index.vocabulary;
  return (
    hasArticle(before.norm) ||
    isStopWord(before.norm) ||
    mentionAt(mentions, at - 1) !== undefined ||
    lexicon.isFiniteVerb(before.stem) ||
    lexicon.isFiniteVerb(before.norm.replace(/^[وف](?=.{3})/, '').replace(/ت$/, ''))
  );
}

/** Whether an office that stands for its holder here is another's: "the deputy prime minister Musa al-Koni", "Pakistan's prime minister". */
function isAnotherHolder({ tokens, mentions, text }: Written, { at, length }: Span, index: StoryIndex): boolean {
  const { lexicon } = index.vocabulary;
  const card = mentionAt(mentions, at)?.card;
  const [before, after] = [tokens[at - 1], tokens[at + length]];
  if (before && ANOTHER.has(before.norm)) return true;
  if (!card || card.kind !== 'person' || tokens.slice(at, at + length).some((token) => token.capital || isNameLike(token, lexicon, false)))
    return false;
  const isOwn = (token: Token): boolean => index.search.index.termsOf(token.norm).every((term) => card.role.has(term));
  const isAnothers = (token: Token | undefined): boolean =>
    token !== undefined && lexicon.isNationality(token.stem) && !isOwn(token);
  const isNamed =
    after !== undefined &&
    mentionAt(mentions, at + length)?.card !== card &&
    !/[,،]/.test(text.slice(tokens[at + length - 1]!.end, after.start)) &&
    isNameLike(after, lexicon, false);
  return isAnothers(before) || isAnothers(after) || isNamed;
}
