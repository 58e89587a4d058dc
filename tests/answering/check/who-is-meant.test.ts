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

const tunnels: CitedPassage = {
  text: "The head of the rescue team, the engineer Ilse Korvat, said the two tunnels were dry. She ruled out a toll, but said she was weighing a closure of the tunnel at night. The miners' union supports the plan but complains that the depots have no roofs.",
  translation:
    'قالت رئيسة فريق الإنقاذ، المهندسة إلسه كورفات، إن النفقين جافان. واستبعدت فرض رسوم، لكنها قالت إنها تدرس إغلاق النفق ليلا. وتؤيد نقابة عمال المناجم الخطة، لكنها تشتكي من أن المستودعات بلا سقوف.',
};

test('who speaks is named behind the comma too, and by a name in full', () => {
  shown('قالت كورفات إن النفقين جافان.', tunnels);
  refused('قالت نقابة عمال المناجم إن النفقين جافان.', tunnels);
  shown('قالت كورفات إنها تنظر في إغلاق النفق ليلا.', tunnels);
  refused('قالت نقابة عمال المناجم إنها تنظر في إغلاق النفق ليلا.', tunnels);
});

test('who complains says so', () => {
  shown("The miners' union backs the plan but says the depots have no roofs.", tunnels);
  refused("The miners' union backs the plan but Ilse Korvat says the depots have no roofs.", tunnels);
});

const hauliers: CitedPassage = {
  text: 'Hauliers say it costs them 40 crowns a trip. The carriers say the road is safe.',
  translation: 'يقول أصحاب شركات الشحن إنه يكلفهم 40 كرونة لكل رحلة. ويقول الناقلون إن الطريق آمن.',
};

test('who speaks is judged in the language that names him', () => {
  shown('بحسب أصحاب شركات الشحن يكلفهم ذلك 40 كرونة لكل رحلة.', hauliers);
  refused('بحسب الناقلين يكلفهم ذلك 40 كرونة لكل رحلة.', hauliers);
});

const offer: CitedPassage = {
  text: 'Malta, which hosted two rounds, has offered to send nurses. Kesh welcomed the offer; Orsa has not replied. The minister, Nadia Rahal, wants the finds moved, but the mayor, Samir Odeh, has asked for a museum to be built. The minister has not commented on the request.',
  translation:
    'عرضت مالطا، التي استضافت جولتين، إرسال ممرضات. ورحبت كيش بالعرض، ولم ترد أورسا. وتريد الوزيرة نادية رحال نقل المكتشفات، لكن رئيس البلدية سمير عودة طلب بناء متحف. ولم تعلق الوزيرة على الطلب.',
};

test('whose offer it is stands where it is made', () => {
  shown("Kesh has welcomed Malta's offer, while Orsa has given no reply.", offer);
  refused("Malta has welcomed Kesh's offer, while Orsa has given no reply.", offer);
  refused("Kesh has welcomed Orsa's offer, while Malta has given no reply.", offer);
  refused("Kesh welcomed Orsa's offer.", offer);
  shown("The minister Nadia Rahal has not commented on Odeh's request.", offer);
  refused("The mayor Samir Odeh has not commented on Rahal's request.", offer);
  shown('لم تعلق الوزيرة نادية رحال على طلب عودة.', offer);
  refused('لم يعلق رئيس البلدية سمير عودة على طلب رحال.', offer);
});

const probe: CitedPassage = {
  text: 'The probe left the rocket after nine minutes. The station in Kesh received the first signal from it an hour later. The balloon burst.',
  translation:
    'انفصل المسبار عن الصاروخ بعد تسع دقائق. وتلقت المحطة في كيش أول إشارة منه بعد ساعة. وانفجر المنطاد.',
};

test('what a pronoun means may be named', () => {
  shown('The station in Kesh received the first signal from the probe an hour later.', probe);
  refused('The station in Kesh received the first signal from the balloon an hour later.', probe);
  shown('تلقت المحطة في كيش أول إشارة من المسبار بعد ساعة.', probe);
  refused('تلقت المحطة في كيش أول إشارة من المنطاد بعد ساعة.', probe);
});
