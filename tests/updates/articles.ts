/** Stories made on the spot. */

import { type Knowledge, type KnowledgeFile, loadStories } from '../../src/story/load-stories.ts';
import type { Story } from '../../src/story/story.ts';

const STORY_YAML = `title: { ar: قصة, en: Story }
about: { ar: قصة للتجربة, en: A story to try }
people:
  - names: { ar: [ليلى حداد], en: [Leila Haddad] }
`;

export const articleFile = (title: string, paragraphs: readonly string[], published = '2024-05-01'): string =>
  `---\ntitle: ${title}\npublished: ${published}\nsource:\n  name: Gulf Wire\n---\n\n${paragraphs.join('\n\n')}\n`;

/** The folder of one story, `strike`, as files; `articles` by their file names without the folder. */
export const storyFiles = (articles: Readonly<Record<string, string>>, id = 'strike'): KnowledgeFile[] => [
  { path: `${id}/story.yaml`, content: STORY_YAML },
  ...Object.entries(articles).map(([name, content]) => ({ path: `${id}/${name}`, content })),
];

export const knowledgeOf = (articles: Readonly<Record<string, string>>): Knowledge =>
  loadStories(storyFiles(articles));

export function storyWith(articles: Readonly<Record<string, string>>): Story {
  const { stories, problems } = knowledgeOf(articles);
  if (problems.some(({ isUsed }) => !isUsed) || !stories[0]) throw new Error(JSON.stringify(problems));
  return stories[0];
}
