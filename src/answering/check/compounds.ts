/**
 * Whether whoever is named only as the doer of a deed that describes another keeps to it: "heads the UN-backed
 * government", الحكومة التي تدعمها الأمم المتحدة. The UN backs there, and is not what is headed.
 */

import { surest } from './alignment.ts';
import type { Clause } from './clause.ts';
import { RELATIVE } from './grammar.ts';
import { type Beside, headsOf } from './matching-clauses.ts';
import { type Refusal, refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SAME, SURE } from './word-kin.ts';

/** By places in a text. */
type Described = { readonly doers: readonly number[]; readonly deed: number };

export function compoundFault(
  claim: readonly Word[],
  clauses: readonly Clause[],
  besides: readonly Beside[],
): Refusal | undefined {
  for (const name of claim) {
    if (!isNamed(name) || name.quoted || claim[name.at + 1]?.gap === '-') continue;
    if (isFalse(besides.map((beside) => keepsToDeed(name, claim, beside))))
      return refuse('roles', `only describes: ${name.norm}`);
  }
  for (const { verb, agent, passive } of clauses) {
    if (!passive || !verb) continue;
    const heads = headsOf(agent).filter(({ name, quoted }) => name && !quoted);
    if (heads.length > 0 && isFalse(besides.map((beside) => isDoneBy(heads, verb, beside))))
      return refuse('roles', `not by ${heads[0]!.norm}`);
  }
  return undefined;
}

/** الأمم of الأمم المتحدة is a noun as any other. */
const isNamed = ({ name, content, script, verb, norm }: Word): boolean =>
  content && (name || (script === 'arabic' && !verb && /^ال/.test(norm)));

const isFalse = (verdicts: ReadonlyArray<boolean | undefined>): boolean =>
  verdicts.includes(false) && !verdicts.includes(true);

/** Whether a claim that names such a doer tells its deed; undefined where the name does more in the text, or is not there. */
function keepsToDeed(
  name: Word,
  claim: readonly Word[],
  { alignment: { ground }, clauses }: Beside,
): boolean | undefined {
  const stated = ground.supports(name).filter(({ weight }) => weight >= SAME);
  const described = describedIn(ground.words, clauses);
  const own = stated.map(({ at }) => described.find(({ doers }) => doers.includes(at)));
  if (own.length === 0 || own.some((each) => !each)) return undefined;
  const deeds = new Set(own.map((each) => each!.deed));
  return claim.some(
    (word) =>
      word !== name &&
      word.content &&
      ground.supports(word, claim).some(({ at, weight }) => deeds.has(at) && weight >= SURE),
  );
}

/** Undefined where the text tells the deed of somebody in another way too, or has not both. */
function isDoneBy(
  heads: readonly Word[],
  verb: Word,
  { alignment: { ground, places }, clauses }: Beside,
): boolean | undefined {
  const described = describedIn(ground.words, clauses);
  const deeds = surest(places[verb.at]!).filter(({ weight, opposite }) => weight >= SURE && !opposite);
  const own = deeds.map(({ at }) => described.find(({ deed }) => deed === at));
  const stated = heads.flatMap((head) => ground.supports(head).filter(({ weight }) => weight >= SAME));
  if (own.length === 0 || stated.length === 0 || own.some((each) => !each)) return undefined;
  return own.some((each) => stated.some(({ at }) => each!.doers.includes(at)));
}

/** The deeds of a text that only describe: "UN-backed", and those of relative clauses that name who does them. */
function describedIn(words: readonly Word[], clauses: readonly Clause[]): Described[] {
  const compounds = words
    .filter(({ gap, norm, at }) => gap === '-' && /(?:ed|led|run|held)$/.test(norm) && words[at - 1]?.name)
    .map(({ at }) => ({ doers: [at - 1], deed: at }));
  const relative = clauses.flatMap(({ words: [first], agent, verb }) =>
    first && verb && RELATIVE.test(first.norm) && agent[0] && agent[0].at > first.at
      ? [{ doers: agent.map(({ at }) => at), deed: verb.at }]
      : [],
  );
  return [...compounds, ...relative];
}
