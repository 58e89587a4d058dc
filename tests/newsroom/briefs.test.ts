import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Person } from '../helpers/telegram/person.ts';
import { bare } from '../telegram/stage.ts';
import { NewsroomStage } from './stage.ts';

const NAME = '2024-06-02-end';
const TITLE = 'Dockers and port agree to end the strike';
const ENGLISH = [
  'The dockers of Sidi Mansour and the director of the port, Karim Salem, agreed on Sunday to end the strike.',
  'Leila Haddad said the union would drop its complaint in court. She thanked the families.',
  'The first crane moved at six in the evening, and a band played.',
  'The ministry of labour will pay for the repair of two cranes that burned in April.',
  'In the canteen the cook fried 40 sardines for 3 journalists from Oslo.',
];
const ARABIC = [
  'اتفق عمال سيدي منصور ومدير الميناء كريم سالم يوم الأحد على إنهاء الإضراب.',
  'وقالت ليلى حداد إن النقابة ستسحب شكواها من المحكمة. وشكرت حداد العائلات.',
  'وتحركت أول رافعة في السادسة مساء، وعزفت فرقة موسيقية.',
  'وستدفع وزارة العمل ثمن إصلاح رافعتين احترقتا في أبريل/نيسان.',
  'وقلى الطاهي في المقصف أربعين سمكة سردين لثلاثة صحفيين من أوسلو.',
];

