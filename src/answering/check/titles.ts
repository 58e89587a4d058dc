/** Whether a name bears the title that a claim gives it, and with that standing: "the prosecutor, Elie Nassar" where he is the lawyer. */

import { type Alignment, statedAt } from './alignment.ts';
import type { Rule } from './claim.ts';
import type { Clause } from './clause.ts';
import { PREPOSITION, RELATIVE } from './grammar.ts';
import type { Ground } from './support.ts';
import { COPULA } from './verbs.ts';
import { isRefuted, refuse } from './verdict.ts';
import type { Word } from './word.ts';

/** How many words apart a title and its name may stand in the passages. */
const APART = 6;
/** How surely a verb of the same root tells what a title says: "who led the study". */
const ROOT = 0.6;
/** How many words apart a title and its standing may stand. */
const STANDING = 5;
/** How many words behind a name what he is may be told. */
const BEHIND = 5;

/** Each standing in both languages; whose standing is one of the first does not hold the office itself. */
const LESSER: readonly RegExp[] = [
  /^(?:former|ex|previous|erstwhile|onetime|(?:ال)?(?:سابق|اسبق)(?:ه|ا|ون|ين)?)$/,
  /^(?:late|deceased|(?:ال)?(?:راحل|متوفي|فقيد)(?:ه)?)$/,
  /^(?:acting|interim|caretaker|provisional|بالانابه|بالوكاله|بالنيابه|(?:ال)?(?:موقت)(?:ه)?)$/,
  /^(?:honorary|(?:ال)?(?:فخري)(?:ه)?)$/,
  /^(?:deputy|vice|assistant|[وفبل]?(?:ال)?(?:نايب|مساعد|وكيل)(?:ه)?)$/,
];
const STANDINGS: readonly RegExp[] = [
  ...LESSER,
  /^(?:outgoing|departing|(?:ال)?(?:مستقيل|منتهي)(?:ه)?|المنصرف)$/,
  /^(?:serving|active|sitting|incumbent|current|العامل|العامله|(?:ال)?(?:حالي)(?:ه)?)$/,
  /^(?:retired|(?:ال)?(?:متقاعد)(?:ه|ون|ين)?)$/,
  /^(?:new|incoming|newly|(?:ال)?(?:جديد)(?:ه)?)$/,
  /^(?:designate|elect|(?:ال)?(?:مكلف|منتخب)(?:ه)?)$/,
];

/** Who is one of two where a former one is spoken of. */
const OFFICIAL =
  /^(?:minister|president|premier|ambassador|governor|mayor|director|chief|[وفبل]?(?:ال|لل)?(?:وزير|وزيره|رييس|رييسه|سفير|سفيره|محافظ|حاكم|مدير|مديره))$/;

/** "the prosecutor, Elie Nassar" where he is the lawyer, or the deputy prosecutor. */
export const titleFault: Rule = ({ words: claim, clauses }, alignments) => {
  const grounds = alignments.map(({ ground }) => ground);
  const former = claim.find(
    (word) => isTitle(word) && isTheOne(word, claim) && isOnlyFormer(word, claim, grounds),
  );
  if (former) return refuse('roles', `no longer: ${former.norm}`);
  for (const name of claim) {
    if (!name.proper) continue;
    for (const title of [titleBefore(name, claim), titleBehind(name, claim), predicateOf(name, clauses)]) {
      if (!title) continue;
      if (!isLesser(title.at, claim) && grounds.some((ground) => isOnlyLesser(title, name, ground)))
        return refuse('roles', `not quite: ${title.norm} ${name.norm}`);
      const verdicts = grounds.map((ground) => bears(name, title, claim, ground));
      const surname = surnameOf(name, claim);
      if (isRefuted(verdicts) && !grounds.some((ground) => bears(surname, title, claim, ground) === true))
        return refuse('roles', `${title.norm} ${name.norm}`);
    }
  }
  return undefined;
};

/** "the minister", "the finance minister", الوزير. */
const isTheOne = ({ at, norm, script }: Word, claim: readonly Word[]): boolean =>
  OFFICIAL.test(norm) &&
  (script === 'arabic'
    ? /^[وف]?ال/.test(norm)
    : claim.slice(Math.max(0, at - 2), at).some((word) => word.norm === 'the'));

