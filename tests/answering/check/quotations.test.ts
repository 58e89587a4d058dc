import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, port } from './judge.ts';

test('what stands between quotation marks', () => {
  assert.equal(
    judge('“We never abandon a ship,” Reyes said.', port),
    'ok',
    '“We never abandon a ship,” Reyes said.',
  );
  assert.equal(
    judge('"We always abandon a ship," Reyes said.', port),
    'quotation',
    '"We always abandon a ship," Reyes said.',
  );
  assert.equal(
    judge('قال رييس: "لا نتخلّى عن سفينة أبداً".', port),
    'ok',
    'قال رييس: "لا نتخلّى عن سفينة أبداً".',
  );
  assert.equal(
    judge('قال رييس: «لا نتخلى عن ميناء أبدا».', port),
    'quotation',
    'قال رييس: «لا نتخلى عن ميناء أبدا».',
  );
});
