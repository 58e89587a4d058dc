import { describe, it } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { refused, shown } from './judge.ts';

describe('A fact and its scope', () => {
  const harbour: CitedPassage = {
    text: 'The harbour board agreed to sell the old crane. A cargo line was planned for April. Repairs of the quay could start in May if the council approves the money. The board said it would close the yard if sales fell. Ferries will stop only after the inspection. The tax is lifted until 2031. At least 70 dockers must pay 15 crowns a day. The lighthouse was built by Norway, which paid for two thirds of the tower. Most of the ropes are new.',
    translation:
      'وافق مجلس الميناء على بيع الرافعة القديمة. وكان خط شحن مقررا في أبريل. وقد يبدأ إصلاح الرصيف في مايو إذا وافق المجلس البلدي على المال. وقال مجلس الميناء إنه سيغلق الورشة إذا انخفضت المبيعات. ولن تتوقف العبارات إلا بعد التفتيش. ورفعت الضريبة حتى عام 2031. ويدفع 70 عاملا على الأقل 15 كرونة في اليوم. وبنت النرويج المنارة ومولت ثلثي البرج. ومعظم الحبال جديد.',
  };

  it('what was agreed or planned is not done', () => {
    shown(harbour, 'The harbour board agreed to sell the old crane.');
    shown(harbour, 'وافق مجلس الميناء على بيع الرافعة القديمة.');
    refused(harbour, 'The harbour board sold the old crane.');
    refused(harbour, 'باع مجلس الميناء الرافعة القديمة.');
  });

  it('a condition is not left out', () => {
    shown(harbour, 'The board said it would close the yard if sales fell.');
    shown(harbour, 'قال مجلس الميناء إنه سيغلق الورشة إذا انخفضت المبيعات.');
    refused(harbour, 'The board said it would close the yard.');
    refused(harbour, 'قال مجلس الميناء إنه سيغلق الورشة.');
  });

  it('before is not after, and not before is only after', () => {
    shown(harbour, 'Ferries will stop only after the inspection.');
    refused(harbour, 'Ferries will stop before the inspection.');
    refused(harbour, 'تتوقف العبارات قبل التفتيش.');
    shown(harbour, 'The tax is lifted until 2031.');
    refused(harbour, 'The tax is lifted after 2031.');
    refused(harbour, 'رفعت الضريبة بعد عام 2031.');
  });

  it('the least is not the most, and a rate is of what it is of', () => {
    shown(harbour, 'At least 70 dockers must pay 15 crowns a day.');
    refused(harbour, 'At most 70 dockers must pay 15 crowns a day.');
    refused(harbour, 'يدفع 70 عاملا على الأكثر 15 كرونة في اليوم.');
    refused(harbour, 'At least 70 dockers must pay 15 crowns an hour.');
  });

  it('a part is not the whole, and most is of what it is of', () => {
    shown(harbour, 'Norway paid for two thirds of the tower.');
    refused(harbour, 'Norway paid for the tower.');
    refused(harbour, 'مولت النرويج البرج.');
    refused(harbour, 'All of the ropes are new.');
    refused(harbour, 'Most of the dockers are new.');
  });

  const family: CitedPassage = {
    text: 'Mira Sand, a painter who lost her brother, moved to Tolm. Firemen rescued her daughter. She had left the race with a knee injury. Her doctor, Jon Lund, said her arm was broken because of the fall, and that the hall had received 12 letters. Petra Oss of Norway won the race. The singer was convicted of accepting bribes from the firm Balder. The guide denied that the doors had been opened too late.',
    translation:
      'انتقلت الرسامة ميرا ساند، التي فقدت شقيقها، إلى تولم. وأنقذ رجال الإطفاء ابنتها. وكانت قد تركت السباق بسبب إصابة في الركبة. وقال طبيبها يون لوند إن ذراعها كسرت بسبب السقوط، وإن القاعة تلقت 12 رسالة. وفازت النرويجية بترا أوس بالسباق. وأدين المغني بقبول رشاوى من شركة بالدر. ونفى الدليل أن تكون الأبواب فتحت متأخرة.',
  };

  it('whose it is, and whom it is done to', () => {
    refused(family, "Jon Lund's knee was injured.");
    refused(family, "Mira Sand's brother was rescued by firemen.");
    refused(family, 'Mira Sand of Norway moved to Tolm.');
  });

  it('a cause is the one that the passages name', () => {
    shown(family, 'Her arm was broken because of the fall, Jon Lund said.');
    refused(family, 'Her arm was broken because of the 12 letters, Jon Lund said.');
  });

  it('who gives does not take, and what is denied is denied to the end', () => {
    refused(family, 'The firm Balder accepted bribes.');
    shown(family, 'The guide denied that the doors had been opened too late.');
    refused(family, 'The guide said the doors had been opened too late.');
  });

  const law: CitedPassage = {
    text: 'The senate passed the fishing law on 8 July and the law comes into force on 1 January. Profits are more than the target.',
    translation:
      'أقر مجلس الشيوخ قانون الصيد في 8 يوليو، ويدخل القانون حيز التنفيذ في 1 يناير. والأرباح أكثر من الهدف.',
  };

  it('a date is that of its deed, and a comparison keeps its side', () => {
    shown(law, 'The senate passed the fishing law on 8 July.');
    refused(law, 'The law comes into force on 8 July.');
    refused(law, 'يدخل القانون حيز التنفيذ في 8 يوليو.');
    refused(law, 'Profits are less than the target.');
    refused(law, 'الأرباح أقل من الهدف.');
  });
});

