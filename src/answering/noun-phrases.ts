/** What a question calls by a noun and not by a name of the story: "who is the ambassador?", "which ship", «ما هي الخطة؟». */

import { isStopWord } from '../language/stop-words.ts';
import { wordSet } from '../language/word-set.ts';
import type { Question } from '../search/question.ts';
import { hasArticle } from '../search/question-focus.ts';
import type { Gender } from '../story/gender.ts';
import { mentionAt } from './entity-linker.ts';
import { bareEnd, withoutConjunction } from './question-words.ts';
import type { StoryIndex } from './story-index.ts';

export type Phrase = {
  readonly kind: 'phrase';
  /** As a question can have it: "the ship", «السفينة», "Haftar's deputy". */
  readonly text: string;
  readonly isPerson: boolean;
  /** Nothing where its form does not tell. */
  readonly isMany?: boolean;
  /** Of a person, where the noun tells it. */
  readonly gender?: Gender;
};

const WHO =
  /^(?:who(?:['’]s|\s+(?<copula>is|was|are|were))|من|مين)\s+(?:(?:هو|هي|هم)\s+)?(?!\w+(?:ing|ed)\b|(?:in|at|with|for|behind|against)\b)(?<text>.+)$/iu;
const DETERMINER = wordSet('the this that these those which what many اي');
/** Behind these the verb may stand last. */
const ASKS_DEED = /^(?:wh\w+ |how )?(?:do|does|did|will|would|can|could) /i;

/** Somebody whom a question asks about, in other words than a name: not of a deed («من يدعم حفتر؟»). */
export function personIn({ text: question, tokens }: Question, index: StoryIndex): Phrase | undefined {
  const { copula, text } = WHO.exec(withoutConjunction(bareEnd(question)))?.groups ?? {};
  const mentions = index.linker.mentionsIn(tokens);
  const [first] = tokens.filter(({ norm }, at) => !mentionAt(mentions, at) && !isStopWord(norm));
  if (text === undefined || !first) return undefined;
  const { lexicon } = index.vocabulary;
  const isDeed = first.script === 'arabic' && !hasArticle(first.norm) && lexicon.isFiniteVerb(first.stem);
  return isDeed ? undefined : phraseOf(text, true, copula === 'are' || copula === 'were');
}

/** The things that a question speaks of by a noun with an article, or asks for: "which ship", «أي سفينة», «سعر النفط». */
export function thingsIn({ text }: Question, index: StoryIndex): Phrase[] {
  const { lexicon } = index.vocabulary;
  const words = index.search.analyse(text);
  const mentions = index.linker.mentionsIn(words);
  const isNoun = (at: number): boolean =>
    words[at] !== undefined && !isStopWord(words[at].norm) && mentionAt(mentions, at) === undefined;
  return words.flatMap(({ norm, script, start }, at): Phrase[] => {
    const isArabic = script === 'arabic';
    const isPart = (place: number): boolean => isNoun(place) && (!isArabic || hasArticle(words[place]!.norm));
    const isAsked = DETERMINER.has(words[at - 1]?.norm ?? '');
    // "Haftar's army"
    const owner = /['’]s\s$/.test(text.slice(0, start)) ? mentionAt(mentions, at - 1) : undefined;
    if (!isNoun(at) || !(isAsked || owner || (isArabic && isPart(at) && !isPart(at - 1)))) return [];
    let to = at;
    while (isPart(to + 1)) to++;
    const isVerb = (place: number): boolean => lexicon.isFiniteVerb(words[place]!.stem);
    // "When did the strike begin?"
    if (!isArabic && to > at && isVerb(to) && ASKS_DEED.test(text)) to--;
    const isOwned = isArabic && !isAsked && isNoun(at - 1) && !isVerb(at - 1);
    const from = owner?.at ?? (isOwned ? at - 1 : at);
    const article = isArabic ? (isAsked && !hasArticle(norm) ? 'ال' : '') : owner ? '' : 'the ';
    return [phraseOf(article + text.slice(words[from]!.start, words[to]!.end), false)];
  });
}

/** Kin have a gender. */
const HIM = /(?:^(?:أخو?|أبو?|ابن|زوج|عم|خال|جد)\s)|\b(?:brother|father|son|husband|uncle)$/u;
const HER = /^(?:أخت|أم|ابنة|بنت|زوجة|عمة|خالة|جدة)\s|\b(?:sister|mother|daughter|wife|aunt)$/u;
const genderIn = (text: string): Gender | undefined =>
  HIM.test(text) ? 'masculine' : HER.test(text) ? 'feminine' : undefined;

/** In English the noun tells whether it is one or many. */
function phraseOf(text: string, isPerson: boolean, isMany = /[^sui]s$/.test(text)): Phrase {
  const gender = isPerson ? genderIn(text) : undefined;
  return {
    kind: 'phrase',
    text,
    isPerson,
    ...(/\p{Script=Latin}/u.test(text) && { isMany }),
    ...(gender && { gender }),
  };
}
