/** Whether each of two counts that "and" joins is of the one that the passages give it to: 80 to one side, 40 to the other. */

import type { Alignment } from './alignment.ts';
import type { Rule } from './claim.ts';
import { type Figure, figuresIn, written } from './figures.ts';
import { type Refusal, refuse } from './verdict.ts';
import { isLight, type Word } from './word.ts';
import { SAME } from './word-kin.ts';

/** Two counts, and what the words behind each say of it alone. */
type Counts = readonly [Count, Count];
type Count = { readonly figure: Figure; readonly words: readonly Word[] };

export const joinedCountsFault: Rule = ({ words }, alignments) => joinedCountsIn(words, alignments).fault;

/** `kept` are the keys of the counts that are each of the same one as in the passages. */
export function joinedCountsIn(
  claim: readonly Word[],
  alignments: readonly Alignment[],
): { readonly kept: ReadonlySet<string>; readonly fault: Refusal | undefined } {
  const kept = new Set<string>();
  for (const [first, second] of joinedCounts(claim)) {
    const verdicts = alignments.flatMap(({ ground }) =>
      joinedCounts(ground.words, ground.figures).flatMap(([a, b]) => {
        const [one, other] = a.figure.key === first.figure.key ? [a, b] : [b, a];
        if (one.figure.key !== first.figure.key || other.figure.key !== second.figure.key) return [];
        const isOf = (count: Count, place: Count): boolean =>
          count.words.some((word) =>
            ground
              .supports(word)
              .some(
                ({ at, weight, opposite }) =>
                  weight >= SAME && !opposite && place.words.some((own) => own.at === at),
              ),
          );
        if (isOf(first, one) && isOf(second, other)) return [true];
        return isOf(first, other) && isOf(second, one) ? [false] : [];
      }),
    );
    if (verdicts.includes(true)) for (const { figure } of [first, second]) kept.add(figure.key);
    else if (verdicts.length > 0) {
      const [a, b] = [first.figure, second.figure].map((figure) => written(claim, figure.first, figure.last));
      return { kept, fault: refuse('figure', `${a} and ${b} have changed places`) };
    }
  }
  return { kept, fault: undefined };
}

function joinedCounts(words: readonly Word[], all: readonly Figure[] = figuresIn(words)): Counts[] {
  const figures = all.filter(({ key }) => key.startsWith('='));
  return figures.flatMap((second, i): Counts[] => {
    const first = figures[i - 1];
    const and = words[second.first - 1];
    const written = /^و./.test(words[second.first]!.norm);
    if (!first || words[first.first]!.sentence !== words[second.first]!.sentence) return [];
    if (!(written || /^(?:and|و)$/.test(and?.norm ?? ''))) return [];
    const before = nounsOf(words.slice(first.last + 1, second.first));
    const behind = words.slice(second.last + 1);
    const end = behind.findIndex(
      ({ gap, norm, sentence, figure }) =>
        sentence !== words[second.first]!.sentence ||
        figure !== undefined ||
        /[,،;؛:.()–—]/.test(gap) ||
        /^(?:and|but|while|لكن.*|بينما)$/.test(norm),
    );
    const after = nounsOf(end < 0 ? behind : behind.slice(0, end));
    return [
      [
        { figure: first, words: before.filter(({ stem }) => after.every((other) => other.stem !== stem)) },
        { figure: second, words: after.filter(({ stem }) => before.every((other) => other.stem !== stem)) },
      ],
    ];
  });
}

const nounsOf = (words: readonly Word[]): Word[] =>
  words.filter((word) => word.content && !word.verb && word.figure === undefined && !isLight(word));
