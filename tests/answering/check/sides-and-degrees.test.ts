import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { judge } from './judge.ts';

const shown = (sentence: string, cited: CitedPassage): void => {
  assert.equal(judge(sentence, cited), 'ok', sentence);
};
const refused = (sentence: string, cited: CitedPassage): void => {
  assert.notEqual(judge(sentence, cited), 'ok', sentence);
};

const envoy: CitedPassage = {
  text: "Habib met the Danish minister, Petra Holm, and Denmark's ambassador to Malta. Habib hoped that Norway would play a useful role in the talks. Nour opened a school, which showed the support he has from Norway. The families of the sailors held a vigil.",
  translation:
    'التقت حبيب الوزيرة الدنماركية بترا هولم والسفير الدنماركي لدى مالطا. وتأمل حبيب أن يكون للنرويج دور مفيد في المحادثات. وافتتح نور مدرسة، وهو ما أظهر دعم النرويج له. ونظمت عائلات البحارة وقفة.',
};

test('the country to which an ambassador is sent is no place of a meeting', () => {
  shown('Habib met Petra Holm.', envoy);
  refused('Habib met Petra Holm in Malta.', envoy);
  refused('Habib met Petra Holm in Denmark.', envoy);
  refused('التقت حبيب بترا هولم في مالطا.', envoy);
});

test('a role is as great as the passage makes it', () => {
  shown('Habib hoped that Norway would play a useful role in the talks.', envoy);
  refused('Habib hoped that Norway would play a minor role in the talks.', envoy);
  refused('Habib hoped that Norway would play a major role in the talks.', envoy);
  shown('تأمل حبيب أن يكون للنرويج دور مفيد في المحادثات.', envoy);
  refused('تأمل حبيب أن يكون للنرويج دور ثانوي في المحادثات.', envoy);
  refused('تأمل حبيب أن يكون للنرويج دور رئيسي في المحادثات.', envoy);
});

test('who has the support and who gives it keep their sides', () => {
  shown('Nour opened a school, which showed the support he has from Norway.', envoy);
  refused('Nour opened a school, which showed the support Norway has from him.', envoy);
  shown('افتتح نور مدرسة، وهو ما أظهر دعم النرويج له.', envoy);
  refused('افتتح نور مدرسة، وهو ما أظهر دعمه للنرويج.', envoy);
});

test('the families are not some of them', () => {
  shown('The families of the sailors held a vigil.', envoy);
  refused('Some families of the sailors held a vigil.', envoy);
  shown('نظمت عائلات البحارة وقفة.', envoy);
  refused('نظمت بعض عائلات البحارة وقفة.', envoy);
});
