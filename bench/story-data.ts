/** The data that ships: the first story's passages and the questions of bench/questions.jsonl, in both languages. */

import { readFileSync } from 'node:fs';
import { readKnowledgeFiles } from '../src/adapters/knowledge-files.ts';
import { loadStories } from '../src/story/load-stories.ts';
import type { Story } from '../src/story/story.ts';
import type { Data } from './squad.ts';

type Line = { readonly q: string; readonly lang: 'ar' | 'en'; readonly must?: readonly string[] };

export async function firstStory(): Promise<Story> {
  const { stories } = loadStories(
    await readKnowledgeFiles(new URL('../knowledge', import.meta.url).pathname),
  );
  return stories[0]!;
}

export const storyLines = (): Line[] =>
  readFileSync(new URL('questions.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

/** Questions that the story answers, each with the first passage that holds what a right answer must hold. */
export async function storyData(): Promise<Data[]> {
  const story = await firstStory();
  const lines = storyLines();
  return (['ar', 'en'] as const).map((language) => {
    const passages = story.articles.flatMap((article) => article.texts[language]?.passages ?? []);
    const paragraphs = passages.map(({ number, text }) => ({ id: String(number), text }));
    const questions = lines.flatMap(({ q, lang, must }, at) => {
      const holds = (text: string): boolean =>
        must?.every((pattern) => new RegExp(pattern, 'i').test(text)) ?? false;
      const paragraph = paragraphs.find(({ text }) => holds(text));
      return lang === language && paragraph
        ? [{ id: `q${at}`, text: q, paragraph: paragraph.id, answer: '', at: 0 }]
        : [];
    });
    return { name: `story (${language})`, paragraphs, questions };
  });
}
