/**
 * Whether what a deed of a claim is done to, or with whom, is what the passages have: not her brother was rescued, but
 * her daughter; not whom he met elsewhere; not what another one refused.
 */

import { surest } from './alignment.ts';
import { isBound } from './bonds.ts';
import type { Clause } from './clause.ts';
import { type Copied, isCopied } from './copied.ts';
import { INTEND, MUTUAL, WILL } from './cues.ts';
import { deedsOf } from './dated-deeds.ts';
import { isOnto, OPENS, PREPOSITION } from './grammar.ts';
import { type Beside, headsOf } from './matching-clauses.ts';
import { nounsBefore, subjectBefore } from './noun-phrases.ts';
import { type Refusal, refuse } from './verdict.ts';
import { isWish } from './wishes.ts';
import { anyOf, isLight, type Word } from './word.ts';
import { SAME, SURE } from './word-kin.ts';

/** What tells of another time, of a source, or only compares. */
const ENDS =
  /^[وف]?(?:after|before|following|since|until|ahead|according|than|compared|by|بعد|قبل|عقب|اثر|منذ|قبيل|بعيد|بحسب|حسب|وفق|وفقا|مقابل|بوساطه|بقياده)$/;
/** Prepositions of those with whom, against whom or to whom something is done. */
const TOWARDS = /^[وف]?(?:with|against|to|between|from|and|مع|ضد|الي|بين|من)$/;
const SKIPPED = /^(?:the|a|an|both|al|el)$/;
/** How many words behind its verb an infinitive may begin. */
const BEHIND = 3;

export function patientFault(
  clauses: readonly Clause[],
  claim: readonly Word[],
  besides: readonly Beside[],
  copied: readonly Copied[],
): Refusal | undefined {
  for (const clause of clauses) {
    if (clause.words.some(({ quoted }) => quoted)) continue;
    for (const deed of allDeedsOf(clause)) {
      if (!deed || deed.saying || (deed.actor && !deed.verb) || isAdjunct(deed, clause)) continue;
      const patients = [
        patientOf(clause, deed),
        clause.words[0]!.norm === 'to' ? undefined : objectOf(clause, deed),
        infinitiveOf(clause, deed),
        antecedentOf(clause, claim),
      ]
        .flatMap((word) => (word ? [[word]] : []))
        .concat(namesOf(clause, deed));
      for (const parts of patients) {
        const [patient] = parts;
        if (!patient || parts.some((part) => isCopied([deed, part], copied))) continue;
        if (isSecond(patient, clause) && besides.some((beside) => isOneName(patient, clause, beside)))
          continue;
        const source = sourceOf(patient, clause);
        if (source && besides.some((beside) => isTogether(source, patient, [], beside))) continue;
        const verdicts = besides
          .map((beside) => isNameTogether(deed, parts, clause.agent, beside))
          .filter((each) => each !== undefined);
        if (verdicts.length > 0 && verdicts.every((each) => !each))
          return refuse('roles', `${deed.norm} not of ${patient.norm}`);
      }
    }
  }
  return undefined;
}

/** بعد إنجاز المسح: what the verb before it does not do. */
const isAdjunct = (deed: Word, { words }: Clause): boolean =>
  !deed.verb && words.some(({ norm, at }) => at < deed.at && at > deed.at - 3 && ENDS.test(norm));

/** The common noun that the deed is done to or that the clause says something of. */
function patientOf({ words, verb, passive, rest, agent, carried }: Clause, deed: Word): Word | undefined {
  if (verb?.verb && verb.content && deed !== verb && words[words.indexOf(deed) - 1]?.norm === 'to')
    return undefined;
  const isNoun = (word: Word): boolean =>
    word.content && !word.name && !word.verb && word.figure === undefined && !isLight(word) && word !== deed;
  if (isWish(deed) && deed.script === 'latin') return undefined;
  if (passive) return rest.filter(({ at }) => at < verb!.at).findLast(isNoun);
  if (carried || (agent.length === 0 && verb?.script === 'arabic')) return undefined;
  if (!verb?.content) return agent.every(({ name }) => !name) ? agent.findLast(isNoun) : undefined;
  const behind = words.slice(words.indexOf(verb) + 1).filter((word) => !agent.includes(word));
  if (behind.some(({ proper }) => proper)) return undefined;
  const end = behind.findIndex(
    (word) => PREPOSITION.test(word.norm) || isOnto(word) || /[,،]/.test(word.gap) || word.verb,
  );
  const object = (end < 0 ? behind : behind.slice(0, end)).filter(isNoun);
  if (verb.script !== 'arabic') return object.at(-1);
  // توماس ريس: what stands right behind a name may be of it.
  const [first] = object;
  const before = words[words.indexOf(first ?? verb) - 1];
  return first && !(before?.name && !/^ال|(?:ا|ه|ين|ان|ات)$/.test(first.norm)) ? first : undefined;
}

