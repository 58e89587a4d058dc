/**
 * Whether each verb of a claim is said of the one of whom the passages say it, also where it is a noun, goes on with
 * "and" or stands in a relative clause: "the minister opened an inquiry" where the judge did.
 */

import { type Alignment, statedAt } from './alignment.ts';
import type { Rule } from './claim.ts';
import type { Clause } from './clause.ts';
import { doersIn } from './clauses.ts';
import { isOnto, PREPOSITION, RELATIVE } from './grammar.ts';
import { placesOf } from './matching-clauses.ts';
import type { Ground } from './support.ts';
import { isRefuted, refuse } from './verdict.ts';
import { isCalled } from './who-is-meant.ts';
import { isLight, isPronoun, type Word } from './word.ts';
import { NEAR } from './word-kin.ts';

/** How many words apart a name and what it is called may stand. */
const BESIDE = 5;

/** How surely another word may tell the same deed. */
const ALIKE = 0.6;

export const subjectFault: Rule = ({ deeds, words }, alignments) => {
  for (const clause of deeds) {
    const { verb } = clause;
    for (const doers of clause.passive && verb?.content ? doersIn(clause.words) : []) {
      const named = headsIn(doers, words).filter(({ actor }) => actor);
      if (named.length > 0 && isRefuted(alignments.flatMap((alignment) => doneBy(named, verb!, alignment))))
        return refuse('roles', `${verb!.norm} not by ${named.map(({ norm }) => norm).join(' ')}`);
    }
    if (!verb?.content || isLight(verb) || verb.saying) continue;
    const subject = isHimself(clause) ? clause.agent : subjectIn(clause, words);
    const heads = RELATIVE.test(clause.words[0]!.norm) ? subject : headsIn(subject, words);
    if (heads.length === 0) continue;
    if (isRefuted(alignments.flatMap((alignment) => verdictsOn(heads, clause, alignment))))
      return refuse('roles', `not said of ${heads.map(({ norm }) => norm).join(' ')}: ${verb.norm}`);
  }
  return undefined;
};

/** "X said he": whoever speaks. */
const isHimself = ({ agent, speaker, carried, words: [first] }: Clause): boolean =>
  carried && agent.length > 0 && agent === speaker && /^(?:he|she|[وف]?ان(?:ه|ها))$/.test(first!.norm);

/** For each clause of the text that has the verb, whether it is said of the same one; undefined where it is not known of whom. */
function verdictsOn(
  heads: readonly Word[],
  clause: Clause,
  alignment: Alignment,
): Array<boolean | undefined> {
  const { verb, passive } = clause;
  const { ground } = alignment;
  const isFound = heads.some((head) => ground.placesOf(head).length > 0);
  const alike = new Set(ground.placesOf(verb!, ALIKE));
  const isSame = ({ words, subject }: Clause): boolean =>
    words.some(({ at }) => alike.has(at)) && isMeant(heads, subject, alignment);
  if (ground.clauses.some(isSame)) return [true];
  return statedAt(verb!, alignment).map((at) => {
    const stated = ground.clauses.find((each) => each.verb?.at === at);
    if (!passive && !ground.words[at]!.verb) {
      const told = hasObject(clause) || !ground.placesOf(verb!).includes(at) ? [] : ofNoun(at, ground);
      return told.length === 0 ? undefined : isMeant(heads, told, alignment) || (isFound ? false : undefined);
    }
    const subject = stated?.passive === passive ? subjectIn(stated, ground.words) : [];
    if (subject.length === 0) return undefined;
    return (
      isMeant(heads, subject, alignment) ||
      (isFound || !subject.some(({ proper }) => proper) ? false : undefined)
    );
  });
}

/** Whether one of the heads stands in a noun phrase of the text, or is called so there. */
function isMeant(heads: readonly Word[], phrase: readonly Word[], alignment: Alignment): boolean {
  const { ground } = alignment;
  const places = placesOf(phrase.filter((word) => !isOwner(word)));
  return (
    heads.some(
      (head) => ground.placesOf(head, NEAR).some((at) => places.has(at)) || isBeside(head, phrase, ground),
    ) || isCalled(heads, phrase, alignment)
  );
}

/** Whether they do each such deed of which the text tells who does it. */
const doneBy = (heads: readonly Word[], verb: Word, alignment: Alignment): boolean[] =>
  alignment.ground.placesOf(verb).flatMap((at) => {
    const { ground } = alignment;
    const stated = ground.clauses.find((clause) => clause.verb?.at === at);
    const isTold = stated?.passive || !stated?.words.some(({ norm }) => norm === 'by');
    return stated && isTold && stated.agent.length > 0 && ground.words[at]!.script === 'latin'
      ? [isMeant(heads, stated.agent, alignment)]
      : [];
  });

