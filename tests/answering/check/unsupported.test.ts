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
