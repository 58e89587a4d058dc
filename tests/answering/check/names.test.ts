import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, port, talks } from './judge.ts';

test('names of both languages', () => {
  assert.equal(
    judge('Daniel Reyes refused to close the port.', port),
    'ok',
    'Daniel Reyes refused to close the port.',
  );
  assert.equal(
    judge('Daniel Moreno refused to close the port.', port),
    'name',
    'Daniel Moreno refused to close the port.',
  );
  assert.equal(
    judge('Jordan sent a delegation to Geneva.', talks),
    'name',
    'Jordan sent a delegation to Geneva.',
  );
  assert.equal(judge('أرسل الأردن وفدا إلى أوسلو.', talks), 'ok', 'أرسل الأردن وفدا إلى أوسلو.');
  assert.equal(judge('أرسل الأردن وفدا إلى جنيف.', talks), 'unsupported', 'أرسل الأردن وفدا إلى جنيف.');
});
