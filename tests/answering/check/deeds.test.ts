import { describe, it } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { refused, shown } from './judge.ts';

describe('A deed', () => {
  const visits: CitedPassage = {
    text: "Mayor Salma Haddad met the banker, Omar Khalil, and Norway's ambassador to Jordan. Khalil, who is backed by the parliament in Basra and by armed groups in the south, had visited Oslo twice in recent months, and last month he toured a museum in Bergen. Haddad hopes to visit Paris soon. Karim Nasser heads the Italian-backed association. Haddad held a reception in Amman, after meeting the engineer Ziad Mansour. Khalil still refuses elections. Haddad wants to rescue the library.",
    translation:
      'التقت رئيسة البلدية سلمى حداد المصرفي عمر خليل والسفير النرويجي لدى الأردن. وكان خليل، الذي يدعمه برلمان البصرة ومجموعات مسلحة في الجنوب، قد زار أوسلو مرتين في الأشهر الأخيرة، وتجول في الشهر الماضي في متحف في بيرغن. وتأمل حداد أن تزور باريس قريبا. ويرأس كريم ناصر الجمعية التي تدعمها إيطاليا. وأقامت حداد حفل استقبال في عمان، بعد لقائها المهندس زياد منصور. ولا يزال خليل يرفض الانتخابات. وتريد حداد إنقاذ المكتبة.',
  };

  it('whom a deed is done to is whom the passage names, not somebody beside him', () => {
    shown(visits, 'Salma Haddad met Omar Khalil.');
    refused(visits, 'Salma Haddad met Karim Nasser.');
    shown(visits, 'The parliament in Basra backs Khalil.');
    shown(visits, 'Khalil is backed by the parliament in Basra.');
    refused(visits, 'Khalil is backed by Salma Haddad.');
    refused(visits, 'The parliament in Basra is backed by Khalil.');
    refused(visits, 'The parliament in Basra backs Haddad.');
    shown(visits, 'يدعم برلمان البصرة خليل.');
    refused(visits, 'يدعم برلمان البصرة حداد.');
  });

  it('whom one met before is not with him afterwards', () => {
    shown(visits, 'Haddad held a reception in Amman after meeting Ziad Mansour.');
    refused(visits, 'Haddad held a reception with Ziad Mansour.');
  });

  it('what somebody refuses or wants is what the passage says', () => {
    shown(visits, 'Khalil still refuses elections.');
    refused(visits, 'Khalil still refuses to visit the library.');
    shown(visits, 'Haddad wants to rescue the library.');
    refused(visits, 'Haddad wants to rescue the museum.');
    shown(visits, 'تريد حداد إنقاذ المكتبة.');
    refused(visits, 'تريد حداد إنقاذ المتحف.');
  });

  it('how often and when is of its own deed', () => {
    shown(visits, 'Khalil visited Oslo twice.');
    refused(visits, 'Khalil toured a museum twice.');
    shown(visits, 'Last month Khalil toured a museum.');
    refused(visits, 'Last month Khalil visited Oslo.');
    shown(visits, 'زار خليل أوسلو مرتين.');
    refused(visits, 'زار خليل أوسلو في الشهر الماضي.');
  });

  it('an office is that of the one who is said to hold it', () => {
    shown(visits, 'Salma Haddad is the mayor.');
    refused(visits, 'Omar Khalil is the mayor.');
    refused(visits, 'Omar Khalil is the ambassador to Jordan.');
    refused(visits, 'Karim Nasser, the ambassador, heads the association.');
    shown(visits, 'عمر خليل هو المصرفي.');
    refused(visits, 'خليل هو السفير لدى الأردن.');
  });

  it('an office is of the country that the passage gives it to', () => {
    shown(visits, "Haddad met Norway's ambassador.");
    refused(visits, 'Haddad met the Jordanian ambassador.');
    shown(visits, 'التقت حداد السفير النرويجي.');
    refused(visits, 'التقت حداد السفير الأردني.');
  });

  const bridge: CitedPassage = {
    text: 'The lawyer said the letter probably came from a farmer and not from a soldier. The town insisted that the guards leave before any tent is removed. The office suspects that salt damaged the pump. The agency warned that 300 families might face thirst by June. The train, which is owned by the state, made a loss; the ferry made a profit. The society announced on 4 May that it had found a well.',
    translation:
      'قال المحامي إن الرسالة جاءت على الأرجح من مزارع لا من جندي. وأصرت البلدة على أن يغادر الحراس قبل إزالة أي خيمة. ويشتبه المكتب في أن الملح أتلف المضخة. وحذرت الوكالة من أن 300 أسرة قد تواجه العطش بحلول يونيو. وتكبد القطار، الذي تملكه الدولة، خسارة، أما العبارة فحققت ربحا. وأعلنت الجمعية في 4 مايو أنها عثرت على بئر.',
  };

  it('what is named only to be denied is not affirmed', () => {
    shown(bridge, 'The lawyer said the letter probably came from a farmer.');
    refused(bridge, 'The lawyer said the letter probably came from a soldier.');
    shown(bridge, 'قال المحامي إن الرسالة جاءت على الأرجح من مزارع.');
    refused(bridge, 'قال المحامي إن الرسالة جاءت على الأرجح من جندي.');
  });

  it('what comes before what does not change places', () => {
    shown(bridge, 'The town insisted that the guards leave before any tent is removed.');
    refused(bridge, 'The town insisted that the tents be removed before the guards leave.');
  });

  it('what is suspected or may be is not told as a fact, nor as the case by now', () => {
    shown(bridge, 'The office suspects that salt damaged the pump.');
    refused(bridge, 'Salt damaged the pump.');
    shown(bridge, 'يشتبه المكتب في أن الملح أتلف المضخة.');
    refused(bridge, 'أتلف الملح المضخة.');
    shown(bridge, 'The agency warned that 300 families might face thirst.');
    refused(bridge, 'The agency warned that 300 families now face thirst.');
    shown(bridge, 'حذرت الوكالة من أن 300 أسرة قد تواجه العطش.');
    refused(bridge, 'حذرت الوكالة من أن 300 أسرة تواجه العطش الآن.');
  });

  it('a relative clause is said of the one it stands behind', () => {
    shown(bridge, 'The train, which is owned by the state, made a loss.');
    refused(bridge, 'The ferry, which is owned by the state, made a profit.');
  });

  it('who announces a thing says that it is so', () => {
    shown(bridge, 'The society announced the finding of a well.');
    refused(bridge, 'The agency announced the finding of a well.');
    shown(bridge, 'أعلنت الجمعية العثور على بئر.');
    refused(bridge, 'أعلنت الوكالة العثور على بئر.');
  });

  const council: CitedPassage = {
    text: "Mariam Saleh, who heads the Norway-backed Council of Unity, says she would like Italy to help her town. In an interview she said she hoped Oslo would mediate between her and the retired major general Hamid Nassar, who is supported by the assembly in Basra. Saleh met the Italian culture minister, Paolo Ricci, and Italy's ambassador to Jordan. Jordan had held talks with the clubs in Irbid and those in the south. The council has made little progress.",
    translation:
      'أبدت مريم صالح، رئيسة مجلس الوحدة الذي تدعمه النرويج، رغبتها في أن تساعد إيطاليا بلدتها. وفي مقابلة قالت إنها تأمل أن تتوسط أوسلو بينها وبين اللواء المتقاعد حميد نصار، الذي تسانده جمعية البصرة. والتقت صالح وزير الثقافة الإيطالي باولو ريتشي والسفير الإيطالي لدى الأردن. وكان الأردن قد أجرى محادثات مع أندية إربد وأندية الجنوب. ولم يحرز المجلس سوى تقدم ضئيل.',
  };

  it('whoever only backs what is headed is not headed', () => {
    shown(council, 'Mariam Saleh heads the Norway-backed Council of Unity.');
    shown(council, 'The Council of Unity is backed by Norway.');
    shown(council, 'Norway backs the Council of Unity.');
    refused(council, 'Norway backs Mariam Saleh.');
    refused(council, 'Mariam Saleh heads Norway.');
    refused(council, 'The Council of Unity is backed by Italy.');
    shown(council, 'تدعم النرويج مجلس الوحدة.');
    refused(council, 'ترأس مريم صالح النرويج.');
    refused(council, 'مريم صالح رئيسة النرويج.');
  });

  it('whom a passive is said of and who does it keep their sides', () => {
    shown(council, 'Nassar is supported by the assembly in Basra.');
    shown(council, 'The assembly in Basra supports Nassar.');
    refused(council, 'Saleh is supported by Nassar.');
    refused(council, 'Saleh is supported by Oslo.');
    refused(council, 'Nassar supports the assembly in Basra.');
    shown(council, 'تساند جمعية البصرة نصار.');
    refused(council, 'يساند نصار جمعية البصرة.');
  });

  it('those with whom somebody talks have not talked with each other', () => {
    shown(council, 'Jordan held talks with the clubs in Irbid.');
    refused(council, 'The clubs in Irbid held talks with those in the south.');
    refused(council, 'The clubs in Irbid held talks with Jordan and those in the south.');
    shown(council, 'أجرى الأردن محادثات مع أندية إربد وأندية الجنوب.');
  });

  it('an office is no place', () => {
    shown(council, 'Saleh met Paolo Ricci.');
    refused(council, 'Saleh met Ricci at the Italian embassy.');
    refused(council, 'Saleh met the Italian ambassador at the ministry.');
    shown(council, 'التقت صالح السفير الإيطالي لدى الأردن.');
    refused(council, 'التقت صالح ريتشي في السفارة الإيطالية.');
  });

  it('what there is little of is not simply there', () => {
    shown(council, 'The council has made little progress.');
    refused(council, 'The council has made progress.');
    refused(council, 'The council has made some progress.');
    shown(council, 'لم يحرز المجلس سوى تقدم ضئيل.');
    refused(council, 'أحرز المجلس تقدما.');
  });

  it('who somebody is said to be stands beside the name', () => {
    shown(council, 'Paolo Ricci is the Italian culture minister.');
    shown(council, 'The Italian culture minister is Paolo Ricci.');
    refused(council, 'Paolo Ricci is the ambassador to Jordan.');
    refused(council, 'Hamid Nassar is the Italian culture minister.');
    shown(council, 'Hamid Nassar is a retired major general.');
    refused(council, 'Hamid Nassar is a retired Italian general.');
    shown(council, 'باولو ريتشي هو وزير الثقافة الإيطالي.');
    refused(council, 'باولو ريتشي هو السفير الإيطالي لدى الأردن.');
    shown(council, 'نصار لواء متقاعد.');
    refused(council, 'ريتشي لواء متقاعد.');
  });

  it('whom a relative clause or a participle is said of keeps it, whether he acts or is acted on', () => {
    shown(visits, 'Haddad met Khalil, whom the parliament in Basra backs.');
    refused(visits, 'Haddad, whom the parliament in Basra backs, hopes to visit Paris.');
    shown(visits, 'التقت سلمى حداد عمر خليل الذي يدعمه برلمان البصرة.');
    refused(visits, 'تأمل حداد، التي يدعمها برلمان البصرة، أن تزور باريس.');
    refused(visits, 'تأمل حداد المدعومة من برلمان البصرة أن تزور باريس.');
  });
});

