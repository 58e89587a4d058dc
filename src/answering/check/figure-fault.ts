/** Whether every figure of a claim stands in the passages, and beside what the claim puts it beside. */

import type { Rule } from './claim.ts';
import { isDate, isDayOfMonth } from './dates.ts';
import { figuresOfVerbs } from './figure-clauses.ts';
import { type Figure, isOfName, written } from './figures.ts';
import { joinedCountsIn } from './joined-counts.ts';
import { fitOf, neighbours } from './nearness.ts';
import type { Ground } from './support.ts';
import { isUnit } from './units.ts';
import { type Refusal, refuse } from './verdict.ts';
import { isLight, type Word } from './word.ts';
import { SURE } from './word-kin.ts';

/** How often, and not of how many. */
const OFTEN = /^[وف]?(?:twice|مرتين|مرتان)$/;
const BOTH = /^(?:both|[وف]?(?:كلاهما|كليهما|كلتاهما|كلتيهما|انهما|بينهما|الاثنان|الاثنين))$/;
const TWOFOLD = /^(?:doubl|[يت]?ضاعف|[يت]?تضاعف|ضعف|اضعاف|زوج)/;
/** The dual, also before its genitive. */
const DUAL = /^[\u0621-\u064a]{2,}(?:ان|ين|ا|ي)$/;
/** How far from the deed "twice" may stand. */
const DEED = 7;
const PAIR = /^(?:sides|men|parties|countries|leaders|teams|clubs|employees|الرجلان|الرجلين)$/;

/** How far from its figure a counted noun may stand. */
const COUNTED = 5;
/** How much better another number must fit: by so many times, and by so much. */
const TIMES = 1.25;
const MORE = 0.15;
/** How many times better two numbers must fit when they change places, and where the passage has them in the same order. */
const SWAPPED = 1.15;
const IN_ORDER = 1.6;

export const figureFault: Rule = ({ words: claim, figures: stated }, alignments) => {
  const grounds = alignments.map(({ ground }) => ground);
  const away = grounds[1];
  const known = new Set(
    grounds.flatMap(({ words, figures }) =>
      figures
        .filter((figure) => !isOfName(figure, words))
        .filter(({ last }) => !OFTEN.test(words[last]!.norm) && !BOTH.test(words[last]!.norm))
        .map(({ key }) => key),
    ),
  );
  for (const { key, first, last } of stated) {
    if (OFTEN.test(claim[last]!.norm) && !grounds.some((ground) => isTwice(claim, last, ground)))
      return refuse('figure', written(claim, first, last));
    if (isOfName({ key, first, last }, claim)) {
      if (grounds.some((ground) => namesWith(key, claim[first - 1], ground))) continue;
      return refuse('figure', written(claim, first, last));
    }
    if (known.has(key)) continue;
    if (OFTEN.test(claim[last]!.norm) || (key === '=2' && isOften(claim[last + 1], grounds))) continue;
    if (
      key === '=2' &&
      (PAIR.test(claim[last + 1]?.norm ?? '') || (away && isDouble(claim.slice(last + 1, last + 4), away)))
    )
      continue;
    if (key === '=2' && isBothNamed(claim, first, grounds)) continue;
    return refuse('figure', written(claim, first, last));
  }
  return undefined;
};

/** Whether the number stands behind a word of a name in a text: "Fajr-2", "Fajr 2". */
const namesWith = (key: string, name: Word | undefined, ground: Ground): boolean =>
  name !== undefined && ground.supports(name).some(({ at }) => ground.words[at + 1]?.figure === key);

