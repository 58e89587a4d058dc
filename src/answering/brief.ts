/** What is new, in two to four cited sentences: those of the new articles that say most that the story had not. */

import type { Language } from '../language/language.ts';
import { isOrder } from '../language/orders.ts';
import type { Article } from '../story/story.ts';
import { type CitedText, citeSentences } from './answer.ts';
import { NEW, noveltyOfWords } from './novelty.ts';
import { developmentsOf, originalOf, type ReportSentence, sentencesIn, shownIn } from './salience.ts';
import { Selection } from './selection.ts';
import type { StoryIndex } from './story-index.ts';
import { isTurningPoint } from './turning-point.ts';

export type Brief = {
  readonly language: Language;
  /** The new articles, oldest first; at least one. */
  readonly articles: readonly Article[];
  readonly text: CitedText;
  /** Nothing in them is new. */
  readonly repeats: boolean;
};

/** How much an article adds to what the story says without it. */
export type Contribution = 'important' | 'adds' | 'repeats';

const FEWEST = 2;
const MOST = 4;
/** Longer sentences leave no room for the others, in UTF-16 units. */
const LONG = 600;
/** A sentence worth less beside the best one is left out where there are enough. */
const WORTHWHILE = 0.4;
/** What is no newer than this is background, wherever it stands. */
const KNOWN = NEW / 2;
const SAME = 0.95;

/**
 * The brief on the `articles` (of this story, at least one) for a reader of `language` who knows the others but those of
 * `later`.
 */
export function briefOn(
  index: StoryIndex,
  articles: readonly Article[],
  language: Language,
  later: readonly Article[] = [],
): Brief {
  const news = new Set([...articles, ...later].map(({ id }) => id));
  const byArticle = articles.map((article) => sentencesIn(index, article, news));
  const all = byArticle.flat();
  const selection = new Selection(all);
  const isShort = ({ text }: ReportSentence): boolean => text.length <= LONG;
  const firsts = byArticle.flatMap((sentences) => {
    const news = sentences.filter(({ novelty }) => novelty >= KNOWN);
    return selection.best(news.filter(isShort)) ?? selection.best(news) ?? selection.best(sentences) ?? [];
  });
  // First what is best of each article, where it is not the same words again; then the best of what is left.
  for (let room = MOST; room > 0; room--) {
    const first = selection.best(firsts, SAME);
    if (!first) break;
    selection.choose(first);
  }
  const worthwhile = WORTHWHILE * Math.max(...firsts.map((one) => one.worth));
  const short = all.filter(isShort);
  const fresh = short.filter(({ novelty }) => novelty >= NEW);
  while (selection.chosen.length < MOST) {
    const isEnough = selection.chosen.length >= FEWEST;
    const next = selection.best(fresh) ?? (isEnough ? undefined : selection.best(short));
    if (!next || (isEnough && next.worth < worthwhile)) break;
    selection.choose(next);
  }
  return {
    language,
    articles,
    text: citeSentences(selection.inOrder().map((one) => shownIn(index, one, language))),
    repeats: all.every(({ novelty }) => novelty < NEW),
  };
}

/**
 * How much an article adds. It `repeats` where no sentence of it is new. It is `important` where its headline or its first
 * sentence tells of a deed or an event that changes the story and was not told yet: somebody agrees or refuses, resigns or
 * is appointed, is killed or set free. What is said, hoped, visited, counted or goes on as before only `adds`.
 */
export function contributionOf(index: StoryIndex, article: Article): Contribution {
  const news = new Set([article.id]);
  const sentences = sentencesIn(index, article, news);
  if (sentences.every(({ novelty }) => novelty < NEW)) return 'repeats';
  const [lead] = sentences;
  const told = lead ? [originalOf(article).title, lead.text].filter((text) => !isOrder(text)) : [];
  const isTurn = told.some((text) => isTurningPoint(index.search.analyse(text), index.vocabulary.lexicon));
  return isTurn && lead && noveltyOfWords(index, lead.text, news) >= KNOWN ? 'important' : 'adds';
}

/** An article in short: a sentence of each of its paragraphs, and what the brief on it says beside them. */
export function outlineOf(index: StoryIndex, article: Article, language: Language): CitedText {
  const { articles } = index.story;
  const later = articles.slice(articles.indexOf(article) + 1);
  const told = new Set(briefOn(index, [article], language, later).text.sentences.map((one) => one.text));
  const sentences = sentencesIn(index, article);
  const developments = developmentsOf(sentences);
  return citeSentences(
    sentences.flatMap((one) => {
      const shown = shownIn(index, one, language);
      return developments.includes(one) || told.has(shown.text) ? [shown] : [];
    }),
  );
}
