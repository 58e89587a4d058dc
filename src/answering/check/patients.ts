/**
 * Whether what a deed of a claim is done to, or with whom, is what the passages have: not her brother was rescued, but
 * her daughter; not whom he met elsewhere; not what another one refused.
 */

import { type Alignment, statedAt, surest } from './alignment.ts';
import { isBound } from './bonds.ts';
import type { Rule } from './claim.ts';
import { type Clause, deedsOf } from './clause.ts';
import { isCopied } from './copied.ts';
import { ADJUNCT, BACKING, BE, isOnto, OPENS, PREPOSITION, RELATIVE } from './grammar.ts';
import { nounsBefore, subjectBefore } from './noun-phrases.ts';
import type { Support } from './support.ts';
import { isRefuted, refuse } from './verdict.ts';
import { isLight, type Word } from './word.ts';
import { SURE } from './word-kin.ts';

/** Prepositions of those with whom, against whom or to whom something is done. */
const TOWARDS = /^[وف]?(?:with|against|to|between|from|and|مع|ضد|الي|بين|من)$/;
/** يدعمه: the verb ends in whom it is done to. */
const DONE_TO = /.{3}(?:ه|ها|هم|هما)$/;
const SKIPPED = /^(?:the|a|an|both|al|el)$/;
/** How many words behind its verb an infinitive may begin. */
const BEHIND = 3;

export const patientFault: Rule = ({ deeds: clauses, words: claim }, alignments) => {
  for (const clause of clauses) {
    const [deed] = deedsOf(clause);
    if (!deed || deed.saying || isAdjunct(deed, clause)) continue;
    const before = antecedentOf(clause, claim);
    // "It was licensed" of the vessel that is called a ferry before; a name is spelled.
    const called = before?.name === false ? (found: readonly Support[]) => found : surest;
    if (before && isRefuted(alignments.map((alignment) => isTogether(deed, before, alignment, called))))
      return refuse('roles', `${deed.norm} not of ${before.norm}`);
    const patients = [patientOf(clause), objectOf(clause, deed), infinitiveOf(clause, deed)]
      .flatMap((word) => (word ? [[word]] : []))
      .concat(namesOf(clause, deed));
    for (const parts of patients) {
      const [patient] = parts;
      if (!patient) continue;
      const suffers = parts.some(({ actor }) => actor) && isSuffering(deed, patient, clause);
      if (suffers && isRefuted(alignments.flatMap((alignment) => suffersIn(deed, parts, alignment))))
        return refuse('roles', `${deed.norm} not of ${patient.norm}`);
      if (parts.some((part) => isCopied([deed, part], alignments))) continue;
      if (isSecond(patient, clause) && alignments.some((alignment) => isOneName(patient, clause, alignment)))
        continue;
      const source = sourceOf(patient, clause);
      if (source && alignments.some((alignment) => isTogether(source, patient, alignment))) continue;
      // A text may give the whole name once: a part of it is enough.
      if (
        isRefuted(
          alignments.flatMap((alignment) =>
            [...parts, ...parts.flatMap((part) => calledSo(part, alignment))].map((part) =>
              isTogether(deed, part, alignment),
            ),
          ),
        )
      )
        return refuse('roles', `${deed.norm} not of ${patient.norm}`);
    }
  }
  return undefined;
};

/** بعد إنجاز المسح: what the verb before it does not do. */
const isAdjunct = (deed: Word, { words }: Clause): boolean =>
  !deed.verb && words.some(({ norm, at }) => at < deed.at && at > deed.at - 3 && ADJUNCT.test(norm));

