/** Who acts on whom in each clause of a text, and who says it: words -> clauses. */

import { COPULA } from './verbs.ts';
import { isPronoun, type Word } from './word.ts';

export type Clause = {
  readonly words: readonly Word[];
  readonly verb: Word | undefined;
  /** Whoever acts, as the text names him here or last; empty where nobody is named. */
  readonly agent: readonly Word[];
  /** Whom or what it is done to: all nouns of the clause that do not act. */
  readonly rest: readonly Word[];
  readonly passive: boolean;
  /** The agent is only taken over from before. */
  readonly carried: boolean;
  /** Who says what the clause says. */
  readonly speaker: readonly Word[];
};

type Parts = Omit<Clause, 'speaker'>;

/** Prepositions that may open a clause. */
const EITHER = /^(?:after|before|as|since|until|غير)$/;
const RELATIVE = /^(?:which|who|whom|whose|الذي|التي|الذين|اللذان|اللتان)$/;
const OPENS =
  /^(?:that|which|who|whom|whose|while|when|because|after|before|but|though|although|if|as|until|since|whereas|ان|انه|انها|انهم|بان|بانه|بانها|وان|وانه|وانها|الذي|التي|الذين|بينما|حين|عندما|بعدما|لكن|لكنه|لكنها|لكنهما|اما|اذا|حتي|لان|لانه|لانها|فيما|غير|علما|حيث)$/;
const BREAKS = /[.;:؛()–—]/;
const PREPOSITION =
  /^(?:in|on|at|by|from|with|for|to|of|about|over|under|between|into|during|after|before|through|against|since|until|among|within|towards|near|without|despite|across|aboard|than|[وف]?(?:في|من|الي|علي|عن|مع|بين|خلال|بعد|قبل|ضد|لدي|عند|تحت|امام|منذ|بحسب|وفق|حسب|حتي|نحو|حول|رغم|دون|بدون|عبر|لدي|ضمن|قرب|داخل|خارج|وسط|ازاء|بسبب|مقابل|اثناء|عقب|اثر|كل))$/;
/** A noun with its preposition written onto it. */
const ONTO = /^[وف]?(?:بال|لل|ب(?!نك|رلمان|عثه|طل|ديل|رنامج|لديه)|ل(?!جنه|اعب|واء|ص|جان)|كال)./;
const CLITIC =
  /^(?:[وف]?(?:لها|له|لهم|به|بها|عنه|عنها|منه|منها|اليه|اليها|معه|معها|عليه|عليها|فيه|فيها)|ايضا|قد|سوف|كذلك)$/;
const BE = /^(?:was|were|been|being|be|is|are|get|got|wasnt|werent|isnt|arent)$/;
const SOURCE = /^(?:according|[وف]?(?:بحسب|حسب|وفق|وفقا|استنادا|نقلا))$/;
/** When, not who. */
const TIME =
  /^(?:month|week|year|day|night|morning|evening|afternoon|today|yesterday|tomorrow|time|last|next|later|earlier|far|nevertheless|also|even|اليوم|امس|هكذا|كذلك|ايضا)$/;
/** Participles of saying. */
const SAID_ALONG =
  /^(?:saying|adding|insisting|noting|arguing|warning|claiming|stressing|[وف]?(?:قايلا|قايله|قايلين|مشيرا|مشيره|موكدا|موكده|مضيفا|مضيفه|معتبرا|معتبره|لافتا|محذرا|محذره|موضحا|موضحه))$/;
const DETERMINER = /^(?:the|a|an|its|his|her|their)$/;
const SKIPPED = /^(?:the|a|an|its|his|her|their|had|has|have|dr|mr|mrs|ms|الدكتور|الدكتوره|السيد)$/;

/** Splits words into clauses: each has at most one finite verb with its helpers. */
export function clausesOf(words: readonly Word[]): Clause[] {
  const clauses: Parts[] = [];
  for (const span of spansOf(words)) clauses.push(partsOf(span, clauses, words));
  return withSpeakers(clauses);
}

