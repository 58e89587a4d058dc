import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readKnowledgeFiles } from '../../src/adapters/knowledge-files.ts';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { Desk } from '../../src/answering/desk.ts';
import { languageOf } from '../../src/language/language.ts';
import { loadStories } from '../../src/story/load-stories.ts';
import { articleFile } from '../updates/articles.ts';

const files = await readKnowledgeFiles(fileURLToPath(new URL('../fixtures/stories', import.meta.url)));

/** What of a report of one sentence the port strike answers with, to who waits. */
function answer(question: string, sentence: string, known?: string): string | undefined {
  const id = '2024-06-news';
  const path = `port-strike/${id}.${languageOf(sentence) ?? 'en'}.md`;
  const { stories } = loadStories([
    ...files,
    { path, content: articleFile('News', [sentence], '2024-06-02') },
  ]);
  const desk = new Desk(stories, loadVocabulary);
  const asked = languageOf(question) ?? 'en';
  return desk.answerIn(question, asked, 'port-strike', new Set([id]), known)?.sentences[0]?.text;
}

const KNOWN = 'Karim Salem, the director of the port, refused to negotiate.';
const KNOWN_ARABIC = 'رفض كريم سالم، مدير الميناء، التفاوض.';

describe('Who waits', () => {
  for (const [question, ...sentences] of [
    [
      'Has Karim Salem resigned?',
      'Karim Salem resigned on Monday and will leave for Tunis.',
      'استقال كريم سالم يوم الاثنين.',
    ],
    [
      'هل استقال كريم سالم؟',
      'استقال كريم سالم من إدارة الميناء يوم الاثنين.',
      'Karim Salem resigned on Monday.',
    ],
    ['Did Karim Salem meet Leila Haddad?', 'Karim Salem met Leila Haddad in Tunis on Monday.'],
    ['هل التقى كريم سالم ليلى حداد؟', 'التقى كريم سالم ليلى حداد في تونس يوم الاثنين.'],
    ['أين التقى كريم سالم ليلى حداد؟', 'التقى كريم سالم ليلى حداد في القاهرة يوم الاثنين.'],
    ['Has the truce been signed?', 'The truce was signed in Tunis on 5 March.'],
    [
      'How old is Karim Salem?',
      'Karim Salem, 61, has not commented.',
      'Karim Salem, who is 61, was in Tunis.',
      'Karim Salem turned 61 on Monday.',
      'The 61-year-old director Karim Salem was in Tunis.',
      'Karim Salem was born in Sfax in 1963.',
    ],
    [
      'كم عمر كريم سالم؟',
      'لم يعلق كريم سالم البالغ من العمر 61 عاما.',
      'قال كريم سالم (61 عاما) إنه لن يغادر.',
      'ولد كريم سالم عام 1963.',
    ],
    [
      'Who is the envoy of the UN?',
      'The UN named Adam Smith as its envoy on Monday.',
      'The envoy of the UN, Adam Smith, arrived on Monday.',
    ],
    [
      'What did Karim Salem say about the truce?',
      'Karim Salem said about the truce that it would hold until Monday.',
    ],
    [
      'Was Karim Salem killed?',
      'Karim Salem died in an explosion on Monday.',
      'Gunmen killed Karim Salem on Monday.',
      'قُتل كريم سالم في هجوم يوم الاثنين.',
      'لقي كريم سالم مصرعه في هجوم يوم الاثنين.',
    ],
    ['هل قُتل كريم سالم؟', 'قُتل كريم سالم في هجوم يوم الاثنين.', 'Karim Salem was killed on Monday.'],
    [
      'Did Karim Salem resign?',
      'Karim Salem stepped down on Sunday, he announced on television.',
      'أعلن كريم سالم في كلمة متلفزة تنحيه عن منصبه.',
    ],
    ['هل استقال كريم سالم؟', 'أعلن كريم سالم تنحيه عن منصبه.', 'Karim Salem stepped down on Sunday.'],
    ['Was Karim Salem arrested?', 'Police arrested Karim Salem.', 'اعتقلت الشرطة مدير الميناء كريم سالم.'],
    ['هل اعتقل كريم سالم؟', 'اعتقلت الشرطة كريم سالم.', 'Karim Salem was arrested in Tunis.'],
    [
      'Did Karim Salem agree to negotiate?',
      'Karim Salem accepted the request of Leila Haddad and will negotiate with her.',
      'قبل كريم سالم طلب ليلى حداد وسيتفاوض معها.',
    ],
    [
      'Did Karim Salem meet Leila Haddad?',
      'Karim Salem and Leila Haddad held their first face-to-face talks on Monday.',
      'عقد كريم سالم وليلى حداد في تونس أول محادثات وجها لوجه.',
    ],
    [
      'هل التقى كريم سالم ليلى حداد؟',
      'عقد كريم سالم وليلى حداد في تونس أول محادثات وجها لوجه.',
      'Karim Salem received Leila Haddad on Monday.',
    ],
    ['Where was Karim Salem born?', 'Karim Salem, a native of Tunis, returned home on Monday.'],
    ['أين ولد كريم سالم؟', 'ولد كريم سالم في صفاقس.', 'عاد كريم سالم إلى صفاقس، مسقط رأسه.'],
    ['How many workers were injured?', 'The fire injured 12 workers.', 'أصيب 12 عاملا في الحريق.'],
    ['كم عاملا أصيب؟', 'أصيب 12 عاملا في الحريق.', 'The fire injured 12 workers.'],
  ] as const)
    for (const sentence of sentences)
      it(`for "${question}" hears "${sentence}"`, () => assert.equal(answer(question, sentence), sentence));

  for (const [question, ...sentences] of [
    [
      'Has Karim Salem resigned?',
      'Karim Salem will resign on Monday.',
      "Karim Salem's deputy resigned on Monday.",
      'Leila Haddad resigned on Monday.',
      'Karim Salem drove to Tunis to resign.',
      'سيستقيل كريم سالم يوم الاثنين.',
    ],
    [
      'هل استقال كريم سالم؟',
      'سيستقيل كريم سالم يوم الاثنين.',
      'قد يستقيل كريم سالم يوم الاثنين.',
      'استقال نائب كريم سالم يوم الاثنين.',
      'Karim Salem will resign on Monday.',
    ],
    [
      'Did Karim Salem meet Leila Haddad?',
      'Karim Salem will meet Leila Haddad in Tunis.',
      'Karim Salem flew to Tunis to meet Leila Haddad.',
      'Karim Salem did not meet Leila Haddad.',
    ],
    [
      'Did Karim Salem agree to negotiate?',
      'Leila Haddad refused the offer of Karim Salem to negotiate.',
      'Blue Line agreed to negotiate.',
    ],
    ['Has the truce been signed?', 'A truce will be signed in Tunis on 5 March.'],
    [
      'How old is Karim Salem?',
      'Karim Salem met 12 ministers.',
      'Karim Salem met Hanna Roth, 58, in Tunis.',
      'Karim Salem is 12 kilometres from home.',
      'Karim Salem met a 12-year-old girl.',
    ],
    ['كم عمر كريم سالم؟', 'التقى كريم سالم 12 وزيرا.', 'التقى كريم سالم هناء روث (58 عاما).'],
    [
      'Who is the envoy of the UN?',
      'Hanna Roth met the envoy of the UN.',
      'The envoy of the UN will be named next week.',
    ],
    [
      'Was Karim Salem killed?',
      "Three of Karim Salem's guards were killed on Monday.",
      'Karim Salem was not killed on Monday, a doctor said.',
      'Karim Salem killed a wolf on Monday.',
      'قتل ثلاثة من حراس كريم سالم يوم الاثنين.',
      'نفى المتحدث باسم كريم سالم مقتله في هجوم.',
    ],
    [
      'هل قُتل كريم سالم؟',
      'قتل ثلاثة من حراس كريم سالم يوم الاثنين.',
      'قتل 23 جنديا من قوات كريم سالم.',
      "Three of Karim Salem's guards were killed on Monday.",
    ],
    [
      'Did Karim Salem resign?',
      'Karim Salem is considering resigning, two officials said.',
      "Karim Salem's chief of staff Adam Smith resigned on Monday.",
      'استقال رئيس ديوان كريم سالم.',
    ],
    ['هل استقال كريم سالم؟', 'استقال رئيس ديوان كريم سالم.', 'طالب نواب كريم سالم بالاستقالة.'],
    [
      'Was Karim Salem arrested?',
      "Karim Salem's bodyguard was arrested on Monday.",
      'اعتقل مساعد كريم سالم في تونس.',
    ],
    ['هل اعتقل كريم سالم؟', 'اعتقل مساعد كريم سالم في تونس.', 'Karim Salem was not arrested.'],
    [
      'Did Karim Salem agree to negotiate?',
      'Karim Salem agreed to consider the request to negotiate.',
      'وافق كريم سالم على دراسة طلب التفاوض.',
    ],
    [
      'هل وافق كريم سالم على التفاوض؟',
      'وافق كريم سالم على دراسة طلب التفاوض.',
      'Karim Salem agreed to consider the request to negotiate.',
    ],
    ['Did Karim Salem accept?', 'Karim Salem accepted an invitation to a conference in Rome.'],
    ['هل قبل كريم سالم؟', 'قبل كريم سالم دعوة إلى مؤتمر في روما.'],
    [
      'Did Karim Salem meet Leila Haddad?',
      'Karim Salem met Adam Smith, an ally of Leila Haddad.',
      'A meeting of Karim Salem and Leila Haddad was postponed.',
      'التقى كريم سالم مبعوث ليلى حداد.',
    ],
    ['هل التقى كريم سالم ليلى حداد؟', 'التقى كريم سالم مبعوث ليلى حداد.'],
    [
      'Where was Karim Salem born?',
      'Karim Salem, whose sons were born in Sfax, has not said where he himself was born.',
      'Karim Salem met Adam Smith in Sfax.',
    ],
    ['أين ولد كريم سالم؟', 'التقى كريم سالم آدم سميث في صفاقس.'],
    [
      'How many workers were injured?',
      'Three ships burned and workers were injured.',
      'أصيب ثلاثة من حراس كريم سالم.',
    ],
    ['كم عاملا أصيب؟', 'أصيب ثلاثة من حراس كريم سالم.'],
    ['How old is Karim Salem?', 'Hanna Roth, who was 58 when she last saw Karim Salem, turned 59 on Monday.'],
    [
      'What did Karim Salem say about the truce?',
      'Karim Salem said nothing about the truce.',
      'Karim Salem declined to say how long the truce would hold.',
      'Karim Salem did not comment on the truce, a reporter said.',
    ],
    ['ماذا قال كريم سالم عن الهدنة؟', 'لم يعلق كريم سالم على الهدنة، بحسب مراسل.'],
  ] as const)
    for (const sentence of sentences)
      it(`for "${question}" does not hear "${sentence}"`, () =>
        assert.equal(answer(question, sentence), undefined));

  it('for a change hears what says otherwise, and not the same again', () => {
    for (const [question, known, same, otherwise] of [
      [
        'Did Karim Salem agree to negotiate?',
        KNOWN,
        'Karim Salem again refused to negotiate on Monday.',
        'Karim Salem agreed on Monday to negotiate.',
      ],
      [
        'هل وافق كريم سالم على التفاوض؟',
        KNOWN_ARABIC,
        'رفض كريم سالم التفاوض من جديد يوم الاثنين.',
        'وافق كريم سالم على التفاوض يوم الاثنين.',
      ],
      [
        'Who refused to negotiate?',
        KNOWN,
        'Karim Salem, who refused to negotiate, met Hanna Roth.',
        'Hanna Roth refused to negotiate.',
      ],
      [
        'How many workers stopped work?',
        'Leila Haddad said that 1,200 workers had stopped work.',
        '1,200 workers stopped work, the union said.',
        '2,300 workers stopped work, the union said.',
      ],
      [
        'When does the strike end?',
        'The strike ends on 18 May 2024.',
        'The strike ends on 18 May 2024, a mediator said.',
        'The strike ends on 3 June 2024, a mediator said.',
      ],
    ] as const) {
      assert.equal(answer(question, same, known), undefined, same);
      assert.equal(answer(question, otherwise, known), otherwise);
    }
  });
});
