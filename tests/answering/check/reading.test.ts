import { describe, it } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { refused, shown } from './judge.ts';

describe('A clause', () => {
  const orchard: CitedPassage = {
    text: "Agronomist Hala Nimr said a ban on its own would not save the orchard. The council's refusal to pay the pickers did not end the walkout. Without rain the wells will dry up.",
    translation:
      'قالت المهندسة الزراعية هالة نمر إن الحظر وحده لن ينقذ البستان. ولم ينه رفض المجلس دفع أجور القاطفين الإضراب. ومن دون مطر ستجف الآبار.',
  };

  it('a noun that denies reaches no further than the verb of which it is the subject', () => {
    shown(orchard, 'Hala Nimr said a ban on its own would not save the orchard.');
    refused(orchard, 'Hala Nimr said a ban on its own would save the orchard.');
    shown(orchard, 'قالت هالة نمر إن الحظر وحده لن ينقذ البستان.');
    refused(orchard, 'قالت هالة نمر إن الحظر وحده سينقذ البستان.');
    refused(orchard, "The council's refusal to pay the pickers ended the walkout.");
    refused(orchard, 'أنهى رفض المجلس دفع أجور القاطفين الإضراب.');
    shown(orchard, 'Without rain the wells will dry up.');
    refused(orchard, 'Without rain the wells will not dry up.');
  });

  const clinic: CitedPassage = {
    text: 'Norway offered beds, and Malta sent two nurses. The choice of the site would be made in June. Doctor Karim Saad closed the old ward and is due to inspect the new one on Sunday.',
    translation:
      'عرضت النرويج أسرة، وأرسلت مالطا ممرضتين. وسيتخذ قرار اختيار الموقع في يونيو. وأغلق الطبيب كريم سعد الجناح القديم، ومن المقرر أن يتفقد الجديد يوم الأحد.',
  };

  it('what is offered, due or to be taken is not given, seen or taken yet', () => {
    shown(clinic, 'Norway offered beds.');
    refused(clinic, 'Norway provided beds.');
    refused(clinic, 'Norway gave beds.');
    shown(clinic, 'عرضت النرويج أسرة.');
    refused(clinic, 'قدمت النرويج أسرة.');
    shown(clinic, 'The choice of the site will be made in June.');
    refused(clinic, 'The choice of the site has been made.');
    refused(clinic, 'قرار اختيار الموقع اتخذ.');
    refused(clinic, 'اتخذ قرار اختيار الموقع في يونيو.');
    shown(clinic, 'أغلق كريم سعد الجناح القديم وسيتفقد الجديد يوم الأحد.');
    refused(clinic, 'أغلق كريم سعد الجناح القديم وتفقد الجديد يوم الأحد.');
    refused(clinic, 'Karim Saad closed the old ward and inspected the new one on Sunday.');
  });

  const stores: CitedPassage = {
    text: 'The depot holds 70 tents, 45 of them for the school and 25 for the clinic. Of the buses, 9 are in Sfax and 6 in Bizerte.',
    translation: 'في المستودع 70 خيمة، 45 منها للمدرسة و25 للعيادة. ومن الحافلات 9 في صفاقس و6 في بنزرت.',
  };

  it('two counts that "and" joins are each of their own', () => {
    shown(stores, 'The depot holds 70 tents, 45 of them for the school and 25 for the clinic.');
    refused(stores, 'The depot holds 70 tents, 45 of them for the clinic and 25 for the school.');
    shown(stores, 'في المستودع 70 خيمة، 45 منها للمدرسة و25 للعيادة.');
    refused(stores, 'في المستودع 70 خيمة، 45 منها للعيادة و25 للمدرسة.');
    shown(stores, 'Of the buses, 6 are in Bizerte and 9 in Sfax.');
    refused(stores, 'Of the buses, 6 are in Sfax and 9 in Bizerte.');
    shown(stores, 'من الحافلات 6 في بنزرت و9 في صفاقس.');
    refused(stores, 'من الحافلات 6 في صفاقس و9 في بنزرت.');
  });

  const valley: CitedPassage = {
    text: 'The harbour master, Lina Aoun, criticised the plan, saying high fees cost fishermen 40 crowns a day. Aoun hopes that Malta will help. The society Warda denied this and said it had asked for a second map. The plan must be approved by the senate by the end of May. Eight huts burned and the mill wall cracked. "I did not come for the view," the painter Samir Hadi said.',
    translation:
      'انتقدت مديرة الميناء لينا عون الخطة، قائلة إن الرسوم المرتفعة تكلف الصيادين 40 كرونة يوميا. وتأمل عون أن تساعد مالطا. ونفت جمعية وردة ذلك، وقالت إنها طلبت خريطة ثانية. ويجب أن يوافق مجلس الشيوخ على الخطة قبل نهاية مايو. واحترقت ثمانية أكواخ وتصدع جدار الطاحونة. وقال الرسام سمير هادي: «لم آت من أجل المنظر».',
  };

  it('who says it is who is named as saying it', () => {
    shown(valley, 'Lina Aoun criticised the plan and said high fees cost fishermen 40 crowns a day.');
    refused(valley, 'Samir Hadi said high fees cost fishermen 40 crowns a day.');
    shown(valley, 'Aoun hopes that Malta will help, and says high fees cost fishermen 40 crowns a day.');
    refused(valley, 'Malta hopes that Aoun will help, and says high fees cost fishermen 40 crowns a day.');
    shown(valley, 'قال سمير هادي إنه لم يأت من أجل المنظر.');
    refused(valley, 'قالت لينا عون إنها لم تأت من أجل المنظر.');
  });

  it('what is said behind a denial is not denied', () => {
    shown(valley, 'نفت جمعية وردة ذلك، وقالت إنها طلبت خريطة ثانية.');
    refused(valley, 'نفت جمعية وردة أنها طلبت خريطة ثانية.');
  });

  it('when is not by whom, and what cracked was cracked by nobody named', () => {
    shown(valley, 'The plan has to be approved by the senate by the end of May.');
    refused(valley, 'The plan has to be approved by Malta by the end of May.');
    shown(valley, 'The mill wall was cracked.');
    refused(valley, 'Samir Hadi cracked the mill wall.');
  });

  const heist: CitedPassage = {
    text: 'The United Islands launched the satellite Najm-2 at dawn from the Orel base, aboard a Korean rocket. Four men entered through a cellar door and left after only nine minutes. The bell did not ring because it had been out of order since March.',
    translation:
      'أطلقت الجزر المتحدة القمر الاصطناعي «نجم-2» فجرا من قاعدة أوريل، على متن صاروخ كوري. ودخل أربعة رجال من باب في القبو، وغادروا بعد تسع دقائق فقط. ولم يرن الجرس لأنه كان معطلا منذ مارس.',
  };

  it('each clause is laid beside the sentence that tells it', () => {
    shown(
      heist,
      'Four men entered through a cellar door and left after only nine minutes, and the bell did not ring.',
    );
    refused(
      heist,
      'Four men entered through a cellar door and left after only nine minutes, and the bell rang.',
    );
    refused(
      heist,
      'Four men entered through a cellar door and did not leave, and the bell rang after nine minutes.',
    );
  });
});

