import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arrangeLines } from '../../../src/story/ingest/arrange-lines.ts';
import type { FoundArticle } from '../../../src/story/ingest/found-article.ts';
import { readPlainText } from '../../../src/story/ingest/read-plain-text.ts';

const arrange = (text: string): FoundArticle => arrangeLines(readPlainText(text));

/** Breaks a paragraph at a column, as a mail program does. */
function wrap(text: string, column: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && line.length <= column) lines.splice(-1, 1, line);
    else lines.push(word);
  }
  return lines.join('\n');
}

const REPORTS = [
  {
    headline: 'ISLANDERS OF QAMAR ASK FOR NIGHT FERRY',
    byline: 'By Mira Holt, Harbour Wire',
    end: '(Reporting by Mira Holt; Editing by Jon Aske)',
    paragraphs: [
      "TARN, May 13, 2024 (Harbour Wire) - The people of Qamar island asked the province on Monday to run the ferry at night too, nine months after a storm had wrecked the island's only pier and left the Harbour Guild without work.",
      'Governor Lena Orvik said that the province would answer by June 9. "Nobody is against the night, but somebody has to pay for it," she told the council of the island.',
      'The head of the Fishermen of Qamar, Idris Vale, said that 41 boats had stayed in the harbour because their owners could not reach the market in time.',
      'By Monday evening 900 of them had signed a letter to the Ministry of Ports. It did not say when the ferry would have to sail, and asked for an answer "within days".',
    ],
  },
  {
    headline: 'سكان جزيرة قمر يطالبون برحلات ليلية للعبّارة',
    byline: 'بقلم: سلمى حداد',
    end: 'المصدر: بريد المرفأ',
    paragraphs: [
      'تارن، 13 مايو 2024 (وكالة المرفأ) - طالب سكان جزيرة قمر الإقليم يوم الاثنين بتسيير رحلات ليلية للعبّارة، بعد تسعة أشهر على عاصفة دمّرت الرصيف الوحيد في الجزيرة وتركت عمال المرفأ بلا عمل.',
      'وقالت حاكمة الإقليم لينا أورفيك إن الإقليم سيجيب قبل التاسع من يونيو، وأضافت أمام مجلس الجزيرة: «لا أحد يعارض الليل، لكن على أحدنا أن يدفع ثمنه».',
      'وأكد رئيس رابطة الصيادين إدريس فال أن 41 قاربا بقيت في المرفأ لأن أصحابها لا يستطيعون بلوغ السوق قبل الفجر في الموعد.',
      'ووقّع 900 منهم رسالة إلى وزارة الموانئ. ولم تذكر الرسالة موعدا للرحلات، وطلبت جوابا خلال أيام قليلة لا أكثر من ذلك.',
    ],
  },
];

describe('readPlainText() joins what was wrapped at a column', () => {
  for (const { headline, byline, end, paragraphs } of REPORTS) {
    for (const column of [60, 72, 80, 100]) {
      const wrapped = paragraphs.map((text) => wrap(text, column)).join('\n\n');
      for (const [how, top] of [
        ['apart from the paragraphs', `${headline}\n\n${byline}\n\n`],
        ['with the byline upon the first paragraph', `${headline}\n\n${byline}\n`],
        ['with headline and byline upon it', `${headline}\n${byline}\n`],
        ['with the headline upon it', `${headline}\n`],
      ] as const) {
        it(`of ${column}, ${how}: ${headline}`, () => {
          const found = arrange(`${top}${wrapped}\n\n${end}`);
          assert.deepEqual([found.title?.value, found.paragraphs], [headline, paragraphs]);
          if (top.includes(byline)) assert.ok(found.setAside.some(({ text }) => text === byline));
        });
      }
    }

    it(`where each paragraph has a column of its own: ${headline}`, () => {
      const wrapped = paragraphs.map((text, at) => wrap(text, [140, 90, 200, 76][at]!)).join('\n\n');
      assert.deepEqual(arrange(`${headline}\n\n${byline}\n${wrapped}\n\n${end}`).paragraphs, paragraphs);
    });

    it(`and not a source that stands right below: ${headline}`, () => {
      const wrapped = paragraphs.map((text) => wrap(text, 72)).join('\n\n');
      for (const source of ['Reuters', 'رويترز', 'Source: Reuters', 'المصدر: رويترز'])
        assert.deepEqual(arrange(`${headline}\n\n${wrapped}\n${source}`).paragraphs, paragraphs);
    });
  }
});

describe('readPlainText() leaves apart', () => {
  for (const { headline, byline, end, paragraphs } of REPORTS) {
    it(`paragraphs of one line each without blank lines: ${headline}`, () => {
      const found = arrange([headline, byline, ...paragraphs, end].join('\n'));
      assert.deepEqual([found.title?.value, found.paragraphs], [headline, paragraphs]);
    });

    it(`such paragraphs without their full stops: ${headline}`, () => {
      const bare = paragraphs.map((text) => text.replace(/[.»"]+$/, ''));
      assert.deepEqual(arrange([headline, byline, ...bare, end].join('\n')).paragraphs, bare);
    });
  }

  it('list items, and captions of two languages', () => {
    const { headline, paragraphs } = REPORTS[0]!;
    const items = [
      '• Night ferry from the summer on, as the council asks',
      '• a fare of three dollars at most',
    ];
    const texts = (text: string): string[] => readPlainText(text).lines.map((line) => line.text);
    assert.deepEqual(
      texts(`${headline}\n\n${items.join('\n')}\n\n${paragraphs[0]}`).slice(1, 3),
      items.map((item) => item.slice(2)),
    );
    const captions = [
      'The ferry Nadia leaves the port of Tarn on her first trip since the storm',
      'العبّارة نادية تغادر مرفأ تارن في أولى رحلاتها منذ العاصفة التي دمّرت الرصيف.',
    ];
    assert.deepEqual(
      texts(`${headline}\n\n${captions.join('\n')}\n\n${paragraphs[0]}`).slice(1, 3),
      captions,
    );
  });
});
