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

const council: CitedPassage = {
  text: "Mariam Saleh, who heads the Norway-backed Council of Unity, says she would like Italy to help her town. In an interview she said she hoped Oslo would mediate between her and the retired major general Hamid Nassar, who is supported by the assembly in Basra. Saleh met the Italian culture minister, Paolo Ricci, and Italy's ambassador to Jordan. Jordan had held talks with the clubs in Irbid and those in the south. The council has made little progress.",
  translation:
    'أبدت مريم صالح، رئيسة مجلس الوحدة الذي تدعمه النرويج، رغبتها في أن تساعد إيطاليا بلدتها. وفي مقابلة قالت إنها تأمل أن تتوسط أوسلو بينها وبين اللواء المتقاعد حميد نصار، الذي تسانده جمعية البصرة. والتقت صالح وزير الثقافة الإيطالي باولو ريتشي والسفير الإيطالي لدى الأردن. وكان الأردن قد أجرى محادثات مع أندية إربد وأندية الجنوب. ولم يحرز المجلس سوى تقدم ضئيل.',
};

test('whoever only backs what is headed is not headed', () => {
  shown('Mariam Saleh heads the Norway-backed Council of Unity.', council);
  shown('The Council of Unity is backed by Norway.', council);
  shown('Norway backs the Council of Unity.', council);
  refused('Norway backs Mariam Saleh.', council);
  refused('Mariam Saleh heads Norway.', council);
  refused('The Council of Unity is backed by Italy.', council);
  shown('تدعم النرويج مجلس الوحدة.', council);
  refused('ترأس مريم صالح النرويج.', council);
  refused('مريم صالح رئيسة النرويج.', council);
});

test('whom a passive is said of and who does it keep their sides', () => {
  shown('Nassar is supported by the assembly in Basra.', council);
  shown('The assembly in Basra supports Nassar.', council);
  refused('Saleh is supported by Nassar.', council);
  refused('Saleh is supported by Oslo.', council);
  refused('Nassar supports the assembly in Basra.', council);
  shown('تساند جمعية البصرة نصار.', council);
  refused('يساند نصار جمعية البصرة.', council);
});

test('those with whom somebody talks have not talked with each other', () => {
  shown('Jordan held talks with the clubs in Irbid.', council);
  refused('The clubs in Irbid held talks with those in the south.', council);
  refused('The clubs in Irbid held talks with Jordan and those in the south.', council);
  shown('أجرى الأردن محادثات مع أندية إربد وأندية الجنوب.', council);
});

test('an office is no place', () => {
  shown('Saleh met Paolo Ricci.', council);
  refused('Saleh met Ricci at the Italian embassy.', council);
  refused('Saleh met the Italian ambassador at the ministry.', council);
  shown('التقت صالح السفير الإيطالي لدى الأردن.', council);
  refused('التقت صالح ريتشي في السفارة الإيطالية.', council);
});

test('what there is little of is not simply there', () => {
  shown('The council has made little progress.', council);
  refused('The council has made progress.', council);
  refused('The council has made some progress.', council);
  shown('لم يحرز المجلس سوى تقدم ضئيل.', council);
  refused('أحرز المجلس تقدما.', council);
});

test('who somebody is said to be stands beside the name', () => {
  shown('Paolo Ricci is the Italian culture minister.', council);
  shown('The Italian culture minister is Paolo Ricci.', council);
  refused('Paolo Ricci is the ambassador to Jordan.', council);
  refused('Hamid Nassar is the Italian culture minister.', council);
  shown('Hamid Nassar is a retired major general.', council);
  refused('Hamid Nassar is a retired Italian general.', council);
  shown('باولو ريتشي هو وزير الثقافة الإيطالي.', council);
  refused('باولو ريتشي هو السفير الإيطالي لدى الأردن.', council);
  shown('نصار لواء متقاعد.', council);
  refused('ريتشي لواء متقاعد.', council);
});

test('whom a relative clause or a participle is said of keeps it, whether he acts or is acted on', () => {
  shown('Haddad met Khalil, whom the parliament in Basra backs.', visits);
  refused('Haddad, whom the parliament in Basra backs, hopes to visit Paris.', visits);
  shown('التقت سلمى حداد عمر خليل الذي يدعمه برلمان البصرة.', visits);
  refused('تأمل حداد، التي يدعمها برلمان البصرة، أن تزور باريس.', visits);
  refused('تأمل حداد المدعومة من برلمان البصرة أن تزور باريس.', visits);
});
