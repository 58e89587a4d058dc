/** The clauses of the passages that say what a clause of a claim says. */

import type { Alignment } from './alignment.ts';
import type { Clause } from './clause.ts';
import { isDenial } from './denials.ts';
import { isLight, isPronoun, type Word } from './word.ts';
import { SAME, SURE } from './word-kin.ts';

export type Match = {
  readonly clause: Clause;
  /** Found by the clause's verb, by a word of it that says the same, or only by what else it says. */
  readonly by: 'verb' | 'word' | 'rest';
};

/** How near to the best a clause of the passage must come to count as well. */
const TIES = 0.95;

/** The same for one of the same verb in which the same one acts. */
const ACTING = 0.85;

/** The clauses of the passage that say what the claim's clause says: those that hold most of its words. */
export function clausesLike(
  clause: Clause,
  alignment: Alignment,
  apart: readonly Word[],
  acting: readonly Word[] = [],
): Match[] {
  const { ground, all, places, sentences } = alignment;
  const { verb } = clause;
  const { clauses } = ground;
  // "fell" of what fell, and not of what rose in the same sentence.
  const isSaid =
    verb !== undefined && places[verb.at]!.some(({ weight, opposite }) => weight >= SURE && !opposite);
  // Out of the sentence that says most of it, only the verb itself and no word near it.
  const main = new Set(
    verb && !isLight(verb)
      ? [
          ...places[verb.at]!.filter(({ weight, opposite }) => weight >= SURE && !(opposite && isSaid)),
          ...all[verb.at]!.filter(({ weight }) => weight >= SAME),
        ].map(({ at }) => at)
      : [],
  );
  const sentence = sentences[clause.words[0]!.at]!;
  const isQuoted = ({ words }: Clause): boolean => words.every(({ quoted }) => quoted);
  const quotations = isQuoted(clause) ? clauses.filter(isQuoted) : [];
  const scored = (quotations.length > 0 ? quotations : clauses).map((candidate) => {
    const inside = placesOf(candidate.words);
    const there = main.size > 0 && candidate.words.some(({ at }) => main.has(at));
    let score = 0;
    for (const word of clause.words) {
      if (!word.content || apart.includes(word)) continue;
      const weight = Math.max(0, ...all[word.at]!.map(({ at, weight: w }) => (inside.has(at) ? w : 0)));
      score += weight * (word === verb ? 1.5 : isLight(word) ? 0.4 : 1);
    }
    if (ground.words[candidate.words[0]!.at]!.sentence === sentence) score *= 1.2;
    const by: Match['by'] = there
      ? candidate.verb && main.has(candidate.verb.at)
        ? 'verb'
        : 'word'
      : 'rest';
    return { clause: candidate, by, score: main.size > 0 && !there ? score * 0.3 : score };
  });
  const most = Math.max(0, ...scored.map(({ score }) => score));
  if (most === 0) return [];
  return scored.filter(
    ({ clause: candidate, by, score }) =>
      score >= most * TIES ||
      (score >= most * ACTING &&
        by === 'verb' &&
        acting.some((word) => standsIn(word, alignment, placesOf(candidate.agent)))),
  );
}

/** The words of a noun phrase that tell who is meant: its names, else those who act, else its nouns. */
export function headsOf(phrase: readonly Word[]): Word[] {
  if (phrase[0]?.script === 'arabic') {
    // The object may follow the subject without a sign between them: the first word counts, and the name of a title.
    const [first] = phrase;
    const definite = /^ال/.test(first!.norm);
    // الهند is no title.
    const title = !first!.proper && (definite ? !first!.name : first!.actor && !/[وي]$/.test(first!.norm));
    // الوزيرة الدنماركية: of where she is, and no name of hers.
    const name = title
      ? phrase.slice(1, 4).find((word) => word.proper && !/^ال.*يه?$/.test(word.norm))
      : undefined;
    return [name ?? first!];
  }
  // "A Beirut criminal court": the last word of the first noun phrase is its head.
  const comma = phrase.findIndex(({ at, gap }) => at > phrase[0]!.at && /[,(]/.test(gap));
  const first = comma < 0 ? phrase : phrase.slice(0, comma);
  const last = first.at(-1);
  if (last?.actor && !last.name && first.every((word, i) => i === 0 || word.at === first[i - 1]!.at + 1))
    return [last];
  const named = phrase.filter(({ name }) => name);
  const acting = phrase.filter(({ actor }) => actor);
  const heads = named.length > 0 ? named : acting.length > 0 ? acting : phrase.slice(-1);
  return heads.filter((word) => !isPronoun(word));
}

/** The heads of a phrase of a claim, and the other parts of their names as the passages spell these. */
export function namedBy(phrase: readonly Word[], { ground }: Alignment): Word[] {
  const heads = headsOf(phrase);
  const parts = [...heads];
  for (const word of phrase) {
    const before = parts.find(({ at }) => at === word.at - 1);
    if (!before?.proper || !word.proper || heads.includes(word)) continue;
    const firsts = ground.placesOf(before);
    if (ground.placesOf(word).some((at) => firsts.includes(at - 1))) parts.push(word);
  }
  return parts;
}

/** "It denied this": whether one of those named denies what a text told before. */
export const denyThis = (heads: readonly Word[], alignment: Alignment): boolean =>
  alignment.ground.clauses.some(
    ({ verb, words, agent }) =>
      verb !== undefined &&
      isDenial(verb) &&
      words.some(({ at, norm }) => at > verb.at && /^(?:this|it|that|ذلك|هذا)$/.test(norm)) &&
      heads.some((head) => standsIn(head, alignment, placesOf(agent))),
  );

/** Whether a word surely stands in one of some places. */
export function standsIn(
  word: Word,
  alignment: Alignment,
  among: ReadonlySet<number>,
  least = SAME,
): boolean {
  return alignment.ground.placesOf(word, least, alignment.claim).some((at) => among.has(at));
}

export const placesOf = (words: readonly Word[]): ReadonlySet<number> => new Set(words.map(({ at }) => at));
