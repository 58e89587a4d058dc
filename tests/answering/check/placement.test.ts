import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { judge, talks } from './judge.ts';

const strike: CitedPassage = {
  text: "Tram drivers in Velden stopped work for 36 hours on Monday. The company offered 4%, while the drivers demanded 9%. The drivers' union said talks may resume on Friday. \"We will not return without a contract,\" said the union's president, Marta Olsen. A court in Halden rejected the company's request to ban the strike.",
  translation:
    'توقف سائقو الترام في فيلدن عن العمل 36 ساعة يوم الاثنين. وعرضت الشركة 4%، فيما طالب السائقون بـ9%. وقال اتحاد السائقين إن المحادثات قد تستأنف يوم الجمعة. وقالت رئيسة الاتحاد مارتا أولسن: «لن نعود من دون عقد». ورفضت محكمة في هالدن طلب الشركة منع الإضراب.',
};

test('a figure counts what it counts in the passage', () => {
  assert.equal(judge('Tram drivers in Velden stopped work for 36 hours.', strike), 'ok');
  assert.equal(judge('Tram drivers in Velden stopped work for 36 days.', strike), 'figure');
  assert.equal(judge('توقف سائقو الترام في فيلدن عن العمل 36 يوما.', strike), 'figure');
  assert.notEqual(judge('The company offered 9%.', strike), 'ok');
});

test('a name stands where the passage has it', () => {
  assert.equal(judge('A court in Halden rejected the request.', strike), 'ok');
  assert.notEqual(judge('A court in Velden rejected the request.', strike), 'ok');
  assert.notEqual(judge('Jordan sent a delegation to Norway.', talks), 'ok');
});

test('who acts and who speaks, also in Arabic', () => {
  assert.equal(judge('رفضت محكمة طلب الشركة منع الإضراب.', strike), 'ok');
  assert.notEqual(judge('رفضت الشركة طلب المحكمة منع الإضراب.', strike), 'ok');
  assert.notEqual(judge('The company president, Marta Olsen, spoke.', strike), 'ok');
});

test('what may happen is not said to happen', () => {
  assert.notEqual(judge('Talks will resume on Friday.', strike), 'ok');
  assert.notEqual(judge('ستستأنف المحادثات يوم الجمعة.', strike), 'ok');
});

test('a quotation keeps the "not" that it begins with', () => {
  assert.equal(judge('قالت مارتا أولسن: «نعود من دون عقد».', strike), 'quotation');
});

test('a sentence of thousands of characters is refused unread', () => {
  assert.equal(judge('Jordan sent a delegation to Oslo and '.repeat(400), talks), 'unsupported');
});
