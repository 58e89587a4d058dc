import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { ArticleOptions, ComposedArticle } from '../../../src/story/ingest/compose-article.ts';
import { ingestDocument } from '../../../src/story/ingest/ingest-document.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/ingest/pages');

function ingest(page: string, options: ArticleOptions = {}): ComposedArticle {
  const result = ingestDocument({ bytes: readFileSync(join(FOLDER, page)), name: page }, options);
  if (!result.ok) assert.fail(result.reason);
  return result.value;
}
const beginnings = ({ article }: ComposedArticle): string[] =>
  article.paragraphs.map((text) => text.slice(0, 16));

/** That each of these is set aside for this reason, and stands nowhere in the article. */
function assertAside(composed: ComposedArticle, why: string, ...texts: readonly string[]): void {
  for (const text of texts) {
    const found = composed.setAside.find((aside) => aside.text.includes(text));
    assert.equal(found?.why, why, text);
    assert.ok(!composed.content.includes(text), text);
  }
}

describe('A page of a newsroom', () => {
  it('of a wire: names, standards, the hour and the newsletter are no words of the report', () => {
    const page = ingest('wire.en.html');
    assert.deepEqual(
      [page.article.title, page.article.published, page.article.source, page.article.photo],
      [
        'Qamar ferry strike enters second day',
        '2024-06-11T07:20:00Z',
        { name: 'Coastwire', url: 'https://wire.example/islands/ferry-strike-2024-06-11/?id=7' },
        'Crew of the ferry Nadia block the gate of the port in Tarn, June 10, 2024. REUTERS/Ida Moen/File Photo',
      ],
    );
    assert.deepEqual(beginnings(page), [
      'TARN, June 11 (R',
      'The union said 2',
      '"We are not aski',
      'The authority sa',
    ]);
    assert.match(page.article.paragraphs[2]!, /Reporting by the Harbour Post showed in May/);
    assertAside(page, 'a byline', 'Reporting by Mira Holt in Tarn and Jon Aske', 'By Mira Holt and Jon Aske');
    assertAside(page, 'a note on the page', 'Our Standards');
    assertAside(
      page,
      'page furniture',
      'Coast Briefing',
      'The worst storm for nine years',
      'other ways to share',
    );
    assertAside(page, 'beside the report', 'Updated 3 hours ago', 'Crews reject an offer of 3%');
  });

  it('of an Arabic broadcaster: what others posted is not its own, a quotation in its report is', () => {
    const page = ingest('broadcaster.ar.html');
    assert.deepEqual(
      [page.article.title, page.article.source, page.article.photo],
      [
        'إضراب بحارة جزيرة قمر يدخل يومه الثاني',
        { name: 'قناة الشاطئ', url: 'https://shore.example/news/2024/6/11/%D8%A5%D8%B6%D8%B1%D8%A7%D8%A8' },
        'بحارة العبّارة نادية أمام بوابة المرفأ في تارن (الأناضول)',
      ],
    );
    assert.equal(page.article.paragraphs.length, 7);
    assert.ok(
      page.article.paragraphs.includes(
        '«لا نطلب المستحيل. نطلب أجرا يكفي أولادنا، ولم يزد أجرنا منذ ست سنوات».',
      ),
    );
    assert.ok(page.article.paragraphs.some((text) => text.startsWith('شاهد عشرات السكان')));
    assertAside(
      page,
      'embedded from elsewhere',
      'لن نترك أهلنا',
      'تمت مشاركة منشور',
      'البحارة يغنون أمام البوابة',
      'نقف مع البحارة',
    );
    assertAside(page, 'a pointer to other reports', 'اقرأ أيضا', 'بالفيديو..');
    assertAside(page, 'an appeal to the reader', 'هل تأثرت بالإضراب؟', 'للمزيد من الأخبار', 'تابعونا على');
  });

  it('of an English broadcaster that names its blocks by their parts only', () => {
    const page = ingest('broadcaster.en.html');
    assert.deepEqual(
      [page.article.title, page.article.source.url, page.article.photo],
      [
        'Islanders queue for fuel as ferry strike goes on',
        'https://shore.example/news/articles/c1',
        'Image source, Getty Images. Cars wait at the only petrol station of Qamar',
      ],
    );
    assert.deepEqual(beginnings(page), [
      'Cars have queued',
      'The owner of the',
      '"My boat drinks ',
      'He added: "Conta',
      'The port authori',
    ]);
    assertAside(page, 'embedded from elsewhere', 'Allow X content?');
    assertAside(page, 'an appeal to the reader', 'Are you on the island?', 'Follow Shore News on');
    assertAside(page, 'a pointer to other reports', 'More on this story', 'Related topics');
    assertAside(page, 'page furniture', 'ADVERTISEMENT', '2 hours ago');
  });
});

