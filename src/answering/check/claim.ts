/** A claim as the rules read it. */

import type { Alignment } from './alignment.ts';
import type { Clause } from './clause.ts';
import type { Figure } from './figures.ts';
import type { Refusal } from './verdict.ts';
import type { Word } from './word.ts';

export type Claim = {
  readonly words: readonly Word[];
  readonly clauses: readonly Clause[];
  /** The clauses but those that say who somebody is, where a passage calls him so: nobody acts in these. */
  readonly deeds: readonly Clause[];
  readonly figures: readonly Figure[];
  /** The places of those who act or speak, or whose something is: passages may name them in another sentence. */
  readonly apart: ReadonlySet<number>;
};

/** One thing that may be wrong with a claim, laid beside the passages: those in its own language first. */
export type Rule = (claim: Claim, alignments: readonly Alignment[]) => Refusal | undefined;
