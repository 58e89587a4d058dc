/** What a message shows of the articles that it rests on. */

import type { CitedText } from '../answering/answer.ts';
import type { Article } from '../story/story.ts';
import type { Shown } from '../updates/outcome.ts';

/** By article, the sentences that are taken from it. */
export const shownIn = ({ sentences, citations }: CitedText): Shown =>
  new Map(
    citations.map(({ article }): [Article, string[]] => {
      const own = new Set(citations.flatMap((one) => (one.article.id === article.id ? [one.n] : [])));
      return [article, sentences.flatMap(({ text, cites }) => (cites.some((n) => own.has(n)) ? [text] : []))];
    }),
  );
