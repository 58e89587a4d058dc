/** Whether a claim is no surer than the passages: what they only plan, wish or doubt has not happened. */

import { type Alignment, surest } from './alignment.ts';
import type { Clause } from './clause.ts';
import { PROMISE } from './cues.ts';
import { isWish } from './scope.ts';
import { COPULA } from './verbs.ts';
import { type Refusal, refuse } from './verdict.ts';
import { anyOf, isCondition, isLight, type Word } from './word.ts';
import { SURE } from './word-kin.ts';

/** A word that the claim states as a fact, or as settled, and that the passages only plan, wish or doubt. */
export function certaintyFault(
  claim: readonly Word[],
  alignments: readonly Alignment[],
): Refusal | undefined {
  for (const word of claim) {
    const before = claim[word.at - 1]?.norm;
    if (
      !word.content ||
      word.name ||
      (word.actor && !word.verb) ||
      word.saying ||
      word.quoted ||
      before === 'to' ||
      isCondition(word, claim) ||
      COPULA.test(word.norm)
    )
      continue;
    if (word.figure !== undefined || isWish(word)) continue;
    const progressive =
      word.norm.endsWith('ing') && /^(?:is|are|was|were|been|already|now|still)$/.test(before ?? '');
    if (!word.verb && !progressive) continue;
    let best = -1;
    for (const { ground, places, sentences } of alignments) {
      for (const { at, weight } of surest(places[word.at]!)) {
        const stated = ground.words[at]!;
        if (weight < SURE || stated.sentence !== sentences[word.at]) continue;
        best = Math.max(best, stated.certainty);
      }
    }
    if (
      modalOf(word, claim) === 'will' &&
      alignments.every((alignment) => saysMight(word, alignment)) &&
      best >= 0
    )
      return refuse('unsupported', `may, not will: ${word.norm}`);
    if (
      best >= 0 &&
      word.certainty === 1 &&
      claim.some(({ saying, at }) => saying && at < word.at) &&
      alignments.some((alignment) => isPromised(word, alignment))
    )
      continue;
    if (best >= 0 && best < word.certainty) return refuse('unsupported', `not so certain: ${word.norm}`);
  }
  return undefined;
}

const MIGHT = /^(?:might|may|could|[وف]?قد|ربما|يمكن)$/;
const SHALL = /^(?:will|would|shall|سوف)$/;

/** The modal right before a word. */
function modalOf({ at, norm, verb }: Word, words: readonly Word[]): 'will' | 'might' | undefined {
  if (verb && /^[وف]?س[يتن]/.test(norm)) return 'will';
  for (const before of words.slice(Math.max(0, at - 3), at).reverse()) {
    if (MIGHT.test(before.norm) && !(before.norm === 'may' && before.capital)) return 'might';
    if (SHALL.test(before.norm)) return 'will';
  }
  return undefined;
}

const saysMight = (word: Word, { ground, places }: Alignment): boolean =>
  surest(places[word.at]!).every(({ at }) => modalOf(ground.words[at]!, ground.words) === 'might');

/** "says he will" for "promises to". */
const isPromised = (word: Word, { ground, places }: Alignment): boolean =>
  surest(places[word.at]!).some(({ at }) =>
    ground.words
      .slice(Math.max(0, at - 8), at)
      .some(({ forms, sentence }) => anyOf(PROMISE, forms) && sentence === ground.words[at]!.sentence),
  );

/** How much of a clause must be told as a fact. */
const TOLD = 0.25;

/** "The council used …" of a council that is accused of using: a clause without a verb of its own to compare. */
export function wishedFault(
  clauses: readonly Clause[],
  claim: readonly Word[],
  alignments: readonly Alignment[],
): Refusal | undefined {
  if (claim.some((word) => isWish(word) || word.saying || word.denies || word.certainty === 0))
    return undefined;
  for (const { words, verb, agent } of clauses) {
    const content = words.filter(
      (word) => word.content && !word.name && word.figure === undefined && !word.quoted,
    );
    if (
      (verb?.content && !isLight(verb)) ||
      !words.some((word) => word.verb) ||
      content.length < 3 ||
      agent.length === 0
    )
      continue;
    const told = alignments.some(({ ground, places }) => {
      const facts = content.filter(({ at }) =>
        surest(places[at]!).some((place) => ground.words[place.at]!.certainty > 0),
      );
      return facts.length > content.length * TOLD;
    });
    if (!told) return refuse('unsupported', `not so certain: ${words.map(({ norm }) => norm).join(' ')}`);
  }
  return undefined;
}
