import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import { PassageSearch } from '../../src/search/passage-search.ts';
import { FEATURES, featuresOf } from '../../src/search/sentence-features.ts';
import { sentenceScore } from '../../src/search/sentence-model.ts';

const vocabulary = loadVocabulary();

/** Feature columns of every sentence of a passage that stands among the others. */
function columns(question: string, passage: string, others: readonly string[]): number[][] {
  const search = new PassageSearch(vocabulary);
  search.add('passage', passage);
  others.forEach((other, at) => {
    search.add(`other ${at}`, other);
  });
  const understood = search.understand(question);
  const { matched } = search.rank(understood, 10);
  const found = search.sentences('passage', matched).map((sentence) => sentence.found);
  const sentences = splitSentences(passage).map(({ text }, at) => ({ text, found: found[at]! }));
  return featuresOf(understood, matched, sentences, vocabulary.lexicon);
}

function bestSentence(question: string, passage: string, others: readonly string[]): string {
  const scores = columns(question, passage, others).map(sentenceScore);
  return splitSentences(passage)[scores.indexOf(Math.max(...scores))]!.text;
}

const FERRY =
  'The ferry Nadia runs between Tarn and the island of Qamar. ' +
  'It sank on 14 May 2021 after a fire in the engine room. ' +
  'Captain Idris Fal was rescued by a fishing boat near Cape Sor. ' +
  'Nine passengers died and forty were injured. ' +
  'The owners had refused to repair the engine because the repair was too expensive. ' +
  '"We will never sail with her again," said the mayor of Tarn.';
const FERRY_AR =
  'تعمل العبّارة نادية بين ميناء تارن وجزيرة قمر. ' +
  'وغرقت يوم 14 مايو 2021 بعد حريق في غرفة المحرك. ' +
  'وأنقذ قارب صيد القبطان إدريس فال قرب رأس صور. ' +
  'وقُتل تسعة ركاب وأصيب أربعون. ' +
  'ورفض المالكون إصلاح المحرك لأن الإصلاح باهظ الثمن. ' +
  'وقال رئيس بلدية تارن: «لن نبحر بها مرة أخرى».';
const OTHERS = [
  'The union of bakers asked for higher wages on Monday.',
  'Rain fell on the hills, and the river rose.',
  'طالبت نقابة الخبازين بأجور أعلى يوم الاثنين.',
  'هطل المطر على التلال وارتفع النهر.',
];

describe('the best sentence of a passage answers', () => {
  const cases: ReadonlyArray<readonly [question: string, sentence: number]> = [
    ['Between which places does the ferry run?', 0],
    ['When did the ferry sink?', 1],
    ['Who was rescued?', 2],
    ['Where was the captain rescued?', 2],
    ['How many passengers died?', 3],
    ['How many people were injured?', 3],
    ['Why did the owners refuse to repair the engine?', 4],
    ['What did the mayor say?', 5],
    ['متى غرقت العبارة؟', 1],
    ['من أنقذ القبطان؟', 2],
    ['أين أُنقذ القبطان؟', 2],
    ['كم راكبا قتل؟', 3],
    ['لماذا رفض المالكون إصلاح المحرك؟', 4],
    ['ماذا قال رئيس البلدية؟', 5],
    ['وين غرقت العبارة وإمتى؟', 1],
  ];
  const english = splitSentences(FERRY).map(({ text }) => text);
  const arabic = splitSentences(FERRY_AR).map(({ text }) => text);
  for (const [question, at] of cases) {
    const own = /\p{Script=Arabic}/u.test(question) ? 'ar' : 'en';
    it(`${question} in its own language`, () => {
      const [passage, sentences] = own === 'ar' ? [FERRY_AR, arabic] : [FERRY, english];
      assert.equal(bestSentence(question, passage, OTHERS), sentences[at]);
    });
  }

  const across: typeof cases = [
    ['When did the ferry sink?', 1],
    ['How many passengers died?', 3],
    ['Why did the owners refuse to repair the engine?', 4],
    ['متى غرقت العبارة؟', 1],
    ['كم عدد الركاب الذين قتلوا؟', 3],
    ['لماذا رفض المالكون إصلاح المحرك؟', 4],
    ['ماذا قال رئيس البلدية؟', 5],
  ];
  for (const [question, at] of across) {
    const own = /\p{Script=Arabic}/u.test(question) ? 'ar' : 'en';
    it(`${question} in the other language`, () => {
      const [passage, sentences] = own === 'ar' ? [FERRY, english] : [FERRY_AR, arabic];
      assert.equal(bestSentence(question, passage, OTHERS), sentences[at]);
    });
  }

  it('a count with the number that counts, not with a year', () => {
    const passage =
      'The harbour of Tarn was built in 1950. Thirty ships use the harbour. The harbour is deep.';
    assert.equal(
      bestSentence('How many ships use the harbour?', passage, OTHERS),
      'Thirty ships use the harbour.',
    );
    assert.equal(
      bestSentence('When was the harbour built?', passage, OTHERS),
      'The harbour of Tarn was built in 1950.',
    );
  });
});

describe('a sentence with the same words of content answers by its function words', () => {
  const passage =
    'Captain Idris Sal commanded the ferry after the fire. Captain Idris Fal commanded the ferry before the fire. Nobody commanded it during the fire.';
  for (const question of ['Who commanded the ferry before the fire?', 'من قاد العبارة قبل الحريق؟'])
    it(question, () => {
      assert.equal(
        bestSentence(question, passage, OTHERS),
        'Captain Idris Fal commanded the ferry before the fire.',
      );
    });
});

