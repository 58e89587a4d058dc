import assert from 'node:assert/strict';
import { it } from 'node:test';
import { looksStruck } from '../../src/language/keyboard.ts';

it('keys struck at random are told by their shape, in both scripts', () => {
  for (const text of [
    'asdkjh qwlekj zxcmn',
    'Asdfgh jklkjh',
    'sdfghjkl',
    'aaaaaaaa',
    'شسيبلاتن',
    'شسيب لاتن كمنت',
    'ههههههههههه',
  ])
    assert.equal(looksStruck(text), true, text);
});

it('names that nobody knows are not taken for them, in any spelling', () => {
  for (const text of [
    'Ghassan Salame?',
    'ghassan salame',
    'Dabaiba',
    'dabaiba',
    'goldschmidt',
    'krzysztof wlodarczyk',
    'Szczepanski',
    'UNSMIL GNC NFSL',
    'mghrbi ashtewi',
    'min hwa 7ftr',
    'غسان سلامة',
    'الدبيبة',
    'بلال عقيل',
    'خليفة الغويل',
    'البلتاجي',
    'السيسي',
    '',
    '؟؟',
    '12345678',
  ])
    assert.equal(looksStruck(text), false, text);
});
