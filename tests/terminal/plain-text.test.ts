import assert from 'node:assert/strict';
import { it } from 'node:test';
import { plainText } from '../../src/terminal/plain-text.ts';

it('a text cannot turn round what stands after it in a terminal, nor move its cursor', () => {
  assert.equal(plainText('a\u202eb\u202c\u001b[2Jc\u2068d\u2069\n', false, true), 'abc\u2068d\u2069\n');
});
