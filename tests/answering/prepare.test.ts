import assert from 'node:assert/strict';
import { it } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { Desk } from '../../src/answering/desk.ts';
import { articleFile, storyWith } from '../updates/articles.ts';

it('Desk.prepare() makes the index that a first question would wait for, and nothing of a story that is gone', () => {
  const story = storyWith({
    '2024-05-01-strike.en.md': articleFile('Strike', ['The dockers went on strike on Monday.']),
  });
  let made = 0;
  const desk = new Desk([story], () => {
    made++;
    return loadVocabulary();
  });
  desk.prepare('gone');
  assert.equal(made, 0);
  desk.prepare(story.id);
  assert.equal(made, 1);
  assert.equal(desk.answer('Who went on strike?').kind, 'answered');
  assert.equal(made, 1);
});