/** "Rihla, which is owned by the state": whom a passive relative clause is said of. */
function antecedentOf({ words: [first], passive }: Clause, claim: readonly Word[]): Word | undefined {
  if (!passive || !/^(?:which|who)$/.test(first!.norm)) return undefined;
  const nouns = nounsBefore(first!, claim);
  return nouns.findLast(({ proper }) => proper) ?? nouns.at(-1);
}

/** The deed of a clause, and the one that somebody wants or refuses to do. */
function allDeedsOf(clause: Clause): readonly Word[] {
  const [deed] = deedsOf(clause);
  if (!deed) return [];
  const wanted = deed.verb
    ? (infinitiveOf(clause, deed) ?? (isWish(deed) ? patientOf(clause, deed) : undefined))
    : undefined;
  return wanted ? [deed, wanted] : [deed];
}

/** The noun behind an infinitive, or behind the noun of a deed in Arabic: إنقاذ المكتبة. */
function objectOf({ words }: Clause, deed: Word): Word | undefined {
  const first = words.indexOf(deed);
  const isNoun = (word: Word | undefined): boolean =>
    word?.content === true && !word.name && !word.verb && word.figure === undefined && !isLight(word);
  if (deed.script === 'arabic')
    return !deed.verb && isNoun(words[first + 1]) && /^ال/.test(words[first + 1]!.norm)
      ? words[first + 1]
      : undefined;
  if (words[first - 1]?.norm !== 'to') return undefined;
  const behind = words.slice(first + 1);
  const end = behind.findIndex(
    (word, i) =>
      PREPOSITION.test(word.norm) || /[,]/.test(word.gap) || word.verb || word.norm === 'and' || i > 4,
  );
  const object = end < 0 ? behind : behind.slice(0, end);
  return object.some(({ name }) => name) ? undefined : object.findLast(isNoun);
}

/** "agreed to hold": what somebody is about to do, or will not. */
function infinitiveOf({ words }: Clause, deed: Word): Word | undefined {
  if (!deed.verb) return undefined;
  const behind = words.slice(words.indexOf(deed) + 1, words.indexOf(deed) + 2 + BEHIND);
  const to = behind.findIndex(({ norm }) => norm === 'to');
  const infinitive = to < 0 || behind.slice(0, to).some(({ verb }) => verb) ? undefined : behind[to + 1];
  return infinitive?.content && !infinitive.name && !isLight(infinitive) ? infinitive : undefined;
}

/** The names behind a deed to whom it is done: not where or when, and none that only tells whose something is. */
function namesOf(clause: Clause, deed: Word): Word[][] {
  const { words, rest, passive, verb } = clause;
  // "Sarraj is backed by Haftar": it is done to whoever stands before.
  if (passive && verb === deed && deed.script === 'latin') return subjectsOf(clause, deed);
  const behind = words.slice(words.indexOf(deed) + 1);
  const end = behind.findIndex(({ norm }) => ENDS.test(norm));
  const near = end < 0 ? behind : behind.slice(0, end);
  const groups: Word[][] = [];
  for (const word of near) {
    const second = word.proper && isSecond(word, clause);
    if (!second && !(word.proper && rest.includes(word) && isReceiving(word, deed, clause))) continue;
    const group = groups.at(-1);
    const between = words.slice(words.indexOf(group?.at(-1) ?? word) + 1, words.indexOf(word));
    if (group && !second && between.every(({ norm }) => SKIPPED.test(norm)) && /^[\s-]*$/.test(word.gap))
      group.push(word);
    else groups.push([word]);
  }
  return groups;
}

/** The name that an English passive is said of; one inside a noun phrase only tells whose something is. */
function subjectsOf({ words, agent }: Clause, deed: Word): Word[][] {
  if (agent.length === 0 || OPENS.test(words[0]!.norm)) return [];
  const before = subjectBefore(words.slice(0, words.indexOf(deed)));
  return before.length > 0 && before.every(({ proper }) => proper) ? [before] : [];
}

/** يدعم البرلمان السراج: behind its verb whoever acts and whom it is done to stand side by side. */
const isSecond = (name: Word, { agent, verb }: Clause): boolean =>
  name.script === 'arabic' &&
  verb !== undefined &&
  agent[0] !== undefined &&
  agent[0].at > verb.at &&
  agent.indexOf(name) > 0;

/** "an offer from Nawras": what comes from him may be told as his own deed. */
const sourceOf = (name: Word, { words }: Clause): Word | undefined => {
  const at = words.indexOf(name);
  return /^[وف]?(?:from|من)$/.test(words[at - 1]?.norm ?? '') && words[at - 2]?.content
    ? words[at - 2]
    : undefined;
};

