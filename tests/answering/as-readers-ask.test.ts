import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { withMarks } from '../../src/answering/answer.ts';
import { Desk } from '../../src/answering/desk.ts';
import type { Language } from '../../src/language/language.ts';
import { loadStories } from '../../src/story/load-stories.ts';

// Questions as readers put them, of a story with papers in both languages and in one alone.

const paper = (name: string, language: Language, text: string): { path: string; content: string } => ({
  path: `mill/${name}.${language}.md`,
  content: `---\ntitle: ${name}\npublished: ${name.slice(0, 10)}\nsource:\n  name: Harbour Post\n---\n\n${text}\n`,
});

const { stories } = loadStories([
  {
    path: 'mill/story.yaml',
    content: `title: { ar: انفجار المطحنة, en: The mill explosion }
about: { ar: انفجار في مطحنة., en: An explosion in a mill. }
people:
  - names: { ar: [كريم نجار, نجار], en: [Karim Najjar, Najjar] }
    role: { ar: مدير المطحنة, en: manager of the mill }
  - names: { ar: [سلمى حداد, حداد], en: [Salma Haddad, Haddad] }
    role: { ar: رئيسة البلدية, en: mayor of the town }
organisations:
  - names: { ar: [نقابة العمال, النقابة], en: [the workers' union, the union] }
keywords: { ar: [المطحنة], en: [mill] }
`,
  },
  paper(
    '2023-05-02-blast',
    'en',
    `PORT TOWN, May 2 (Reuters) - An explosion tore through the mill, which was built in 1998, and injured eleven workers.

Salma Haddad, the mayor of the town, visited the injured with Colonel Omar Aziz, a retired fire officer.

The workers failed to get Najjar and Haddad to sit down together.

The union has been trying to agree new safety rules for two years, but has made little headway.`,
  ),
  paper(
    '2023-05-02-blast',
    'ar',
    `مدينة الميناء (رويترز) - وقع انفجار في المطحنة التي بنيت عام 1998 وأصيب فيه أحد عشر عاملا.

زارت سلمى حداد، رئيسة البلدية، الجرحى مع العقيد عمر عزيز، وهو ضابط إطفاء متقاعد.

فشل العمال في جمع نجار وحداد على طاولة واحدة.

تحاول النقابة منذ عامين الاتفاق على قواعد سلامة جديدة، لكنها لم تحرز تقدما يذكر.`,
  ),
  paper(
    '2023-06-10-inquiry',
    'en',
    `Najjar refused to testify, and Haddad called his refusal a disgrace. A judge ordered the mill to stay closed until winter.`,
  ),
  paper(
    '2023-06-12-fund',
    'ar',
    `رفض نجار الإدلاء بشهادته، ووصفت حداد رفضه بأنه عار. وأمر قاض بإبقاء المطحنة مغلقة حتى الشتاء. وأنشئ صندوق للجرحى بقيمة مليوني ليرة. ثم أنهى مهندسون الفحص.`,
  ),
  paper(
    '2023-06-20-talks',
    'en',
    `Haddad toured the mill last month, which displayed the support she has from the union. She told the Harbour Post on the sidelines of the Safety Conference that her latest visit to Oslo had brought no agreement, and that the other side, meaning Najjar, still refuses dialogue.

Norwegian sources had said that she and Najjar accepted a plan to form a joint committee, and to hold a vote by March 2024.`,
  ),
  paper(
    '2023-06-20-talks',
    'ar',
    `تجولت حداد في المطحنة في الشهر الماضي، وهو ما أظهر الدعم الذي تحظى به من النقابة. وقالت لصحيفة هاربر بوست على هامش مؤتمر السلامة إن زيارتها الأخيرة إلى أوسلو لم تسفر عن اتفاق، وإن الطرف الآخر، وتقصد نجار، لا يزال يرفض الحوار.

وكانت مصادر نرويجية قد قالت إنها ونجار قبلا خطة لتشكيل لجنة مشتركة، وإجراء تصويت بحلول مارس/آذار 2024.`,
  ),
]);
const desk = new Desk(stories, loadVocabulary);

