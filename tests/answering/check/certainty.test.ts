import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { judge } from './judge.ts';

const valley: CitedPassage = {
  text: 'Mayor Nora Selim hopes that Lisbon will mediate between the two unions. The smugglers seek to control the valley. The council is trying to draw up plans for a new bridge. Engineer Adam Farah wants to repair the dam and to reopen the mine.',
  translation:
    'تأمل رئيسة البلدية نورا سليم أن تتوسط لشبونة بين النقابتين. ويسعى المهربون إلى السيطرة على الوادي. ويحاول المجلس إعداد خطط لجسر جديد. ويريد المهندس آدم فرح إصلاح السد وأن يفتح المنجم.',
};

const visit: CitedPassage = {
  text: 'Portugal failed to arrange a meeting between Selim and Idris, although both came to Porto. Idris toured the yard, which displayed the support he has from the palace.',
  translation:
    'فشلت البرتغال في عقد لقاء بين سليم وإدريس، مع أنهما حضرا إلى بورتو. وتجول إدريس في الحوض، وهو ما أظهر دعم القصر له.',
};

test('what is hoped, sought or tried is no fact, as a verb', () => {
  assert.equal(judge('Nora Selim hopes that Lisbon will mediate between the two unions.', valley), 'ok');
  assert.equal(judge('The smugglers seek to control the valley.', valley), 'ok');
  for (const sentence of [
    'Lisbon mediates between the two unions.',
    'The smugglers control the valley.',
    'The council drew up plans for a new bridge.',
    'Adam Idris reopened the mine.',
    'يسيطر المهربون على الوادي.',
    'سيطر المهربون على الوادي.',
    'أعد المجلس خططا لجسر جديد.',
  ])
    assert.notEqual(judge(sentence, valley), 'ok', sentence);
});

test('nor is it one as a noun', () => {
  for (const sentence of [
    'Lisbon is a mediator between the two unions.',
    'لشبونة هي الوسيط بين النقابتين.',
    'لدى المجلس خطط لجسر جديد.',
  ])
    assert.notEqual(judge(sentence, valley), 'ok', sentence);
});

test('nor does whoever is wanted want it', () => {
  assert.notEqual(judge('Lisbon wants Nora Selim to mediate between the two unions.', valley), 'ok');
});

test('what was not brought about did not happen', () => {
  assert.equal(judge('Portugal failed to arrange a meeting between Selim and Idris.', visit), 'ok');
  for (const sentence of [
    'Selim and Idris met in Porto.',
    'A meeting between Selim and Idris took place in Porto.',
    'التقى سليم وإدريس في بورتو.',
    'عقدت البرتغال لقاء بين سليم وإدريس.',
  ])
    assert.notEqual(judge(sentence, visit), 'ok', sentence);
});

test('whose support a noun tells', () => {
  assert.equal(judge('The palace supports Idris.', visit), 'ok');
  assert.equal(judge('يدعم القصر إدريس.', visit), 'ok');
  assert.notEqual(judge('Idris supports the palace.', visit), 'ok');
  assert.notEqual(judge('إدريس يدعم القصر.', visit), 'ok');
});

test('a hedge is not lost behind a relative clause', () => {
  const leak: CitedPassage = {
    text: 'The charity Nadi said the cause was probably a broken pump that has been out of service since floods in March.',
    translation: 'رجحت جمعية نادي أن يكون السبب مضخة معطلة منذ فيضانات آذار.',
  };
  assert.notEqual(judge('The cause was a broken pump.', leak), 'ok');
});

test('what one side says and another disputes stays said, whatever stands in between', () => {
  const walkout: CitedPassage = {
    text: "The teachers' union said 80% of the teachers, who number 500, had joined the walkout. The school board said the share did not exceed 50%.",
    translation:
      'قالت نقابة المعلمين إن 80% من المعلمين، وعددهم 500، شاركوا في الإضراب. وقال مجلس المدارس إن النسبة لم تتجاوز 50%.',
  };
  assert.equal(judge("The teachers' union said 80% of the teachers had joined the walkout.", walkout), 'ok');
  assert.notEqual(judge('80% of the teachers had joined the walkout.', walkout), 'ok');
  assert.notEqual(judge('شارك 80% من المعلمين في الإضراب.', walkout), 'ok');
});
