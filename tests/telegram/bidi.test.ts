import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionMark, isolateForeign } from '../../src/telegram/bidi.ts';

/** Isolates as braces. */
const visible = (text: string): string => text.replace(/\u2068/g, '{').replace(/\u2069/g, '}');

describe('isolateForeign()', () => {
  it('sets Latin names in Arabic apart, with their digits and signs', () => {
    for (const [text, expected] of [
      ['قالت France 24 إن طائرة F-16 سقطت (Reuters).', 'قالت {France 24} إن طائرة {F-16} سقطت ({Reuters}).'],
      ['حاملة Admiral Kuznetsov.', 'حاملة {Admiral Kuznetsov}.'],
      ['شركة Johnson & Johnson وCOVID-19', 'شركة {Johnson & Johnson} و{COVID-19}'],
      ['اذكر @mujaz_bot، أو /ask.', 'اذكر {@mujaz_bot}، أو {/ask}.'],
      ['في https://a.example/x?y=1.', 'في {https://a.example/x?y=1}.'],
    ] as const) {
      assert.equal(visible(isolateForeign(text, 'ar')), expected);
    }
  });

  it('sets numbers in Arabic apart, whole with their signs', () => {
    for (const [text, expected] of [
      ['بلغت 50% و-3.5 درجة و$3.5', 'بلغت {50%} و{-3.5} درجة و{$3.5}'],
      ['بقيمة 1,200.50 دولار.', 'بقيمة {1,200.50} دولار.'],
      ['في 2017-02-18 عند 10:30', 'في {2017-02-18} عند {10:30}'],
      ['في 18 فبراير/شباط 2017.', 'في {18} فبراير/شباط {2017}.'],
    ] as const) {
      assert.equal(visible(isolateForeign(text, 'ar')), expected);
    }
  });

  it('leaves the two ends of a range in the order in which Arabic reads them', () => {
    assert.equal(visible(isolateForeign('بين 2015-2017', 'ar')), 'بين {2015}-{2017}');
  });

  it('sets Arabic in English apart and leaves English numbers alone', () => {
    assert.equal(
      visible(isolateForeign('He said «نعم، طبعا» in فبراير/شباط 2017.', 'en')),
      'He said «{نعم، طبعا}» in {فبراير/شباط} 2017.',
    );
  });

  it('sets a text or a quotation in the other script apart as one, with its numbers and punctuation', () => {
    for (const [text, language, expected] of [
      [
        'Silo of Beirut port to reopen by 2028, after donors pledge $62m (so far)',
        'ar',
        '{Silo of Beirut port to reopen by 2028, after donors pledge $62m (so far)}',
      ],
      ['• 40 ships wait: what now?', 'ar', '• {40 ships wait: what now?}'],
      [
        'الجديد في «Ships wait, 40 of them, since 2024»',
        'ar',
        'الجديد في «{Ships wait, 40 of them, since 2024}»',
      ],
      [
        'قال to reopen by 2028, after donors pledge $62m، ثم سكت',
        'ar',
        'قال {to reopen by 2028, after donors pledge $62m}، ثم سكت',
      ],
      ['توقف 40 سفينة منذ 2024؟', 'en', '{توقف {40} سفينة منذ {2024}؟}'],
      ['New in “توقف 40 سفينة، بينها Star”', 'en', 'New in “{توقف {40} سفينة، بينها {Star}}”'],
    ] as const) {
      assert.equal(visible(isolateForeign(text, language)), expected);
    }
  });

  it('leaves a text alone that is isolated already, and one that holds nothing foreign', () => {
    for (const text of ['\u2068Reuters\u2069 هنا', 'نعم ١٢']) assert.equal(isolateForeign(text, 'ar'), text);
  });

  it('takes no more than a moment for hostile texts', () => {
    for (const text of [
      '1'.repeat(20_000),
      'a'.repeat(20_000),
      '-1'.repeat(10_000),
      'a-'.repeat(10_000),
      'س '.repeat(10_000),
      '+'.repeat(20_000),
      'a 1'.repeat(7_000),
      `a${' 1'.repeat(10_000)}`,
      '«a'.repeat(10_000),
      '• '.repeat(10_000),
      `a${' ·'.repeat(10_000)}b`,
    ]) {
      const begun = process.cpuUsage();
      isolateForeign(text, 'ar');
      isolateForeign(text, 'en');
      assert.ok(process.cpuUsage(begun).user < 500_000, text.slice(0, 4));
    }
  });
});

describe('directionMark()', () => {
  it('is needed before an Arabic line that a Latin name, a digit or a sign leads', () => {
    for (const line of ['Reuters ذكرت', '18 فبراير', '[1] نص', '• نص', '\u2068Reuters\u2069 ذكرت', '2017'])
      assert.equal(directionMark(line, 'ar'), '\u200f', line);
    for (const line of ['نص', '«نص»', '(نص)']) assert.equal(directionMark(line, 'ar'), '', line);
  });

  it('is needed before an English line that an Arabic name leads', () => {
    assert.equal(directionMark('حفتر said', 'en'), '\u200e');
    for (const line of ['Haftar said حفتر', '[1] Haftar', '• Haftar'])
      assert.equal(directionMark(line, 'en'), '', line);
  });
});