describe('A form of Arabic', () => {
  const round: CitedPassage = {
    text: 'The fourth round of the negotiations between the council of Orsa and the dockers of the eastern harbour ended on Sunday evening without a deal. Work went on during the talks. The fifth round begins on 3 December.',
    translation:
      'انتهت الجولة الرابعة من المفاوضات بين مجلس أورسا وعمال الميناء الشرقي، مساء الأحد، من دون اتفاق. واستمر العمل خلال المحادثات. وتبدأ الجولة الخامسة في 3 كانون الأول.',
  };

  it('an ordinal is of the noun before it', () => {
    shown(round, 'انتهت الجولة الرابعة مساء الأحد من دون اتفاق.');
    refused(round, 'انتهت الجولة الخامسة مساء الأحد من دون اتفاق.');
  });

  it('the Arabic of December makes nothing the first', () => {
    shown(round, 'تبدأ الجولة الخامسة في كانون الأول.');
    refused(round, 'بدأت أول جولة في 3 كانون الأول.');
    refused(round, 'انتهت الجولة الأولى مساء الأحد من دون اتفاق.');
  });

  it('أثناء is no two', () => {
    shown(round, 'استمر العمل في أثناء المحادثات.');
    refused(round, 'استمر العمل اثني عشر يوما.');
  });

  const barge: CitedPassage = {
    text: 'The owner said the barge had been bought legally. Orsa began to fill the dam of Lotta in July. The company Tolva still trades in Kesh. It dismissed the two in May.',
    translation:
      'قال المالك إن القارب اشتري بصورة قانونية. وبدأت أورسا ملء سد لوتا في تموز. ولا تزال شركة تولفا تتاجر في كيش. وقد فصلتهما في أيار.',
  };

  it('a noun is known by its hamza before a pronoun, and behind preposition and article', () => {
    shown(barge, 'قال المالك إن القارب تم شراؤه بصورة قانونية.');
    refused(barge, 'قال المالك إن القارب تم بيعه بصورة قانونية.');
    shown(barge, 'بدأت أورسا الملء للسد في تموز.');
    refused(barge, 'أنهت أورسا الملء للسد في تموز.');
  });

  const tanker: CitedPassage = {
    text: 'The tanker Gulf Star carries oil and weighs 900 tonnes. The bridge cost 90 million dollars, less than planned. A Danish foundation paid for two thirds of the museum; the site itself is still closed to visitors.',
    translation:
      'تحمل الناقلة «غلف ستار» النفط وتزن 900 طن. وكلف الجسر 90 مليون دولار، أي أقل مما خطط له. ومولت مؤسسة دنماركية ثلثي المتحف، أما الموقع نفسه فلا يزال مغلقا أمام الزوار.',
  };

  it('a verb is no name, however it sounds', () => {
    shown(tanker, 'تزن الناقلة 900 طن، وكلف الجسر 90 مليون دولار.');
    refused(tanker, 'تزن الناقلة 900 طن، وكلفت الناقلة 90 مليون دولار.');
  });

  it('"still" opens a clause of its own', () => {
    shown(tanker, 'مولت مؤسسة دنماركية ثلثي المتحف، ولا يزال الموقع نفسه مغلقا أمام الزوار.');
    refused(tanker, 'مولت مؤسسة دنماركية ثلثي المتحف، ولا يزال الموقع نفسه مفتوحا أمام الزوار.');
  });

  const vote: CitedPassage = {
    text: 'The council will vote in June on the dam. The club keeps the shirt, and the coach will get 3 million crowns in June.',
    translation:
      'سيصوت المجلس في حزيران على السد. ويحتفظ النادي بالقميص، وسيحصل المدرب على 3 ملايين كرونة في حزيران.',
  };

  it('the present tells what is settled, the past does not', () => {
    shown(vote, 'يصوت المجلس في حزيران على السد.');
    refused(vote, 'صوت المجلس في حزيران على السد.');
    shown(vote, 'The club keeps the shirt, and the coach receives 3 million crowns.');
    refused(vote, 'The club keeps the shirt, and the coach received 3 million crowns.');
  });
});

