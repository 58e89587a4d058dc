/** The words of a dialect in standard Arabic. */

import { normaliseArabic, stemArabic } from '../language/arabic.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { isStopWord } from '../language/stop-words.ts';
import { type Token, tokenise } from '../language/tokenise.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { asGenitive } from './colloquial.ts';
import { hasArticle } from './question-focus.ts';
import { reword, withNegations } from './spoken-forms.ts';

/** What only a word that asks, points or wishes means; «ما زال» is said of what goes on. */
const ASKS = /^(?:من|ما(?! زال)|ماذا|أين|متى|لماذا|كيف|كم|هل|أي|هذا|هذه|ذلك|هؤلاء|يريد|تريد|يريدون)(?: |$)/;

const ASKS_ALONE = /^(?:من|ما|ماذا|أين|متى|لماذا|كيف|كم|هل|أي)$/;

/** A text with each word that asks in a dialect in standard Arabic: «من هو» of «اشكون هو». */
export const withStandardAsking = (text: string, { dialect }: Vocabulary): string =>
  text.replace(/\p{Script=Arabic}+/gu, (word) => {
    const norm = normaliseArabic(word);
    const meant = dialect.get(norm) ?? dialect.get(norm.replace(/^[وف]/, '')) ?? '';
    return ASKS_ALONE.test(meant) ? meant : word;
  });

/** Dialect words and phrases in standard Arabic; all other tokens as they are. */
export function standardise(
  written: readonly Token[],
  { dialect, dialectPhrases, lexicon }: Vocabulary,
): readonly Token[] {
  if (!written.some(({ script }) => script === 'arabic')) return written;
  const isWord = ({ norm, stem }: Token): boolean =>
    dialect.has(norm) || isStopWord(norm) || lexicon.has(stem);
  /** «وديال» is "and" before a word of the dialect. */
  const withoutAnd = (token: Token): Token => {
    const rest = token.norm.slice(1);
    return token.norm.startsWith('و') && !isWord(token) && dialect.has(rest) ? reword(token, rest) : token;
  };
  const apartAll = written.flatMap((token) => apart(token, lexicon));
  const tokens = asGenitive(withNegations(apartAll, isWord).map(withoutAnd));
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    const longest = Math.min(dialectPhrases.get(token.norm) ?? 1, tokens.length - at);
    let length = token.script === 'arabic' ? longest : 0;
    let meaning: string | undefined;
    for (; length > 0 && meaning === undefined; length--) {
      let phrase = token.norm;
      for (let next = at + 1; next < at + length; next++) phrase += ` ${tokens[next]!.norm}`;
      meaning = dialect.get(phrase);
      if (meaning !== undefined) break;
    }
    // «أنهي دولة» is "which country", and «أنهى الحرب» "ended the war".
    const next = tokens[at + length];
    if (meaning === 'أي' && (!next || hasArticle(next.norm))) meaning = undefined;
    // A word that standard Arabic has too is left alone, unless it asks a question in the dialect.
    const isOrdinary = (): boolean =>
      length === 1 && !ASKS.test(meaning ?? '') && (isStopWord(token.norm) || lexicon.spells(token));
    if (meaning === undefined || isOrdinary()) {
      result.push(token);
      at++;
    } else {
      for (const word of tokenise(meaning)) result.push({ ...word, start: token.start, end: token.end });
      at += length;
    }
  }
  return result;
}

/** Dialect writes على and من before an article as one letter: «عالسفينة» is «على السفينة», and «هالسفينة» "this ship". */
function apart(token: Token, lexicon: Lexicon): Token[] {
  const { norm } = token;
  if (/^(?:[بلك]اي|[بك]ماذا)$/.test(norm)) return [reword(token, norm[0]!), reword(token, norm.slice(1))];
  const rest = /^[عهم]ال...+$/.test(norm) ? norm.slice(1) : undefined;
  if (rest === undefined || lexicon.has(token.stem) || !lexicon.has(stemArabic(rest))) return [token];
  return [{ ...token, norm: rest, stem: stemArabic(rest) }];
}
