/**
 * Two directions of writing in one line.
 *
 * A message has no direction of its own: Telegram's apps give each line that of its first letter, and set what stands
 * between letters of two scripts (brackets, full stops, numbers) by the Unicode algorithm, which often guesses wrong:
 * «… من Reuters (2017).» ends with its full stop on the wrong side. So whatever is in the other script is isolated (U+2068
 * … U+2069): it is laid out by itself and stands in its line like a picture. And a line that does not begin with a
 * letter of its own script begins with an invisible mark that does (U+200F, U+200E).
 */

import { type Language, languageOf } from '../language/language.ts';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const MARKS: Readonly<Record<Language, string>> = { ar: '\u200f', en: '\u200e' };

/**
 * Latin words with their digits and signs ("F-16", "/ask", "@mujaz_bot", "$62m"), joined by spaces, commas, dashes and the
 * numbers between them ("by 2028, after"); a number of up to three digits belongs to the name before it ("France 24").
 */
const LATIN_WORD = String.raw`[@#/$€£]?[\d+\-]{0,9}\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\p{Nd}'’._/:%&@+\-]*[\p{Script=Latin}\p{M}\p{Nd}%+])?`;
const BETWEEN = String.raw`[,;:]?[ \u00a0](?:[&–—-][ \u00a0])?`;
const NUMBERS_BETWEEN = String.raw`(?:[$€£]?\d[\d.,:/-]*[%$€£]?[ \u00a0]){0,3}`;
const LATIN_RUN = String.raw`${LATIN_WORD}(?:${BETWEEN}${NUMBERS_BETWEEN}${LATIN_WORD}|[ \u00a0]\d{1,3}(?![\d.,:/%]))*`;
/**
 * A number with its signs, so that 50% and -3.5 stay whole. The two ends of a range (2015-2017) are two numbers: an
 * Arabic reader reads the first one first, from the right. Three parts (2017-02-18, a telephone number) are one.
 */
const NUMBER = String.raw`\d+(?:-\d+){2,}|(?:(?<![\p{L}\p{Nd}]|[\p{L}\p{Nd}]\p{M})[+\-−±]|(?<=(?<!\p{L})و)[+\-−±])?[$€£]?\d+(?:[.,:/]\d+)*[%$€£]?`;
const ADDRESS = String.raw`https?://[^\s<>«»،؛]*[^\s<>«»،؛.,:!?)\]]`;
const ARABIC_WORD = String.raw`\p{Script=Arabic}[\p{Script=Arabic}\p{M}\u0640]*`;
const ARABIC_RUN = String.raw`${ARABIC_WORD}(?:[ \u00a0/\-،]+${ARABIC_WORD})*`;

const FOREIGN: Readonly<Record<Language, RegExp>> = {
  ar: new RegExp(`${ADDRESS}|${LATIN_RUN}|${NUMBER}`, 'gu'),
  en: new RegExp(ARABIC_RUN, 'gu'),
};

/** Sets a piece of text apart, whatever direction it has. */
export const isolate = (text: string): string => `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;

const LETTERS: Readonly<Record<Language, RegExp>> = { ar: /\p{Script=Arabic}/u, en: /\p{Script=Latin}/u };
const other = (language: Language): Language => (language === 'ar' ? 'en' : 'ar');

const QUOTATION = /([«“][^«»“”]*[»”])/;
/** What stands before a text that is in the other script alone: spaces, and the bullet of a list. */
const BEFORE = /^[\s•·]*/;

/**
 * Isolates what is in the other script of a text in `language`, each run with its numbers and signs as one: a text without
 * a letter of that language, a quotation of the other one, names and numbers. A text already isolated is left alone.
 */
export function isolateForeign(text: string, language: Language): string {
  if (/[\u2066-\u2069]/.test(text)) return text;
  const foreign = other(language);
  if (LETTERS[foreign].test(text) && !LETTERS[language].test(text)) {
    const from = BEFORE.exec(text)?.[0].length ?? 0;
    const to = text.trimEnd().length;
    return `${text.slice(0, from)}${isolateWhole(text.slice(from, to), foreign)}${text.slice(to)}`;
  }
  const parts = text.split(QUOTATION).map((part, at) => {
    const inside = part.slice(1, -1);
    if (at % 2 === 0 || languageOf(inside) !== foreign) return part.replace(FOREIGN[language], isolate);
    return `${part[0]}${isolateWhole(inside, foreign)}${part.at(-1)}`;
  });
  return parts.join('');
}

/** A text in `language` as one whole in a line of the other: a title, a name, a question. */
export const isolateWhole = (text: string, language: Language): string =>
  isolate(text.replace(FOREIGN[language], isolate));

/**
 * What a line in `language` must begin with to run in its direction. Apps differ in whether they look for its first
 * letter inside an isolate as well, so the mark stands wherever that letter is foreign; and before an Arabic line also
 * where a digit, a bracket or a bullet comes first.
 */
export function directionMark(line: string, language: Language): string {
  const first = /\p{L}/u.exec(line)?.[0] ?? '';
  const isOwn = language === 'ar' ? /\p{Script=Arabic}/u.test(first) : /\p{Script=Latin}/u.test(first);
  return isOwn && (language === 'en' || /^[\s«"(]*\p{L}/u.test(line)) ? '' : MARKS[language];
}

/** The text of a button: Telegram takes marks that turn the writing out of messages and leaves them in buttons. */
export const withoutTurns = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
