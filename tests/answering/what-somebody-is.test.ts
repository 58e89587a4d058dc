import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { withMarks } from '../../src/answering/answer.ts';
import { Desk } from '../../src/answering/desk.ts';
import type { Story } from '../../src/story/story.ts';
import { article } from '../helpers/article.ts';

// Whether somebody is or did a thing is told of him or not at all, and who does not do it is told by a refusal.

const harbour: Story = {
  id: 'harbour',
  title: { ar: 'أزمة الميناء', en: 'The harbour crisis' },
  about: { ar: 'خلاف على ميناء.', en: 'A dispute over a harbour.' },
  entities: [
    {
      kind: 'person',
      names: { en: ['Nadia Rahal', 'Rahal', 'prime minister'], ar: ['نادية رحال', 'رحال', 'رئيسة الوزراء'] },
      role: { en: 'prime minister', ar: 'رئيسة الوزراء' },
    },
    {
      kind: 'person',
      names: { en: ['Omar Saidi', 'Saidi'], ar: ['عمر السعيدي', 'السعيدي'] },
      role: { en: 'commander of the coast guard', ar: 'قائد خفر السواحل' },
    },
    { kind: 'place', names: { en: ['Italy', 'Rome'], ar: ['إيطاليا', 'روما'] } },
    { kind: 'organisation', names: { en: ['the Fishermen’s League'], ar: ['رابطة الصيادين'] } },
  ],
  keywords: { ar: [], en: [] },
  feeds: [],
  articles: [
    article('harbour', 'a', {
      en: [
        'Prime minister Nadia Rahal hopes that Italy will mediate between her and the retired colonel Omar Saidi.',
        'Rahal held talks with the Italian ambassador and with the harbour master. Saidi still refuses dialogue.',
        'A joint committee is to negotiate a settlement, and a vote should be held by June 2031.',
        'Saidi visited Rome twice and toured an Italian frigate, a sign of the support that he has from Rome.',
        'Italy failed to arrange a meeting between Rahal and Saidi, though both came to Rome last week.',
      ],
      ar: [
        'تأمل رئيسة الوزراء نادية رحال أن تتوسط إيطاليا بينها وبين العقيد المتقاعد عمر السعيدي.',
        'أجرت رحال محادثات مع السفير الإيطالي ومع مدير الميناء. ولا يزال السعيدي يرفض الحوار.',
        'من المقرر أن تتفاوض لجنة مشتركة على تسوية، وأن يجرى تصويت في موعد أقصاه يونيو/حزيران 2031.',
        'زار السعيدي روما مرتين وتجول على متن فرقاطة إيطالية، في إشارة إلى الدعم الذي يلقاه من روما.',
        'وفشلت إيطاليا في عقد لقاء بين رحال والسعيدي، مع أنهما حضرا إلى روما في الأسبوع الماضي.',
      ],
    }),
  ],
};
const desk = new Desk([harbour], loadVocabulary);

const answered: ReadonlyArray<readonly [question: string, holds: string]> = [
  ['Is Saidi a retired colonel?', 'the retired colonel'],
  ['هل السعيدي عقيد متقاعد؟', 'العقيد المتقاعد'],
  ["Who won't talk?", 'refuses dialogue'],
  ['من لن يتحاور؟', 'يرفض الحوار'],
  ['Who is refusing dialogue?', 'refuses dialogue'],
  ['مين رافض الحوار؟', 'يرفض الحوار'],
  ['Who asked Italy to mediate?', 'hopes that Italy will mediate'],
  ['من طلب وساطة إيطاليا؟', 'تأمل رئيسة الوزراء'],
  ['Who was supposed to negotiate?', 'A joint committee'],
  ['By when should a vote be held?', 'June 2031'],
  ['Did Italy manage to bring the two together?', 'Italy failed'],
  ['علام دل تجول السعيدي على متن الفرقاطة؟', 'في إشارة إلى الدعم'],
];
const declined: readonly string[] = [
  'Is Saidi an Italian agent?',
  'هل السعيدي عميل إيطالي؟',
  'Is Saidi a criminal backed by Rome?',
  'هل السعيدي مجرم تدعمه روما؟',
  'Who asked Rome to apologise?',
  'Is Rahal Italian?',
  'هل رحال إيطالية؟',
  'Is Saidi the president of Italy?',
  'Was Saidi arrested?',
  'Was Saidi tried?',
  'Did Rahal condemn Saidi?',
  'Who was prime minister before Rahal?',
  'من كانت رئيسة الوزراء قبل رحال؟',
  'Who are the candidates?',
  'ما أسماء الصيادين؟',
  'رحال نزلت في أي فندق؟',
];

describe('what somebody is, did and would not do', () => {
  for (const [question, holds] of answered) {
    it(`answers ${question}`, () => {
      const answer = desk.answer(question);
      assert.equal(answer.kind, 'answered');
      const [first] = answer.kind === 'answered' ? answer.sentences : [];
      assert.ok(first?.text.includes(holds), answer.kind === 'answered' ? withMarks(answer) : '');
    });
  }
  for (const question of declined) {
    it(`declines ${question}`, () => {
      const answer = desk.answer(question);
      assert.equal(answer.kind, 'not-in-story', answer.kind === 'answered' ? withMarks(answer) : '');
    });
  }
});
