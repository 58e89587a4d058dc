/** What a story is made of. Read-only once loaded. */

import type { Bilingual, Language } from '../language/language.ts';

/** A paragraph of an article in one language: what gets cited. */
export type Passage = {
  /** `story/article/language/number`; the caption of the photograph has the number 0. */
  readonly id: string;
  readonly number: number;
  readonly language: Language;
  readonly text: string;
};

/** An article in one of its languages. */
export type ArticleText = {
  readonly language: Language;
  readonly title: string;
  readonly source: { readonly name: string; readonly url?: string };
  readonly agency?: string;
  /** Not the language the article was written in. */
  readonly translated: boolean;
  /** The caption of the photograph first (number 0) where there is one, then the paragraphs from 1 on. */
  readonly passages: readonly Passage[];
  /** The numbers of the paragraphs that were corrected in the other language and not in this one. */
  readonly behind?: readonly number[];
};

export type Article = {
  readonly id: string;
  readonly story: string;
  /** As exact as it is known: `2017`, `2017-02`, `2017-02-18` or a full ISO time. */
  readonly published: string;
  readonly texts: Partial<Bilingual<ArticleText>>;
};

export type Entity = {
  readonly kind: 'person' | 'organisation' | 'place';
  /** The usual name first, then other names and spellings. */
  readonly names: Bilingual<readonly string[]>;
  readonly role?: Bilingual;
};

export type Story = {
  readonly id: string;
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly entities: readonly Entity[];
  readonly keywords: Bilingual<readonly string[]>;
  readonly feeds: readonly string[];
  /** Oldest first. */
  readonly articles: readonly Article[];
};

/** Its headline in each of its languages. */
export const titlesOf = ({ texts }: Article): Partial<Bilingual> =>
  Object.fromEntries(Object.values(texts).map(({ language, title }) => [language, title]));

/** The order of a story's articles. */
export const olderFirst = (a: Article, b: Article): number =>
  a.published === b.published ? (a.id < b.id ? -1 : 1) : a.published < b.published ? -1 : 1;

/** A file, or a part of one, that could not be used, or was used all the same (`isUsed`). `line` counts from 1. */
export type Problem = {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  readonly isUsed?: true;
};

/** The paragraph of the same number in the article's other language, where it has one. */
export function counterpart(article: Article, passage: Passage): Passage | undefined {
  const other = article.texts[passage.language === 'ar' ? 'en' : 'ar'];
  return other?.passages.find((candidate) => candidate.number === passage.number);
}
