/** What a message shows of the articles that it rests on. */

import { asQuoted, type CitedText } from '../answering/answer.ts';
import type { Brief } from '../answering/brief.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Article, ArticleText, Passage } from '../story/story.ts';
import type { Shown } from '../updates/outcome.ts';
import { COUNTED, hashOf } from '../updates/shown-hashes.ts';
import { MOST_HEADLINES } from './render-brief.ts';

/** A cited passage is shown as a whole. */
const sentencesOf = ({ text }: Passage): string[] => splitSentences(text).map((one) => asQuoted(one.text));

/** The line under a headline and under a passage. */
const lineOf = ({ published }: Article, { source, agency = '' }: ArticleText): string =>
  [source.name, source.url ?? '', agency, published].join('\n');

const citedOf = (article: Article, { citations }: CitedText): string[] =>
  citations
    .filter((one) => one.article.id === article.id)
    .flatMap(({ text, passage }) => [lineOf(article, text), ...sentencesOf(passage)]);

/** Of a brief: the headline of each article that it names and the passages on which it rests. */
export const shownBy = ({ articles, text, language }: Brief): Shown =>
  new Map(
    articles.map((article, at) => {
      if (at >= MOST_HEADLINES) return [article, COUNTED];
      const written = article.texts[language] ?? Object.values(article.texts)[0];
      const headline = written ? [written.title, lineOf(article, written)] : [];
      return [article, [...headline, ...citedOf(article, text)]];
    }),
  );

/** Of an answer: the passages that it cites. */
export function shownIn(answer: CitedText): Shown {
  const articles = new Map(answer.citations.map(({ article }) => [article.id, article]));
  return new Map([...articles.values()].map((article) => [article, citedOf(article, answer)]));
}

/** Hashes of what a message may show of an article that its other language says otherwise by now. */
export function behindIn({ texts }: Article): ReadonlySet<string> {
  return new Set(
    Object.values(texts).flatMap(({ passages, behind = [] }) =>
      passages
        .filter(({ number }) => behind.includes(number))
        .flatMap(sentencesOf)
        .map(hashOf),
    ),
  );
}

/** Made once for all the messages that rest on an article as it stands. */
const kept = new WeakMap<Article, ReadonlySet<string>>();

/** Hashes of all that a message may show of an article, in both languages. */
export function showable(article: Article): ReadonlySet<string> {
  let hashes = kept.get(article);
  if (!hashes) {
    const texts = Object.values(article.texts).flatMap((text) => [
      ...COUNTED,
      text.title,
      lineOf(article, text),
      ...text.passages.flatMap(sentencesOf),
    ]);
    hashes = new Set(texts.map(hashOf));
    kept.set(article, hashes);
  }
  return hashes;
}
