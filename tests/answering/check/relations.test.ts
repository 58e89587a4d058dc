import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { judge } from './judge.ts';

const budget: CitedPassage = {
  text: "The upper house rejected the budget that the lower house had passed in May. Senator Ines Duarte voted against the tax, and party leader Omar Said enjoys the support of the unions. Power was cut to 30 streets and restored to 12. Inspectors found mould in six of 20 schools. The wounded were taken to the military hospital after the children's hospital was damaged. Rain fell. The match was cancelled.",
  translation:
    'رفض مجلس الشيوخ الميزانية التي أقرها مجلس النواب في أيار. وصوتت السناتورة إينس دوارتي ضد الضريبة، ويحظى زعيم الحزب عمر سعيد بدعم النقابات. وانقطعت الكهرباء عن 30 شارعا وأعيدت إلى 12. وعثر المفتشون على عفن في ست مدارس من أصل 20. ونقل الجرحى إلى المستشفى العسكري بعدما تضرر مستشفى الأطفال. وهطل المطر. وألغيت المباراة.',
};

test('which of two houses acts', () => {
  assert.equal(judge('The upper house rejected the budget.', budget), 'ok');
  assert.notEqual(judge('The lower house rejected the budget.', budget), 'ok');
});

test('who has whose support', () => {
  assert.equal(judge('The unions support Omar Said.', budget), 'ok');
  assert.equal(judge('تدعم النقابات عمر سعيد.', budget), 'ok');
  assert.notEqual(judge('Omar Said supports the unions.', budget), 'ok');
});

test('for and against', () => {
  assert.equal(judge('Ines Duarte voted against the tax.', budget), 'ok');
  assert.notEqual(judge('Ines Duarte voted for the tax.', budget), 'ok');
});

test('a title goes with its name', () => {
  assert.notEqual(judge('Party leader Ines Duarte voted against the tax.', budget), 'ok');
});

test('a number goes with its verb, and a part is not the whole', () => {
  assert.notEqual(judge('Power was restored to 30 streets.', budget), 'ok');
  assert.equal(judge('Inspectors found mould in six of 20 schools.', budget), 'ok');
  assert.notEqual(judge('Inspectors found mould in 20 schools.', budget), 'ok');
});

test('a modifier goes with the noun that it has there', () => {
  assert.equal(judge('The wounded were taken to the military hospital.', budget), 'ok');
  assert.notEqual(judge("The wounded were taken to the children's hospital.", budget), 'ok');
});

test('a cause is not brought in', () => {
  assert.equal(judge('The match was cancelled.', budget), 'ok');
  assert.notEqual(judge('The match was cancelled because rain fell.', budget), 'ok');
  assert.notEqual(judge('ألغيت المباراة بسبب المطر.', budget), 'ok');
});
