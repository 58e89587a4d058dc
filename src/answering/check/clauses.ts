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
/** Stand for those named before. */
const PAIR = /^(?:sides|both|men|parties|طرفان|الطرفان|الطرفين|الرجلان|الرجلين|الجانبان)$/;
const BREAKS = /[.;:؛()]/;
const PREPOSITION =
  /^(?:in|on|at|by|from|with|for|to|of|about|over|under|between|into|during|after|before|through|في|من|الي|علي|عن|مع|بين|خلال|بعد|قبل|ضد|لدي|عند|تحت|امام|منذ|بحسب)$/;
const COPULA = /^[وف]?(?:كان|كانت|كانوا|كانا|يكون|تكون|ليس|ليست)$/;
const CLITIC = /^(?:لها|له|به|بها|عنه|عنها|منه|منها|اليه|اليها|معه|معها|ايضا|قد)$/;
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
    if (word.verb && !COPULA.test(word.norm)) hasVerb = true;
  });
  flush();
  const clauses: Clause[] = [];
  let said: { sentence: number; speaker: readonly Word[] } | undefined;
  let outer: readonly Word[] | undefined;
  for (const clause of spans.map(read)) {
    const sentence = clause.words[0]!.sentence;
    const before = clauses.at(-1);
    let { subject } = clause;
    const [opening] = clause.words;
    if (/^(?:اما|who|which|whom|whose|الذي|التي|الذين)$/.test(opening!.norm))
      outer = opening!.norm === 'اما' ? subject : before?.subject;
    // "The prosecutor, who …, did not"; أما المدعي العام، الذي …، فلم: back to whom it began with.
    const back = /[,،]/.test(opening!.gap) && outer !== undefined && !OPENS.test(opening!.norm);
    if (back && /^(?:ف|did|has|had|was|is|said)/.test(opening!.norm)) subject = outer!;
    else if (subject.length === 0 && before && !clause.passive) subject = before.subject;
    if (before && before.words[0]!.sentence !== sentence) outer = undefined;
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
    if (word.at > at && /[,،.;:؛]/.test(word.gap)) return false;
    if (word.verb) return true;
    if (PREPOSITION.test(word.norm)) return false;
  }
  return false;
}

function read(words: readonly Word[]): Clause {
  const verbAt = words.findIndex((word) => word.verb && !COPULA.test(word.norm));
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
    subject = actorsBefore(verbAt < 0 ? words : words.slice(0, verbAt));
    if (subject.length === 0) subject = actorsFrom(words, verbAt + 1, main?.saying);
  } else if (verbAt >= 0) {
    subject = actorsBefore(words.slice(0, verbAt));
    // said X
    if (subject.length === 0 && main?.saying) subject = actorsFrom(words, verbAt + 1, main?.saying);
  } else {
    subject = [];
  }
  if (subject.filter(({ actor }) => actor).every(({ norm }) => PAIR.test(norm))) subject = [];
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
function actorsFrom(words: readonly Word[], at: number, saying = false): Word[] {
  const found: Word[] = [];
  for (const word of words.slice(at)) {
    if (found.length === 0 && (skipped(word) || CLITIC.test(word.norm))) continue;
    if (word.verb || word.figure || PREPOSITION.test(word.norm) || !word.content) break;
    if (found.length >= 2 && !found.some((each) => each.actor)) break;
    if (/^[بل]/.test(word.norm) && !word.actor) break;
    found.push(word);
  }
  if (!saying && found[0] && !found[0].actor) return [];
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
