import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arrangeLines } from '../../../src/story/ingest/arrange-lines.ts';
import type { FoundArticle } from '../../../src/story/ingest/found-article.ts';
import { readPlainText } from '../../../src/story/ingest/read-plain-text.ts';

const arrange = (text: string): FoundArticle => arrangeLines(readPlainText(text));

const FIRST =
  'The ferry that links the port of Tarn with Qamar island sailed again on Monday, after nine months.';
const SECOND =
  'The governor said that the new pier had cost 11 million euros, and that it would stand for long.';
const AR_FIRST = 'أبحرت العبّارة التي تصل مرفأ تارن بجزيرة قمر من جديد يوم الاثنين بعد تسعة أشهر من الانقطاع.';
const AR_SECOND = 'وقالت حاكمة الإقليم إن الرصيف الجديد كلّف أحد عشر مليون يورو وإنه سيصمد طويلا.';

describe('arrangeLines() finds the source', () => {
  const lines: ReadonlyArray<readonly [end: string, source: string | undefined]> = [
    ['\n\nSource: Reuters', 'Reuters'],
    ['\n\n(Source: AP and agencies)', 'AP and agencies'],
    ['\n\nSources:\nReuters', 'Reuters'],
    [' Source: Harbour Post', 'Harbour Post'],
    ['\n\nReuters', 'Reuters'],
    [' (AFP)', 'AFP'],
    ['\n\nThe report came from a source: nobody said more than that on Monday.', undefined],
  ];
  for (const [end, source] of lines) {
    it(JSON.stringify(end), () => {
      const found = arrange(`Ferry sails again\n\n${FIRST}\n\n${SECOND}${end}`);
      assert.equal(found.source?.value, source);
      assert.equal(found.paragraphs[1]?.startsWith(SECOND), true);
      assert.ok(!/Source:/.test(found.paragraphs.join()));
    });
  }

  for (const end of [
    '\n\nالمصدر : رويترز',
    '\n\nالمصدر:\nرويترز',
    ' المصدر : رويترز',
    'المصدر: رويترز',
    '\n\n(المصدر: رويترز)',
  ]) {
    it(JSON.stringify(end), () => {
      const found = arrange(`عودة العبّارة إلى الجزيرة\n\n${AR_FIRST}\n\n${AR_SECOND}${end}`);
      assert.equal(found.source?.value, 'رويترز');
      assert.deepEqual(found.paragraphs, [AR_FIRST, AR_SECOND]);
    });
  }

  it('does not take an unnamed informant for one', () => {
    const said = 'وأضاف المصدر: الرصيف لم يكتمل بعد، والعمل فيه مستمر حتى نهاية الصيف المقبل.';
    const found = arrange(`عودة العبّارة إلى الجزيرة\n\n${AR_FIRST}\n\n${said}`);
    assert.equal(found.source, undefined);
    assert.deepEqual(found.paragraphs, [AR_FIRST, said]);
  });

  it('and the agency that is not the source itself', () => {
    const page = (end: string, name: string): FoundArticle =>
      arrangeLines({
        ...readPlainText(`${FIRST}\n\n${SECOND}\n\n${end}`),
        source: { value: name, from: 'the page' },
      });
    for (const [end, name, agency] of [
      ['(Reuters)', 'The Harbour Post', 'Reuters'],
      ['Source: The Guardian + Reuters', 'The Guardian', 'Reuters'],
      ['المصدر: الجزيرة + وكالات', 'قناة الجزيرة', 'وكالات'],
      ['Source: AP and agencies', 'The Harbour Post', 'AP and agencies'],
      ['Source: Reuters', 'Reuters', undefined],
    ] as const) {
      const found = page(end, name);
      assert.deepEqual([found.source?.value, found.agency, found.setAside], [name, agency, []], end);
    }
  });

  it('in the newsroom at the end of a headline', () => {
    const found = arrange(`Ferry sails again to Qamar | Reuters\n\n${FIRST}`);
    assert.deepEqual([found.title?.value, found.source?.value], ['Ferry sails again to Qamar', 'Reuters']);
  });
});

