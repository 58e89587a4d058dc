/** How many there are of something is told in Arabic by a dual, and in both languages by a share of them, without a number. */

import { stemArabic } from '../language/arabic.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import type { Question } from './question.ts';

const SHARE =
  /^(?:half|halves|thirds?|quarters?|[وبل]?(?:ال)?(?:نصف|ثلث|ثلثا|ثلثي|ثلثان|ثلثين|ربع|ربعا|ارباع|اثلاث|اخماس|اعشار))$/;

export const isShare = ({ norm }: Token): boolean => SHARE.test(norm);

/** Whether a word is two of what a question asks the number of: «فريقين» for «كم عدد الفرق» and «كم فريقا». */
export function isPairOf({ tokens }: Pick<Question, 'tokens'>, lexicon: Lexicon): (token: Token) => boolean {
  const at = tokens.findIndex(({ norm }) => /^(?:[وف]?كم|عدد)$/.test(norm));
  const noun = at < 0 ? undefined : tokens.slice(at + 1).find(({ norm }) => !isStopWord(norm));
  // «لاعبين» may be any number of players, and of these one would not know.
  if (noun?.script !== 'arabic' || /[اوي]ن$/.test(noun.norm)) return () => false;
  const forms = new Set([noun.stem, ...lexicon.forms(noun.stem)]);
  const isPlural = tokens.slice(at, tokens.indexOf(noun)).some(({ norm }) => norm === 'عدد');
  const dual = isPlural ? /[اي]ن$/ : /ان$|تين$/;
  return ({ norm }) => {
    if (!dual.test(norm)) return false;
    const singular = norm.slice(0, -2).replace(/ت$/, 'ه');
    return (
      forms.has(stemArabic(singular)) || (/^[وفبل]/.test(norm) && forms.has(stemArabic(singular.slice(1))))
    );
  };
}
