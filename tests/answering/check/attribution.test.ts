import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { judge } from './judge.ts';

const inquiry: CitedPassage = {
  text: 'Anonymous sources said Varna and Lodz had signed a secret treaty. Minister Petra Holm accused the mayor of Varna of hiding a report. The harbour company Nordkai denied that pollution was the cause. The chief engineer said a cracked pipe was the likely cause. The fire service said 14 houses had burned down. The clinic moved villagers to schools instead of private hotels.',
  translation:
    'قالت مصادر مجهولة إن فارنا ولودز وقعتا معاهدة سرية. واتهمت الوزيرة بيترا هولم رئيس بلدية فارنا بإخفاء تقرير. ونفت شركة الميناء نوردكاي أن يكون التلوث هو السبب. وقال كبير المهندسين إن أنبوبا متصدعا هو السبب المرجح. وقال جهاز الإطفاء إن 14 منزلا احترقت. ونقلت العيادة القرويين إلى مدارس بدلا من فنادق خاصة.',
};

test('what only somebody says stays said', () => {
  assert.equal(judge('Anonymous sources said Varna and Lodz had signed a secret treaty.', inquiry), 'ok');
  assert.notEqual(judge('Varna and Lodz had signed a secret treaty.', inquiry), 'ok');
  assert.notEqual(judge('وقعت فارنا ولودز معاهدة سرية.', inquiry), 'ok');
});

test('what an authority counts may be told without it', () => {
  assert.equal(judge('14 houses burned down.', inquiry), 'ok');
});

test('an accusation is no fact, and a denial neither', () => {
  assert.equal(judge('Petra Holm accused the mayor of Varna of hiding a report.', inquiry), 'ok');
  assert.notEqual(judge('The mayor of Varna hid a report.', inquiry), 'ok');
  assert.equal(judge('Nordkai denied that pollution was the cause.', inquiry), 'ok');
  assert.notEqual(judge('Pollution was not the cause.', inquiry), 'ok');
});

test('a guess is no fact', () => {
  assert.equal(judge('The chief engineer said a cracked pipe was the likely cause.', inquiry), 'ok');
  assert.notEqual(judge('A cracked pipe was the cause.', inquiry), 'ok');
});

test('what was done instead of something else', () => {
  assert.equal(judge('The clinic moved villagers to schools.', inquiry), 'ok');
  assert.notEqual(judge('The clinic moved villagers to private hotels.', inquiry), 'ok');
  assert.notEqual(judge('نقلت العيادة القرويين إلى فنادق خاصة.', inquiry), 'ok');
});