function spansOf(words: readonly Word[]): Word[][] {
  const spans: Word[][] = [];
  let span: Word[] = [];
  let hasVerb = false;
  const flush = (): void => {
    if (span.some((word) => word.content || word.verb)) spans.push(span);
    else if (span.length > 0) spans.at(-1)?.push(...span);
    span = [];
    hasVerb = false;
  };
  words.forEach((word, at) => {
    const before = words[at - 1];
    const newSentence = before !== undefined && before.sentence !== word.sentence;
    const sourced = before?.norm === 'ما' && SOURCE.test(words[at - 2]?.norm ?? '');
    const conjoined = word.norm === 'and' || word.norm === 'or' || word.norm === 'then';
    const opens =
      isControlled(words, at, hasVerb) ||
      (OPENS.test(word.norm) && (!EITHER.test(word.norm) || startsClause(words, at + 1))) ||
      (before?.verb === true &&
        ((before.saying && before.norm !== 'told') ||
          before.norm.startsWith('hope') ||
          before.norm.startsWith('want')) &&
        hasVerb &&
        startsQuoted(words, at)) ||
      (before !== undefined && before.quoted !== word.quoted && isSpeech(words, word.quoted ? at : at - 1)) ||
      (hasVerb && /[,،]/.test(word.gap) && startsClause(words, conjoined ? at + 1 : at)) ||
      (hasVerb && conjoined && startsClause(words, at + 1)) ||
      (hasVerb && word.script === 'arabic' && word.verb && !before?.verb && !before?.denies && !sourced);
    if (
      newSentence ||
      BREAKS.test(word.gap) ||
      (opens && !(before?.verb && word.script === 'latin' && word.verb && /^\s*$/.test(word.gap)))
    )
      flush();
    span.push(word);
    if (word.verb && !COPULA.test(word.norm)) hasVerb = true;
    else if (word.verb && word.script === 'latin') hasVerb = true;
  });
  flush();
  return spans;
}

/** Whether a clause of its own begins at a word: a verb comes within the next few words. */
function startsClause(words: readonly Word[], at: number): boolean {
  for (const word of words.slice(at, at + 8)) {
    if (word.at > at && /[,،.;:؛]/.test(word.gap)) return false;
    if (word.verb) return true;
    if (PREPOSITION.test(word.norm) && word.norm !== 'of') return false;
  }
  return false;
}

/** "asked the minister to resign": a clause of its own, of which whoever stands before "to" is the subject. */
const isControlled = (words: readonly Word[], at: number, hasVerb: boolean): boolean =>
  hasVerb &&
  words[at]!.norm === 'to' &&
  words[at - 1]?.actor === true &&
  words[at + 1]?.script === 'latin' &&
  words[at + 1]!.content &&
  !words[at + 1]!.name &&
  words[at + 1]!.figure === undefined;

/** Whether the words in quotation marks around a place are more than a name or a term. */
function isSpeech(words: readonly Word[], at: number): boolean {
  let first = at;
  let last = at;
  while (words[first - 1]?.quoted) first--;
  while (words[last + 1]?.quoted) last++;
  return last - first >= 2;
}

