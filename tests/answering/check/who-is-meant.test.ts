import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readKnowledgeFiles } from '../../../src/adapters/knowledge-files.ts';
import { loadVocabulary } from '../../../src/adapters/vocabulary-files.ts';
import { type CitedPassage, checkSentence } from '../../../src/answering/check/check-sentence.ts';
import { StoryIndex } from '../../../src/answering/story-index.ts';
import { loadStories } from '../../../src/story/load-stories.ts';
import { port, refused, refusedFor, shown, talks } from './judge.ts';

describe('A name', () => {
  it('who is called the general is not the secretary general', async () => {
    const { stories } = loadStories(await readKnowledgeFiles('knowledge'));
    const { vocabulary } = new StoryIndex(stories[0]!, loadVocabulary());
    const caption = {
      text: 'Sarraj spoke to the press after meeting the secretary general, Jens Stoltenberg.',
    };
    const passes = (sentence: string): boolean => checkSentence(sentence, [caption], vocabulary).ok;
    assert.ok(passes('Sarraj met the secretary general, Jens Stoltenberg.'));
    assert.ok(!passes('Haftar met the secretary general, Jens Stoltenberg.'));
    assert.ok(!passes('التقى حفتر الأمين العام ينس ستولتنبرغ.'));
  });

  it('names of both languages', () => {
    shown(port, 'Daniel Reyes refused to close the port.');
    refusedFor('name', port, 'Daniel Moreno refused to close the port.');
    refusedFor('name', talks, 'Jordan sent a delegation to Geneva.');
    shown(talks, 'أرسل الأردن وفدا إلى أوسلو.');
    refusedFor('unsupported', talks, 'أرسل الأردن وفدا إلى جنيف.');
  });
});

describe('Who is meant', () => {
  const tunnels: CitedPassage = {
    text: "The head of the rescue team, the engineer Ilse Korvat, said the two tunnels were dry. She ruled out a toll, but said she was weighing a closure of the tunnel at night. The miners' union supports the plan but complains that the depots have no roofs.",
    translation:
      'قالت رئيسة فريق الإنقاذ، المهندسة إلسه كورفات، إن النفقين جافان. واستبعدت فرض رسوم، لكنها قالت إنها تدرس إغلاق النفق ليلا. وتؤيد نقابة عمال المناجم الخطة، لكنها تشتكي من أن المستودعات بلا سقوف.',
  };

  it('who speaks is named behind the comma too, and by a name in full', () => {
    shown(tunnels, 'قالت كورفات إن النفقين جافان.');
    refused(tunnels, 'قالت نقابة عمال المناجم إن النفقين جافان.');
    shown(tunnels, 'قالت كورفات إنها تنظر في إغلاق النفق ليلا.');
    refused(tunnels, 'قالت نقابة عمال المناجم إنها تنظر في إغلاق النفق ليلا.');
  });

  it('who complains says so', () => {
    shown(tunnels, "The miners' union backs the plan but says the depots have no roofs.");
    refused(tunnels, "The miners' union backs the plan but Ilse Korvat says the depots have no roofs.");
  });

  const hauliers: CitedPassage = {
    text: 'Hauliers say it costs them 40 crowns a trip. The carriers say the road is safe.',
    translation: 'يقول أصحاب شركات الشحن إنه يكلفهم 40 كرونة لكل رحلة. ويقول الناقلون إن الطريق آمن.',
  };

  it('who speaks is judged in the language that names him', () => {
    shown(hauliers, 'بحسب أصحاب شركات الشحن يكلفهم ذلك 40 كرونة لكل رحلة.');
    refused(hauliers, 'بحسب الناقلين يكلفهم ذلك 40 كرونة لكل رحلة.');
  });

  const offer: CitedPassage = {
    text: 'Malta, which hosted two rounds, has offered to send nurses. Kesh welcomed the offer; Orsa has not replied. The minister, Nadia Rahal, wants the finds moved, but the mayor, Samir Odeh, has asked for a museum to be built. The minister has not commented on the request.',
    translation:
      'عرضت مالطا، التي استضافت جولتين، إرسال ممرضات. ورحبت كيش بالعرض، ولم ترد أورسا. وتريد الوزيرة نادية رحال نقل المكتشفات، لكن رئيس البلدية سمير عودة طلب بناء متحف. ولم تعلق الوزيرة على الطلب.',
  };

  it('whose offer it is stands where it is made', () => {
    shown(offer, "Kesh has welcomed Malta's offer, while Orsa has given no reply.");
    refused(offer, "Malta has welcomed Kesh's offer, while Orsa has given no reply.");
    refused(offer, "Kesh has welcomed Orsa's offer, while Malta has given no reply.");
    refused(offer, "Kesh welcomed Orsa's offer.");
    shown(offer, "The minister Nadia Rahal has not commented on Odeh's request.");
    refused(offer, "The mayor Samir Odeh has not commented on Rahal's request.");
    shown(offer, 'لم تعلق الوزيرة نادية رحال على طلب عودة.');
    refused(offer, 'لم يعلق رئيس البلدية سمير عودة على طلب رحال.');
  });

  const probe: CitedPassage = {
    text: 'The probe left the rocket after nine minutes. The station in Kesh received the first signal from it an hour later. The balloon burst.',
    translation:
      'انفصل المسبار عن الصاروخ بعد تسع دقائق. وتلقت المحطة في كيش أول إشارة منه بعد ساعة. وانفجر المنطاد.',
  };

  it('what a pronoun means may be named', () => {
    shown(probe, 'The station in Kesh received the first signal from the probe an hour later.');
    refused(probe, 'The station in Kesh received the first signal from the balloon an hour later.');
    shown(probe, 'تلقت المحطة في كيش أول إشارة من المسبار بعد ساعة.');
    refused(probe, 'تلقت المحطة في كيش أول إشارة من المنطاد بعد ساعة.');
  });
});

describe('Two of them', () => {
  const accord: CitedPassage = {
    text: 'The foreign minister, Selma Ayari, met her counterpart, Ibrahim Keita, in Bamako on Thursday, and both signed an accord. Amadou Toure, a trader, lost everything in a single season. Toure has twice asked the governor for help. His cousin, Fanta Toure, plans to move to Niamey. Traders have been waiting since 2022 for the border posts to reopen.',
    translation:
      'التقت وزيرة الخارجية سلمى العياري نظيرها إبراهيم كيتا في باماكو يوم الخميس، ووقّع الاثنان اتفاقا. وخسر التاجر أمادو توري كل شيء في موسم واحد. وقد طلب توري مرتين المساعدة من الوالي. وتعتزم ابنة عمه فانتا توري الانتقال إلى نيامي. وينتظر التجار منذ عام 2022 إعادة فتح المعابر.',
  };

  it('الاثنان are the two of them, and a Monday only where it is one', () => {
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

  it('one of two with the same surname has not done what the other did', () => {
    shown(accord, 'Amadou Toure asked the governor for help twice.', 'Fanta Toure plans to move to Niamey.');
    refused(
      accord,
      'Fanta Toure asked the governor for help twice.',
      'Amadou Toure plans to move to Niamey.',
    );
  });

  it('what has been so since a date is told, and not what is waited for since', () => {
    shown(accord, 'Traders have been waiting for the border posts to reopen since 2022.');
    refused(accord, 'The border posts reopened in 2022.', 'أعيد فتح المعابر في عام 2022.');
  });
});
