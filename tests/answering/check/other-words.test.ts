import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { judge } from './judge.ts';

const shown = (cited: CitedPassage, ...sentences: string[]): void => {
  for (const sentence of sentences) assert.equal(judge(sentence, cited), 'ok', sentence);
};
const refused = (cited: CitedPassage, ...sentences: string[]): void => {
  for (const sentence of sentences) assert.notEqual(judge(sentence, cited), 'ok', sentence);
};

const harbour: CitedPassage = {
  text: 'The storm killed 14 fishermen and damaged 60 boats, the coastguard said. Its commander, Huda Mansour, warned of another storm on Friday and called on the crews to stay in port. The insurer Rakeen said its experts had ignored no claim. It expects the minister, Lone Dahl, to visit the harbour soon. Its latest report, published in May, said that most of the boats were older than thirty years. Rakeen buys 20 boats a year.',
  translation:
    'أودت العاصفة بحياة 14 صيادا وألحقت أضرارا بستين قاربا، بحسب خفر السواحل. وحذرت قائدة الخفر هدى منصور من عاصفة أخرى يوم الجمعة، ودعت الطواقم إلى البقاء في المرفأ. وقالت شركة التأمين «ركين» إن خبراءها لم يتجاهلوا أي مطالبة. وتتوقع الشركة أن تزور الوزيرة لونه دال المرفأ قريبا. وجاء في أحدث تقاريرها، الذي نشر في مايو/أيار، أن عمر معظم القوارب يزيد على ثلاثين عاما. وتشتري «ركين» 20 قاربا سنويا.',
};

test('words that only join and order the others are no content of their own', () => {
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

test('a visit is paid by whoever visits, and still to come', () => {
  shown(harbour, 'تتوقع «ركين» أن تقوم لونه دال بزيارة المرفأ قريبا.');
  refused(harbour, 'قامت لونه دال بزيارة المرفأ.', 'تتوقع لونه دال أن تقوم «ركين» بزيارة المرفأ قريبا.');
});

test('who is urged does not urge, though a verb of Arabic does not say which it is', () => {
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

test('the passive of Arabic is read by its vowel, and a relative clause ends where the main verb comes', () => {
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
