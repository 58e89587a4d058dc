/** What is new, in two to four cited sentences: those of the new articles that say most that the story had not. */

import type { Language } from '../language/language.ts';
import type { Article } from '../story/story.ts';
import { type CitedText, citeSentences } from './answer.ts';
import { leansOnBefore } from './leaning.ts';
import { NEW, type NewSentence, newSentences } from './novelty.ts';
import type { StoryIndex } from './story-index.ts';

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
/** The first sentence of a report says what it is about. */
const LEAD = 0.25;
/** "He added that …": read alone, it does not say who. */
const HANGING = 0.25;
/** Two sentences that share so many of their words say the same. */
const ALIKE = 0.6;
const SAME = 0.95;
/** How new the first sentence of an important article is: more than by another figure. */
const BREAKING = 0.45;
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
  const byArticle = articles.map((article) =>
    newSentences(index, article, news, language)
      .map((sentence) => ({ ...sentence, terms: termsOf(index, sentence), worth: worthOf(sentence) }))
      .sort((a, b) => b.worth - a.worth),
  );
  // First what is best of each article, then the best of what is left.
  const firsts = byArticle.flatMap(([first]) => first ?? []).sort((a, b) => b.worth - a.worth);
  const others = byArticle.flatMap(([, ...rest]) => rest).sort((a, b) => b.worth - a.worth);
  const chosen: typeof firsts = [];
  for (const sentence of [...firsts, ...others]) {
    if (chosen.length >= MOST) break;
    const enough = chosen.length >= FEWEST && sentence.novelty < NEW;
    if (enough || (sentence.text.length > LONG && chosen.length > 0)) continue;
    // Of what is best of each article, and of what little there is, only the same words again are left out.
    const alike = firsts.includes(sentence) || chosen.length < FEWEST ? SAME : ALIKE;
    if (chosen.some(({ terms }) => overlap(terms, sentence.terms) >= alike)) continue;
    chosen.push(sentence);
  }
  const order = new Map(articles.map(({ id }, at) => [id, at]));
  const place = ({ passage, at }: NewSentence): number =>
    order.get(index.locate(passage.id).article.id)! * 1e6 + passage.number * 1e3 + at;
  chosen.sort((a, b) => place(a) - place(b));
  return {
    language,
    articles,
    text: citeSentences(chosen.map(({ text, passage }) => ({ text, from: index.locate(passage.id) }))),
    repeats: byArticle.every((sentences) => sentences.every(({ novelty }) => novelty < NEW)),
  };
}

/**
 * How much an article adds. It `repeats` where no sentence of it is new; it is `important` where its first sentence says
 * something new of somebody whom story.yaml names, however much of the rest was known.
 */
export function contributionOf(index: StoryIndex, article: Article): Contribution {
  const language = article.texts.en ? 'en' : 'ar';
  const sentences = newSentences(index, article, new Set([article.id]), language);
  const added = sentences.filter(({ novelty }) => novelty >= NEW);
  if (added.length === 0) return 'repeats';
  const [lead] = sentences;
  const isImportant = lead !== undefined && lead.novelty >= BREAKING && index.namesSomebody(lead.text);
  return isImportant ? 'important' : 'adds';
}

/** An article in short: the first sentence of each of its paragraphs, and what the brief on it says beside them. */
export function outlineOf(index: StoryIndex, article: Article, language: Language): CitedText {
  const text = article.texts[language] ?? Object.values(article.texts)[0];
  const { articles } = index.story;
  const later = articles.slice(articles.indexOf(article) + 1);
  const told = new Set(briefOn(index, [article], language, later).text.sentences.map((one) => one.text));
  return citeSentences(
    (text?.passages ?? []).flatMap((passage) => {
      if (passage.number === 0) return [];
      const from = index.locate(passage.id);
      return index
        .sentencesOf(passage)
        .flatMap((sentence, at) => (at === 0 || told.has(sentence) ? [{ text: sentence, from }] : []));
    }),
  );
}

const worthOf = ({ text, passage, at, novelty }: NewSentence): number =>
  novelty +
  (passage.number === 1 && at === 0 ? LEAD : 0) -
  (leansOnBefore(text) ? HANGING : 0) -
  (text.length > LONG ? 1 : 0);

function termsOf(index: StoryIndex, { passage, at }: NewSentence): ReadonlySet<number> {
  const { from, to } = index.search.sentences(passage.id, [])[at] ?? { from: 0, to: 0 };
  return new Set(index.search.termsOf(passage.id).subarray(from, to));
}

/** The share of the shorter one's words that the other has too. */
function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shorter = Math.min(a.size, b.size);
  return shorter === 0 ? 0 : a.intersection(b).size / shorter;
}
