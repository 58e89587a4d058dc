/** The article of a story that a text says in the other language: given by its file, or guessed for a hint. */

import type { Language } from '../../language/language.ts';
import { type ArticleFile, parseArticleFile, parseArticleName } from '../article-file.ts';
import type { KnowledgeFile } from '../load-stories.ts';
import type { ComposedArticle } from './compose-article.ts';

/** An article in one language, by the name that both have. */
export type Other = { readonly id: string; readonly language: Language; readonly file: ArticleFile };

/** The article that a path or a file name means; undefined where the story has none of that name. */
export function otherNamed(name: string, story: string, files: readonly KnowledgeFile[]): Other | undefined {
  const fileName = name.split(/[/\\]/).at(-1)!;
  return othersIn(story, files).find(({ id, language }) => fileName === `${id}.${language}.md`);
}

/** The only article in the other language alone that has the date and the number of paragraphs of this one. */
export function likelyOther(
  { article, language }: ComposedArticle,
  story: string,
  files: readonly KnowledgeFile[],
): Other | undefined {
  const others = othersIn(story, files);
  const found = others.filter(
    ({ id, language: written, file }) =>
      written !== language &&
      others.filter((one) => one.id === id).length === 1 &&
      file.published.slice(0, 10) === article.published.slice(0, 10) &&
      file.paragraphs.length === article.paragraphs.length,
  );
  return found.length === 1 ? found[0] : undefined;
}

function othersIn(story: string, files: readonly KnowledgeFile[]): Other[] {
  return files.flatMap(({ path, content }) => {
    const [folder, fileName = ''] = path.split('/');
    const name = folder === story ? parseArticleName(fileName) : undefined;
    const parsed = name && parseArticleFile(path, content);
    return name && parsed?.ok ? [{ ...name, file: parsed.value }] : [];
  });
}
