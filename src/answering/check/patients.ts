/** Whether what something is done to, or is said to be, stands where the passages tell the deed: not her brother was rescued, but her daughter. */

import { surest } from './alignment.ts';
import type { Clause } from './clause.ts';
import { deedsOf } from './dated-deeds.ts';
import { isOnto, PREPOSITION } from './grammar.ts';
import type { Beside } from './matching-clauses.ts';
import { isWish } from './scope.ts';
import { type Refusal, refuse } from './verdict.ts';
import { isLight, isPronoun, type Word } from './word.ts';
import { SAME, SURE } from './word-kin.ts';

export function patientFault(clauses: readonly Clause[], besides: readonly Beside[]): Refusal | undefined {
  for (const clause of clauses) {
    if (clause.words.some(({ quoted }) => quoted)) continue;
    const [deed] = deedsOf(clause);
    const patient = deed && patientOf(clause, deed);
    if (!patient) continue;
    const verdicts = besides
      .map((beside) => isApart(deed, patient, beside))
      .filter((each) => each !== undefined);
    if (verdicts.length > 0 && verdicts.every((each) => each))
      return refuse('roles', `${deed.norm} not of ${patient.norm}`);
  }
  return undefined;
}

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
    (word) => PREPOSITION.test(word.norm) || isOnto(word) || /[,،]/.test(word.gap),
  );
  const object = (end < 0 ? behind : behind.slice(0, end)).filter(isNoun);
  return verb.script === 'arabic' ? object[0] : object.at(-1);
}

/** Whether no sentence has both; undefined where the text does not have both, or a pronoun may stand for the noun. */
function isApart(
  deed: Word,
  patient: Word,
  { alignment: { ground, places }, clauses }: Beside,
): boolean | undefined {
  const deeds = surest(places[deed.at]!).filter(({ weight, opposite }) => weight >= SURE && !opposite);
  const patients = ground.supports(patient).filter(({ weight }) => weight >= SAME);
  if (deeds.length === 0 || patients.length === 0) return undefined;
  const sentenceOf = (at: number): number => ground.words[at]!.sentence;
  if (deeds.some(({ at }) => patients.some((place) => sentenceOf(place.at) === sentenceOf(at)))) return false;
  const leaning = deeds.some(({ at }) => {
    const own = clauses.find(({ words }) => words.some((word) => word.at === at));
    const carried = own?.agent.some(({ at: from }) => sentenceOf(from) === sentenceOf(at)) ?? false;
    return own?.words.some((word) => isPronoun(word) && !carried) ?? false;
  });
  return leaning ? undefined : true;
}