/** The common noun that the deed is done to or that the clause says something of. */
function patientOf({ words, verb, passive, rest, agent, carried, speaker }: Clause): Word | undefined {
  const isNoun = (word: Word): boolean =>
    word.content && !word.name && word.figure === undefined && !isLight(word);
  if (passive) return rest.filter((word) => word.at < verb!.at && !speaker.includes(word)).findLast(isNoun);
  if (carried || agent.length === 0) return undefined;
  if (!verb?.content) return agent.every(({ name }) => !name) ? agent.findLast(isNoun) : undefined;
  const behind = words.slice(words.indexOf(verb) + 1).filter((word) => !agent.includes(word));
  if (behind.some(({ proper }) => proper)) return undefined;
  const end = behind.findIndex((word) => PREPOSITION.test(word.norm) || isOnto(word));
  const object = (end < 0 ? behind : behind.slice(0, end)).filter(isNoun);
  if (verb.script !== 'arabic') return object.at(-1);
  // توماس ريس: what stands right behind a name may be of it.
  const [first] = object;
  const before = words[words.indexOf(first ?? verb) - 1];
  return first && !(before?.name && !/^ال|(?:ا|ه|ين|ان|ات)$/.test(first.norm)) ? first : undefined;
}

/** "Rihla, which is owned by the state", الذي يدعمه البرلمان: to whom it is done that a relative clause is said of. */
function antecedentOf({ words, passive, verb }: Clause, claim: readonly Word[]): Word | undefined {
  const [first] = words;
  const isDoneTo =
    first!.script === 'arabic'
      ? RELATIVE.test(first!.norm) && verb !== undefined && DONE_TO.test(verb.norm)
      : first!.norm === 'whom' || (passive && /^(?:which|who)$/.test(first!.norm));
  if (!isDoneTo) return undefined;
  const before = nounsBefore(first!, claim);
  return before.findLast(({ proper }) => proper) ?? before.at(first!.script === 'arabic' ? 0 : -1);
}

/** The noun behind an infinitive, or behind the noun of a deed in Arabic: إنقاذ المكتبة. */
function objectOf({ words }: Clause, deed: Word): Word | undefined {
  const first = words.indexOf(deed);
  const next = words[first + 1];
  if (deed.script === 'arabic') return !deed.verb && /^ال/.test(next?.norm ?? '') ? next : undefined;
  if (words[first - 1]?.norm !== 'to') return undefined;
  const behind = words.slice(first + 1);
  const end = behind.findIndex(({ norm }) => PREPOSITION.test(norm));
  return (end < 0 ? behind : behind.slice(0, end)).findLast(({ content }) => content);
}

/** "agreed to hold": what somebody is about to do, or will not. */
function infinitiveOf({ words }: Clause, deed: Word): Word | undefined {
  if (!deed.verb) return undefined;
  const behind = words.slice(words.indexOf(deed) + 1, words.indexOf(deed) + 2 + BEHIND);
  const to = behind.findIndex(({ norm }) => norm === 'to');
  const infinitive = to < 0 || behind.slice(0, to).some(({ verb }) => verb) ? undefined : behind[to + 1];
  return infinitive?.content ? infinitive : undefined;
}

/** The names behind a deed to whom it is done: not where or when, and none that only tells whose something is. */
function namesOf(clause: Clause, deed: Word): Word[][] {
  const { words, rest, passive, verb } = clause;
  // "Sarraj is backed by Haftar": it is done to whoever stands before.
  if (passive && verb === deed && deed.script === 'latin') return subjectsOf(clause, deed);
  // يحظى السراج بدعم البرلمان
  if (passive && verb === deed && BACKING.test(deed.norm))
    return [rest.filter(({ proper, at }) => proper && at < deed.at)];
  const groups: Word[][] = [];
  for (const word of words.slice(words.indexOf(deed) + 1)) {
    const second = word.proper && isSecond(word, clause);
    if (!second && !(word.proper && rest.includes(word) && isReceiving(word, deed, clause))) continue;
    const group = groups.at(-1);
    const between = words.slice(words.indexOf(group?.at(-1) ?? word) + 1, words.indexOf(word));
    if (group && !second && between.every(({ norm }) => SKIPPED.test(norm))) group.push(word);
    else groups.push([word]);
  }
  return groups;
}

