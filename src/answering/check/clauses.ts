/** Who acts on whom in each clause of a text, and who says it: words -> clauses. */

import { backingIn, partedFromBacking } from './backing.ts';
import {
  isJoined,
  isOfNoun,
  isThey,
  lastActing,
  lastMany,
  lastNamed,
  lastPerson,
  mainAgent,
  mainClause,
} from './carried.ts';
import type { Clause, Parts } from './clause.ts';
import { BE, POINTS, RELATIVE, SAID_ALONG } from './grammar.ts';
import { nounsBefore, phraseFrom, subjectBefore } from './noun-phrases.ts';
import { isReduced, spansOf } from './spans.ts';
import { withSpeakers } from './speakers.ts';
import { COPULA } from './verbs.ts';
import { isPronoun, type Word } from './word.ts';

/** وكلها تسعى: not whoever acted before. */
const ALL_OF_THEM = /^[وف]?(?:كل|جميع|معظم|بعض|كلا|كلتا)(?:ها|هم|هما)$/;

/** Splits words into clauses: each has at most one finite verb with its helpers. */
export function clausesOf(words: readonly Word[]): Clause[] {
  const clauses: Parts[] = [];
  for (const span of spansOf(words).flatMap(partedFromBacking)) clauses.push(partsOf(span, clauses, words));
  return withSpeakers(
    clauses.map((clause, i) =>
      isAhead(clause, clauses[i + 1])
        ? { ...clause, agent: clauses[i + 1]!.subject, subject: clauses[i + 1]!.subject, carried: false }
        : clause,
    ),
  );
}

/** "Since it arrived in Tripoli, the government has": the pronoun means whoever is named behind it. */
const isAhead = ({ words: [first, pronoun], agent }: Parts, next: Parts | undefined): boolean =>
  agent.every(({ sentence }) => sentence !== first!.sentence) &&
  /^(?:since|after|before|when|while|as|until|although)$/.test(first!.norm) &&
  pronoun !== undefined &&
  isPronoun(pronoun) &&
  next?.words[0]?.sentence === first!.sentence &&
  !next.carried;

function partsOf(words: readonly Word[], before: readonly Parts[], all: readonly Word[]): Parts {
  const first = words[0]!;
  const verbAt = words.findIndex((word) => word.verb && !COPULA.test(word.norm));
  const at = verbAt >= 0 ? verbAt : words.findIndex(({ verb }) => verb);
  const verb = words.find((word) => word.verb && word.content) ?? words[at];
  const english = first.script !== 'arabic';
  const backing = backingIn(words);
  if (backing) return backing;
  const previous = before.at(-1);
  const passive = english
    ? isPassive(words) || isPassiveToo(words, verb, previous)
    : words.some((word, i) => isPassiveSign(word, words[i - 1]));
  let agent: readonly Word[] = [];
  let carried = false;
  if (english) {
    if (passive) agent = doersIn(words).flat();
    else if (at >= 0) {
      agent = subjectBefore(words.slice(0, at));
      if (
        agent.length === 0 &&
        verb?.saying &&
        words.slice(0, words.indexOf(verb)).every((word) => word.verb) &&
        !isAside(previous, before.at(-2))
      )
        agent = phraseFrom(words, words.indexOf(verb) + 1, true);
    }
  } else if (!passive) {
    agent = at > 0 ? subjectBefore(words.slice(0, at)) : [];
    if (agent.length === 0 && at >= 0)
      agent = phraseFrom(words, (verb ? words.indexOf(verb) : at) + 1, verb?.saying);
    if (agent.length === 0 && at < 0)
      agent = /^[وف]?ان$/.test(first.norm) ? phraseFrom(words, 1) : subjectBefore(words);
  }
  // إنها تدرس الحكم: who acts is in the particle.
  if (!english && at > 0 && POINTS.test(first.norm)) agent = [];
  if (english && at < 0 && previous?.words.at(0)?.sentence !== first.sentence) agent = subjectBefore(words);
  if (first.norm === 'to' && agent.length === 0) {
    const infinitive = words[1];
    const doer = isPlaceBefore(first, all) ? (previous?.agent ?? []) : nounsBefore(first, all);
    return {
      words,
      verb: infinitive,
      agent: doer,
      subject: doer,
      rest: words.filter((word) => word.content && word !== infinitive),
      passive: infinitive?.norm === 'be',
      carried: false,
    };
  }
  // "410 of them had left": somebody acts who has no name here.
  const counted = at > 0 && words.slice(0, at).some(({ figure }) => figure !== undefined);
  if (
    agent.length === 0 &&
    !passive &&
    !counted &&
    !ALL_OF_THEM.test(first.norm) &&
    (at >= 0 || words.some(({ norm }) => SAID_ALONG.test(norm)))
  ) {
    // "…," she said: not one of those that are spoken of in the quotation.
    const spoken = before.filter(({ words: [opening] }) => opening!.sentence === first.sentence);
    const quoting =
      verb?.saying === true && spoken.every(({ words: own }) => own.every(({ quoted }) => quoted));
    const same = previous?.words[0]?.sentence === first.sentence && !quoting;
    const main =
      same && /[,،]/.test(first.gap) && !(verb?.saying && /^(?:he|she)$/.test(first.norm))
        ? mainAgent(before, first.sentence, all)
        : undefined;
    if (RELATIVE.test(first.norm) || isOfNoun(first, all)) agent = nounsBefore(first, all);
    // "X said that rates cost …, but added": what cannot speak has added nothing.
    else if (main && (!verb?.saying || main.length === 0 || main.some(({ actor }) => actor))) agent = main;
    else if (previous) {
      const he = /^(?:he|she)$/.test(words[/^(?:but|and)$/.test(first.norm) ? 1 : 0]?.norm ?? '');
      const person = he || verb?.saying === true;
      agent = same
        ? ((he ? lastNamed(before, first.sentence) : undefined) ??
          lastActing(before, first.sentence, isJoined(words)))
        : ((
            (person ? lastPerson(before) : isThey(first) ? lastMany(before) : undefined) ?? mainClause(before)
          )?.subject ?? []);
    }
    // "Haftar, who is backed by parliament, hopes"
    carried = agent.length > 0 && !(agent === main && first.verb && RELATIVE.test(previous!.words[0]!.norm));
  }
  const rest = words.filter((word) => word.content && !word.verb && !agent.includes(word));
  const subject = passive && english ? sufferingIn(words, at, before, all) : agent;
  return { words, verb: nounOfDoing(verb, words) ?? verb, agent, subject, rest, passive, carried };
}

