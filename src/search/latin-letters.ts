/** Arabic that is typed in Latin letters and digits ("meen el waset?"), as Arabic words. */

import type { Analyser } from '../language/analyse.ts';
import { arabicSpellings } from '../language/arabizi.ts';
import { stemEnglish } from '../language/english.ts';
import { keyOf } from '../language/phrase-key.ts';
import { isStopWord } from '../language/stop-words.ts';
import { type Token, tokenise } from '../language/tokenise.ts';
import type { Vocabulary } from '../language/vocabulary.ts';

const LONGEST_PHRASE = 3;

/** A doubled digit is a doubled letter: wa22a3, وقّع. */
const ARABIZI_DIGIT = /(?:^|[a-z'])[2356789]{1,2}(?=[a-z'])|[a-z][2356789]{1,2}(?:$|[a-z'])/i;
const latinWords = (text: string): string[] => text.toLowerCase().match(/[a-z0-9']*[a-z][a-z0-9']*/g) ?? [];

/**
 * Whether a text in Latin letters is Arabic: words of the table of Arabizi, or with its digits (3 for ع, 7 for ح),
 * outnumber the English ones, and are half of all but the names, or stand beside none that English knows.
 */
export function isArabizi(text: string, { arabizi, lexicon }: Vocabulary): boolean {
  const words = latinWords(text);
  const isListed = (word: string): boolean => arabizi.has(word) || ARABIZI_DIGIT.test(word);
  const isEnglish = (word: string): boolean => {
    const stem = stemEnglish(word);
    return isStopWord(word) || (lexicon.has(stem) && !lexicon.isName(stem));
  };
  const isName = (word: string): boolean => !isListed(word) && lexicon.isName(stemEnglish(word));
  const listed = words.filter(isListed).length;
  if (listed === 0) return false;
  const english = words.filter(
    (word) => !isListed(word) && !PARTICLES.has(word) && isEnglish(word.replace(/'/g, '')),
  ).length;
  return listed > english && (english === 0 || listed * 2 >= words.filter((word) => !isName(word)).length);
}

/** Particles that are words of English too, or too short to tell a language: read only where the rest is Arabic. */
// biome-ignore format: a table
const PARTICLES: ReadonlyMap<string, string> = new Map([
  ...['fe', 'fel', 'fil', 'fl', 'bel', 'bil'].map((word) => [word, 'في'] as const),
  ...['3al', '3l', 'ala'].map((word) => [word, 'على'] as const),
  ...['w', 'wa', 'we'].map((word) => [word, 'و'] as const),
  ...['men', 'mel'].map((word) => [word, 'من'] as const),
  ...['de', 'di'].map((word) => [word, 'هذه'] as const),
  ...['b', 'bi'].map((word) => [word, 'ب'] as const),
  ['man', 'من'], ['lel', 'إلى'], ['la', 'لا'], ['ma', 'ما'], ['hwa', 'هو'], ['da', 'هذا'],
]);

/**
 * Arabic in Latin letters as Arabic tokens. A word that the table lacks is spelled in Arabic letters in every likely way;
 * the first spelling that the passages know is taken, else the first that anybody speaks or the lexicon has.
 */
export function fromArabizi(
  text: string,
  analyser: Analyser,
  vocabulary: Vocabulary,
  isKnown: (stem: string) => boolean,
): Token[] {
  const words = latinWords(text);
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST_PHRASE, words.length - at);
    const isListed = (phrase: string): boolean => vocabulary.arabizi.has(phrase) || isSpokenOf(phrase);
    while (length > 1 && !isListed(words.slice(at, at + length).join(' '))) length--;
    tokens.push(...fromWord(words.slice(at, at + length).join(' ')));
    at += length;
  }
  return tokens;

  /** Whether the passages have a name as it is written: "haddad", that else would be a threat. */
  function isSpokenOf(name: string): boolean {
    const key = keyOf(name);
    return vocabulary.lexicon.isName(key) && key.split(' ').every(isKnown);
  }
  function named(name: string): Token[] {
    return tokenise(name).map((token) => ({ ...token, capital: true }));
  }
  function fromWord(word: string): Token[] {
    if (isSpokenOf(word)) return named(word);
    const known = vocabulary.arabizi.get(word) ?? PARTICLES.get(word);
    if (known) return known === 'ال' ? [] : tokenise(known);
    // A name of the world is known in Latin letters too.
    if (vocabulary.lexicon.isName(stemEnglish(word))) return named(word);
    const spellings = arabicSpellings(word).flatMap((spelling) => tokenise(spelling));
    const found =
      spellings.find((token) => isKnown(analyser.stemOf(token))) ??
      spellings.find(
        (token) => vocabulary.dialect.has(token.norm) || vocabulary.lexicon.has(analyser.stemOf(token)),
      );
    // A word that nobody knows keeps its Latin letters: the bridge finds it by its sound.
    return found ? [found] : named(word);
  }
}
