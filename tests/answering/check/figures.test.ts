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

test('figures of both languages', () => {
  assert.equal(
    judge('The port authority said 340 containers were lost.', port),
    'ok',
    'The port authority said 340 containers were lost.',
  );
  assert.equal(
    judge('The port authority said 430 containers were lost.', port),
    'figure',
    'The port authority said 430 containers were lost.',
  );
  assert.equal(
    judge('قالت هيئة الميناء إن ثلاثمئة وأربعين حاوية فقدت في العاصفة.', port),
    'ok',
    'قالت هيئة الميناء إن ثلاثمئة وأربعين حاوية فقدت في العاصفة.',
  );
  assert.equal(
    judge('قالت هيئة الميناء إن 34 حاوية فقدت في العاصفة.', port),
    'figure',
    'قالت هيئة الميناء إن 34 حاوية فقدت في العاصفة.',
  );
  assert.equal(
    judge('The containers were lost in the storm on 5 May 2023.', port),
    'figure',
    'The containers were lost in the storm on 5 May 2023.',
  );
});
