/**
 * Whether whoever is named only as the doer of a deed that describes another keeps to it: "heads the UN-backed
 * government", الحكومة التي تدعمها الأمم المتحدة. The UN backs there, and is not what is headed.
 */

import type { Alignment } from './alignment.ts';
import type { Rule } from './claim.ts';
import { RELATIVE } from './grammar.ts';
import type { Ground } from './support.ts';
import { isRefuted, refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SURE } from './word-kin.ts';

/** By places in a text. */
type Described = {
  readonly doers: readonly number[];
  readonly deed: number;
};

export const compoundFault: Rule = ({ words }, alignments) => {
  for (const name of words)
    if (isNamed(name) && isRefuted(alignments.map((alignment) => keepsToDeed(name, words, alignment))))
      return refuse('roles', `only describes: ${name.norm}`);
  return undefined;
};

/** الأمم of الأمم المتحدة is a noun as any other. */
const isNamed = ({ name, content, script, verb, norm }: Word): boolean =>
  content && (name || (script === 'arabic' && !verb && /^ال/.test(norm)));

/** Whether a claim that names such a doer tells its deed; undefined where the name does more in the text, or is not there. */
function keepsToDeed(name: Word, claim: readonly Word[], { ground }: Alignment): boolean | undefined {
  const described = describedIn(ground);
  const own = ground.placesOf(name).map((at) => described.find(({ doers }) => doers.includes(at)));
  if (own.length === 0 || own.some((each) => !each)) return undefined;
  const deeds = new Set(own.map((each) => each!.deed));
  return claim.some((word) => ground.placesOf(word, SURE, claim).some((at) => deeds.has(at)));
}

/** The deeds of a text that only describe: "UN-backed", and those of relative clauses that name who does them. */
function describedIn({ words, clauses }: Ground): Described[] {
  const compounds = words
    .filter(({ gap, norm }) => gap === '-' && /(?:ed|led|run|held)$/.test(norm))
    .map(({ at }) => ({ doers: [at - 1], deed: at }));
  const relative = clauses.flatMap(({ words: [first], agent, verb }) =>
    first && verb && RELATIVE.test(first.norm) && agent[0] && agent[0].at > first.at
      ? [{ doers: agent.map(({ at }) => at), deed: verb.at }]
      : [],
  );
  return [...compounds, ...relative];
}
