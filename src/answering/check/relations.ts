/** Whether a claim relates its words as the passages do: who acts, who says it, what is denied, what is certain. */

import type { Clause } from './clauses.ts';
import { MUTUAL } from './cues.ts';
import { fitOf } from './nearness.ts';
import { Reader, type Word } from './reading.ts';
import type { Ground, Support } from './support.ts';
import { type Refusal, refuse } from './verdict.ts';

/** Weight from which a place counts as the same word. */
const SAME = 0.55;

export function relationFault(
  claim: readonly Clause[],
  home: Ground,
  passage: readonly Clause[],
): Refusal | undefined {
  for (const clause of claim) {
    const fault =
      denialFault(clause, home) ??
      subjectFault(clause, home, passage) ??
      certaintyFault(clause, home, passage);
    if (fault) return fault;
  }
  return orderFault(claim, home, passage) ?? misplacedName(claim, home);
}

/** Where the word itself stands; where it does not, what may stand for it. */
function places(word: Word, home: Ground): readonly Support[] {
  const found = home.supports(word).filter(({ weight }) => weight >= SAME);
  const itself = found.filter(({ weight, opposite }) => weight >= 0.9 && !opposite);
  return itself.length > 0 ? itself : found;
}

/** A claim does not deny more often than its passages do, unless it denies the contrary of what they say. */
export function denialCount(claim: readonly Word[], home: Ground): Refusal | undefined {
  const contrary = claim.filter(
    (word) => word.denied && home.supports(word).some(({ opposite }) => opposite),
  ).length;
  const denials = claim.filter(({ denies }) => denies);
  const stated = home.words.filter(({ denies }) => denies).length;
  return denials.length > stated + contrary ? refuse('negation', denials.at(-1)!.norm) : undefined;
}

function denialFault(clause: Clause, home: Ground): Refusal | undefined {
  let denied: Word | undefined;
  let kept = false;
  let contrary: Word | undefined;
  for (const word of clause.words) {
    if (!(word.content || word.verb) || word.actor || word.figure) continue;
    const found = places(word, home);
    if (found.length === 0) continue;
    // Where the passage says the contrary, a mere relative of the word does not make up for it.
    const contraries = found.filter(({ opposite }) => opposite);
    const sure = found.some(({ weight, opposite }) => !opposite && weight >= 0.75);
    const fits = (contraries.length > 0 && !sure ? contraries : found).some(
      ({ at, opposite }) => (word.denied !== home.words[at]!.denied) === opposite,
    );
    if (word.denied) {
      // What is denied first decides: it is what the negation belongs to.
      if (!denied) kept = fits;
      denied ??= word;
    } else if (!fits) contrary ??= word;
  }
  if (denied && !kept) return refuse('negation', denied.norm);
  return contrary && !kept ? refuse('negation', contrary.norm) : undefined;
}

/** The clause of the passage that says what the claim's clause says: the one that holds most of its words. */
function bestClause(clause: Clause, home: Ground, passage: readonly Clause[]): Clause | undefined {
  let best: Clause | undefined;
  let most = 0;
  const { verb } = clause;
  const said = new Set(verb && !Reader.isLight(verb) ? places(verb, home).map(({ at }) => at) : []);
  for (const candidate of passage) {
    if (said.size > 0 && !candidate.words.some(({ at }) => said.has(at))) continue;
    const inside = new Set(candidate.words.map(({ at }) => at));
    let score = 0;
    for (const word of clause.words) {
      if (!(word.content || word.figure) || clause.subject.includes(word)) continue;
      const weight = Math.max(0, ...home.supports(word).map(({ at, weight: w }) => (inside.has(at) ? w : 0)));
      score += weight * (word === clause.verb ? 1.5 : Reader.isLight(word) ? 0.5 : 1);
    }
    if (score > most) {
      most = score;
      best = candidate;
    }
  }
  return best;
}

/** Whether any of the claim's words stands among the passage's. */
function meet(claimed: readonly Word[], stated: readonly Word[], home: Ground): boolean {
  const inside = new Set(stated.map(({ at }) => at));
  const of =
    claimed.some(({ name }) => name) && stated.some(({ name }) => name)
      ? claimed.filter(({ name }) => name)
      : claimed;
  return of.some((word) => home.supports(word).some(({ at, weight }) => weight >= SAME && inside.has(at)));
}

