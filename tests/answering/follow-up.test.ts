import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { withMarks } from '../../src/answering/answer.ts';
import { Desk } from '../../src/answering/desk.ts';
import { readingOf, type Turn } from '../../src/answering/follow-up.ts';
import { StoryIndex } from '../../src/answering/story-index.ts';
import { storiesIn } from '../helpers/stories.ts';

const stories = await storiesIn('knowledge');
const [story] = stories;
const index = new StoryIndex(story!, loadVocabulary());
const after = (question: string, answer = ''): Turn => ({ question, answer, story: story!.id });

const LEANING: ReadonlyArray<readonly [string, string, string]> = [
  ['Who is Haftar?', 'And who backs him?', 'who backs Khalifa Haftar?'],
  ['من هو حفتر؟', 'ومن يدعمه؟', 'من يدعم خليفة حفتر؟'],
  ['من هو حفتر؟', 'ما منصبه؟', 'ما منصب خليفة حفتر؟'],
  ['Who is Haftar?', 'ومن يدعمه؟', 'من يدعم خليفة حفتر؟'],
  ['من هو السراج؟', 'ماذا قالت رويترز عنه؟', 'ماذا قالت رويترز عن فائز السراج؟'],
  ['Who is Sarraj?', 'What did Reuters say about him?', 'What did Reuters say about Fayez al-Sarraj?'],
  ['من هو السراج؟', 'ومن معه؟', 'من مع فائز السراج؟'],
  ['من يدعم حفتر؟', 'ومن هو؟', 'من خليفة حفتر؟'],
  ['Who is Sarraj?', 'What is his post?', "What is Fayez al-Sarraj's post?"],
  ['What does Sarraj want?', 'And Haftar?', 'What does Khalifa Haftar want?'],
  ['ماذا يريد السراج؟', 'وماذا عن حفتر؟', 'ماذا يريد خليفة حفتر؟'],
  ['Who refused to negotiate?', 'Why?', 'Why refused to negotiate'],
  ['Who refused to negotiate?', 'When was that?', 'When refused to negotiate'],
  ['من رفض التفاوض؟', 'ولماذا؟', 'لماذا رفض التفاوض'],
  // The subject stands in the Arabic verb, which agrees with it.
  ['من هو لافروف؟', 'ماذا قال؟', 'ماذا قال سيرغي لافروف؟'],
  ['من هو حفتر؟', 'هل زار موسكو؟', 'هل زار خليفة حفتر موسكو؟'],
  ['من هو حفتر؟', 'وكم مرة زار موسكو؟', 'كم مرة زار خليفة حفتر موسكو؟'],
  ['من هو حفتر؟', 'هل التقى السراج؟', 'هل التقى خليفة حفتر السراج؟'],
  ['من هو حفتر؟', 'لماذا يرفض الحوار؟', 'لماذا يرفض خليفة حفتر الحوار؟'],
  ['من هو السراج؟', 'ومع من التقى؟', 'مع من التقى فائز السراج؟'],
  ['من هو السراج؟', 'ما الذي يريده؟', 'ما الذي يريده فائز السراج؟'],
  ['من هو السراج؟', 'شو بده؟', 'شو يريد فائز السراج؟'],
  ['من هو لافروف؟', 'من التقى؟', 'من الذي التقاه سيرغي لافروف؟'],
  ['ماذا فعلت مصر؟', 'هل فشلت؟', 'هل فشلت مصر؟'],
  ['ماذا يريد السراج من روسيا؟', 'هل تدعم حفتر؟', 'هل تدعم روسيا حفتر؟'],
  ['من هو حفتر؟', 'هل يدعمه الكرملين؟', 'هل يدعم الكرملين خليفة حفتر؟'],
  ['هل التقى السراج وحفتر؟', 'أين كانا؟', 'أين كان فائز السراج وخليفة حفتر؟'],
  // Two are named: he did it to him.
  ['Did Sarraj meet Lavrov?', 'What did he say to him?', 'What did Fayez al-Sarraj say to Sergei Lavrov?'],
  ['هل التقى السراج لافروف؟', 'وماذا قال له؟', 'ماذا قال فائز السراج لسيرغي لافروف؟'],
  ['Who is Sarraj?', 'Is he the prime minister?', 'Is Fayez al-Sarraj the prime minister?'],
  ['من هو حفتر؟', 'هل قال إنه سيستقيل؟', 'هل قال خليفة حفتر إنه سيستقيل؟'],
  ['من هو حفتر؟', 'هل التقى السراج أمس؟', 'هل التقى خليفة حفتر السراج أمس؟'],
  ['من هو حفتر؟', 'في أي مدينة التقى السراج؟', 'في أي مدينة التقى خليفة حفتر السراج؟'],
  ['هل التقى السراج لافروف؟', 'لماذا التقاه؟', 'لماذا التقى فائز السراج سيرغي لافروف؟'],
  // Nobody is called "hurt" or «عثر», "a plan" is the plan, and a crew are many.
  ['Who was hurt?', 'Was he to blame?', ''],
  ['من عثر على الخطة؟', 'وأين هي؟', 'أين الخطة؟'],
  ['Is there a plan?', 'What is in it?', 'What is in the plan?'],
  ['هل هناك خطة؟', 'من فيها؟', 'من في الخطة؟'],
  ['Is the crew safe?', 'Where are they now?', 'Where are the crew now?'],
  ['Did the tanker spill oil?', 'Who owns it?', 'Who owns the tanker?'],
  ['شو صار بالناقلة؟', 'شو كان عليها؟', 'شو كان على الناقلة؟'],
  ['وين راحت الناقلة؟', 'مين صاحبها؟', 'مين صاحب الناقلة؟'],
  ['من أمر بالتحقيق؟', 'ومتى ينتهي؟', 'متى ينتهي التحقيق؟'],
  ['هل حفتر جنرال؟', 'هل أقيل؟', 'هل أقيل خليفة حفتر؟'],
  // "They" are those who do what was asked for, and do as one where they are one.
  ['Who wants to control Libya?', 'Do they have weapons?', ''],
  ['What is the Kremlin?', 'What do they want?', 'What does the Kremlin want?'],
  ['Did Sarraj go to Cairo?', 'Was it a success?', ''],
  // The same words, of another.
  ['What does Sarraj want from Russia?', 'And from Egypt?', 'What does Sarraj want from Egypt?'],
  ['ماذا يريد السراج من روسيا؟', 'ومن مصر؟', 'ماذا يريد السراج من مصر؟'],
  // Half a question is none.
  ['من هو حفتر؟', 'متى زاره؟', ''],
  ['Who is Sarraj?', 'Does he trust him?', ''],
  ['Did Sarraj meet Lavrov?', 'Why did he do it?', ''],
  ['من هو حفتر؟', 'متى غادر موسكو أمس؟', 'متى غادر خليفة حفتر موسكو أمس؟'],
  ['Who are Sarraj and Haftar?', 'Did they meet?', 'Did Fayez al-Sarraj and Khalifa Haftar meet?'],
  // Things, as they are called in a sentence.
  ['What is the Kremlin?', 'Whom does it back?', 'Whom does the Kremlin back?'],
  ['ما هو الكرملين؟', 'ماذا قالت رويترز عنه؟', 'ماذا قالت رويترز عن الكرملين؟'],
  ['ما هو الكرملين؟', 'ماذا قدم له السراج؟', 'ماذا قدم للكرملين السراج؟'],
  ['What does Sarraj want from Russia?', 'Does it back him?', 'Does Russia back Fayez al-Sarraj?'],
  // Whom or what has no name of the story.
  ['What is the plan?', 'Who agreed to it?', 'Who agreed to the plan?'],
  ['What is the plan of Egypt?', 'Who agreed to it?', 'Who agreed to the plan?'],
  ['ما هي الخطة؟', 'من وافق عليها؟', 'من وافق على الخطة؟'],
  ['Who is the Russian ambassador?', 'What did he say?', 'What did the Russian ambassador say?'],
  ["Who is Haftar's deputy?", 'What did he say?', "What did Haftar's deputy say?"],
  ['من هو الدبيبة؟', 'من يدعمه؟', 'من يدعم الدبيبة؟'],
  // Several, and two.
  ['هل التقى السراج وحفتر؟', 'هل يلتقون؟', 'هل يلتقي فائز السراج وخليفة حفتر؟'],
  ['من هو السراج؟', 'هل اتفقوا؟', ''],
  ['من هو السراج؟', 'ما رأيهما؟', ''],
  ['هل التقى السراج ولافروف وحفتر؟', 'ماذا دار بينهما؟', ''],
  ['هل التقى السراج ولافروف وحفتر؟', 'متى اتفقوا؟', 'متى اتفق فائز السراج وسيرغي لافروف وخليفة حفتر؟'],
  ['Who backs Haftar?', 'Was it worth it?', ''],
  // Words of the Maghreb ask too; what was done to him is no noun of his.
  ['من هو حفتر؟', 'شكون قابله؟', 'شكون قابل خليفة حفتر؟'],
  ['ومن قابله الوزير؟', 'ما موقفه؟', 'ما موقف الوزير؟'],
  ['ما موقف الوزير؟', 'ما موقف حكومته؟', 'ما موقف حكومة الوزير؟'],
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
  'اشكون هو حفتر؟',
  // «علاه» is "why" and not "on him".
  'علاه روسيا مهمة؟',
  // Who does it stands behind the verb, or is asked for.
  'هل استقال السراج؟',
  'هل يرفض السراج الحوار؟',
  'هل التقى السراج الوفد؟',
  'هل زار فائز السراج موسكو؟',
  'ماذا يقول السراج؟',
  'متى تبدأ الانتخابات؟',
  'هل تشكلت اللجنة؟',
  'من استقال؟',
  'من قابله السراج؟',
  'ماذا حدث في القاهرة؟',
  'أين مقر الحكومة؟',
  'كم عدد الفصائل؟',
  'ماذا تعرف؟',
  // Also where the story does not know them, or they stand behind what it is done to.
  'هل تدعم تركيا السراج؟',
  'هل زار السراج باريس؟',
  'هل التقى السراج بأردوغان؟',
  'هل أعلن الحرب السراج؟',
  'ماذا تريد الفصائل الليبية؟',
  'هل رفض الوزير القرار؟',
  'أين أُجريت المقابلة؟',
  'كم جنديا وصل إلى ليبيا؟',
  'شو طلع من الزيارة؟',
  // What is pointed to stands in the question itself.
  'أي دولة يستعين بها السراج؟',
  'كم مسمارا يجب استبداله؟',
  'أين كانت السفينة عندما زارها الوفد؟',
  'Who does Sarraj have behind him?',
  // It points to nothing: it asks, or it rains.
  'هو السراج راح القاهرة؟',
  'Is it safe to travel there by sea?',
  'Will it rain in Tripoli?',
];

