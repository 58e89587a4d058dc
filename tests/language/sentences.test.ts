import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitSentences } from '../../src/language/sentences.ts';

const texts = (text: string): string[] => splitSentences(text).map((sentence) => sentence.text);

describe('splitSentences() splits', () => {
  const cases: ReadonlyArray<readonly string[]> = [
    ['The talks failed.', 'He left the room.', 'It rained.'],
    ['انهارت المحادثات.', 'غادر الوزير القاعة.'],
    ['Did he come?', 'No!', 'He stayed…', 'Then he slept.'],
    ['هل وصل؟', 'نعم!', 'وصل…', 'ثم نام.'],
    ['He said: "We will go."', 'Then he went.'],
    ['He said: “We will go.”', '(Nobody saw it.)', 'Then he went.'],
    ['قال: «لن نتراجع.»', 'ثم انصرف.'],
    ['He was born in 1990.', '20 years later he left.'],
    ['What?!', 'Nobody knew.'],
    ['He resigned...', 'Nobody knew.'],
    ['I am no.', 'You are yes.'],
    ['وہ چلا گیا۔', 'پھر آیا۔'],
    // Initials that are a name by themselves, and one before what cannot go on with a name.
    ['أذاعته قناة سي إن إن.', 'نفت الوزارة ذلك.'],
    ['شاهده على بي بي سي.', 'نفى ذلك.'],
    ['اختاروا الخطة بي.', 'والخطة الثانية أفضل.'],
    ['لم يصل (كما قيل) أحد.', 'غادر الوزير (مساء).', 'ثم عاد.'],
  ];
  for (const sentences of cases) {
    it(sentences.join(' / '), () => assert.deepEqual(texts(sentences.join(' ')), sentences));
  }

  it('at line breaks, whether or not a full stop stands there', () => {
    assert.deepEqual(texts('A headline without a stop\nThe text.\n\nMore.'), [
      'A headline without a stop',
      'The text.',
      'More.',
    ]);
  });
});

describe('splitSentences() splits Arabic', () => {
  it('also where the space behind the full stop is missing', () => {
    assert.deepEqual(texts('وصل الوفد مساء.غادر الوزير القاعة'), ['وصل الوفد مساء.', 'غادر الوزير القاعة']);
  });
});

describe('splitSentences() keeps together', () => {
  const whole = [
    'Mr. Smith met Dr. Jones and Gen. Brown.',
    'J. K. Rowling and George W. Bush met.',
    'It rose by 3.5 million to 1.200,50 dinars.',
    'The U.S. army left the U.N. compound.',
    'He left at 5 p.m. and came back.',
    'It lists fruit, e.g. Apples and pears.',
    'Sgt. Pepper vs. St. Nicholas on Jan. 5.',
    'He said: "No." and left.',
    'قال د. أحمد إن نسبة 3.5 تكفي.',
    'كتب أ. سالم الرسالة.',
    'التقى جون و. سميث جورج هـ. براون.',
    'قال الوزير (د. علي) إنه سيعود.',
    'عاش في عام 300 ق.م. في صور.',
    'التقى السيد جون إس. تومسون والآنسة ماري بي. هاريس.',
    'اتفقوا على كل شيء (الأجور والعطل وما إلى ذلك. لم يبق إلا التوقيع) وغادروا.',
    'They agreed on it all (wages, holidays, etc. Only the signature was left.) and went.',
    'صدر عن ج.م.ع بيان',
    'See www.example.org/a.b for more',
  ];
  for (const text of whole) it(text, () => assert.deepEqual(texts(text), [text]));
});

describe('splitSentences()', () => {
  it('gives offsets at which the text holds the sentence, without the white space around it', () => {
    const text = '  First one.   Second one!\n\n ثالثة؟  ';
    const sentences = splitSentences(text);
    assert.deepEqual(
      sentences.map(({ text: sentence }) => sentence),
      ['First one.', 'Second one!', 'ثالثة؟'],
    );
    for (const { text: sentence, start, end } of sentences) assert.equal(text.slice(start, end), sentence);
  });

  it('loses no letter of the text', () => {
    const text = 'Mr. A. said "B." Then… c? د. علي قال «هـ.» ثم و.\nز';
    assert.equal(texts(text).join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
  });

  it('finds none in empty text', () => {
    assert.deepEqual(splitSentences(''), []);
    assert.deepEqual(splitSentences(' \n \n'), []);
  });
});
