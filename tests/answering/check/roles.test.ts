import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadVocabulary } from '../../../src/adapters/vocabulary-files.ts';
import { type CitedPassage, checkSentence } from '../../../src/answering/check/check-sentence.ts';

const talks: CitedPassage = {
  text: 'Jordan sent a delegation to Oslo. Norway hopes to host a new round of talks in June. The rebels did not attend the meeting.',
  translation:
    'أرسل الأردن وفدا إلى أوسلو. وتأمل النرويج أن تستضيف جولة جديدة من المحادثات في حزيران. ولم يحضر المتمردون الاجتماع.',
};
const judge = (sentence: string, ...cited: CitedPassage[]): string => {
  const verdict = checkSentence(sentence, cited, loadVocabulary());
  return verdict.ok ? 'ok' : verdict.fault;
};

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
