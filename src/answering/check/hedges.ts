/** Whether a claim leaves out the "probably" with which the passages say it, or puts in an "almost" that they do not say. */

import type { Alignment } from './alignment.ts';
import type { Rule } from './claim.ts';
import { refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SURE } from './word-kin.ts';

const HEDGE =
  /^(?:probably|likely|perhaps|possibly|apparently|reportedly|allegedly|presumably|seems|seem|seemed|appears|appeared|almost|nearly|[وف]?(?:الارجح|الاغلب|ربما|يبدو|تبدو|رجح|رجحت|يرجح|ترجح|مرجح|المرجح|المحتمل|محتمل|كاد|كادت|يكاد|تكاد|كدنا))$/;
/** What is said of something that is not done. */
const ALMOST = /^[وف]?(?:almost|nearly|[يت]?كاد(?:ت|ا|وا)?|[يت]كادون|كدنا|تقريبا)$/;
/** What may be told of a part: "nearly all", معظمها تقريبا. */
const PART = /^(?:all|every|half|none?|nothing|everyone|entire|whole)$/;
/** How many content words behind it a hedge reaches. */
const REACH = 6;

export const hedgeFault: Rule = ({ words: claim }, alignments) => {
  const almost = claim.find((word) => ALMOST.test(word.norm) && isOfDeed(word, claim));
  if (almost && !alignments.some(({ ground: { words } }) => words.some(({ norm }) => ALMOST.test(norm))))
    return refuse('unsupported', `not said: ${almost.norm}`);
  if (claim.some((word) => HEDGE.test(word.norm))) return undefined;
  const hedges = alignments.map((alignment) => hedgeOver(claim, alignment));
  const own = hedges.find((hedge) => hedge !== undefined);
  return own && hedges.every((hedge) => hedge !== undefined)
    ? refuse('unsupported', `not so certain: ${own.norm}`)
    : undefined;
};

/** "almost won", and neither "almost 40" nor "almost all". */
const isOfDeed = ({ at }: Word, words: readonly Word[]): boolean =>
  [words[at - 1], words[at + 1], words[at + 2]].every((word) => word?.figure === undefined) &&
  !PART.test(words[at + 1]?.norm ?? 'done');

/** A hedge of the text that most of what it reaches is in the claim. */
function hedgeOver(claim: readonly Word[], { ground, places }: Alignment): Word | undefined {
  const taken = new Set(
    claim.flatMap(({ at }) => places[at]!.filter(({ weight }) => weight >= SURE).map((place) => place.at)),
  );
  return ground.words.find((hedge) => {
    if (hedge.quoted || !HEDGE.test(hedge.norm)) return false;
    if (/^(?:likely|probable|[وف]?(?:المرجح|المحتمل))$/.test(hedge.norm)) {
      const near = ground.words.filter(
        ({ at, content }) => content && at >= hedge.at - 5 && at <= hedge.at + 2 && at !== hedge.at,
      );
      return near.filter(({ at }) => taken.has(at)).length * 2 >= near.length;
    }
    const behind = ground.words.slice(hedge.at + 1);
    const relative = behind.findIndex(({ norm }) => /^(?:that|which|who|الذي|التي|الذين)$/.test(norm));
    const reached = (relative < 1 ? behind : behind.slice(0, relative))
      .filter(({ content, sentence }) => content && sentence === hedge.sentence)
      .slice(0, REACH);
    const here = reached.filter(({ at }) => taken.has(at)).length;
    return here * 2 >= reached.length;
  });
}
