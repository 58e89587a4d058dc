/** White space and invisible characters put in order; the wording stays as it is. */

import { withoutControls } from '../../language/control-characters.ts';

/** What has no width and says nothing: soft hyphen, zero width space, byte order mark, marks and overrides of direction. */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Line ends of all systems as `\n`, control characters out. */
export const tidyLineEnds = (text: string): string =>
  withoutControls(text.replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n'));

/** One line of text: single spaces, none at the ends nor before a comma, full stop, question or exclamation mark. */
export function tidyText(text: string): string {
  return tidyLineEnds(text)
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[،,؛;؟?!.](?: |$))/g, '')
    .trim();
}

const FOLDS: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه' };

/**
 * The spelling that this folder's patterns are written in: alef, ya and ta marbuta in one form, digits 0 to 9. A
 * character stays one character, so that a match's offsets hold in the text itself.
 */
export const foldText = (text: string): string =>
  text
    .replace(/[أإآٱىة]/g, (letter) => FOLDS[letter]!)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));

/** The letters and digits of a text in one case: what two spellings of one headline or name have in common. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether two texts are the same but for case, spaces and punctuation; false for none. */
export const sameLetters = (a: string, b: string | undefined): boolean =>
  b !== undefined && lettersOf(a) === lettersOf(b) && lettersOf(a) !== '';

export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** Whether a text ends a sentence, closing quotation marks and brackets aside. */
export const endsSentence = (text: string): boolean => /[.!?؟…۔]["'»”’)\]]*$/.test(text);
