/** The language of a report. */

import type { Language } from '../../language/language.ts';

/** Letters that Persian, Urdu and Kurdish write all the time, and Arabic in foreign names only. */
const NOT_ARABIC = /[پچژگکیےٹڈڑںۆێەڕڵ]/g;
const COMMON_ENGLISH = /\b(?:the|of|and|to|in|that|for|with|was|is|on|by|said|as|at|from|it|has|have)\b/gi;

/** The language whose script most letters of a text are in; undefined for a text without Arabic and Latin letters. */
export function scriptLanguage(text: string): Language | undefined {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (arabic + latin === 0) return undefined;
  return arabic >= latin ? 'ar' : 'en';
}

/**
 * The language of a whole report, or undefined where it is in another one. `languageOf` is for questions, which are
 * short and full of foreign names; here there is text enough to tell Arabic from Persian and English from French.
 */
export function articleLanguage(text: string): Language | undefined {
  const language = scriptLanguage(text);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (language === 'ar') {
    const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
    const foreign = text.match(NOT_ARABIC)?.length ?? 0;
    return foreign * 25 > arabic || arabic * 3 < letters ? undefined : 'ar';
  }
  if (language === 'en') {
    const words = text.match(/\p{L}+/gu)?.length ?? 0;
    const common = text.match(COMMON_ENGLISH)?.length ?? 0;
    const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
    // English prose has 25 to 40 such words in a hundred, French and Spanish fewer than five.
    return (words >= 30 && common * 8 < words) || latin * 3 < letters ? undefined : 'en';
  }
  return undefined;
}
