import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { normaliseNumber, type Token, tokenise } from '../../src/language/tokenise.ts';

const norms = (text: string): string[] => tokenise(text).map((token) => token.norm);
const written = (text: string): string[] => tokenise(text).map(({ start, end }) => text.slice(start, end));

describe('tokenise()', () => {
  it('gives offsets at which the text holds the token as written', () => {
    const text = 'The U.N. «رَحَّبَ» — ١٬٢٠٠٫٥ 😀 Libya’s e\u0301cole كـــتاب, می‌خواهم 3.5%';
    assert.deepEqual(written(text), [
      'The',
      'U.N.',
      'رَحَّبَ',
      '١٬٢٠٠٫٥',
      'Libya’s',
      'e\u0301cole',
      'كـــتاب',
      'می‌خواهم',
      '3.5',
    ]);
    const tokens = tokenise(text);
    tokens.forEach(({ start, end }, at) => {
      assert.ok(start < end && end <= text.length);
      assert.ok(at === 0 || tokens[at - 1]!.end <= start, 'in reading order, none over another');
    });
  });

  it('reads a text of common characters as it does beside a rare one', () => {
    const common = fc.constantFrom(...'aBz09é×.,\'’"“”—… \n\0~اأىيةءغف\u064b\u0652٠٩٪٫٬،؛؟«»\u0640');
    fc.assert(
      fc.property(fc.string({ unit: common, maxLength: 12 }), (text) => {
        assert.deepEqual(tokenise(text), tokenise(`${text} \u{10400}`).slice(0, -1));
      }),
      { numRuns: 2000 },
    );
  });

  it('counts offsets in UTF-16 units past characters outside the basic plane', () => {
    const [token] = tokenise('😀🇱🇾مرحبا');
    assert.deepEqual([token?.start, token?.end, token?.norm], [6, 11, 'مرحبا']);
  });

  const numbers: ReadonlyArray<readonly [written: string, number: string]> = [
    ['1200', '1200'],
    ['1,200', '1200'],
    ['1,200.50', '1200.50'],
    ['3,000,000', '3000000'],
    ['3.5', '3.5'],
    ['3,5', '3.5'],
    ['007', '7'],
    ['0', '0'],
    ['0.5', '0.5'],
    ['٢٠١٧', '2017'],
    ['١٬٢٠٠', '1200'],
    ['١٬٢٠٠٫٥', '1200.5'],
    ['٣٫٥', '3.5'],
    ['۲۰۱۷', '2017'],
    ['۳٫۵', '3.5'],
    ['२०१७', '2017'],
    ['２０１７', '2017'],
  ];
  for (const [number, value] of numbers) {
    it(`reads ${number} as the number ${value}`, () => {
      assert.deepEqual(
        tokenise(number).map(({ norm, stem, script }) => [norm, stem, script]),
        [[value, value, 'number']],
      );
      assert.equal(normaliseNumber(number), value);
    });
  }

  it('leaves signs, units and the full stop of the sentence out of a number', () => {
    assert.deepEqual(norms('$5, 50% at 12:30 on 2017-02-12.'), [
      '5',
      '50',
      'at',
      '12',
      '30',
      'on',
      '2017',
      '2',
      '12',
    ]);
    assert.deepEqual(norms('عام 2017م، و٣٠ سفينة'), ['عام', '2017', 'م', 'و', '30', 'سفينه']);
  });

  const words: ReadonlyArray<readonly [text: string, norms: readonly string[]]> = [
    ['U.N.', ['un']],
    ['the U.S.-led force', ['the', 'usa', 'led', 'force']],
    ["Libya's ships", ['libya', 'ships']],
    ['Libya’s', ['libya']],
    ["the workers' union", ['the', 'workers', 'union']],
    ["don't", ['dont']],
    ['O’Brien', ['obrien']],
    ["l'an", ['lan']],
    ['well-known', ['well', 'known']],
    ['رئيس-الوزراء', ['رييس', 'الوزرا']],
    ['COVID-19', ['covid', '19']],
    ['3D', ['3', 'd']],
    ['وقال،ثم ذهب؛', ['وقال', 'ثم', 'ذهب']],
    ['«حفتر»', ['حفتر']],
    ['من هو Haftar؟', ['من', 'هو', 'haftar']],
    ['قناةCNN', ['قناه', 'cnn']],
    ['CNNالعربية', ['cnn', 'العربيه']],
    ['القا\u200dهرة cease\u200bfire', ['القاهره', 'ceasefire']],
    ['ب١٢ و۳۰ 50٪', ['ب', '12', 'و', '30', '50']],
    ['😀مرحبا😀hello😀', ['مرحبا', 'hello']],
    ['حزب\u200cالله', ['حزبالله']],
    ['\u202bالقاهرة\u202c \u2067باريس\u2069', ['القاهره', 'باريس']],
    ['nai\u0308ve café', ['naive', 'cafe']],
    ['', []],
    [' \n\t…—!؟«»', []],
    ['x\u0000y \ud800', ['x', 'y']],
  ];
  for (const [text, expected] of words) {
    it(`reads ${JSON.stringify(text)} as ${expected.join(' + ') || 'nothing'}`, () => {
      assert.deepEqual(norms(text), expected);
    });
  }

  it('marks the script of each token, also of neither language', () => {
    assert.deepEqual(
      tokenise('Libya ليبيا 2017 Ливия 利比亚').map(({ script }) => script),
      ['latin', 'arabic', 'number', 'other', 'other'],
    );
  });

  it('marks capitals in Latin script only', () => {
    assert.deepEqual(
      tokenise('Haftar met haftar و Élysée 5 حفتر').map(({ capital }) => capital),
      [true, false, false, false, true, false, false],
    );
  });

  it('stems each token by its own script', () => {
    const stems = (text: string): string[] => tokenise(text).map(({ stem }: Token) => stem);
    assert.deepEqual(stems('mediating والمدارس 1,200'), ['mediat', 'مدارس', '1200']);
  });

  it('gives the same tokens for composed and decomposed text', () => {
    for (const text of ['Élysée, São Tomé, Erdoğan', 'أُعلن في آذار أن مسؤولًا رئيسيًا', 'إصلاحات']) {
      assert.deepEqual(norms(text.normalize('NFD')), norms(text.normalize('NFC')));
      assert.deepEqual(norms(text.normalize('NFKD')), norms(text.normalize('NFC')));
    }
  });
});
