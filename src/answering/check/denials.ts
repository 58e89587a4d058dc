/** How far negations and verbs of denying reach: words -> words that know whether they are affirmed, denied or within reach. */

import { BOUND, BRINGING, DENYING, EXCEPT, MANAGE, NOT, STILL } from './cues.ts';
import { DETERMINER, isDefinite, SAID_ALONG } from './grammar.ts';
import { COPULA } from './verbs.ts';
import { counts, isOneOf, type Word } from './word.ts';

const TURNS =
  /^(?:but|although|though|while|however|and|because|who|which|when|after|before|until|by|لكن|لكنه|لكنها|لكنهما|بينما|اما|الذي|التي|الذين|بعد|قبل|حتي|منذ|بعدما|لان|لانه|لانها)$/;
const BREAKS = /[;؛.:()]|,|،|[–—]/;
const TIME = /^(?:يوم|الجمعه|السبت|الاحد|الاثنين|الثلاثا|الاربعا|الخميس|اليوم|امس|day|today|yesterday)$/;
const EVIDENCE = /^(?:evidence|proof|signs?|indications?|[وف]?(?:ال)?(?:دليل|دليلا|ادله|موشر|موشرا|موشرات))$/;
/** How many content words a denial reaches: as a rule, behind "instead of", behind "no evidence". */
const REACH = { rule: 3, instead: 2, evidence: 9 } as const;

type Draft = { -readonly [K in keyof Word]: Word[K] };

/** The denial that is open at a word. */
type Denial = {
  /** How many more content words it reaches. */
  left: number;
  /** What it denies has not been named yet. */
  headless: boolean;
  /** Whoever denies is named before what is denied: "bars the president from". */
  waits: boolean;
  /** What is rejected or banned is a thing, and there. */
  readonly ofThing: 'always' | 'in English' | 'never';
  /** What was denied would have brought about what follows. */
  bringing: boolean;
  /** ليس, لم يكن: whom or what it is said of stands before what is denied. */
  copular: boolean;
  /** "no date has been set": up to here stands of whom or what it is said. */
  readonly subject: number;
  /** The noun that denies: what it is the subject of it does not deny. */
  readonly noun: Word | undefined;
};

const denial = (more: Partial<Denial>): Denial => ({
  left: REACH.rule,
  headless: true,
  waits: false,
  ofThing: 'never',
  bringing: false,
  copular: false,
  subject: 0,
  noun: undefined,
  ...more,
});

export function withDenials(words: readonly Word[]): Word[] {
  const out: Draft[] = words.map((word) => ({ ...word }));
  let open = denial({ left: 0, headless: false });
  /** What is open over an aside: لم يكن السائق، الذي نجا، حاضرا. */
  let over: Denial | undefined;
  /** What somebody denies is denied to the end of its clause. */
  let whole = { from: 0, to: 0 };
  out.forEach((word, at) => {
    const before = out[at - 1];
    if (word.sentence !== before?.sentence) over = undefined;
    if (/[,،]/.test(word.gap)) {
      const isAside =
        open.left > 0 &&
        open.headless &&
        OPENS_ASIDE.test(word.norm) &&
        out.slice(at + 1, at + ASIDE).some(isClosing(word));
      [open, over] = isAside
        ? [denial({ left: 0, headless: false }), open]
        : [over ?? { ...open, left: 0 }, undefined];
    } else if (ends(word, before, open) || (open.noun && isPredicateOf(word, open.noun, out))) open.left = 0;
    if (word.script === 'arabic' && COPULA.test(word.norm) && before?.denies) open.copular = true;
    if (/^(?:from|عن|عنه|ان|انه|انها|اي|وجود)$/.test(word.norm)) open.waits = false;
    if (counts(word)) {
      const told = out
        .slice(Math.max(0, at - 2), at + 1)
        .some(({ verb, norm }) => verb && !COPULA.test(norm));
      if (at > whole.from && at < whole.to && !DETERMINER.test(before?.norm ?? '') && told)
        word.polarity = 'denied';
      else if (open.left > 0 && at < open.subject) word.polarity = 'reached';
      else if (open.left > 0 && word.figure === undefined && !isSubject(word, before, out[at + 1], open))
        reach(word, before, open);
    }
    if (isNegation(word, before, out[at + 1]?.norm ?? '')) {
      open = denial({
        waits: open.waits,
        copular: /^[وف]?ليس/.test(word.norm),
        noun: isDenyingNoun(word) ? word : undefined,
        subject: /^(?:no|none)$/.test(word.norm) ? subjectBehind(out, at) : at,
      });
      word.denies = true;
      // "brought no agreement" brings none.
      if (word.norm === 'no' && before?.verb && before.content && !before.saying)
        out[at - 1]!.polarity = 'reached';
    }
    const next = out[at + 1]?.norm ?? '';
    // "villagers instead of actors"
    if (/^(?:instead|rather|بدلا?)$/.test(word.norm) && /^(?:of|than|من)$/.test(next)) {
      open = { ...open, left: REACH.instead, headless: true, noun: undefined };
      word.denies = true;
    }
    if (EXCEPT.has(word.norm) && word.norm !== 'but' && !word.denies) {
      open.left = 0;
      const not = out.findLastIndex((earlier, i) => i < at && earlier.denies);
      for (const earlier of out.slice(Math.max(0, not), at)) earlier.polarity = 'affirmed';
    } else if (
      isPhrasal(word, out) ||
      (isOneOf(DENYING, word) && (word.verb || !out[at + 1]?.verb) && !isFall(word, next))
    ) {
      word.denies = true;
      const that = isDenial(word) ? thatBehind(out, at) : undefined;
      if (that !== undefined) whole = { from: that, to: endOfClause(out, that) };
      open = opened(word, out);
      const later =
        word.script === 'latin' && fromLater(out, at) ? out.slice(at).find(isFromWhich(out)) : undefined;
      if (later) later.polarity = 'denied';
    }
  });
  return out;
}

