/** Whether a noun phrase of a claim means the one who acts or speaks in the passages, whatever either is called. */

import type { Alignment } from './alignment.ts';
import { placesOf } from './matching-clauses.ts';
import { isOwned } from './owners.ts';
import type { Word } from './word.ts';

/** Who speaks for an authority. */
export const SPOKESMAN = /^(?:spokes(?:man|woman|person)|(?:ال)?(?:متحدث|متحدثه|ناطق|ناطقه))$/;

/** What stands behind a verb of Arabic and neither acts nor is definite may be what it is done to: واستبعدت فرض رسوم. */
export const isVague = (agent: readonly Word[]): boolean =>
  agent[0]!.script === 'arabic' && !agent.some(({ actor }) => actor) && !/^[وف]?ال/.test(agent[0]!.norm);

/** How many words may stand between a noun and the name behind its relative clause. */
const ASIDE = 8;

/** Whether whoever acts is meant by a noun that stands beside the name elsewhere: "the company", "the company Rawafid". */
export function isCalled(heads: readonly Word[], acting: readonly Word[], { ground }: Alignment): boolean {
  const [noun, ...others] = acting;
  if (!noun || others.length > 0) return false;
  return heads.some(
    (head) =>
      head.proper &&
      ground
        .placesOf(head)
        .some((at) =>
          [...besideName(at, ground.words), ...beforeAside(at, ground.words)].some((word) =>
            word.stems.some((stem) => noun.stems.includes(stem)),
          ),
        ),
  );
}

/** "the company that owns the ferry, Archipel Marine": the noun whose relative clause stands before a name between commas. */
function beforeAside(at: number, words: readonly Word[]): readonly Word[] {
  const before = words.slice(Math.max(0, at - ASIDE), at);
  const that = before.findLast(({ norm }) => /^(?:that|which|who)$/.test(norm));
  const between = words.slice(that?.at ?? at, at);
  const noun = that && words[that.at - 1];
  return noun && noun.sentence === words[at]!.sentence && !between.some(({ proper }) => proper) ? [noun] : [];
}

/** What a name is called: "the company Rawafid", "the Fajr-2 satellite". */
const besideName = (at: number, words: readonly Word[]): readonly Word[] =>
  [words[at - 1], words[at + 1]?.figure === undefined ? undefined : words[at + 2]].filter(
    (word) => word !== undefined,
  );

/** "The lower court" where the appeals court acts, "her campaign" where his does. */
export function isOfAnother(
  phrase: readonly Word[],
  heads: readonly Word[],
  acting: readonly Word[],
  { ground }: Alignment,
): boolean {
  const agents = placesOf(acting);
  // A name tells by itself who is meant.
  if (acting.length < 2 || heads.some(({ proper }) => proper)) return false;
  // Whose "his lawyer" is, is told elsewhere.
  if (isOwned(ground.words, acting[0]!.at)) return false;
  const others = heads.flatMap((head) => ground.placesOf(head));
  return phrase.some((word) => {
    const places = ground.placesOf(word);
    if (places.length === 0 || places.some((at) => agents.has(at))) return false;
    if (word.proper) return acting.some(({ proper }) => proper);
    return places.every((at) => others.some((other) => Math.abs(at - other) === 1));
  });
}

/** Whether a given name stands before a surname. */
const isSurnamed = (at: number, words: readonly Word[]): boolean =>
  words[at - 1]?.proper === true && words[at - 1]!.sentence === words[at]!.sentence;

/**
 * Whether a claim has one of two of the same surname where the passages have the other: "Fanta Toure asked" where Toure
 * did, who was last called Amadou Toure.
 */
export function isNamesake(phrase: readonly Word[], acting: readonly Word[], { ground }: Alignment): boolean {
  const { words } = ground;
  const i = phrase.findIndex(({ proper }) => proper);
  const [given, surname] = [phrase[i], phrase[i + 1]];
  if (!given || !surname?.proper || given.at !== surname.at - 1) return false;
  const [givens, surnames] = [ground.placesOf(given), ground.placesOf(surname).toSorted((a, b) => a - b)];
  // Only of those whom the passages call by both names.
  if (!surnames.some((at) => givens.includes(at - 1))) return false;
  const stated = acting.filter(({ at }) => surnames.includes(at));
  return (
    stated.length > 0 &&
    stated.every(({ at }) => {
      const last = surnames.findLast((place) => place <= at && isSurnamed(place, words));
      return last !== undefined && !givens.includes(last - 1) && !givens.includes(at);
    })
  );
}