/** A man, an alliance, a country, a ship and a plan. */
const SPOKEN = [
  after('Who is Stoltenberg?', 'Stoltenberg is at NATO.'),
  after('Which ship did Haftar tour?', 'He toured the Admiral Kuznetsov.'),
  after('What is the plan of Egypt?', 'Egypt has a plan.'),
  after('ما هي الخطة؟', 'لمصر خطة.'),
];

describe('A question after another', () => {
  for (const [before, question, expected] of LEANING) {
    it(`"${question}" after "${before}" ${expected ? `is read as "${expected}"` : 'stands alone'}`, () => {
      assert.equal(readingOf(question, [after(before)], index)?.question ?? '', expected);
    });
  }
  for (const question of ALONE) {
    it(`"${question}" stands alone`, () => {
      assert.equal(readingOf(question, SPOKEN, index), undefined);
    });
  }

  it('means no man by "she"', () => {
    for (const question of ['What did she say?', 'ماذا قالت؟'])
      assert.equal(readingOf(question, SPOKEN.slice(0, 1), index), undefined);
  });

  it('means who does what the one before asked for, and else whom that named', () => {
    const refuses = 'Sarraj, however, said that the other side, meaning Haftar, still refuses dialogue.';
    for (const [before, answer, question, expected] of [
      ['Who refuses dialogue?', refuses, 'Where is he?', 'Where is Khalifa Haftar?'],
      ['Who met Lavrov?', 'Sarraj met Lavrov.', 'What did he say?', 'What did Fayez al-Sarraj say?'],
      ['Whom did Sarraj meet?', 'Sarraj met Lavrov.', 'What did he say?', 'What did Fayez al-Sarraj say?'],
      // A parliament is no "he".
      [
        'Who backs Haftar?',
        'Sarraj spoke of Haftar, who is backed by the parliament in Tobruk.',
        'What does he want?',
        'What does Khalifa Haftar want?',
      ],
      ['Who is Lavrov?', 'Sarraj met Lavrov.', 'What did he say?', 'What did Sergei Lavrov say?'],
    ] as const)
      assert.equal(readingOf(question, [after(before, answer)], index)?.question, expected, before);
  });

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
      const answer = await desk.write(second, { before: [after(first, withMarks(before))] });
      assert.equal(answer.question, second);
      assert.match(answer.kind === 'answered' ? withMarks(answer) : answer.kind, found);
    }
  });

  it('is not told by what is done to another', async () => {
    const desk = new Desk(stories, loadVocabulary);
    for (const [first, second, found, other] of [
      ['Who is Sarraj?', 'And who backs him?', /UN-backed/, /Tobruk/],
      ['من هو السراج؟', 'ومن يدعمه؟', /تدعمها الأمم المتحدة/, /طبرق/],
    ] as const) {
      const answer = await desk.write(second, { before: [after(first)] });
      const text = answer.kind === 'answered' ? withMarks(answer) : answer.kind;
      assert.match(text, found);
      assert.doesNotMatch(text, other);
    }
  });
});
