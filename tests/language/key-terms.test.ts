import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { keyTermOf } from '../../src/language/key-terms.ts';
import { isLanguage, languageOf } from '../../src/language/language.ts';
import { MONTHS, numberWord } from '../../src/language/numbers.ts';
import { keyOf } from '../../src/language/phrase-key.ts';
import { isStopWord } from '../../src/language/stop-words.ts';
import { tokenise } from '../../src/language/tokenise.ts';

const keyOfWord = (word: string): string | undefined => {
  const [token, ...more] = tokenise(word);
  assert.ok(token && more.length === 0, word);
  return keyTermOf(token);
};

describe('keyTermOf() gives one key', () => {
  const families: ReadonlyArray<readonly [key: string, ...words: string[]]> = [
    ['=0', 'zero', 'صفر', '0', '٠'],
    ['=1', 'one', 'first', 'واحد', 'الأول', 'أولى', '1'],
    ['=2', 'two', 'second', 'twice', 'اثنان', 'اثنين', 'اثنا', 'اثني', 'مرتين', 'الثاني', 'الثانية', '٢'],
    ['=3', 'three', 'third', 'Three', 'ثلاثة', 'ثلاث', 'الثالثة', '۳'],
    ['=7', 'seven', 'seventh', 'سبعة', 'سبع', 'السابع'],
    ['=10', 'ten', 'tenth', 'عشرة', 'عشر', 'العاشرة'],
    ['=12', 'twelve', 'twelfth', 'dozen', '12', '١٢'],
    ['=30', 'thirty', 'ثلاثون', 'ثلاثين', 'الثلاثين'],
    ['=100', 'hundred', 'مئة', 'مائة', 'المئة'],
    ['=1000', 'thousand', 'ألف', 'آلاف', '1,000', '١٬٠٠٠'],
    ['=1000000', 'million', 'مليون', 'ملايين', '1,000,000'],
    ['=1000000000', 'billion', 'مليار', 'مليارات', 'بليون'],
    ['@month-1', 'January', 'jan', 'يناير', 'جانفي'],
    ['@month-2', 'February', 'Feb', 'فبراير', 'شباط', 'فيفري'],
    ['@month-3', 'March', 'مارس', 'آذار', 'أذار'],
    ['@month-4', 'April', 'أبريل', 'إبريل', 'نيسان', 'أفريل'],
    ['@month-5', 'May', 'مايو', 'أيار'],
    ['@month-6', 'June', 'يونيو', 'حزيران', 'جوان'],
    ['@month-7', 'July', 'يوليو', 'تموز', 'جويلية'],
    ['@month-8', 'August', 'أغسطس', 'أوت'],
    ['@month-9', 'September', 'Sept', 'سبتمبر', 'أيلول'],
    ['@month-10', 'October', 'أكتوبر'],
    ['@month-11', 'November', 'نوفمبر'],
    ['@month-12', 'December', 'ديسمبر'],
    ['@day-0', 'Sunday', 'الأحد'],
    ['@day-2', 'Tuesday', 'الثلاثاء'],
    ['@day-3', 'Wednesday', 'الأربعاء'],
    ['@day-5', 'Friday', 'الجمعة'],
    ['@day-6', 'Saturday', 'السبت'],
  ];
  for (const [key, ...words] of families) {
    it(`${key} to ${words.join(', ')}`, () => {
      for (const word of words) assert.equal(keyOfWord(word), key, word);
    });
  }
});

describe('keyTermOf() gives none', () => {
  it('to the verbs "may" and "march", the father أب, and other words', () => {
    for (const word of ['may', 'march', 'أب', 'ship', 'حفتر', 'المحادثات', 'Haftar']) {
      assert.equal(keyOfWord(word), undefined, word);
    }
  });

  it('to a name of two words by its first word alone', () => {
    assert.equal(keyOfWord('كانون'), undefined);
    assert.equal(keyOfWord('تشرين'), undefined);
  });
});

describe('the calendar in the lexicon', () => {
  const { lexicon } = loadVocabulary();

  it('knows every month by all its Arabic names, those of two words too', () => {
    for (const names of MONTHS) {
      const arabic = names.filter((name) => /\p{Script=Arabic}/u.test(name));
      const english = names.find((name) => /^[a-z]+$/.test(name))!;
      const translations = lexicon.translate(keyOf(english)).map(({ key }) => key);
      for (const name of arabic) {
        assert.ok(translations.includes(keyOf(name)), `${english} is ${name}`);
        for (const other of arabic) {
          if (keyOf(other) !== keyOf(name))
            assert.ok(lexicon.forms(keyOf(name)).has(keyOf(other)), `${name} is ${other}`);
        }
      }
    }
  });
});

describe('numberWord()', () => {
  it('knows no number in words that only hold one', () => {
    for (const word of ['twelvefold', 'onion', 'tend', 'الفن', 'سبعاوي', '', 'constructor', '__proto__']) {
      assert.equal(numberWord(word), undefined, word);
    }
  });
});

describe('languageOf()', () => {
  const cases: ReadonlyArray<readonly [text: string, language: 'ar' | 'en' | undefined]> = [
    ['من يتوسط في النزاع؟', 'ar'],
    ['Who is mediating?', 'en'],
    ['من هو Haftar؟', 'ar'],
    ['ماذا قال Sergey Lavrov', 'ar'],
    ['What does سلام mean?', 'en'],
    ['who backs حفتر?', 'en'],
    ['What did السراج say to لافروف?', 'en'],
    ['من هو Fayez al-Sarraj؟', 'ar'],
    ['Élysée', 'en'],
    ['گفتگو', 'ar'],
    ['2017', undefined],
    ['٢٠١٧ ؟', undefined],
    ['😀 …', undefined],
    ['Привет', undefined],
    ['', undefined],
  ];
  for (const [text, language] of cases) {
    it(`takes ${JSON.stringify(text)} for ${language ?? 'neither'}`, () =>
      assert.equal(languageOf(text), language));
  }

  it('answers with what isLanguage() accepts', () => {
    assert.ok(isLanguage('ar') && isLanguage('en'));
    for (const value of ['fr', '', 'AR', undefined, null, 1, {}]) assert.equal(isLanguage(value), false);
  });
});

describe('isStopWord()', () => {
  it('knows function words and question words of both languages, however they are written', () => {
    for (const word of [
      'the',
      'who',
      'which',
      'was',
      'between',
      'من',
      'متي',
      'اين',
      'علي',
      'الذي',
      'هذه',
      'وهو',
    ]) {
      assert.ok(isStopWord(word), word);
    }
  });

  it('leaves the words that a passage is found by', () => {
    for (const word of [
      'war',
      'peace',
      'minister',
      'mediate',
      'حرب',
      'سلام',
      'وزير',
      'يتوسط',
      'حفتر',
      '2017',
      'constructor',
      // Their stems are those of function words.
      'used',
      'manager',
      'evening',
      'ولايه',
      'شخصيه',
      'اراده',
    ]) {
      assert.equal(isStopWord(word), false, word);
    }
  });
});
