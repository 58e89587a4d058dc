/** How far negations, wishes and plans reach: words -> words that know what is said of them. */

import { BOUND, BRINGING, DENYING, EXCEPT, MANAGE, NOT, STILL, WILL } from './cues.ts';
import {
  BREAKS,
  endOfClause,
  fromLater,
  isDenial,
  isFromWhich,
  isPhrasal,
  opensLater,
  TURNS,
  thatBehind,
} from './denials.ts';
import { DETERMINER } from './grammar.ts';
import { COPULA } from './verbs.ts';
import { agreedOn, hasHappened, isOneOf, wishOf } from './wishes.ts';
import { isFuture, type Word } from './word.ts';

/** How many content words a negation, a wish and a plan reach. */
const DENIES = 3;
const WISHES = 9;
const SETTLES = 4;

const TIME = /^(?:يوم|الجمعه|السبت|الاحد|الاثنين|الثلاثا|الاربعا|الخميس|اليوم|امس|day|today|yesterday)$/;
const ADVERB =
  /^(?:yet|so|far|still|again|ever|also|been|being|be|have|had|has|to|in|for|on|of|at|immediately|بعد|اي|احد)$/;
const EVIDENCE = /^(?:evidence|proof|signs?|indications?|[وف]?(?:ال)?(?:دليل|دليلا|ادله|موشر|موشرا|موشرات))$/;
export function scoped(words: readonly Word[]): Word[] {
  const out: Array<{ -readonly [K in keyof Word]: Word[K] }> = words.map((word) => ({ ...word }));
  let denies = 0;
  let denied = { from: 0, to: 0 };
  let headless = false;
  let rejecting = false;
  let banning = false;
  let bringing = false;
  let waits = false;
  let wishes = 0;
  let certainty: 0 | 1 = 0;
  let wished = false;
  let warned = false;
  let settled = 0;
  out.forEach((word, at) => {
    const before = out[at - 1];
    const next = out[at + 1]?.norm ?? '';
    if (word.sentence !== before?.sentence || /[;؛.:]/.test(word.gap)) {
      wishes = 0;
      wished = false;
    }
    if (word.sentence !== before?.sentence || BREAKS.test(word.gap)) {
      denies = 0;
      settled = 0;
    }
    if (TURNS.test(word.norm) && !headless) denies = 0;
    if (!headless && word.script === 'arabic' && word.verb && /^[وف]/.test(word.norm)) denies = 0;
    if (/[,،]/.test(word.gap) && /ing$|^(?:after|بعد|بعدما)$/.test(word.norm)) wishes = 0;
    if (
      /^(?:but|although|though|while|however|because|who|which|لكن|لكنه|لكنها|لكنهما|بينما|اما|لان|لانه|لانها|الذي|التي|الذين|فيما)$/.test(
        word.norm,
      )
    ) {
      wishes = 0;
      settled = 0;
      wished = false;
    }
    // "wants to unify … and to bring"
    if (wished && word.norm === 'to' && /^(?:and|or)$/.test(before?.norm ?? '')) {
      wishes = WISHES;
      certainty = 0;
    }
    if (/^(?:from|عن|عنه|ان|انه|انها|اي|وجود)$/.test(word.norm)) waits = false;
    // "…, and it is to": a sentence of its own.
    if (
      /^(?:and|but)$/.test(before?.norm ?? '') &&
      /,/.test(before!.gap) &&
      /^(?:he|she|it|they)$/.test(word.norm)
    )
      wishes = 0;
    // "… and said that": somebody begins to speak.
    if (word.saying && word.verb && (/^(?:and|but)$/.test(before?.norm ?? '') || /^[وف]/.test(word.norm))) {
      wishes = 0;
      denies = 0;
    }
    // Who warns that something has happened tells it.
    if (warned && hasHappened(word, out)) wishes = 0;
    const counts = (word.content || word.verb) && !COPULA.test(word.norm) && !ADVERB.test(word.norm);
    if (counts) {
      const told = out
        .slice(Math.max(0, at - 2), at + 1)
        .some(({ verb, norm }) => verb && !COPULA.test(norm));
      if (at > denied.from && at < denied.to && !DETERMINER.test(before?.norm ?? '') && told)
        word.polarity = 'denied';
      else if (denies > 0 && word.figure === undefined) {
        const ofSubject =
          (headless && waits) ||
          (headless && word.script === 'arabic' && before?.actor === true && /^ال/.test(word.norm));
        if (ofSubject) word.polarity = 'affirmed';
        else if (headless && isOneOf(MANAGE, word)) word.polarity = 'reached';
        else if (headless && TIME.test(word.norm)) word.polarity = 'affirmed';
        else if (headless && !(word.actor && !word.verb)) {
          // What is banned is a thing, and there.
          word.polarity = banning || (rejecting && word.script === 'latin') ? 'reached' : 'denied';
          headless = false;
          // "no evidence that": none of what it would show is told.
          if (EVIDENCE.test(word.norm)) denies = WISHES;
          bringing = isOneOf(BRINGING, word);
        } else if (bringing) {
          // What was not brought about is not there: "failed to arrange a meeting".
          word.polarity = 'denied';
          bringing = false;
        } else if (!headless) word.polarity = 'reached';
        if (!headless) denies--;
      }
      if (wishes > 0) {
        word.certainty = certainty;
        if (word.figure === undefined) wishes--;
      } else if (settled > 0) word.certainty = 1;
      if (settled > 0) settled--;
    }
    if (
      // "has yet to answer"
      (word.norm === 'yet' && next === 'to') ||
      (NOT.has(word.norm) &&
        !STILL.has(next) &&
        !BOUND.has(next) &&
        !(/غير$/.test(word.norm) && next === 'ان') &&
        !(word.norm === 'لم' && before?.norm === 'ما'))
    ) {
      rejecting = false;
      banning = false;
      bringing = false;
      denies = DENIES;
      headless = true;
      word.denies = true;
    }
    // "will harm no one": nor is what it is done to affirmed.
    if (/^(?:no|nobody|nothing|none|neither)$/.test(word.norm))
      for (const verb of out.slice(Math.max(0, at - 2), at))
        if (verb.verb && !COPULA.test(verb.norm)) verb.polarity = 'reached';
    // "villagers instead of actors"
    if (/^(?:instead|rather|بدلا?)$/.test(word.norm) && /^(?:of|than|من)$/.test(next)) {
      denies = 2;
      headless = true;
      word.denies = true;
    }
    if (EXCEPT.has(word.norm) && !(word.norm === 'but')) {
      denies = 0;
      const not = out.findLastIndex((earlier, i) => i < at && earlier.denies);
      for (const earlier of out.slice(Math.max(0, at - 5, not), at)) earlier.polarity = 'affirmed';
    } else if (isPhrasal(word, next) || (isOneOf(DENYING, word) && (word.verb || !out[at + 1]?.verb))) {
      const reversed = word.polarity === 'denied';
      word.denies = true;
      const that = isDenial(word) ? thatBehind(out, at) : undefined;
      // What somebody denies is denied to the end.
      if (that !== undefined) denied = { from: that, to: endOfClause(out, that) };
      denies = DENIES;
      headless = !reversed;
      bringing = false;
      waits =
        (/^(?:bar|ban|prevent|block|prohibit|stop)/.test(word.stem) && fromLater(out, at)) ||
        (word.script === 'arabic' &&
          (/^[وف]?(?:ت|ي)?(?:امتنع|متنع|عجز)/.test(word.norm) || opensLater(out, at)));
      const later =
        word.script === 'latin' && fromLater(out, at) ? out.slice(at).find(isFromWhich(out)) : undefined;
      if (later) later.polarity = 'denied';
      banning = /^(?:ban|forbid|prohibit)/.test(word.stem) || /حظر|منع/.test(word.norm);
      rejecting = isPhrasal(word, next) || /^(?:reject|refus|declin|رفض|يرفض|ترفض)/.test(word.stem);
    }
    const wish = wishOf(word, before, next);
    if (wish) {
      wishes = WISHES;
      certainty = wish.settled ? 1 : 0;
      wished = true;
      warned = wish.warned;
    } else if (
      WILL.has(word.norm) ||
      isFuture(word) ||
      (word.norm === 'to' && /^(?:is|are)$/.test(before?.norm ?? ''))
    ) {
      settled = SETTLES;
      if (word.content && word.certainty === 2) word.certainty = 1;
    }
    // "to form": said of as not yet done.
    if (
      word.certainty === 2 &&
      word.content &&
      before?.norm === 'to' &&
      !word.name &&
      word.figure === undefined
    )
      word.certainty = 1;
    const agreed = agreedOn(word, out);
    if (agreed !== undefined) out[agreed]!.certainty = 1;
    // قد before an imperfect is "may".
    if (/^[وف]?قد$/.test(word.norm) && /^[يتن]/.test(next)) {
      wishes = WISHES;
      certainty = 0;
    }
  });
  return out;
}
