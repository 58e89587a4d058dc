/** Whether a number stands in the clause of the passages that says what the claim's clause says of it. */

import type { Alignment } from './alignment.ts';
import type { Rule } from './claim.ts';
import type { Clause } from './clause.ts';
import { isDate, isDayOfMonth } from './dates.ts';
import { type Figure, figuresIn, isOfName } from './figures.ts';
import { isRefuted, refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SAME } from './word-kin.ts';

/** Verbs that only say how much. */
const AMOUNTS = /^(?:reach|reached|total|totalled|totaled|amount|amounted|stood|[وف]?[يت]?(?:بلغ|صل|وصل)ت?)$/;

/** "Power was cut to 22 villages and restored to 15": 22 are not those restored. */
export const figureClauseFault: Rule = ({ clauses: claim }, alignments) => {
  for (const { words, verb } of claim) {
    if (!verb?.content || verb.saying || AMOUNTS.test(verb.norm)) continue;
    const own = countsIn(words);
    const [figure] = own;
    if (!figure || own.length > 1) continue;
    if (
      isRefuted(
        alignments.map((alignment) =>
          standing(figure, verb, alignment, isDayOfMonth(figure, figuresIn(words))),
        ),
      )
    )
      return refuse('figure', `${figure.key.slice(1)} not with ${verb.norm}`);
  }
  return undefined;
};

/** The numbers that stand in the clause of their verb, as keys: what stands nearer to another one does not matter. */
export const figuresOfVerbs = (
  claim: readonly Clause[],
  alignments: readonly Alignment[],
): ReadonlySet<string> =>
  new Set(
    claim.flatMap(({ words, verb }) => {
      const [figure, ...others] = countsIn(words);
      return verb?.content &&
        figure &&
        others.length === 0 &&
        alignments.every((alignment) =>
          standing(figure, verb, alignment, isDayOfMonth(figure, figuresIn(words)), true),
        )
        ? [figure.key]
        : [];
    }),
  );

/** Whether the number is in a clause of the verb; undefined where no such clause has another number in its place. */
function standing(
  figure: Figure,
  verb: Word,
  { ground, places }: Alignment,
  day: boolean,
  alone = false,
): boolean | undefined {
  const at = new Set(places[verb.at]!.filter(({ weight }) => weight >= SAME).map((place) => place.at));
  const verbs = ground.clauses.filter(({ verb: own }) => own && at.has(own.at));
  if (verbs.length === 0 || !figuresIn(ground.words).some(({ key }) => key === figure.key)) return undefined;
  const counts = verbs.map(({ words }) =>
    countsIn(words).flatMap((count) => (day || !isDayOfMonth(count, figuresIn(words)) ? [count.key] : [])),
  );
  if (counts.some((keys) => keys.includes(figure.key) && !(alone && keys.length > 1))) return true;
  return counts.every((keys) => keys.length > 0) ? false : undefined;
}

/** The numbers of some words that are no years and not part of a name. */
const countsIn = (words: readonly Word[]): Figure[] =>
  figuresIn(words).filter((figure) => !isOfName(figure, words) && !isDate(figure));
