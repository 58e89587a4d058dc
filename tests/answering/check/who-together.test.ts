import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { judge } from './judge.ts';

const harvest: CitedPassage = {
  text: 'Portugal sent 12 tractors, and Greece offered seeds. The deputy mayor, Rui Matos, said there was no evidence that a neighbouring farm had poisoned the wells. The cooperative will export olives and import cotton from Chile. It is the second largest harvest in the valley. Bruna Alves accused the council of delay. Marta Lima denied this, saying the lorries had been hired by her office. Six workers had burns caused by steam. The new rule comes into force in May.',
  translation:
    'أرسلت البرتغال 12 جرارا، وعرضت اليونان بذورا. وقال نائب رئيس البلدية روي ماتوس إنه لا دليل على أن مزرعة مجاورة سممت الآبار. وستصدر التعاونية الزيتون وتستورد القطن من تشيلي. وهذا ثاني أكبر محصول في الوادي. واتهمت برونا ألفيس المجلس بالتأخير. ونفت مارتا ليما ذلك، وقالت إن الشاحنات استأجرها مكتبها. وأصيب ستة عمال بحروق سببها البخار. وتدخل القاعدة الجديدة حيز التنفيذ في أيار.',
};

test('each of those who act together acts', () => {
  assert.equal(judge('Portugal sent tractors.', harvest), 'ok');
  assert.equal(judge('Portugal and Greece sent tractors.', harvest), 'roles');
  assert.equal(judge('Greece and Portugal sent tractors.', harvest), 'roles');
});

test('what there is no evidence of is not told', () => {
  assert.equal(
    judge('Rui Matos said there was no evidence that a farm had poisoned the wells.', harvest),
    'ok',
  );
  assert.notEqual(judge('Rui Matos said a neighbouring farm had poisoned the wells.', harvest), 'ok');
});

test('a deputy is not the one he deputises for', () => {
  assert.equal(judge('Deputy mayor Rui Matos said there was no evidence.', harvest), 'ok');
  assert.equal(judge('The mayor, Rui Matos, said there was no evidence.', harvest), 'roles');
});

test('what comes from somewhere does not go there', () => {
  assert.equal(judge('The cooperative will import cotton from Chile.', harvest), 'ok');
  assert.equal(judge('The cooperative will export cotton to Chile.', harvest), 'roles');
});

test('the second largest is not the largest', () => {
  assert.equal(judge('It is the second largest harvest in the valley.', harvest), 'ok');
  assert.equal(judge('It is the largest harvest in the valley.', harvest), 'unsupported');
});

test('"her office" is of whoever spoke last', () => {
  assert.equal(judge("The lorries had been hired by Marta Lima's office, she said.", harvest), 'ok');
  assert.equal(
    judge("Marta Lima said the lorries had been hired by Bruna Alves's office.", harvest),
    'roles',
  );
});

test('what it was caused by is a cause like any other', () => {
  assert.equal(judge('Six workers had burns caused by steam.', harvest), 'ok');
  assert.notEqual(judge('Six workers had burns caused by the wells.', harvest), 'ok');
});

test('what is yet to come is not done', () => {
  assert.equal(judge('تدخل القاعدة الجديدة حيز التنفيذ في أيار.', harvest), 'ok');
  assert.notEqual(judge('دخلت القاعدة الجديدة حيز التنفيذ في أيار.', harvest), 'ok');
});
