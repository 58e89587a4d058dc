import assert from 'node:assert/strict';
import { it } from 'node:test';
import { phrasesOf, wordsOf } from '../../src/answering/set-phrase.ts';

it('phrasesOf() reads each phrase of a list as wordsOf() reads it alone', () => {
  const list = 'What’s NEW?!| good  morning |tl;dr|أَخبارٌ جديدة؟|شو صار، يا موجز|إلى اللقاء|ok — شكرًا|x';
  assert.deepEqual(
    phrasesOf(list),
    list.split('|').map((phrase) => wordsOf(phrase).join(' ')),
  );
});
