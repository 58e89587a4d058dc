import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, port } from './judge.ts';

test('figures of both languages', () => {
  assert.equal(
    judge('The port authority said 340 containers were lost.', port),
    'ok',
    'The port authority said 340 containers were lost.',
  );
  assert.equal(
    judge('The port authority said 430 containers were lost.', port),
    'figure',
    'The port authority said 430 containers were lost.',
  );
  assert.equal(
    judge('قالت هيئة الميناء إن ثلاثمئة وأربعين حاوية فقدت في العاصفة.', port),
    'ok',
    'قالت هيئة الميناء إن ثلاثمئة وأربعين حاوية فقدت في العاصفة.',
  );
  assert.equal(
    judge('قالت هيئة الميناء إن 34 حاوية فقدت في العاصفة.', port),
    'figure',
    'قالت هيئة الميناء إن 34 حاوية فقدت في العاصفة.',
  );
  assert.equal(
    judge('The containers were lost in the storm on 5 May 2023.', port),
    'figure',
    'The containers were lost in the storm on 5 May 2023.',
  );
});