describe('A brief', () => {
  let stage: NewsroomStage;
  let reader: Person;
  beforeEach(async () => {
    stage = await NewsroomStage.open();
    reader = await stage.newcomer();
  });
  afterEach(() => stage.close());

  const joins = async (): Promise<void> => {
    await stage.write(NAME, TITLE, ...ENGLISH);
    await stage.writeArabic(NAME, 'اتفاق على إنهاء الإضراب', ...ARABIC);
    await stage.running.takeFolder();
  };

  it('begins with the main point and leaves out the sardines', async () => {
    await stage.running.follow(reader.id);
    await joins();
    const sentences = bare((await reader.nextMessage()).text).split('\n\n');
    assert.deepEqual(sentences.slice(1, 4), [
      `${TITLE}\nGulf Wire · 2 June 2024`,
      `${ENGLISH[0]} [1]`,
      'Leila Haddad said the union would drop its complaint in court. [2]',
    ]);
    assert.ok(!sentences.some((sentence) => /^In the canteen/.test(sentence)));
  });

  it('has buttons that speak its language and not that of the app of whoever taps them', async () => {
    await stage.running.follow(reader.id, 'ar');
    await joins();
    const brief = await reader.nextMessage();
    await reader.taps(brief, 'ملخص المقالة كلها');
    const outline = bare((await reader.nextMessage()).text).split('\n\n');
    assert.equal(outline[0], 'اتفاق على إنهاء الإضراب');
    assert.equal(outline[1], `${ARABIC[0]} [1]`);
    await reader.taps(brief, 'اسأل عن هذا');
    assert.match((await reader.nextMessage()).text, /^ما الذي تود معرفته/);
    assert.match((await reader.taps(brief, 'كتم لمدة يوم')).text ?? '', /^لن أرسل شيئا/);
  });

  it('reaches who wants what is important alone where a deed is told, and not where somebody is only heard', async () => {
    await stage.running.follow(reader.id, 'en', undefined, 'important');
    await stage.write(
      '2024-06-01-hope',
      'Haddad hopeful',
      'Leila Haddad hopes for an agreement with 12 shipping companies, she told a newspaper in Tunis.',
    );
    await stage.running.takeFolder();
    await joins();
    assert.match((await reader.nextMessage()).text, /agree to end the strike/);
    await stage.running.delivered();
    assert.equal(reader.chat.messages.length, 2);
  });

  it('shows nothing of what an editor noted in the file, nor does an answer; a note more is no correction', async () => {
    await stage.running.follow(reader.id);
    const arab = await stage.newcomer({ language_code: 'ar' });
    await stage.running.follow(arab.id, 'ar');
    const english = 'The port opened **6 gates** in [Sfax](https://port.example/) on Monday[^1].';
    const arabic = 'فتح الميناء **ست بوابات** في [صفاقس](https://port.example/) يوم الاثنين[^1].';
    const note = '<!-- Karim Salem may be dead; hold this. قد يكون كريم سالم توفي. -->';
    const footnote = '[^1]: The source, Colonel Nabil, asked not to be named. العقيد نبيل.';
    await stage.write('2024-06-03-gates', 'Gates', note, english, footnote);
    await stage.writeArabic('2024-06-03-gates', 'بوابات', note, arabic, footnote);
    await stage.running.takeFolder();
    assert.deepEqual(
      bare((await reader.nextMessage()).text)
        .split('\n\n')
        .slice(2),
      [
        'The port opened 6 gates in Sfax on Monday. [1]',
        '[1] The port opened 6 gates in Sfax on Monday.\nGulf Wire · 3 June 2024',
      ],
    );
    assert.deepEqual(
      bare((await arab.nextMessage()).text)
        .split('\n\n')
        .slice(2),
      [
        'فتح الميناء ست بوابات في صفاقس يوم الاثنين. [1]',
        '[1] فتح الميناء ست بوابات في صفاقس يوم الاثنين.\nGulf Wire · 3 يونيو/حزيران 2024',
      ],
    );
    for (const [person, question] of [
      [reader, 'Is Karim Salem dead?'],
      [arab, 'هل توفي كريم سالم؟'],
      [arab, 'من العقيد نبيل؟'],
    ] as const) {
      person.says(question);
      assert.doesNotMatch(bare((await person.nextMessage()).text), /may be dead|Nabil|توفي|نبيل/);
    }
    await stage.write('2024-06-03-gates', 'Gates', english, '<!-- Legal cleared it. -->');
    await stage.running.takeFolder();
    assert.ok([reader, arab].every(({ chat }) => chat.messages.every(({ edits }) => edits.length === 0)));
  });

  it('of many articles names and tells first what changes the story, in both languages', async () => {
    const day = [
      ['A school', 'Karim Salem inspected a school in Sidi Mansour on Monday and spoke with 30 pupils.'],
      ['Haddad resigns', 'Leila Haddad resigned on Monday evening as head of the union of the dockers.'],
      ['A timetable', 'The railway published its summer timetable with 14 trains a day to Sfax and Tunis.'],
      ['The budget', 'The council of the town debated the budget for six hours without a vote.'],
      ['A hospital', 'Karim Salem toured the hospital of Sidi Mansour with two doctors from Cairo.'],
      ['An exercise', 'The navy held an exercise in the gulf with nine ships on Monday.'],
      ['Mosaics', 'A museum in Sfax showed 60 Roman mosaics on Monday for the first time.'],
      ['Football', 'The team of the port drew 1-1 with Tunis in a friendly match on Monday.'],
    ] as const;
    for (const [n, [title, lead]] of day.entries()) await stage.write(`2024-06-03-${n}`, title, lead);
    await stage.running.takeFolder();
    const arab = await stage.newcomer({ language_code: 'ar' });
    await stage.running.follow(reader.id, 'en', 0);
    await stage.running.follow(arab.id, 'ar', 0);
    const english = bare((await reader.nextMessage()).text).split('\n\n');
    assert.match(english[0] ?? '', /8 new articles$/);
    assert.match(english[1] ?? '', /^Haddad resigns\n/);
    assert.equal(english[7], 'and 2 more articles');
    assert.match(english[8] ?? '', /^Leila Haddad resigned/);
    const arabic = bare((await arab.nextMessage()).text).split('\n\n');
    assert.match(arabic[1] ?? '', /^Haddad resigns\n/);
    assert.equal(arabic[8], 'المصادر بالإنجليزية، وهذه نصوصها الأصلية.');
    assert.match(arabic[9] ?? '', /^Leila Haddad resigned/);
  });
});
