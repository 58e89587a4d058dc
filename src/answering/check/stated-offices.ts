/**
 * The clauses of a claim that say who somebody is, where the passages call him so beside his name: "Lavrov is the
 * foreign minister" of "the foreign minister, Sergei Lavrov". No deed of the passages tells who acts in them.
 */

import type { Clause } from './clause.ts';
import { PREPOSITION } from './grammar.ts';
import type { Beside } from './matching-clauses.ts';
import type { Ground } from './support.ts';
import { isTitle } from './titles.ts';
import { COPULA } from './verbs.ts';
import type { Word } from './word.ts';
import { SAME, SURE } from './word-kin.ts';

const IS = /^(?:is|was|هو|هي)$/;
const AND = /^(?:and|or)$/;

export const statedOffices = (clauses: readonly Clause[], besides: readonly Beside[]): ReadonlySet<Clause> =>
  new Set(
    clauses.filter((clause) => {
      const said = officeIn(clause);
      return said && besides.some(({ alignment: { ground } }) => isCalled(said, ground));
    }),
  );

type Said = { readonly name: readonly Word[]; readonly office: readonly Word[] };

/** "X is the office", "the office is X", and in Arabic without any verb. */
function officeIn({ words, verb }: Clause): Said | undefined {
  if (words.some(({ denies, quoted, figure }) => denies || quoted || figure !== undefined)) return undefined;
  const is = words.findIndex(({ norm }) => IS.test(norm));
  const isArabic = words[0]!.script === 'arabic';
  // ينس هو الأمين: what looks like a verb may be part of the name.
  if (verb && !COPULA.test(verb.norm) && !(isArabic && words.indexOf(verb) < is)) return undefined;
  if (is < 0 && (verb || !isArabic)) return undefined;
  const named = is < 0 ? words.findIndex(isTitle) : is;
  if (named < 1) return undefined;
  const [first, second] = [words.slice(0, named), words.slice(is < 0 ? named : is + 1)].map((part) =>
    part.filter(({ content }) => content),
  ) as [Word[], Word[]];
  const isName = (part: readonly Word[]): boolean =>
    part.length > 0 &&
    part.length <= 4 &&
    part.some(({ name }) => name) &&
    part.every((word) => isNamePart(word));
  const isOffice = (part: readonly Word[]): boolean => part.some(isTitle);
  if (isName(first) && isOffice(second)) return { name: first, office: second };
  return isName(second) && isOffice(first) ? { name: second, office: first } : undefined;
}

/** Also what the lexicon takes for no name: ينس. */
const isNamePart = ({ name, script, actor, norm }: Word): boolean =>
  name || (script === 'arabic' && !actor && !/^ال/.test(norm));

/** Whether one noun phrase of a text has the whole name and all that the claim says of the office. */
function isCalled({ name, office }: Said, ground: Ground): boolean {
  const last = name.at(-1)!;
  const title = office.find(isTitle)!;
  const inside = (word: Word, places: ReadonlySet<number>, least: number): boolean =>
    ground
      .supports(word, office)
      .some(({ at, weight, opposite }) => weight >= least && !opposite && places.has(at));
  return ground.supports(last).some(({ at, weight }) => {
    if (weight < SAME) return false;
    const places = phraseAround(at, name, ground.words);
    return (
      inside(title, places, SURE) &&
      name.every((word) => inside(word, places, SURE)) &&
      office.every((word) => inside(word, places, word.name ? SAME : SURE))
    );
  });
}

/** The places of the noun phrase around a name with its appositions. */
function phraseAround(place: number, name: readonly Word[], words: readonly Word[]): ReadonlySet<number> {
  const { sentence } = words[place]!;
  const isEnd = (word: Word | undefined): boolean =>
    !word ||
    word.sentence !== sentence ||
    (word.verb && !name.some(({ norm }) => norm === word.norm)) ||
    AND.test(word.norm) ||
    (word.script === 'arabic' && /^و/.test(word.norm) && !word.stem.startsWith('و')) ||
    (PREPOSITION.test(word.norm) && word.norm !== 'of');
  const places = new Set([place]);
  let commas = 0;
  for (let at = place - 1; !isEnd(words[at]); at--) {
    if (/[,،]/.test(words[at + 1]!.gap) && ++commas > 1) break;
    if (/[;:؛]/.test(words[at + 1]!.gap)) break;
    places.add(at);
  }
  for (let at = place + 1; !isEnd(words[at]); at++) {
    if (/[,،;:؛]/.test(words[at]!.gap) && (commas > 0 || ++commas > 1)) break;
    places.add(at);
  }
  return places;
}