/** "X, who heads the delegation, accused Y": what stands before the relative clause has no verb yet. */
const isAside = (relative: Parts | undefined, outer: Parts | undefined): boolean =>
  relative !== undefined &&
  RELATIVE.test(relative.words[0]!.norm) &&
  outer?.verb === undefined &&
  outer?.words[0]?.sentence === relative.words[0]!.sentence;

/** Whom each "by" of a passive names. */
export const doersIn = (words: readonly Word[]): Word[][] =>
  words.flatMap(({ norm }, i) =>
    norm === 'by' && !isWhen(words.slice(i + 1, i + 3)) ? [phraseFrom(words, i + 1)] : [],
  );

/** Whom a passive of English is said of: before its verb, before its relative pronoun, else as before. */
function sufferingIn(
  words: readonly Word[],
  at: number,
  before: readonly Parts[],
  all: readonly Word[],
): readonly Word[] {
  const [first] = words;
  const own = subjectBefore(words.slice(0, at));
  if (own.length === 0 && (RELATIVE.test(first!.norm) || isOfNoun(first!, all) || isReduced(all, first!.at)))
    return nounsBefore(first!, all);
  if (own.length > 0 || words.slice(0, at).some(({ content, figure }) => content || figure !== undefined))
    return own;
  return before.at(-1)?.words[0]?.sentence === first!.sentence ? mainAgent(before, first!.sentence, all) : [];
}

/** يقوم بزيارة: the noun says what is done. */
const nounOfDoing = (verb: Word | undefined, words: readonly Word[]): Word | undefined =>
  verb && /^[وف]?(?:قام|قامت|قاموا|س?[يت]قوم)$/.test(verb.norm)
    ? words.find(({ at, norm, content }) => at > verb.at && content && /^ب/.test(norm))
    : undefined;

/** "by the end of June", "by Monday": when, not by whom. */
const isWhen = ([first, second]: readonly Word[]): boolean =>
  [first, first?.norm === 'the' ? second : undefined].some(
    (word) =>
      word !== undefined &&
      (word.figure?.startsWith('@') === true ||
        /^(?:end|beginning|start|middle|time|then|now|noon|midnight|dawn|morning|evening|night|(?:19|20)\d\d)$/.test(
          word.norm,
        )),
  );

/** "won in Oslo to claim the title": a place before an infinitive does nothing. */
const isPlaceBefore = (to: Word, all: readonly Word[]): boolean =>
  /^(?:in|at|near)$/.test(all[to.at - 2]?.norm ?? '');

/** "and four drones seized", behind another passive. */
const isPassiveToo = (words: readonly Word[], verb: Word | undefined, previous: Parts | undefined): boolean =>
  previous?.passive === true &&
  words[0]!.norm === 'and' &&
  verb !== undefined &&
  words[words.indexOf(verb) + 1]?.content !== true;

const isPassive = (words: readonly Word[]): boolean =>
  words.some(
    (word, i) =>
      BE.test(word.norm) &&
      words
        .slice(i + 1, i + 4)
        .some(
          (next) =>
            next.verb &&
            /(?:ed|en|wn|ne|ost|ade|old|ound|ent|id|ught|ung|ead|ut|et|ft|eft|elt|uilt|ept|hot|eld|ung|won|un|urt|ast)$/.test(
              next.norm,
            ),
        ),
  ) || words.some((word, i) => word.norm === 'by' && /(?:ed|en|wn)$/.test(words[i - 1]?.norm ?? ''));

const isPassiveSign = (word: Word, before: Word | undefined): boolean =>
  word.passive ||
  /^(?:[وف]?(?:تم|تمت|جري|جرت|يتم|تتم|سيتم|ستتم))$/.test(word.norm) ||
  (word.norm === 'قبل' && before?.norm === 'من');
