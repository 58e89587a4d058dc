/** Whether every figure of a claim stands in the passages, and beside what the claim puts it beside. */

import { boundFault } from './bounds.ts';
import { dateFault, datePairs } from './dates.ts';
import { type Figure, figuresIn, written } from './figures.ts';
import { joinedCountsIn } from './joined-counts.ts';
import { fitOf, neighbours } from './nearness.ts';
import { partFault } from './part-fault.ts';
import { isUnit, oneFault, rateFault } from './rates.ts';
import type { Ground } from './support.ts';
import { type Refusal, refuse } from './verdict.ts';
import { isLight, type Word } from './word.ts';
import { NEAR } from './word-kin.ts';

const DOUBLE =
  /^(?:doubl|twice|both|ضعف|اضعاف|يتضاعف|تضاعف|ضاعف|كلا|كلتا|زوج|الطرفان|الطرفين|البلدين|بلدين|برلمانا)/;
const PAIR = /^(?:sides|men|parties|countries|leaders|teams|clubs|employees|الرجلان|الرجلين)$/;

export function figureFault(
  claim: readonly Word[],
  home: Ground,
  away: Ground | undefined,
  ofVerbs: ReadonlySet<string>,
): Refusal | undefined {
  const stated = figuresIn(claim);
  const own = figuresIn(home.words);
  const known = new Set([...own, ...(away ? figuresIn(away.words) : [])].map(({ key }) => key));
  for (const { key, first, last } of stated) {
    if (known.has(key)) continue;
    if (
      key === '=2' &&
      (PAIR.test(claim[last + 1]?.norm ?? '') || isDouble(home) || (away && isDouble(away)))
    )
      continue;
    return refuse('figure', written(claim, first, last));
  }
  const grounds = [home, ...(away ? [away] : [])];
  const whole = partFault(claim, stated, grounds) ?? boundFault(claim, stated, grounds);
  if (whole) return whole;
  const date = dateFault(claim, stated, own, home, away);
  if (date) return date;
  for (const figure of stated) {
    // A share is no count.
    const places = [home, ...(away ? [away] : [])].flatMap((ground) =>
      figuresIn(ground.words)
        .filter(({ key }) => key === figure.key)
        .map(({ last }) => ground.words[last]!.share),
    );
    if (places.length > 0 && !places.includes(claim[figure.last]!.share))
      return refuse('figure', `${written(claim, figure.first, figure.last)} of a hundred`);
    const unit = claim[figure.last + 1];
    if (!unit || unit.sentence !== claim[figure.last]!.sentence || figure.key.startsWith('@')) continue;
    if (!isUnit(unit) || unit.name) continue;
    const beside = [home, ...(away ? [away] : [])].some((ground) =>
      figuresIn(ground.words).some(
        ({ key, first, last }) =>
          key === figure.key &&
          ground
            .supports(unit)
            .some(
              ({ at }) =>
                at >= first - 2 && at <= last + 3 && (at === last + 1 || !isUnit(ground.words[last + 1])),
            ),
      ),
    );
    if (!beside) return refuse('figure', `${written(claim, figure.first, figure.last)} ${unit.norm}`);
  }
  const one = oneFault(claim, grounds);
  if (one) return one;
  const rate = rateFault(claim, stated, grounds);
  if (rate) return rate;
  const counts = joinedCountsIn(claim, grounds);
  const joined = joinedFault(claim, home, away) ?? counts.fault ?? countedFault(claim, stated, home, away);
  if (joined) return joined;
  const dated = new Set(datePairs(stated, claim).flatMap(({ first, last }) => [first, last]));
  for (const figure of stated) {
    if (dated.has(figure.first) || ofVerbs.has(figure.key) || counts.kept.has(figure.key)) continue;
    const fault = misplaced(figure, claim, home, own, stated);
    if (fault) return fault;
  }
  return undefined;
}

/** "2-1", "Suhail-3": what is written together stands together in the passages. */
function joinedFault(claim: readonly Word[], home: Ground, away: Ground | undefined): Refusal | undefined {
  for (const word of claim) {
    const before = claim[word.at - 1];
    if (word.script !== 'number' || !before || !/^[-–:/]$/.test(word.gap)) continue;
    const stands = [home, ...(away ? [away] : [])].some((ground) =>
      ground.words.some(({ norm, at }) => {
        const first = ground.words[at - 1];
        if (norm !== word.norm || !first) return false;
        return (
          first.norm === before.norm || ground.supports(before).some(({ at: place }) => place === first.at)
        );
      }),
    );
    if (!stands) return refuse('figure', `${before.norm}${word.gap}${word.norm}`);
  }
  return undefined;
}

