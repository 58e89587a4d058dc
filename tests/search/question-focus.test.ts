import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { Analyser } from '../../src/language/analyse.ts';
import { understand } from '../../src/search/question.ts';

const vocabulary = loadVocabulary();
const analyser = new Analyser(vocabulary.lexicon);
const focusOf = (question: string) => {
  const { tokens, focus } = understand(question, analyser, vocabulary, () => false);
  const word = (at: number | undefined) => (at === undefined ? undefined : tokens[at]!.norm);
  return [word(focus.head), word(focus.deed), focus.asksName];
};

describe('what a question turns on', () => {
  const cases: ReadonlyArray<readonly [question: string, head: string | undefined, deed: string | undefined, name?: 'name']> = [
    ['Which ship did he board?', 'ship', 'board'],
    ['Which parliament stands behind the general?', 'parliament', 'stands'],
    ['Who is the captain of the ferry?', 'captain', undefined, 'name'],
    ['What is the name of the captain?', 'captain', undefined, 'name'],
    ['How many passengers died?', 'passengers', undefined],
    ['How much did the aircraft carrier cost?', 'carrier', 'cost'],
    ['كم كلفت السفينة؟', 'السفينه', 'كلفت'],
    ['كم رحلة نظمت الشركة؟', 'رحله', 'نظمت'],
    ['Who threatens the port?', undefined, 'threatens'],
    ['Who is threatened by the sea?', undefined, 'threatened'],
    ['Did the mayor visit Oslo?', undefined, 'visit'],
    ['Where is the port?', undefined, undefined],
    ['أي سفينة غرقت؟', 'سفينه', 'غرقت'],
    ['من يدعم الحكومة؟', undefined, 'يدعم'],
    ['هل زار الوزير المدينة؟', undefined, 'زار'],
    ['ما اسم السفينة؟', 'السفينه', undefined, 'name'],
    ['من هو رئيس البلدية؟', 'رييس', undefined, 'name'],
    ['متى وصل الوفد؟', undefined, 'وصل'],
  ]; // biome-ignore format: a table
  for (const [question, head, deed, name] of cases)
    it(question, () => assert.deepEqual(focusOf(question), [head, deed, name === 'name']));

  it('takes politeness for no part of a question', () => {
    for (const polite of [
      'Could you please tell me which ship he boarded?',
      'I was wondering which ship he boarded',
      'Sorry to bother you, but which ship did he board?',
    ])
      assert.equal(focusOf(polite)[0], 'ship');
    for (const polite of ['لو سمحت، من يدعم الحكومة؟', 'أردت أن أسأل من يدعم الحكومة؟'])
      assert.equal(focusOf(polite)[1], 'يدعم');
  });
});