describe('What is brought in', () => {
  const lake: CitedPassage = {
    text: 'Mayor Rana Habib met the Danish finance minister, Petra Holm, and the retired judge Sami Nour. The council passed the plan; 41 members voted for it and 12 against it. The lake gives water to 62 thousand people, and about 300 boats fish there.',
    translation:
      'التقت رئيسة البلدية رنا حبيب وزيرة المالية الدنماركية بترا هولم والقاضي المتقاعد سامي نور. وأقر المجلس الخطة، إذ صوت لها 41 عضوا وعارضها 12. وتوفر البحيرة المياه لـ62 ألف شخص، ويصطاد فيها نحو 300 قارب.',
  };

  it('how somebody holds an office is what the passage says of it', () => {
    shown(lake, 'Habib met the Danish finance minister, Petra Holm.');
    for (const standing of ['former', 'outgoing', 'acting', 'late', 'new'])
      refused(lake, `Habib met the ${standing} Danish finance minister, Petra Holm.`);
    shown(lake, 'التقت رنا حبيب وزيرة المالية الدنماركية بترا هولم.');
    for (const standing of ['السابقة', 'الراحلة', 'المستقيلة', 'بالوكالة', 'الجديدة'])
      refused(lake, `التقت رنا حبيب وزيرة المالية الدنماركية ${standing} بترا هولم.`);
    shown(lake, 'Habib met the retired judge Sami Nour.');
    refused(lake, 'Habib met the serving judge Sami Nour.');
  });

  it('a plain number is not over, nearly, under, only or about so much', () => {
    shown(lake, '41 members voted for the plan.');
    for (const bound of ['More than', 'At least', 'Fewer than', 'Only', 'Nearly', 'Up to', 'Some', 'About'])
      refused(lake, `${bound} 41 members voted for the plan.`);
    shown(lake, 'توفر البحيرة المياه لـ62 ألف شخص.');
    for (const bound of ['لأكثر من', 'لأقل من', 'لما يقارب', 'لنحو'])
      refused(lake, `توفر البحيرة المياه ${bound} 62 ألف شخص.`);
    refused(lake, 'صوت 41 عضوا فقط للخطة.');
    shown(lake, 'Around 300 boats fish in the lake.');
    refused(lake, 'More than 300 boats fish in the lake.');
    shown(lake, 'يصطاد في البحيرة حوالي 300 قارب.');
    shown(lake, 'The council passed the plan with only 12 against it.');
  });

  const tour: CitedPassage = {
    text: 'Speaking on the sidelines of the Bergen Trade Fair, Habib said she had talked to Holm and Nour and that both meetings were short. Last month she toured a shipyard. The parties agreed to hold a vote by May 2031.',
    translation:
      'على هامش معرض بيرغن التجاري، قالت حبيب إنها تحدثت إلى هولم ونور وإن الاجتماعين كانا قصيرين. وتجولت في الشهر الماضي في حوض للسفن. واتفقت الأطراف على إجراء تصويت في موعد أقصاه مايو 2031.',
  };

  it('when something is told to be is what the passage says of it', () => {
    shown(tour, 'Last month Habib toured a shipyard.');
    refused(tour, 'Last year Habib toured a shipyard.');
    refused(tour, 'Habib toured a shipyard this month.');
    shown(tour, 'تجولت حبيب في حوض للسفن في الشهر الماضي.');
    refused(tour, 'تجولت حبيب في حوض للسفن في العام الماضي.');
    shown(tour, 'The parties agreed to hold a vote by May 2031.');
    refused(tour, 'The parties agreed to hold a vote in May 2031.');
    refused(tour, 'The parties agreed to hold a vote by early May 2031.');
    shown(tour, 'اتفقت الأطراف على إجراء تصويت بحلول مايو 2031.');
    refused(
      tour,
      'اتفقت الأطراف على إجراء تصويت بعد مايو 2031.',
      'اتفقت الأطراف على إجراء تصويت ابتداء من مايو 2031.',
    );
    refused(tour, 'اتفقت الأطراف على إجراء تصويت في مايو 2031.');
    refused(tour, 'After the Bergen Trade Fair, Habib said both meetings were short.');
    refused(tour, 'قالت حبيب بعد معرض بيرغن التجاري إن الاجتماعين كانا قصيرين.');
  });

  it('two talks with two people are not twice with one', () => {
    refused(tour, 'Habib talked to Holm twice.');
    refused(tour, 'تحدثت حبيب إلى هولم مرتين.');
  });
});
