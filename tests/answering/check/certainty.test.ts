import { describe, it } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { port, refused, refusedFor, shown, talks } from './judge.ts';

describe('How certain it is', () => {
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

  it('what is hoped, sought or tried is no fact, as a verb', () => {
    shown(valley, 'Nora Selim hopes that Lisbon will mediate between the two unions.');
    shown(valley, 'The smugglers seek to control the valley.');
    refused(
      valley,
      'Lisbon mediates between the two unions.',
      'The smugglers control the valley.',
      'The council drew up plans for a new bridge.',
      'Adam Idris reopened the mine.',
      'يسيطر المهربون على الوادي.',
      'سيطر المهربون على الوادي.',
      'أعد المجلس خططا لجسر جديد.',
    );
  });

  it('nor is it one as a noun', () => {
    refused(
      valley,
      'Lisbon is a mediator between the two unions.',
      'لشبونة هي الوسيط بين النقابتين.',
      'لدى المجلس خطط لجسر جديد.',
    );
  });

  it('who wants it may be told by another verb of wishing, who else may not', () => {
    shown(valley, 'Nora Selim wants Lisbon to mediate between the two unions.');
    refused(valley, 'Lisbon wants Nora Selim to mediate between the two unions.');
  });

  it('what was not brought about did not happen', () => {
    shown(visit, 'Portugal failed to arrange a meeting between Selim and Idris.');
    refused(
      visit,
      'Selim and Idris met in Porto.',
      'A meeting between Selim and Idris took place in Porto.',
      'التقى سليم وإدريس في بورتو.',
      'عقدت البرتغال لقاء بين سليم وإدريس.',
    );
  });

  it('whose support a noun tells', () => {
    shown(visit, 'The palace supports Idris.');
    shown(visit, 'يدعم القصر إدريس.');
    refused(visit, 'Idris supports the palace.');
    refused(visit, 'إدريس يدعم القصر.');
  });

  it('a hedge is not lost behind a relative clause', () => {
    const leak: CitedPassage = {
      text: 'The charity Nadi said the cause was probably a broken pump that has been out of service since floods in March.',
      translation: 'رجحت جمعية نادي أن يكون السبب مضخة معطلة منذ فيضانات آذار.',
    };
    refused(leak, 'The cause was a broken pump.');
  });

  it('what one side says and another disputes stays said, whatever stands in between', () => {
    const walkout: CitedPassage = {
      text: "The teachers' union said 80% of the teachers, who number 500, had joined the walkout. The school board said the share did not exceed 50%.",
      translation:
        'قالت نقابة المعلمين إن 80% من المعلمين، وعددهم 500، شاركوا في الإضراب. وقال مجلس المدارس إن النسبة لم تتجاوز 50%.',
    };
    shown(walkout, "The teachers' union said 80% of the teachers had joined the walkout.");
    refused(walkout, '80% of the teachers had joined the walkout.');
    refused(walkout, 'شارك 80% من المعلمين في الإضراب.');
  });
});

describe('Who says it', () => {
  const inquiry: CitedPassage = {
    text: 'Anonymous sources said Varna and Lodz had signed a secret treaty. Minister Petra Holm accused the mayor of Varna of hiding a report. The harbour company Nordkai denied that pollution was the cause. The chief engineer said a cracked pipe was the likely cause. The fire service said 14 houses had burned down. The clinic moved villagers to schools instead of private hotels.',
    translation:
      'قالت مصادر مجهولة إن فارنا ولودز وقعتا معاهدة سرية. واتهمت الوزيرة بيترا هولم رئيس بلدية فارنا بإخفاء تقرير. ونفت شركة الميناء نوردكاي أن يكون التلوث هو السبب. وقال كبير المهندسين إن أنبوبا متصدعا هو السبب المرجح. وقال جهاز الإطفاء إن 14 منزلا احترقت. ونقلت العيادة القرويين إلى مدارس بدلا من فنادق خاصة.',
  };

  it('what only somebody says stays said', () => {
    shown(inquiry, 'Anonymous sources said Varna and Lodz had signed a secret treaty.');
    refused(inquiry, 'Varna and Lodz had signed a secret treaty.');
    refused(inquiry, 'وقعت فارنا ولودز معاهدة سرية.');
  });

  it('what an authority counts may be told without it', () => {
    shown(inquiry, '14 houses burned down.');
  });

  it('an accusation is no fact, and a denial neither', () => {
    shown(inquiry, 'Petra Holm accused the mayor of Varna of hiding a report.');
    refused(inquiry, 'The mayor of Varna hid a report.');
    shown(inquiry, 'Nordkai denied that pollution was the cause.');
    refused(inquiry, 'Pollution was not the cause.');
  });

  it('a guess is no fact', () => {
    shown(inquiry, 'The chief engineer said a cracked pipe was the likely cause.');
    refused(inquiry, 'A cracked pipe was the cause.');
  });

  it('what was done instead of something else', () => {
    shown(inquiry, 'The clinic moved villagers to schools.');
    refused(inquiry, 'The clinic moved villagers to private hotels.');
    refused(inquiry, 'نقلت العيادة القرويين إلى فنادق خاصة.');
  });
});

