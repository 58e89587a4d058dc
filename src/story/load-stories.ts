/** The files of `knowledge/` -> its stories. A file that breaks the format is reported; the others still load. */

import { languageOf } from '../language/language.ts';
import { type ArticleFile, type ArticleName, parseArticleFile, parseArticleName } from './article-file.ts';
import {
  type Article,
  type ArticleText,
  olderFirst,
  type Passage,
  type Problem,
  type Story,
} from './story.ts';
import { parseStoryFile } from './story-file.ts';

/** A text file of `knowledge/`; `path` is relative to it, with forward slashes. */
export type KnowledgeFile = { readonly path: string; readonly content: string };
/** Something of a file's name that is none, or cannot be read, and why. */
export type UnreadFile = { readonly path: string; readonly unread: string };

export type Knowledge = { readonly stories: readonly Story[]; readonly problems: readonly Problem[] };

/**
 * Builds the stories of all files, sorted by name. Never throws: what is wrong is in `problems`.
 * @param now milliseconds since 1970; a date more than a week later is refused. Without it none is
 */
export function loadStories(
  files: ReadonlyArray<KnowledgeFile | UnreadFile>,
  now = Number.POSITIVE_INFINITY,
): Knowledge {
  const problems: Problem[] = [];
  const folders = new Map<string, KnowledgeFile[]>();
  for (const file of files) {
    if ('unread' in file) {
      problems.push({ file: file.path, line: 1, reason: file.unread });
      continue;
    }
    const parts = file.path.split('/');
    if (parts.length !== 2) continue;
    const folder = parts[0]!;
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const stories: Story[] = [];
  for (const [id, members] of [...folders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const story = loadStory(id, members, now, problems);
    if (story) stories.push(story);
  }
  return { stories, problems };
}

function loadStory(
  id: string,
  files: readonly KnowledgeFile[],
  now: number,
  problems: Problem[],
): Story | undefined {
  const articles = loadArticles(id, files, now, problems);
  const head = files.find((file) => file.path === `${id}/story.yaml`);
  if (!head) {
    if (files.some((file) => file.path.endsWith('.md'))) {
      problems.push({
        file: `${id}/story.yaml`,
        line: 1,
        reason: 'the story has articles but no story.yaml',
      });
    }
    return undefined;
  }
  const parsed = parseStoryFile(head.path, head.content);
  if (!parsed.ok) {
    problems.push(...parsed.problems);
    return undefined;
  }
  return { id, ...parsed.value, articles };
}

function loadArticles(
  story: string,
  files: readonly KnowledgeFile[],
  now: number,
  problems: Problem[],
): Article[] {
  const articles = new Map<string, Article>();
  const sorted = files.filter((file) => file.path.endsWith('.md')).sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, content } of sorted) {
    const name = parseArticleName(path.slice(story.length + 1));
    if (!name) {
      if (!/readme\.md$/i.test(path)) {
        problems.push({
          file: path,
          line: 1,
          reason: 'an article is named <date>-<name>.ar.md or <date>-<name>.en.md, with a date that exists',
        });
      }
      continue;
    }
    const parsed = parseArticleFile(path, content);
    if (!parsed.ok) {
      problems.push(...parsed.problems);
      continue;
    }
    const { published, paragraphs } = parsed.value;
    const written = languageOf(paragraphs.join('\n'));
    if (written !== undefined && written !== name.language) {
      problems.push({
        file: path,
        line: 1,
        reason: `the text is in "${written}", its name says "${name.language}"`,
      });
      continue;
    }
    if (isLater(published, now)) {
      problems.push({ file: path, line: 1, reason: `published lies in the future: "${published}"` });
      continue;
    }
    const known = articles.get(name.id);
    const text = articleText(story, name.id, name.language, parsed.value);
    const other = known && Object.values(known.texts)[0];
    if (other && paragraphCount(other) !== paragraphCount(text)) {
      problems.push({
        file: path,
        line: 1,
        reason:
          `this text has ${paragraphCount(text)} paragraphs and the ${other.language} one ${paragraphCount(other)}; ` +
          'paragraph n must say what paragraph n there says',
      });
      continue;
    }
    if (known && !known.published.startsWith(published) && !published.startsWith(known.published)) {
      problems.push({
        file: path,
        line: 1,
        reason: `published is "${published}" here and "${known.published}" in the other language; the earlier one counts`,
        isUsed: true,
      });
    }
    articles.set(name.id, {
      id: name.id,
      story,
      published: known ? earlierDate(known.published, published) : published,
      texts: { ...known?.texts, [name.language]: text },
    });
  }
  return [...articles.values()].sort(olderFirst);
}

/** An article of one language, as it will stand in a story when its file does. */
export const articleOf = (story: string, name: ArticleName, file: ArticleFile): Article => ({
  id: name.id,
  story,
  published: file.published,
  texts: { [name.language]: articleText(story, name.id, name.language, file) },
});

/** What a date may lie ahead, in milliseconds: weeklies are dated for the day on which they end. */
const AHEAD = 7 * 86_400_000;

/** Whether a date, as exact as it is, lies further ahead than a paper is dated. */
function isLater(published: string, now: number): boolean {
  if (now === Number.POSITIVE_INFINITY) return false;
  const day = published.slice(0, 10);
  return day > new Date(now + AHEAD).toISOString().slice(0, day.length);
}

const earlierDate = (a: string, b: string): string => (a <= b ? a : b);
const paragraphCount = (text: ArticleText): number =>
  text.passages.filter((passage) => passage.number > 0).length;

function articleText(story: string, article: string, language: 'ar' | 'en', file: ArticleFile): ArticleText {
  const passage = (text: string, number: number): Passage => ({
    id: `${story}/${article}/${language}/${number}`,
    number,
    language,
    text,
  });
  return {
    language,
    title: file.title,
    source: file.source,
    ...(file.agency === undefined ? {} : { agency: file.agency }),
    translated: file.translated ?? false,
    passages: [
      ...(file.photo === undefined ? [] : [passage(file.photo, 0)]),
      ...file.paragraphs.map((text, at) => passage(text, at + 1)),
    ],
  };
}
