/** Whether a claim has one thing come of another that the passages only tell beside it. */

import type { Alignment } from './alignment.ts';
import type { Rule } from './claim.ts';
import { BE, OPENS } from './grammar.ts';
import { placesOf } from './matching-clauses.ts';
import type { Ground } from './support.ts';
import { refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SURE } from './word-kin.ts';

const CAUSE =
  /^(?:because|due|owing|thanks|therefore|[وف]?(?:لان|لانه|لانها|لانهم|بسبب|نتيجه|جرا|لذلك|نظرا|بفعل))$/;
/** What may stand in the passages for a cause. */
const REASON =
  /^(?:because|due|owing|thanks|therefore|so|thus|as|since|after|following|over|for|from|in|by|reason|blame|blamed|result|resulted|cause|caused|causing|led|forced|prompted|bringing|saying|leaving|[وف]?(?:لان|لانه|لانها|لانهم|بسبب|نتيجه|جرا|لذلك|نظرا|بفعل|ادي|ادت|تسبب|تسببت|اثر|عقب|بعد|بعدما|اذ|احتجاجا|حين|فيضان|اسفر|اسفرت|سبب|خلف|لعدم|لكون|ل.{3,}))$/;

/** What stands before these is the cause of what stands behind. */
const THEREFORE = /^[وف]?(?:therefore|لذلك)$/;
/** How many words behind its cue a cause may be told. */
const BEHIND = 10;

export const causeFault: Rule = ({ words: claim }, alignments) => {
  for (const cue of claim) {
    if (!isCause(cue, claim)) continue;
    const own = claim.filter(({ content, name }) => content && !name);
    const before = own.filter(({ at }) => at < cue.at);
    const after = own.filter(({ at }) => at > cue.at);
    if (before.length === 0) continue;
    if (!alignments.some((alignment) => links(cue, before, after, alignment)))
      return refuse('unsupported', cue.norm);
  }
  return undefined;
};

/** "because", "caused by", but not "is due to vote". */
const isCause = ({ norm, at }: Word, words: readonly Word[]): boolean =>
  (CAUSE.test(norm) &&
    !(norm === 'due' && BE.test(words[at - 1]?.norm ?? '') && words[at + 2]?.certainty === 1)) ||
  (norm === 'caused' && words[at + 1]?.norm === 'by');

function isBehind(cue: Word, causes: readonly Word[], ground: Ground): boolean {
  const behind = ground.words.slice(cue.at + 1, cue.at + 1 + BEHIND);
  const end = behind.findIndex(({ norm }, i) => i > 0 && OPENS.test(norm));
  const told = placesOf(end < 0 ? behind : behind.slice(0, end));
  return causes.some((word) => ground.placesOf(word, SURE).some((at) => told.has(at)));
}

/** Whether a sentence of the text that gives a reason has more than half of what stands on either side. */
function links(cue: Word, before: readonly Word[], after: readonly Word[], { ground }: Alignment): boolean {
  const isIn = (sentence: number, words: readonly Word[]): boolean =>
    words.filter((word) =>
      ground
        .supports(word)
        .some(({ at, weight }) => weight >= SURE && ground.words[at]!.sentence === sentence),
    ).length *
      2 >
    words.length;
  const reasons = ground.words.filter(
    ({ norm, sentence }) => REASON.test(norm) && isIn(sentence, before) && isIn(sentence, after),
  );
  // Where the text names the cause, it is what stands behind its own "because".
  const named = reasons.filter((word) => isCause(word, ground.words) && !THEREFORE.test(word.norm));
  const causes = THEREFORE.test(cue.norm) ? before : after;
  return named.length === 0 ? reasons.length > 0 : named.some((own) => isBehind(own, causes, ground));
}
