/** Whether a claim relates its words as the passages do: who acts, who says it, what is denied, what is certain. */

import type { Clause } from './clauses.ts';
import { MUTUAL } from './cues.ts';
import { Reader, type Word } from './reading.ts';
import type { Ground } from './support.ts';
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
  return undefined;
}

const places = (word: Word, home: Ground) => home.supports(word).filter(({ weight }) => weight >= SAME);

function denialFault(clause: Clause, home: Ground): Refusal | undefined {
  let denied: Word | undefined;
  let kept = false;
  for (const word of clause.words) {
    if (!word.content || word.actor || word.figure) continue;
    const found = places(word, home);
    if (found.length === 0) continue;
    const fits = found.some(({ at, opposite }) => (word.denied !== home.words[at]!.denied) === opposite);
    if (word.denied) {
      denied ??= word;
      kept ||= fits;
    } else if (!fits) return refuse('negation', word.norm);
  }
  return denied && !kept ? refuse('negation', denied.norm) : undefined;
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
    if (!word.verb || !word.content || word.saying) continue;
    const found = places(word, home);
    if (found.length === 0) continue;
    if (!found.some(({ at }) => home.words[at]!.certainty >= word.certainty))
      return refuse('unsupported', `not so certain: ${word.norm}`);
  }
  return undefined;
}

const text = (words: readonly Word[]): string => words.map(({ norm }) => norm).join(' ');
