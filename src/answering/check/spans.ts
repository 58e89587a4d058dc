/** Where one clause of a text ends and the next begins. */

import { STILL } from './cues.ts';
import { OPENS, PREPOSITION, SAID_ALONG } from './grammar.ts';
import { COPULA } from './verbs.ts';
import type { Word } from './word.ts';

/** Prepositions that may open a clause. */
const EITHER = /^(?:after|before|as|since|until|غير)$/;
const BREAKS = /[.;:؛()–—]/;

/** Splits words into stretches that have at most one finite verb with its helpers each. */
export function spansOf(words: readonly Word[]): Word[][] {
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
    const conjoined = word.norm === 'and';
    const opens =
      isControlled(words, at, hasVerb) ||
      (hasVerb && isReduced(words, at)) ||
      (OPENS.test(word.norm) && (!EITHER.test(word.norm) || startsClause(words, at + 1))) ||
      (before?.verb === true &&
        ((before.saying && before.norm !== 'told') ||
          before.norm.startsWith('hope') ||
          before.norm.startsWith('want')) &&
        startsQuoted(words, at)) ||
      (before !== undefined && SAID_ALONG.test(before.norm) && startsQuoted(words, at)) ||
      (before !== undefined && before.quoted !== word.quoted && isSpeech(words, word.quoted ? at : at - 1)) ||
      (hasVerb && /[,،]/.test(word.gap) && startsClause(words, conjoined ? at + 1 : at)) ||
      (hasVerb && conjoined && startsClause(words, at + 1)) ||
      (span[0]?.norm === 'to' && conjoined && words[at + 1]?.verb === true) ||
      (hasVerb && conjoined && /,/.test(word.gap) && words[at + 1]?.norm === 'to') ||
      (hasVerb && word.script === 'arabic' && word.verb && !before?.verb) ||
      // أن تكون له صلة، وقال: a copula has its predicate by then.
      (word.saying && word.verb && /^و/.test(word.norm) && span.some(({ norm }) => COPULA.test(norm))) ||
      (hasVerb && goesOnWithMain(word, before, span));
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
    if (word.at > at && /[,،.;:؛]/.test(word.gap))
      return /[,،]/.test(word.gap) && isVerbAfterAside(words, word.at);
    // ولا يزال مغلقا is said by no other verb.
    if (word.verb || STILL.has(word.norm)) return true;
    // "described it as a mistake and offered"
    if (word.norm === 'and' && words[word.at + 1]?.verb) return false;
    // "after the dam near Misrata collapsed"
    if (word.at > at && NEAR.test(word.norm) && isPlaceBeforeVerb(words, word.at)) return true;
    if (PREPOSITION.test(word.norm) && word.norm !== 'of' && !isApproximate(word, words[word.at + 1]))
      return false;
  }
  return false;
}

/** "about 14,000 passengers": no preposition. */
const isApproximate = ({ norm }: Word, next: Word | undefined): boolean =>
  /^(?:about|over|under|نحو)$/.test(norm) && next?.figure !== undefined;

const NEAR = /^(?:near|in|at|on)$/;

/** Whether a name and then a verb follow a preposition. */
function isPlaceBeforeVerb(words: readonly Word[], at: number): boolean {
  const behind = words.slice(at + 1, at + 6);
  const end = behind.findIndex(({ proper, norm }) => !proper && norm !== 'the');
  return end > 0 && behind[end]!.verb && !/[,.;:]/.test(behind[end]!.gap);
}

/** "and its president, Mongi Abid, warned": a verb right behind a name between commas. */
function isVerbAfterAside(words: readonly Word[], at: number): boolean {
  if (words[at]!.script === 'arabic' || !words[at]!.name) return false;
  const after = words.slice(at + 1, at + 8).find(({ gap }) => /[,.;:]/.test(gap));
  return after?.verb === true;
}

/** "the painting that was stolen on Monday has been found": the verb of the noun before the relative clause. */
const goesOnWithMain = (word: Word, before: Word | undefined, span: readonly Word[]): boolean =>
  /^(?:is|are|was|were|has|have|had|will|would)$/.test(word.norm) &&
  before?.verb === false &&
  before.content &&
  /^(?:that|which|who)$/.test(span[0]?.norm ?? '') &&
  span.some(({ verb, content }) => verb && content);

/** "asked the minister to resign": a clause of its own, of which whoever stands before "to" is the subject. */
const isControlled = (words: readonly Word[], at: number, hasVerb: boolean): boolean =>
  hasVerb && words[at]!.norm === 'to' && words[at - 1]?.actor === true && words[at + 1]?.name === false;

/** "the rise offered by the management": a passive clause without "which was". */
export const isReduced = (words: readonly Word[], at: number): boolean =>
  words[at]!.script === 'latin' &&
  words[at]!.content &&
  /(?:ed|en|wn|de|ld|ght|un)$/.test(words[at]!.norm) &&
  words[at + 1]?.norm === 'by' &&
  words[at - 1]?.content === true &&
  words[at - 1]!.figure === undefined &&
  !words[at - 1]!.verb &&
  !/ly$/.test(words[at - 1]!.norm);

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
    if (/[,.;:"”]/.test(word.gap) || word.norm === 'and') return false;
    if (word.verb) return true;
  }
  return false;
}