/** Figures that the claim gives beside a noun that they do not count in the passages. */
export const countedFault: Rule = ({ words: claim, figures: stated }, alignments) => {
  const grounds = alignments.map(({ ground }) => ground);
  for (const { key, first, last } of stated) {
    const noun = isAdjective(claim, first) ? claim[first - 1] : claim[last + 1];
    if (key.startsWith('@') || !noun?.content || isLight(noun)) continue;
    if (noun.at > last && /[,،;:.]/.test(noun.gap)) continue;
    const phrase = claim.slice(noun.at, noun.at + 3);
    const end = phrase.findIndex(({ content }) => !content);
    const counted = end < 0 ? phrase : phrase.slice(0, Math.max(1, end));
    const distances = grounds.flatMap((ground) => {
      const places = (noun.script === 'arabic' ? [noun] : counted).flatMap((word) => ground.supports(word));
      return ground.figures
        .filter((own) => own.key === key)
        .flatMap((own) =>
          // "38 million euros and up to seven million": what the second counts stands with the first.
          isUnit(noun) && isBare(own, ground.words) && !isDate(own)
            ? [0]
            : places
                .filter(({ at }) => ground.words[at]!.sentence === ground.words[own.first]!.sentence)
                .map(({ at }) => (at < own.first ? own.first - at : at - own.last)),
        );
    });
    if (distances.length > 0 && Math.min(...distances) > COUNTED)
      return refuse('figure', `${written(claim, first, last)} ${noun.norm}`);
  }
  return undefined;
};

/** Whether nothing that is counted stands right behind a number. */
function isBare({ last }: Figure, words: readonly Word[]): boolean {
  const next = words[last + 1];
  // شهرين: the dual counts months.
  if (isUnit(words[last])) return false;
  return !next?.content || next.sentence !== words[last]!.sentence || /[,،;:()–—]/.test(next.gap);
}

/** الجولة الرابعة: what is counted stands before. */
const isAdjective = (words: readonly Word[], at: number): boolean =>
  words[at]!.gap === ' ' &&
  [words[at - 1], words[at]].every((word) => /^[وفبل]?(?:ال|لل)/.test(word?.norm ?? ''));
/** "the two", الاثنين: those whom the claim names before, or whom a text has together. */
const isBothNamed = (claim: readonly Word[], at: number, grounds: readonly Ground[]): boolean =>
  (claim[at - 1]?.norm === 'the' || /^[وفبل]?(?:ال|لل)/.test(claim[at]!.norm)) &&
  (claim.slice(0, at).filter(({ proper }) => proper).length > 1 ||
    grounds.some(({ words }) => words.some(({ norm }) => BOTH.test(norm))));

/** "two visits" where somebody visited twice. */
const isOften = (noun: Word | undefined, grounds: readonly Ground[]): boolean =>
  noun !== undefined &&
  grounds.some(({ words }) => words.some(({ norm }) => OFTEN.test(norm))) &&
  (/^(?:times|occasions)$/.test(noun.norm) ||
    grounds.some((ground) => ground.placesOf(noun, SURE).some((at) => ground.words[at]!.verb)));

/** Whether a text tells that something is so twice: by that word, as "double", or by two of the deed, "two visits". */
const isTwice = (claim: readonly Word[], at: number, ground: Ground): boolean =>
  ground.words.some(
    (word, i) =>
      OFTEN.test(word.norm) ||
      TWOFOLD.test(word.norm) ||
      (word.figure === '=2' && /^(?:times|occasions)$/.test(ground.words[i + 1]?.norm ?? '')),
  ) ||
  claim
    .slice(Math.max(0, at - DEED), at + DEED)
    .some(
      (deed) =>
        deed.verb &&
        deed.content &&
        ground
          .placesOf(deed, SURE)
          .some((place) => ground.words[place - 1]?.figure === '=2' || isDual(ground.words[place]!)),
    );

const isDual = ({ norm, verb, script }: Word): boolean =>
  script === 'arabic' && !verb && !/^[وفبلك]?(?:ال|لل)/.test(norm) && /(?:تان|تين|[^ي]ين)$/.test(norm);

/** Whether a text doubles something, or has the counted noun in the dual: حارسين. */
const isDouble = (counted: readonly Word[], ground: Ground): boolean =>
  ground.words.some(({ norm }) => TWOFOLD.test(norm)) ||
  counted.some(
    (noun) =>
      noun.content &&
      !noun.verb &&
      ground.placesOf(noun, SURE).some((at) => !ground.words[at]!.verb && DUAL.test(ground.words[at]!.norm)),
  );

