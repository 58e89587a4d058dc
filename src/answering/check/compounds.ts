/**
 * Whether whoever is named only as the doer of a deed that describes another keeps to it: "heads the UN-backed
 * government", الحكومة التي تدعمها الأمم المتحدة. The UN backs there, and is not what is headed.
 */

import { type Alignment, statedAt } from './alignment.ts';
import type { Rule } from './claim.ts';
import type { Clause } from './clause.ts';
import { RELATIVE } from './grammar.ts';
import { headsOf } from './matching-clauses.ts';
import { nounsBefore, phraseFrom } from './noun-phrases.ts';
import type { Ground } from './support.ts';
import { isRefuted, refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SURE } from './word-kin.ts';

/** By places in a text. */
type Described = {
  readonly doers: readonly number[];
  readonly deed: number;
  /** The nouns that it describes. */
  readonly nouns: readonly number[];
};

export const compoundFault: Rule = ({ words, clauses }, alignments) => {
  for (const name of words)
    if (isNamed(name) && isRefuted(alignments.map((alignment) => keepsToDeed(name, words, alignment))))
      return refuse('roles', `only describes: ${name.norm}`);
  for (const clause of clauses) {
    const { verb, agent, passive } = clause;
    if (!verb) continue;
    const patient = patientOf(clause, verb);
    if (patient && isRefuted(alignments.map((alignment) => isPlaced([patient], verb, 'nouns', alignment))))
      return refuse('roles', `${verb.norm} not of ${patient.norm}`);
    if (!passive) continue;
    const heads = headsOf(agent).filter(({ name }) => name);
    if (isRefuted(alignments.map((alignment) => isPlaced(heads, verb, 'doers', alignment))))
      return refuse('roles', `not by ${heads[0]!.norm}`);
  }
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

/** The name to whom an English verb is done, right behind it. */
function patientOf({ words }: Clause, verb: Word): Word | undefined {
  if (verb.script !== 'latin') return undefined;
  const near = words.slice(words.indexOf(verb) + 1).find(({ norm }) => norm !== 'the');
  return near?.proper ? near : undefined;
}

/**
 * Whether names are the doers of a deed or the nouns that it describes; undefined where the text tells the deed in
 * another way too, or has not both.
 */
function isPlaced(
  heads: readonly Word[],
  verb: Word,
  role: 'doers' | 'nouns',
  alignment: Alignment,
): boolean | undefined {
  const { ground } = alignment;
  const described = describedIn(ground);
  const own = statedAt(verb, alignment).map((at) => described.find(({ deed }) => deed === at));
  const stated = heads.flatMap((head) => ground.placesOf(head));
  if (own.length === 0 || stated.length === 0 || own.some((each) => !each)) return undefined;
  return own.some((each) => stated.some((at) => each![role].includes(at)));
}

/** The deeds of a text that only describe: "UN-backed", and those of relative clauses that name who does them. */
function describedIn({ words, clauses }: Ground): Described[] {
  const compounds = words
    .filter(({ gap, norm }) => gap === '-' && /(?:ed|led|run|held)$/.test(norm))
    .map(({ at }) => ({
      doers: [at - 1],
      deed: at,
      nouns: phraseFrom(words, at + 1).map((word) => word.at),
    }));
  const relative = clauses.flatMap(({ words: [first], agent, verb }) =>
    first && verb && RELATIVE.test(first.norm) && agent[0] && agent[0].at > first.at
      ? [
          {
            doers: agent.map(({ at }) => at),
            deed: verb.at,
            nouns: nounsBefore(first, words).map(({ at }) => at),
          },
        ]
      : [],
  );
  return [...compounds, ...relative];
}
