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

const orchard: CitedPassage = {
  text: "Agronomist Hala Nimr said a ban on its own would not save the orchard. The council's refusal to pay the pickers did not end the walkout. Without rain the wells will dry up.",
  translation:
    'قالت المهندسة الزراعية هالة نمر إن الحظر وحده لن ينقذ البستان. ولم ينه رفض المجلس دفع أجور القاطفين الإضراب. ومن دون مطر ستجف الآبار.',
};

test('a noun that denies reaches no further than the verb of which it is the subject', () => {
  shown('Hala Nimr said a ban on its own would not save the orchard.', orchard);
  refused('Hala Nimr said a ban on its own would save the orchard.', orchard);
  shown('قالت هالة نمر إن الحظر وحده لن ينقذ البستان.', orchard);
  refused('قالت هالة نمر إن الحظر وحده سينقذ البستان.', orchard);
  refused("The council's refusal to pay the pickers ended the walkout.", orchard);
  refused('أنهى رفض المجلس دفع أجور القاطفين الإضراب.', orchard);
  shown('Without rain the wells will dry up.', orchard);
  refused('Without rain the wells will not dry up.', orchard);
});

const clinic: CitedPassage = {
  text: 'Norway offered beds, and Malta sent two nurses. The choice of the site would be made in June. Doctor Karim Saad closed the old ward and is due to inspect the new one on Sunday.',
  translation:
    'عرضت النرويج أسرة، وأرسلت مالطا ممرضتين. وسيتخذ قرار اختيار الموقع في يونيو. وأغلق الطبيب كريم سعد الجناح القديم، ومن المقرر أن يتفقد الجديد يوم الأحد.',
};

test('what is offered, due or to be taken is not given, seen or taken yet', () => {
  shown('Norway offered beds.', clinic);
  refused('Norway provided beds.', clinic);
  refused('Norway gave beds.', clinic);
  shown('عرضت النرويج أسرة.', clinic);
  refused('قدمت النرويج أسرة.', clinic);
  shown('The choice of the site will be made in June.', clinic);
  refused('The choice of the site has been made.', clinic);
  refused('قرار اختيار الموقع اتخذ.', clinic);
  refused('اتخذ قرار اختيار الموقع في يونيو.', clinic);
  shown('أغلق كريم سعد الجناح القديم وسيتفقد الجديد يوم الأحد.', clinic);
  refused('أغلق كريم سعد الجناح القديم وتفقد الجديد يوم الأحد.', clinic);
  refused('Karim Saad closed the old ward and inspected the new one on Sunday.', clinic);
});

const stores: CitedPassage = {
  text: 'The depot holds 70 tents, 45 of them for the school and 25 for the clinic. Of the buses, 9 are in Sfax and 6 in Bizerte.',
  translation: 'في المستودع 70 خيمة، 45 منها للمدرسة و25 للعيادة. ومن الحافلات 9 في صفاقس و6 في بنزرت.',
};

test('two counts that "and" joins are each of their own', () => {
  shown('The depot holds 70 tents, 45 of them for the school and 25 for the clinic.', stores);
  refused('The depot holds 70 tents, 45 of them for the clinic and 25 for the school.', stores);
  shown('في المستودع 70 خيمة، 45 منها للمدرسة و25 للعيادة.', stores);
  refused('في المستودع 70 خيمة، 45 منها للعيادة و25 للمدرسة.', stores);
  shown('Of the buses, 6 are in Bizerte and 9 in Sfax.', stores);
  refused('Of the buses, 6 are in Sfax and 9 in Bizerte.', stores);
  shown('من الحافلات 6 في بنزرت و9 في صفاقس.', stores);
  refused('من الحافلات 6 في صفاقس و9 في بنزرت.', stores);
});

const valley: CitedPassage = {
  text: 'The harbour master, Lina Aoun, criticised the plan, saying high fees cost fishermen 40 crowns a day. Aoun hopes that Malta will help. The society Warda denied this and said it had asked for a second map. The plan must be approved by the senate by the end of May. Eight huts burned and the mill wall cracked. "I did not come for the view," the painter Samir Hadi said.',
  translation:
    'انتقدت مديرة الميناء لينا عون الخطة، قائلة إن الرسوم المرتفعة تكلف الصيادين 40 كرونة يوميا. وتأمل عون أن تساعد مالطا. ونفت جمعية وردة ذلك، وقالت إنها طلبت خريطة ثانية. ويجب أن يوافق مجلس الشيوخ على الخطة قبل نهاية مايو. واحترقت ثمانية أكواخ وتصدع جدار الطاحونة. وقال الرسام سمير هادي: «لم آت من أجل المنظر».',
};

test('who says it is who is named as saying it', () => {
  shown('Lina Aoun criticised the plan and said high fees cost fishermen 40 crowns a day.', valley);
  refused('Samir Hadi said high fees cost fishermen 40 crowns a day.', valley);
  shown('Aoun hopes that Malta will help, and says high fees cost fishermen 40 crowns a day.', valley);
  refused('Malta hopes that Aoun will help, and says high fees cost fishermen 40 crowns a day.', valley);
  shown('قال سمير هادي إنه لم يأت من أجل المنظر.', valley);
  refused('قالت لينا عون إنها لم تأت من أجل المنظر.', valley);
});

test('what is said behind a denial is not denied', () => {
  shown('نفت جمعية وردة ذلك، وقالت إنها طلبت خريطة ثانية.', valley);
  refused('نفت جمعية وردة أنها طلبت خريطة ثانية.', valley);
});

test('when is not by whom, and what cracked was cracked by nobody named', () => {
  shown('The plan has to be approved by the senate by the end of May.', valley);
  refused('The plan has to be approved by Malta by the end of May.', valley);
  shown('The mill wall was cracked.', valley);
  refused('Samir Hadi cracked the mill wall.', valley);
});

const heist: CitedPassage = {
  text: 'The United Islands launched the satellite Najm-2 at dawn from the Orel base, aboard a Korean rocket. Four men entered through a cellar door and left after only nine minutes. The bell did not ring because it had been out of order since March.',
  translation:
    'أطلقت الجزر المتحدة القمر الاصطناعي «نجم-2» فجرا من قاعدة أوريل، على متن صاروخ كوري. ودخل أربعة رجال من باب في القبو، وغادروا بعد تسع دقائق فقط. ولم يرن الجرس لأنه كان معطلا منذ مارس.',
};

test('each clause is laid beside the sentence that tells it', () => {
  shown(
    'Four men entered through a cellar door and left after only nine minutes, and the bell did not ring.',
    heist,
  );
  refused(
    'Four men entered through a cellar door and left after only nine minutes, and the bell rang.',
    heist,
  );
  refused(
    'Four men entered through a cellar door and did not leave, and the bell rang after nine minutes.',
    heist,
  );
});
