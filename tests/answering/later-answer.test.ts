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
