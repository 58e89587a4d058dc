/** What a question calls by a noun and not by a name of the story: "who is the ambassador?", "which ship", «ما هي الخطة؟». */

import { normaliseArabic } from '../language/arabic.ts';
import { isStopWord } from '../language/stop-words.ts';
import { wordSet } from '../language/word-set.ts';
import type { Question } from '../search/question.ts';
import { hasArticle } from '../search/question-focus.ts';
import type { Entity } from '../story/story.ts';
import { mentionAt } from './entity-linker.ts';
import type { StoryIndex } from './story-index.ts';

export type Phrase = {
  readonly kind: 'phrase';
  /** As a question can have it: "the ship", «السفينة», "Haftar's deputy". */
  readonly text: string;
  readonly isPerson: boolean;
  /** Nothing where its form does not tell. */
  readonly isMany?: boolean;
};

type Topic = {
  /** Nothing where it says no more than a name: "Haftar". */
  readonly phrase?: Phrase;
  /** Whom and what of the story it names, alone or among other words. */
  readonly names: readonly Entity[];
};

const WHO = /^who(?:['’]s|\s+(?:is|was))\s+(?!\w+(?:ing|ed)\b)(.+)$/iu;
const WHO_MANY = /^who\s+(?:are|were)\s+(?!\w+(?:ing|ed)\b)(.+)$/iu;
const THING =
  /^(?:what|when|where|how)(?:['’]s|\s+(?:is|are|was|were))\s+((?:the|an?)\s.+|(?:\S+\s){0,2}\S+['’]s?\s.+)$/iu;
const ARABIC = /^(?:من|مين|ما|متى|أين|اين|شو|وين)\s+(?:(?:هو|هي|هم)\s+)?(.+)$/u;
const ARABIC_WHO = /^(?:من|مين)\s/u;
const CONJUNCTION = /^\s*(?:(?:and|but|so)\s+|[وف](?=(?:من|مين|ما|متى|أين|اين|شو|وين)\s))?/iu;
/** Behind these stands no name of what is asked about: "who is behind it?" */
const PREPOSITION = wordSet(
  'in on at from with for behind against about between among في مع عن علي الي بين ضد وراء خلف',
);
/** In words. */
const LONGEST = 5;
const DETERMINER = wordSet('the this that these those which what many اي');
/** Behind these the verb may stand last. */
const ASKS_DEED = /^(?:wh\w+ |how )?(?:do|does|did|will|would|can|could) /i;

/** What a question asks to be told of. Nothing where it asks in another way, of a deed too: «من يدعم حفتر؟». */
export function topicOf(question: string, index: StoryIndex): Topic | undefined {
  const bare = question.replace(CONJUNCTION, '').replace(/[\s?؟.!]+$/u, '');
  const many = WHO_MANY.exec(bare)?.[1];
  const who = many ?? WHO.exec(bare)?.[1];
  const thing = THING.exec(bare)?.[1];
  const text = who ?? thing ?? ARABIC.exec(bare)?.[1];
  if (text === undefined || /[؟?,،;:]/.test(text) || text.split(/\s+/).length > LONGEST) return undefined;
  // Read in its question: a name by itself may be taken for Arabic in Latin letters.
  const { tokens } = index.search.understand(bare);
  const mentions = index.linker.mentionsIn(tokens);
  const others = tokens.filter(({ norm }, at) => mentionAt(mentions, at) === undefined && !isStopWord(norm));
  const [first] = others;
  const isFiniteVerb = (key: string): boolean => index.vocabulary.lexicon.isFiniteVerb(key);
  const isVerb =
    first?.capital === false &&
    !hasArticle(first.norm) &&
    !/^(?:the|an?)\s/i.test(text) &&
    tokens.indexOf(first) < (mentions[0]?.at ?? tokens.length) &&
    (isFiniteVerb(first.stem) || isFiniteVerb(first.norm));
  const begins = normaliseArabic(text.split(/\s+/)[0]!.toLowerCase());
  if ((thing === undefined && isVerb) || PREPOSITION.has(begins)) return undefined;
  const isPerson = who !== undefined || ARABIC_WHO.test(bare);
  return {
    names: [...new Set(mentions.map(({ card }) => card.entity))],
    ...(others.length > 0 && {
      phrase: phraseOf(text, isPerson, who === undefined ? undefined : many !== undefined),
    }),
  };
}

/** The other things that a question speaks of by a noun with an article, or asks for: "which ship", «أي سفينة». */
export function phrasesIn({ text, tokens, focus }: Question, index: StoryIndex): Phrase[] {
  const words = index.search.analyse(text);
  const mentions = index.linker.mentionsIn(words);
  const deed = tokens[focus.deed ?? -1]?.stem;
  const isNoun = (at: number): boolean =>
    words[at] !== undefined &&
    words[at].stem !== deed &&
    !isStopWord(words[at].norm) &&
    mentionAt(mentions, at) === undefined;
  return words.flatMap(({ norm, script, start }, at): Phrase[] => {
    const isArabic = script === 'arabic';
    const isPart = (place: number): boolean => isNoun(place) && (!isArabic || hasArticle(words[place]!.norm));
    if (
      !isNoun(at) ||
      !(DETERMINER.has(words[at - 1]?.norm ?? '') || (isArabic && isPart(at) && !isPart(at - 1)))
    )
      return [];
    let to = at;
    while (isPart(to + 1)) to++;
    // "When did the strike begin?"
    const isDeed =
      !isArabic && to === words.length - 1 && index.vocabulary.lexicon.isFiniteVerb(words[to]!.stem);
    if (isDeed && to > at && ASKS_DEED.test(text)) to--;
    const article = isArabic ? (hasArticle(norm) ? '' : 'ال') : 'the ';
    return [phraseOf(article + text.slice(start, words[to]!.end), false)];
  });
}

const isEnglish = (text: string): boolean => /\p{Script=Latin}/u.test(text);

/** In English the noun tells whether it is one or many. */
const phraseOf = (text: string, isPerson: boolean, isMany = /[^sui]s$/.test(text)): Phrase => ({
  kind: 'phrase',
  text,
  isPerson,
  ...(isEnglish(text) && { isMany }),
});
