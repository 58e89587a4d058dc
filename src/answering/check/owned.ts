/** Whether a noun is somebody's by a pronoun: "his government", حكومته. */

import type { Word } from './word.ts';

export const isOwned = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 5), at).some(({ norm }) => /^(?:its|his|her|their)$/.test(norm)) ||
  (words[at]!.script === 'arabic' &&
    /(?:ته|ها|هم|هما)$/.test(words[at]!.norm) &&
    !/^[وف]?(?:ال|بال|لل|كال)/.test(words[at]!.norm) &&
    words[at]!.norm.length > words[at]!.stem.length);
