/**
 * The clauses of a claim that say who somebody is, where the passages call him so beside his name: "Lavrov is the
 * foreign minister" of "the foreign minister, Sergei Lavrov". No deed of the passages tells who acts in them.
 */

import type { Alignment } from './alignment.ts';
import type { Clause } from './clause.ts';
import { PREPOSITION } from './grammar.ts';
import type { Ground } from './support.ts';
import { isTitle } from './titles.ts';
import { COPULA } from './verbs.ts';
import type { Word } from './word.ts';
import { SURE } from './word-kin.ts';

const IS = /^(?:is|was|هو|هي)$/;
const AND = /^(?:and|or)$/;

export const statedOffices = (
  clauses: readonly Clause[],
  alignments: readonly Alignment[],
): ReadonlySet<Clause> =>
  new Set(
    clauses.filter((clause) => {
      const said = officeIn(clause);
      return said && alignments.some(({ ground }) => isCalled(said, ground));
    }),
  );

type Said = { readonly name: readonly Word[]; readonly office: readonly Word[] };

/** "X is the office", in Arabic also without any verb. */
function officeIn({ words, verb }: Clause): Said | undefined {
  if (words.some(({ denies, figure }) => denies || figure !== undefined)) return undefined;
  const is = words.findIndex(({ norm }) => IS.test(norm));
  if (verb && !COPULA.test(verb.norm)) return undefined;
  const named = is < 0 ? words.findIndex(isTitle) : is;
  const name = words.slice(0, Math.max(0, named)).filter(({ content }) => content);
  const office = words.slice(named).filter(({ content }) => content);
  return name.some((word) => word.name) && office.some(isTitle) ? { name, office } : undefined;
}

/** Whether one noun phrase of a text has the whole name and all that the claim says of the office. */
function isCalled({ name, office }: Said, ground: Ground): boolean {
  return ground.placesOf(name.at(-1)!).some((at) => {
    const places = phraseBefore(at, ground.words);
    return [...name, ...office].every((word) =>
      ground.placesOf(word, SURE, office).some((place) => places.has(place)),
    );
  });
}

/** The places of a name and of the noun phrase before it: "the foreign minister, Sergei Lavrov". */
function phraseBefore(place: number, words: readonly Word[]): ReadonlySet<number> {
  const places = new Set([place]);
  for (let at = place - 1; at >= 0 && words[at]!.sentence === words[place]!.sentence; at--) {
    const { verb, norm } = words[at]!;
    if (verb || AND.test(norm) || (PREPOSITION.test(norm) && norm !== 'of')) break;
    places.add(at);
  }
  return places;
}
