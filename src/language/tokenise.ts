/** Text -> tokens with their place in it, each normalised and stemmed by its own script. */

import { normaliseArabic, stemArabic } from './arabic.ts';
import { normaliseLatin, stemEnglish } from './english.ts';

export type Script = 'arabic' | 'latin' | 'number' | 'other';

/** A word by itself, wherever it stands. */
export type Word = {
  /** The word in its one spelling; a number in ASCII digits without grouping. */
  readonly norm: string;
  readonly stem: string;
  readonly script: Script;
  /** Begins with a capital letter (Latin script). */
  readonly capital: boolean;
};

export type Token = Word & {
  /** Offsets in UTF-16 units: `text.slice(start, end)` is the token as written. */
  readonly start: number;
  readonly end: number;
};

/** The words of a text, of these classes of characters. */
const wordsOf = (digit: string, arabic: string, letter: string, hidden: string): RegExp =>
  new RegExp(
    [
      `${digit}+(?:[.,٫٬]${digit}+)*`,
      `(?:${letter}\\.){2,}`,
      `${arabic}[${arabic}${hidden}]*`,
      `${letter}[${letter}${hidden}]*(?:['’ʼ]${letter}[${letter}${hidden}]*)*`,
    ].join('|'),
    'gv',
  );
const WORD = wordsOf(
  '\\p{Nd}',
  '[\\p{Script=Arabic}--[\\p{Nd}\\u0640\\u066a-\\u066d\\u060c\\u061b\\u061f\\u06d4]]',
  '[\\p{L}--\\p{Script=Arabic}]',
  // What has no width and may stand inside a word: joiners, marks of direction, soft hyphens, tatweel.
  '[\\u0640\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\p{M}]',
);
/** The same of the characters that most texts are of: the classes of Unicode take ten times as long to compile. */
const PLAIN = /^[\0-~À-ÖØ-öø-ÿ\u0621-\u063a\u0641-\u0652\u0660-\u0669،؛؟٪٫٬«»‘’“”…–—]*$/;
const PLAIN_WORD = wordsOf(
  '[0-9\\u0660-\\u0669]',
  '[\\u0621-\\u063a\\u0641-\\u064a]',
  '[A-Za-zÀ-ÖØ-öø-ÿ]',
  '[\\u064b-\\u0652]',
);
const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;
const DIGIT_SETS = [0x0660, 0x06f0, 0x0966];

/** A number as written, in any digits, as plain ASCII: "١٬٢٠٠" -> "1200", "3,5" -> "3.5", "1,200" -> "1200". */
export function normaliseNumber(written: string): string {
  const ascii = [...written.normalize('NFKC')]
    .map((char) => {
      const code = char.codePointAt(0)!;
      const base = DIGIT_SETS.find((zero) => code >= zero && code <= zero + 9);
      return base === undefined ? char : String(code - base);
    })
    .join('');
  return ascii
    .replace(/٫/g, '.')
    .replace(/٬/g, '')
    .replace(/,(?=\d{3}(?:\D|$))/g, '')
    .replace(',', '.')
    .replace(/^0+(?=\d)/, '');
}

/** The tokens of a text in reading order, each word by `read`. Punctuation and symbols are left out. */
export function tokenise(text: string, read: (written: string) => Word | undefined = readWord): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PLAIN.test(text) ? PLAIN_WORD : WORD)) {
    const word = read(match[0]);
    if (!word) continue;
    const { norm, stem, script, capital } = word;
    tokens.push({ norm, stem, script, capital, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** One word as written; undefined where nothing of it is left in its one spelling. */
export function readWord(written: string): Word | undefined {
  if (/^\p{Nd}/u.test(written)) {
    const norm = normaliseNumber(written);
    return { norm, stem: norm, script: 'number', capital: false };
  }
  if (ARABIC.test(written)) {
    const norm = normaliseArabic(written).replace(/ /g, '');
    return norm ? { norm, stem: stemArabic(norm), script: 'arabic', capital: false } : undefined;
  }
  if (LATIN.test(written)) {
    const norm = normaliseLatin(written).replace(/\.|'s?$|'(?=[a-z])/g, '');
    if (!norm) return undefined;
    // "US" is a country and "us" is not.
    const word = /^U\.?S\.?$/.test(written) ? 'usa' : norm;
    return { norm: word, stem: stemEnglish(word), script: 'latin', capital: /^\p{Lu}/u.test(written) };
  }
  if (!/\p{L}/u.test(written)) return undefined;
  const norm = written.normalize('NFKC').toLowerCase();
  return { norm, stem: norm, script: 'other', capital: false };
}