describe('arrangeLines() finds captions', () => {
  for (const caption of [
    'The ferry Nadia leaves Tarn (Reuters)',
    'The ferry Nadia leaves Tarn on Monday. [File: Jon Aske/AP Photo]',
    'The ferry Nadia leaves Tarn. REUTERS/Jon Aske',
    'The ferry Nadia leaves Tarn. Jon Aske/AFP via Getty Images',
    'The ferry Nadia leaves Tarn. Photograph by Jon Aske',
    'العبّارة نادية تغادر مرفأ تارن في أولى رحلاتها',
  ]) {
    it(`above the report: ${caption}`, () => {
      const found = arrange(`Ferry sails again\n\n${caption}\n\n${FIRST}\n\n${SECOND}`);
      assert.deepEqual([found.captions, found.paragraphs], [[caption], [FIRST, SECOND]]);
    });
  }

  it('without the word that says that it is one', () => {
    const found = arrange(`Ferry sails again\n\nImage caption, The ferry Nadia leaves Tarn\n\n${FIRST}`);
    assert.deepEqual(found.captions, ['The ferry Nadia leaves Tarn']);
    const arabic = arrange(`عودة العبّارة\n\nتعليق الصورة: العبّارة نادية في المرفأ\n\n${AR_FIRST}`);
    assert.deepEqual(arabic.captions, ['العبّارة نادية في المرفأ']);
  });

  for (const caption of [
    'العبّارة نادية تغادر مرفأ تارن (الأناضول)',
    'العبّارة نادية في المرفأ (رويترز-أرشيف)',
    'العبّارة نادية، تصوير: سلمى',
  ]) {
    it(`above an Arabic report: ${caption}`, () => {
      const found = arrange(`عودة العبّارة إلى الجزيرة\n\n${caption}\n\n${AR_FIRST}\n\n${AR_SECOND}`);
      assert.deepEqual([found.captions, found.paragraphs], [[caption], [AR_FIRST, AR_SECOND]]);
    });
  }

  it('without a credit beside one with a credit', () => {
    const found = arrange(
      `Ferry sails again\n\nThe ferry Nadia leaves Tarn\nPassengers wave to their families (AFP)\n\n${FIRST}\n\n${SECOND}\n\n${SECOND}`,
    );
    assert.deepEqual(found.captions, [
      'The ferry Nadia leaves Tarn',
      'Passengers wave to their families (AFP)',
    ]);
  });

  it('puts those in the language of the report first', () => {
    const found = arrange(
      `Ferry sails again\n\nالعبّارة نادية في مرفأ تارن (رويترز)\nThe ferry Nadia (Reuters)\n\n${FIRST}`,
    );
    assert.deepEqual(found.captions, ['The ferry Nadia (Reuters)', 'العبّارة نادية في مرفأ تارن (رويترز)']);
  });

  it('and leaves a paragraph alone that ends with its agency', () => {
    const found = arrange(`Ferry sails again\n\n${FIRST}\n\n${SECOND} (Reuters)`);
    assert.deepEqual([found.captions, found.paragraphs], [[], [FIRST, `${SECOND} (Reuters)`]]);
  });
});

describe('arrangeLines() finds the headline', () => {
  it('behind a section’s name, and not a second time', () => {
    const found = arrange(
      `أخبار | الجزر\nعودة العبّارة إلى جزيرة قمر\nعودة العبّارة إلى جزيرة قمر\n\n${AR_FIRST}\n${AR_SECOND}`,
    );
    assert.equal(found.title?.value, 'عودة العبّارة إلى جزيرة قمر');
    assert.deepEqual(found.paragraphs, [AR_FIRST, AR_SECOND]);
    assert.deepEqual(found.setAside, [{ text: 'أخبار | الجزر', why: 'a line above the headline' }]);
  });

  it('in a question, a quotation or a name with full stops', () => {
    for (const title of [
      'هل تعود العبّارة إلى جزيرة قمر؟',
      'Governor: "It will stand"',
      'New pier paid for by the U.N.',
    ]) {
      assert.equal(arrange(`${title}\n\n${/[a-z]/.test(title) ? FIRST : AR_FIRST}`).title?.value, title);
    }
  });

  it('nowhere in a report that begins with a paragraph', () => {
    assert.equal(arrange(`${FIRST}\n\n${SECOND}`).title, undefined);
  });

  for (const [headline, deck, ...paragraphs] of [
    ['Ferry sails again', 'The island waited nine months for its only link with the mainland', FIRST, SECOND],
    ['عودة العبّارة إلى الجزيرة', 'الجزيرة انتظرت تسعة أشهر عودة صلتها الوحيدة بالبر', AR_FIRST, AR_SECOND],
  ] as const) {
    it(`and sets aside a standfirst, which is no sentence to cite: ${headline}`, () => {
      for (const byline of [
        '',
        headline === 'Ferry sails again' ? 'By Mira Holt\n\n' : 'بقلم: سلمى حداد\n\n',
      ]) {
        const found = arrange(`${headline}\n\n${deck}\n\n${byline}${paragraphs.join('\n\n')}`);
        assert.deepEqual([found.title?.value, found.paragraphs], [headline, paragraphs]);
        assert.deepEqual(found.setAside[0], { text: deck, why: 'a standfirst' });
      }
    });

    it(`and keeps it where it is a sentence, or the report has no full stops either: ${headline}`, () => {
      const sentence = `${deck}.`;
      const texts = (lines: readonly string[]): readonly string[] =>
        arrange([headline, ...lines].join('\n\n')).paragraphs;
      assert.deepEqual(texts([sentence, ...paragraphs]), [sentence, ...paragraphs]);
      const long = paragraphs.map((text) => `${text} ${text.slice(0, -1)}`);
      assert.deepEqual(texts([deck, ...long]), [deck, ...long]);
    });
  }
});

