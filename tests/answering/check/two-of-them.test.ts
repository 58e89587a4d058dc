import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { judge } from './judge.ts';

const shown = (cited: CitedPassage, ...sentences: string[]): void => {
  for (const sentence of sentences) assert.equal(judge(sentence, cited), 'ok', sentence);
};
const refused = (cited: CitedPassage, ...sentences: string[]): void => {
  for (const sentence of sentences) assert.notEqual(judge(sentence, cited), 'ok', sentence);
};

const accord: CitedPassage = {
  text: 'The foreign minister, Selma Ayari, met her counterpart, Ibrahim Keita, in Bamako on Thursday, and both signed an accord. Amadou Toure, a trader, lost everything in a single season. Toure has twice asked the governor for help. His cousin, Fanta Toure, plans to move to Niamey. Traders have been waiting since 2022 for the border posts to reopen.',
  translation:
    'التقت وزيرة الخارجية سلمى العياري نظيرها إبراهيم كيتا في باماكو يوم الخميس، ووقّع الاثنان اتفاقا. وخسر التاجر أمادو توري كل شيء في موسم واحد. وقد طلب توري مرتين المساعدة من الوالي. وتعتزم ابنة عمه فانتا توري الانتقال إلى نيامي. وينتظر التجار منذ عام 2022 إعادة فتح المعابر.',
};

test('الاثنان are the two of them, and a Monday only where it is one', () => {
  shown(
    accord,
    'وقّع الاثنان اتفاقا في باماكو.',
    'وقّع كل من العياري وكيتا اتفاقا في باماكو.',
    'Ayari met Keita in Bamako, and the two signed an accord.',
  );
  refused(
    accord,
    'وقّعت العياري اتفاقا يوم الاثنين.',
    'Ayari and Keita signed an accord on Monday.',
    'Toure lost everything in two seasons.',
  );
});

test('what has been so since a date is told, and not what is waited for since', () => {
  shown(accord, 'Traders have been waiting for the border posts to reopen since 2022.');
  refused(accord, 'The border posts reopened in 2022.', 'أعيد فتح المعابر في عام 2022.');
});
