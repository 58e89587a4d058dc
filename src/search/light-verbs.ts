/**
 * Light verbs (Jespersen 1942): in "reach a deal", «خرج باتفاق» the noun says what happened and the verb only that it
 * did, so that "no agreement came of it" tells of it as well.
 */

import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';

/** What talks and visits come to. */
const OUTCOME =
  /^(?:deals?|agreements?|accords?|settlements?|understandings?|compromises?|breakthroughs?|[وفبل]?(?:ال)?(?:اتفاق|اتفاقا|اتفاقات|اتفاقيه|صفقه|تسويه|تفاهم|تفاهما|تفاهمات|اختراق|اختراقا))$/;
const LIGHT = wordSet(
  'reach reached reaching strike struck striking clinch clinched secure secured come came coming return returned ' +
    'produce produced bring brought yield yielded result resulted ' +
    'توصل توصلوا توصلا توصلت يتوصل التوصل خرج خرجوا خرجا خرجت عاد عادوا عادت رجع رجعوا رجعت وصل وصلوا وصلت اسفر اسفرت افضي افضت اثمر اثمرت جاب جابوا طلع طلعوا تم جري حصل',
);
/** Of "come away with", «رجع من القاهرة باتفاق». */
const PARTICLE = wordSet('away out back home');

/** The words of a question without the verbs that say nothing beside what talks came to. */
export function withoutLightVerbs(tokens: readonly Token[]): readonly Token[] {
  if (outcomeIn(tokens) < 0) return tokens;
  return tokens.filter(
    ({ norm }, at) => !LIGHT.has(norm) && !(PARTICLE.has(norm) && LIGHT.has(tokens[at - 1]?.norm ?? '')),
  );
}

/** The number of the token that says what talks came to, or -1. */
export const outcomeIn = (tokens: readonly Token[]): number =>
  tokens.findIndex(({ norm }) => OUTCOME.test(norm));
