/** Whether a number counts what it counts in the passages: that noun, all of it, and in that unit. */

import type { Rule } from './claim.ts';
import { UNITS } from './cues.ts';
import { type Figure, isOfName, written } from './figures.ts';
import { DETERMINER } from './grammar.ts';
import type { Ground } from './support.ts';
import { type Refusal, refuse } from './verdict.ts';
import { anyOf, isLight, type Word } from './word.ts';

/** How far from its figure a counted noun may stand. */
const COUNTED = 5;

/** Figures that the claim gives beside a noun that they do not count in the passages. */
export const countedFault: Rule = ({ words: claim, figures: stated }, alignments) => {
  const grounds = alignments.map(({ ground }) => ground);
  for (const { key, first, last } of stated) {
    const noun = isAdjective(claim, first) ? claim[first - 1] : claim[last + 1];
    // "on 7 November 2024 killed 31": a year counts nothing.
    if (key.startsWith('@') || claim[first - 1]?.figure?.startsWith('@')) continue;
    if (!noun?.content || isLight(noun)) continue;
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
          isUnit(noun) && isBare(own, ground.words)
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
export function isBare({ last }: Figure, words: readonly Word[]): boolean {
  const next = words[last + 1];
  // شهرين: the dual counts months.
  if (isUnit(words[last])) return false;
  return !next?.content || next.sentence !== words[last]!.sentence;
}

/** الجولة الرابعة: what is counted stands before. */
const isAdjective = (words: readonly Word[], at: number): boolean =>
  [words[at - 1], words[at]].every((word) => /^[وفبل]?(?:ال|لل)/.test(word?.norm ?? ''));

/** "14 wells" where the passages have six of 14. */
export const partFault: Rule = ({ words: claim, figures: stated }, alignments) => {
  for (const figure of stated) {
    if (figure.key.startsWith('@')) continue;
    const places = alignments.flatMap(({ ground: { words, figures: own } }) =>
      own
        .filter(({ key }) => key === figure.key)
        .map((place) =>
          isWhole(words, place)
            ? own.find(({ last }) => last < place.first && last >= place.first - 4)
            : undefined,
        ),
    );
    if (places.length > 0 && places.every((part) => part && !stated.some(({ key }) => key === part.key)))
      return refuse('figure', `${written(claim, figure.first, figure.last)}, not all of them`);
  }
  return undefined;
};

/** Whether a number is the whole that another one is a part of: "of 14", من أصل 14. */
const isWhole = (words: readonly Word[], { first }: Figure): boolean =>
  /^(?:of|اصل)$/.test(words[first - 1]?.norm ?? '') ||
  (DETERMINER.test(words[first - 1]?.norm ?? '') && words[first - 2]?.norm === 'of') ||
  // اثنتان من دعاماته الثماني
  (/^ال/.test(words[first]!.norm) && words[first - 2]?.norm === 'من');

export const isUnit = (word: Word | undefined): boolean =>
  word !== undefined && anyOf(UNITS, new Set([word.norm, ...word.stems]));

/** Of a hundred, of dollars, of days; and "an hour" is one there too. */
export const unitFault: Rule = ({ words: claim, figures: stated }, alignments) => {
  const grounds = alignments.map(({ ground }) => ground);
  for (const figure of stated) {
    if (isOfName(figure, claim)) continue;
    const { key, first, last } = figure;
    const places = grounds.flatMap((ground) =>
      ground.figures.filter((figure) => figure.key === key).map((figure) => ({ ground, last: figure.last })),
    );
    // A share is no count.
    if (places.length > 0 && places.every((at) => at.ground.words[at.last]!.share !== claim[last]!.share))
      return refuse('figure', `${written(claim, first, last)} of a hundred`);
    const unit = claim[last + 1];
    if (!unit || !isUnit(unit)) continue;
    const stands = places.some(({ ground, last: before }) =>
      ground.supports(unit).some(({ at }) => at === before + 1 || !isUnit(ground.words[before + 1])),
    );
    if (!stands) return refuse('figure', `${written(claim, first, last)} ${unit.norm}`);
  }
  return oneFault(claim, grounds);
};

/** "within an hour" where the passages have eleven. */
function oneFault(claim: readonly Word[], grounds: readonly Ground[]): Refusal | undefined {
  for (const unit of claim) {
    if (!/^(?:an?|one)$/.test(claim[unit.at - 1]?.norm ?? '') || !isUnit(unit)) continue;
    const alone = grounds.flatMap((ground) =>
      ground.supports(unit).map(({ at }) => ground.words[at - 1]?.figure === undefined),
    );
    if (alone.length > 0 && !alone.includes(true)) return refuse('figure', `an ${unit.norm}`);
  }
  return undefined;
}
