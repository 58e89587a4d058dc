/** Whom a clause without a subject of its own means, by the clauses before it. */

import type { Parts } from './clause.ts';
import { INTEND, WILL } from './cues.ts';
import { RELATIVE } from './grammar.ts';
import { isReduced } from './spans.ts';
import { anyOf, type Word } from './word.ts';

/** The agent that the sentence began with, for what goes on after a relative clause or an aside. */
export function mainAgent(before: readonly Parts[], sentence: number, all: readonly Word[]): readonly Word[] {
  const own = before.filter(({ words }) => words[0]!.sentence === sentence && !isWished(words));
  const last = own.at(-1);
  if (!last) return [];
  const opening = last.words[0]!.norm;
  // "The union, which had not been consulted, said": what stands before has no verb of its own.
  const outer = own.at(-2);
  if (
    outer &&
    (isOfNoun(last.words[0]!, all) ||
      isReduced(all, last.words[0]!.at) ||
      (RELATIVE.test(opening) && !outer.verb))
  )
    return outer.subject;
  // "X hopes that Y will act, and says": X says.
  return opening !== 'which' && (RELATIVE.test(opening) || opening === 'that')
    ? (own.find((each) => each.subject.length > 0)?.subject ?? [])
    : last.subject;
}

/** أن يشكل: whoever is named in it need not be the one who acts next. */
const isWished = ([that, verb]: readonly Word[]): boolean => that?.norm === 'ان' && verb?.verb === true;

/** "and would harm no one": said of whom the clause before is. */
export const isJoined = ([and, verb]: readonly Word[]): boolean =>
  and?.norm === 'and' &&
  verb?.verb === true &&
  !verb.saying &&
  (WILL.has(verb.norm) || !anyOf(INTEND, verb.forms));

/** The last agent of the sentence that can act, else the last one. */
export function lastActing(before: readonly Parts[], sentence: number, joined: boolean): readonly Word[] {
  // "wants Russia to help and hopes": who is to help does not hope.
  const own = before.filter(({ words }) => words[0]!.sentence === sentence && words[0]!.norm !== 'to');
  const said = own.map(({ subject }) => subject).filter(({ length }) => length > 0);
  if (joined) return said.at(-1) ?? [];
  const isActing = (phrase: readonly Word[]): boolean => phrase.some(({ actor }) => actor);
  // "had been hired by the office, she said": who does a passive can speak, what it is said of may not.
  return said.findLast(isActing) ?? own.map(({ agent }) => agent).findLast(isActing) ?? said.at(-1) ?? [];
}

/** Who is called by a name and more in the sentence, last: "the opposition called for the minister, X, to resign; he". */
export const lastNamed = (before: readonly Parts[], sentence: number): readonly Word[] | undefined =>
  before.findLast(
    ({ words, subject, carried }) => words[0]!.sentence === sentence && !carried && isPersonLike(subject),
  )?.subject;

const isPersonLike = (phrase: readonly Word[]): boolean =>
  phrase.length > 1 && phrase.some(({ proper }) => proper);

/** The last clause of the sentence before in which somebody named acts: "she said" is about that one. */
export function lastPerson(before: readonly Parts[]): Parts | undefined {
  const last = before.findLast(({ words }) => words.some(({ quoted }) => !quoted));
  const sentence = last?.words[0]?.sentence;
  return before.findLast(
    ({ words, agent, carried }) => words[0]!.sentence === sentence && !carried && isPersonLike(agent),
  );
}

export const isThey = ({ norm }: Word): boolean => norm === 'they';
const MANY = /[^s]s$|^(?:police|people|men|women|children|crew|staff|team)$/;

/** The last clause of the sentence before in which more than one act: "they" are those. */
export function lastMany(before: readonly Parts[]): Parts | undefined {
  const sentence = before.findLast(({ words }) => words.some(({ quoted }) => !quoted))?.words[0]?.sentence;
  return before.findLast(
    ({ words, agent }) => words[0]!.sentence === sentence && MANY.test(agent.at(-1)?.norm ?? ''),
  );
}

/** The clause that a sentence before began with. */
export function mainClause(before: readonly Parts[]): Parts | undefined {
  const last = before.findLast(({ words }) => words.some(({ quoted }) => !quoted));
  return (
    last &&
    before.find(({ words, agent }) => words[0]!.sentence === last.words[0]!.sentence && agent.length > 0)
  );
}

/** "a committee that would negotiate" */
export const isOfNoun = ({ norm, at }: Word, all: readonly Word[]): boolean =>
  norm === 'that' && all[at - 1]?.content === true && !all[at - 1]!.verb && all[at + 1]?.verb === true;