describe('A side and a degree', () => {
  const envoy: CitedPassage = {
    text: "Habib met the Danish minister, Petra Holm, and Denmark's ambassador to Malta. Habib hoped that Norway would play a useful role in the talks. Nour opened a school, which showed the support he has from Norway. The families of the sailors held a vigil.",
    translation:
      'التقت حبيب الوزيرة الدنماركية بترا هولم والسفير الدنماركي لدى مالطا. وتأمل حبيب أن يكون للنرويج دور مفيد في المحادثات. وافتتح نور مدرسة، وهو ما أظهر دعم النرويج له. ونظمت عائلات البحارة وقفة.',
  };

  it('the country to which an ambassador is sent is no place of a meeting', () => {
    shown(envoy, 'Habib met Petra Holm.');
    refused(envoy, 'Habib met Petra Holm in Malta.');
    refused(envoy, 'Habib met Petra Holm in Denmark.');
    refused(envoy, 'التقت حبيب بترا هولم في مالطا.');
  });

  it('a role is as great as the passage makes it', () => {
    shown(envoy, 'Habib hoped that Norway would play a useful role in the talks.');
    refused(envoy, 'Habib hoped that Norway would play a minor role in the talks.');
    refused(envoy, 'Habib hoped that Norway would play a major role in the talks.');
    shown(envoy, 'تأمل حبيب أن يكون للنرويج دور مفيد في المحادثات.');
    refused(envoy, 'تأمل حبيب أن يكون للنرويج دور ثانوي في المحادثات.');
    refused(envoy, 'تأمل حبيب أن يكون للنرويج دور رئيسي في المحادثات.');
  });

  it('who has the support and who gives it keep their sides', () => {
    shown(envoy, 'Nour opened a school, which showed the support he has from Norway.');
    refused(envoy, 'Nour opened a school, which showed the support Norway has from him.');
    shown(envoy, 'افتتح نور مدرسة، وهو ما أظهر دعم النرويج له.');
    refused(envoy, 'افتتح نور مدرسة، وهو ما أظهر دعمه للنرويج.');
  });

  it('the families are not some of them', () => {
    shown(envoy, 'The families of the sailors held a vigil.');
    refused(envoy, 'Some families of the sailors held a vigil.');
    shown(envoy, 'نظمت عائلات البحارة وقفة.');
    refused(envoy, 'نظمت بعض عائلات البحارة وقفة.');
  });
});
