import { test } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { port, refused, refusedFor, shown } from './judge.ts';

test('figures of both languages', () => {
  shown(port, 'The port authority said 340 containers were lost.');
  refusedFor('figure', port, 'The port authority said 430 containers were lost.');
  shown(port, 'قالت هيئة الميناء إن ثلاثمئة وأربعين حاوية فقدت في العاصفة.');
  refusedFor('figure', port, 'قالت هيئة الميناء إن 34 حاوية فقدت في العاصفة.');
  refusedFor('figure', port, 'The containers were lost in the storm on 5 May 2023.');
});

const tour: CitedPassage = {
  text: 'The minister visited Karsan twice in February 2023 and met 200 farmers. The trip cost 3.5 million crowns, and 70,000 people signed a petition.',
  translation:
    'زار الوزير كرسان مرتين في شباط/فبراير 2023، والتقى مئتي مزارع. وكلفت الرحلة 3.5 مليون كرونة، ووقع 70 ألف شخص عريضة.',
};

test('figures in every spelling', () => {
  shown(
    tour,
    'زارَ الوزيرُ كَرْسانَ مرّتينِ في فبرايرَ ٢٠٢٣.',
    'زار الوزير كرسان مرتين في شباط 2023.',
    'التقى الوزير ٢٠٠ مزارع.',
    'The minister met two hundred farmers.',
    'The trip cost three and a half million crowns.',
    'كلفت الرحلة ثلاثة ملايين ونصف المليون كرونة.',
    'كلفت الرحلة ٣٫٥ مليون كرونة.',
    'وقع سبعون ألف شخص عريضة.',
  );
  for (const sentence of [
    'زار الوزير كرسان ثلاث مرات في فبراير 2023.',
    'زار الوزير كرسان مرتين في آذار 2023.',
    'The minister met three hundred farmers.',
    'The trip cost three million crowns.',
  ])
    refusedFor('figure', tour, sentence);
});

const pair: CitedPassage = {
  text: 'The mediator failed to arrange a meeting between Haddad and Khalil, although both came to Oslo. Khalil made two visits to Bergen.',
  translation:
    'فشل الوسيط في ترتيب لقاء بين حداد وخليل، مع أن الاثنين جاءا إلى أوسلو. وقام خليل بزيارتين إلى بيرغن.',
};

test('twice is how often, and not of how many', () => {
  shown(pair, 'Khalil visited Bergen twice.');
  shown(pair, 'زار خليل بيرغن مرتين.');
  refusedFor('figure', pair, 'The mediator failed twice to arrange a meeting.');
  refusedFor('figure', pair, 'فشل الوسيط مرتين في ترتيب لقاء بين حداد وخليل.');
});

const transfer: CitedPassage = {
  text: 'The club of Vareno paid 20 million crowns for the goalkeeper plus rewards that may come to four million. He will play 6 matches. Eighty flights were cancelled and 22 were diverted to Torva. The director, Lina Sor, said about 9,000 travellers had been affected.',
  translation:
    'دفع نادي فارينو 20 مليون كرونة مقابل الحارس إضافة إلى مكافآت قد تصل إلى أربعة ملايين. وسيلعب 6 مباريات. وألغيت ثمانون رحلة وحولت 22 إلى تورفا. وقالت المديرة لينا سور إن نحو 9 آلاف مسافر تضرروا.',
};

test('what the second of two numbers counts may stand with the first', () => {
  shown(transfer, 'The rewards may come to four million crowns.');
  shown(transfer, 'قد تصل المكافآت إلى أربعة ملايين كرونة.');
  refusedFor('figure', transfer, 'قد تصل المكافآت إلى 20 مليون كرونة.');
  refusedFor('figure', transfer, 'He will play 6 million crowns.');
});

test('a total is not all there are', () => {
  const total =
    'In all, 80 flights were cancelled and 22 diverted to Torva, affecting about 9,000 travellers.';
  shown(transfer, total);
  refused(transfer, total.replace('affecting', 'killing'));
  refused(transfer, 'All flights were cancelled and 22 diverted to Torva.');
});

const satellites: CitedPassage = {
  text: 'The Comet-2 satellite was launched from Kesh on Monday, after the launch had been postponed twice. It weighs 310 kilograms and carries a camera. The previous satellite, Comet-1, was lost in 2019 when the second stage failed.',
};

test('a number of a name is no count', () => {
  shown(satellites, 'Comet-2 carries a camera with which it was launched from Kesh.');
  refusedFor('figure', satellites, 'Comet-2 was lost in 2019 when the second stage failed.');
  refusedFor('figure', satellites, 'Comet-3 was launched from Kesh.');
});
