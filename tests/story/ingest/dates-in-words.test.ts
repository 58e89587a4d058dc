import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { datesIn, readDateLine, readDateline } from '../../../src/story/ingest/dates-in-words.ts';
import { publishedFromMetadata } from '../../../src/story/ingest/metadata-date.ts';
import { isoDate } from '../../../src/story/ingest/publication-date.ts';

describe('datesIn()', () => {
  const cases: ReadonlyArray<readonly [text: string, ...dates: string[]]> = [
    ['on February 1, 2017.', '2017-02-01'],
    ['on Feb. 1, 2017', '2017-02-01'],
    ['1st of May 2024', '2024-05-01'],
    ['in Sept 2023 and on 2 October 2023', '2023-09', '2023-10-02'],
    ['في 1 فبراير/شباط 2017،', '2017-02-01'],
    ['في 1 شباط (فبراير) 2017', '2017-02-01'],
    ['١٤ مايو/أيار ٢٠٢٤', '2024-05-14'],
    ['4 تشرين الأول من عام 2023', '2023-10-04'],
    ['في كانون الثاني/يناير 2025', '2025-01'],
    ['7 جويلية 2024 و 9 غشت 2024', '2024-07-07', '2024-08-09'],
    ['2024-05-14', '2024-05-14'],
    ['الجمعة 17/2/2017', '2017-02-17'],
    ['3/4/2017'],
    ['25/4/2017 or 4/25/2017', '2017-04-25', '2017-04-25'],
    ['30 February 2017'],
    ['you may 2000 times; in 2017'],
    ['March on the capital'],
    ['21 جمادى الأولى 1438'],
  ];
  for (const [text, ...dates] of cases) {
    it(text, () => assert.deepEqual(datesIn(text).map(isoDate), dates));
  }
});

describe('readDateLine()', () => {
  const dates: Readonly<Record<string, string | undefined>> = {
    'Published: 14 May 2024, 09:30 GMT': '2024-05-14',
    'Tuesday, 14 May 2024': '2024-05-14',
    'Munich, 14 May 2024': '2024-05-14',
    'TARN, May 14, 2024 (Reuters)': '2024-05-14',
    'نشر في 14 مايو/أيار 2024': '2024-05-14',
    'تاريخ النشر: 14/5/2024 - 10:30 بتوقيت مكة المكرمة': '2024-05-14',
    'الثلاثاء 14 مايو 2024 الساعة 10:30 صباحا': '2024-05-14',
    'May 14, 2024 9:00 AM GMT · Updated an hour ago': '2024-05-14',
    'Updated 16 May 2024, published 14 May 2024': '2024-05-14',
    '14/5/2024 | آخر تحديث: 15/5/2024 07:30 م (توقيت مكة المكرمة)': '2024-05-14',
    'From 14 May 2024 to 16 May 2024': undefined,
    'أحداث 11 سبتمبر 2001': undefined,
    'Tarn votes on 14 May 2024': undefined,
    'The ferry sailed on 14 May 2024, after nine months.': undefined,
    'Ferry sails again': undefined,
  };
  for (const [line, expected] of Object.entries(dates)) {
    it(line, () => {
      const date = readDateLine(line);
      assert.equal(date && isoDate(date), expected);
    });
  }
});

describe('readDateline()', () => {
  it('gives the agency as it is written', () => {
    assert.equal(readDateline('MUNICH, Feb 18 (Reuters) - He said.')?.source, 'Reuters');
    assert.equal(readDateline('طرابلس (د ب أ)- قال المتحدث.')?.source, 'د ب أ');
  });
  it('gives a newsroom that no list has, by the date or the place before it', () => {
    const cases: ReadonlyArray<readonly [start: string, source: string, date?: string]> = [
      ['TARN, May 13, 2024 (Gulf Wire) - The ferry sailed.', 'Gulf Wire', '2024-05-13'],
      ['Tarn, 13 May 2024 (The Harbour Post) — The ferry sailed.', 'The Harbour Post', '2024-05-13'],
      ['TARN (Gulf Wire) - The ferry sailed.', 'Gulf Wire'],
      ['تارن، 13 مايو 2024 (وكالة الخليج) - أبحرت العبّارة.', 'وكالة الخليج', '2024-05-13'],
      ['تارن في 13 أيار (مايو) 2024 (بريد المرفأ) – أبحرت العبّارة.', 'بريد المرفأ', '2024-05-13'],
      ['تارن (وكالة المرفأ) - أبحرت العبّارة.', 'وكالة المرفأ'],
    ];
    for (const [start, source, date] of cases) {
      const found = readDateline(start);
      const written = found?.date && 'year' in found.date ? isoDate(found.date) : undefined;
      assert.deepEqual([found?.source, written], [source, date], start);
    }
  });
  it('is not found in the middle of a report', () => {
    assert.equal(readDateline('He spoke to the agency (Reuters), and left.'), undefined);
    assert.equal(readDateline('The governor (Lena Orvik) - a teacher once - spoke.'), undefined);
    assert.equal(readDateline('الحاكمة (لينا أورفيك) - وهي معلمة سابقة - تحدثت.'), undefined);
    assert.equal(readDateline('TARN, May 13, 2024 (Monday) - The ferry sailed.'), undefined);
    assert.equal(readDateline('تارن، 13 مايو 2024 (أرشيف) - أبحرت العبّارة.'), undefined);
    assert.equal(
      readDateline('The pier that they opened on May 13, 2024 (Harbour Day) - a Monday - stood.'),
      undefined,
    );
  });
});

describe('publishedFromMetadata()', () => {
  const values: Readonly<Record<string, string | undefined>> = {
    '2024-05-14': '2024-05-14',
    '2024-05-14T09:30:00+0300': '2024-05-14T09:30:00+03:00',
    '2024-05-14 09:30:00': '2024-05-14T09:30:00',
    '2024-05-14T09:30:00.123Z': '2024-05-14T09:30:00.123Z',
    'Tue, 14 May 2024 09:30:00 GMT': '2024-05-14T09:30:00Z',
    'May 14, 2024 at 9:30am': '2024-05-14',
    '0001-01-01T00:00:00Z': undefined,
    '1970-01-01T00:00:00Z': undefined,
    yesterday: undefined,
  };
  for (const [text, expected] of Object.entries(values)) {
    it(text, () => assert.equal(publishedFromMetadata(text), expected));
  }
});
