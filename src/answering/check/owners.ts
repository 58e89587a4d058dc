/** Whether what the claim gives to a name is his, her or its own in the passages: "Mora's knee" where the runner's is hurt. */

import type { Clause } from './clause.ts';
import { isOnto } from './grammar.ts';
import type { Beside } from './matching-clauses.ts';
import { isOwned } from './owned.ts';
import { type Refusal, refuse } from './verdict.ts';
import { isLight, type Word } from './word.ts';
import { SAME, SURE } from './word-kin.ts';

export function ownerFault(claim: readonly Word[], besides: readonly Beside[]): Refusal | undefined {
  for (const owner of claim) {
    const owned = owner.proper && !owner.quoted ? ownedBy(owner, claim) : undefined;
    if (!owned) continue;
    const verdicts = besides
      .map((beside) => isOfAnother(owner, owned, beside))
      .filter((each) => each !== undefined);
    if (verdicts.length > 0 && verdicts.every((each) => each))
      return refuse('roles', `${owned.norm} of ${owner.norm}`);
  }
  return undefined;
}

/** The head of the noun phrase behind "'s", the noun before a name in Arabic. */
function ownedBy(owner: Word, claim: readonly Word[]): Word | undefined {
  const { at, sentence, script } = owner;
  const isNoun = (word: Word | undefined): boolean =>
    word?.content === true &&
    !word.verb &&
    !word.name &&
    word.figure === undefined &&
    word.sentence === sentence &&
    !isLight(word);
  if (script === 'arabic') {
    const noun = claim[at - 1];
    return isNoun(noun) &&
      !noun!.actor &&
      !isOwned(claim, noun!.at) &&
      !isOnto(claim[at]!) &&
      /^\s*$/.test(claim[at]!.gap) &&
      !/^[وفبلك]?ال/.test(noun!.norm)
      ? noun
      : undefined;
  }
  // The token of "Mora's" takes in its ending.
  if (owner.end - owner.start < owner.norm.length + 2 && !/^['’]/.test(claim[at + 1]?.gap ?? ''))
    return undefined;
  const behind = claim.slice(at + 1, at + 5);
  const end = behind.findIndex((word, i) => !isNoun(word) || (i > 0 && !/^[\s-]*$/.test(word.gap)));
  return (end < 0 ? behind : behind.slice(0, end)).at(-1);
}

/** Undefined where the text does not have both. */
function isOfAnother(
  owner: Word,
  owned: Word,
  { alignment: { ground, sentences }, clauses }: Beside,
): boolean | undefined {
  const owners = ground.supports(owner).filter(({ weight }) => weight >= SURE);
  const things = ground.supports(owned).filter(({ weight, opposite }) => weight >= SAME && !opposite);
  if (owners.length === 0 || things.length === 0) return undefined;
  const isMeant = (names: readonly Word[]): boolean =>
    names.some(({ at }) => owners.some((place) => place.at === at));
  const here = things.filter(({ at }) => ground.words[at]!.sentence === sentences[owned.at]);
  const meant = here.map(({ at }) => (isSomebodys(at, ground.words) ? lastActing(at, clauses) : []));
  if (meant.length > 0 && meant.every((names) => names.length > 0 && !isMeant(names))) return true;
  return things.every(
    ({ at }) =>
      !isOwned(ground.words, at) &&
      owners.every((place) => ground.words[place.at]!.sentence !== ground.words[at]!.sentence),
  );
}

/** "her campaign": a person's; "its" may be of any thing before. */
const isSomebodys = (at: number, words: readonly Word[]): boolean =>
  words[at]!.script === 'arabic' ? isOwned(words, at) : /^(?:his|her|their)$/.test(words[at - 1]?.norm ?? '');

/** The names of whoever acted last before a place: "his" is theirs. */
const lastActing = (place: number, clauses: readonly Clause[]): readonly Word[] =>
  clauses
    .findLast(
      ({ agent, carried }) =>
        !carried && agent.some(({ name }) => name) && agent.every(({ at }) => at < place),
    )
    ?.agent.filter(({ name }) => name) ?? [];
