import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { type Answer, withMarks } from '../../src/answering/answer.ts';
import { Desk } from '../../src/answering/desk.ts';
import type { Story } from '../../src/story/story.ts';
import { article } from '../helpers/article.ts';

// Of whom a thing is told, and whether it is done, wished or overtaken, decides before the number of shared words.

const story: Story = {
  id: 'valley',
  title: { ar: 'الوادي', en: 'The valley' },
  about: { ar: 'خلاف في الوادي.', en: 'A dispute in the valley.' },
  entities: [
    {
      kind: 'person',
      names: { en: ['Samir Qasim', 'Qasim'], ar: ['سمير قاسم', 'قاسم'] },
      role: { en: 'general backed by the Hill Council', ar: 'لواء يدعمه مجلس التل' },
    },
    {
      kind: 'person',
      names: { en: ['Huda Karam', 'Karam', 'prime minister'], ar: ['هدى كرم', 'كرم', 'رئيسة الحكومة'] },
      role: { en: 'head of the government of Tunisia', ar: 'رئيسة الحكومة التونسية' },
    },
    { kind: 'organisation', names: { en: ['Hill Council'], ar: ['مجلس التل'] } },
    { kind: 'place', names: { en: ['Moscow'], ar: ['موسكو'] } },
    { kind: 'place', names: { en: ['Egypt'], ar: ['مصر'] } },
  ],
  keywords: { ar: [], en: [] },
  feeds: [],
  articles: [
    article('valley', 'a', {
      en: [
        'The valley is threatened by terrorist groups.',
        'Samir Qasim, who is backed by the Hill Council, had visited Moscow twice. Moscow expects Huda Karam to visit soon.',
        'Egypt failed to bring Samir Qasim and Huda Karam together.',
        'Huda Karam did not resign, her office said.',
        'No army leader will be excluded, Huda Karam said.',
      ],
      ar: [
        'تهدد الوادي جماعات إرهابية.',
        'كان سمير قاسم الذي يدعمه مجلس التل قد زار موسكو مرتين. وتنتظر موسكو أن تزورها هدى كرم قريبا.',
        'فشلت مصر في الجمع بين سمير قاسم وهدى كرم.',
        'لم تستقل هدى كرم، بحسب مكتبها.',
        'قالت هدى كرم إنه لن يستبعد أي من القادة العسكريين.',
      ],
    }),
    { ...article('valley', 'b', { ar: ['استقالت هدى كرم يوم السبت.'] }), published: '2021-05-18' },
  ],
};
const desk = new Desk([story], loadVocabulary);
const told = (answer: Answer): string => (answer.kind === 'answered' ? withMarks(answer) : 'declined');

describe('a question who did it, or whether it is so', () => {
  it('is told by who did it, and not by who is expected to', () => {
    assert.match(told(desk.answer('Who visited Moscow?')), /^Samir Qasim/);
    assert.match(told(desk.answer('من زار موسكو؟')), /^كان سمير قاسم/);
  });

  it('is told of the one asked about or not at all, and nothing of others stands beside it', () => {
    for (const question of ['Is Samir Qasim a terrorist?', 'هل سمير قاسم إرهابي؟']) {
      const answer = desk.answer(question);
      assert.equal(answer.kind, 'not-in-story');
      assert.ok(answer.kind === 'not-in-story' && answer.nearest === undefined, question);
    }
  });

  it('keeps apart who backs and who is backed, in the passive too', () => {
    assert.match(
      told(desk.answer('Is Samir Qasim backed by the Hill Council?')),
      /^Samir Qasim, who is backed/,
    );
    assert.equal(told(desk.answer('Is Samir Qasim backed by Egypt?')), 'declined');
    assert.equal(told(desk.answer('Does Samir Qasim back the Hill Council?')), 'declined');
  });

  it('is not told by any leader where it is asked who leads', () => {
    assert.equal(told(desk.answer('Who leads the army?')), 'declined');
    assert.equal(told(desk.answer('Who is digging in the valley?')), 'declined');
  });

  it('asks for an office, and not for that of another country or for another holder', () => {
    assert.match(told(desk.answer('Who is the prime minister?')), /Huda Karam|هدى كرم/);
    for (const question of [
      'Who is the prime minister of Egypt?',
      'Who is the foreign minister of Egypt?',
      'Is Samir Qasim the prime minister?',
      'هل سمير قاسم رئيسة الحكومة؟',
    ])
      assert.equal(told(desk.answer(question)), 'declined', question);
  });

  it('is told by the later article, also by one in the other language', () => {
    assert.match(told(desk.answer('Did Huda Karam resign?')), /^استقالت هدى كرم[^.]*\. \[1\]$/);
    assert.match(told(desk.answer('هل استقالت هدى كرم؟')), /^استقالت هدى كرم[^.]*\. \[1\]$/);
  });
});

describe('a question in either language', () => {
  const delta: Story = {
    ...story,
    id: 'delta',
    articles: [
      article('delta', 'a', {
        en: [
          'The prime minister, Huda Karam, who heads the government backed by the Hill Council, says she would like Egypt to help her town.',
          'Samir Qasim visited Egypt twice, which displayed the support he has from Egypt. Egypt expects Huda Karam to visit soon.',
          'Sources in the harbour had said earlier that Samir Qasim and Huda Karam agreed to form a joint committee.',
          'Huda Karam, however, said her visit had brought no agreement.',
          'Egypt failed to arrange a meeting between Samir Qasim and Huda Karam, even though both came to Moscow.',
        ],
        ar: [
          'أبدت هدى كرم، رئيسة الحكومة التي يدعمها مجلس التل، رغبتها في أن تساعد مصر بلدتها.',
          'زار سمير قاسم مصر مرتين، وهو ما أظهر دعم مصر له. وتتوقع مصر أن تزورها هدى كرم قريبا.',
          'سبق أن أفادت مصادر في الميناء بأن سمير قاسم وهدى كرم وافقا على تشكيل لجنة مشتركة.',
          'لكن هدى كرم قالت إن زيارتها لم تسفر عن اتفاق.',
          'فشلت مصر في عقد لقاء بين سمير قاسم وهدى كرم، مع أنهما حضرا إلى موسكو.',
        ],
      }),
    ],
  };
  const both = new Desk([delta], loadVocabulary);
  for (const [english, arabic, paragraph] of [
    ['Who is backed by Egypt?', 'من تدعمه مصر؟', 2],
    ['Who is backed by the Hill Council?', 'من يدعمه مجلس التل؟', 1],
    ['What did Samir Qasim and Huda Karam agree to?', 'على ماذا اتفق سمير قاسم وهدى كرم؟', 3],
  ] as const)
    it(`is answered from the same paragraph: ${english}`, () => {
      for (const question of [english, arabic]) {
        const answer = both.answer(question);
        const first = answer.kind === 'answered' ? answer.citations[0]?.passage.number : answer.kind;
        assert.equal(first, paragraph, question);
      }
    });
});