/** Whether something stands behind a verb to which it is done. */
const hasObject = ({ words, verb, agent }: Clause): boolean => {
  const next = words
    .slice(words.indexOf(verb!) + 1)
    .find((word) => !agent.includes(word) && (word.content || PREPOSITION.test(word.norm)));
  return next !== undefined && !PREPOSITION.test(next.norm) && !isOnto(next);
};

/** Who may do the deed that a noun tells: "the collapse of the dam", and whoever acts in its clause. */
function ofNoun(at: number, { words, clauses }: Ground): readonly Word[] {
  const next = words[at + 1];
  const isOf =
    words[at]!.script === 'arabic'
      ? next?.content === true && !next.verb && !isOnto(next)
      : next?.norm === 'of';
  if (!isOf) return [];
  const own = clauses.filter((clause) => clause.words[0]!.sentence === words[at]!.sentence);
  return [
    ...words
      .slice(at + 1, at + 6)
      .filter(({ content, sentence }) => content && sentence === words[at]!.sentence),
    ...own.flatMap(({ subject }) => subject),
  ];
}

/** Of whom a clause is said, where its words tell: empty where only a pronoun does. */
function subjectIn(clause: Clause, words: readonly Word[]): readonly Word[] {
  const [first] = clause.words;
  const { verb, subject, carried } = clause;
  const sure = first!.script !== 'arabic' || subject[0]?.actor === true ? subject : [];
  if (!carried && subject.some(({ at }) => at >= first!.at)) return sure;
  if (RELATIVE.test(first!.norm)) return antecedents(first!, words);
  if (clause.words.slice(0, clause.words.indexOf(verb!)).some(isPronoun)) return [];
  if (!subject.every(({ sentence }) => sentence === first!.sentence)) return [];
  // "and summoned", "who signed the contract, was summoned"
  const joined =
    first!.script === 'arabic'
      ? first === verb && /^و/.test(first!.norm)
      : /^(?:and|but)$/.test(first!.norm) && clause.words[1]?.verb === true;
  const resumed =
    first!.verb &&
    words.slice((subject.at(-1)?.at ?? 0) + 1, first!.at).some(({ norm }) => RELATIVE.test(norm));
  return joined || resumed ? sure : [];
}

/** All nouns between the last verb before a relative pronoun and it: any of them may be meant. */
function antecedents(relative: Word, words: readonly Word[]): readonly Word[] {
  const found: Word[] = [];
  for (let at = relative.at - 1; at >= 0; at--) {
    const word = words[at]!;
    if (word.verb || word.sentence !== relative.sentence) break;
    if (word.content && word.figure === undefined) found.unshift(word);
  }
  return found;
}

/** The names of a noun phrase, but of whose it is, and the noun that it is of; of what a relative clause may mean all. */
function headsIn(phrase: readonly Word[], words: readonly Word[]): readonly Word[] {
  const own = phrase.filter((word) => !isOwner(word));
  if (own.length === 0 || own[0]!.script === 'arabic') return own;
  const of = own.findIndex(
    (word, i) => i > 0 && words.slice(own[i - 1]!.at + 1, word.at).some(({ norm }) => PREPOSITION.test(norm)),
  );
  const noun = (of < 0 ? own : own.slice(0, of)).at(-1)!;
  return own.filter((word) => word.proper || (word === noun && !/ly$/.test(word.norm)));
}

/** "Mora's": the token takes in its ending. */
const isOwner = ({ script, start, end, norm }: Word): boolean =>
  script === 'latin' && end - start > norm.length + 1;

/** Whether a text has a noun beside a name of the phrase: "the minister, Salem Mabrouk". */
function isBeside(noun: Word, phrase: readonly Word[], ground: Ground): boolean {
  if (noun.proper || (noun.script === 'arabic' && !noun.actor)) return false;
  const names = phrase.filter(({ proper }) => proper).flatMap((name) => ground.placesOf(name));
  return ground
    .placesOf(noun)
    .some((at) =>
      names.some(
        (name) =>
          Math.abs(name - at) <= BESIDE &&
          ground.words
            .slice(Math.min(at, name), Math.max(at, name))
            .every(({ verb, norm }) => !verb && !/^(?:and|not|to)$/.test(norm)),
      ),
    );
}
