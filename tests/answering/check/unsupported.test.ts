import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, talks } from './judge.ts';

test('what the passages do not say, or not so surely', () => {
  assert.equal(
    judge('Norway hopes to host a new round of talks.', talks),
    'ok',
    'Norway hopes to host a new round of talks.',
  );
  assert.equal(
    judge('Norway will host a new round of talks.', talks),
    'unsupported',
    'Norway will host a new round of talks.',
  );
  assert.equal(
    judge('ستستضيف النرويج جولة جديدة من المحادثات.', talks),
    'unsupported',
    'ستستضيف النرويج جولة جديدة من المحادثات.',
  );
  assert.equal(
    judge('Jordan sent a large military delegation to Oslo.', talks),
    'unsupported',
    'Jordan sent a large military delegation to Oslo.',
  );
  assert.equal(
    judge('أرسل الأردن وفدا عسكريا كبيرا إلى أوسلو.', talks),
    'unsupported',
    'أرسل الأردن وفدا عسكريا كبيرا إلى أوسلو.',
  );
});