/** Whether only a title stands between a name and its deed, who acts, or a preposition that says to whom. */
function isReceiving(name: Word, deed: Word, { words, agent }: Clause): boolean {
  // "Mora's knee"
  if (name.script === 'latin' && name.end - name.start > name.norm.length + 1) return false;
  const first = words.indexOf(deed);
  let at = words.indexOf(name) - 1;
  while (
    at > first &&
    !agent.includes(words[at]!) &&
    (SKIPPED.test(words[at]!.norm) || words[at]!.actor || isTitle(words, at))
  )
    at--;
  const before = words[at]!;
  const infinitive = words[at - 1]?.norm === 'to' && before.content;
  return at === first || infinitive || agent.includes(before) || TOWARDS.test(before.norm);
}

/** "foreign" of "foreign minister", الخارجية of وزير الخارجية. */
const isTitle = (words: readonly Word[], at: number): boolean => {
  const beside = words[words[at]!.script === 'arabic' ? at - 1 : at + 1];
  return words[at]!.content && !words[at]!.verb && beside?.actor === true && !beside.name;
};

/** A text may give the whole name once: a part of it is enough, beside which the others stand somewhere. */
function isNameTogether(
  deed: Word,
  parts: readonly Word[],
  agent: readonly Word[],
  beside: Beside,
): boolean | undefined {
  const { ground } = beside.alignment;
  const verdicts = parts.map((part) => isTogether(deed, part, agent, beside));
  if (!verdicts.includes(true)) return verdicts.find((verdict) => verdict !== undefined);
  const here = parts.filter((_, i) => verdicts[i]).flatMap((part) => ground.supports(part));
  return parts.every(
    (part, i) =>
      verdicts[i] !== false ||
      ground.supports(part).some(({ at }) => here.some((other) => Math.abs(at - other.at) <= 2)),
  );
}

/** Undefined where the text does not have both. */
function isTogether(deed: Word, patient: Word, agent: readonly Word[], beside: Beside): boolean | undefined {
  const { ground, places } = beside.alignment;
  const deeds = surest(places[deed.at]!).filter(({ weight, opposite }) => weight >= SURE && !opposite);
  const stated = patient.name
    ? ground.supports(patient).filter(({ weight }) => weight >= SAME)
    : surest(ground.supports(patient)).filter(({ weight }) => weight >= SURE);
  if (deeds.length === 0 || stated.length === 0) return undefined;
  // Where the passages tell the deed of more than one, it is that of whoever acts in the claim.
  const actors = headsOf(agent).flatMap((head) =>
    head === patient ? [] : ground.supports(head).filter(({ weight }) => weight >= SAME),
  );
  // Of two who want something each wants his own, whichever verb of wanting tells it.
  const wanting = anyOf(INTEND, deed.forms)
    ? ground.words.filter(({ verb, forms, norm }) => verb && !WILL.has(norm) && anyOf(INTEND, forms))
    : [];
  const own = [...deeds, ...wanting].filter(({ at }) =>
    actors.some((actor) => isBound(at, actor.at, beside)),
  );
  const turns = patient.name && deed.verb && !anyOf(MUTUAL, deed.forms);
  return (own.length > 0 ? own : deeds).some(({ at }) =>
    stated.some(
      (place) =>
        isBound(at, place.at, beside) &&
        !isPartOf(place.at, patient, ground.words) &&
        !(turns && acts(place.at, at, beside)),
    ),
  );
}

/** Whether a name acts in the clause of a deed, so that it is done by him and not to him. */
const acts = (place: number, deed: number, { clauses, alignment: { ground } }: Beside): boolean => {
  const clause = clauses.find(({ verb }) => verb?.at === deed);
  if (!clause || clause.carried) return false;
  const last = clause.agent.at(-1)?.at ?? place;
  const seat = /^(?:in|في)$/.test(ground.words[last + 1]?.norm ?? '') && place === last + 2;
  return clause.agent.some(({ at }) => at === place) || seat;
};

/** "the UN-backed government": it is of the government that the text speaks. */
const isPartOf = (place: number, patient: Word, words: readonly Word[]): boolean =>
  patient.name && words[place + 1]?.gap === '-' && words[place + 1]!.figure === undefined;

/** Whether a text has the name right behind the word that it stands behind: "the parliament in Tobruk". */
function isOneName(name: Word, { agent }: Clause, { alignment: { ground } }: Beside): boolean {
  const before = agent[agent.indexOf(name) - 1];
  if (!before) return true;
  const firsts = ground.supports(before).filter(({ weight }) => weight >= SAME);
  return ground
    .supports(name)
    .some(({ at }) => firsts.some((first) => Math.abs(at - first.at) <= 2 && at !== first.at));
}
