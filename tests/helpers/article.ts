/** Articles of a story, made in a test from their paragraphs. */

import type { Language } from '../../src/language/language.ts';
import type { Article, ArticleText } from '../../src/story/story.ts';

const articleText = (path: string, language: Language, paragraphs: readonly string[]): ArticleText => ({
  language,
  title: 'Title',
  source: { name: 'Harbour Post' },
  translated: language === 'ar',
  passages: paragraphs.map((text, at) => ({
    id: `${path}/${language}/${at + 1}`,
    number: at + 1,
    language,
    text,
  })),
});
export const article = (
  story: string,
  id: string,
  texts: { readonly en?: readonly string[]; readonly ar?: readonly string[] },
): Article => ({
  id,
  story,
  published: '2021-05-14',
  texts: {
    ...(texts.en ? { en: articleText(`${story}/${id}`, 'en', texts.en) } : {}),
    ...(texts.ar ? { ar: articleText(`${story}/${id}`, 'ar', texts.ar) } : {}),
  },
});
