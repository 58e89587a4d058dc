/** Whether each of two counts that "and" joins is of the one that the passages give it to: 80 to one side, 40 to the other. */

import type { Alignment } from './alignment.ts';
import type { Rule } from './claim.ts';
import { type Figure, figuresIn, written } from './figures.ts';
import { refuse } from './verdict.ts';
import { isLight, type Word } from './word.ts';

/** A count, and what the words behind it say of it alone. */
type Count = { readonly figure: Figure; readonly words: readonly Word[] };
type Pair = readonly [Count, Count];

export const joinedCountsFault: Rule = ({ words }, alignments) => {
  for (const pair of joinedCounts(words)) {
    const kept = verdictsOn(pair, alignments);
    if (!kept.includes(false) || kept.includes(true)) continue;
    const [a, b] = pair.map(({ figure }) => written(words, figure.first, figure.last));
    return refuse('figure', `${a} and ${b} have changed places`);
  }
  return undefined;
};

/** The keys of the counts that are each of the same one as in the passages. */
export const keptCounts = (words: readonly Word[], alignments: readonly Alignment[]): ReadonlySet<string> =>
  new Set(
    joinedCounts(words)
      .filter((pair) => verdictsOn(pair, alignments).includes(true))
      .flatMap((pair) => pair.map(({ figure }) => figure.key)),
  );

/** Whether two counts are each of its own, for each time that a passage joins two of which one is of such a thing. */
const verdictsOn = ([first, second]: Pair, alignments: readonly Alignment[]): boolean[] =>
  alignments.flatMap(({ ground }) =>
    joinedCounts(ground.words).flatMap(([a, b]) => {
      const [one, other] = a.figure.key === first.figure.key ? [a, b] : [b, a];
      if (one.figure.key !== first.figure.key || other.figure.key !== second.figure.key) return [];
      const isOf = (count: Count, place: Count): boolean =>
        count.words.some((word) => place.words.some(({ at }) => ground.placesOf(word).includes(at)));
      if (isOf(first, one) && isOf(second, other)) return [true];
      return isOf(first, other) && isOf(second, one) ? [false] : [];
    }),
  );

function joinedCounts(words: readonly Word[]): Pair[] {
  const figures = figuresIn(words).filter(({ key }) => key.startsWith('='));
  return figures.flatMap((second, i): Pair[] => {
    const first = figures[i - 1];
    const isJoined =
      /^و./.test(words[second.first]!.norm) || /^(?:and|و)$/.test(words[second.first - 1]?.norm ?? '');
    if (!first || !isJoined) return [];
    const before = nounsOf(words.slice(first.last + 1, second.first));
    const behind = words.slice(second.last + 1);
    const end = behind.findIndex(
      ({ gap, sentence }) => sentence !== words[second.first]!.sentence || /[,،;؛:.()–—]/.test(gap),
    );
    const after = nounsOf(end < 0 ? behind : behind.slice(0, end));
    const isAlone = (own: Word, others: readonly Word[]): boolean =>
      others.every(({ stem }) => stem !== own.stem);
    return [
      [
        { figure: first, words: before.filter((word) => isAlone(word, after)) },
        { figure: second, words: after.filter((word) => isAlone(word, before)) },
      ],
    ];
  });
}

const nounsOf = (words: readonly Word[]): Word[] => words.filter((word) => word.content && !isLight(word));
