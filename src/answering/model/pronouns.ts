/** Sentences of a model that lean on what was said before them: whom "he" means decides what such a sentence claims. */

import type { Language } from '../../language/language.ts';
import type { StoryIndex } from '../story-index.ts';

/** What a reader has before them when they come to a sentence. */
export type Before = {
  /** What was shown last, the question where nothing was. */
  readonly text: string;
  /** Whether a sentence of the model in between was not shown. */
  readonly isBroken: boolean;
};

const PERSONAL = /\b(?:he|she|him|his|her)\b/i;
/** What stands at the beginning and points back. */
const LEANING: Readonly<Record<Language, RegExp>> = {
  en: /^(?:(?:and|but|also|then|however|meanwhile|later|instead|so),?\s+)*(?:he|she|it|they|his|her|its|their|this|that|these|those|the (?:latter|former|same))\b|^(?:and|but|also)\b/i,
  ar: /^(?:و(?!زير|زار|فد|ساط|سيط|كال|قف|صل|قع|ضع|عد|لي|افق|اجه)|كما\s|هو\s|هي\s|هم\s|إنه|أنه|ذلك|هذا\s|هذه\s|لكنه|لكنها|غير أنه|ثم\s)/,
};

/**
 * The sentence as it is to be checked: "he" of its beginning by the name of the person whom a reader takes it for.
 * `undefined` where a reader would take it for somebody whom the model did not mean, or cannot tell whom.
 */
export function readAfter(
  sentence: string,
  language: Language,
  before: Before,
  index: StoryIndex,
): string | undefined {
  if (before.isBroken && LEANING[language].test(sentence)) return undefined;
  const pronoun = language === 'en' ? PERSONAL.exec(sentence) : null;
  if (!pronoun || namesSomebody(sentence.slice(0, pronoun.index), index)) return sentence;
  const person = index.entitiesIn(before.text).find(({ kind }) => kind === 'person');
  const name = person?.names.en[0];
  if (name === undefined) return undefined;
  const possessive = /^(?:his|her)$/i.test(pronoun[0]);
  return `${sentence.slice(0, pronoun.index)}${name}${possessive ? '’s' : ''}${sentence.slice(pronoun.index + pronoun[0].length)}`;
}

/** Whether a person of the story, or anybody with a capital letter, is named. */
const namesSomebody = (words: string, index: StoryIndex): boolean =>
  /\S\s+\p{Lu}\p{Ll}/u.test(words) || index.entitiesIn(words).some(({ kind }) => kind === 'person');
