/**
 * What a claim takes over from a passage of its own language in the passage's order: claim and places -> runs of words.
 * Within a run everything keeps what it belongs to, so who acts, where and on what needs no reading of grammar.
 */

import type { Clause } from './clause.ts';
import type { Ground, Support } from './support.ts';
import type { Word } from './word.ts';
import { SAME, SURE } from './word-kin.ts';

/** For each word of a claim the run that it stands in; words of different runs, and those in none, are not vouched for. */
export type Runs = readonly (number | undefined)[];

type Places = ReadonlyArray<readonly Support[]>;

/** How much a place that is surely the word is preferred over one that may be. */
const SURELY = 0.1;

export function runsIn(claim: readonly Word[], ground: Ground, places: Places): Runs {
  const runs: (number | undefined)[] = claim.map(() => undefined);
  if (ground.words[0]?.script !== scriptOf(claim)) return runs;
  const path = bestPath(claim, ground, places);
  let run = 0;
  path.forEach(({ word, at }, i) => {
    const before = path[i - 1];
    if (before && !(before.word.sentence === word.sentence && follows(before.at, at, ground))) run++;
    runs[word.at] = run;
  });
  return runs;
}

/** Whether all of some words stand in one run of one of the texts. */
export const isCopied = (
  words: readonly Word[],
  alignments: ReadonlyArray<{ readonly runs: Runs }>,
): boolean =>
  alignments.some(({ runs }) => {
    const [run, ...others] = new Set(words.map(({ at }) => runs[at]));
    return run !== undefined && others.length === 0;
  });

type Step = { readonly word: Word; readonly at: number };

/** For each word that has places the one by which most neighbours follow each other. */
function bestPath(claim: readonly Word[], ground: Ground, places: Places): readonly Step[] {
  type State = Step & { readonly score: number; readonly before: State | undefined };
  let states: readonly State[] = [];
  for (const word of claim) {
    const found = (word.content ? places[word.at]! : []).filter(
      ({ weight, opposite }) => weight >= (word.actor ? SAME : SURE) && !opposite,
    );
    if (found.length === 0) continue;
    states = found.map(({ at, weight }): State => {
      const worth = SURELY * weight;
      let best: State = { word, at, score: worth, before: undefined };
      for (const before of states) {
        const score = before.score + worth + (follows(before.at, at, ground) ? 1 : 0);
        if (score > best.score) best = { word, at, score, before };
      }
      return best;
    });
  }
  const path: Step[] = [];
  let state = states.toSorted((a, b) => b.score - a.score)[0];
  for (; state; state = state.before) path.unshift(state);
  return path;
}

const scriptOf = (words: readonly Word[]): string | undefined =>
  words.find(({ script }) => script !== 'number')?.script;

/** Whether nothing that could change who does what stands between two places of a text, the second after the first. */
function follows(first: number, second: number, { words, clauses }: Ground): boolean {
  if (second <= first || words[first]!.sentence !== words[second]!.sentence) return false;
  return (
    !isResumed(first, second, clauses) &&
    words.slice(first + 1, second).every((word) => isDropped(word, first, second, words))
  );
}

/** "The judge, who knows the minister, opened": the verb goes on with another one than stands right before it. */
const isResumed = (first: number, second: number, clauses: readonly Clause[]): boolean =>
  clauses.some(
    ({ verb, words, agent }) =>
      verb?.at === second &&
      words[0]!.at > first &&
      agent.length > 0 &&
      agent.every(({ at }) => at < words[0]!.at && at !== first),
  );

function isDropped(word: Word, first: number, second: number, words: readonly Word[]): boolean {
  if (word.denies) return false;
  if (word.verb) return !word.content && !word.saying;
  // A title before its name: the one who is meant stays named.
  return (
    !word.actor ||
    (word.script === 'latin'
      ? inOnePhrase(word.at, second, words)
      : // التقى السراج لافروف: whoever stands behind the verb is not the one who stands behind him.
        !(word.name && words[first]!.verb) && inOnePhrase(first, word.at, words))
  );
}

/** Whether the words from one place to another make one noun phrase. */
const inOnePhrase = (from: number, to: number, words: readonly Word[]): boolean =>
  words.slice(from + 1, to + 1).every(({ content }) => content);
