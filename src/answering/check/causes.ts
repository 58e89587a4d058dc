/** Whether a claim has one thing come of another that the passages only tell beside it. */

import type { Alignment } from './alignment.ts';
import type { Rule } from './claim.ts';
import { isUnit } from './counted.ts';
import { BE, OPENS } from './grammar.ts';
import { placesOf } from './matching-clauses.ts';
import { refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SURE } from './word-kin.ts';

const CAUSE =
  /^(?:because|due|owing|thanks|therefore|[وف]?(?:لان|لانه|لانها|لانهم|بسبب|نتيجه|جرا|لذلك|نظرا|بفعل))$/;
/** What may stand in the passages before a cause. */
const REASON =
  /^(?:because|due|owing|thanks|since|after|following|over|for|by|reason|blame|blamed|result|resulted|saying|citing|[وف]?(?:لان|لانه|لانها|لانهم|بسبب|نتيجه|جرا|نظرا|بفعل|تسبب|تسببت|اثر|عقب|بعد|بعدما|اذ|احتجاجا|حين|سبب|لعدم|لكون|ل.{3,}))$/;
/** What may stand between a cause and what came of it. */
const RESULT =
  /^(?:therefore|so|thus|result|resulted|cause|caused|causing|led|leading|forced|forcing|prompted|prompting|bringing|leaving|halting|killing|injuring|[وف]?(?:لذلك|ادي|ادت|تسبب|تسببت|اسفر|اسفرت|خلف|خلفت|مما|ما))$/;

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
  (CAUSE.test(norm) && !(norm === 'due' && BE.test(words[at - 1]?.norm ?? ''))) ||
  (norm === 'caused' && words[at + 1]?.norm === 'by');

/** Whether a sentence of the text that gives a reason has more than half of what stands on either side, each on its own. */
function links(cue: Word, before: readonly Word[], after: readonly Word[], { ground }: Alignment): boolean {
  const { words } = ground;
  const isIn = (own: readonly Word[], said: readonly Word[]): boolean => {
    const places = placesOf(own);
    return (
      said.filter((word) => ground.supports(word).some(({ at, weight }) => weight >= SURE && places.has(at)))
        .length *
        2 >
      said.length
    );
  };
  const [causes, effects] = THEREFORE.test(cue.norm) ? [before, after] : [after, before];
  return words.some((reason) => {
    const { at, norm, sentence } = reason;
    const own = words.filter((word) => word.sentence === sentence);
    if (!isIn(own, causes) || !isIn(own, effects)) return false;
    const behind = clauseFrom(at, words);
    const isHere = (side: readonly Word[], said: readonly Word[]): boolean =>
      said.some((word) => ground.placesOf(word, SURE).some((place) => placesOf(side).has(place)));
    return (
      (REASON.test(norm) && !isMeasured(reason, words) && isHere(behind, causes)) ||
      (RESULT.test(norm) &&
        (norm === 'cause' || isHere(behind, effects)) &&
        isHere(
          own.filter((word) => word.at < at),
          causes,
        ))
    );
  });
}

/** Up to where another clause begins. */
function clauseFrom(at: number, words: readonly Word[]): readonly Word[] {
  const behind = words
    .slice(at + 1, at + 1 + BEHIND)
    .filter(({ sentence }) => sentence === words[at]!.sentence);
  const end = behind.findIndex(({ norm }, i) => i > 0 && OPENS.test(norm));
  return end < 0 ? behind : behind.slice(0, end);
}

/** "two days after": only when. */
const isMeasured = ({ at }: Word, words: readonly Word[]): boolean => isUnit(words[at - 1]);