describe('arrangeLines() sets aside', () => {
  const asides = (found: FoundArticle): string[] => found.setAside.map(({ text }) => text);

  it('the report in a few points, and no sentence of it', () => {
    const points = 'Key points\n\n• Ferry back after nine months\n\n• Pier cost 11 million';
    const above = arrange(`Ferry sails again\n\n${points}\n\n${FIRST}\n\n${SECOND}`);
    assert.deepEqual(above.paragraphs, [FIRST, SECOND]);
    assert.equal(asides(above).length, 3);
    const arabic = `أبرز النقاط:\n\nالعبّارة تعود بعد تسعة أشهر\n\nكلفة الرصيف 11 مليونا`;
    const within = arrange(`عودة العبّارة\n\n${AR_FIRST}\n\n${arabic}\n\n${AR_SECOND}`);
    assert.deepEqual(within.paragraphs, [AR_FIRST, AR_SECOND]);
    const told = arrange(`Ferry sails again\n\n${FIRST}\n\nWhat we know so far:\n\nNine men were hurt.`);
    assert.deepEqual(told.paragraphs, [FIRST, 'Nine men were hurt.']);
  });

  it('who wrote it and where to follow them', () => {
    const about = 'Ida Moen is our reporter in Tarn. Follow her on X @idamoen';
    assert.deepEqual(asides(arrange(`Ferry sails again\n\n${FIRST}\n\n${SECOND}\n\n${about}`)), [about]);
    const arabic = 'كاتبة وصحفية من تارن';
    const found = arrange(`عودة العبّارة\n\n${AR_FIRST}\n\n${AR_SECOND}\n\n${arabic}`);
    assert.deepEqual([found.paragraphs, asides(found)], [[AR_FIRST, AR_SECOND], [arabic]]);
  });
});

describe('arrangeLines() keeps what only looks like furniture', () => {
  for (const line of [
    'Share prices fell in Tarn on Monday.',
    'Comments by the governor angered the islanders on Tuesday.',
    'Read the letter, she told them, and they did as she said.',
  ]) {
    it(line, () => assert.ok(arrange(`Ferry sails again\n\n${FIRST}\n\n${line}`).paragraphs.includes(line)));
  }
  for (const line of [
    'اشترك في البناء مئات العمال من الجزر.',
    'استمع القاضي إلى الشهود في قضية الرصيف.',
    'المزيد من العبّارات في الصيف المقبل',
  ]) {
    it(line, () =>
      assert.ok(arrange(`عودة العبّارة إلى الجزيرة\n\n${AR_FIRST}\n\n${line}`).paragraphs.includes(line)),
    );
  }
});

it('arrangeLines() tidies white space and leaves the wording', () => {
  const found = arrange(
    'Ferry  sails\u00a0again\n\n“Well ,”  she said :\u200f “it is … done .” And 3.5 or .5 stayed, as did e.g. the \u00adrest of it .',
  );
  assert.equal(found.title?.value, 'Ferry sails again');
  assert.equal(
    found.paragraphs[0],
    '“Well ,” she said : “it is … done .” And 3.5 or .5 stayed, as did e.g. the rest of it.',
  );
});
