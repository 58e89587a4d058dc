/** Whether a name bears the title that a claim gives it: "the prosecutor, Elie Nassar" where he is the lawyer. */

import type { Clause } from './clause.ts';
import { type Copied, isCopied } from './copied.ts';
import { ACTORS } from './cues.ts';
import { isOnto, PREPOSITION } from './grammar.ts';
import type { Beside } from './matching-clauses.ts';
import type { Ground } from './support.ts';
import { COPULA } from './verbs.ts';
import { type Refusal, refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SAME, SURE } from './word-kin.ts';

/** How many words apart a title and its name may stand in the passages. */
const APART = 6;
/** How surely a verb of the same root tells what a title says: "who led the study". */
const ROOT = 0.6;
/** How many words behind a name what he is may be told. */
const BEHIND = 5;

export function titleFault(
  claim: readonly Word[],
  clauses: readonly Clause[],
  besides: readonly Beside[],
  copied: readonly Copied[],
): Refusal | undefined {
  const grounds = besides.map(({ alignment: { ground } }) => ground);
  for (const name of claim) {
    if (!name.proper || name.quoted) continue;
    const before = titleBefore(name, claim);
    for (const title of [before, titleBehind(name, claim), predicateOf(name, clauses)]) {
      if (!title) continue;
      if (!isLesser(title.at, claim) && grounds.some((ground) => isOnlyLesser(title, name, ground)))
        return refuse('roles', `not quite: ${title.norm} ${name.norm}`);
      if (title === before && isCopied([title, name], copied)) continue;
      const verdicts = besides
        .map((beside) => bears(name, title, claim, beside))
        .filter((each) => each !== undefined);
      if (verdicts.length > 0 && verdicts.every((each) => !each))
        return refuse('roles', `${title.norm} ${name.norm}`);
    }
  }
  return undefined;
}

/** Also one that may be a name: لواء. */
export const isTitle = (word: Word | undefined): word is Word =>
  word?.actor === true &&
  (!word.name || (word.script === 'arabic' && word.stems.some((stem) => ACTORS.has(stem)))) &&
  !word.verb &&
  word.content;

/** Who somebody is said to be right before his name. */
function titleBefore(name: Word, claim: readonly Word[]): Word | undefined {
  if (claim[name.at - 1]?.proper) return undefined;
  for (const before of claim.slice(Math.max(0, name.at - 3), name.at).reverse()) {
    const behind = claim[before.at + 1]!;
    if (before.sentence !== name.sentence || before.verb || !/^,?\s*$/.test(behind.gap)) return undefined;
    if (before.actor && !before.name) {
      // "According to sources, Lavrov" tells no title.
      if (behind.gap.includes(',') && /[^s]s$/.test(before.norm)) return undefined;
      const first = claim[before.at - 1];
      // After another verb the title may act and the name be acted on.
      return before.script === 'latin' ||
        first?.saying ||
        isOnto(before) ||
        PREPOSITION.test(first?.norm ?? '')
        ? before
        : undefined;
    }
    if (!before.content) return undefined;
  }
  return undefined;
}

/** "Petra Vasil, the foreign minister": between commas behind the name. */
function titleBehind(name: Word, claim: readonly Word[]): Word | undefined {
  const behind = claim.slice(name.at + 1, name.at + 1 + BEHIND);
  if (!/[,،]/.test(behind[0]?.gap ?? '') || behind[0]!.sentence !== name.sentence) return undefined;
  const end = behind.findIndex(
    (word, i) => word.verb || PREPOSITION.test(word.norm) || (i > 0 && /[,،]/.test(word.gap)),
  );
  const phrase = end < 0 ? behind : behind.slice(0, end);
  if (
    phrase.some(({ norm }) => /^(?:and|who|which)$|^و./.test(norm)) ||
    (behind[end]?.verb && !/[,،]/.test(behind[end]!.gap))
  )
    return undefined;
  return headOf(phrase);
}

/** "Lavrov is the ambassador", لافروف هو السفير, and in Arabic without any verb. */
function predicateOf(name: Word, clauses: readonly Clause[]): Word | undefined {
  const clause = clauses.find(({ words }) => words.includes(name));
  if (!clause || (clause.verb && !COPULA.test(clause.verb.norm))) return undefined;
  const { words } = clause;
  const first = words.indexOf(name);
  // Behind a part of the name that the lexicon does not know.
  const isPart = (word: Word): boolean =>
    word.name || (word.script === 'arabic' && !word.actor && !word.verb && !/^[وفبل]?ال/.test(word.norm));
  if (words.slice(0, first).some((word) => (word.content || PREPOSITION.test(word.norm)) && !isPart(word)))
    return undefined;
  const behind = words.slice(first + 1);
  const is = behind.findIndex(({ verb, norm }) => verb || /^(?:هو|هي)$/.test(norm));
  if (is < 0 && name.script === 'latin') return undefined;
  const phrase = behind.slice(is + 1).filter(({ norm }) => !/^(?:not|the|a|an|also|now|still)$/.test(norm));
  const end = phrase.findIndex((word) => PREPOSITION.test(word.norm) || /[,،]/.test(word.gap));
  return behind.slice(0, Math.max(0, is)).every((word) => word.name && !isTitle(word))
    ? headOf(end < 0 ? phrase : phrase.slice(0, end))
    : undefined;
}

