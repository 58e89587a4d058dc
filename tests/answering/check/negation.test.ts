import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, port, talks } from './judge.ts';

test('what is denied', () => {
  assert.equal(
    judge('The rebels did not attend the meeting.', talks),
    'ok',
    'The rebels did not attend the meeting.',
  );
  assert.equal(
    judge('The rebels attended the meeting.', talks),
    'negation',
    'The rebels attended the meeting.',
  );
  assert.equal(judge('لم يحضر المتمردون الاجتماع.', talks), 'ok', 'لم يحضر المتمردون الاجتماع.');
  assert.equal(judge('حضر المتمردون الاجتماع.', talks), 'negation', 'حضر المتمردون الاجتماع.');
  assert.equal(judge('Daniel Reyes closed the port.', port), 'negation', 'Daniel Reyes closed the port.');
  assert.equal(judge('أرسل الأردن وفدا إلى أوسلو.', talks), 'ok', 'أرسل الأردن وفدا إلى أوسلو.');
  assert.equal(judge('لم يرسل الأردن وفدا إلى أوسلو.', talks), 'negation', 'لم يرسل الأردن وفدا إلى أوسلو.');
});
