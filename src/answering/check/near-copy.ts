/** The sentence that a claim copies but for a few words: claim and text -> the words that both have, and the gaps between. */

import type { Ground } from './support.ts';
import type { Word } from './word.ts';

/** A copy has so large a share of its words from one sentence, in its order, and no fewer than so many. */
const COPIED = 0.7;
const FEWEST = 5;
/** Between two words that are the same: more words than this are another clause. */
const LONGEST_GAP = 5;

/** What stands between two neighbouring words of a copy, in the claim and in the sentence. */
export type Gap = {
  readonly said: readonly Word[];
  readonly stated: readonly Word[];
  /** The place in the claim at which it ends. */
  readonly end: number;
};

export type NearCopy = {
  readonly sentence: readonly Word[];
  /** Those that are short on both sides: where they are long another clause stands between. */
  readonly gaps: readonly Gap[];
  /** What the claim leaves out of the sentence. */
  readonly rest: readonly Word[];
};

/** Undefined where no sentence of the text, which must be of the claim's language, has most words of the claim in its order. */
export function nearCopyOf(claim: readonly Word[], { words }: Ground): NearCopy | undefined {
  if (words[0]?.script !== claim[0]?.script) return undefined;
  const sentences = Object.values(Object.groupBy(words, ({ sentence }) => sentence));
  const copies = sentences.map((sentence = []) => ({ sentence, pairs: commonWords(claim, sentence) }));
  const [copy] = copies.sort((a, b) => b.pairs.length - a.pairs.length);
  if (!copy || copy.pairs.length < Math.max(FEWEST, COPIED * claim.length)) return undefined;
  const { sentence, pairs } = copy;
  const kept = new Set(pairs.map(([, s]) => s));
  return { sentence, gaps: gapsOf(claim, sentence, pairs), rest: sentence.filter((_, s) => !kept.has(s)) };
}

type Pair = readonly [claim: number, sentence: number];

/** The longest row of words that both have in one order, as places in each. */
function commonWords(claim: readonly Word[], sentence: readonly Word[]): Pair[] {
  const lengths = Array.from({ length: claim.length + 1 }, () => new Uint16Array(sentence.length + 1));
  for (let c = claim.length - 1; c >= 0; c--)
    for (let s = sentence.length - 1; s >= 0; s--)
      lengths[c]![s] = isSame(claim[c]!, sentence[s]!)
        ? lengths[c + 1]![s + 1]! + 1
        : Math.max(lengths[c + 1]![s]!, lengths[c]![s + 1]!);
  const pairs: Pair[] = [];
  for (let c = 0, s = 0; c < claim.length && s < sentence.length; ) {
    if (isSame(claim[c]!, sentence[s]!)) pairs.push([c++, s++]);
    else if (lengths[c + 1]![s]! >= lengths[c]![s + 1]!) c++;
    else s++;
  }
  return pairs;
}

/** The same word, whatever it ends in. */
const isSame = (a: Word, b: Word): boolean =>
  a.norm === b.norm || (a.stem === b.stem && a.figure === b.figure && !a.name && !b.name);

function gapsOf(claim: readonly Word[], sentence: readonly Word[], pairs: readonly Pair[]): Gap[] {
  const ends: readonly Pair[] = [...pairs, [claim.length, sentence.length]];
  return ends
    .map(([c, s], at) => {
      const [fromClaim, fromSentence] = ends[at - 1] ?? [-1, -1];
      return { said: claim.slice(fromClaim + 1, c), stated: sentence.slice(fromSentence + 1, s), end: c };
    })
    .filter(({ said, stated }) => Math.max(said.length, stated.length) <= LONGEST_GAP);
}
