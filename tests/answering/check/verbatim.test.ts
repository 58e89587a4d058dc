import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CitedPassage } from '../../../src/answering/check/check-sentence.ts';
import { judge } from './judge.ts';

const regatta: CitedPassage = {
  text: "Lina Amari met the Danish culture minister, Petra Holm, and Denmark's consul in Oran, and visited both at home. The piers will hold, and the crowd may stay, unless the wind turns. Amari opened a museum, which is near the port.",
  translation:
    'التقت لينا عماري وزيرة الثقافة الدنماركية بترا هولم والقنصل الدنماركي في وهران، وزارت كليهما في بيته. وافتتحت عماري متحفا، وهو قريب من الميناء.',
};

test('what is a sentence of the passage word for word, or its beginning up to another deed, is shown', () => {
  for (const sentence of [
    "Lina Amari met the Danish culture minister, Petra Holm, and Denmark's consul in Oran, and visited both at home.",
    "Lina Amari met the Danish culture minister, Petra Holm, and Denmark's consul in Oran.",
    'التقت لينا عماري وزيرة الثقافة الدنماركية بترا هولم والقنصل الدنماركي في وهران.',
    'وافتتحت عماري متحفا.',
  ])
    assert.equal(judge(sentence, regatta), 'ok', sentence);
});

test('a beginning that leaves out a condition or a denial is no copy', () => {
  for (const sentence of ['The piers will hold, and the crowd may stay.', 'No pier will hold.'])
    assert.notEqual(judge(sentence, regatta), 'ok', sentence);
});