const OPENS_ASIDE = /^(?:who|whom|which|aged|الذي|التي|الذين|البالغ|البالغه)$/;
/** How many words an aside has at most. */
const ASIDE = 12;
const isClosing =
  ({ sentence }: Word) =>
  (word: Word): boolean =>
    word.sentence === sentence && /[,،]/.test(word.gap);

/** Whether a denial does not reach over a word. */
const ends = (word: Word, before: Word | undefined, { headless }: Denial): boolean =>
  word.sentence !== before?.sentence ||
  BREAKS.test(word.gap) ||
  (TURNS.test(word.norm) && !headless) ||
  /^(?:when|while|because|although|though)$/.test(word.norm) ||
  (!headless && word.script === 'arabic' && word.verb && /^[وف]/.test(word.norm)) ||
  // "… and said that": somebody begins to speak.
  (word.saying && word.verb && (/^(?:and|but)$/.test(before.norm) || /^[وف]/.test(word.norm)));

/** لم يكن السائق حاضرا: whoever is told not to be something is not denied. */
const isSubject = (
  word: Word,
  before: Word | undefined,
  next: Word | undefined,
  { copular }: Denial,
): boolean =>
  copular &&
  !(before?.proper && !word.proper && !/[,،]/.test(word.gap)) &&
  (isDefinite(word) || (next !== undefined && isDefinite(next)));

/** The place of the verb of the noun behind "no", its own where there is none. */
function subjectBehind(words: readonly Word[], no: number): number {
  const behind = words.slice(no + 1, no + 7);
  const verb = behind.findIndex((word) => word.verb || BREAKS.test(word.gap) || TURNS.test(word.norm));
  return verb > 0 && behind[verb]!.verb ? behind[verb]!.at : no;
}

/** What an open denial makes of a word that it reaches. */
function reach(word: Draft, before: Word | undefined, open: Denial): void {
  const { headless } = open;
  const ofSubject =
    headless && (open.waits || (word.script === 'arabic' && before?.actor === true && /^ال/.test(word.norm)));
  if (ofSubject || (headless && TIME.test(word.norm) && !isOneOf(MANAGE, word))) word.polarity = 'affirmed';
  else if (headless && isOneOf(MANAGE, word)) word.polarity = 'reached';
  else if (headless && !(word.actor && !word.verb)) {
    const isThing = open.ofThing === 'always' || (open.ofThing === 'in English' && word.script === 'latin');
    word.polarity = isThing ? 'reached' : 'denied';
    open.headless = false;
    // "no evidence that": none of what it would show is told.
    if (EVIDENCE.test(word.norm)) open.left = REACH.evidence;
    open.bringing = isOneOf(BRINGING, word);
  } else if (open.bringing) {
    // What was not brought about is not there: "failed to arrange a meeting".
    word.polarity = 'denied';
    open.bringing = false;
  } else if (!headless) word.polarity = 'reached';
  if (!open.headless) open.left--;
}

/** "not", but not "no more than", لا يزال, غير أن, ما لم. */
const isNegation = ({ norm, denies }: Word, before: Word | undefined, next: string): boolean =>
  // "has yet to answer"
  (norm === 'yet' && next === 'to') ||
  (NOT.has(norm) &&
    // ألا denies, إلا excepts.
    (denies || !EXCEPT.has(norm.replace(/^و/, ''))) &&
    !STILL.has(next) &&
    !BOUND.has(next) &&
    !(/غير$/.test(norm) && /^ان(?:ه|ها|هم|هما)?$/.test(next)) &&
    !(norm === 'لم' && before?.norm === 'ما'));

