/**
 * Whether the words of a noun phrase of the claim belong together in the passages: "the union's president" is no
 * "company president" though the passage has a company too.
 */

import type { Alignment } from './alignment.ts';
import { type Copied, isCopied } from './copied.ts';
import { UNITS } from './cues.ts';
import type { Ground } from './support.ts';
import { type Refusal, refuse } from './verdict.ts';
import { anyOf, isLight, type Word } from './word.ts';
import { SURE } from './word-kin.ts';

/** How many words apart the passages may have what the claim has in one noun phrase. */
const APART = 4;

/** `agents` are the words of the claim that say who acts or speaks. */
export function cohesionFault(
  claim: readonly Word[],
  alignments: readonly Alignment[],
  copied: readonly Copied[],
  agents: ReadonlySet<number>,
): Refusal | undefined {
  for (const word of claim) {
    const next = claim.slice(word.at + 1, word.at + 4).find(({ content }) => content);
    const head = word.script === 'arabic' ? word : next;
    if (!next || !head?.actor || !isPhrase(word, next, claim) || isCopied([word, next], copied)) continue;
    // In Arabic the object follows the subject without a sign.
    if (
      word.script === 'arabic' &&
      (word.name || (/^ال/.test(word.norm) && next.actor) || agents.has(word.at) !== agents.has(next.at))
    )
      continue;
    const distances = alignments.flatMap(({ ground }) => distancesOf(word, next, ground));
    if (distances.length > 0 && Math.min(...distances) > APART)
      return refuse('unsupported', `not together: ${word.norm} ${next.norm}`);
  }
  return undefined;
}

/** Whether two words make one noun phrase: nothing but "of" and articles between them, and neither a verb. */
function isPhrase(a: Word, b: Word, claim: readonly Word[]): boolean {
  if (
    [a, b].some(
      (word) =>
        !word.content ||
        word.verb ||
        word.quoted ||
        word.figure !== undefined ||
        isLight(word) ||
        anyOf(UNITS, word.forms),
    )
  )
    return false;
  if (a.sentence !== b.sentence) return false;
  if (a.script === 'arabic') return b.at === a.at + 1 && /^\s*$/.test(b.gap) && !/^[وفبلك]/.test(b.norm);
  return (
    !PREPOSITION.test(a.norm) &&
    !PREPOSITION.test(b.norm) &&
    !/ly$/.test(a.norm + b.norm) &&
    claim.slice(a.at + 1, b.at + 1).every(({ gap }) => /^[\s'’s-]*$/.test(gap)) &&
    claim.slice(a.at + 1, b.at).every(({ norm }) => /^(?:of|the|al)$/.test(norm))
  );
}

const PREPOSITION =
  /^(?:after|before|aboard|near|until|since|against|through|without|within|despite|towards|last|next|together)$/;

/** How many words apart the two stand in the sentences of a text; whose by a pronoun is as good as side by side. */
function distancesOf(a: Word, b: Word, ground: Ground): number[] {
  const ofA = ground.supports(a).filter(({ weight }) => weight >= SURE);
  const ofB = ground.supports(b).filter(({ weight }) => weight >= SURE);
  return ofA.flatMap(({ at }) =>
    ofB.map(({ at: other }) => {
      if (at === other) return 1;
      const owned = ground.words
        .slice(Math.max(0, other - 5), other)
        .some(({ norm }) => /^(?:its|his|her|their)$/.test(norm));
      const suffixed = [at, other].some(
        (place) =>
          ground.words[place]!.script === 'arabic' &&
          /(?:ه|ها|هم)$/.test(ground.words[place]!.norm) &&
          ground.words[place]!.norm.length > ground.words[place]!.stem.length + 1,
      );
      if ((a.name && owned) || suffixed) return 1;
      return ground.words[at]!.sentence === ground.words[other]!.sentence
        ? Math.abs(at - other)
        : Number.POSITIVE_INFINITY;
    }),
  );
}
