/** Whether a claim leaves out the condition on which alone the passages say it: "would repeal the law if it won". */

import { surest } from './alignment.ts';
import type { Clause } from './clause.ts';
import { deedsOf } from './dated-deeds.ts';
import type { Beside } from './matching-clauses.ts';
import { type Refusal, refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SURE } from './word-kin.ts';

const CONDITION = /^[وف]?(?:if|unless|provided|providing|اذا|شرط|بشرط|شريطه|لو)$/;
/** What says in a claim that something depends on something else. */
const DEPENDS =
  /^[وف]?(?:if|unless|provided|providing|should|once|condition|conditional|conditions|assuming|depends|depending|subject|pending|until|without|only|after|otherwise|اذا|شرط|بشرط|شريطه|شروط|لو|حال|رهن|مشروط|مشروطه|الا|بعد|دون|بدون|توقف|يتوقف|تتوقف|رهنا|يشترط|تشترط)$/;

export function conditionFault(
  clauses: readonly Clause[],
  claim: readonly Word[],
  besides: readonly Beside[],
): Refusal | undefined {
  if (claim.some(({ norm, quoted, at }) => !quoted && (DEPENDS.test(norm) || isUnless(at, claim))))
    return undefined;
  for (const clause of clauses) {
    if (clause.words.some(({ quoted }) => quoted) || clause.verb?.saying) continue;
    for (const deed of deedsOf(clause)) {
      const verdicts = besides
        .map((beside) => isConditional(deed, beside))
        .filter((each) => each !== undefined);
      if (verdicts.length > 0 && verdicts.every((each) => each))
        return refuse('unsupported', `only on a condition: ${deed.norm}`);
    }
  }
  return undefined;
}

/** Whether a condition is joined to every clause that tells the deed; undefined where none does. */
function isConditional(deed: Word, { alignment, clauses }: Beside): boolean | undefined {
  const { ground, places } = alignment;
  const found = surest(places[deed.at]!).filter(({ weight, opposite }) => weight >= SURE && !opposite);
  if (found.length === 0) return undefined;
  return found.every(({ at }) => {
    const { sentence } = ground.words[at]!;
    const own = clauses.find(({ words }) => words.some((word) => word.at === at));
    return ground.words.some((cue) => {
      if (cue.sentence !== sentence || !(CONDITION.test(cue.norm) || isUnless(cue.at, ground.words)))
        return false;
      const opens = ground.words[cue.at - 1]?.sentence !== sentence;
      if (opens) return at > cue.at && !own?.words.includes(cue);
      return at < cue.at && (own?.words.some((word) => word.at === cue.at - 1 || word === cue) ?? false);
    });
  });
}

/** ما لم */
const isUnless = (at: number, words: readonly Word[]): boolean =>
  words[at]!.norm === 'ما' && words[at + 1]?.norm === 'لم';
