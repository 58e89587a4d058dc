/** Who acts on whom in one clause of a text, and who says it. */

import { isLight, type Word } from './word.ts';

export type Clause = {
  readonly words: readonly Word[];
  readonly verb: Word | undefined;
  /** Whoever acts, as the text names him here or last; empty where nobody is named. */
  readonly agent: readonly Word[];
  /** Of whom its verb is said: whoever acts, in a passive of English to whom it is done. */
  readonly subject: readonly Word[];
  /** Whom or what it is done to: all nouns of the clause that do not act. */
  readonly rest: readonly Word[];
  readonly passive: boolean;
  /** The agent is only taken over from before. */
  readonly carried: boolean;
  /** Who says what the clause says. */
  readonly speaker: readonly Word[];
};

/** A clause before it is known who says it. */
export type Parts = Omit<Clause, 'speaker'>;

/** The verb that says what was done; of one that says little the noun behind it, "came into force". */
export function deedsOf({ verb, words, agent }: Clause): readonly Word[] {
  if (!verb) return [];
  if (verb.content && !isLight(verb)) return [verb];
  const noun = words.find(
    (word) =>
      word.at > verb.at &&
      word.content &&
      !word.name &&
      word.figure === undefined &&
      !isLight(word) &&
      !agent.includes(word),
  );
  return noun ? [noun] : verb.content ? [verb] : [];
}