/** The denial that a verb or noun of denying opens; one that is denied itself leaves what follows within reach only. */
function opened(word: Word, words: readonly Word[]): Denial {
  const { at, stem, norm, script, polarity } = word;
  const rejects = isPhrasal(word, words) || /^(?:reject|refus|declin|رفض|يرفض|ترفض)/.test(stem);
  const bans = /^(?:ban|forbid|prohibit)/.test(stem) || /حظر|منع/.test(norm);
  return denial({
    headless: polarity !== 'denied',
    waits:
      (/^(?:bar|ban|prevent|block|prohibit|stop)/.test(stem) && fromLater(words, at)) ||
      (script === 'arabic' && (/^[وف]?(?:ت|ي)?(?:امتنع|متنع|عجز)/.test(norm) || opensLater(words, at))),
    ofThing: bans ? 'always' : rejects ? 'in English' : 'never',
    noun: isDenyingNoun(word) ? word : undefined,
  });
}

/** "denies", نفى: that something is so, and not that it is done. */
export const isDenial = ({ stem, norm }: Word): boolean =>
  /^(?:deni|deny)/.test(stem) || /^[وف]?(?:نفي|نفت|ينفي|تنفي)$/.test(norm);

/** "turned down", "called it off". */
const isPhrasal = ({ stem, verb, at }: Word, words: readonly Word[]): boolean => {
  const particle = stem === 'turn' ? 'down' : stem === 'call' ? 'off' : undefined;
  return verb && particle !== undefined && words.slice(at + 1, at + 3).some(({ norm }) => norm === particle);
};

/** "six months of decline", "sales declined": nothing is turned down. */
const isFall = ({ stem }: Word, next: string): boolean =>
  /^declin/.test(stem) && !/^(?:to|the|an?|any|all|every|his|her|its|their)$/.test(next);

/** The gerund behind "from". */
const isFromWhich =
  (words: readonly Word[]) =>
  ({ at, norm }: Word): boolean =>
    norm.endsWith('ing') && words[at - 1]?.norm === 'from';

/** "a ban", "without", رفض: what denies as a noun or before one. */
const isDenyingNoun = ({ norm, verb }: Word): boolean =>
  !verb && norm !== 'yet' && (!NOT.has(norm) || /^(?:without|[وفبل]?(?:عدم|دون|بدون|بلا))$/.test(norm));

/**
 * Whether a word is the finite verb of the clause that a denying noun stands in: "a ban alone would solve it". What the
 * noun itself denies is told by an infinitive, a noun or a clause with "that".
 */
function isPredicateOf({ at, verb, script }: Word, noun: Word, words: readonly Word[]): boolean {
  if (!verb) return false;
  if (script === 'arabic') return !/^[وفب]?(?:ان|انه|انها|انهم)$/.test(words[at - 1]?.norm ?? '');
  const opener = words.slice(noun.at, at).findLast(({ norm }) => /^(?:that|to)$/.test(norm));
  if (!opener) return true;
  const inside = words.slice(opener.at + 1, at);
  return opener.norm === 'to'
    ? !/^(?:be|have)$/.test(inside[0]?.norm ?? '')
    : inside.some((word, i) => word.verb && inside[i + 1]?.verb === false);
}

/** The place of "that" behind a verb of denying. */
function thatBehind(words: readonly Word[], at: number): number | undefined {
  for (const word of words.slice(at + 1, at + 9)) {
    // "denied it and said that"
    if (word.sentence !== words[at]!.sentence || word.verb || word.saying || SAID_ALONG.test(word.norm))
      return undefined;
    if (/^(?:that|ان|انه|انها)$/.test(word.norm)) return word.at;
  }
  return undefined;
}

/** Where a clause that begins at a place ends. */
function endOfClause(words: readonly Word[], from: number): number {
  const end = words.findIndex(
    (word, at) =>
      at > from &&
      (word.sentence !== words[from]!.sentence || BREAKS.test(word.gap) || TURNS.test(word.norm)),
  );
  return end < 0 ? words.length : end;
}

/** "bars the president from standing": he is not what is barred. */
const fromLater = (words: readonly Word[], at: number): boolean =>
  words
    .slice(at + 1, at + 14)
    .some(({ norm, sentence }) => norm === 'from' && sentence === words[at]!.sentence);

/** Whether whoever denies is named before what is denied: نفى الوزير أن. */
function opensLater(words: readonly Word[], at: number): boolean {
  for (const word of words.slice(at + 1, at + 9)) {
    if (word.sentence !== words[at]!.sentence || BREAKS.test(word.gap)) return false;
    if (/^(?:ان|انه|انها|اي|وجود)$/.test(word.norm)) return true;
  }
  return false;
}
