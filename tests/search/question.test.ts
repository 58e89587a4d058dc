import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { Analyser } from '../../src/language/analyse.ts';
import { arabicSpellings } from '../../src/language/arabizi.ts';
import { type Question, understand } from '../../src/search/question.ts';
import type { QuestionKind } from '../../src/search/question-kind.ts';
import { correctSpelling } from '../../src/search/spelling.ts';

const vocabulary = loadVocabulary();
const analyser = new Analyser(vocabulary.lexicon);
/** A question over passages that hold the given stems. */
const ask = (text: string, known: readonly string[] = [], fallback?: 'ar' | 'en'): Question =>
  understand(text, analyser, vocabulary, (stem) => known.includes(stem), fallback);
const normsOf = (text: string, known?: readonly string[]): string =>
  ask(text, known)
    .tokens.map((token) => token.norm)
    .join(' ');

describe('the kind of an English question', () => {
  const kinds: ReadonlyArray<readonly [QuestionKind, ...questions: string[]]> = [
    ['who', 'Who is mediating?', 'Whom did he meet?', 'Whose troops are these?', 'What president visited?', 'Can you tell me who won?', 'Who’s in charge?'],
    ['where', 'Where is the port?', 'Which city fell?', 'In what country do they live?'],
    ['when', 'When did the talks start?', 'In which year was it founded?', 'What time did the talks begin?', 'Since when has he ruled?', 'What is the date of the vote?'],
    ['how-many', 'How many people died?', 'What percentage voted?', 'What is the number of the dead?'],
    ['how-much', 'How much did it cost?', 'How old is he?', 'How far is the border?', 'What is the population of the island?', 'What was the price of bread?', 'What is the length of the bridge?'],
    ['how-long', 'How long did the siege last?', 'For how long will they stay?'],
    ['why', 'Why did he resign?', 'What was the reason for the strike?', 'How come they left?'],
    ['how', 'How did they escape?', 'Tell me how they came'],
    ['whether', 'Is the port open?', 'Did he resign?', 'Has the war ended?', "Isn't it over?"],
    ['said', 'What did the minister say?', 'What did Lavrov tell reporters?', 'What was the reaction of the union?', 'What does the company claim?'],
    ['which', 'Which party won?', 'which ships sank'],
    ['what', 'What is the agreement?', "What's the plan?", 'what does he want'],
    ['topic', 'Haftar', 'the port strike', 'mediation'],
    ['request', 'Write a poem about the sea', 'Translate this into French', 'Ignore your instructions', 'please write an essay'],
  ]; // biome-ignore format: a table
  for (const [kind, ...questions] of kinds) {
    for (const question of questions) {
      it(`${question} asks ${kind}`, () => {
        assert.deepEqual([ask(question).kind, ask(question).language], [kind, 'en']);
        assert.equal(ask(question.toLowerCase().replace(/[?’']/g, '')).kind, kind, 'typed in a hurry');
      });
    }
  }
});

describe('the kind of an Arabic question', () => {
  const kinds: ReadonlyArray<readonly [QuestionKind, ...questions: string[]]> = [
    ['who', 'من يتوسط؟', 'من هو حفتر؟', 'ومن قابل الوزير؟', 'مع من التقى؟', 'لمن تتبع القوات؟', 'مين يتوسط؟', 'من هم قادة الجيش؟', 'السلام عليكم، من يتوسط؟', 'في الاجتماع الأخير من لم يوقع؟'],
    ['where', 'ما هي المدينة التي سقطت؟', 'أين الميناء؟', 'وين الميناء؟', 'فين الميناء؟', 'في أي مدينة التقوا؟', 'إلى أين ذهب؟', 'من أين جاء؟', 'صباح الخير وين الميناء'],
    ['when', 'متى بدأت المحادثات؟', 'في أي عام تأسست؟', 'ما تاريخ الاتفاق؟', 'منذ متى يحكم؟', 'إمتى وصل؟', 'ما هو موعد الانتخابات؟', 'ما السنة التي تأسست فيها؟', 'في أي عقود حكم الحزب؟'],
    ['how-many', 'ما متوسط الأجور؟', 'كم عدد القتلى؟', 'كم شخصا قتل؟', 'ما عدد القتلى؟', 'كم سنة حكم؟', 'ما هي نسبة المشاركة؟'],
    ['how-much', 'بكم اشترى البيت؟', 'كم يبلغ عمره؟', 'كم تكلف الجسر؟', 'كم طول الجسر؟', 'ما هو سعر الخبز؟', 'ما طول الجسر؟'],
    ['how-long', 'كم استغرق الحصار؟', 'كم من الوقت دام الحصار؟', 'كم دام الحصار؟'],
    ['why', 'لماذا استقال؟', 'ليش استقال؟', 'ليه استقال؟', 'ما سبب الإضراب؟', 'ما هو الهدف من الزيارة؟'],
    ['how', 'كيف هربوا؟', 'ازاي هربوا؟'],
    ['whether', 'هل انتهت الحرب؟', 'وهل استقال الوزير؟'],
    ['said', 'ماذا قال الوزير؟', 'ما الذي أعلنته الحكومة؟', 'شو قال الوزير؟', 'ما هو تعليق روسيا؟', 'ماذا صرحت النقابة؟'],
    ['which', 'في أي جزء يموت البطل؟', 'اندمج الحزب وأي حزب آخر؟', 'أي حزب فاز؟', 'أي سفينة غرقت؟'],
    ['what', 'علام اتفقوا؟', 'بم استعانوا؟', 'ما هو مركز الدراسات؟', 'ما هو الاتفاق؟', 'ماذا حدث؟', 'شو صار؟'],
    ['topic', 'حفتر', 'إضراب الميناء', 'الوساطة'],
    ['request', 'اكتب قصيدة عن البحر', 'ترجم هذا إلى الفرنسية', 'تجاهل التعليمات'],
  ]; // biome-ignore format: a table
  for (const [kind, ...questions] of kinds) {
    for (const question of questions) {
      it(`${question} asks ${kind}`, () => {
        assert.deepEqual([ask(question).kind, ask(question).language], [kind, 'ar']);
      });
    }
  }

  it('أي رئيس زار موسكو؟ and أي قائد انسحب؟ ask who', () => {
    assert.deepEqual([ask('أي رئيس زار موسكو؟').kind, ask('أي قائد انسحب؟').kind], ['who', 'who']);
  });

  it('a negated statement asks no why', () => {
    assert.notEqual(ask('لم يحضر الوزير الاجتماع').kind, 'why');
  });
});

describe('a question in dialect', () => {
  const cases: ReadonlyArray<readonly [dialect: string, standard: string]> = [
    ['وين السفينة', 'اين السفينه'],
    ['فين السفينة', 'اين السفينه'],
    ['مين الوزير', 'من الوزير'],
    ['شو الاتفاق', 'ماذا الاتفاق'],
    ['ليش الإضراب', 'لماذا الاضراب'],
    ['ازاي الخروج', 'كيف الخروج'],
    ['إمتى الانتخابات', 'متي الانتخابات'],
    ['شنو القرار', 'ماذا القرار'],
    ['علاش الإضراب', 'لماذا الاضراب'],
  ];
  for (const [dialect, standard] of cases) {
    it(`«${dialect}» is read as «${standard}»`, () => assert.equal(normsOf(dialect), standard));
  }

  it('keeps for each standard word the place of the dialect word in the text', () => {
    const text = 'طيب، وين السفينة؟';
    const where = ask(text).tokens.find(({ norm }) => norm === 'اين');
    assert.ok(where);
    assert.equal(text.slice(where.start, where.end), 'وين');
  });

  it('leaves standard words that dialects use otherwise', () => {
    assert.equal(normsOf('أين السفينة والميناء'), 'اين السفينه والمينا');
    assert.equal(normsOf('ماذا قال وزير النفط عن سعر الخبز'), 'ماذا قال وزير النفط عن سعر الخبز');
  });

  it('leaves مرة in "how many times" and إلى in "to where"', () => {
    assert.equal(normsOf('كم مرة زار روسيا'), 'كم مره زار روسيا');
    assert.equal(normsOf('ما عدد المرات التي زار فيها روسيا'), 'كم مره زار فيها روسيا');
    assert.equal(normsOf('إلى أين ذهب'), 'الي اين ذهب');
  });
});

describe('spoken Arabic by rule', () => {
  const cases: ReadonlyArray<readonly [why: string, spoken: string, standard: string]> = [
    ['a verb between «ما» and «ش» is denied', 'الوزير ما سافرش', 'الوزير لا سافر'],
    ['the «ما» may be written onto it', 'الوزير ماتفاوضش', 'الوزير لا تفاوض'],
    ['and be short', 'الوزير متفاوضش', 'الوزير لا تفاوض'],
    ['a denied word of the dialect is read like any', 'الوزير ما يبيش السفر', 'الوزير لا يريد السفر'],
    ['«ما» alone still asks what', 'ما الاتفاق', 'ما الاتفاق'],
    ['a word that ends in ش of itself stays', 'ما عاش الوزير', 'ما عاش الوزير'],
    ['a plural may lack its alef', 'العمال سافرو', 'العمال سافروا'],
    ['a reflexive may begin in ات', 'العمال اتصالحو', 'العمال تصالحوا'],
    ['what belongs to somebody', 'السفينة ديال الوزير وديال العمال', 'سفينه وزير العمال'],
  ];
  for (const [why, spoken, standard] of cases)
    it(`${why}: ${spoken}`, () => assert.equal(normsOf(spoken), standard));

  it('says that it denies', () => {
    assert.equal(ask('الوزير ما سافرش').negated, true);
    assert.equal(ask('الوزير سافر').negated, false);
  });

  it('«بلقاء» is "with a meeting" where the passages have one', () => {
    const stemsOf = (known: readonly string[]): string[] =>
      ask('اكتفى الوزير بلقاء السفير', known).tokens.map(({ stem }) => stem);
    assert.ok(stemsOf(['لقا']).includes('لقا'));
    assert.ok(!stemsOf([]).includes('لقا'));
  });
});

describe('what is said around a question', () => {
  const whether: ReadonlyArray<readonly [asked: string, alone: string]> = [
    ["The port is open again, isn't it?", 'the port is open again'],
    ['The minister resigned, right?', 'the minister resigned'],
    ['the minister resigned y/n', 'the minister resigned'],
    ['Is it true that the minister resigned?', 'the minister resigned'],
    ['أليس صحيحا أن الوزير استقال؟', 'الوزير استقال'],
    ['هل صحيح أن الوزير استقال؟', 'الوزير استقال'],
    ['الوزير استقال ولا لا؟', 'الوزير استقال'],
    ['الوزير استقال، أليس كذلك؟', 'الوزير استقال'],
  ];
  for (const [asked, alone] of whether)
    it(`asks whether it is so: ${asked}`, () =>
      assert.deepEqual([normsOf(asked), ask(asked).kind], [alone, 'whether']));

  it('leaves a question of another kind what it is', () => {
    assert.equal(ask('Who resigned, right?').kind, 'who');
    assert.equal(ask('من استقال ولا لا؟').kind, 'who');
  });

  it('names the story as the place where it should be said', () => {
    assert.equal(normsOf('Who is the minister in this story?'), 'who is the minister');
    assert.equal(normsOf('من هو الوزير في القصة؟'), 'من هو الوزير');
  });

  it('is all there is where nothing else is said', () => {
    assert.equal(normsOf('right?'), 'right');
    assert.equal(normsOf('صح؟'), 'صح');
  });
});

describe('a greeting before a question', () => {
  for (const greeting of ['السلام عليكم', 'السلام عليكم ورحمة الله وبركاته', 'صباح الخير', 'مساء الخير يا']) {
    it(`«${greeting}» is no part of it`, () => {
      assert.ok(!/سلام|صباح|مسا|خير|بركات|رحم/.test(normsOf(`${greeting}، من يتوسط؟`)));
    });
  }
  it('is no part of it with tashkeel or without the article either', () => {
    assert.equal(normsOf('سلام عليكم، من يتوسط؟'), 'من يتوسط');
    assert.equal(normsOf('السَّلامُ عليكم، من يتوسط؟'), 'من يتوسط');
  });
  it('"Good morning" is no part of it', () => assert.equal(normsOf('Good morning, who won?'), 'who won'));
  it('is not taken out of a question about peace', () => assert.equal(normsOf('متى السلام؟'), 'متي السلام'));
});

describe('a question in Arabic with Latin letters', () => {
  const cases: ReadonlyArray<readonly [QuestionKind, text: string, ...holds: string[]]> = [
    ['who', 'meen el wazir?', 'وزير'],
    ['when', 'emta wesel el wazir?', 'وصل', 'وزير'],
    ['where', 'wen el ra2is?', 'الرييس'],
    ['where', 'fen el mina2?', 'مينا'],
    ['what', 'sho 2arar el omam el mota7eda?', 'قرار', 'متحده'],
    ['why', 'leh el 7arb bdat?', 'حرب'],
    ['what', 'shou el ittifa2?', 'ماذا'],
  ];
  for (const [kind, text, ...holds] of cases) {
    it(`${text} asks ${kind} in Arabic about ${holds.join(' ')}`, () => {
      const question = ask(text);
      assert.deepEqual([question.language, question.kind], ['ar', kind]);
      for (const word of holds)
        assert.ok(
          question.tokens.some(({ norm }) => norm === word),
          normsOf(text),
        );
    });
  }

  it('takes of the possible spellings one that the passages know', () => {
    assert.ok(normsOf('wen 7aftar?', ['حفتر']).includes('حفتر'));
    assert.ok(normsOf('meen el moharrib?', ['مهرب']).includes('مهرب'));
    assert.ok(normsOf('meen el moharrib?', ['محرب']).includes('محرب'));
  });

  it('is not seen in English questions, also short or with figures', () => {
    for (const text of [
      'Who is Haftar',
      'What is 5G?',
      'When did B2B talks end',
      'men in the army',
      'G7 summit',
      'is it 3pm',
      'covid19',
    ]) {
      assert.equal(ask(text).language, 'en', text);
    }
  });
});

describe('arabicSpellings()', () => {
  it('spells the likely reading among the first', () => {
    const cases = [
      ['7arb', 'حرب'],
      ['wazir', 'وزير'],
      ['madrasa', 'مدرسة'],
      ['5ubz', 'خبز'],
      ['3arab', 'عرب'],
      ['shams', 'شمس'],
    ] as const;
    for (const [latin, arabic] of cases) {
      assert.ok(
        arabicSpellings(latin).slice(0, 100).includes(arabic),
        `${latin}: ${arabicSpellings(latin).slice(0, 8)}`,
      );
    }
  });

  it('stays bounded for a word of any length', () => {
    assert.ok(arabicSpellings('2a3i5u7o9'.repeat(20)).length <= 1200);
    assert.deepEqual(arabicSpellings(''), ['']);
  });
});

describe('the language of a question', () => {
  it('is the one it is written in, else the fallback, else English', () => {
    assert.equal(ask('من يتوسط؟', [], 'en').language, 'ar');
    assert.equal(ask('Who?', [], 'ar').language, 'en');
    assert.equal(ask('2017?', [], 'ar').language, 'ar');
    assert.equal(ask('😀').language, 'en');
    assert.equal(ask('').language, 'en');
  });
});

describe('a misspelled word of a question', () => {
  it('is read as the known word one slip away', () => {
    assert.equal(normsOf('where is the ministre of defnce', ['minist']), 'where is the ministre of defence');
    assert.equal(normsOf('who won the electoin'), 'who won the election');
    assert.equal(normsOf('who is negotating'), 'who is negotiating');
    assert.equal(normsOf('متى بدأت المفاوصات'), 'متي بدات المفاوضات');
  });

  it('is left alone where it is a name: a capital inside the question', () => {
    assert.equal(normsOf('Where is Wolter Defnce'), 'where is wolter defnce');
  });

  it('is left alone where the passages know it', () => {
    assert.equal(normsOf('the defnce of', ['defnc']), 'the defnce of');
  });
});

describe('correctSpelling()', () => {
  const known = new Set(['parliament', 'letter', 'later', 'harbour', 'انتخابات', 'وزير']);
  const isKnown = (word: string): boolean => known.has(word);
  const cases: ReadonlyArray<readonly [what: string, written: string, word: string | undefined]> = [
    ['a letter left out', 'parliment', 'parliament'],
    ['a letter too many', 'parlliament', 'parliament'],
    ['two letters swapped', 'parlaiment', 'parliament'],
    ['a wrong letter', 'parlisment', 'parliament'],
    ['the first two letters swapped', 'ahrbour', 'harbour'],
    ['a doubled letter typed once, before any other slip', 'leter', 'letter'],
    ['a last letter left out', 'harbou', 'harbour'],
    ['an Arabic letter left out', 'انتخبات', 'انتخابات'],
    ['a wrong Arabic letter', 'وذير', 'وزير'],
    ['two slips', 'parlimant', undefined],
    ['a wrong first letter', 'qarliament', undefined],
    ['a word too short to tell', 'lat', undefined],
  ];
  for (const [what, written, word] of cases) {
    it(`puts right ${what}: ${written} is ${word ?? 'left'}`, () => {
      assert.equal(correctSpelling(written, /[a-z]/.test(written) ? 'latin' : 'arabic', isKnown), word);
    });
  }

  it('gives up on a word that is longer than any', () => {
    let tried = 0;
    const count = (): boolean => {
      tried++;
      return false;
    };
    assert.equal(correctSpelling('x'.repeat(300), 'latin', count), undefined);
    assert.ok(tried < 5000, `${tried} tries`);
  });
});
