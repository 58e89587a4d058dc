/** Whether the date, how often and when of a deed are those of the same deed in the passages: he visited twice, and last month toured. */

import { type Alignment, statedAt, surest } from './alignment.ts';
import { isToldWith } from './bonds.ts';
import type { Rule } from './claim.ts';
import { type Clause, deedsOf } from './clause.ts';
import { isDate } from './dates.ts';
import { type Figure, figuresIn } from './figures.ts';
import { ADJUNCT } from './grammar.ts';
import type { Ground } from './support.ts';
import { isRefuted, refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SURE } from './word-kin.ts';

/** How much less surely than the surest another place may be the deed. */
const CLOSE = 0.08;

type Time = { readonly key: string; readonly at: number };

const TIMES: ReadonlyArray<readonly [string, RegExp]> = [
  ['once', /^(?:once|مره)$/],
  ['twice', /^[وف]?(?:twice|مرتين|مرتان)$/],
  ['thrice', /^thrice$/],
  ['yesterday', /^[وف]?(?:yesterday|امس|البارحه)$/],
  ['today', /^[وف]?(?:today|اليوم)$/],
  ['tomorrow', /^[وف]?(?:tomorrow|غدا)$/],
  ['soon', /^[وف]?(?:soon|قريبا)$/],
];
const SPANS: ReadonlyArray<readonly [string, RegExp]> = [
  ['week', /^(?:week|(?:ال|لل)?اسبوع)$/],
  ['month', /^(?:month|(?:ال|لل)?شهر)$/],
  ['months', /^(?:months|(?:ال|لل)?اشهر)$/],
  ['year', /^(?:year|(?:ال|لل)?(?:عام|سنه))$/],
  ['years', /^(?:years|(?:ال|لل)?(?:اعوام|سنوات))$/],
  ['season', /^(?:season|(?:ال|لل)?موسم)$/],
];
const SIDES: ReadonlyArray<readonly [string, RegExp]> = [
  ['last', /^(?:last|past|recent|previous|الماضي|الماضيه|الفايت|المنصرم|الاخيره|السابق)$/],
  ['next', /^(?:next|coming|المقبل|المقبله|القادم|القادمه)$/],
  ['this', /^(?:this|current|الجاري|الحالي|الحاليه|هذا|هذه)$/],
];

const nameIn = (list: ReadonlyArray<readonly [string, RegExp]>, word: Word | undefined): string | undefined =>
  list.find(([, pattern]) => pattern.test(word?.norm ?? ''))?.[0];

/** "last month", الشهر الماضي and the like, each by a key that both languages share; of nouns "next year's election". */
function timesIn(words: readonly Word[], ofNouns = false): Time[] {
  return words.flatMap((word, i) => {
    const single = nameIn(TIMES, word);
    if (single === 'today' && isSomeDay(i, words)) return [];
    if (single === 'once' ? isFrequency(i, words) : single) return [{ key: single!, at: word.at }];
    const span = nameIn(SPANS, word);
    const side = nameIn(SIDES, words[word.script === 'arabic' ? i + 1 : i - 1]);
    return span && side && (ofNouns || !isOfNoun(i, words)) ? [{ key: `${side} ${span}`, at: word.at }] : [];
  });
}

/** في اليوم التالي, "of today": no day of its own. */
const isSomeDay = (i: number, words: readonly Word[]): boolean =>
  /^(?:في|من|ذلك|هذا|نفس|حتي)$/.test(words[i - 1]?.norm ?? '') ||
  /^(?:نفسه|ذاته|[وف]?ال.*)$/.test(words[i + 1]?.norm ?? '');

/** "visited it once", زاره مرة واحدة, and neither "once it is signed" nor "at once". */
const isFrequency = (i: number, words: readonly Word[]): boolean =>
  words[i]!.script === 'arabic'
    ? words[i - 1]?.norm === 'ذات' || words[i + 1]?.norm === 'واحده'
    : words[i - 1]?.norm !== 'at' &&
      i > 0 &&
      !/[,;]/.test(words[i]!.gap) &&
      (words[i + 1] === undefined || /[.,;]/.test(words[i + 1]!.gap) || words[i + 1]!.verb);

/** "next year's election", انتخابات العام المقبل: told of a thing. */
const isOfNoun = (i: number, words: readonly Word[]): boolean =>
  words[i]!.script === 'arabic'
    ? words[i - 1]?.content === true &&
      !words[i - 1]!.verb &&
      !words[i - 1]!.name &&
      !/^[وفبل]?ال|ا$/.test(words[i - 1]!.norm)
    : words[i]!.end - words[i]!.start > words[i]!.norm.length;

/** "last month", "twice": of the deed that it is told of. */
export const timeFault: Rule = ({ clauses }, alignments) => {
  for (const clause of clauses) {
    const [deed] = deedsOf(clause);
    for (const time of timesIn(clause.words)) {
      if (isAnother(time, alignments)) return refuse('figure', `no ${time.key}`);
      if (!deed) continue;
      // The words of the claim's own language tell one deed from another better than their translations.
      const [own] = alignments
        .map((alignment) => isOfDeed(deed, time, alignment))
        .filter((each) => each !== undefined);
      if (own === false) return refuse('figure', `${deed.norm}: not ${time.key}`);
    }
  }
  return undefined;
};