describe('A blog', () => {
  it('is told from its comments, however many, and its quotations keep who says them', () => {
    const page = ingest('blog.en.html');
    assert.deepEqual(
      [page.article.title, page.article.photo, page.article.paragraphs.length],
      ['Three nights on Qamar', 'The gate of the port, closed since Monday', 4],
    );
    assert.equal(
      page.article.paragraphs[2],
      'Nobody has slept in this school since the storm, and then it was a hundred of us. — Einar Dahl',
    );
    assertAside(page, 'page furniture', 'A pier that the sea took');
    assert.ok(!page.content.includes('Comment number'));
  });

  it('in Arabic, without a heading and in a block that is named for its comments', () => {
    const page = ingest('blog.ar.html', { source: 'دفتر الرصيف' });
    assert.deepEqual([page.article.title, page.article.published], ['ثلاث ليال في جزيرة قمر', '2024-06-13']);
    assert.deepEqual(beginnings(page), [
      'وصلت إلى جزيرة ق',
      'في الليلة الأولى',
      '«لم ينم أحد في ه',
      'وفي صباح اليوم ا',
    ]);
  });
});

describe('A live page', () => {
  it('is its entries without their hours and without what others posted', () => {
    const page = ingest('live.en.html');
    assert.equal(page.article.title, 'Qamar ferry strike live: crews vote on new offer');
    assert.deepEqual(beginnings(page), [
      'The union says t',
      'There have been ',
      'The head of the ',
      '“There is no thi',
      'Crews of the fer',
    ]);
    assertAside(page, 'page furniture', '14:05', '11:40', '09:00 GMT', 'Key events');
    assertAside(page, 'embedded from elsewhere', "I'm at the quay");
    assertAside(page, 'a note on the page', 'More to follow');
  });

  it('in Arabic', () => {
    const page = ingest('live.ar.html');
    assert.equal(page.article.title, 'مباشر.. بحارة جزيرة قمر يصوتون على عرض جديد');
    assert.deepEqual(beginnings(page), ['قالت النقابة إن ', 'قالت رئيسة هيئة ', 'بدأ بحارة العبّا']);
    assertAside(page, 'page furniture', 'منذ 5 دقائق', '14:05 بتوقيت تارن', '09:00');
    assertAside(page, 'embedded from elsewhere', 'أغنية البحارة', 'وصلت إلى الرصيف');
    assertAside(page, 'a note on the page', 'التفاصيل بعد قليل');
    assertAside(page, 'an appeal to the reader', 'انضموا إلى قناتنا');
  });
});

describe('A page behind a paywall', () => {
  it('keeps its paragraphs, also those that are marked as paid for, and not the offer', () => {
    const page = ingest('paywall.en.html');
    assert.equal(page.article.title, 'The port that forgot its sailors');
    assert.deepEqual(beginnings(page), ['When the new pie', 'Their pay has be', 'Nora Lind, who h']);
    assertAside(page, 'a standfirst', 'Wages at Tarn have stood still');
    assertAside(page, 'page furniture', 'Keep reading with a subscription');
    assertAside(
      page,
      'an appeal to the reader',
      'for subscribers only',
      'Already a subscriber',
      'To continue reading',
      'Support independent',
      '2 free articles',
    );
  });

  it('in Arabic', () => {
    const page = ingest('paywall.ar.html', { source: 'مجلة تارن' });
    assert.equal(page.article.title, 'مرفأ نسي بحارته');
    assert.deepEqual(beginnings(page), ['حين افتُتح الرصي', 'ولم تزد أجورهم م']);
    assertAside(page, 'an appeal to the reader', 'للمشتركين فقط', 'لمتابعة القراءة', 'هل لديك اشتراك');
    assertAside(page, 'a note on the page', 'الآراء الواردة');
  });
});

describe('A page in odd markup', () => {
  it('laid out by tables, line ends and fonts', () => {
    const page = ingest('odd.en.html', { source: 'Tarn Gazette', published: '2024-06-15' });
    assert.deepEqual(
      [page.article.title, page.article.photo],
      ['Crews accept offer, ferry to sail on Sunday', 'Crews cheer on the quay. Photo: Ida Moen'],
    );
    assert.deepEqual(beginnings(page), [
      'Crews of the fer',
      'Of the 230 membe',
      '"It is not what ',
      'The first boat w',
    ]);
    assertAside(page, 'an appeal to the reader', 'Click here');
    assertAside(page, 'a byline', 'By Jon Aske');
  });

  it('in elements of its own and without paragraphs', () => {
    const page = ingest('odd.ar.html');
    assert.deepEqual(
      [page.article.title, page.article.published, page.article.photo],
      ['البحارة يقبلون العرض والعبّارة تبحر الأحد', '2024-06-15', 'بحارة يهتفون على الرصيف ليلة الجمعة'],
    );
    assert.deepEqual(beginnings(page), [
      'قبل بحارة العبّا',
      'وقالت رئيسة النق',
      'وأضافت: «ليس هذا',
      'وستغادر العبّارة',
    ]);
  });
});

it('An interview keeps its questions, its answers and its quotations', () => {
  const page = ingest('interview.en.html');
  assert.equal(page.article.title, 'Lena Orvik: “We were never asked”');
  assert.deepEqual([page.setAside, page.article.photo], [[], undefined]);
  assert.equal(page.article.paragraphs[7], '“The pier was built for everybody but us.” — Lena Orvik');
  assert.equal(page.article.paragraphs.length, 11);
});
