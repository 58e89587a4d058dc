/**
 * Whether the names of a claim stand where the passages have them. A name is known by the words around it: where two
 * names fit these better in each language when they change places, the claim has moved them.
 */

import type { Alignment } from './alignment.ts';
import type { Claim } from './claim.ts';
import { fitOf } from './nearness.ts';
import { type Refusal, refuse } from './verdict.ts';
import type { Word } from './word.ts';
import { SURE } from './word-kin.ts';

/** How many words on each side tell what a name is about. */
const AROUND = 3;
/** How much better two names must fit when they change places. */
const CROSSED = 1.1;

const PREPOSITION = /^(?:in|at|from|to|near|into|by|في|من|الي|قرب|بالقرب|لدي)$/;

/** `confirmed` are the places of the names that are known to be in the role they have in the passages. */
export function placementFault(
  { words: claim }: Claim,
  alignments: readonly Alignment[],
  confirmed: ReadonlySet<number>,
): Refusal | undefined {
  const party = claim.find(
    (word) => word.content && WITH.test(claim[word.at - 1]?.norm ?? '') && isOnlyPlace(word, alignments),
  );
  if (party) return refuse('roles', `with ${party.norm}`);
  const names = claim.filter(({ proper, at }) => proper && !confirmed.has(at));
  for (const name of names) {
    if (isElsewhere(name, claim, alignments))
      return refuse('roles', `${claim[name.at - 1]!.norm} ${name.norm}`);
  }
  for (const [i, a] of names.entries())
    for (const b of names.slice(i + 1)) {
      const margins = alignments.map((alignment) => crossing(a, b, claim, alignment));
      if (margins.length > 0 && margins.every((margin) => margin < 0))
        return refuse('roles', `${a.norm} and ${b.norm} have changed places`);
    }
  return undefined;
}

const AT =
  /^[وف]?(?:in|at|near|on|of|within|around|outside|inside|across|over|off|between|for|with|في|قرب|بالقرب|لدي|عند|داخل|خارج|بين|شرق|شرقي|غرب|غربي|شمال|شمالي|جنوب|جنوبي|علي)$/;
const FROM = /^[وف]?(?:from|من)$/;
const TO = /^[وف]?(?:to|towards|into|الي|نحو)$/;
const ENVOY = /^(?:ambassador|envoy|consul|[وفبل]?(?:ال|لل)?(?:سفير|سفيره|مبعوث|مبعوثه|قنصل))$/;
const IN_PLACE = /^[وف]?(?:in|at|near|to|في|الي|قرب)$/;

/** Whether the claim has something come from where the passages have it go, or has it at somebody who is no place there. */
function isElsewhere(name: Word, claim: readonly Word[], alignments: readonly Alignment[]): boolean {
  const path = pathOf(name.at, claim);
  if (path === undefined) return false;
  const stated = alignments.flatMap((alignment) =>
    ownPlaces(name, alignment).map((place) => pathOf(place, alignment.ground.words)),
  );
  if (/^(?:from|to)$/.test(path) && stated.every((other) => other === (path === 'to' ? 'from' : 'to')))
    return true;
  if (!IN_PLACE.test(claim[name.at - 1]?.norm ?? '') || isOwner(name, claim, alignments)) return false;
  return !stated.some((other) => other !== undefined && (other !== 'from' || path === 'at'));
}

/** "talks with Geneva": with nobody where the passages only have something happen. */
const WITH = /^[وف]?(?:with|مع)$/;
const isOnlyPlace = (name: Word, alignments: readonly Alignment[]): boolean => {
  const stated = alignments.flatMap((alignment) =>
    ownPlaces(name, alignment).map((place) =>
      alignment.ground.words.slice(Math.max(0, place - 1), place + 1),
    ),
  );
  return (
    stated.some((words) => words.at(-1)!.proper) && stated.every(([before]) => IN_PLACE.test(before!.norm))
  );
};

/** "shares in Rihla", "parliament in Rovan": what stands before is Rihla's in the passages; a Russian is not in Russia. */
const isOwner = (name: Word, claim: readonly Word[], alignments: readonly Alignment[]): boolean => {
  const thing = claim[name.at - 2];
  return (
    thing !== undefined &&
    (!thing.proper || /^ال.*يه?$/.test(thing.norm)) &&
    alignments.some((alignment) =>
      ownPlaces(name, alignment).some((place) =>
        ownPlaces(thing, alignment).some((other) => Math.abs(other - place) <= 2),
      ),
    )
  );
};

/** Whether a name is where something is, comes from or goes to, by the preposition that governs it. */
function pathOf(at: number, words: readonly Word[]): 'at' | 'from' | 'to' | 'object' | undefined {
  const { sentence } = words[at]!;
  // "Russia's ambassador to Libya": where he is accredited.
  if (
    /^(?:to|[وف]?لدي)$/.test(words[at - 1]?.norm ?? '') &&
    words.slice(Math.max(0, at - 4), at - 1).some(({ norm }) => ENVOY.test(norm))
  )
    return undefined;
  for (let i = at - 1; i >= Math.max(0, at - 6) && words[i]!.sentence === sentence; i--) {
    const word = words[i]!;
    if (AT.test(word.norm)) return 'at';
    if (words[i - 1]?.norm === 'according') return undefined;
    if (FROM.test(word.norm)) return 'from';
    if (TO.test(word.norm)) return 'to';
    if (word.verb) return i === at - 1 ? 'object' : undefined;
  }
  return undefined;
}

/** The words around a name that are no names, up to the end of its sentence. */
function around(name: Word, claim: readonly Word[]): Word[] {
  const found: Word[] = [];
  for (const step of [-1, 1] as const) {
    let left = AROUND;
    for (let at = name.at + step; left > 0 && claim[at]; at += step) {
      const word = claim[at]!;
      if (word.name || !(word.content || word.figure !== undefined || PREPOSITION.test(word.norm))) continue;
      if (PREPOSITION.test(word.norm) && at !== name.at - 1) continue;
      found.push(word);
      left--;
    }
  }
  return found;
}

const ownPlaces = (name: Word, { places }: Alignment): number[] =>
  places[name.at]!.filter(({ weight }) => weight >= SURE).map(({ at }) => at);

const fit = (at: number, near: readonly Word[], { ground }: Alignment): number =>
  fitOf(near, { first: at, last: at }, ground);

/** How much better two names fit as the claim has them than the other way round. */
function crossing(a: Word, b: Word, claim: readonly Word[], alignment: Alignment): number {
  const [ofA, ofB] = [ownPlaces(a, alignment), ownPlaces(b, alignment)];
  const best = (places: readonly number[], near: readonly Word[]): number =>
    Math.max(...places.map((place) => fit(place, near, alignment)));
  const nearA = around(a, claim);
  const nearB = around(b, claim);
  const straight = best(ofA, nearA) + best(ofB, nearB);
  const crossed = best(ofB, nearA) + best(ofA, nearB);
  return straight * CROSSED - crossed;
}
