/** How far negations, wishes and plans reach: words -> words that know what is said of them. */

import { BOUND, BRINGING, DENYING, EXCEPT, MANAGE, NOT, OFFERED, STILL, WILL } from './cues.ts';
import {
  BREAKS,
  endOfClause,
  fromLater,
  isDenyingNoun,
  isFromWhich,
  isPhrasal,
  isPredicateOf,
  opensLater,
  TURNS,
  thatBehind,
} from './denials.ts';
import { COPULA } from './verbs.ts';
import { agreedOn, hasHappened, isOneOf, wishOf } from './wishes.ts';
import { isFuture, type Word } from './word.ts';

/** How many content words a negation, a wish and a plan reach. */
const DENIES = 3;
const WISHES = 9;
const SETTLES = 4;

const BE = /^(?:is|are|was|were|be|been|being)$/;
const TIME = /^(?:يوم|الجمعه|السبت|الاحد|الاثنين|الثلاثا|الاربعا|الخميس|اليوم|امس|day|today|yesterday)$/;
const DEFINITE = /^(?:the|its|his|her|their|this|that|these|those)$/;
const ADVERB =
  /^(?:yet|so|far|still|again|ever|also|been|being|be|have|had|has|to|in|for|on|of|at|immediately|بعد|اي|احد)$/;
