import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { Desk } from '../../src/answering/desk.ts';
import { articleFile, storyWith } from '../updates/articles.ts';

const known = articleFile('Dockers stop work', [
  'Leila Haddad, the head of the union, said 1,200 dockers had stopped work in the port on Tuesday.',
  'They demand a pay rise of 15 per cent. The director of the port refused to negotiate with them.',
]);

/** What is new in `article` for who knows the report above. */
function briefOf(article: string, language: 'ar' | 'en' = 'en', file = '2024-06-news.en.md') {
  const story = storyWith({ '2024-05-known.en.md': known, [file]: article });
  const desk = new Desk([story], loadVocabulary);
  const brief = desk.brief('strike', [story.articles.at(-1)!.id], language)!;
  return {
    brief,
    sentences: brief.text.sentences.map(({ text }) => text),
    adds: desk.contribution(story.articles.at(-1)!),
  };
}

describe('a brief', () => {
  it('says what the story had not said, and leaves out the background', () => {
    const { sentences, brief } = briefOf(
      articleFile('Mediator invited', [
        'The mediator Omar Nasri invited both sides to a meeting in Tunis next week.',
        'Leila Haddad said last week that 1,200 dockers had stopped work in the port on Tuesday.',
        'The government promised to pay for the repair of two cranes that burned in April.',
        'The dockers demand a pay rise of 15 per cent.',
      ]),
    );
    assert.deepEqual(sentences, [
      'The mediator Omar Nasri invited both sides to a meeting in Tunis next week.',
      'The government promised to pay for the repair of two cranes that burned in April.',
    ]);
    assert.deepEqual(
      brief.text.sentences.map(({ cites }) => cites),
      [[1], [2]],
    );
  });

  it('takes another number for new', () => {
    const { adds } = briefOf(
      articleFile('More dockers', [
        'Leila Haddad said 1,900 dockers had stopped work in the port on Tuesday.',
      ]),
    );
    assert.equal(adds, 'adds');
  });

  it('marks an article that only repeats, in the other language too', () => {
    const english = briefOf(
      articleFile('Again', [
        'The head of the union, Leila Haddad, said that 1,200 dockers stopped work on Tuesday.',
      ]),
    );
    assert.deepEqual([english.adds, english.brief.repeats], ['repeats', true]);
    const arabic = briefOf(
      articleFile('مرة أخرى', ['رفض مدير الميناء التفاوض معهم.']),
      'ar',
      '2024-06-news.ar.md',
    );
    assert.equal(arabic.adds, 'repeats');
  });

  it('is important where its lead says something new of somebody of the story, also beside much that is known', () => {
    assert.equal(
      briefOf(
        articleFile('Resigned', [
          'Leila Haddad resigned after a court in Sfax found her guilty of fraud.',
          'The head of the union, Leila Haddad, said that 1,200 dockers stopped work on Tuesday.',
        ]),
      ).adds,
      'important',
    );
    assert.equal(
      briefOf(articleFile('Rain', ['Heavy rain flooded several streets near the customs house.'])).adds,
      'adds',
    );
  });

  it('has two to four sentences, however long the article is', () => {
    const paragraphs = Array.from(
      { length: 30 },
      (_, n) => `Witness ${n} of village ${n * 7} saw ${n + 40} trucks leave.`,
    );
    const { sentences } = briefOf(articleFile('Many witnesses', paragraphs));
    assert.ok(sentences.length >= 2 && sentences.length <= 4, `${sentences.length}`);
    assert.equal(sentences[0], paragraphs[0]);
  });
});