/** "last year" where the passages have only "last month", "today" where they do not say so. */
function isAnother({ key }: Time, alignments: readonly Alignment[]): boolean {
  const stated = alignments.flatMap(({ ground }) => timesIn(ground.words, true));
  if (/^(?:today|yesterday|tomorrow|once)$/.test(key)) return !stated.some((other) => other.key === key);
  const [side, span] = key.split(' ');
  const alike = stated.filter(
    (other) => span !== undefined && (other.key.startsWith(`${side} `) || other.key.endsWith(` ${span}`)),
  );
  return alike.length > 0 && !stated.some((other) => other.key === key);
}

const IN = /^[وف]?(?:in|at|near|في|قرب)$/;
const isPlace = (word: Word, words: readonly Word[]): boolean =>
  word.proper && IN.test(words[word.at - 1]?.norm ?? '');

/** Not "in Moscow" where the passages have somebody there, and somewhere else when he did this. The claim's own language goes before. */
export const placeFault: Rule = ({ deeds, words }, alignments) => {
  for (const clause of deeds) {
    const [deed] = deedsOf(clause);
    if (!deed || deed.saying) continue;
    for (const name of clause.words) {
      if (!isPlace(name, words) || name.at < deed.at) continue;
      const [own] = alignments
        .map((alignment) => isThere(deed, name, alignment))
        .filter((each) => each !== undefined);
      if (own === false) return refuse('roles', `${deed.norm}: not in ${name.norm}`);
    }
  }
  return undefined;
};

/** Undefined where the text does not say of the deed where it was done. */
function isThere(deed: Word, name: Word, alignment: Alignment): boolean | undefined {
  const { clauses, words } = alignment.ground;
  const stated = alignment.ground.placesOf(name, SURE);
  if (stated.length === 0) return undefined;
  const verdicts = statedAt(deed, alignment).map((at) => {
    if (stated.some((place) => isToldWith(at, place, alignment))) return true;
    const own = clauses.find((clause) => clause.words.some((word) => word.at === at));
    return own?.words.some((word) => isPlace(word, words)) ? false : undefined;
  });
  return verdicts.includes(true) ? true : verdicts.includes(undefined) ? undefined : verdicts[0];
}

/** Undefined where the text does not have both. */
function isOfDeed(deed: Word, { key }: Time, alignment: Alignment): boolean | undefined {
  const { ground, places } = alignment;
  const stated = places[deed.at]!.filter(({ weight }) => weight >= SURE);
  // One visited, and then toured: the word itself tells when, not one that is much the same.
  const deeds = stated.filter(({ weight }) => weight + CLOSE >= stated[0]!.weight);
  const times = timesIn(ground.words).filter((time) => time.key === key);
  if (deeds.length === 0 || times.length === 0) return undefined;
  return deeds.some(({ at }) => times.some((time) => isToldWith(at, time.at, alignment)));
}

/** The law that passed in July comes into force in January. */
export const datedDeedFault: Rule = ({ words: claim, clauses }, alignments) => {
  for (const clause of clauses) {
    const dates = datesIn(clause.words);
    for (const deed of deedsOf(clause))
      for (const { key } of dates)
        if (isRefuted(alignments.map((alignment) => isDated(deed, key, claim, alignment))))
          return refuse('figure', `${deed.norm}: another date than ${key}`);
  }
  return undefined;
};

const JOINS = /^(?:and|but|[وف].*)$/;

/** Whether a date is of another deed: "cancelled a trip and visits it on Friday", "on Thursday, after the dam had burst". */
function isOther(deed: number, date: number, { words, clauses }: Ground): boolean {
  const [from, to] = deed < date ? [deed, date] : [date, deed];
  return (
    words.slice(from + 1, to).some(({ norm }) => ADJUNCT.test(norm)) ||
    (deed < date &&
      clauses.some(({ words: [first] }) => first!.at > from && first!.at <= to && JOINS.test(first!.norm)))
  );
}

const datesIn = (words: readonly Word[]): readonly Figure[] => figuresIn(words).filter(isDate);

/** Undefined where the text does not have both. */
function isDated(
  deed: Word,
  date: string,
  claim: readonly Word[],
  alignment: Alignment,
): boolean | undefined {
  const { ground } = alignment;
  const { words, clauses, figures } = ground;
  const dates = figures.filter((figure) => isDate(figure) && figure.key === date);
  const deeds = surest(ground.supports(deed)).filter(({ weight }) => weight >= SURE);
  if (dates.length === 0 || deeds.length === 0) return undefined;
  const clauseAt = (at: number): Clause | undefined =>
    clauses.find(({ words: own }) => own.some((word) => word.at === at));
  return dates.some(({ first }) =>
    deeds.some(({ at }) => {
      if (words[at]!.sentence !== words[first]!.sentence) return false;
      const [stated, dated] = [clauseAt(at), clauseAt(first)];
      const verb = dated?.verb?.content ? dated.verb : undefined;
      const told =
        !verb || claim.some((word) => alignment.places[word.at]!.some((place) => place.at === verb.at));
      return (
        !stated ||
        told ||
        ((stated === dated || datesIn(stated.words).length === 0) && !isOther(at, first, ground))
      );
    }),
  );
}
