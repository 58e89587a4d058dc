import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { withMarks } from '../../src/answering/answer.ts';
import { Desk } from '../../src/answering/desk.ts';
import { loadStories } from '../../src/story/load-stories.ts';

// What is told in other words than the question's, and what a story says only by its form.

const front = (title: string, photo: string): string =>
  `---\ntitle: ${title}\npublished: 2021-05-14\nsource:\n  name: Harbour Post\nphoto: ${photo}\n---\n`;

const { stories } = loadStories([
  {
    path: 'pass/story.yaml',
    content: `title: { ar: ممر الجبل, en: The mountain pass }
about: { ar: خلاف على ممر., en: A dispute over a pass. }
people:
  - names: { ar: [نادر الحسن, الحسن], en: [Nader Hassan, Hassan] }
  - names: { ar: [ليلى منصور, منصور], en: [Layla Mansour, Mansour] }
organisations:
  - names: { ar: [إدارة الجبل, إدارة الحسن], en: [the hill board, Hassan's board] }
keywords: { ar: [الممر, الأردن], en: [the pass, Jordan] }
`,
  },
  {
    path: 'pass/2021-05-14-pass.en.md',
    content: `${front('The pass', 'Nader Hassan greets drivers at the gate. Photograph by Omar Said.')}
Shepherds said that Nader Hassan agreed to talks about a common guard at the pass.

Layla Mansour said that Nader Hassan still refuses talks.

The ministry wants to exclude the drivers from the agreement. Nader Hassan flew to Amman twice.

His board hopes that every driver will be patient. Nader Hassan and Layla Mansour signed a letter on a ferry near the dam.
`,
  },
  {
    path: 'pass/2021-05-14-pass.ar.md',
    content: `${front('الممر', 'نادر الحسن يحيي السائقين عند البوابة. تصوير عمر سعيد.')}
قال رعاة إن نادر الحسن وافق على إجراء محادثات بشأن حراسة مشتركة في الممر.

قالت ليلى منصور إن نادر الحسن لا يزال يرفض المحادثات.

تريد الوزارة استبعاد السائقين من الاتفاق. سافر نادر الحسن إلى عمان مرتين.

تأمل إدارته أن يصبر كل سائق. وقع نادر الحسن وليلى منصور رسالة على متن عبارة قرب السد.
`,
  },
]);
const desk = new Desk(stories, loadVocabulary);

const answered: ReadonlyArray<readonly [why: string, question: string, ...holds: string[]]> = [
  ['a refusal tells whether somebody wants something', 'Does Hassan want talks?', 'still refuses talks'],
  ['a refusal tells whether somebody wants something', 'هل يريد الحسن المحادثات؟', 'يرفض المحادثات'],
  ['a refusal tells who does not want it', "Who doesn't want talks?", 'still refuses talks'],
  ['of two who gainsay each other both are heard', 'Is Hassan willing to talk?', 'agreed to talks', 'still refuses talks'],
  ['a verb is found apart from its particle', 'Does the ministry want to keep the drivers out?', 'exclude the drivers'],
  ['a capital is named by its country', 'Who flew to the Jordanian capital?', 'flew to Amman'],
  ['a capital is named by its country', 'من سافر إلى العاصمة الأردنية؟', 'سافر نادر الحسن'],
  ['a caption tells what its picture shows', 'What does the photo show?', 'greets drivers', 'Omar Said'],
  ['a caption tells what its picture shows', 'ماذا نرى في الصورة؟', 'يحيي السائقين', 'عمر سعيد'],
  ['"his board" is the board by its name', "What does Hassan's board hope?", 'every driver will be patient'],
  ['"his board" is the board by its name', 'ماذا تأمل إدارة الحسن؟', 'أن يصبر كل سائق'],
  ['two who are named together do it together', 'Did Mansour sign a letter?', 'signed a letter'],
  ['what kind of thing is asked for need not be said', 'في أي مناسبة وقع الحسن رسالة؟', 'وقع نادر الحسن'],
  ['dialect writes a preposition as one letter', 'مين وقع رسالة عالعبارة؟', 'وقع نادر الحسن'],
  ['particles of Arabizi', 'men wa22a3 resala fel 3abbara?', 'وقع نادر الحسن'],
  ['a dialect word is no standard one for sharing its stem', 'شنو تبي الوزارة؟', 'استبعاد السائقين'],
  ['the whole story tells what happens where it plays', 'What is happening in Jordan?', 'agreed to talks', 'still refuses'],
  ['the whole story tells what happens where it plays', 'شو عم يصير بالأردن؟', 'وافق على إجراء', 'يرفض المحادثات'],
]; // biome-ignore format: a table

describe('a story asked in other words', () => {
  for (const [why, question, ...holds] of answered) {
    it(`${why}: ${question}`, () => {
      const answer = desk.answer(question);
      assert.equal(answer.kind, 'answered');
      const text = answer.kind === 'answered' ? withMarks(answer) : '';
      for (const part of holds) assert.ok(text.includes(part), text);
    });
  }
  it('takes no picture for told where there is none', () => {
    const { stories: bare } = loadStories([
      { path: 'pass/story.yaml', content: 'title: { ar: ممر, en: Pass }\nabout: { ar: خلاف., en: A dispute. }\n' },
      {
        path: 'pass/2021-05-14-pass.en.md',
        content: '---\ntitle: Pass\npublished: 2021-05-14\nsource:\n  name: Post\n---\n\nDrivers waited at the gate.\n',
      },
    ]); // biome-ignore format: two files
    assert.equal(new Desk(bare, loadVocabulary).answer('What does the photo show?').kind, 'not-in-story');
  });
});
