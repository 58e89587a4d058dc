import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
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

const offer: CitedPassage = {
  text: 'The port offered the pilots a rise, but they turned it down. The harbour master hopes the mayor will help. He said the pilots still refuse to talk.',
  translation:
    'عرض الميناء زيادة على المرشدين لكنهم رفضوها. ويأمل مدير الميناء أن يساعد العمدة. وقال إن المرشدين ما زالوا يرفضون الحديث.',
};

test('what somebody turned down he did not accept, and nobody who wants help does not want it', () => {
  assert.equal(judge('لم يوافق المرشدون على الزيادة.', offer), 'ok');
  assert.notEqual(judge('The pilots accepted the rise.', offer), 'ok');
  assert.notEqual(judge('The harbour master does not hope for help from the mayor.', offer), 'ok');
});

test('who speaks behind "hopes that" is whoever hopes', () => {
  assert.equal(
    judge(
      'The harbour master hopes that the mayor will help, and says the pilots still refuse to talk.',
      offer,
    ),
    'ok',
  );
});

const harbour: CitedPassage = {
  text: 'The mayor wants to reopen the harbour and that the guards should not carry weapons. The crane was not on the quay when the storm struck. Sami Odeh was not in court, and his lawyer said he would appeal. Odeh was not the director at the time.',
  translation:
    'وتريد العمدة أن يعاد فتح المرفأ وألا يحمل الحراس السلاح. ولم تكن الرافعة على الرصيف حين هبت العاصفة. ولم يكن سامي عودة حاضرا في المحكمة، وقال محاميه إنه سيستأنف. ولم يكن عودة المدير آنذاك.',
};

test('ألا denies, and إلا أن does not', () => {
  assert.equal(judge('تريد العمدة ألا يحمل الحراس السلاح.', harbour), 'ok');
  assert.notEqual(judge('تريد العمدة أن يحمل الحراس السلاح.', harbour), 'ok');
  assert.notEqual(judge('تريد العمدة ألا يعاد فتح المرفأ.', harbour), 'ok');
  assert.notEqual(judge('تريد العمدة أن لا يعاد فتح المرفأ.', harbour), 'ok');
  assert.equal(judge('تريد العمدة أن يعاد فتح المرفأ، إلا أن الرافعة لم تكن على الرصيف.', harbour), 'ok');
});

test('where somebody was not and what he was not', () => {
  for (const sentence of [
    'The crane was not on the quay when the storm struck.',
    'Sami Odeh was not in court.',
    'Sami Odeh was not the director.',
    'لم تكن الرافعة على الرصيف.',
    'لم يكن سامي عودة في المحكمة.',
  ])
    assert.equal(judge(sentence, harbour), 'ok', sentence);
  for (const sentence of [
    'The crane was on the quay when the storm struck.',
    'Sami Odeh was in court, and his lawyer said he would appeal.',
    'Sami Odeh was the director.',
    'كانت الرافعة على الرصيف.',
    'كان سامي عودة في المحكمة.',
    'كان عودة المدير آنذاك.',
  ])
    assert.notEqual(judge(sentence, harbour), 'ok', sentence);
});
