/** Whether a claim has one thing come of another that the passages only tell beside it. */

import type { Alignment } from './alignment.ts';
import { type Refusal, refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SURE } from './word-kin.ts';

const CAUSE =
  /^(?:because|due|owing|thanks|therefore|[وف]?(?:لان|لانه|لانها|لانهم|بسبب|نتيجه|جرا|لذلك|نظرا|بفعل))$/;
/** What may stand in the passages for a cause. */
const REASON =
  /^(?:because|due|owing|thanks|therefore|so|thus|as|since|after|following|over|for|from|in|by|reason|blame|blamed|result|resulted|cause|caused|causing|led|forced|prompted|bringing|saying|leaving|[وف]?(?:لان|لانه|لانها|لانهم|بسبب|نتيجه|جرا|لذلك|نظرا|بفعل|ادي|ادت|تسبب|تسببت|اثر|عقب|بعد|بعدما|اذ|احتجاجا|حين|فيضان|اسفر|اسفرت|سبب|خلف|لعدم|لكون|ل.{3,}))$/;

export function causeFault(claim: readonly Word[], alignments: readonly Alignment[]): Refusal | undefined {
  for (const cue of claim) {
    if (!CAUSE.test(cue.norm) || cue.quoted) continue;
    const own = claim.filter(({ sentence, content, name }) => content && !name && sentence === cue.sentence);
    const before = own.filter(({ at }) => at < cue.at);
    const after = own.filter(({ at }) => at > cue.at);
    if (before.length === 0 || after.length === 0) continue;
    if (!alignments.some((alignment) => links(before, after, alignment)))
      return refuse('unsupported', cue.norm);
  }
  return undefined;
}

/** Whether a sentence of the text that gives a reason has more than half of what stands on either side. */
function links(before: readonly Word[], after: readonly Word[], { ground }: Alignment): boolean {
  const isIn = (sentence: number, words: readonly Word[]): boolean =>
    words.filter((word) =>
      ground
        .supports(word)
        .some(({ at, weight }) => weight >= SURE && ground.words[at]!.sentence === sentence),
    ).length *
      2 >
    words.length;
  return ground.words.some(
    ({ norm, sentence }) => REASON.test(norm) && isIn(sentence, before) && isIn(sentence, after),
  );
}
