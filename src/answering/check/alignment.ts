/** Where each word of a claim stands in a text: words -> places in the sentences that say most of the claim. */

import { type Runs, runsIn } from './copied.ts';
import { BE } from './grammar.ts';
import type { Ground, Support } from './support.ts';
import { isLight, type Word } from './word.ts';
import { NEAR, SAME, SURE } from './word-kin.ts';

/** A claim laid beside the words of one language. */
export type Alignment = {
  readonly claim: readonly Word[];
  readonly ground: Ground;
  /** For each word of the claim all places that may stand for it. */
  readonly all: ReadonlyArray<readonly Support[]>;
  /** Of these the ones in the sentences that the claim draws on if any are there. */
  readonly places: ReadonlyArray<readonly Support[]>;
  /** Whether the word stands in a passage only outside the sentence that says the rest. */
  readonly displaced: readonly boolean[];
  /** The sentence of the text that says most of what the claim says around the word. */
  readonly sentences: readonly number[];
  readonly runs: Runs;
};

/** How much more a sentence counts for one part of the claim when it says all that any sentence says of the whole. */
const LOYALTY = 1.5;

/** What a name of whoever acts counts for: the sentence may only say "he". */
const APART = 0.2;

/** `parts` are the claim's clauses, as the places of their words; each may draw on a sentence of its own. */
export function align(
  claim: readonly Word[],
  parts: ReadonlyArray<readonly Word[]>,
  ground: Ground,
  apart: ReadonlySet<number>,
): Alignment {
  const all = claim.map((word) =>
    word.content || word.verb || word.figure !== undefined
      ? ground.supports(word, claim).filter(({ weight }) => weight >= NEAR)
      : [],
  );
  const count = (ground.words.at(-1)?.sentence ?? 0) + 1;
  const whole = scores(claim, all, ground, count);
  const most = Math.max(...whole) || 1;
  const sentences = claim.map(() => 0);
  for (const part of parts) {
    const said = scores(part, all, ground, count, apart);
    const told = Math.max(...said) > 0.9 ? said : scores(part, all, ground, count);
    // A share and not a sum: what hardly says anything of a part is not taken for it, however much of the rest it says.
    const own = told.map((score, s) => score * (1 + (LOYALTY * whole[s]!) / most));
    const best = own.indexOf(Math.max(...own));
    for (const word of part) sentences[word.at] = best;
  }
  const displaced = all.map(
    (found, at) =>
      found.length > 0 && !found.some((place) => ground.words[place.at]!.sentence === sentences[at]),
  );
  const places = all.map((found, at) => {
    const here = found.filter((place) => ground.words[place.at]!.sentence === sentences[at]);
    return here.length > 0 ? here : found;
  });
  return { claim, ground, all, places, displaced, sentences, runs: runsIn(claim, ground, places) };
}

function scores(
  words: readonly Word[],
  all: ReadonlyArray<readonly Support[]>,
  ground: Ground,
  count: number,
  apart: ReadonlySet<number> = new Set(),
): number[] {
  const sums = new Array<number>(count).fill(0);
  for (const word of words) {
    // Every sentence has a "was".
    if (BE.test(word.norm)) continue;
    const best = new Map<number, number>();
    for (const { at, weight } of all[word.at]!) {
      const { sentence } = ground.words[at]!;
      best.set(sentence, Math.max(best.get(sentence) ?? 0, weight));
    }
    const isApart = apart.has(word.at) && word.name;
    const worth = isApart ? APART : isLight(word) ? 0.4 : word.name || word.figure !== undefined ? 1.1 : 1;
    for (const [sentence, weight] of best) sums[sentence]! += worth * weight * weight;
  }
  return sums;
}

/** Where a text surely has a word of the claim, the word itself before what says much the same. */
export const statedAt = (word: Word, { places }: Alignment): number[] =>
  surest(places[word.at]!)
    .filter(({ weight, opposite }) => weight >= SURE && !opposite)
    .map(({ at }) => at);

/** The places that are the word itself; where there is none, those of words that say much the same. */
export function surest(places: readonly Support[]): readonly Support[] {
  const itself = places.filter(({ weight, opposite }) => weight >= SAME && !opposite);
  return itself.length > 0 ? itself : places;
}
