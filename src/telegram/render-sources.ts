/** The articles of a story as a list, the newest first. */

import type { Language } from '../language/language.ts';
import type { Article, Story } from '../story/story.ts';
import { formatDate } from '../texts/dates.ts';
import { texts } from '../texts/texts.ts';
import { type Html, join, link, MESSAGE_LENGTH, plain } from './html.ts';
import { line, lines, paragraphs, phrase, value } from './prose.ts';

const MOST_ARTICLES = 30;
const LONGEST_TITLE = 300;
/** Room for the line that counts the others. */
const REST = 100;

/** One message: as many articles as fit, and how many there are beside them. */
export function renderSources(story: Story, language: Language, heading: Html): string {
  const articles = [...story.articles].reverse();
  const shown: Html[] = [];
  let room = MESSAGE_LENGTH - heading.length - REST;
  for (const article of articles.slice(0, MOST_ARTICLES)) {
    const entry = articleEntry(article, language);
    room -= entry.length + 2;
    if (room < 0) break;
    shown.push(entry);
  }
  const left = articles.length - shown.length;
  const rest = left > 0 ? line(language, texts.moreArticles[language](left)) : plain('');
  return paragraphs(heading, ...shown, rest).html;
}

/** The title, which links to the article where it has an address; under it "Reuters · February 2017 · in Arabic". */
function articleEntry({ texts: written, published }: Article, language: Language): Html {
  const text = written[language] ?? Object.values(written)[0];
  if (!text) return plain('');
  const title = text.title.length > LONGEST_TITLE ? `${text.title.slice(0, LONGEST_TITLE)}…` : text.title;
  const about = [
    value(language, text.source.name),
    ...(text.agency !== undefined && text.agency !== text.source.name ? [value(language, text.agency)] : []),
    phrase(language, formatDate(published, language)),
    ...(text.language === language ? [] : [phrase(language, texts.inLanguage[language](text.language))]),
    ...(text.translated
      ? [phrase(language, texts.translatedFrom[language](text.language === 'ar' ? 'en' : 'ar'))]
      : []),
  ];
  return lines(
    line(text.language, link(phrase(text.language, title), text.source.url)),
    line(language, join(about, ' · ')),
  );
}