function subjectFault(clause: Clause, home: Ground, passage: readonly Clause[]): Refusal | undefined {
  const match = bestClause(clause, home, passage);
  if (!match) return undefined;
  const mutual = clause.words.some((word) => MUTUAL.has(word.stem) || MUTUAL.has(word.norm));
  if (
    clause.subject.length > 0 &&
    match.subject.length > 0 &&
    !(mutual && meet(clause.subject, match.words, home))
  ) {
    if (!meet(clause.subject, match.subject, home))
      return refuse('roles', `${text(clause.subject)} / ${text(match.subject)} / ${text(match.words)}`);
  }
  if (clause.speaker.length > 0 && match.speaker.length > 0 && !meet(clause.speaker, match.speaker, home))
    return refuse('roles', `said: ${text(clause.speaker)} / ${text(match.speaker)}`);
  return undefined;
}

function certaintyFault(clause: Clause, home: Ground, _passage: readonly Clause[]): Refusal | undefined {
  for (const word of clause.words) {
    const infinitive = clause.words.some((before) => before.at === word.at - 1 && before.norm === 'to');
    if (!(word.verb || infinitive) || !word.content || word.saying) continue;
    const found = places(word, home);
    if (found.length === 0) continue;
    if (!found.some(({ at }) => home.words[at]!.certainty >= word.certainty))
      return refuse('unsupported', `not so certain: ${word.norm}`);
  }
  return undefined;
}

/** Two who act, in the other order than wherever the passage has both in one sentence, where neither text is passive. */
function orderFault(claim: readonly Clause[], home: Ground, passage: readonly Clause[]): Refusal | undefined {
  for (const clause of claim) {
    if (clause.passive || clause.words.some((word) => MUTUAL.has(word.stem) || MUTUAL.has(word.norm)))
      continue;
    const actors = clause.words.filter(
      (word) =>
        word.actor &&
        word.content &&
        !clause.words.some((next) => next.at === word.at - 1 && /^(?:and|with|مع)$/.test(next.norm)),
    );
    for (const [index, first] of actors.entries()) {
      for (const second of actors.slice(index + 1)) {
        const between = clause.words.filter(({ at }) => at > first.at && at < second.at);
        if (/^و/.test(second.norm) || between.every(({ content }) => content)) continue;
        const a = exact(first, home);
        const b = exact(second, home).filter((at) => !a.includes(at));
        const pairs = a
          .flatMap((x) => b.map((y) => [x, y] as const))
          .filter(([x, y]) => home.words[x]!.sentence === home.words[y]!.sentence);
        if (pairs.length === 0 || pairs.some(([x, y]) => x < y || Math.abs(x - y) < 3)) continue;
        const turned = pairs.every(([x, y]) =>
          passage.some(({ passive, words }) => passive && words.some(({ at }) => at === x || at === y)),
        );
        if (!turned) return refuse('roles', `${first.norm} before ${second.norm}`);
      }
    }
  }
  return undefined;
}

const exact = (word: Word, home: Ground): number[] =>
  home
    .supports(word)
    .filter(({ weight }) => weight >= 0.8)
    .map(({ at }) => at);

/** A name where another name of the passage fits better what the claim says around it. */
function misplacedName(claim: readonly Clause[], home: Ground): Refusal | undefined {
  for (const { words, subject, verb } of claim) {
    for (const name of words) {
      if (!name.name || !name.content || (subject.includes(name) && verb?.saying)) continue;
      const own = exact(name, home);
      if (own.length === 0) continue;
      const near = words.filter(
        (word) => word !== name && word.content && !word.name && Math.abs(word.at - name.at) <= 4,
      );
      const fit = (at: number): number => fitOf(near, { first: at, last: at }, home);
      const best = Math.max(...own.map(fit));
      for (const other of home.words) {
        if (!other.name || !other.content || own.some((at) => Math.abs(at - other.at) < 4)) continue;
        if (words.some((word) => exact(word, home).includes(other.at))) continue;
        if (fit(other.at) > best * 1.6 + 0.25)
          return refuse('roles', `${name.norm} where the passage has ${other.norm}`);
      }
    }
  }
  return undefined;
}

const text = (words: readonly Word[]): string => words.map(({ norm }) => norm).join(' ');
