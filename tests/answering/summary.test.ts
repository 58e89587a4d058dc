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

  it('chooses the same paragraphs in both languages, and none that leans on one it leaves out', () => {
    const english = [
      'The old bridge over the river Tamma was closed on Friday.',
      'A bakery near the bridge over the Tamma sells rolls. The baker works at night.',
      'The mayor said that the bridge over the river Tamma was closed too early, and that the river was low.',
      'Engineers found cracks in the bridge over the river.',
      'Farmers cross the river by boat while the bridge is closed.',
      'The government will pay for a new bridge over the river Tamma.',
    ];
    const arabic = [
      'أُغلق الجسر القديم على نهر تاما يوم الجمعة.',
      'يبيع مخبز قرب الجسر على نهر تاما الكعك. ويعمل الخباز ليلا.',
      'وقال إن الجسر على نهر تاما أُغلق قبل الأوان وإن منسوب النهر منخفض.',
      'عثر المهندسون على شقوق في الجسر على النهر.',
      'يعبر المزارعون النهر بالقوارب ما دام الجسر مغلقا.',
      'ستدفع الحكومة ثمن جسر جديد على نهر تاما.',
    ];
    const translated = article('2024-03-01', ...arabic);
    const both = loadStories([
      story,
      article('2024-03-01', ...english),
      {
        path: translated.path.replace('.en.', '.ar.'),
        content: translated.content.replace('source:', 'translated: true\nsource:'),
      },
    ]);
    assert.deepEqual(both.problems, []);
    const index = new StoryIndex(both.stories[0]!, loadVocabulary());
    const chosen = (language: 'ar' | 'en') =>
      summarise(index, language, 'short').citations.map(({ passage }) => passage.number);
    assert.deepEqual(chosen('ar'), chosen('en'));
    assert.equal(chosen('en').length, 4);
    assert.ok(!chosen('en').includes(3), chosen('en').join());
  });

  it('tells of a paragraph what the rest of it does not take back, behind what it sets itself against', () => {
    const { stories: taken } = loadStories([
      story,
      article(
        '2024-03-12',
        'Engineers found cracks in the bridge over the river Tamma.',
        'The mayor had tried to find a ferry. The mayor nevertheless failed to find one. It was late.',
      ),
    ]);
    const full = summarise(new StoryIndex(taken[0]!, loadVocabulary()), 'en', 'full');
    assert.deepEqual(
      full.sentences.map(({ text }) => text),
      [
        'Engineers found cracks in the bridge over the river Tamma.',
        'The mayor had tried to find a ferry.',
        'The mayor nevertheless failed to find one.',
      ],
    );
  });

  it('tells nothing that goes on from a sentence behind another one than that', () => {
    const short = (...paragraphs: string[]): string[] => {
      const { stories: leaning } = loadStories([story, article('2024-03-12', ...paragraphs)]);
      return summarise(new StoryIndex(leaning[0]!, loadVocabulary()), 'en', 'short').sentences.map(
        ({ text }) => text,
      );
    };
    const [closed, cracks, paid] = [
      'The old bridge over the river Tamma was closed.',
      'Engineers found cracks in the old bridge over the river Tamma.',
      'The government will pay for a new bridge over the Tamma.',
    ];
    const [tried, failed] = [
      'The city held talks with three ferry companies.',
      'The city nevertheless failed to find one.',
    ];
    // Where there is room for one, it is neither of the two.
    assert.deepEqual(short(closed, cracks, paid, `${tried} ${failed}`), [closed, cracks, paid]);
    assert.deepEqual(short(closed, `${tried} ${failed}`), [closed, tried, failed]);
    // "Also" goes on from what is told before it, and is told behind that alone.
    const also = 'The city also asked the army for a bridge over the river Tamma.';
    assert.deepEqual(short(closed, cracks, also, paid), [closed, cracks, also, paid]);
    assert.deepEqual(short(closed, `${cracks} A dog barked.`, also, paid), [closed, cracks, paid]);
  });

  it('shows the newest article even where it says nothing new', () => {
    const repeated = loadStories([
      story,
      article(
        '2024-03-01',
        'Engineers found cracks in the bridge over the river Tamma.',
        'The bridge was closed.',
      ),
      article('2024-03-09', 'Engineers found cracks in the bridge over the river Tamma.'),
    ]);
    const index = new StoryIndex(repeated.stories[0]!, loadVocabulary());
    const [first] = summarise(index, 'en', 'short').citations;
    assert.equal(first?.article.published, '2024-03-09');
  });

  it('tells a new toll beside the one before it', () => {
    const { stories: tolled } = loadStories([
      story,
      article('2024-03-10', 'Eleven people were killed when the old bridge over the Tamma fell.'),
      article('2024-03-11', 'Twenty-three people were killed when the old bridge over the Tamma fell.'),
      article(
        '2024-03-12',
        'Twenty-three people were killed when the old bridge over the Tamma fell on Sunday.',
      ),
    ]);
    const full = summarise(new StoryIndex(tolled[0]!, loadVocabulary()), 'en', 'full');
    assert.deepEqual(
      full.sentences.map(({ text }) => text.split(' ', 1)[0]),
      ['Eleven', 'Twenty-three'],
    );
  });
});