const answered: ReadonlyArray<readonly [why: string, question: string, ...holds: string[]]> = [
  ['of a light verb the noun tells', 'Was a deal reached in Oslo?', 'no agreement'],
  ['of a light verb the noun tells', 'Did Haddad come away from Oslo with a deal?', 'no agreement'],
  ['of a light verb the noun tells', 'هل خرجت حداد باتفاق من أوسلو؟', 'لم تسفر عن اتفاق'],
  ['of a light verb the noun tells', 'متى قامت حداد بجولة في المطحنة؟', 'الشهر الماضي'],
  ['of a light verb the noun tells', 'What conference was Haddad attending?', 'Safety Conference'],
  ['who enjoys it is who has it', "Who enjoys the union's support?", 'the support she has'],
  ['a speaker named inside the question', 'Who does Haddad say is still refusing to talk?', 'meaning Najjar'],
  ['a speaker named inside the question', 'من تقول حداد إنه لا يزال يرفض الحوار؟', 'وتقصد نجار'],
  ['who is meant', 'من المقصود بالطرف الآخر؟', 'وتقصد نجار'],
  ['what it is for is what it is to do', 'What is the aim of the plan?', 'a joint committee'],
  ['what it is for is what it is to do', 'ما هدف الخطة؟', 'لتشكيل لجنة'],
  ['what is due is asked for by its date', 'What is supposed to happen by March 2024?', 'hold a vote'],
  ['what is due is asked for by its date', 'ما الذي يفترض أن يجري بحلول مارس 2024؟', 'إجراء تصويت'],
  ['which month is a date', 'في أي شهر يفترض أن يجرى التصويت؟', 'آذار'],
  ['"when" inside a question asks no time', 'What did Haddad visit when the union supported her?', 'the mill'],
  ['who attempted it is told by who failed to', 'Who tried to bring Najjar and Haddad together?', 'The workers failed'],
  ['who attempted it is told by who failed to', 'Did the workers attempt to bring the two together?', 'The workers failed'],
  ['who attempted it is told by who failed to', 'من حاول أن يجمع نجار وحداد؟', 'فشل العمال'],
  ['who attempted it is told by who failed to', 'مين حاول يجمع نجار وحداد؟', 'فشل العمال'],
  ['what is attempted is told by who tries', 'What is the union trying to do?', 'trying to agree'],
  ['what is attempted is told by who tries', 'ماذا تحاول النقابة؟', 'تحاول النقابة منذ عامين'],
  ['how far is what progress', 'How far did the talks on safety rules get?', 'little headway'],
  ['how far is what progress', 'كم تقدمت محادثات قواعد السلامة؟', 'لم تحرز تقدما'],
  ['how far is what progress', 'وين وصلت محادثات قواعد السلامة؟', 'لم تحرز تقدما'],
  ['who retired serves no more', 'Is Omar Aziz still serving?', 'a retired fire officer'],
  ['who retired serves no more', 'هل ما زال عمر عزيز في الخدمة؟', 'متقاعد'],
  ['who somebody is, is told by who introduces him', 'Who is Haddad?', 'the mayor of the town'],
  ['who somebody is, is told by who introduces him', 'من هي حداد؟', 'رئيسة البلدية'],
  ['who somebody is, is told by who introduces him', 'Who is Omar Aziz?', 'a retired fire officer'],
  ['a name misspelt sounds the same', 'Did Hadad visit the injured?', 'visited the injured'],
  ['a name misspelt sounds the same', 'Did Najar testify?', 'refused to testify'],
  ['to have ended something is not to ask which', 'مين أنهى الفحص؟', 'أنهى مهندسون'],
  ['to ask which is not to have ended something', 'في أنهي شهر بنيت المطحنة؟', '1998'],
  ['two of a thing are a number', 'كم قيمة الصندوق؟', 'مليوني ليرة'],
  ['a dateline is no part of a sentence', 'How many workers were injured?', 'An explosion tore'],
  ['a dateline is no part of a sentence', 'كم عاملا أصيب؟', 'وقع انفجار'],
  ['the year of a thing answers when it was made', 'When was the mill built?', '1998'],
  ['the year of a thing answers when it was made', 'متى بنيت المطحنة؟', '1998'],
  ['of two papers the one in the reader’s language', 'Did Najjar testify?', 'refused to testify'],
  ['of two papers the one in the reader’s language', 'هل أدلى نجار بشهادته؟', 'رفض نجار'],
  ['of two papers the one in the reader’s language', 'Until when is the mill closed?', 'until winter'],
  ['of two papers the one in the reader’s language', 'حتى متى تبقى المطحنة مغلقة؟', 'حتى الشتاء'],
  ['where one language tells it, that one', 'How big is the fund for the injured?', 'مليوني ليرة'],
]; // biome-ignore format: a table

const declined: ReadonlyArray<readonly [why: string, question: string]> = [
  ['the year of another thing is no answer', 'متى وقع الانفجار؟'],
  ['an attempt at something else is none at this', 'Who tried to kill Najjar?'],
  ['an attempt at something else is none at this', 'من حاول قتل نجار؟'],
  ['who leads it is not told by who is named there', 'Who leads the union?'],
  ['who leads it is not told by who is named there', 'من يرأس النقابة؟'],
  ['a feast is no date', 'متى العيد هالسنة؟'],
  ['no word of the story tells the deed', 'Did Haddad resign?'],
  ['no word of the story tells the deed', 'هل استقالت حداد؟'],
  ['no word of the story tells the deed', 'When was the Safety Conference founded?'],
  ['a town is no answer to what is asked of it', 'كيف الطقس في أوسلو؟'],
  ['whom the story does not know he has not met', 'هل قابلت حداد الرئيس السيسي؟'],
  ['who refused something else refused not this', 'Who rejected the plan?'],
  ['who refused something else refused not this', 'من رفض الخطة؟'],
  ['what was done is not what will be', 'Will Haddad tour the mill?'],
  ['what was done is not what will be', 'هل ستتجول حداد في المطحنة؟'],
  ['a visit that brought none was not another', 'Was a deal reached in Cairo?'],
];

describe('a story asked as readers ask', () => {
  for (const [why, question, ...holds] of answered) {
    it(`${why}: ${question}`, () => {
      const answer = desk.answer(question);
      assert.equal(answer.kind, 'answered');
      const text = answer.kind === 'answered' ? withMarks(answer) : '';
      for (const part of holds) assert.ok(text.includes(part), text);
      assert.doesNotMatch(text, /Reuters|رويترز/);
    });
  }
  for (const [why, question] of declined) {
    it(`declines, since ${why}: ${question}`, () => {
      const answer = desk.answer(question);
      assert.equal(answer.kind, 'not-in-story', answer.kind === 'answered' ? withMarks(answer) : '');
    });
  }
  it('shows the passage with its dateline, word for word', () => {
    const answer = desk.answer('How many workers were injured?');
    assert.match(
      (answer.kind === 'answered' && answer.citations[0]?.passage.text) || '',
      /^PORT TOWN, May 2 \(Reuters\) - An/,
    );
  });
});
