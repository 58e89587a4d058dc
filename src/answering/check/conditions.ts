/** Whether a claim leaves out the condition on which alone the passages say it: "would repeal the law if it won". */

import { type Alignment, statedAt } from './alignment.ts';
import type { Rule } from './claim.ts';
import { deedsOf } from './clause.ts';
import { isRefuted, refuse } from './verdict.ts';
import type { Word } from './word.ts';

export const CONDITION = /^[وف]?(?:if|unless|provided|providing|اذا|شرط|بشرط|شريطه|لو)$/;
/** What says in a claim that something depends on something else. */
const DEPENDS =
  /^[وف]?(?:if|unless|provided|providing|should|once|condition|conditional|conditions|assuming|depends|depending|subject|pending|until|without|only|after|otherwise|اذا|شرط|بشرط|شريطه|شروط|لو|حال|رهن|مشروط|مشروطه|الا|بعد|دون|بدون|توقف|يتوقف|تتوقف|رهنا|يشترط|تشترط)$/;

export const conditionFault: Rule = ({ clauses, words: claim }, alignments) => {
  if (claim.some(({ norm, at }) => DEPENDS.test(norm) || isUnless(at, claim))) return undefined;
  for (const clause of clauses) {
    if (clause.verb?.saying) continue;
    for (const deed of deedsOf(clause))
      if (isRefuted(alignments.map((alignment) => isUnconditional(deed, alignment))))
        return refuse('unsupported', `only on a condition: ${deed.norm}`);
  }
  return undefined;
};

/** Whether no condition is joined to a clause that tells the deed; undefined where none tells it. */
function isUnconditional(deed: Word, alignment: Alignment): boolean | undefined {
  const { words } = alignment.ground;
  const found = statedAt(deed, alignment);
  if (found.length === 0) return undefined;
  return found.some((at) => {
    const own = alignment.ground.clauses.find((clause) => clause.words.some((word) => word.at === at));
    return !words.some((cue) => {
      if (cue.sentence !== words[at]!.sentence || !(CONDITION.test(cue.norm) || isUnless(cue.at, words)))
        return false;
      const opens = words[cue.at - 1]?.sentence !== cue.sentence;
      return opens ? !own?.words.includes(cue) : own?.words.some((word) => word.at === cue.at - 1);
    });
  });
}

/** ما لم */
const isUnless = (at: number, words: readonly Word[]): boolean =>
  words[at]!.norm === 'ما' && words[at + 1]?.norm === 'لم';