describe('What is not said', () => {
  it('what the passages do not say, or not so surely', () => {
    shown(talks, 'Norway hopes to host a new round of talks.');
    refusedFor('unsupported', talks, 'Norway will host a new round of talks.');
    refusedFor('unsupported', talks, 'ستستضيف النرويج جولة جديدة من المحادثات.');
    refusedFor('unsupported', talks, 'Jordan sent a large military delegation to Oslo.');
    refusedFor('unsupported', talks, 'أرسل الأردن وفدا عسكريا كبيرا إلى أوسلو.');
  });
});

describe('What is denied', () => {
  it('what is denied', () => {
    shown(talks, 'The rebels did not attend the meeting.');
    refusedFor('negation', talks, 'The rebels attended the meeting.');
    shown(talks, 'لم يحضر المتمردون الاجتماع.');
    refusedFor('negation', talks, 'حضر المتمردون الاجتماع.');
    refusedFor('negation', port, 'Daniel Reyes closed the port.');
    shown(talks, 'أرسل الأردن وفدا إلى أوسلو.');
    refusedFor('negation', talks, 'لم يرسل الأردن وفدا إلى أوسلو.');
  });

  const offer: CitedPassage = {
    text: 'The port offered the pilots a rise, but they turned it down. The harbour master hopes the mayor will help. He said the pilots still refuse to talk.',
    translation:
      'عرض الميناء زيادة على المرشدين لكنهم رفضوها. ويأمل مدير الميناء أن يساعد العمدة. وقال إن المرشدين ما زالوا يرفضون الحديث.',
  };

  it('what somebody turned down he did not accept, and nobody who wants help does not want it', () => {
    shown(offer, 'لم يوافق المرشدون على الزيادة.');
    refused(offer, 'The pilots accepted the rise.');
    refused(offer, 'The harbour master does not hope for help from the mayor.');
  });

  it('who speaks behind "hopes that" is whoever hopes', () => {
    shown(
      offer,
      'The harbour master hopes that the mayor will help, and says the pilots still refuse to talk.',
    );
  });

  const harbour: CitedPassage = {
    text: 'The mayor wants to reopen the harbour and that the guards should not carry weapons. The crane was not on the quay when the storm struck. Sami Odeh was not in court, and his lawyer said he would appeal. Odeh was not the director at the time.',
    translation:
      'وتريد العمدة أن يعاد فتح المرفأ وألا يحمل الحراس السلاح. ولم تكن الرافعة على الرصيف حين هبت العاصفة. ولم يكن سامي عودة حاضرا في المحكمة، وقال محاميه إنه سيستأنف. ولم يكن عودة المدير آنذاك.',
  };

  it('ألا denies, and إلا أن does not', () => {
    shown(harbour, 'تريد العمدة ألا يحمل الحراس السلاح.');
    refused(harbour, 'تريد العمدة أن يحمل الحراس السلاح.');
    refused(harbour, 'تريد العمدة ألا يعاد فتح المرفأ.');
    refused(harbour, 'تريد العمدة أن لا يعاد فتح المرفأ.');
    shown(harbour, 'تريد العمدة أن يعاد فتح المرفأ، إلا أن الرافعة لم تكن على الرصيف.');
  });

  it('where somebody was not and what he was not', () => {
    shown(
      harbour,
      'The crane was not on the quay when the storm struck.',
      'Sami Odeh was not in court.',
      'Sami Odeh was not the director.',
      'لم تكن الرافعة على الرصيف.',
      'لم يكن سامي عودة في المحكمة.',
    );
    refused(
      harbour,
      'The crane was on the quay when the storm struck.',
      'Sami Odeh was in court, and his lawyer said he would appeal.',
      'Sami Odeh was the director.',
      'كانت الرافعة على الرصيف.',
      'كان سامي عودة في المحكمة.',
      'كان عودة المدير آنذاك.',
    );
  });
});
