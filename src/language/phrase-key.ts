/** What a word or phrase of the lexicon is found by. */

import { stemArabic } from './arabic.ts';
import { stemEnglish } from './english.ts';
import { type Token, tokenise } from './tokenise.ts';

/** The key of a word or phrase as written: its stems joined by spaces. */
export const keyOf = (phrase: string): string =>
  plainArabicKey(phrase) ??
  (/^[a-z]+(?: [a-z]+)*$/.test(phrase) ? phrase.split(' ').map(stemEnglish).join(' ') : undefined) ??
  keyOfTokens(tokenise(phrase));

/** The same of words that have been read. */
export const keyOfTokens = (tokens: readonly Pick<Token, 'stem'>[]): string =>
  tokens.length === 1 ? tokens[0]!.stem : tokens.map(({ stem }) => stem).join(' ');

const SPACE = 32;
const NOT_PLAIN = 1;

/** Code unit of an Arabic letter -> that of its normalised letter, 0 for one that is left out: what the tokeniser does, faster. */
const PLAIN = new Uint16Array(0x700).fill(NOT_PLAIN);
for (const letter of 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي') PLAIN[letter.charCodeAt(0)] = letter.charCodeAt(0);
for (const [written, letter] of ['أا', 'إا', 'آا', 'ىي', 'ئي', 'ؤو', 'ةه'])
  PLAIN[written!.charCodeAt(0)] = letter!.charCodeAt(0);
PLAIN['ء'.charCodeAt(0)] = 0;

/** The normalised letter of a plain Arabic letter, as code units; 0 for one that is left out; undefined for any other character. */
export function plainArabicLetter(code: number): number | undefined {
  const letter = PLAIN[code] ?? NOT_PLAIN;
  return letter === NOT_PLAIN ? undefined : letter;
}

/** The key of a phrase of plain Arabic letters and spaces; undefined for any other, which takes the tokeniser. */
function plainArabicKey(phrase: string): string | undefined {
  let normal = '';
  /** Where what is not yet in `normal` begins: most letters stay as they are. */
  let from = 0;
  for (let at = 0; at < phrase.length; at++) {
    const code = phrase.charCodeAt(at);
    const letter = code === SPACE ? SPACE : plainArabicLetter(code);
    if (letter === undefined) return undefined;
    if (letter === code) continue;
    normal += phrase.slice(from, at) + (letter === 0 ? '' : String.fromCharCode(letter));
    from = at + 1;
  }
  normal += phrase.slice(from);
  return normal.includes(' ') ? normal.split(' ').map(stemArabic).join(' ') : stemArabic(normal);
}