describe('Other words', () => {
  const harbour: CitedPassage = {
    text: 'The storm killed 14 fishermen and damaged 60 boats, the coastguard said. Its commander, Huda Mansour, warned of another storm on Friday and called on the crews to stay in port. The insurer Rakeen said its experts had ignored no claim. It expects the minister, Lone Dahl, to visit the harbour soon. Its latest report, published in May, said that most of the boats were older than thirty years. Rakeen buys 20 boats a year.',
    translation:
      'أودت العاصفة بحياة 14 صيادا وألحقت أضرارا بستين قاربا، بحسب خفر السواحل. وحذرت قائدة الخفر هدى منصور من عاصفة أخرى يوم الجمعة، ودعت الطواقم إلى البقاء في المرفأ. وقالت شركة التأمين «ركين» إن خبراءها لم يتجاهلوا أي مطالبة. وتتوقع الشركة أن تزور الوزيرة لونه دال المرفأ قريبا. وجاء في أحدث تقاريرها، الذي نشر في مايو/أيار، أن عمر معظم القوارب يزيد على ثلاثين عاما. وتشتري «ركين» 20 قاربا سنويا.',
  };

  it('words that only join and order the others are no content of their own', () => {
    shown(
      harbour,
      'أودت العاصفة بحياة 14 صيادا، حسبما قال خفر السواحل.',
      "Rakeen's most recent report said that most of the boats were older than thirty years.",
      'The storm left 14 fishermen dead, the coastguard said.',
      'تشتري «ركين» 20 قاربا كل عام.',
      'Rakeen buys 20 boats every year.',
    );
    refused(
      harbour,
      "Rakeen's first report said that most of the boats were older than thirty years.",
      "Rakeen's most recent report said that all of the boats were older than thirty years.",
      'The storm left 60 fishermen dead, the coastguard said.',
      'تشتري «ركين» 20 قاربا كل شهر.',
      'The coastguard said the storm killed 14 fishermen before the warning.',
    );
  });

  it('a visit is paid by whoever visits, and still to come', () => {
    shown(harbour, 'تتوقع «ركين» أن تقوم لونه دال بزيارة المرفأ قريبا.');
    refused(harbour, 'قامت لونه دال بزيارة المرفأ.', 'تتوقع لونه دال أن تقوم «ركين» بزيارة المرفأ قريبا.');
  });

  it('who is urged does not urge, though a verb of Arabic does not say which it is', () => {
    shown(
      harbour,
      'دعت هدى منصور الطواقم إلى البقاء في المرفأ.',
      'Mansour urged the crews to stay in port.',
      'The crews were urged to stay in port.',
    );
    refused(
      harbour,
      'دعت الطواقم هدى منصور إلى البقاء في المرفأ.',
      'The crews called on Mansour to stay in port.',
    );
  });

  const theft: CitedPassage = {
    text: 'A painting that was stolen from the museum on Monday has been found in a boat near Split, police said. They questioned two guards and released them. The court raised the sentence of Duarte Falcao, a dealer. It also fined his lawyer.',
    translation:
      'عُثر على لوحة سُرقت من المتحف يوم الاثنين في قارب قرب سبليت، بحسب الشرطة. واستجوبت الشرطة حارسين ثم أفرجت عنهما. ورفعت المحكمة عقوبة التاجر دوارتي فالكاو. وغرّمت محاميه كذلك.',
  };

  it('the passive of Arabic is read by its vowel, and a relative clause ends where the main verb comes', () => {
    shown(
      theft,
      'بحسب الشرطة، عُثر على اللوحة في قارب قرب سبليت.',
      'استُجوب حارسان ثم أُفرج عنهما، بحسب الشرطة.',
      'Two guards were questioned and released, police said.',
      'The painting, which was stolen on Monday, was found in a boat near Split.',
      "The court also fined Falcao's lawyer.",
    );
    refused(theft, 'استُجوب ثلاثة حراس.', 'استُجوب حارسان ثم اعتُقلا.');
  });
});
