/** How much of a sentence a story had not said before: what of it no single earlier paragraph holds. */

import { keyTermOf } from '../language/key-terms.ts';
import type { Language } from '../language/language.ts';
import type { Matched } from '../search/passage-search.ts';
import type { Article, Passage } from '../story/story.ts';
import type { StoryIndex } from './story-index.ts';

/** How many paragraphs near a sentence are compared with it. */
const COMPARED = 12;
/** What another number or name makes of a sentence ("1,500 workers" after "1,200 workers"), beside other words. */
const NUMBER = 3;
const NAME = 1.5;
/** How many words a sentence must have for half of its novelty to count. */
const SHORTNESS = 1.5;
/** A word stands in a paragraph where its own form, a translation or a near synonym does. */
const HELD = 0.3;
/** A sentence in which so much is new says something new. */
export const NEW = 0.35;

/** A sentence of an article with its place: passage, and number in the passage from 0. */
export type NewSentence = {
  readonly text: string;
  readonly passage: Passage;
  readonly at: number;
  /** From 0, said before, to 1, nothing of it was said. */
  readonly novelty: number;
};

/**
 * The sentences of an article's report in one language (its own where it has no other), each compared with what the
 * articles not in `news` say in both.
 */
export function newSentences(
  index: StoryIndex,
  article: Article,
  news: ReadonlySet<string>,
  language: Language,
): NewSentence[] {
  const text = article.texts[language] ?? Object.values(article.texts)[0];
  return (text?.passages ?? [])
    .filter(({ number }) => number > 0)
    .flatMap((passage) =>
      index
        .sentencesOf(passage)
        .map((sentence, at) => ({ text: sentence, passage, at, novelty: noveltyOf(index, sentence, news) })),
    );
}

/** How much of a sentence the articles not in `news` had not said, from 0 to 1. */
export function noveltyOf(index: StoryIndex, sentence: string, news: ReadonlySet<string>): number {
  const { novelty, hasNewFigure } = compare(index, sentence, news, weightOf);
  // A figure that no paragraph near it has is news, however well the rest is known.
  return hasNewFigure ? Math.max(NEW, novelty) : novelty;
}

/** The same beside its figures: "1,900 dockers stopped work" tells of no other deed than "1,200 dockers stopped work". */
export const noveltyOfWords = (index: StoryIndex, sentence: string, news: ReadonlySet<string>): number =>
  compare(index, sentence, news, (one) => (isFigure(one.group) ? 0 : weightOf(one))).novelty;

function compare(
  index: StoryIndex,
  sentence: string,
  news: ReadonlySet<string>,
  weigh: (one: Matched) => number,
): { readonly novelty: number; readonly hasNewFigure: boolean } {
  const { hits, matched } = index.search.rank(index.search.understand(sentence), COMPARED + 4 * news.size);
  const weights = matched.map(weigh);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return { novelty: 0, hasNewFigure: false };
  let known = 0;
  const figures = new Set(matched.flatMap(({ group }, g) => (isFigure(group) ? [g] : [])));
  for (const { id } of hits) {
    if (news.has(index.locate(id).article.id)) continue;
    const sentences = index.search.sentences(id, matched);
    let held = 0;
    for (const [g, weight] of weights.entries()) {
      if (!sentences.some(({ found }) => found[g]! >= HELD)) continue;
      held += weight;
      figures.delete(g);
    }
    known = Math.max(known, held / whole);
  }
  return {
    // In a sentence of few words one that happens to be new ("He added this on Friday") weighs too much.
    novelty: ((1 - known) * matched.length) / (matched.length + SHORTNESS),
    hasNewFigure: figures.size > 0,
  };
}

/** A number, as against a month or a weekday, which tell when and not what. */
const isFigure = ({ tokens: [first, ...others] }: Matched['group']): boolean =>
  first !== undefined && others.length === 0 && (keyTermOf(first)?.startsWith('=') ?? false);

const weightOf = ({ group, worth }: Matched): number =>
  worth * (group.kind === 'number' ? NUMBER : group.kind === 'name' ? NAME : 1);
