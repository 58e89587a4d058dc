import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { withMarks } from '../../src/answering/answer.ts';
import { Desk } from '../../src/answering/desk.ts';
import type { Story } from '../../src/story/story.ts';
import { article } from '../helpers/article.ts';

// Questions whose words a story holds, and which it does not answer all the same: who did what decides, and what is asked for.

const tarn: Story = {
  id: 'tarn',
  title: { ar: 'ميناء تارن', en: 'The port of Tarn' },
  about: { ar: 'خلاف في ميناء تارن.', en: 'A dispute at the port of Tarn.' },
  entities: [
    {
      kind: 'person',
      names: { en: ['Salma Qadri', 'Qadri'], ar: ['سلمى قادري', 'قادري'] },
      role: { en: 'mayor of Tarn', ar: 'رئيسة بلدية تارن' },
    },
    {
      kind: 'person',
      names: { en: ['Idris Fal', 'Fal'], ar: ['إدريس فال', 'فال'] },
      role: { en: 'captain of the tanker', ar: 'قبطان الناقلة' },
    },
    { kind: 'place', names: { en: ['Norway', 'Oslo'], ar: ['النرويج', 'أوسلو'] } },
    { kind: 'place', names: { en: ['Tarn'], ar: ['تارن'] } },
  ],
  keywords: { ar: [], en: [] },
  feeds: [],
  articles: [
    article('tarn', 'a', {
      en: [
        'Salma Qadri visited Oslo on Monday and asked Norway to mediate between the dockers and the port.',
        'The Norwegian ambassador attended the meeting, which ended without a result.',
        'Idris Fal criticised the dockers. He commands the tanker Zahra, which has waited outside Tarn for nine days.',
      ],
      ar: [
        'زارت سلمى قادري أوسلو يوم الاثنين، وطلبت من النرويج أن تتوسط بين عمال الميناء وإدارته.',
        'حضر السفير النرويجي الاجتماع الذي انتهى من غير نتيجة.',
        'انتقد إدريس فال عمال الميناء. وهو يقود الناقلة «زهرة» التي تنتظر قبالة تارن منذ تسعة أيام.',
      ],
    }),
  ],
};
const desk = new Desk([tarn], loadVocabulary);

describe('what a story holds the words of', () => {
  const answered: ReadonlyArray<readonly [question: string, holds: string]> = [
    ['Who visited Oslo?', 'Salma Qadri visited'],
    ['Did Salma Qadri visit Oslo?', 'Salma Qadri visited'],
    ['Who asked Norway to mediate?', 'asked Norway'],
    ['Who criticised the dockers?', 'Idris Fal criticised'],
    ['How long has the tanker waited?', 'nine days'],
    ['من زار أوسلو؟', 'زارت سلمى قادري'],
    ['هل زارت قادري أوسلو؟', 'زارت سلمى قادري'],
    ['من انتقد عمال الميناء؟', 'انتقد إدريس فال'],
  ];
  for (const [question, holds] of answered) {
    it(`answers ${question}`, () => {
      const answer = desk.answer(question);
      assert.equal(answer.kind, 'answered');
      assert.ok(answer.kind === 'answered' && withMarks(answer).includes(holds));
    });
  }

  const declined: ReadonlyArray<readonly [why: string, ...questions: string[]]> = [
    ['somebody else did it', 'Did Idris Fal visit Oslo?', 'Did Salma Qadri criticise the dockers?', 'Did Idris Fal ask Norway to mediate?', 'Who asked Salma Qadri to mediate?', 'هل زار فال أوسلو؟', 'هل انتقدت قادري عمال الميناء؟'],
    ['the name that is asked for is not there', 'What is the name of the Norwegian ambassador?', 'Who is the Norwegian ambassador?', 'ما اسم السفير النرويجي؟'],
    ['no count is given', 'How many dockers are there?', 'كم عدد عمال الميناء؟'],
    ['no cause is given', 'Why did Idris Fal criticise the dockers?'],
  ]; // biome-ignore format: a table
  for (const [why, ...questions] of declined) {
    for (const question of questions)
      it(`declines ${question}: ${why}`, () => assert.equal(desk.answer(question).kind, 'not-in-story'));
  }
});