const EVIDENCE = /^(?:evidence|proof|signs?|indications?|[وف]?(?:ال)?(?:دليل|دليلا|ادله|موشر|موشرا|موشرات))$/;
export function scoped(words: readonly Word[]): Word[] {
  const out: Array<{ -readonly [K in keyof Word]: Word[K] }> = words.map((word) => ({ ...word }));
  let denies = 0;
  let denied = { from: 0, to: 0 };
  /** The noun that denies: it ends at the verb that it is the subject of. */
  let noun: Word | undefined;
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
    if (noun && denies > 0 && isPredicateOf(word, noun, out)) denies = 0;
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
    // "wants to unify … and to bring", يريد توحيد … وأن تنضوي
    if (
      wished &&
      ((word.norm === 'to' && /^(?:and|or)$/.test(before?.norm ?? '')) || /^[وا]?وان$/.test(word.norm))
    ) {
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
    if (warned && wishes > 0 && hasHappened(word, out)) wishes = 0;
    const counts = (word.content || word.verb) && !COPULA.test(word.norm) && !ADVERB.test(word.norm);
    if (counts) {
      const told = out
        .slice(Math.max(0, at - 2), at + 1)
        .some(({ verb, norm }) => verb && !COPULA.test(norm));
      if (at > denied.from && at < denied.to && !word.name && !DEFINITE.test(before?.norm ?? '') && told)
        word.polarity = 'denied';
      else if (denies > 0 && word.figure === undefined) {
        const ofSubject =
          (headless && waits) ||
          (headless &&
            word.script === 'arabic' &&
            before?.actor === true &&
            !before.proper &&
            /^ال/.test(word.norm) &&
            !word.verb);
        if (ofSubject) word.polarity = 'affirmed';
        else if (headless && isOneOf(MANAGE, word)) word.polarity = 'reached';
        else if (headless && rejecting && isOneOf(OFFERED, word)) {
          word.polarity = 'reached';
          headless = false;
        } else if (headless && TIME.test(word.norm)) word.polarity = 'affirmed';
        else if (headless && !(word.actor && !word.verb)) {
          // What is banned is a thing, and there.
          word.polarity =
            (banning || (rejecting && word.script === 'latin')) && !word.verb && !word.norm.endsWith('ing')
              ? 'reached'
              : 'denied';
          headless = false;
          // "no evidence that": none of what it would show is told.
          if (EVIDENCE.test(word.norm)) denies = WISHES;
          bringing = isOneOf(BRINGING, word) && !DEFINITE.test(next) && !/^ال/.test(next);
        } else if (bringing && !word.name) {
          // What was not brought about is not there: "failed to arrange a meeting".
          word.polarity = word.actor ? 'reached' : 'denied';
          bringing = false;
        } else if (!headless) word.polarity = 'reached';
        if (!(headless && ((word.actor && !word.verb) || waits))) denies--;
      }
      if (wishes > 0) {
        word.certainty = certainty;
        if (word.figure === undefined) wishes--;
      } else if (settled > 0) word.certainty = 1;
      if (settled > 0) settled--;
    }
    const bound = BOUND.has(next) || (BOUND.has(out[at + 2]?.norm ?? '') && /^(?:be)$/.test(next));
    if (
      NOT.has(word.norm) &&
      !STILL.has(next) &&
      !bound &&
      !(/غير$/.test(word.norm) && next === 'ان') &&
      next !== 'سيما' &&
      !(word.norm === 'لم' && before?.norm === 'ما')
    ) {
      rejecting = false;
      banning = false;
      bringing = false;
      denies = DENIES;
      headless = true;
      noun = isDenyingNoun(word) ? word : undefined;
      word.denies = true;
    }
    // "will harm no one": nor is what it is done to affirmed.
    if (/^(?:no|nobody|nothing|none|neither)$/.test(word.norm))
      for (const verb of out.slice(Math.max(0, at - 2), at))
        if (verb.verb && !COPULA.test(verb.norm)) verb.polarity = 'reached';
    // "villagers instead of actors"
    if (
      (/^(?:instead|rather)$/.test(word.norm) && /^(?:of|than)$/.test(next)) ||
      (/^بدلا?$/.test(word.norm) && next === 'من')
    ) {
      denies = 2;
      headless = true;
      noun = undefined;
      word.denies = true;
    }
    // "has yet to answer"
    if (word.norm === 'yet' && next === 'to') {
      denies = DENIES;
      headless = true;
      noun = undefined;
      word.denies = true;
    }
    if (EXCEPT.has(word.norm) && !(word.norm === 'but')) {
      denies = 0;
      const not = out.findLastIndex((earlier, i) => i < at && earlier.denies);
      for (const earlier of out.slice(Math.max(0, at - 5, not), at)) earlier.polarity = 'affirmed';
    } else if (
      isPhrasal(word, next) ||
      (isOneOf(DENYING, word) && word.figure === undefined && (word.verb || !out[at + 1]?.verb))
    ) {
      const reversed = word.polarity === 'denied';
      word.denies = true;
      const passive =
        word.script === 'latin' &&
        !word.norm.endsWith('ing') &&
        out.slice(Math.max(0, at - 3), at).some(({ norm }) => BE.test(norm));
      if ((passive || next === 'by') && word.script === 'latin') {
        // "The sale was banned": what is denied stands before.
        for (
          let i = at - 1;
          i >= 0 &&
          out[i]!.sentence === word.sentence &&
          !/[,;:]/.test(out[i + 1]!.gap) &&
          !(out[i]!.norm === 'and' && out[i - 1]?.verb);
          i--
        )
          if (out[i]!.content && !out[i]!.name) out[i]!.polarity = 'reached';
      } else {
        const whole = /^(?:deni|deny)/.test(word.stem) || /^[وف]?(?:نفي|نفت|ينفي|تنفي)$/.test(word.norm);
        const that = whole ? thatBehind(out, at) : undefined;
        // What somebody denies is denied to the end.
        if (that !== undefined && !reversed) denied = { from: that, to: endOfClause(out, that) };
        denies = DENIES;
        headless = !reversed;
        noun = isDenyingNoun(word) ? word : undefined;
        bringing = false;
        waits =
          (/^(?:bar|ban|prevent|block|prohibit|stop)/.test(word.stem) && fromLater(out, at)) ||
          (word.script === 'arabic' &&
            (/^[وف]?(?:ت|ي)?(?:امتنع|متنع|عجز)/.test(word.norm) || (word.verb && opensLater(out, at))));
        const later =
          word.script === 'latin' && fromLater(out, at) ? out.slice(at).find(isFromWhich(out)) : undefined;
        if (later && !reversed) later.polarity = 'denied';
        banning = /^(?:ban|forbid|prohibit)/.test(word.stem) || /حظر|منع/.test(word.norm);
        rejecting =
          isPhrasal(word, next) ||
          /^(?:reject|refus|declin|rufus|رفض|يرفض|ترفض)/.test(word.stem) ||
          /رفض/.test(word.norm);
      }
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
    // "to form", أن يشكل: said of as not yet done.
    if (
      word.certainty === 2 &&
      word.content &&
      ((before?.norm === 'to' && !word.name && word.figure === undefined && !word.norm.endsWith('ing')) ||
        (before?.norm === 'ان' && word.verb && /^[يتن]/.test(word.norm)))
    )
      word.certainty = 1;
    const agreed = agreedOn(word, out);
    if (agreed !== undefined) out[agreed]!.certainty = 1;
    // قد before an imperfect is "may".
    if (/^[وف]?قد$/.test(word.norm) && /^[يتن]/.test(next) && !/^ت.{2,}ت$/.test(next)) {
      wishes = WISHES;
      certainty = 0;
    }
  });
  return out;
}
