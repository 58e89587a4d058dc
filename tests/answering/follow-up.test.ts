import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readKnowledgeFiles } from '../../src/adapters/knowledge-files.ts';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { withMarks } from '../../src/answering/answer.ts';
import { Desk } from '../../src/answering/desk.ts';
import { readingsOf, type Turn } from '../../src/answering/follow-up.ts';
import { StoryIndex } from '../../src/answering/story-index.ts';
import { loadStories } from '../../src/story/load-stories.ts';

const { stories } = loadStories(
  await readKnowledgeFiles(new URL('../../knowledge', import.meta.url).pathname),
);
const [story] = stories;
const index = new StoryIndex(story!, loadVocabulary());
const after = (question: string, answer = ''): Turn => ({ question, answer, story: story!.id });

const LEANING: ReadonlyArray<readonly [string, string, string]> = [
  ['Who is Haftar?', 'And who backs him?', 'who backs Khalifa Haftar?'],
  ['من هو حفتر؟', 'ومن يدعمه؟', 'من يدعم خليفة حفتر؟'],
  ['من هو حفتر؟', 'ما منصبه؟', 'ما منصب خليفة حفتر؟'],
  ['Who is Haftar?', 'ومن يدعمه؟', 'من يدعم خليفة حفتر؟'],
  ['من هو السراج؟', 'ماذا قالت رويترز عنه؟', ''],
  ['من هو السراج؟', 'ومن معه؟', 'من مع فائز السراج؟'],
  ['من يدعم حفتر؟', 'ومن هو؟', 'من خليفة حفتر؟'],
  ['Who is Sarraj?', 'What is his post?', "What is Fayez al-Sarraj's post?"],
  ['What does Sarraj want?', 'And Haftar?', 'What does Khalifa Haftar want?'],
  ['ماذا يريد السراج؟', 'وماذا عن حفتر؟', 'ماذا يريد خليفة حفتر؟'],
  ['Who refused to negotiate?', 'Why?', 'Why refused to negotiate'],
  ['Who refused to negotiate?', 'When was that?', 'When was refused to negotiate'],
  ['من رفض التفاوض؟', 'ولماذا؟', 'لماذا رفض التفاوض'],
];

const ALONE: readonly string[] = [
  'Who backs Haftar?',
  'What did Sarraj say about his meeting?',
  'Is it true that Russia mediates?',
  'Where is the parliament?',
  'من يدعم حفتر؟',
  'من هو لافروف؟',
  'مين اللي قابله السراج من الروس؟',
  'ما القصة؟',
  'متى زار السراج بروكسل؟',
  'ما نتيجه المحادثات؟',
  // هو joins what is asked to the word that asks.
  'ما هو سعر النفط؟',
  'ومن هو المدرب؟',
  'ما هي الخطة؟',
  'شنو هي مشكلة البلاد؟',
];

describe('A question after another', () => {
  for (const [before, question, expected] of LEANING) {
    it(`"${question}" after "${before}" ${expected ? `is read as "${expected}"` : 'stands alone'}`, () => {
      assert.equal(readingsOf(question, after(before), index)[0]?.question ?? '', expected);
    });
  }
  for (const question of ALONE) {
    it(`"${question}" stands alone`, () => {
      assert.deepEqual(
        readingsOf(question, after('Who is Stoltenberg?', 'Stoltenberg is at NATO.'), index),
        [],
      );
    });
  }

  it('is answered of whom the one before was about', async () => {
    const desk = new Desk(stories, loadVocabulary);
    for (const [first, second, found] of [
      ['Who is Haftar?', 'And who backs him?', /parliament in Tobruk/],
      ['من هو حفتر؟', 'ومن يدعمه؟', /طبرق/],
      // The answer names Sarraj first, who says so, and then Haftar, who does it.
      ['Who refuses dialogue?', 'And who backs him?', /parliament in Tobruk/],
      ['من يرفض الحوار؟', 'ومن يدعمه؟', /طبرق/],
    ] as const) {
      const before = await desk.write(first);
      assert.ok(before.kind === 'answered');
      const answer = await desk.write(second, { last: after(first, withMarks(before)) });
      assert.equal(answer.question, second);
      assert.match(answer.kind === 'answered' ? withMarks(answer) : answer.kind, found);
    }
  });
});
