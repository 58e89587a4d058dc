/** What a message shows of the articles that it rests on. */

import { asQuoted, type CitedText } from '../answering/answer.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Article } from '../story/story.ts';
import type { Shown } from '../updates/outcome.ts';

/** The sentences of an article on which a text rests. */
export const shownOf = ({ id }: Article, { sentences, citations }: CitedText): string[] =>
  sentences.flatMap(({ text, cites }) =>
    citations
      .filter(({ n, article }) => article.id === id && cites.includes(n))
      // What was put in other words stands as long as all that it rests on does.
      .flatMap(({ passage }) =>
        asQuoted(passage.text).includes(text)
          ? [text]
          : splitSentences(passage.text).map((each) => asQuoted(each.text)),
      ),
  );

/** The same of all the articles that a text cites. */
export function shownIn(text: CitedText): Shown {
  const articles = new Map(text.citations.map(({ article }) => [article.id, article]));
  return new Map([...articles.values()].map((article) => [article, shownOf(article, text)]));
}