/** Figures that the claim gives more often than the passages, or beside a noun that they do not count. */
function countedFault(
  claim: readonly Word[],
  stated: readonly Figure[],
  home: Ground,
  away: Ground | undefined,
): Refusal | undefined {
  const grounds = [home, ...(away ? [away] : [])];
  const figures = grounds.map(({ words }) => figuresIn(words));
  for (const { key, first, last } of stated) {
    if (key.startsWith('@')) continue;
    const times = stated.filter((other) => other.key === key).length;
    const most = Math.max(...figures.map((own) => own.filter((other) => other.key === key).length));
    if (most > 0 && times > most) return refuse('figure', `${written(claim, first, last)} twice`);
    const noun = claim[last + 1];
    if (!noun?.content || noun.figure !== undefined || noun.name || noun.verb || isLight(noun)) continue;
    if (noun.sentence !== claim[last]!.sentence || /[,،;:.]/.test(noun.gap)) continue;
    const phrase = claim.slice(last + 1, last + 4);
    const end = phrase.findIndex(({ content, verb, gap }) => !content || verb || !/^[\s-]*$/.test(gap));
    const counted = end < 0 ? phrase : phrase.slice(0, Math.max(1, end));
    const distances = grounds.flatMap((ground, g) => {
      const places = (noun.script === 'arabic' ? [noun] : counted).flatMap((word) =>
        ground.supports(word).filter(({ weight }) => weight >= NEAR),
      );
      return figures[g]!.filter((own) => own.key === key).flatMap((own) =>
        places
          .filter(({ at }) => ground.words[at]!.sentence === ground.words[own.first]!.sentence)
          .map(({ at }) => (at < own.first ? own.first - at : at - own.last)),
      );
    });
    if (distances.length > 0 && Math.min(...distances) > COUNTED)
      return refuse('figure', `${written(claim, first, last)} ${noun.norm}`);
  }
  return undefined;
}

/** How much a date of the claim in the same sentence counts. */
const DATED = 0.8;
/** How far from its figure a counted noun may stand. */
const COUNTED = 5;

const isDouble = (ground: Ground): boolean =>
  ground.words.some((word) => DOUBLE.test(word.norm) || /[^ا]تين$|[^ال]تي$/.test(word.norm));

/** What a figure is compared with: shares with shares, days and years not at all, other numbers with each other. */
function kindOf(
  figure: Figure,
  figures: readonly Figure[],
  words: readonly Word[],
): 'date' | 'share' | 'number' {
  const value = Number(figure.key.slice(1));
  if (/^:/.test(words[figure.first]!.gap) || /^:/.test(words[figure.last + 1]?.gap ?? '')) return 'date';
  if (figure.key.startsWith('@') || (Number.isInteger(value) && value > 1900 && value < 2100)) return 'date';
  const day = figures.some(
    ({ key, first, last }) =>
      key.startsWith('@month') && value <= 31 && (first === figure.last + 1 || last === figure.first - 1),
  );
  if (day) return 'date';
  return words[figure.last]!.share ? 'share' : 'number';
}

/** Whether something rises or falls to a number or from it: "to 2.9 from 3.4". */
function wayOf({ first }: Figure, words: readonly Word[]): 'to' | 'from' | undefined {
  const before = words[first - 1]?.norm ?? '';
  return /^(?:to|الي)$/.test(before) ? 'to' : /^(?:from|من|كان|كانت)$/.test(before) ? 'from' : undefined;
}

/** A number that another number of the passage fits better, by what the claim says around it. */
function misplaced(
  figure: Figure,
  claim: readonly Word[],
  home: Ground,
  own: readonly Figure[],
  stated: readonly Figure[],
): Refusal | undefined {
  if (kindOf(figure, stated, claim) === 'date') return undefined;
  const same = own.filter(({ key }) => key === figure.key);
  if (same.length === 0) return undefined;
  const near = neighbours(figure, claim, stated);
  // A date that the claim gives as well tells which sentence is meant.
  const dates = stated.filter((each) => each !== figure && kindOf(each, stated, claim) === 'date');
  const dated = ({ first }: Figure): number =>
    DATED *
    dates.filter(({ key }) =>
      own.some(
        (each) => each.key === key && home.words[each.first]!.sentence === home.words[first]!.sentence,
      ),
    ).length;
  const sameLanguage = home.words[0]?.script === claim[0]?.script;
  const fit = (place: Figure): number =>
    fitOf(near, place, home, sameLanguage ? figure.last : undefined) + dated(place);
  const best = Math.max(...same.map(fit));
  const kinds = new Set(same.map((at) => kindOf(at, own, home.words)));
  for (const other of own) {
    const kind = kindOf(other, own, home.words);
    if (other.key === figure.key || kind === 'date' || !kinds.has(kind)) continue;
    const swapped = stated.find(({ key }) => key === other.key);
    if (swapped) {
      // The claim has both numbers: have they changed places?
      const beside = neighbours(swapped, claim, stated);
      const kept = Math.max(
        ...own.filter(({ key }) => key === other.key).map((at) => fitOf(beside, at, home)),
      );
      const crossed = fitOf(near, other, home) + Math.max(...same.map((at) => fitOf(beside, at, home)));
      const ordered = own.some(
        (a) =>
          a.key === figure.key &&
          own.some(
            (b) =>
              b.key === other.key &&
              a.first < b.first === figure.first < swapped.first &&
              home.words[a.first]!.sentence === home.words[b.first]!.sentence,
          ),
      );
      const straight = Math.max(...same.map((at) => fitOf(near, at, home))) + kept;
      if (crossed <= straight * (ordered ? 1.6 : 1.15)) continue;
      const way = wayOf(figure, claim);
      if (way && wayOf(swapped, claim) !== way && same.some((place) => wayOf(place, home.words) === way))
        continue;
      return refuse('figure', `${figure.key.slice(1)} and ${other.key.slice(1)} have changed places`);
    }
    if (fit(other) > best * 1.25 + 0.15)
      return refuse('figure', `${figure.key.slice(1)} where the passage has ${other.key.slice(1)}`);
  }
  const unit = claim[figure.last + 1];
  if (unit?.content && near.length > 0 && best === 0)
    return refuse('figure', `${figure.key.slice(1)} ${unit.norm}`);
  return undefined;
}
