/** Who acts in each clause of a text: words -> clauses with subject, verb and speaker. */

import { EXCEPT, NOT, STILL, WILL } from './cues.ts';
import { isPronoun, type Word } from './reading.ts';

export type Clause = {
  /** Places of the words of the clause, its subject's included. */
  readonly words: readonly Word[];
  readonly verb: Word | undefined;
  /** The words of whoever acts; empty where nobody is named. */
  readonly subject: readonly Word[];
  /** "He", or left out: somebody named before. */
  readonly pronoun: boolean;
  readonly passive: boolean;
  /** The subject of the verb of saying that the clause depends on. */
  readonly speaker: readonly Word[];
};

const OPENS =
  /^(?:that|which|who|whom|whose|while|when|because|after|before|but|though|although|if|as|until|ان|انه|انها|انهم|بان|بانه|بانها|الذي|التي|الذين|بينما|حين|عندما|بعدما|لكن|لكنه|لكنها|لكنهما|اما|اذا|حتي|لان|لانه|لانها)$/;
const BREAKS = /[.;:؛«»“”"()]/;
const PREPOSITION =
  /^(?:in|on|at|by|from|with|for|to|of|about|over|under|between|into|during|after|before|through|في|من|الي|علي|عن|مع|بين|خلال|بعد|قبل|ضد|لدي|عند|تحت|امام|منذ|بحسب)$/;
const BE = /^(?:was|were|been|being|be|is|are)$/;

/** Splits words into clauses: each has at most one finite verb with its helpers. */
export function clausesOf(words: readonly Word[]): Clause[] {
  const spans: Word[][] = [];
  let span: Word[] = [];
  let hasVerb = false;
  const flush = (): void => {
    if (span.some((word) => word.content || word.verb)) spans.push(span);
    span = [];
    hasVerb = false;
  };
  words.forEach((word, at) => {
    const before = words[at - 1];
    const newSentence = before !== undefined && before.sentence !== word.sentence;
    const helper = before?.verb && word.script === 'latin';
    const opens =
      OPENS.test(word.norm) ||
      (hasVerb && /[,،]/.test(word.gap) && startsClause(words, at)) ||
      (hasVerb && word.norm === 'and' && startsClause(words, at + 1)) ||
      (hasVerb && word.script === 'arabic' && word.verb && !before?.verb && !NOT.has(before?.norm ?? ''));
    if (newSentence || BREAKS.test(word.gap) || (opens && !helper)) flush();
    span.push(word);
    if (word.verb) hasVerb = true;
  });
  flush();
  const clauses: Clause[] = [];
  let said: { sentence: number; speaker: readonly Word[] } | undefined;
  for (const clause of spans.map(read)) {
    const sentence = clause.words[0]!.sentence;
    const before = clauses.at(-1);
    let { subject } = clause;
    if (subject.length === 0 && before && !clause.passive) subject = before.subject;
    if (said && said.sentence !== sentence) said = undefined;
    const whole = { ...clause, subject, speaker: said?.speaker ?? [] };
    clauses.push(whole);
    if (clause.words.some((word) => word.saying && word.verb)) {
      said = { sentence, speaker: subject };
      // "…," said X: what stands before in the sentence is X's as well.
      for (let at = clauses.length - 2; at >= 0; at--) {
        const earlier = clauses[at]!;
        if (earlier.words[0]!.sentence !== sentence || earlier.speaker.length > 0) break;
        if (/^[,"”،»]/.test(clause.words[0]!.gap.trim())) clauses[at] = { ...earlier, speaker: subject };
      }
    }
  }
  return clauses;
}

/** Whether a clause of its own begins at a word: a verb comes within the next few words. */
function startsClause(words: readonly Word[], at: number): boolean {
  for (const word of words.slice(at, at + 5)) {
    if (word.verb) return true;
    if (PREPOSITION.test(word.norm) || /[,،.;:؛]/.test(words[word.at]!.gap) === (word.at !== at)) {
      if (PREPOSITION.test(word.norm)) return false;
    }
  }
  return false;
}

function read(words: readonly Word[]): Clause {
  const verbAt = words.findIndex((word) => word.verb);
  const main = words.find((word) => word.verb && word.content) ?? words[verbAt];
  const arabic = words[0]?.script === 'arabic';
  const by = words.findIndex((word, at) => word.norm === 'by' && words[at - 1]?.verb);
  const passive = arabic
    ? words.some(
        (word, at) =>
          /^(?:تم|جري|جرت|يتم)$/.test(word.norm) || (word.norm === 'قبل' && words[at - 1]?.norm === 'من'),
      )
    : words.some(
        (word, at) =>
          BE.test(word.norm) &&
          words.slice(at + 1, at + 4).some((next) => /ed$|en$/.test(next.norm) || next.verb),
      );
  let subject: Word[] = [];
  if (passive) {
    if (by >= 0) subject = actorsFrom(words, by + 1);
  } else if (arabic) {
    subject = verbAt > 0 ? actorsBefore(words.slice(0, verbAt)) : [];
    if (subject.length === 0) subject = actorsFrom(words, verbAt + 1);
  } else if (verbAt >= 0) {
    subject = actorsBefore(words.slice(0, verbAt));
    // said X
    if (subject.length === 0 && main?.saying) subject = actorsFrom(words, verbAt + 1);
  } else {
    subject = [];
  }
  const pronoun = subject.length === 0 && words.slice(0, Math.max(verbAt, 1)).some(isPronoun);
  return { words, verb: main, subject, pronoun, passive, speaker: [] };
}

const skipped = (word: Word): boolean =>
  word.norm === 'the' ||
  word.norm === 'a' ||
  word.norm === 'had' ||
  WILL.has(word.norm) ||
  NOT.has(word.norm) ||
  EXCEPT.has(word.norm) ||
  STILL.has(word.norm);

/** The noun phrase that begins at a word, where somebody acts in it. */
function actorsFrom(words: readonly Word[], at: number): Word[] {
  const found: Word[] = [];
  for (const word of words.slice(at)) {
    if (found.length === 0 && skipped(word)) continue;
    if (word.verb || word.figure || PREPOSITION.test(word.norm) || !word.content) break;
    if (found.length >= 2 && !found.some((each) => each.actor)) break;
    if (/^[بل]/.test(word.norm) && !word.actor) break;
    found.push(word);
  }
  return found.some((word) => word.actor) ? found : [];
}

/** The actors before the verb, those of leading adverbials left out. */
function actorsBefore(words: readonly Word[]): Word[] {
  const found: Word[] = [];
  let inside = false;
  for (const word of words) {
    if (PREPOSITION.test(word.norm)) inside = word.norm !== 'of' || found.length === 0;
    if (/[,،]/.test(word.gap)) inside = false;
    if (!inside && word.content && !word.figure) found.push(word);
  }
  return found.some((word) => word.actor) ? found : [];
}
