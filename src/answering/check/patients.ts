/**
 * Whether what a deed of a claim is done to, or with whom, is what the passages have: not her brother was rescued, but
 * her daughter; not whom he met elsewhere; not what another one refused.
 */

import { surest } from './alignment.ts';
import { isBound } from './bonds.ts';
import type { Clause } from './clause.ts';
import { type Copied, isCopied } from './copied.ts';
import { deedsOf } from './dated-deeds.ts';
import { isOnto, PREPOSITION } from './grammar.ts';
import type { Beside } from './matching-clauses.ts';
import { isWish } from './scope.ts';
import { type Refusal, refuse } from './verdict.ts';
import { isLight, type Word } from './word.ts';
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
  besides: readonly Beside[],
  copied: readonly Copied[],
): Refusal | undefined {
  for (const clause of clauses) {
    if (clause.words.some(({ quoted }) => quoted)) continue;
    const [deed] = deedsOf(clause);
    if (!deed || deed.saying || (deed.actor && !deed.verb) || isAdjunct(deed, clause)) continue;
    for (const patient of [patientOf(clause, deed), infinitiveOf(clause, deed), ...namesOf(clause, deed)]) {
      if (!patient || isCopied([deed, patient], copied)) continue;
      const verdicts = besides
        .map((beside) => isTogether(deed, patient, beside))
        .filter((each) => each !== undefined);
      if (verdicts.length > 0 && verdicts.every((each) => !each))
        return refuse('roles', `${deed.norm} not of ${patient.norm}`);
    }
  }
  return undefined;
}

/** بعد إنجاز المسح: what the verb before it does not do. */
const isAdjunct = (deed: Word, { words }: Clause): boolean =>
  !deed.verb && words.some(({ norm, at }) => at < deed.at && at > deed.at - 3 && ENDS.test(norm));

/** The common noun that the deed is done to or that the clause says something of. */
function patientOf({ words, verb, passive, rest, agent, carried }: Clause, deed: Word): Word | undefined {
  const isNoun = (word: Word): boolean =>
    word.content && !word.name && !word.verb && word.figure === undefined && !isLight(word) && word !== deed;
  if (isWish(deed)) return undefined;
  if (passive) return rest.filter(({ at }) => at < verb!.at).findLast(isNoun);
  if (carried || (agent.length === 0 && verb?.script === 'arabic')) return undefined;
  if (!verb?.content) return agent.every(({ name }) => !name) ? agent.findLast(isNoun) : undefined;
  const behind = words.slice(words.indexOf(verb) + 1).filter((word) => !agent.includes(word));
  if (behind.some(({ proper }) => proper)) return undefined;
  const end = behind.findIndex(
    (word) => PREPOSITION.test(word.norm) || isOnto(word) || /[,،]/.test(word.gap) || word.verb,
  );
  const object = (end < 0 ? behind : behind.slice(0, end)).filter(isNoun);
  return verb.script === 'arabic' ? object[0] : object.at(-1);
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
function namesOf(clause: Clause, deed: Word): readonly Word[] {
  const { words, rest } = clause;
  const behind = words.slice(words.indexOf(deed) + 1);
  const end = behind.findIndex(({ norm }) => ENDS.test(norm));
  return (end < 0 ? behind : behind.slice(0, end)).filter(
    (word) => word.proper && rest.includes(word) && isReceiving(word, deed, clause),
  );
}

/** Whether only a title stands between a name and its deed, who acts, or a preposition that says to whom. */
function isReceiving(name: Word, deed: Word, { words, agent }: Clause): boolean {
  const first = words.indexOf(deed);
  let at = words.indexOf(name) - 1;
  while (
    at > first &&
    !agent.includes(words[at]!) &&
    (SKIPPED.test(words[at]!.norm) || words[at]!.actor || isTitle(words, at))
  )
    at--;
  const before = words[at]!;
  return at === first || agent.includes(before) || TOWARDS.test(before.norm);
}

/** "foreign" of "foreign minister", الخارجية of وزير الخارجية. */
const isTitle = (words: readonly Word[], at: number): boolean => {
  const beside = words[words[at]!.script === 'arabic' ? at - 1 : at + 1];
  return words[at]!.content && !words[at]!.verb && beside?.actor === true && !beside.name;
};

/** Undefined where the text does not have both. */
function isTogether(deed: Word, patient: Word, beside: Beside): boolean | undefined {
  const { ground, places } = beside.alignment;
  const deeds = surest(places[deed.at]!).filter(({ weight, opposite }) => weight >= SURE && !opposite);
  const stated = patient.name
    ? ground.supports(patient).filter(({ weight }) => weight >= SAME)
    : surest(ground.supports(patient)).filter(({ weight }) => weight >= SURE);
  if (deeds.length === 0 || stated.length === 0) return undefined;
  return deeds.some(({ at }) =>
    stated.some((place) =>
      (patient.name ? partsOf(place.at, ground.words) : [place.at]).some((part) => isBound(at, part, beside)),
    ),
  );
}

/** The places of all parts of a name: a text may give the whole of it once. */
function partsOf(place: number, words: readonly Word[]): readonly number[] {
  let [first, last] = [place, place];
  while (words[first - 1]?.name && /^\s*$/.test(words[first]!.gap)) first--;
  while (words[last + 1]?.name && /^\s*$/.test(words[last + 1]!.gap)) last++;
  const parts = new Set(words.slice(first, last + 1).map(({ stem }) => stem));
  return words.flatMap(({ name, stem, at }) => (at === place || (name && parts.has(stem)) ? [at] : []));
}
