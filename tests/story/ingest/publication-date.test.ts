import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type DatedWords, publicationDate } from '../../../src/story/ingest/publication-date.ts';

const date = (words: Partial<DatedWords>): string | undefined =>
  publicationDate({ dateLines: [], captions: [], paragraphs: [], ...words })?.value;

const CURRENT = 'وقالت الهيئة في وقت سابق من مايو/أيار الجاري إنها ستدرس الطلب.';
const PHOTO = 'The ferry Nadia at the port of Tarn, May 13, 2024. REUTERS/Jon Aske';

describe('publicationDate()', () => {
  it('believes a line that states a date, one of publication before one of an update', () => {
    assert.equal(date({ dateLines: ['Updated: 16 May 2024', 'Published: 14 May 2024'] }), '2024-05-14');
    assert.equal(date({ dateLines: ['آخر تحديث: 16 مايو/أيار 2024'] }), '2024-05-16');
    assert.equal(date({ dateLines: ['مايو 2024'] }), '2024-05');
  });

  it('believes a dateline', () => {
    assert.equal(date({ paragraphs: ['TARN, May 13, 2024 (Reuters) - The ferry sailed.'] }), '2024-05-13');
    assert.equal(date({ paragraphs: ['تارن 13 أيار/مايو 2024 (أ ف ب) - أبحرت العبّارة.'] }), '2024-05-13');
  });

  it('takes the year of a photograph for a month that the text calls current', () => {
    assert.equal(date({ paragraphs: [CURRENT], captions: [PHOTO] }), '2024-05');
    const because = publicationDate({ dateLines: [], paragraphs: [CURRENT], captions: [PHOTO] })?.from;
    assert.equal(because, '"مايو/أيار الجاري" and "May 13, 2024" in a caption');
  });

  it('takes the year of a photograph for a dateline without one, and keeps the day', () => {
    const paragraphs = ['TARN, May 14 (Reuters) - The ferry sailed.'];
    assert.equal(date({ paragraphs, captions: [PHOTO] }), '2024-05-14');
    assert.equal(date({ paragraphs }), undefined);
    assert.equal(
      date({ paragraphs: ['TARN, May 12 (AFP) - The ferry sailed.'], captions: [PHOTO] }),
      undefined,
    );
  });

  it('does not guess', () => {
    const refused: ReadonlyArray<readonly [why: string, words: Partial<DatedWords>]> = [
      ['nothing is dated', { paragraphs: [CURRENT] }],
      ['a photograph alone may be old', { paragraphs: ['أبحرت العبّارة يوم الاثنين.'], captions: [PHOTO] }],
      [
        'the photograph is of another month',
        { paragraphs: [CURRENT], captions: [PHOTO.replace('May', 'March')] },
      ],
      ['the photograph is from the archive', { paragraphs: [CURRENT], captions: [`FILE: ${PHOTO}`] }],
      ['the photograph has no day', { paragraphs: [CURRENT], captions: ['Tarn, May 2024 (Reuters)'] }],
      [
        'two months are called current',
        { paragraphs: [CURRENT, 'وعاد في يونيو/حزيران الحالي.'], captions: [PHOTO] },
      ],
      [
        'the report looks back on a later year',
        { paragraphs: [CURRENT, 'وكان الرصيف قد بني عام 2025.'], captions: [PHOTO] },
      ],
      [
        'the report looks back on a later day',
        { paragraphs: [CURRENT, 'It sailed on 3 June 2024 again.'], captions: [PHOTO] },
      ],
      [
        '"this May" may be the one to come',
        { paragraphs: ['The line will open this May.'], captions: [PHOTO] },
      ],
    ];
    for (const [why, words] of refused) assert.equal(date(words), undefined, why);
  });

  it('is not put off by a time that the report speaks of as to come', () => {
    for (const ahead of [
      'وسيصدر القرار بحلول يناير/كانون الثاني 2025.',
      'A vote is due by 3 June 2026.',
      'والانتخابات في 2025 المقبل.',
    ]) {
      assert.equal(date({ paragraphs: [CURRENT, ahead], captions: [PHOTO] }), '2024-05', ahead);
    }
  });
});
