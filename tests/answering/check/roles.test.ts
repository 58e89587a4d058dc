import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, talks } from './judge.ts';

test('who did it and who said it', () => {
  assert.equal(
    judge('Norway sent a delegation to Oslo.', talks),
    'roles',
    'Norway sent a delegation to Oslo.',
  );
  assert.equal(
    judge('Jordan hopes to host a new round of talks.', talks),
    'roles',
    'Jordan hopes to host a new round of talks.',
  );
  assert.equal(
    judge('يأمل الأردن أن يستضيف جولة جديدة من المحادثات.', talks),
    'roles',
    'يأمل الأردن أن يستضيف جولة جديدة من المحادثات.',
  );
  assert.equal(
    judge('تأمل النرويج أن تستضيف جولة جديدة من المحادثات.', talks),
    'ok',
    'تأمل النرويج أن تستضيف جولة جديدة من المحادثات.',
  );
});