/** The name that an English passive is said of; one inside a noun phrase only tells whose something is. */
function subjectsOf({ words, subject }: Clause, deed: Word): Word[][] {
  if (OPENS.test(words[0]!.norm)) return [];
  const before = subject.length > 0 ? subject : subjectBefore(words.slice(0, words.indexOf(deed)));
  const aside = before.findIndex(({ gap }, i) => i > 0 && /[,(]/.test(gap));
  const name = aside < 0 ? before : before.slice(0, aside);
  return name.every(({ proper }) => proper) ? [[...name]] : [];
}

/** "was dismissed": right behind its auxiliary, and said of the word. */
const isSuffering = (deed: Word, word: Word, { words, subject }: Clause): boolean =>
  subject.includes(word) &&
  words[words.indexOf(deed) - 1]?.norm !== 'to' &&
  words
    .slice(0, words.indexOf(deed))
    .slice(-2)
    .some(({ norm }) => BE.test(norm) || norm === 'and');

/** "The minister was dismissed" where he dismissed another one: whoever acts in every clause of the deed does not suffer it. */
const suffersIn = (deed: Word, parts: readonly Word[], alignment: Alignment): Array<boolean | undefined> =>
  statedAt(deed, alignment).map((at) => {
    const { ground } = alignment;
    const stated = ground.clauses.find(({ verb }) => verb?.at === at);
    if (!stated) return undefined;
    const among = (found: readonly Word[]): number =>
      parts.filter((part) =>
        ground.placesOf(part, SURE).some((place) => found.some((word) => word.at === place)),
      ).length;
    if (stated.passive) return among(stated.subject) > 0 || undefined;
    // "the Government of National Accord" shares a word with the United Nations.
    return among(stated.rest) > 0 ? true : 2 * among(stated.agent) > parts.length ? false : undefined;
  });

/** يدعم البرلمان السراج: behind its verb whoever acts and whom it is done to stand side by side. */
const isSecond = (name: Word, { agent }: Clause): boolean =>
  name.script === 'arabic' && agent.indexOf(name) > 0;

/** "The director was suspended" of "the director, Dr Sherif el-Banna": his name where the text has it behind his title. */
const calledSo = (title: Word, { ground: { words }, all }: Alignment): readonly Word[] =>
  title.actor && !title.proper
    ? all[title.at]!.flatMap(({ at, weight }) => {
        const behind = words.slice(at + 1, at + 6).filter(({ norm }) => !SKIPPED.test(norm) && norm !== 'dr');
        const end = behind.findIndex(({ proper }) => !proper);
        return weight < SURE ? [] : behind.slice(0, end < 0 ? undefined : end).slice(-1);
      })
    : [];

/** "an offer from Nawras": what comes from him may be told as his own deed. */
const sourceOf = (name: Word, { words }: Clause): Word | undefined => {
  const at = words.indexOf(name);
  return /^[وف]?(?:from|من)$/.test(words[at - 1]?.norm ?? '') ? words[at - 2] : undefined;
};

/** Whether only a title stands between a name and its deed, or a preposition that says to whom. */
function isReceiving(name: Word, deed: Word, { words }: Clause): boolean {
  // "Mora's knee"
  if (name.end - name.start > name.norm.length + 1) return false;
  const first = words.indexOf(deed);
  let at = words.indexOf(name) - 1;
  while (at > first && (SKIPPED.test(words[at]!.norm) || words[at]!.actor)) at--;
  return at === first || TOWARDS.test(words[at]!.norm);
}

/** Undefined where the text does not have both. */
function isTogether(
  deed: Word,
  patient: Word,
  alignment: Alignment,
  stands: (found: readonly Support[]) => readonly Support[] = surest,
): boolean | undefined {
  const { ground } = alignment;
  const deeds = statedAt(deed, alignment);
  const stated = stands(ground.supports(patient)).filter(({ weight }) => weight >= SURE);
  if (deeds.length === 0 || stated.length === 0) return undefined;
  return deeds.some((at) => stated.some((place) => isBound(at, place.at, alignment)));
}

/** Whether a text has the name right behind the word that it stands behind: "the parliament in Tobruk". */
function isOneName(name: Word, { agent }: Clause, { ground }: Alignment): boolean {
  const before = agent[agent.indexOf(name) - 1]!;
  const firsts = ground.placesOf(before);
  return ground.placesOf(name, SURE).some((at) => firsts.some((first) => Math.abs(at - first) <= 2));
}
