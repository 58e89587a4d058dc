/** Whether a claim denies more than the passages: not that it used concrete, where they deny substandard concrete. */

import { statedAt } from './alignment.ts';
import type { Rule } from './claim.ts';
import { DETERMINER, isOnto } from './grammar.ts';
import { isRefuted, refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { NEAR } from './word-kin.ts';

export const deniedInFullFault: Rule = ({ words: claim }, alignments) => {
  const taken = alignments.map(
    ({ places }) =>
      new Set(places.flatMap((found) => found.filter(({ weight }) => weight >= NEAR).map(({ at }) => at))),
  );
  for (const word of claim) {
    if (word.polarity === 'affirmed' || !(word.content || word.verb) || word.name) continue;
    const verdicts = alignments.map((alignment, i) => {
      const { words } = alignment.ground;
      const denied = statedAt(word, alignment).filter((at) => words[at]!.polarity !== 'affirmed');
      return denied.length === 0
        ? undefined
        : denied.some((at) => qualifiersOf(at, words).every((qualifier) => taken[i]!.has(qualifier.at)));
    });
    if (isRefuted(verdicts)) return refuse('negation', `more than the passage denies: ${word.norm}`);
  }
  return undefined;
};

/** What narrows a word that is denied: the adjective of a noun that is not definite, "too late", متأخرة. */
function qualifiersOf(at: number, words: readonly Word[]): readonly Word[] {
  const word = words[at]!;
  const isQualifier = (other: Word | undefined, gap: string | undefined): boolean =>
    other?.content === true &&
    !other.name &&
    !other.verb &&
    other.figure === undefined &&
    other.polarity !== 'affirmed' &&
    gap?.trim() === '';
  const [before, next] = [words[at - 1], words[at + 1]];
  if (word.script === 'arabic')
    return next &&
      isQualifier(next, next.gap) &&
      !isOnto(next) &&
      ![word, next].some(({ norm }) => /^[وفبلك]?(?:ال|لل)/.test(norm)) &&
      // لم يكن سامي عودة حاضرا: an adjective has the case of its noun.
      (word.verb ? /[ها]$/.test(next.norm) : !/ا$/.test(next.norm) || /ا$/.test(word.norm))
      ? [next]
      : [];
  if (word.verb) return next?.norm === 'too' ? words.slice(at + 2, at + 3) : [];
  return before && isQualifier(before, word.gap) && !DETERMINER.test(words[at - 2]?.norm ?? '')
    ? [before]
    : [];
}
