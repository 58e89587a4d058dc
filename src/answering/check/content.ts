/** Whether the words of a claim stand in the passages: every name, and all that says something of its own. */

import { type Alignment, statedAt } from './alignment.ts';
import { isBound } from './bonds.ts';
import { broughtIn } from './brought-in.ts';
import type { Rule } from './claim.ts';
import type { Clause } from './clause.ts';
import { BOUND, DENYING, INTEND, MANAGE, NOT, WHOLE, WISH } from './cues.ts';
import { describesName, isKin, isPlace, isTheOwner, isWithHead } from './elsewhere.ts';
import { figuresIn } from './figures.ts';
import { refuse } from './verdict.ts';
import { anyOf, isLight, type Word } from './word.ts';
import { NEAR, SAME, SURE } from './word-kin.ts';

/** One word of so many may stand elsewhere or for another one; of a short claim one. */
const ONE_IN = 5;

/** `apart` are the words of the claim that say who acts or speaks, or whose something is: passages may name those in another sentence. */
export const contentFault: Rule = ({ words: claim, clauses, apart }, alignments) => {
  const figures = figuresIn(claim);
  const words = claim.filter(
    (word) => word.content && !figures.some(({ first, last }) => word.at >= first && word.at <= last),
  );
  const whole = broughtIn(claim, alignments);
  if (whole !== undefined) return refuse('unsupported', whole);
  // A word of the passage that the claim uses itself is no paraphrase of another word of the claim.
  const taken = alignments.map(
    ({ places }) =>
      new Set(
        words.flatMap((word) => places[word.at]!.filter(({ weight }) => weight >= SAME).map(({ at }) => at)),
      ),
  );
  const missing: Word[] = [];
  let supported = figures.length;
  let near = 0;
  for (const word of words) {
    if (isLightHere(word, claim)) continue;
    let best = 0;
    let contrary = false;
    alignments.forEach(({ ground, places }, a) => {
      for (const { at, weight, opposite } of places[word.at]!) {
        if (opposite && (word.polarity === 'denied') === (ground.words[at]!.polarity === 'denied')) {
          contrary ||= !ground.words[at]!.verb;
          continue;
        }
        if (weight >= SAME || !taken[a]!.has(at)) best = Math.max(best, weight);
        else if (weight >= SURE) best = Math.max(best, NEAR);
      }
    });
    const elsewhere =
      !apart.has(word.at) &&
      !isLight(word) &&
      alignments.every(({ places, displaced }) => places[word.at]!.length === 0 || displaced[word.at]);
    // تأجيل الانتخابات where they are to be held; verbs are looked at with what denies them.
    if (contrary && best < SAME && !word.name && !word.verb) missing.push(word);
    else if (
      best >= SURE &&
      elsewhere &&
      (word.name || isPlace(word, claim) || isKin(word)) &&
      (word.name || !alignments.some((alignment) => isMeant(word, clauses, alignment))) &&
      !isWithHead(word, claim, alignments) &&
      !alignments.some((alignment) => isTheOwner(word, alignment))
    )
      return refuse('unsupported', `said elsewhere: ${word.norm}`);
    if (best >= SURE && elsewhere && !word.verb && describesName(word, claim, alignments)) supported++;
    else if (best >= SAME && elsewhere) near++;
    else if (best >= SURE && elsewhere) missing.push(word);
    else if (best >= SURE) supported++;
    else if (
      WHOLE.some((set) => set.has(word.norm)) ||
      anyOf(MANAGE, word.forms) ||
      (BOUND.has(word.norm) && NOT.has(claim[word.at - 1]?.norm ?? ''))
    )
      continue;
    else if (
      (anyOf(INTEND, word.forms) || (anyOf(WISH, word.forms) && !word.verb)) &&
      alignments.some((alignment) => isOpen(word, alignment))
    )
      continue;
    else if (deniesNext(word, claim) || isLight(word)) continue;
    else if (best >= NEAR && !word.name && !word.verb && !(apart.has(word.at) && word.actor)) near++;
    else missing.push(word);
  }
  if (missing.length > 0) {
    const fault = missing.some((word) => word.name && word.script === 'latin') ? 'name' : 'unsupported';
    return refuse(fault, missing.map(({ norm }) => norm).join(' '));
  }
  if (near > Math.max(1, words.length / ONE_IN)) return refuse('unsupported', 'little of it stands there');
  return supported === 0 ? refuse('unsupported', 'nothing of it stands there') : undefined;
};

/** "a signal from the satellite" where the passage has that from it. */
const isMeant = (word: Word, clauses: readonly Clause[], alignment: Alignment): boolean => {
  const verb = clauses.find(({ words }) => words.includes(word))?.verb;
  return (
    verb !== undefined &&
    statedAt(verb, alignment).some((at) =>
      alignment.places[word.at]!.some((place) => isBound(at, place.at, alignment)),
    )
  );
};

/** "warned of a possible rise": whoever wants or expects it, the claim says no more than that it may be. */
const isOpen = (word: Word, { ground, sentences }: Alignment): boolean =>
  ground.words.some(
    ({ sentence, content, certainty }) => sentence === sentences[word.at] && content && certainty < 2,
  );

/** "leaving 21 dead", "before the Supreme Court", انتهت الزيارة من دون اتفاق: what says nothing of its own beside certain words. */
const LIGHT_BESIDE: ReadonlyArray<readonly [word: RegExp, beside: RegExp]> = [
  [/^(?:leave|leaves|leaving|left)$/, /^(?:dead|injured|wounded|homeless|missing|displaced)$/],
  [/^before$/, /^(?:court|courts|judge|judges|tribunal|jury|committee|parliament|council|senate)$/],
  [/^[وف]?نيابه$/, /^عن(?:ه|ها|هم)?$/],
  [/^[وف]?(?:انتهي|انتهت|ينتهي|تنتهي)$/, /^(?:دون|بدون|بلا)$/],
];

export const isLightHere = ({ norm, at }: Word, claim: readonly Word[]): boolean =>
  LIGHT_BESIDE.some(
    ([light, beside]) =>
      light.test(norm) && claim.slice(at + 1, at + 8).some((word) => beside.test(word.norm)),
  );

/** "declined to comment" for "did not comment": what it denies is checked as denied. */
const deniesNext = (word: Word, claim: readonly Word[]): boolean =>
  DENYING.has(word.stem) &&
  claim.slice(word.at + 1, word.at + 5).some(({ polarity }) => polarity === 'denied');
