/** How far wishes and plans reach: words -> words that know whether they are told as facts, as settled, or as only wished. */

import { WILL, WISH } from './cues.ts';
import { BE, DETERMINER, OPENS } from './grammar.ts';
import { COPULA } from './verbs.ts';
import { counts, isFuture, isOneOf, type Word } from './word.ts';

/** How many content words a wish and a plan reach. */
const WISHES = 9;
const SETTLES = 4;
/** What goes on with something else than what was wished. */
const TURNS =
  /^(?:but|although|though|while|however|because|who|which|لكن|لكنه|لكنها|لكنهما|بينما|اما|لان|لانه|لانها|الذي|التي|الذين|فيما)$/;

export function withWishes(words: readonly Word[]): Word[] {
  const out: Array<{ -readonly [K in keyof Word]: Word[K] }> = words.map((word) => ({ ...word }));
  let wishes = 0;
  let certainty: 0 | 1 = 0;
  let warned = false;
  let settled = 0;
  /** Whoever wishes, where he is named behind the verb; what has been so since then. */
  let wishing = false;
  let since = false;
  out.forEach((word, at) => {
    const before = out[at - 1];
    const next = out[at + 1]?.norm ?? '';
    const isNew = word.sentence !== before?.sentence;
    if (isNew || /[;؛.:]/.test(word.gap) || TURNS.test(word.norm)) {
      wishes = 0;
    }
    if (isNew || /[;؛.:(),،–—]/.test(word.gap) || TURNS.test(word.norm)) settled = 0;
    if (leaves(word, before, out[at + 1]) || (warned && hasHappened(word, out))) wishes = 0;
    wishing = wishing && isWishing(word, before!);
    since = SINCE.test(word.norm) || (since && !endsSince(word, before!));
    if (counts(word) && !wishing && !since) {
      if (wishes > 0) {
        word.certainty = certainty;
        if (word.figure === undefined) wishes--;
      } else if (settled > 0) word.certainty = 1;
      if (settled > 0) settled--;
    }
    const wish = wishOf(word, before, next);
    if (wish) {
      wishing = word.script === 'arabic' && word.verb && before?.norm !== 'ان';
      wishes = WISHES;
      certainty = wish.settled ? 1 : 0;
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

/** Whether a word begins what is told and no longer wished: "…, bringing", "…, and it is", "… and said". */
const leaves = (word: Word, before: Word | undefined, next: Word | undefined): boolean => {
  const isJoined = /^(?:and|but)$/.test(before?.norm ?? '');
  return (
    (/[,،]/.test(word.gap) && /ing$|^(?:after|بعد|بعدما)$/.test(word.norm)) ||
    (isJoined && /,/.test(before!.gap) && /^(?:he|she|it|they)$/.test(word.norm)) ||
    (isJoined && /,/.test(before!.gap) && (word.proper || word.norm === 'both') && next?.verb === true) ||
    // وجلس: nothing is wished in the perfect.
    (word.verb && /^و[^سيتن]/.test(word.norm) && !word.stem.startsWith('و') && /[,،]/.test(word.gap)) ||
    (word.saying && word.verb && (isJoined || /^[وف]/.test(word.norm)))
  );
};

/** Whether a word behind an Arabic verb of wishing still belongs to whoever wishes: تحاول حكومة الوفاق الوطني بقيادة السراج. */
const isWishing = (word: Word, before: Word): boolean =>
  !/[,،]/.test(word.gap) &&
  (word.actor ||
    word.proper ||
    LED_BY.test(word.norm) ||
    (/^ال/.test(word.norm) && !before.verb && (!/^ال/.test(before.norm) || /(?:ي|يه)$/.test(word.norm))));

const LED_BY = /^ب(?:قياده|رياسه|زعامه)$/;
const SINCE = /^(?:since|منذ)$/;
/** "since 2022 to reopen", منذ 2022 إعادة: what has been so since then ends with its date, at a comma, at a verb. */
const endsSince = (word: Word, before: Word): boolean =>
  /[,،]/.test(word.gap) ||
  word.verb ||
  word.norm === 'to' ||
  (before.figure !== undefined && word.figure === undefined);

/** تنص على: what is laid down is not yet done. */
const PROVIDES = /^[وف]?(?:[يت]نص|نصت?|[يت]قضي|قضت)$/;
const PROGRESS = /^(?:progress|headway|[وف]?(?:ال)?تقدما?)$/;
const AGREED = /^[وف]?[يت]?(?:وافق|اتفق|توافق)(?:ت|ا|تا|وا|ان|ون)?$/;
/** Nouns and verbs of wishing count as such before what is wished. */
const OPENS_WISH = /^(?:to|for|that|of|if|with)$/;

/** What a word opens: what follows it is only wished, or `settled`; whoever `warned` of what has happened tells it. */
function wishOf(
  word: Word,
  before: Word | undefined,
  next: string,
): { readonly settled: boolean; readonly warned: boolean } | undefined {
  const noun = DETERMINER.test(before?.norm ?? '') && word.script === 'latin';
  const wishing = isWish(word) && (!noun || OPENS_WISH.test(next)) && !(word.norm === 'may' && word.capital);
  const must = /^(?:have|has|had)$/.test(word.norm) && next === 'to';
  const laidDown = PROVIDES.test(word.norm);
  // "progress on its plans"
  const towards = PROGRESS.test(word.norm) && /^(?:on|towards?|in|with|في|نحو|علي|صوب)$/.test(next);
  if (!(wishing || must || laidDown || towards)) return undefined;
  return { settled: laidDown, warned: /^(?:warn|حذر|تحذير)/.test(word.stem) };
}

/** وافقت على شراء: the place of what is agreed, and not yet done. */
function agreedOn(word: Word, words: readonly Word[]): number | undefined {
  if (!AGREED.test(word.norm)) return undefined;
  const behind = words.slice(word.at + 1, word.at + 14);
  const on = behind.findIndex(({ norm, verb }) => verb || norm === 'علي');
  const agreed = behind[on + 1];
  return on >= 0 && !behind[on]!.verb && agreed?.content && !agreed.name && agreed.sentence === word.sentence
    ? agreed.at
    : undefined;
}

/** "had lost", فقدت: told as done. */
const hasHappened = (word: Word, words: readonly Word[]): boolean =>
  word.verb &&
  word.content &&
  (word.script === 'arabic'
    ? !/^[وف]?س?[يتن]/.test(word.norm) && /^(?:ان|انه|انها|من)$|^ال/.test(words[word.at - 1]?.norm ?? '')
    : words.slice(Math.max(0, word.at - 3), word.at).some(({ norm }) => /^(?:had|has|have)$/.test(norm)));

/** Whether a word says that something is wished, planned or possible: by its own stem, whatever else its forms may be of. */
export const isWish = (word: Word): boolean => word.figure === undefined && isOneOf(WISH, word);

const PLANNED =
  /^(?:planned|expected|proposed|hoped|intended|requested|demanded|sought|forecast|envisaged|wanted|needed|required|promised|offered|threatened|feared|scheduled|due|supposed|projected)$/;
const PLANNED_ARABIC = /^(?:مقررا?|مقرره|متوقعا?|متوقعه|مرتقبا?|مرتقبه|مزمعا?|مزمعه|مطلوبا?|مطلوبه)$/;

/** Words whose nouns that are only planned are marked as wished. */
export function withPlannedSubjects(words: readonly Word[]): Word[] {
  const out = [...words];
  for (const word of words) {
    const planned =
      word.script === 'arabic'
        ? PLANNED_ARABIC.test(word.norm) && words[word.at - 1]?.norm !== 'من'
        : PLANNED.test(word.norm) &&
          words.slice(Math.max(0, word.at - 3), word.at).some(({ norm }) => BE.test(norm));
    if (!planned || word.quoted) continue;
    for (let at = word.at - 1; at >= 0; at--) {
      const before = out[at]!;
      if (before.sentence !== word.sentence || (before.verb && !COPULA.test(before.norm))) break;
      if (OPENS.test(before.norm)) break;
      if (before.content && !before.name) out[at] = { ...before, certainty: 0 };
      if (/[,،;:؛]/.test(before.gap)) break;
    }
  }
  return out;
}