/** What a figure is compared with: each with its like, days and years not at all. */
function kindOf(
  figure: Figure,
  figures: readonly Figure[],
  words: readonly Word[],
): 'date' | 'name' | 'share' | 'number' {
  if (/^:/.test(words[figure.first]!.gap) || /^:/.test(words[figure.last + 1]?.gap ?? '')) return 'date';
  if (isDate(figure) || isDayOfMonth(figure, figures)) return 'date';
  if (isOfName(figure, words)) return 'name';
  return words[figure.last]!.share ? 'share' : 'number';
}

/** Whether something rises or falls to a number or from it: "to 2.9 from 3.4". */
function wayOf({ first }: Figure, words: readonly Word[]): 'to' | 'from' | undefined {
  const before = words[first - 1]?.norm ?? '';
  return /^(?:to|الي)$/.test(before) ? 'to' : /^(?:from|من|كان|كانت)$/.test(before) ? 'from' : undefined;
}

/** Whether a number stands where another one of the passages belongs: one that neither its verb nor "and" vouches for. */
export const misplacedFault: Rule = (claim, alignments) => {
  const home = alignments[0]!.ground;
  const vouched = new Set([
    ...figuresOfVerbs(claim.clauses, alignments),
    ...joinedCountsIn(claim.words, alignments).kept,
  ]);
  for (const figure of claim.figures) {
    if (vouched.has(figure.key) && !isOfName(figure, claim.words)) continue;
    const moved = misplaced(figure, claim.words, home, home.figures, claim.figures);
    if (moved) return moved;
  }
  return undefined;
};

/** A number that another number of the passage fits better, by what the claim says around it. */
function misplaced(
  figure: Figure,
  claim: readonly Word[],
  home: Ground,
  own: readonly Figure[],
  stated: readonly Figure[],
): Refusal | undefined {
  if (kindOf(figure, stated, claim) === 'date') return undefined;
  const ofName = isOfName(figure, claim);
  const same = own.filter((place) => place.key === figure.key && isOfName(place, home.words) === ofName);
  const near = neighbours(figure, claim, stated);
  const kinds = new Set(same.map((at) => kindOf(at, own, home.words)));
  for (const other of own) {
    const kind = kindOf(other, own, home.words);
    if (other.key === figure.key || kind === 'date' || !kinds.has(kind)) continue;
    const second = stated.find(({ key }) => key === other.key);
    // What the other one counts as well tells neither from the other: "crowns".
    const telling = near.filter(
      (word) =>
        !(isUnit(word) && (isBare(other, home.words) || home.placesOf(word, SURE).includes(other.last + 1))),
    );
    const fit = (place: Figure): number => fitOf(telling, place, home, figure.last);
    if (
      second
        ? areSwapped(figure, second, other, claim, home, own, stated)
        : fit(other) > Math.max(...same.map(fit)) * TIMES + MORE
    )
      return refuse(
        'figure',
        second
          ? `${figure.key.slice(1)} and ${other.key.slice(1)} have changed places`
          : `${figure.key.slice(1)} where the passage has ${other.key.slice(1)}`,
      );
  }
  return undefined;
}

/** Whether two numbers of the claim fit the passage better when they change places; `other` is the second one there. */
function areSwapped(
  figure: Figure,
  second: Figure,
  other: Figure,
  claim: readonly Word[],
  home: Ground,
  own: readonly Figure[],
  stated: readonly Figure[],
): boolean {
  const [near, beside] = [neighbours(figure, claim, stated), neighbours(second, claim, stated)];
  const same = own.filter(({ key }) => key === figure.key);
  const others = own.filter(({ key }) => key === second.key);
  const best = (words: readonly Word[], places: readonly Figure[]): number =>
    Math.max(...places.map((at) => fitOf(words, at, home)));
  const straight = best(near, same) + best(beside, others);
  const crossed = fitOf(near, other, home) + best(beside, same);
  const inOrder = same.some((a) => others.some((b) => a.first < b.first === figure.first < second.first));
  if (crossed <= straight * (inOrder ? IN_ORDER : SWAPPED)) return false;
  const way = wayOf(figure, claim);
  return way === undefined || !same.some((place) => wayOf(place, home.words) === way);
}
