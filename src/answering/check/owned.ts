/** Whether a noun is somebody's by a pronoun: "his government", حكومته. */

import type { Word } from './word.ts';

/** `within` is how many words in front of the noun an English pronoun may stand. */
export const isOwned = (words: readonly Word[], at: number, within = 5): boolean =>
  words.slice(Math.max(0, at - within), at).some(({ norm }) => /^(?:its|his|her|their)$/.test(norm)) ||
  (words[at]!.script === 'arabic' &&
    /(?:ته|ها|هم|هما)$/.test(words[at]!.norm) &&
    !/^[وف]?(?:ال|بال|لل|كال)/.test(words[at]!.norm) &&
    words[at]!.norm.length > words[at]!.stem.length);
