/** Whether a number stands in the clause of the passages that says what the claim's clause says of it. */

import type { Alignment } from './alignment.ts';
import type { Rule } from './claim.ts';
import { isDate, isDayOfMonth } from './dates.ts';
import { type Figure, figuresIn, isOfName } from './figures.ts';
import { isRefuted, refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SAME, SURE } from './word-kin.ts';

/** Verbs that only say how much. */
const AMOUNTS = /^(?:reach|reached|total|totalled|totaled|amount|amounted|stood|[وف]?[يت]?(?:بلغ|صل|وصل)ت?)$/;

/** "Power was cut to 22 villages and restored to 15": 22 are not those restored. */
export const figureClauseFault: Rule = ({ clauses: claim }, alignments) => {
  for (const { words, verb } of claim) {
    if (!verb?.content || AMOUNTS.test(verb.norm)) continue;
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

const NUMBER = /^(?:number|toll|[وفبل]?(?:ال)?(?:عدد|حصيله))$/;

/** "the number of the missing rose to 17" where the passages have 17 dead. */
export const numberOfFault: Rule = ({ clauses }, alignments) => {
  for (const { words } of clauses) {
    const cue = words.findIndex(({ norm }) => NUMBER.test(norm));
    const noun = words
      .slice(cue + 1)
      .find(({ content, norm }) => content && !/^(?:people|persons)$/.test(norm));
    const [figure] = countsIn(words);
    if (cue < 0 || !noun || noun.name || noun.figure !== undefined || !figure) continue;
    const isCounted = ({ ground }: Alignment): boolean | undefined => {
      const counts = ground.figures.filter(({ key }) => key === figure.key);
      const nouns = ground.placesOf(noun, SURE);
      if (counts.length === 0 || nouns.length === 0) return undefined;
      return counts.some(({ first }) =>
        ground.clauses.some(
          (clause) =>
            clause.words.some(({ at }) => at === first) && clause.words.some(({ at }) => nouns.includes(at)),
        ),
      );
    };
    if (isRefuted(alignments.map(isCounted))) return refuse('figure', `${figure.key.slice(1)} ${noun.norm}`);
  }
  return undefined;
};

/** Whether the number is in a clause of the verb; undefined where no such clause has another number in its place. */
function standing(
  figure: Figure,
  verb: Word,
  { ground, places }: Alignment,
  day: boolean,
): boolean | undefined {
  const at = new Set(places[verb.at]!.filter(({ weight }) => weight >= SAME).map((place) => place.at));
  const verbs = ground.clauses.filter(({ verb: own }) => own && at.has(own.at));
  if (verbs.length === 0 || !figuresIn(ground.words).some(({ key }) => key === figure.key)) return undefined;
  const counts = verbs.map(({ words }) =>
    countsIn(words).flatMap((count) => (day || !isDayOfMonth(count, figuresIn(words)) ? [count.key] : [])),
  );
  if (counts.some((keys) => keys.includes(figure.key))) return true;
  return counts.every((keys) => keys.length > 0) ? false : undefined;
}

/** The numbers of some words that are no years and not part of a name. */
const countsIn = (words: readonly Word[]): Figure[] =>
  figuresIn(words).filter((figure) => !isOfName(figure, words) && !isDate(figure));
