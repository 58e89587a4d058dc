/** Who acts on whom in one clause of a text, and who says it. */

import type { Word } from './word.ts';

export type Clause = {
  readonly words: readonly Word[];
  readonly verb: Word | undefined;
  /** Whoever acts, as the text names him here or last; empty where nobody is named. */
  readonly agent: readonly Word[];
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
