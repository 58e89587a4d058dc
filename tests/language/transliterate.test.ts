import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normaliseArabic } from '../../src/language/arabic.ts';
import { soundKey, soundLikeness, soundsOf } from '../../src/language/transliterate.ts';
import { LEAST } from '../../src/search/members.ts';

const likeness = (latin: string, arabic: string): number =>
  soundLikeness(soundsOf(latin), soundsOf(normaliseArabic(arabic)));

// No word of these pairs is taken from the lexicon: only their sounds are compared.
const SAME: ReadonlyArray<readonly [string, string]> = [
  ['haftar', 'حفتر'],
  ['hiftar', 'حفتر'],
  ['sarraj', 'سراج'],
  ['serraj', 'سراج'],
  ['gaddafi', 'قذافي'],
  ['qadhafi', 'قذافي'],
  ['kadafi', 'قذافي'],
  ['putin', 'بوتين'],
  ['lavrov', 'لافروف'],
  ['zelensky', 'زيلينسكي'],
  ['mohammed', 'محمد'],
  ['muhammad', 'محمد'],
  ['khalifa', 'خليفة'],
  ['saleh', 'صالح'],
  ['salih', 'صالح'],
  ['hussein', 'حسين'],
  ['husayn', 'حسين'],
  ['yusuf', 'يوسف'],
  ['youssef', 'يوسف'],
  ['jamal', 'جمال'],
  ['gamal', 'جمال'],
  ['george', 'جورج'],
  ['chirac', 'شيراك'],
  ['macron', 'ماكرون'],
  ['guterres', 'غوتيريش'],
  ['netanyahu', 'نتنياهو'],
  ['trump', 'ترامب'],
  ['obama', 'أوباما'],
  ['mubarak', 'مبارك'],
  ['benghazi', 'بنغازي'],
  ['misrata', 'مصراتة'],
  ['tobruk', 'طبرق'],
  ['shakespeare', 'شكسبير'],
  ['abdullah', 'عبدالله'],
];

const DIFFERENT: ReadonlyArray<readonly [string, string]> = [
  ['haftar', 'سراج'],
  ['putin', 'لافروف'],
  ['london', 'باريس'],
  ['saleh', 'محمد'],
  ['trump', 'بوتين'],
  ['khalifa', 'خليل'],
  ['tripoli', 'تونس'],
  ['cairo', 'الجزائر'],
  ['moscow', 'موسى'],
  ['rome', 'رومانيا'],
  ['merkel', 'مركز'],
  ['obama', 'مبارك'],
  ['libya', 'لبنان'],
  ['malta', 'مالي'],
  ['kuwait', 'كويكب'],
];

describe('soundLikeness()', () => {
  for (const [latin, arabic] of SAME) {
    it(`hears ${latin} in ${arabic}`, () => {
      assert.ok(likeness(latin, arabic) >= LEAST.sound, likeness(latin, arabic).toFixed(2));
    });
  }
  for (const [latin, arabic] of DIFFERENT) {
    it(`does not hear ${latin} in ${arabic}`, () => {
      assert.ok(likeness(latin, arabic) < LEAST.sound, likeness(latin, arabic).toFixed(2));
    });
  }

  it('is 1 for a word and itself, the same both ways, and between 0 and 1', () => {
    const words = [...SAME, ...DIFFERENT].flat().map((word) => soundsOf(normaliseArabic(word)));
    for (const a of words) {
      assert.equal(soundLikeness(a, a), 1);
      for (const b of words) {
        const value = soundLikeness(a, b);
        assert.ok(value >= 0 && value <= 1, `${a} ${b}: ${value}`);
        assert.ok(Math.abs(value - soundLikeness(b, a)) < 1e-9, `${a} ${b}`);
      }
    }
  });

  it('is 0 where one word has no sound', () => {
    assert.equal(soundLikeness('', 'HFTR'), 0);
    assert.equal(soundLikeness('HFTR', ''), 0);
    assert.equal(soundsOf('2017'), '');
    assert.equal(soundsOf('東京'), '');
  });
});

describe('soundKey()', () => {
  it('puts both spellings of a name into one bucket, so that they are compared at all', () => {
    for (const [latin, arabic] of SAME) {
      assert.equal(
        soundKey(soundsOf(latin)),
        soundKey(soundsOf(normaliseArabic(arabic))),
        `${latin} ${arabic}`,
      );
    }
  });

  it('has at most three letters, and none where there is no consonant', () => {
    for (const word of ['netanyahu', 'زيلينسكي', 'shakespeare'])
      assert.match(soundKey(soundsOf(word)), /^[A-Z]{3}$/);
    assert.equal(soundKey(soundsOf('aeiou')), '');
  });
});
