import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { PhraseIndex } from '../../src/language/phrase-index.ts';
import { keyOf } from '../../src/language/phrase-key.ts';

const indexOf = (...lines: readonly string[]): PhraseIndex => {
  const index = new PhraseIndex([true, false, true]);
  index.addLines(lines.join('\n'));
  return index;
};
const found = (index: PhraseIndex, phrase: string): string[] =>
  index.linesOf(keyOf(phrase)).map((line) => index.line(line));

/** Whether a phrase is found by its key where no other phrase has had its drawer opened. */
function isFoundAlone(phrase: string): boolean {
  const index = new PhraseIndex([true]);
  index.addLines(phrase);
  const key = keyOf(phrase);
  return key === '' || index.has(key);
}

describe('PhraseIndex', () => {
  const minister = 'minister, cabinet minister|n|وزير/وزراء; قسيس';
  const ministry = 'ministry|n|وزارة';
  const vizier = 'vizier|n|وزير';

  it('finds the lines of a phrase in any of its fields of phrases, in the order of adding', () => {
    const index = indexOf(minister, ministry, vizier);
    assert.deepEqual(found(index, 'ministers'), [minister]);
    assert.deepEqual(found(index, 'cabinet minister'), [minister]);
    assert.deepEqual(found(index, 'قسيس'), [minister]);
    assert.deepEqual(found(index, 'الوزير'), [minister, vizier]);
    assert.deepEqual(found(index, 'n'), [], 'a field that holds none');
    assert.deepEqual(found(index, 'cabinet'), [], 'a part of a phrase');
  });

  it('names a line for each of its phrases that has the key', () => {
    const line = 'meet, meets|v|لقي';
    assert.deepEqual(found(indexOf(line), 'meeting'), [line, line]);
  });

  it('takes a comma inside a number for a part of it', () => {
    assert.deepEqual(found(indexOf('1,000 metres|n|كيلومتر'), '1,000 metres').length, 1);
  });

  it('finds what is added after it was asked', () => {
    const index = indexOf(minister);
    assert.deepEqual(found(index, 'وزير'), [minister]);
    index.addLines(`${ministry}\n${vizier}\n`);
    index.add(keyOf('وزير'), -1);
    const [first, second, third] = index.linesOf(keyOf('وزير'));
    assert.deepEqual([index.line(first!), index.line(second!), third], [minister, vizier, -1]);
  });

  it('knows how long a phrase can be that begins with two stems', () => {
    const index = indexOf('prime minister|n|رئيس الوزراء', 'prime|adj|رئيسي', 'prime time television|n|ذروة');
    assert.equal(index.mostStems(keyOf('prime'), keyOf('time')), 3);
    assert.equal(index.mostStems(keyOf('prime'), keyOf('minister')), 2);
    assert.equal(index.mostStems(keyOf('رئيس'), keyOf('وزراء')), 2);
    assert.equal(index.mostStems(keyOf('prime'), keyOf('mover')), 1);
    assert.equal(index.mostStems(keyOf('minister'), keyOf('prime')), 1);
  });

  it('passes over a line without its fields', () => {
    const index = indexOf('', 'prime|n', 'minister', ministry);
    for (const phrase of ['prime', 'minister']) assert.deepEqual(found(index, phrase), [], phrase);
    assert.deepEqual(found(index, 'ministry'), [ministry]);
  });
});

describe('PhraseIndex looks for a phrase where its key is looked for:', () => {
  it('every phrase that ships, by its first word', () => {
    const folder = join(import.meta.dirname, '../../src/language/lexicon');
    const names = [...readdirSync(join(folder, 'words')).map((name) => `words/${name}`), 'names.txt'];
    const words = new Set(
      [...names, 'related-ar.txt', 'related-en.txt', 'alike-ar.txt', 'alike-en.txt'].flatMap((name) =>
        readFileSync(join(folder, name), 'utf8')
          .split(/[\n|/]|[,;] /)
          .map((phrase) => phrase.split(' ', 1)[0]!),
      ),
    );
    assert.ok(words.size > 20_000, `${words.size} words`);
    assert.deepEqual(
      [...words].filter((word) => !isFoundAlone(word)),
      [],
    );
  });

  it('English words with any endings', () => {
    const endings =
      's es ed d ing y e ies ful ness ation ational ative ize ized iveness ousness al ly li eli ate er ence ement ion ity our ise yse'.split(
        ' ',
      );
    const word = fc
      .tuple(
        fc.stringMatching(/^[a-z]{1,4}$/),
        fc.array(fc.constantFrom(...endings), { maxLength: 3 }),
        fc.constantFrom('', ' of', '-in-law', "'s", '.', ' 2'),
      )
      .map(([stem, ends, rest]) => stem + ends.join('') + rest);
    fc.assert(
      fc.property(word, (one) => isFoundAlone(one)),
      { numRuns: 1000 },
    );
  });

  it('Arabic words with particles, article and any endings', () => {
    const word = fc
      .tuple(
        fc.constantFrom(
          '',
          'ال',
          'وال',
          'بال',
          'لل',
          'ولل',
          'وبال',
          'فبال',
          'كال',
          'و',
          'ب',
          'ل',
          'أل',
          'ءال',
        ),
        fc.stringMatching(/^[ابتدرسعلمنهويأءةئ]{0,5}$/),
        fc.constantFrom('', 'ها', 'هم', 'ات', 'ون', 'ية', 'تين', 'ته', 'اتها', 'ه', 'له'),
        fc.constantFrom('', ' الله', '-لي', ' 2', 'َ'),
      )
      .map((parts) => parts.join(''))
      // A phrase begins with a word.
      .filter((phrase) => /^[^ ]*[^ ءَ]/.test(phrase));
    fc.assert(
      fc.property(word, (one) => isFoundAlone(one)),
      { numRuns: 1000 },
    );
  });
});
