import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadVocabulary } from '../../../src/adapters/vocabulary-files.ts';
import { type CitedPassage, checkSentence } from '../../../src/answering/check/check-sentence.ts';

const port: CitedPassage = {
  text: 'The port authority of Karsan said on 4 May 2023 that 340 containers were lost in the storm. The harbour master, Daniel Reyes, refused to close the port. "We never abandon a ship," Reyes said.',
  translation:
    'قالت هيئة ميناء كرسان في 4 مايو 2023 إن 340 حاوية فقدت في العاصفة. ورفض مدير الميناء دانيال رييس إغلاق الميناء. وقال رييس: «لا نتخلى عن سفينة أبدا».',
};
const talks: CitedPassage = {
  text: 'Jordan sent a delegation to Oslo. Norway hopes to host a new round of talks in June. The rebels did not attend the meeting.',
  translation:
    'أرسل الأردن وفدا إلى أوسلو. وتأمل النرويج أن تستضيف جولة جديدة من المحادثات في حزيران. ولم يحضر المتمردون الاجتماع.',
};
const judge = (sentence: string, ...cited: CitedPassage[]): string => {
  const verdict = checkSentence(sentence, cited, loadVocabulary());
  return verdict.ok ? 'ok' : verdict.fault;
};

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
