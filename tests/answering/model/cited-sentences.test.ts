import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSentences } from '../../../src/answering/model/cited-sentences.ts';

/** What a reply gives when it comes in pieces of so many characters, as "text | marks". */
function sentencesOf(reply: string, piece: number): string[] {
  const reader = readSentences();
  const found = [];
  for (let at = 0; at < reply.length; at += piece) found.push(...reader.take(reply.slice(at, at + piece)));
  found.push(...reader.rest());
  return found.map(({ text, cites }) => `${text} | ${cites.join(' ')}`);
}

const REPLIES: ReadonlyArray<readonly [string, string, readonly string[]]> = [
  [
    'marks before the full stop or behind it',
    'The port is closed [1]. Trade has stopped. [2][3] Nobody talks [2] .',
    ['The port is closed. | 1', 'Trade has stopped. | 2 3', 'Nobody talks. | 2'],
  ],
  [
    'marks without any full stop',
    'The port is closed now [1] Trade in the town has stopped [2]',
    ['The port is closed now. | 1', 'Trade in the town has stopped. | 2'],
  ],
  [
    'Arabic without any full stop',
    'أُغلق الميناء قبل أسبوع [1] توقفت التجارة في المدينة [2]',
    ['أُغلق الميناء قبل أسبوع. | 1', 'توقفت التجارة في المدينة. | 2'],
  ],
  [
    'marks in the middle of a sentence',
    'The port [1] is closed and the town [2] is quiet [3].',
    ['The port is closed and the town is quiet. | 1 2 3'],
  ],
  [
    'marks as models also write them',
    'أُغلق الميناء [١، ٢]. The port is closed [1, 3].',
    ['أُغلق الميناء. | 1 2', 'The port is closed. | 1 3'],
  ],
  [
    'a list',
    '- The port is closed [1]\n- Trade has stopped [2]\n',
    ['The port is closed. | 1', 'Trade has stopped. | 2'],
  ],
  [
    'bold type in a list',
    '* **Trade** has stopped [2]\n- The __port__ is closed [1]\n',
    ['Trade has stopped. | 2', 'The port is closed. | 1'],
  ],
  [
    'yes or no before what is said',
    'Yes, the port is closed [1]. No, trade has stopped [2]. نعم، أُغلق الميناء [1]. لا، توقفت التجارة [2]. No port is open [3].',
    [
      'The port is closed. | 1',
      'Trade has stopped. | 2',
      'أُغلق الميناء. | 1',
      'توقفت التجارة. | 2',
      'No port is open. | 3',
    ],
  ],
  [
    'a question and a quotation',
    '“The port is closed.” [1] Why is it closed? [2]',
    ['“The port is closed.” | 1', 'Why is it closed? | 2'],
  ],
  [
    'a sentence without marks before one with',
    'Sure, here it is. The port is closed [1].',
    ['The port is closed. | 1'],
  ],
  [
    'a decimal and an abbreviation',
    'Mr. Salem wants 2.5 percent more pay [1].',
    ['Mr. Salem wants 2.5 percent more pay. | 1'],
  ],
  ['an end without marks', 'The port is closed [1]. Trade has stop', ['The port is closed. | 1']],
  ['marks alone', '[1] [2]', []],
];

describe('The sentences of a reply', () => {
  for (const [what, reply, expected] of REPLIES) {
    it(`are found in ${what}, whatever the pieces`, () => {
      for (const piece of [1, 2, 7, 1000])
        assert.deepEqual(sentencesOf(reply, piece), expected, `pieces of ${piece}`);
    });
  }

  it('are given as soon as it is clear that no mark follows', () => {
    const reader = readSentences();
    assert.deepEqual(reader.take('The port is closed [1]'), []);
    assert.deepEqual(reader.take('. '), []);
    assert.deepEqual(
      reader.take('T').map(({ text }) => text),
      ['The port is closed.'],
    );
    assert.deepEqual(reader.rest(), []);
  });

  it('tell where one without marks stands before them', () => {
    const reader = readSentences();
    const told = [...reader.take('It rains. He left [1]. She left [2].'), ...reader.rest()];
    assert.deepEqual(
      told.map(({ followsUncited }) => followsUncited),
      [true, false],
    );
  });
});
