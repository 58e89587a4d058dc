/**
 * A question -> groups of terms of an index. All that stands for one word (or fixed phrase) of the question is one
 * group and counts as one term: Pirkola's structured query (1998), which keeps a word with many translations from
 * outweighing a word with one.
 */

import { keyTermOf } from '../language/key-terms.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { keyOfTokens } from '../language/phrase-key.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { wordSet } from '../language/word-set.ts';
import type { KnownWord, KnownWords } from './known-words.ts';
import type { Member } from './members.ts';
import type { Question } from './question.ts';
import { isAttempt } from './question-focus.ts';

export type Group = KnownWord & { readonly tokens: readonly Token[] };

/** From this weight on a word says what a phrase says. */
const SAYS = 0.4;

/** What stands for a group and counts for so much and more. */
export const firmMembers = ({ members }: Group, least: number): Member[] =>
  members.filter(({ weight }) => weight >= least);

/**
 * The groups of a question's content words in their order; function words and question words make none. Whether
 * something is so is told by its opposite too ("did they succeed" by "they failed").
 */
export function groupsOf(
  { tokens, kind, negated }: Pick<Question, 'tokens' | 'kind' | 'negated'>,
  known: KnownWords,
  vocabulary: Vocabulary,
): Group[] {
  const { lexicon, thesaurus } = vocabulary;
  const stems = tokens.map((token) => token.stem);
  const groups: Group[] = [];
  const keys = new Set<string>();
  const phrases = stems.map((_, at) => {
    const [own, related] = [lexicon.phraseAt(stems, at), thesaurus.phraseAt(stems, at)];
    // "Come back" in "come back from".
    const isWhole = own > 1 && tokens.slice(at + own, at + related).every(isStop);
    return isWhole ? own : Math.max(own, related);
  });
  const phraseAt = (at: number): number => phrases[at] ?? 1;
  const particles = new Set<number>();
  for (let at = 0; at < tokens.length; ) {
    // A phrase of function words gives way to one that begins in it and goes further ("go on" before "on strike").
    const givesWay =
      phraseAt(at) > 1 &&
      isStop(tokens[at]!) &&
      isStop(tokens[at + 1]!) &&
      phraseAt(at + 1) > 1 &&
      1 + phraseAt(at + 1) > phraseAt(at);
    const length = givesWay || isAttempt(tokens, at) ? 1 : phraseAt(at);
    const span = tokens.slice(at, at + length);
    at += length;
    if (length === 1 && particles.has(at - 1)) continue;
    if (length === 1 && (isStop(span[0]!) || isAttempt(tokens, at - 1))) continue;
    if (kind === 'when' && length === 1 && isUnitAskedFor(tokens, at - 1)) continue;
    if (length === 1 && isUnitNamed(tokens, at - 1)) continue;
    if (isFunction(span, lexicon)) continue;
    const phrase = keyOfTokens(span);
    // A phrase with translations of its own is one word. Of any other each word counts, and is said too by what the phrase means.
    const content = span.filter((token) => !isStop(token));
    const isIdiom = length > 1 && content.length > 0 && !lexicon.has(phrase);
    const apart = length === 1 ? phraseApart(tokens, at - 1, vocabulary) : undefined;
    if (apart) particles.add(apart.particle);
    const whole = apart && lexicon.has(apart.key) ? [span[0]!, tokens[apart.particle]!] : span;
    for (const words of isIdiom ? content.map((token) => [token]) : [whole]) {
      const key = keyOfTokens(words);
      if (keys.has(key)) continue;
      keys.add(key);
      const word = known.of(words, {
        withOpposites: kind === 'whether' || negated,
        isNoun: words.length === 1 && tokens[tokens.indexOf(words[0]!) - 1]?.norm === 'the',
        ...(isIdiom ? { idiom: phrase } : apart && { idiom: apart.key }),
      });
      const strongest = word.members[0]?.weight ?? 0;
      // A phrase of function words ("go on", "want to") may be found; that it is missing means nothing.
      if (content.length === 0 && strongest < SAYS) continue;
      groups.push({ ...word, tokens: words });
    }
  }
  return groups;
}

const PARTICLES = wordSet('out up down off on in over away back apart together around through aside behind');
/** How many words may stand between a verb and its particle. */
const APART = 4;

/** A phrase whose verb and rest stand apart: "keep the generals out", «يقف الكرملين في صف». */
function phraseApart(
  tokens: readonly Token[],
  at: number,
  { thesaurus, lexicon }: Vocabulary,
): { readonly key: string; readonly particle: number } | undefined {
  const { stem, script } = tokens[at]!;
  for (let next = at + 1; next < Math.min(tokens.length, at + 2 + APART); next++) {
    const { norm, stem: own } = tokens[next]!;
    const mayFollow = script === 'latin' ? PARTICLES.has(norm) : isStopWord(norm);
    if (!mayFollow || !thesaurus.begins(stem, own)) continue;
    const two = `${stem} ${own}`;
    const keys =
      script === 'latin'
        ? [two]
        : [`${two} ${tokens[next + 1]?.stem}`, ...(lexicon.has(two) && lexicon.has(stem) ? [] : [two])];
    const key = keys.find((each) => thesaurus.related(each).length > 0);
    if (key !== undefined) return { key, particle: next };
  }
  return undefined;
}

/** "In which month": what is asked for is a date, and not what is said of months. */
const isUnitAskedFor = (tokens: readonly Token[], at: number): boolean =>
  UNIT.has(tokens[at]!.norm) && /^(?:which|what|اي)$/.test(tokens[at - 1]?.norm ?? '');

/** "The month of March", «بشهر آذار»: the name says all. */
const isUnitNamed = (tokens: readonly Token[], at: number): boolean =>
  UNIT.has(tokens[at]!.norm.replace(/^[وفبل]/, '')) &&
  tokens.slice(at + 1, at + 3).some((token) => keyTermOf(token)?.startsWith('@'));
const UNIT = wordSet('year month day date week century decade سنه عام شهر يوم تاريخ اسبوع قرن عقد');

const isStop = (token: Token): boolean => isStopWord(token.norm);

/** A function word or phrase ("how many", "since") that is no number. */
const isFunction = (span: readonly Token[], lexicon: Lexicon): boolean =>
  lexicon.isFunction(keyOfTokens(span)) && !(span.length === 1 && keyTermOf(span[0]!));
