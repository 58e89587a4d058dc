import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { StoryIndex } from '../../src/answering/story-index.ts';
import { summarise } from '../../src/answering/summary.ts';
import { loadStories } from '../../src/story/load-stories.ts';

const article = (date: string, ...paragraphs: string[]): { path: string; content: string } => ({
  path: `bridge/${date}-report.en.md`,
  content: `---\ntitle: The bridge\npublished: ${date}\nsource:\n  name: Wire\n---\n\n${paragraphs.join('\n\n')}\n`,
});
const story = {
  path: 'bridge/story.yaml',
  content: 'title:\n  ar: الجسر\n  en: The bridge\nabout:\n  ar: الجسر\n  en: The bridge\n',
};
const { stories, problems } = loadStories([
  story,
  article(
    '2024-03-01',
    'The old bridge over the river Tamma was closed on Friday after engineers found cracks. It was raining.',
    'A bakery nearby sells cinnamon rolls.',
    'The mayor said that the bridge over the Tamma would stay closed until engineers had repaired the cracks.',
  ),
  article(
    '2024-03-09',
    'The old bridge over the river Tamma was closed after engineers found cracks.',
    'Farmers cross the river by boat while the bridge is closed.',
    'The government will pay 2 million dollars for a new bridge.',
    'Somebody lost an umbrella.',
  ),
]);
assert.deepEqual(problems, []);
const told = (length: 'short' | 'full'): string[] =>
  summarise(new StoryIndex(stories[0]!, loadVocabulary()), 'en', length).sentences.map(({ text }) => text);

describe('A summary by extracts', () => {
  it('has one sentence a development, in order, and none twice', () => {
    assert.deepEqual(told('full'), [
      'The old bridge over the river Tamma was closed on Friday after engineers found cracks.',
      'A bakery nearby sells cinnamon rolls.',
      'The mayor said that the bridge over the Tamma would stay closed until engineers had repaired the cracks.',
      'Farmers cross the river by boat while the bridge is closed.',
      'The government will pay 2 million dollars for a new bridge.',
      'Somebody lost an umbrella.',
    ]);
  });

  it('begins in short with what the newest article adds, and leaves out what the story never comes back to', () => {
    assert.deepEqual(told('short'), [
      'Farmers cross the river by boat while the bridge is closed.',
      'The government will pay 2 million dollars for a new bridge.',
      'The old bridge over the river Tamma was closed on Friday after engineers found cracks.',
      'The mayor said that the bridge over the Tamma would stay closed until engineers had repaired the cracks.',
    ]);
  });
});
