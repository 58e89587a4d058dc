/** The data that ships: the first story's passages and the questions of bench/questions.jsonl, in both languages. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readKnowledgeFiles } from '../src/adapters/knowledge-files.ts';
import { loadStories } from '../src/story/load-stories.ts';
import type { Story } from '../src/story/story.ts';
import type { Data } from './squad.ts';

/** `must` is what a right answer matches, all of it; without it the story does not say. */
export type Line = { readonly q: string; readonly lang?: 'ar' | 'en'; readonly must?: readonly string[] };

/** The questions that ship. */
export const QUESTIONS = fileURLToPath(new URL('questions.jsonl', import.meta.url));

export const questionsIn = (file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Line);

export const isRight = (text: string, must: Line['must']): boolean =>
  must !== undefined && text !== '' && must.every((pattern) => new RegExp(pattern, 'iu').test(text));

export async function firstStory(): Promise<Story> {
  const { stories } = loadStories(
    await readKnowledgeFiles(new URL('../knowledge', import.meta.url).pathname),
  );
  return stories[0]!;
}

/** Questions that the story answers, each with the first passage that holds what a right answer must hold. */
export async function storyData(): Promise<Data[]> {
  const story = await firstStory();
  const lines = questionsIn(QUESTIONS);
  return (['ar', 'en'] as const).map((language) => {
    const passages = story.articles.flatMap((article) => article.texts[language]?.passages ?? []);
    const paragraphs = passages.map(({ number, text }) => ({ id: String(number), text }));
    const questions = lines.flatMap(({ q, lang, must }, at) => {
      const paragraph = paragraphs.find(({ text }) => isRight(text, must));
      return lang === language && paragraph
        ? [{ id: `q${at}`, text: q, paragraph: paragraph.id, answer: '', at: 0 }]
        : [];
    });
    return { name: `story (${language})`, paragraphs, questions };
  });
}
