import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { judge } from './judge.ts';

const harbour: CitedPassage = {
  text: 'The harbour board agreed to sell the old crane. A cargo line was planned for April. Repairs of the quay could start in May if the council approves the money. The board said it would close the yard if sales fell. Ferries will stop only after the inspection. The tax is lifted until 2031. At least 70 dockers must pay 15 crowns a day. The lighthouse was built by Norway, which paid for two thirds of the tower. Most of the ropes are new.',
  translation:
    'وافق مجلس الميناء على بيع الرافعة القديمة. وكان خط شحن مقررا في أبريل. وقد يبدأ إصلاح الرصيف في مايو إذا وافق المجلس البلدي على المال. وقال مجلس الميناء إنه سيغلق الورشة إذا انخفضت المبيعات. ولن تتوقف العبارات إلا بعد التفتيش. ورفعت الضريبة حتى عام 2031. ويدفع 70 عاملا على الأقل 15 كرونة في اليوم. وبنت النرويج المنارة ومولت ثلثي البرج. ومعظم الحبال جديد.',
};

const refused = (sentence: string, cited: CitedPassage): void => {
  assert.notEqual(judge(sentence, cited), 'ok', sentence);
};
const shown = (sentence: string, cited: CitedPassage): void => {
  assert.equal(judge(sentence, cited), 'ok', sentence);
};

test('what was agreed or planned is not done', () => {
  shown('The harbour board agreed to sell the old crane.', harbour);
  shown('وافق مجلس الميناء على بيع الرافعة القديمة.', harbour);
  refused('The harbour board sold the old crane.', harbour);
  refused('باع مجلس الميناء الرافعة القديمة.', harbour);
});

test('a condition is not left out', () => {
  shown('The board said it would close the yard if sales fell.', harbour);
  shown('قال مجلس الميناء إنه سيغلق الورشة إذا انخفضت المبيعات.', harbour);
  refused('The board said it would close the yard.', harbour);
  refused('قال مجلس الميناء إنه سيغلق الورشة.', harbour);
});

test('before is not after, and not before is only after', () => {
  shown('Ferries will stop only after the inspection.', harbour);
  refused('Ferries will stop before the inspection.', harbour);
  refused('تتوقف العبارات قبل التفتيش.', harbour);
  shown('The tax is lifted until 2031.', harbour);
  refused('The tax is lifted after 2031.', harbour);
  refused('رفعت الضريبة بعد عام 2031.', harbour);
});

test('the least is not the most, and a rate is of what it is of', () => {
  shown('At least 70 dockers must pay 15 crowns a day.', harbour);
  refused('At most 70 dockers must pay 15 crowns a day.', harbour);
  refused('يدفع 70 عاملا على الأكثر 15 كرونة في اليوم.', harbour);
  refused('At least 70 dockers must pay 15 crowns an hour.', harbour);
});

test('a part is not the whole, and most is of what it is of', () => {
  shown('Norway paid for two thirds of the tower.', harbour);
  refused('Norway paid for the tower.', harbour);
  refused('مولت النرويج البرج.', harbour);
  refused('All of the ropes are new.', harbour);
  refused('Most of the dockers are new.', harbour);
});

const family: CitedPassage = {
  text: 'Mira Sand, a painter who lost her brother, moved to Tolm. Firemen rescued her daughter. She had left the race with a knee injury. Her doctor, Jon Lund, said her arm was broken because of the fall, and that the hall had received 12 letters. Petra Oss of Norway won the race. The singer was convicted of accepting bribes from the firm Balder. The guide denied that the doors had been opened too late.',
  translation:
    'انتقلت الرسامة ميرا ساند، التي فقدت شقيقها، إلى تولم. وأنقذ رجال الإطفاء ابنتها. وكانت قد تركت السباق بسبب إصابة في الركبة. وقال طبيبها يون لوند إن ذراعها كسرت بسبب السقوط، وإن القاعة تلقت 12 رسالة. وفازت النرويجية بترا أوس بالسباق. وأدين المغني بقبول رشاوى من شركة بالدر. ونفى الدليل أن تكون الأبواب فتحت متأخرة.',
};

test('whose it is, and whom it is done to', () => {
  refused("Jon Lund's knee was injured.", family);
  refused("Mira Sand's brother was rescued by firemen.", family);
  refused('Mira Sand of Norway moved to Tolm.', family);
});

test('a cause is the one that the passages name', () => {
  shown('Her arm was broken because of the fall, Jon Lund said.', family);
  refused('Her arm was broken because of the 12 letters, Jon Lund said.', family);
});

test('who gives does not take, and what is denied is denied to the end', () => {
  refused('The firm Balder accepted bribes.', family);
  shown('The guide denied that the doors had been opened too late.', family);
  refused('The guide said the doors had been opened too late.', family);
});

const law: CitedPassage = {
  text: 'The senate passed the fishing law on 8 July and the law comes into force on 1 January. Profits are more than the target.',
  translation:
    'أقر مجلس الشيوخ قانون الصيد في 8 يوليو، ويدخل القانون حيز التنفيذ في 1 يناير. والأرباح أكثر من الهدف.',
};

test('a date is that of its deed, and a comparison keeps its side', () => {
  shown('The senate passed the fishing law on 8 July.', law);
  refused('The law comes into force on 8 July.', law);
  refused('يدخل القانون حيز التنفيذ في 8 يوليو.', law);
  refused('Profits are less than the target.', law);
  refused('الأرباح أقل من الهدف.', law);
});
