import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { QuestionPace } from '../../src/telegram/question-pace.ts';

const times = (count: number, ask: (n: number) => string): string[] =>
  Array.from({ length: count }, (_, n) => ask(n));

describe('The pace of questions', () => {
  it('lets a person ask sixty in a minute, says once that it is too many, and goes on after a moment', () => {
    const pace = new QuestionPace();
    assert.ok(times(60, () => pace.take(1, 1, 100)).every((said) => said === 'free'));
    assert.deepEqual(
      times(3, () => pace.take(1, 1, 100)),
      ['slow-down', 'told', 'told'],
    );
    assert.equal(pace.take(2, 2, 100), 'free');
    assert.deepEqual(
      times(3, () => pace.take(1, 1, 102)),
      ['free', 'free', 'slow-down'],
    );
  });

  it('lets the people of a group ask no more than a hundred and twenty together', () => {
    const pace = new QuestionPace();
    const said = times(121, (n) => pace.take(n, -5, 100));
    assert.equal(said.filter((one) => one === 'free').length, 120);
    assert.equal(said.at(-1), 'slow-down');
  });
});