/** The first title of an Arabic noun phrase, the last one of an English one. */
const headOf = (phrase: readonly Word[]): Word | undefined => {
  if (phrase[0]?.script === 'arabic') return isTitle(phrase[0]) ? phrase[0] : undefined;
  const last = phrase.findLast(({ content }) => content);
  return isTitle(last) ? last : undefined;
};

/** Who does not hold the office itself. */
const LESSER = /^(?:deputy|vice|former|ex|acting|assistant|[وف]?(?:ال)?(?:نايب|نايبه|سابق|سابقه))$/;

/** "deputy governor", نائب المحافظ, الوزير السابق. */
const isLesser = (at: number, words: readonly Word[]): boolean =>
  words
    .slice(Math.max(0, at - 2), at + (words[at]!.script === 'arabic' ? 4 : 1))
    .some(({ norm, sentence }) => sentence === words[at]!.sentence && LESSER.test(norm));

/** Whether the passages give the title to the name, and each time with "deputy" or "former". */
function isOnlyLesser(title: Word, name: Word, ground: Ground): boolean {
  const names = placesOf(name, ground);
  const titles = placesOf(title, ground).filter((at) =>
    names.some((other) => other > at && other - at <= APART && ground.words[at]!.script === 'latin'),
  );
  return titles.length > 0 && titles.every((at) => isLesser(at, ground.words));
}

const placesOf = (word: Word, ground: Ground): number[] =>
  ground
    .supports(word)
    .filter(({ weight, opposite }) => weight >= SAME && !opposite)
    .map(({ at }) => at);

/** Verbs by which somebody gets an office. */
const GETS_OFFICE =
  /^(?:appoint|elect|name|becom|became|chos|choos|serv|[وف]?[يت]?(?:عين|انتخب|تولي|اختير|اصبح|يشغل|شغل)ت?)/;

/** Whether title and name stand in apposition, or a clause says that he is or does it; undefined where the text has not both. */
function bears(
  name: Word,
  title: Word,
  claim: readonly Word[],
  { alignment: { ground }, clauses }: Beside,
): boolean | undefined {
  const { words } = ground;
  const names = placesOf(name, ground);
  const titles = ground
    .supports(title, claim)
    .filter(
      ({ at, weight, opposite }) =>
        (words[at]!.actor || words[at]!.verb) && weight >= (words[at]!.verb ? ROOT : SURE) && !opposite,
    )
    .map(({ at }) => at);
  if (names.length === 0 || titles.length === 0) return undefined;
  return titles.some((at) =>
    names.some((other) => {
      // The story itself says what somebody is called.
      if (at === other) return true;
      if (words[at]!.sentence !== words[other]!.sentence) return false;
      const clause = clauses.find(({ words: own }) => own.some((word) => word.at === at));
      const does =
        clause?.verb && (clause.verb.at === at || isBe(clause) || GETS_OFFICE.test(clause.verb.norm));
      if (
        does &&
        [...clause.agent, ...(GETS_OFFICE.test(clause.verb!.norm) ? clause.words : [])].some(
          (word) => word.at === other,
        )
      )
        return true;
      const [from, to] = at < other ? [at, other] : [other, at];
      const between = words.slice(from + 1, to);
      if (between.some((word) => isSomebodyElse(word, name, claim, ground))) return false;
      return (
        to - from <= APART && !between.some(({ verb }) => verb) && !isJoined(from, to, at < other, words)
      );
    }),
  );
}

/** سلمى between المديرة and عمر: behind its verb one named stands beside the next. */
function isSomebodyElse(word: Word, name: Word, claim: readonly Word[], ground: Ground): boolean {
  if (!word.proper || word.script !== 'arabic' || /^ال.*ي(?:ه)?$/.test(word.norm)) return false;
  const parts = claim.slice(Math.max(0, name.at - 2), name.at + 3);
  return !parts.some((part) => part.content && ground.supports(part).some(({ at }) => at === word.at));
}

const isBe = ({ verb }: Clause): boolean => verb !== undefined && COPULA.test(verb.norm);

/** "Lavrov and the ambassador": another one; "the minister and party leader Lavrov" is the same. */
const isJoined = (from: number, to: number, before: boolean, words: readonly Word[]): boolean =>
  words
    .slice(from + 1, to + 1)
    .some(
      ({ norm, script, at, stem }) =>
        (script === 'arabic'
          ? /^و/.test(norm) && (/^وو/.test(norm) || !stem.startsWith('و'))
          : norm === 'and') && !(before && at < to && words.slice(at + 1, to).some(isTitle)),
    );
