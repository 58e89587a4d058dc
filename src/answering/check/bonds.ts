/** What belongs to a deed in a text: the words of its clause, and those that its pronouns and relatives stand for. */

import type { Alignment } from './alignment.ts';
import type { Clause } from './clause.ts';
import { ADJUNCT, RELATIVE } from './grammar.ts';
import { nounsBefore } from './noun-phrases.ts';
import type { Word } from './word.ts';

/** A pronoun that acts, also in its particle: إنه. */
const SUBJECT = /^(?:he|she|it|they|[وف]?(?:انه|انها|انهم|انهما|لكنه|لكنها|لكنهم|هو|هي|هم|هما))$/;
const OBJECT =
  /^(?:him|her|it|them|each|both|one|[وفبلك]?(?:له|لها|لهم|لهما|به|بها|بهم|بهما|عنه|عنها|عنهم|منه|منها|منهم|منهما|اليه|اليها|اليهم|معه|معها|معهم|معهما|عليه|عليها|عليهم|فيه|فيها|بينه|بينها|بينهما|بينهم|كلاهما|كليهما))$/;
const OWNER = /^(?:his|her|its|their)$/;
/** حكومته; what ends in ه alone may be a feminine. */
const POSSESSED = /.{2}(?:ته|ها|هم|هما)$/;
const SUFFIX = /.{2}(?:ه|ها|هم|هما)$/;
/** What opens a clause that goes on with the one before it. */
const LINKED = /^(?:to|that|ان|بان|[وف]?ان|by|for)$/;

/** Whether a word is bound to a deed, both by their places in a text. */
export function isBound(deed: number, place: number, alignment: Alignment): boolean {
  const { words } = alignment.ground;
  // "heads the UN-backed government": the deed is done to the government, by the UN.
  if (words[deed]!.gap === '-' && /ed$/.test(words[deed]!.norm))
    return (
      place === deed - 1 ||
      (place > deed && !words.slice(deed + 1, place + 1).some(({ gap, verb }) => verb || /\S/.test(gap)))
    );
  const clause = alignment.ground.clauses.find(({ words: own }) => own.some((word) => word.at === deed));
  return (
    !clause ||
    isToldWith(deed, place, alignment) ||
    (!isInside(clause, place) && meantBy(clause, words[place]!, words).some(({ at }) => at === place))
  );
}

/** Whether a word stands in the clause of a deed, or in that of what somebody wants, refuses or begins to do. */
export function isToldWith(deed: number, place: number, { ground }: Alignment): boolean {
  const { words } = ground;
  const at = ground.clauses.findIndex(({ words: own }) => own.some((word) => word.at === deed));
  if (at < 0 || isInside(ground.clauses[at]!, place)) return at < 0 || !isParted(deed, place, words);
  if (words[place]!.sentence !== words[deed]!.sentence) return false;
  const other = ground.clauses.findIndex(({ words: own }) => own.some((word) => word.at === place));
  const [first, second] = at < other ? [at, other] : [other, at];
  const isReported = ground.clauses[first]!.verb?.saying === true;
  return !isReported && ground.clauses.slice(first + 1, second + 1).every(isLinked);
}

const isInside = ({ words, agent }: Clause, place: number): boolean =>
  words.some(({ at }) => at === place) || agent.some(({ at }) => at === place);

const isLinked = ({ words: [first, second] }: Clause): boolean =>
  LINKED.test(first!.norm) || (first!.norm === 'and' && second?.norm === 'to');

/** Whether something is told of another time between two places. */
const isParted = (deed: number, place: number, words: readonly Word[]): boolean => {
  const [from, to] = deed < place ? [deed, place] : [place, deed];
  return words.slice(from + 1, to).some(({ norm }) => ADJUNCT.test(norm));
};

/** Whom or what a clause means without naming it: what is named before in its sentence, and in the one before that. */
function meantBy(clause: Clause, word: Word, words: readonly Word[]): readonly Word[] {
  const [first] = clause.words;
  if (RELATIVE.test(first!.norm)) return nounsBefore(first!, words);
  const resolved = clause.agent.some(({ sentence }) => sentence === first!.sentence);
  const points = clause.words.some(
    ({ norm, verb, at }) =>
      (SUBJECT.test(norm) && !resolved) ||
      (OBJECT.test(norm) && !(OWNER.test(norm) && words[at + 1]?.content)) ||
      (verb && SUFFIX.test(norm)) ||
      (word.name && (OWNER.test(norm) || POSSESSED.test(norm))),
  );
  // "The captain, who survived, had been questioned"
  const goesOn =
    (clause.carried && !resolved) ||
    (clause.passive && clause.rest.every(({ figure }) => figure !== undefined));
  if (!points && !goesOn) return [];
  const here = words.filter(({ sentence, at }) => sentence === first!.sentence && at < first!.at);
  if (word.name && here.some(({ name }) => name)) return here;
  return words.filter(({ sentence, at }) => sentence >= first!.sentence - 1 && at < first!.at);
}
