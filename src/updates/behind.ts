/**
 * Which paragraphs of an article one of its languages says otherwise by now, because only the other one was corrected.
 * What the two said when they last agreed is kept in the log as hashes; a correction that is taken back makes them agree.
 */

import { createHash } from 'node:crypto';
import { LANGUAGES, type Language } from '../language/language.ts';
import type { Article, ArticleText, Story } from '../story/story.ts';
import { type Agreed, asSeen } from './fingerprint.ts';

/** Of the hash of a paragraph, in characters. */
const SIZE = 4;
/** Other marks, spaces, capitals or hamzas are no other statement. */
const said = (text: string): string =>
  asSeen(text)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .toLowerCase();
const hashOf = (text: string): string =>
  createHash('sha256').update(said(text)).digest('base64url').slice(0, SIZE);
const NONE = '-'.repeat(SIZE);

/** Made once for a text as it stands. */
const kept = new WeakMap<ArticleText, string>();

function hashesOf(text: ArticleText): string {
  let hashes = kept.get(text);
  if (hashes === undefined) {
    const by = new Map(text.passages.map((passage) => [passage.number, hashOf(passage.text)]));
    const last = Math.max(0, ...by.keys());
    hashes = Array.from({ length: last + 1 }, (_, number) => by.get(number) ?? NONE).join('');
    kept.set(text, hashes);
  }
  return hashes;
}

/** What the two languages of an article say, taken to agree; undefined where it has one. */
export function agreedOf({ texts: { ar, en } }: Article): Agreed | undefined {
  return ar && en && { ar: hashesOf(ar), en: hashesOf(en) };
}

/** Whether only the given language was corrected, and it is one that the other has to follow: a translation is not. */
export const leads = ({ texts }: Article, changed: readonly Language[]): boolean =>
  changed.length === 1 && changed.every((language) => texts[language]?.translated === false);

/** Whether what a language has to follow was corrected, and it was not. */
export function isBehind(article: Article, language: Language, agreed: Agreed | undefined): boolean {
  const leading = article.texts[language === 'ar' ? 'en' : 'ar'];
  return (
    agreed !== undefined &&
    article.texts[language] !== undefined &&
    leading?.translated === false &&
    agreed[leading.language] !== hashesOf(leading)
  );
}

/** The article with what one of its languages is behind in; the same object where that is nothing. */
function marked(article: Article, agreed: Agreed | undefined): Article {
  const now = agreed && agreedOf(article);
  if (!agreed || !now) return article;
  for (const language of LANGUAGES) {
    const text = article.texts[language];
    if (!text || !isBehind(article, language, agreed)) continue;
    const source = language === 'ar' ? 'en' : 'ar';
    const behind = text.passages
      .map(({ number }) => number)
      .filter((number) => hashAt(agreed[source], number) !== hashAt(now[source], number));
    if (behind.length > 0)
      return { ...article, texts: { ...article.texts, [language]: { ...text, behind } } };
  }
  return article;
}

const hashAt = (hashes: string, number: number): string =>
  hashes.slice(number * SIZE, (number + 1) * SIZE) || NONE;

/** The last that was made of an article and of a story: who compares objects sees what has not changed. */
const articles = new WeakMap<Article, { readonly agreed: Agreed | undefined; readonly article: Article }>();
const stories = new WeakMap<Story, Story>();

/** A story with what of its articles is behind in one language. @param agreedOn what the log holds of an article by its id */
export function withBehind(story: Story, agreedOn: (article: string) => Agreed | undefined): Story {
  const all = story.articles.map((article) => {
    const agreed = agreedOn(article.id);
    const last = articles.get(article);
    if (last && last.agreed === agreed) return last.article;
    const made = { agreed, article: marked(article, agreed) };
    articles.set(article, made);
    return made.article;
  });
  if (all.every((article, at) => article === story.articles[at])) return story;
  const last = stories.get(story);
  if (last && all.every((article, at) => article === last.articles[at])) return last;
  const made = { ...story, articles: all };
  stories.set(story, made);
  return made;
}
