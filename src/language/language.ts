/** The two languages, and telling which one a text is in. */

export type Language = 'ar' | 'en';
export const LANGUAGES: readonly Language[] = ['ar', 'en'];
export type Bilingual<T = string> = Readonly<Record<Language, T>>;

export const isLanguage = (value: unknown): value is Language => value === 'ar' || value === 'en';

/**
 * The language a text is written in: Arabic where at least a third of its letters are Arabic (a name in Latin letters
 * does not make a question English); else English where it has Latin letters.
 * `undefined` where it has neither (digits, emoji, another script).
 */
export function languageOf(text: string): Language | undefined {
  let arabic = 0;
  let latin = 0;
  for (const char of text) {
    if (/[\u0620-\u064a\u066e-\u06d3]/.test(char)) arabic++;
    else if (/[a-z]/i.test(char) || (char > '\x7f' && /\p{Script=Latin}/u.test(char))) latin++;
  }
  if (arabic + latin === 0) return undefined;
  return arabic * 3 >= arabic + latin ? 'ar' : 'en';
}
