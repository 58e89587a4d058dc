/** What an ingest made of an article, for the person to check. */

import type { ComposedArticle } from './compose-article.ts';
import { tidyText } from './tidy-text.ts';

const MOST_LETTERS = 150;

/** A line for each part, with what it was taken from, and for each thing set aside, with the reason. */
export function describeIngested(composed: ComposedArticle, story: string, isNew: boolean): string {
  const { article, language, from, setAside } = composed;
  const { name, url } = article.source;
  return [
    isNew
      ? `Began the story "${story}"; please fill in its story.yaml.`
      : `Added an article to the story "${story}".`,
    `  title      ${article.title} (from ${from.title})`,
    `  language   ${language}`,
    `  published  ${article.published} (from ${from.published})`,
    `  source     ${name}${url ? `, ${url}` : ''} (from ${from.source})`,
    ...(article.agency ? [`  agency     ${article.agency}`] : []),
    ...(article.photo ? [`  photo      ${article.photo}`] : []),
    `  paragraphs ${article.paragraphs.length}`,
    ...setAside.map(({ text, why }) => `  set aside  ${shorten(tidyText(text))} (${why})`),
  ].join('\n');
}

const shorten = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text;