/** "The minister" where only a former one is told of. */
const isOnlyFormer = (title: Word, claim: readonly Word[], grounds: readonly Ground[]): boolean => {
  const places = grounds.flatMap((ground) => ground.placesOf(title).map((at) => isLesser(at, ground.words)));
  return places.length > 0 && !places.includes(false) && !isLesser(title.at, claim);
};

/** Whether a word says what somebody is. */
export const isTitle = (word: Word | undefined): word is Word => word?.actor === true && !word.name;

/** Who somebody is said to be right before his name. */
function titleBefore(name: Word, claim: readonly Word[]): Word | undefined {
  if (claim[name.at - 1]?.proper) return undefined;
  for (const before of claim.slice(Math.max(0, name.at - 3), name.at).reverse()) {
    const behind = claim[before.at + 1]!;
    if (before.verb) return undefined;
    if (before.actor) {
      // "According to sources, Lavrov", "With the ambassador, Lavrov discussed" tell no title.
      if (behind.gap.includes(',') && (/[^s]s$/.test(before.norm) || opensClause(name, claim)))
        return undefined;
      // رئيس بلدية العاصمة: the title is the first of them.
      const isOf = before.script === 'arabic' && !/^[وف]?ال/.test(before.norm);
      if (isOf && isTitle(claim[before.at - 1])) continue;
      // After another verb the title may act and the name be acted on; not so behind a genitive, رئيس البلدية فاروق.
      const isClosed = isOf && /^ال/.test(claim[name.at - 1]!.norm);
      return before.script === 'latin' || isClosed || claim[before.at - 1]?.saying ? before : undefined;
    }
    if (!before.content) return undefined;
  }
  return undefined;
}

/** Whether a verb stands right behind a name. */
const opensClause = (name: Word, claim: readonly Word[]): boolean => {
  const next = claim[surnameOf(name, claim).at + 1];
  return next?.verb === true && !/[,،]/.test(next.gap);
};

/** "Petra Vasil, the foreign minister": between commas behind the name. */
function titleBehind(name: Word, claim: readonly Word[]): Word | undefined {
  const behind = claim.slice(name.at + 1, name.at + 1 + BEHIND);
  if (!/[,،]/.test(behind[0]?.gap ?? '') || isJoined(behind.slice(0, 1))) return undefined;
  if (RELATIVE.test(behind[0]!.norm)) return undefined;
  const end = behind.findIndex((word) => word.verb || PREPOSITION.test(word.norm));
  const isClause = behind[end]?.verb && !/[,،]/.test(behind[end]!.gap);
  return isClause ? undefined : headOf(end < 0 ? behind : behind.slice(0, end));
}

/** "Lavrov is the ambassador", لافروف هو السفير, and in Arabic without any verb. */
function predicateOf(name: Word, clauses: readonly Clause[]): Word | undefined {
  const clause = clauses.find(({ words }) => words.includes(name));
  if (!clause || (clause.verb && !COPULA.test(clause.verb.norm))) return undefined;
  const { words } = clause;
  const first = words.indexOf(name);
  if (words.slice(0, first).some((word) => word.content && !word.name)) return undefined;
  const behind = words.slice(first + 1);
  const is = behind.findIndex(({ verb, norm }) => verb || /^(?:هو|هي)$/.test(norm));
  const phrase = behind.slice(is + 1);
  const end = phrase.findIndex(({ norm }) => PREPOSITION.test(norm));
  return headOf(end < 0 ? phrase : phrase.slice(0, end));
}

/** The first title of an Arabic noun phrase, the last one of an English one. */
const headOf = (phrase: readonly Word[]): Word | undefined => {
  if (phrase[0]?.script === 'arabic') return isTitle(phrase[0]) ? phrase[0] : undefined;
  const last = phrase.findLast(({ content }) => content);
  return isTitle(last) ? last : undefined;
};

/** "deputy governor", نائب المحافظ, الوزير السابق. */
const isLesser = (at: number, words: readonly Word[]): boolean =>
  words
    .slice(Math.max(0, at - 2), at + (words[at]!.script === 'arabic' ? 4 : 1))
    .some(({ norm }) => LESSER.some((each) => each.test(norm)));

