import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadVocabulary } from '../../../src/adapters/vocabulary-files.ts';
import { type CitedPassage, checkSentence } from '../../../src/answering/check/check-sentence.ts';

const port: CitedPassage = {
  text: 'The port authority of Karsan said on 4 May 2023 that 340 containers were lost in the storm. The harbour master, Daniel Reyes, refused to close the port. "We never abandon a ship," Reyes said.',
  translation:
    'قالت هيئة ميناء كرسان في 4 مايو 2023 إن 340 حاوية فقدت في العاصفة. ورفض مدير الميناء دانيال رييس إغلاق الميناء. وقال رييس: «لا نتخلى عن سفينة أبدا».',
};
const judge = (sentence: string, ...cited: CitedPassage[]): string => {
  const verdict = checkSentence(sentence, cited, loadVocabulary());
  return verdict.ok ? 'ok' : verdict.fault;
};

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