/** "said the vote was calm": what is said, without "that". */
function startsQuoted(words: readonly Word[], at: number): boolean {
  if (words[at]!.script === 'arabic' || /^(?:to|by|in|on|at)$/.test(words[at]!.norm)) return false;
  for (const word of words.slice(at, at + 8)) {
    if (/[,.;:"”]/.test(word.gap) || OPENS.test(word.norm) || word.norm === 'and') return false;
    if (word.verb) return true;
  }
  return false;
}

function partsOf(words: readonly Word[], before: readonly Parts[], all: readonly Word[]): Parts {
  const first = words[0]!;
  const verbAt = words.findIndex((word) => word.verb && !COPULA.test(word.norm));
  const at = verbAt >= 0 ? verbAt : words.findIndex(({ verb }) => verb);
  const verb = words.find((word) => word.verb && word.content) ?? words[at];
  const english = first.script !== 'arabic';
  const passive = english ? isPassive(words) : words.some((word, i) => isPassiveSign(word, words[i - 1]));
  let agent: readonly Word[] = [];
  let carried = false;
  if (english) {
    const by = words.findIndex(
      (word, i) => word.norm === 'by' && i > 0 && words.slice(0, i).some(({ verb: is }) => is),
    );
    if (passive) agent = by >= 0 ? phraseFrom(words, by + 1) : [];
    else if (at >= 0) {
      agent = subjectBefore(words.slice(0, at));
      if (
        agent.length === 0 &&
        verb?.saying &&
        words.slice(0, words.indexOf(verb)).every((word) => word.verb)
      )
        agent = phraseFrom(words, words.indexOf(verb) + 1, true);
    }
  } else if (!passive) {
    agent = at > 0 ? subjectBefore(words.slice(0, at)) : [];
    if (agent.length === 0 && at >= 0)
      agent = phraseFrom(words, (verb ? words.indexOf(verb) : at) + 1, verb?.saying);
    if (agent.length === 0 && at < 0) agent = subjectBefore(words);
  }
  const previous = before.at(-1);
  if (english && at < 0 && previous?.words.at(0)?.sentence !== first.sentence) agent = subjectBefore(words);
  if (first.norm === 'to' && agent.length === 0 && before.length > 0) {
    const infinitive = words[1];
    return {
      words,
      verb: infinitive,
      agent: nounsBefore(first, all),
      rest: words.filter((word) => word.content && word !== infinitive),
      passive: infinitive?.norm === 'be',
      carried: false,
    };
  }
  if (agent.length === 0 && !passive && (at >= 0 || words.some(({ norm }) => SAID_ALONG.test(norm)))) {
    const same = previous?.words[0]?.sentence === first.sentence;
    if (RELATIVE.test(first.norm)) agent = nounsBefore(first, all);
    else if (same && /[,،]/.test(first.gap)) agent = mainAgent(before, first.sentence);
    else if (previous) agent = same ? lastActing(before, first.sentence) : (mainClause(before)?.agent ?? []);
    carried = agent.length > 0;
  }
  const rest = words.filter((word) => word.content && !word.verb && !agent.includes(word));
  return { words, verb, agent, rest, passive, carried };
}

/** The agent that the sentence began with, for what goes on after a relative clause or an aside. */
function mainAgent(before: readonly Parts[], sentence: number): readonly Word[] {
  const own = before.filter(({ words }) => words[0]!.sentence === sentence);
  const last = own.at(-1);
  if (last && RELATIVE.test(last.words[0]!.norm))
    return own.find(({ agent }) => agent.length > 0)?.agent ?? [];
  return last?.agent ?? [];
}

/** The last agent of the sentence that can act, else the last one. */
function lastActing(before: readonly Parts[], sentence: number): readonly Word[] {
  const own = before.filter(({ words, agent }) => words[0]!.sentence === sentence && agent.length > 0);
  return (own.findLast(({ agent }) => agent.some(({ actor }) => actor)) ?? own.at(-1))?.agent ?? [];
}

/** The clause that a sentence before began with. */
function mainClause(before: readonly Parts[]): Parts | undefined {
  const last = before.at(-1);
  return (
    last &&
    before.find(({ words, agent }) => words[0]!.sentence === last.words[0]!.sentence && agent.length > 0)
  );
}

const isPassive = (words: readonly Word[]): boolean =>
  words.some(
    (word, i) =>
      BE.test(word.norm) &&
      words
        .slice(i + 1, i + 4)
        .some(
          (next) =>
            next.verb &&
            /(?:ed|en|wn|ne|ost|ade|old|ound|ent|id|ught|ung|ead|ut|et|ft|eft|elt|uilt|hot|eld|ung)$/.test(
              next.norm,
            ) &&
            !COPULA.test(next.norm),
        ),
  ) ||
  (words.some(({ norm }) => norm === 'by') &&
    !words.some((word) => word.verb && BE.test(word.norm)) &&
    words.some(
      (word, i) =>
        word.norm === 'by' && /(?:ed|en|wn)$/.test(words[i - 1]?.norm ?? '') && words[i - 1]!.content,
    ));

const isPassiveSign = (word: Word, before: Word | undefined): boolean =>
  /^(?:[وف]?(?:تم|تمت|جري|جرت|يتم|تتم|سيتم|ستتم))$/.test(word.norm) ||
  (word.norm === 'قبل' && before?.norm === 'من') ||
  (word.norm === 'يد' && before?.norm === 'علي');

/** The noun phrase that begins at a word. */
function phraseFrom(words: readonly Word[], at: number, saying = false): Word[] {
  const found: Word[] = [];
  for (const word of words.slice(at)) {
    if (found.length === 0 && (SKIPPED.test(word.norm) || CLITIC.test(word.norm))) continue;
    if (SKIPPED.test(word.norm)) continue;
    if (
      word.verb ||
      word.figure !== undefined ||
      PREPOSITION.test(word.norm) ||
      (!word.content && !/^(?:bin|al|el|بن|and)$/.test(word.norm))
    )
      break;
    if (found.length > 0 && /[,،:]/.test(word.gap) && (word.gap.includes(':') || !(saying || word.name)))
      break;
    if (word.script === 'arabic') {
      if (isOnto(word)) break;
      if (found.length === 0 && /^ال.*ين$/.test(word.norm) && word.actor && !word.name) break;
      // An indefinite accusative is no subject: أرسل الأردن وفدا.
      if (/[^اوي]ا$/.test(word.norm) && !word.name && !word.actor) break;
      if (!saying && found.length >= 4) break;
    }
    if (word.content) found.push(word);
  }
  return found;
}

/** The noun phrase before the verb, those of leading adverbials left out. */
function subjectBefore(words: readonly Word[]): Word[] {
  const found: Word[] = [];
  let inside = false;
  for (const word of words) {
    if (PREPOSITION.test(word.norm)) inside = word.norm !== 'of' || found.length === 0;
    else if (isOnto(word) && found.length === 0) continue;
    if (
      /[,،]/.test(word.gap) ||
      (inside &&
        DETERMINER.test(words[words.indexOf(word) - 1]?.norm ?? '') &&
        !PREPOSITION.test(words[words.indexOf(word) - 2]?.norm ?? ''))
    )
      inside = false;
    if (!inside && word.content && word.figure === undefined && !word.verb) found.push(word);
  }
  return found.filter(
    (word) =>
      !isPronoun(word) && !TIME.test(word.norm) && !OPENS.test(word.norm) && !SAID_ALONG.test(word.norm),
  );
}

/** Whether a preposition is written onto the word: its stem has lost the letter. */
const isOnto = (word: Word): boolean =>
  word.script === 'arabic' &&
  ONTO.test(word.norm) &&
  !word.name &&
  !word.stem.startsWith(word.norm.replace(/^[وف]/, '')[0]!);

/** The nouns right before a relative pronoun. */
function nounsBefore(word: Word, all: readonly Word[]): Word[] {
  const found: Word[] = [];
  for (let at = word.at - 1; at >= 0 && found.length < 4; at--) {
    const before = all[at]!;
    if (before.sentence !== word.sentence || before.verb || PREPOSITION.test(before.norm)) break;
    if (before.content) found.unshift(before);
    if (/[,،;:]/.test(before.gap)) break;
  }
  return found;
}

/** Hands down who speaks: from the verb of saying to what follows, and to the quotation before it. */
function withSpeakers(parts: readonly Parts[]): Clause[] {
  const clauses: Clause[] = [];
  let said: { readonly sentence: number; readonly speaker: readonly Word[] } | undefined;
  for (const part of parts) {
    const { sentence } = part.words[0]!;
    if (said && said.sentence !== sentence) said = undefined;
    const source = sourceOf(part.words);
    const speaker: readonly Word[] = source.length > 0 ? source : (said?.speaker ?? []);
    clauses.push({ ...part, speaker });
    const says =
      part.words.some((word) => word.saying && (word.verb || SAID_ALONG.test(word.norm))) &&
      part.agent.length > 0;
    if (says || source.length > 0) {
      said = { sentence, speaker: says ? part.agent : source };
      // "…," said X; "…, according to X": what stands before in the sentence is X's as well.
      const [opening] = part.words;
      if (
        source.length === 0 &&
        (!/^[,"”،»]/.test(opening!.gap.trim()) ||
          /^(?:and|but|while|[وف].*|لكن.*|بينما|فيما)$/.test(opening!.norm))
      )
        continue;
      for (let at = clauses.length - 2; at >= 0; at--) {
        const earlier = clauses[at]!;
        if (earlier.words[0]!.sentence !== sentence || earlier.speaker.length > 0) break;
        if (at < clauses.length - 2 && !earlier.words[0]!.quoted) break;
        clauses[at] = { ...earlier, speaker: said.speaker };
      }
    }
  }
  return clauses;
}

/** Whoever "according to" names. */
function sourceOf(words: readonly Word[]): Word[] {
  const at = words.findIndex(({ norm }) => SOURCE.test(norm));
  if (at < 0) return [];
  const from = words[at + 1];
  if (!from) return [];
  const skip = /^(?:to|ل|الي|عن|ما)$/.test(from.norm) ? at + 2 : at + 1;
  const found: Word[] = [];
  for (const word of words.slice(skip)) {
    if (SKIPPED.test(word.norm) || (found.length === 0 && (word.saying || CLITIC.test(word.norm)))) continue;
    if (
      word.verb ||
      PREPOSITION.test(word.norm) ||
      !word.content ||
      (found.length > 0 && /[,،]/.test(word.gap) && found.some(({ name }) => name))
    )
      break;
    found.push(word);
  }
  return found;
}
