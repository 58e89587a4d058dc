/** A word of a text with what the check knows of it. */

import type { Token } from '../../language/tokenise.ts';
import { LIGHT } from './cues.ts';
import { COPULA } from './verbs.ts';

/** What is said of a word: affirmed, denied outright, or within reach of a denial. */
export type Polarity = 'affirmed' | 'denied' | 'reached';

export type Word = Token & {
  readonly at: number;
  /** Stems that the spelling allows beside `stem`: وتأجلت may be تأجل. */
  readonly stems: readonly string[];
  /** The stems and the other forms of the same words. */
  readonly forms: ReadonlySet<string>;
  readonly content: boolean;
  /** A proper name, as far as its spelling and the lexicon tell. */
  readonly name: boolean;
  /** A name that is more than a word unknown: a capital letter or the lexicon says so. */
  readonly proper: boolean;
  /** A name or somebody who acts. */
  readonly actor: boolean;
  readonly verb: boolean;
  readonly saying: boolean;
  /** A perfect of Arabic that is written with the vowel of the passive: استُجوب. */
  readonly passive: boolean;
  /** A number that is a share of a hundred. */
  readonly share: boolean;
  /** Number or date key. */
  readonly figure: string | undefined;
  readonly sentence: number;
  /** What stands between this word and the one before it. */
  readonly gap: string;
  /** Inside quotation marks. */
  readonly quoted: boolean;
  readonly polarity: Polarity;
  /** Denies what follows it. */
  readonly denies: boolean;
  /** 2 a fact, 1 yet to come, 0 wished or possible. */
  readonly certainty: 0 | 1 | 2;
};

/** What a name may sound like: its stem, and the whole word where the stem has lost what looks like an article or an ending, فالكاو, حدادين. */
export const spokenForms = ({ norm, stem, script }: Token): readonly string[] => {
  if (script !== 'arabic') return [norm.replace(/^al-?/, '')];
  if (/^[وفبك]ال/.test(norm)) return [stem, norm];
  return /^(?!ال).*(?:ين|ان|ون|ات)$/.test(norm) ? [stem, norm.replace(/^[وف](?=.{4})/, '')] : [stem];
};

const PRONOUN = /^(?:he|she|it|they|his|her|its|their|him|them|we|i|هو|هي|هم|وهو|وهي)$/;
export const isPronoun = (word: Token): boolean => PRONOUN.test(word.norm);

/** Whether the word may be left without a passage's support. */
export const isLight = (word: Word): boolean =>
  anyOf(LIGHT, word.verb ? word.forms : new Set([word.norm, ...word.stems]));

export const isFigure = ({ figure }: Word): boolean => figure !== undefined;
export const isName = ({ name, figure }: Word): boolean => name && figure === undefined;
/** Whether it says something and is no name, figure or word that goes with any. */
export const isCommon = (word: Word): boolean =>
  word.content && !isName(word) && !isFigure(word) && !isLight(word);

/** Whether one of the forms of a word is in a set of cues. */
export function anyOf(set: ReadonlySet<string>, forms: ReadonlySet<string>): boolean {
  for (const form of forms) if (set.has(form)) return true;
  return false;
}

/** Whether a word says when or on which condition: "once it is ratified". */
export const isCondition = ({ at }: Word, words: readonly Word[]): boolean =>
  words
    .slice(Math.max(0, at - 4), at)
    .some(({ norm }) => /^(?:after|once|until|when|before|if|بعد|متي|عندما|حتي|اذا|قبل)$/.test(norm));

/** Perfects whose first two letters look like those of the future. */
const OF_ROOT = /^[وف]?(?:سيطر|ستر|سير)(?:ت|ا|تا|وا)?$/;
/** "will": سيزور. */
export const isFuture = ({ norm, verb }: Word): boolean =>
  verb && /^[وف]?س[يتن]/.test(norm) && !OF_ROOT.test(norm);

/** Whether one of the spellings or stems of a word itself is in a set of cues, whatever else its forms may be of. */
export const isOneOf = (set: ReadonlySet<string>, word: Word): boolean =>
  set.has(word.norm) ||
  (word.script === 'arabic' && set.has(word.norm.replace(/^[وف](?=.{2})/, ''))) ||
  word.stems.some((stem) => set.has(stem));

/** What says nothing of its own between a cue and what it is said of. */
const ADVERB =
  /^(?:yet|so|far|still|again|ever|also|been|being|be|have|had|has|to|in|for|on|of|at|immediately|بعد|اي|احد)$/;

/** Whether a word uses up the reach of a denial or of a wish. */
export const counts = (word: Word): boolean =>
  (word.content || word.verb) && !COPULA.test(word.norm) && !ADVERB.test(word.norm);
