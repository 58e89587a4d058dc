/** Whether what the claim gives to a name is his, her or its own in the passages: "Mora's knee" where the runner's is hurt. */

import type { Alignment } from './alignment.ts';
import type { Rule } from './claim.ts';
import type { Clause } from './clause.ts';
import { isRefuted, refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SURE } from './word-kin.ts';

export const ownerFault: Rule = ({ words: claim }, alignments) => {
  for (const owner of claim) {
    const owned = owner.proper ? ownedBy(owner, claim) : undefined;
    if (owned && isRefuted(alignments.map((alignment) => isHis(owner, owned, alignment))))
      return refuse('roles', `${owned.norm} of ${owner.norm}`);
  }
  return undefined;
};

/** Whether a noun is somebody's by a pronoun: "his government", حكومته. */
export const isOwned = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 5), at).some(({ norm }) => /^(?:its|his|her|their)$/.test(norm)) ||
  (words[at]!.script === 'arabic' &&
    /(?:ته|ها|هم|هما)$/.test(words[at]!.norm) &&
    !/^[وف]?(?:ال|بال|لل|كال)/.test(words[at]!.norm) &&
    words[at]!.norm.length > words[at]!.stem.length);

/** The head of the noun phrase behind "'s", the noun before a name in Arabic. */
export function ownedBy(owner: Word, claim: readonly Word[]): Word | undefined {
  const { at, script } = owner;
  const isNoun = (word: Word | undefined): boolean =>
    word?.content === true && !word.verb && !word.name && word.figure === undefined;
  if (script === 'arabic') {
    const noun = claim[at - 1];
    return isNoun(noun) && !isOwned(claim, noun!.at) && !/^[وفبلك]?ال/.test(noun!.norm) ? noun : undefined;
  }
  // The token of "Mora's" takes in its ending.
  if (owner.end - owner.start < owner.norm.length + 2) return undefined;
  const behind = claim.slice(at + 1, at + 5);
  const end = behind.findIndex((word) => !isNoun(word));
  return (end < 0 ? behind : behind.slice(0, end)).at(-1);
}

/** Undefined where the text does not have both. */
function isHis(owner: Word, owned: Word, { ground, sentences }: Alignment): boolean | undefined {
  const owners = ground.placesOf(owner, SURE);
  const things = ground.placesOf(owned, SURE);
  if (things.length === 0) return undefined;
  const here = things.filter((at) => ground.words[at]!.sentence === sentences[owned.at]);
  const meant = here.map((at) => (isSomebodys(at, ground.words) ? lastActing(at, ground.clauses) : []));
  if (
    meant.length > 0 &&
    meant.every((names) => names.length > 0 && !names.some(({ at }) => owners.includes(at)))
  )
    return false;
  // "Malta has offered … Kesh welcomed the offer": whoever does it has it.
  const doers = ground.clauses.filter(
    ({ verb, agent }) => verb?.content && things.includes(verb.at) && agent.some(({ proper }) => proper),
  );
  if (doers.length > 0 && here.every((at) => !ground.words[at]!.verb && isAlone(at, ground.words)))
    return doers.some(({ agent }) => agent.some(({ at }) => owners.includes(at)));
  return things.some(
    (at) =>
      isOwned(ground.words, at) ||
      owners.some((place) => ground.words[place]!.sentence === ground.words[at]!.sentence),
  );
}

/** "the offer": a noun with its article and nobody's. */
const isAlone = (at: number, words: readonly Word[]): boolean =>
  words[at]!.script === 'arabic'
    ? /^[وف]?(?:ال|بال|لل|كال)/.test(words[at]!.norm)
    : words[at - 1]?.norm === 'the' && words[at + 1]?.norm !== 'of';

/** "her campaign": a person's; "its" may be of any thing before. */
const isSomebodys = (at: number, words: readonly Word[]): boolean =>
  words[at]!.script === 'arabic' ? isOwned(words, at) : /^(?:his|her|their)$/.test(words[at - 1]?.norm ?? '');

/** The names of whoever acted last before a place: "his" is theirs. */
const lastActing = (place: number, clauses: readonly Clause[]): readonly Word[] =>
  clauses.findLast(({ agent }) => agent.some(({ name }) => name) && agent.every(({ at }) => at < place))
    ?.agent ?? [];
