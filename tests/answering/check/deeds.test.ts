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

const visits: CitedPassage = {
  text: "Mayor Salma Haddad met the banker, Omar Khalil, and Norway's ambassador to Jordan. Khalil, who is backed by the parliament in Basra and by armed groups in the south, had visited Oslo twice in recent months, and last month he toured a museum in Bergen. Haddad hopes to visit Paris soon. Karim Nasser heads the Italian-backed association. Haddad held a reception in Amman, after meeting the engineer Ziad Mansour. Khalil still refuses elections. Haddad wants to rescue the library.",
  translation:
    'التقت رئيسة البلدية سلمى حداد المصرفي عمر خليل والسفير النرويجي لدى الأردن. وكان خليل، الذي يدعمه برلمان البصرة ومجموعات مسلحة في الجنوب، قد زار أوسلو مرتين في الأشهر الأخيرة، وتجول في الشهر الماضي في متحف في بيرغن. وتأمل حداد أن تزور باريس قريبا. ويرأس كريم ناصر الجمعية التي تدعمها إيطاليا. وأقامت حداد حفل استقبال في عمان، بعد لقائها المهندس زياد منصور. ولا يزال خليل يرفض الانتخابات. وتريد حداد إنقاذ المكتبة.',
};

test('whom a deed is done to is whom the passage names, not somebody beside him', () => {
  shown('Salma Haddad met Omar Khalil.', visits);
  refused('Salma Haddad met Karim Nasser.', visits);
  shown('The parliament in Basra backs Khalil.', visits);
  refused('The parliament in Basra backs Haddad.', visits);
  shown('يدعم برلمان البصرة خليل.', visits);
  refused('يدعم برلمان البصرة حداد.', visits);
});

test('whom one met before is not with him afterwards', () => {
  shown('Haddad held a reception in Amman after meeting Ziad Mansour.', visits);
  refused('Haddad held a reception with Ziad Mansour.', visits);
});

test('what somebody refuses or wants is what the passage says', () => {
  shown('Khalil still refuses elections.', visits);
  refused('Khalil still refuses to visit the library.', visits);
  shown('Haddad wants to rescue the library.', visits);
  refused('Haddad wants to rescue the museum.', visits);
  shown('تريد حداد إنقاذ المكتبة.', visits);
  refused('تريد حداد إنقاذ المتحف.', visits);
});

test('how often and when is of its own deed', () => {
  shown('Khalil visited Oslo twice.', visits);
  refused('Khalil toured a museum twice.', visits);
  shown('Last month Khalil toured a museum.', visits);
  refused('Last month Khalil visited Oslo.', visits);
  shown('زار خليل أوسلو مرتين.', visits);
  refused('زار خليل أوسلو في الشهر الماضي.', visits);
});

test('an office is that of the one who is said to hold it', () => {
  shown('Salma Haddad is the mayor.', visits);
  refused('Omar Khalil is the mayor.', visits);
  refused('Omar Khalil is the ambassador to Jordan.', visits);
  refused('Karim Nasser, the ambassador, heads the association.', visits);
  shown('عمر خليل هو المصرفي.', visits);
  refused('خليل هو السفير لدى الأردن.', visits);
});

test('an office is of the country that the passage gives it to', () => {
  shown("Haddad met Norway's ambassador.", visits);
  refused('Haddad met the Jordanian ambassador.', visits);
  shown('التقت حداد السفير النرويجي.', visits);
  refused('التقت حداد السفير الأردني.', visits);
});

const bridge: CitedPassage = {
  text: 'The lawyer said the letter probably came from a farmer and not from a soldier. The town insisted that the guards leave before any tent is removed. The office suspects that salt damaged the pump. The agency warned that 300 families might face thirst by June. The train, which is owned by the state, made a loss; the ferry made a profit. The society announced on 4 May that it had found a well.',
  translation:
    'قال المحامي إن الرسالة جاءت على الأرجح من مزارع لا من جندي. وأصرت البلدة على أن يغادر الحراس قبل إزالة أي خيمة. ويشتبه المكتب في أن الملح أتلف المضخة. وحذرت الوكالة من أن 300 أسرة قد تواجه العطش بحلول يونيو. وتكبد القطار، الذي تملكه الدولة، خسارة، أما العبارة فحققت ربحا. وأعلنت الجمعية في 4 مايو أنها عثرت على بئر.',
};

test('what is named only to be denied is not affirmed', () => {
  shown('The lawyer said the letter probably came from a farmer.', bridge);
  refused('The lawyer said the letter probably came from a soldier.', bridge);
  shown('قال المحامي إن الرسالة جاءت على الأرجح من مزارع.', bridge);
  refused('قال المحامي إن الرسالة جاءت على الأرجح من جندي.', bridge);
});

test('what comes before what does not change places', () => {
  shown('The town insisted that the guards leave before any tent is removed.', bridge);
  refused('The town insisted that the tents be removed before the guards leave.', bridge);
});

test('what is suspected or may be is not told as a fact, nor as the case by now', () => {
  shown('The office suspects that salt damaged the pump.', bridge);
  refused('Salt damaged the pump.', bridge);
  shown('يشتبه المكتب في أن الملح أتلف المضخة.', bridge);
  refused('أتلف الملح المضخة.', bridge);
  shown('The agency warned that 300 families might face thirst.', bridge);
  refused('The agency warned that 300 families now face thirst.', bridge);
  shown('حذرت الوكالة من أن 300 أسرة قد تواجه العطش.', bridge);
  refused('حذرت الوكالة من أن 300 أسرة تواجه العطش الآن.', bridge);
});

test('a relative clause is said of the one it stands behind', () => {
  shown('The train, which is owned by the state, made a loss.', bridge);
  refused('The ferry, which is owned by the state, made a profit.', bridge);
});

test('who announces a thing says that it is so', () => {
  shown('The society announced the finding of a well.', bridge);
  refused('The agency announced the finding of a well.', bridge);
  shown('أعلنت الجمعية العثور على بئر.', bridge);
  refused('أعلنت الوكالة العثور على بئر.', bridge);
});
