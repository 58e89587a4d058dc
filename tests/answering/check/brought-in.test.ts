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

const lake: CitedPassage = {
  text: 'Mayor Rana Habib met the Danish finance minister, Petra Holm, and the retired judge Sami Nour. The council passed the plan; 41 members voted for it and 12 against it. The lake gives water to 62 thousand people, and about 300 boats fish there.',
  translation:
    'التقت رئيسة البلدية رنا حبيب وزيرة المالية الدنماركية بترا هولم والقاضي المتقاعد سامي نور. وأقر المجلس الخطة، إذ صوت لها 41 عضوا وعارضها 12. وتوفر البحيرة المياه لـ62 ألف شخص، ويصطاد فيها نحو 300 قارب.',
};

test('how somebody holds an office is what the passage says of it', () => {
  shown('Habib met the Danish finance minister, Petra Holm.', lake);
  for (const standing of ['former', 'outgoing', 'acting', 'late', 'new'])
    refused(`Habib met the ${standing} Danish finance minister, Petra Holm.`, lake);
  shown('التقت رنا حبيب وزيرة المالية الدنماركية بترا هولم.', lake);
  for (const standing of ['السابقة', 'الراحلة', 'المستقيلة', 'بالوكالة', 'الجديدة'])
    refused(`التقت رنا حبيب وزيرة المالية الدنماركية ${standing} بترا هولم.`, lake);
  shown('Habib met the retired judge Sami Nour.', lake);
  refused('Habib met the serving judge Sami Nour.', lake);
});

test('a plain number is not over, nearly, under or only so much, and may be about so much', () => {
  shown('41 members voted for the plan.', lake);
  for (const bound of ['More than', 'At least', 'Fewer than', 'Only', 'Nearly', 'Up to'])
    refused(`${bound} 41 members voted for the plan.`, lake);
  shown('Some 41 members voted for the plan.', lake);
  shown('توفر البحيرة المياه لـ62 ألف شخص.', lake);
  for (const bound of ['لأكثر من', 'لأقل من', 'لما يقارب'])
    refused(`توفر البحيرة المياه ${bound} 62 ألف شخص.`, lake);
  shown('توفر البحيرة المياه لنحو 62 ألف شخص.', lake);
  refused('صوت 41 عضوا فقط للخطة.', lake);
  shown('Around 300 boats fish in the lake.', lake);
  refused('More than 300 boats fish in the lake.', lake);
  shown('يصطاد في البحيرة حوالي 300 قارب.', lake);
  shown('The council passed the plan with only 12 against it.', lake);
});

const tour: CitedPassage = {
  text: 'Speaking on the sidelines of the Bergen Trade Fair, Habib said she had talked to Holm and Nour and that both meetings were short. Last month she toured a shipyard. The parties agreed to hold a vote by May 2031.',
  translation:
    'على هامش معرض بيرغن التجاري، قالت حبيب إنها تحدثت إلى هولم ونور وإن الاجتماعين كانا قصيرين. وتجولت في الشهر الماضي في حوض للسفن. واتفقت الأطراف على إجراء تصويت في موعد أقصاه مايو 2031.',
};

test('when something is told to be is what the passage says of it', () => {
  shown('Last month Habib toured a shipyard.', tour);
  refused('Last year Habib toured a shipyard.', tour);
  refused('Habib toured a shipyard this month.', tour);
  shown('تجولت حبيب في حوض للسفن في الشهر الماضي.', tour);
  refused('تجولت حبيب في حوض للسفن في العام الماضي.', tour);
  shown('The parties agreed to hold a vote by May 2031.', tour);
  refused('The parties agreed to hold a vote in May 2031.', tour);
  refused('The parties agreed to hold a vote by early May 2031.', tour);
  shown('اتفقت الأطراف على إجراء تصويت بحلول مايو 2031.', tour);
  refused('اتفقت الأطراف على إجراء تصويت في مايو 2031.', tour);
  refused('After the Bergen Trade Fair, Habib said both meetings were short.', tour);
  refused('قالت حبيب بعد معرض بيرغن التجاري إن الاجتماعين كانا قصيرين.', tour);
});

test('two talks with two people are not twice with one', () => {
  refused('Habib talked to Holm twice.', tour);
  refused('تحدثت حبيب إلى هولم مرتين.', tour);
});
