/** What is new in a story -> one message with its buttons. */

import { InlineKeyboard } from 'grammy';
import type { Brief } from '../answering/brief.ts';
import type { Language } from '../language/language.ts';
import type { Article, Story } from '../story/story.ts';
import { formatDate } from '../texts/dates.ts';
import { subscriptionTexts as say } from '../texts/subscriptions.ts';
import { texts } from '../texts/texts.ts';
import { bold, EMPTY, type Html, join, link } from './html.ts';
import { line, lines, paragraphs, phrase, value } from './prose.ts';
import { renderCited } from './render.ts';
import { keyOfId } from './story-key.ts';

/** How many headlines a digest names; of the others it tells the number. */
export const MOST_HEADLINES = 6;
const LONGEST_TITLE = 120;

/** @param above stands over it: what was corrected, and in which language only */
export function renderBrief(
  { language, articles, text, repeats }: Brief,
  story: Story,
  topic: number | undefined,
  above: Html = EMPTY,
): { readonly html: string; readonly buttons: InlineKeyboard } {
  const shown = articles.slice(0, MOST_HEADLINES);
  const left = articles.length - shown.length;
  const heading = paragraphs(
    above,
    lines(
      line(language, bold(phrase(language, say.newIn[language](story.title[language])))),
      articles.length > 1 ? line(language, say.newArticles[language](articles.length)) : EMPTY,
    ),
    ...shown.map((article) => headline(article, language)),
    left > 0 ? line(language, texts.moreArticles[language](left)) : EMPTY,
    repeats ? line(language, say.repeats[language]) : EMPTY,
  );
  // One message: a sentence too long for it is cut, as `renderCited` does at the end of a page.
  const [html = heading.html] = renderCited(text, {
    language,
    heading,
    asOf: undefined,
    saysBehind: above.length > 0,
  });
  const key = keyOfId(story.id);
  const buttons = new InlineKeyboard();
  const [only] = articles;
  if (only && articles.length === 1)
    buttons.text(say.wholeArticle[language], `outline:${key}:${keyOfId(only.id)}:${language}`);
  else buttons.text(texts.summary[language], `summary:${key}:${language}`);
  buttons
    .row()
    .text(say.askAbout[language], `askabout:${language}`)
    .text(say.mute[language], `mute:${key}:${topic ?? 0}:${language}`);
  return { html, buttons };
}

/** The title, which links to the article where it has an address; under it "Reuters · 18 February 2017". */
function headline({ texts: written, published }: Article, language: Language): Html {
  const text = written[language] ?? Object.values(written)[0];
  if (!text) return EMPTY;
  const title = text.title.length > LONGEST_TITLE ? `${text.title.slice(0, LONGEST_TITLE)}…` : text.title;
  return lines(
    line(text.language, bold(link(phrase(text.language, title), text.source.url))),
    line(
      language,
      join([value(language, text.source.name), phrase(language, formatDate(published, language))], ' · '),
    ),
  );
}