/** Whether the passages give the title to the name, and each time with "deputy" or "former". */
function isOnlyLesser(title: Word, name: Word, ground: Ground): boolean {
  const names = ground.placesOf(name);
  const titles = ground
    .placesOf(title)
    .filter((at) => names.some((other) => other > at && other - at <= APART));
  return titles.length > 0 && titles.every((at) => isLesser(at, ground.words));
}

/** The last part of the name that a word is part of: passages may have only the surname beside the title. */
function surnameOf(name: Word, claim: readonly Word[]): Word {
  const next = claim[name.at + 1];
  return next?.proper && /^[\s-]*$/.test(next.gap) ? surnameOf(next, claim) : name;
}

/** Whether title and name stand in apposition; undefined where the text has not both. */
function bears(name: Word, title: Word, claim: readonly Word[], ground: Ground): boolean | undefined {
  const { words } = ground;
  const names = ground.placesOf(name);
  const titles = ground.placesOf(title, ROOT, claim).filter((at) => isTitle(words[at]) || words[at]!.verb);
  if (titles.length === 0) return undefined;
  return titles.some((at) =>
    names.some((other) => {
      if (words[at]!.sentence !== words[other]!.sentence) return false;
      const [from, to] = at < other ? [at, other] : [other, at];
      const between = words.slice(from + 1, to);
      return (
        to - from <= APART &&
        !isSecondNoun(at, other, words) &&
        !between.some((word) => isSomebodyElse(word, name, claim, ground)) &&
        // "Sarraj met the foreign minister": a deed between them parts the two.
        !between.some(({ verb, content }) => verb && content) &&
        !isJoined(words.slice(from + 1, to + 1))
      );
    }),
  );
}

/** التقى السراج وزير الخارجية: in Arabic a title behind a name without a sign between them is another one's. */
const isSecondNoun = (title: number, name: number, words: readonly Word[]): boolean => {
  if (words[title]!.script !== 'arabic' || title < name) return false;
  const behind = words.slice(name + 1, title + 1);
  const isSaid = behind.some(
    ({ gap, verb, norm }) => /[,،(–-]/.test(gap) || verb || /^[وف]?(?:هو|هي)$/.test(norm),
  );
  return (
    !isSaid &&
    (!/^ال/.test(words[title]!.norm) ||
      behind.slice(0, -1).some(({ content, name: isName }) => content && !isName))
  );
};

/** سلمى between المديرة and عمر: behind its verb one named stands beside the next. */
function isSomebodyElse(word: Word, name: Word, claim: readonly Word[], ground: Ground): boolean {
  if (!word.proper || word.script !== 'arabic') return false;
  const parts = claim.slice(Math.max(0, name.at - 2), name.at + 3);
  return !parts.some((part) => ground.supports(part).some(({ at }) => at === word.at));
}

/** "Lavrov and the ambassador": another one. */
const isJoined = (words: readonly Word[]): boolean =>
  words.some(({ norm, script, stem }) =>
    script === 'arabic' ? /^و/.test(norm) && !stem.startsWith('و') : norm === 'and',
  );

/** "the former minister" where he is the minister. */
export const standingFault: Rule = ({ words: claim }, alignments) => {
  for (const word of claim) {
    const standing = STANDINGS.find((each) => each.test(word.norm));
    const title = standing && titleOf(word, claim);
    if (title && isRefuted(alignments.map((alignment) => isSo(standing, title, alignment))))
      return refuse('roles', `not said to be ${word.norm}: ${title.norm}`);
  }
  return undefined;
};

/** The title behind an English adjective, before an Arabic one. */
function titleOf(word: Word, claim: readonly Word[]): Word | undefined {
  const [before, behind] = [
    claim.slice(Math.max(0, word.at - STANDING), word.at).reverse(),
    claim.slice(word.at + 1, word.at + STANDING),
  ];
  const near = word.script === 'arabic' ? before : behind;
  const end = near.findIndex(({ content }) => !content);
  return (end < 0 ? near : near.slice(0, end)).find(isTitle);
}

/** Undefined where the text does not have the title. */
function isSo(standing: RegExp, title: Word, alignment: Alignment): boolean | undefined {
  const { words } = alignment.ground;
  const titles = statedAt(title, alignment);
  if (titles.length === 0) return undefined;
  return titles.some((at) =>
    words
      .slice(Math.max(0, at - STANDING), at + STANDING + 1)
      .some(({ norm, sentence }) => sentence === words[at]!.sentence && standing.test(norm)),
  );
}
