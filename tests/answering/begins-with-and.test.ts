import assert from 'node:assert/strict';
import { it } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { withMarks } from '../../src/answering/answer.ts';
import { Desk } from '../../src/answering/desk.ts';
import type { Story } from '../../src/story/story.ts';
import { article } from '../helpers/article.ts';

// An answer begins with no «و» that joins it to what is not shown, whichever verb that stands before, and keeps the «و»
// that is a letter of its first word.

const mine: Story = {
  id: 'mine',
  title: { ar: 'المنجم', en: 'The mine' },
  about: { ar: 'حادث في منجم.', en: 'An accident in a mine.' },
  entities: [
    { kind: 'organisation', names: { en: ['Norvin'], ar: ['نورفين'] } },
    { kind: 'person', names: { en: ['Salma Nasr'], ar: ['سلمى نصر'] } },
  ],
  keywords: { ar: [], en: [] },
  feeds: [],
  articles: [
    article('mine', 'a', {
      ar: [
        'ونفت نورفين أنها أخفت تقارير السلامة.',
        'ووعد الوزير بتحقيق مستقل في الانهيار.',
        'ورأت سلمى نصر أن التعويض غير كاف.',
        'وعد المحافظ بمساكن مؤقتة للأسر.',
        'وصلت فرق الإنقاذ إلى البئر يوم الأحد.',
      ],
    }),
  ],
};
const desk = new Desk([mine], loadVocabulary);

for (const [question, begins] of [
  ['هل أخفت نورفين تقارير السلامة؟', 'نفت نورفين'],
  ['من وعد بتحقيق مستقل؟', 'وعد الوزير'],
  ['ماذا رأت سلمى نصر في التعويض؟', 'رأت سلمى نصر'],
  ['من وعد بمساكن مؤقتة؟', 'وعد المحافظ'],
  ['متى وصلت فرق الإنقاذ إلى البئر؟', 'وصلت فرق'],
] as const)
  it(`the answer to «${question}» begins «${begins}»`, () => {
    const answer = desk.answer(question);
    const text = answer.kind === 'answered' ? withMarks(answer) : answer.kind;
    assert.ok(text.startsWith(begins), text);
  });
