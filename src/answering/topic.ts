/** What a question asks to be told of by a noun: "who is the ambassador?", «ما هي الخطة؟». */

import { normaliseArabic } from '../language/arabic.ts';
import { isStopWord } from '../language/stop-words.ts';
import { wordSet } from '../language/word-set.ts';
import { hasArticle } from '../search/question-focus.ts';
import type { Entity } from '../story/story.ts';
import { mentionAt } from './entity-linker.ts';
import type { StoryIndex } from './story-index.ts';

export type Topic = {
  /** As the question has it. */
  readonly text: string;
  /** Whom and what of the story it names, alone or among other words. */
  readonly names: readonly Entity[];
  /** Whether it says more than that: "Haftar's deputy". */
  readonly isMore: boolean;
};

const WHO = /^who(?:['’]s|\s+(?:is|are|was|were))\s+(?!\w+(?:ing|ed)\b)(.+)$/iu;
const THING =
  /^(?:what|when|where|how)(?:['’]s|\s+(?:is|are|was|were))\s+((?:the|an?)\s.+|(?:\S+\s){0,2}\S+['’]s?\s.+)$/iu;
const ARABIC = /^(?:من|مين|ما|متى|أين|اين|شو|وين)\s+(?:(?:هو|هي|هم)\s+)?(.+)$/u;
const CONJUNCTION = /^\s*(?:(?:and|but|so)\s+|[وف](?=(?:من|مين|ما|متى|أين|اين|شو|وين)\s))?/iu;
/** Behind these stands no name of what is asked about: "who is behind it?" */
const PREPOSITION = wordSet(
  'in on at from with for behind against about between among في مع عن علي الي بين ضد وراء خلف',
);
/** In words. */
const LONGEST = 5;

/** Nothing where the question asks in another way, of a deed too: «من يدعم حفتر؟». */
export function topicOf(question: string, index: StoryIndex): Topic | undefined {
  const bare = question.replace(CONJUNCTION, '').replace(/[\s?؟.!]+$/u, '');
  const [, thing] = THING.exec(bare) ?? [];
  const text = WHO.exec(bare)?.[1] ?? thing ?? ARABIC.exec(bare)?.[1];
  if (text === undefined || /[؟?,،;:]/.test(text) || text.split(/\s+/).length > LONGEST) return undefined;
  // Read in its question: a name by itself may be taken for Arabic in Latin letters.
  const { tokens } = index.search.understand(bare);
  const mentions = index.linker.mentionsIn(tokens);
  const others = tokens.filter(({ norm }, at) => mentionAt(mentions, at) === undefined && !isStopWord(norm));
  const [first] = others;
  const isVerb =
    first?.capital === false &&
    !hasArticle(first.norm) &&
    !/^(?:the|an?)\s/i.test(text) &&
    tokens.indexOf(first) < (mentions[0]?.at ?? tokens.length) &&
    index.vocabulary.lexicon.isFiniteVerb(first.stem);
  const begins = normaliseArabic(text.split(/\s+/)[0]!.toLowerCase());
  if ((thing === undefined && isVerb) || PREPOSITION.has(begins)) return undefined;
  if (others.length === 0 && mentions.length === 0) return undefined;
  return { text, names: [...new Set(mentions.map(({ card }) => card.entity))], isMore: others.length > 0 };
}