describe('a sentence is read with others', () => {
  it('with the one before it, of which it may be speaking on', () => {
    const passage =
      'The harbour is deep. In 1995 the baker sold a picture of it. Sahl grew up in Tarn. She sold a picture in 1990.';
    assert.equal(
      bestSentence('When did Sahl sell a picture?', passage, OTHERS),
      'She sold a picture in 1990.',
    );
  });

  it('with the one that opens the passage, which says what it is about', () => {
    const passage =
      'بُني متحف تارن على تلة. وتحيط به أشجار الزيتون. وصممه المهندس سامر دوقان في شبابه. وزاره كثيرون.';
    assert.equal(bestSentence('من صمم متحف تارن؟', passage, OTHERS), 'وصممه المهندس سامر دوقان في شبابه.');
  });
});

describe('featuresOf()', () => {
  const column = (question: string, passage: string, name: (typeof FEATURES)[number]): number[] =>
    columns(question, passage, OTHERS).map((values) => Number(values[FEATURES.indexOf(name)]!.toFixed(2)));

  it('gives each sentence all columns, finite, between 0 and 1.2', () => {
    for (const passage of [FERRY, FERRY_AR, '…', 'A.', '«»']) {
      for (const question of ['When did the ferry sink?', 'كم قتل؟', '', 'Who']) {
        for (const values of columns(question, passage, OTHERS)) {
          assert.equal(values.length, FEATURES.length);
          for (const value of values) assert.ok(value >= 0 && value <= 1.2 + 1e-6, `${question}: ${values}`);
        }
      }
    }
  });

  it('tells where a question for a time finds a date, and no other question does', () => {
    assert.deepEqual(column('When did the ferry sink?', FERRY, 'when-date'), [0, 1, 0, 0, 0, 0]);
    assert.deepEqual(column('Who sank the ferry?', FERRY, 'when-date'), [0, 0, 0, 0, 0, 0]);
  });

  it('counts what a sentence lacks and the one before it, or the first, holds', () => {
    const passage = 'The ferry is old. It sank in May. Nobody slept.';
    const [ferry, both, sank] = column('When did the ferry sink?', passage, 'with-previous');
    assert.ok(ferry! > 0 && sank! > 0);
    assert.equal(both, 1);
    assert.equal(ferry! + sank!, 1);
    assert.deepEqual(column('When did the ferry sink?', passage, 'with-first'), [0, ferry, ferry]);
  });

  it('counts the function words of a question, in either language, and those of few sentences for more', () => {
    const passage = 'Idris left for Tarn. Omar was there before him. Lina left for Sor.';
    const [only, before, last] = column('Who lived there before Idris?', passage, 'function-words');
    assert.deepEqual([only, last], [0, 0]);
    assert.ok(before! > 0);
    const [, across] = column('من عاش قبل إدريس؟', passage, 'function-words');
    assert.ok(across! > 0);
    const shared = column('Who left for him?', passage, 'function-words');
    assert.ok(shared[1]! > shared[0]! && shared[0]! > 0);
  });

  it('tells where a question for a cause finds one', () => {
    assert.deepEqual(column('Why was the engine not repaired?', FERRY, 'why-cause'), [0, 0, 0, 0, 1, 0]);
    assert.deepEqual(column('لماذا لم يصلحوا المحرك؟', FERRY_AR, 'why-cause'), [0, 0, 0, 0, 1, 0]);
  });

  it('tells where a question for words finds speech', () => {
    assert.deepEqual(column('What did the mayor say?', FERRY, 'said-speech'), [0, 0, 0, 0, 0, 1]);
    assert.deepEqual(column('ماذا قال رئيس البلدية؟', FERRY_AR, 'said-speech'), [0, 0, 0, 0, 0, 1]);
  });

  it('finds a verb of a feminine subject that is spelled like another verb', () => {
    const verb = (question: string, passage: string): number => column(question, passage, 'verb')[0]!;
    // تقدم is what she presents, and to advance; تحول what she turns into something, and to become it.
    for (const [masculine, feminine] of [
      ['يقدم', 'تقدم'],
      ['يحول', 'تحول'],
    ] as const) {
      const among = (form: string): number => verb('من يقدم ويحول العرض؟', `النقابة ${form} العرض.`);
      assert.ok(among(feminine) >= 0.7 * among(masculine), feminine);
    }
  });

  it('counts a dual of what is asked for, a share, and a number behind a particle', () => {
    const clubs = 'يلعب النادي في المدينة منذ سنين. في المدينة ناديان. اللاعبين من المدينة.';
    assert.deepEqual(column('كم عدد الأندية في المدينة؟', clubs, 'count-number'), [0, 1, 0]);
    assert.deepEqual(column('كم ناديا في المدينة؟', clubs, 'count-number'), [0, 1, 0]);
    // Two clubs are no number of players.
    assert.deepEqual(column('كم عدد اللاعبين في المدينة؟', clubs, 'count-number'), [0, 0, 0]);
    const strike = 'أضرب العمال في الميناء. نجح الإضراب بثلثي الأصوات. فاز الاتحاد بسبعة مقاعد.';
    assert.deepEqual(column('كم بلغت الأصوات؟', strike, 'count-number'), [0, 0.8, 0.8]);
    const english = 'The workers of the port went on strike. A quarter of them stayed.';
    assert.deepEqual(column('How many workers went on strike?', english, 'count-number'), [0, 0.8]);
  });

  it('counts a number in words, and none that the question itself holds', () => {
    assert.ok(column('How many passengers died?', FERRY, 'count-number')[3]! >= 0.8);
    assert.equal(
      column('How many of the nine passengers died?', 'Nine passengers died.', 'count-number')[0],
      0,
    );
  });
});
