import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPageWithin } from '../../../src/adapters/web/read-page-apart.ts';
import { readPage } from '../../../src/updates/feeds/read-page.ts';
import { articlePage } from '../../helpers/web/newsroom.ts';

const pageOf = (html: string | Uint8Array) => ({
  bytes: typeof html === 'string' ? Buffer.from(html) : html,
  url: 'https://news.example/1?utm_source=rss&id=5',
  contentType: 'text/html',
});
const arabic = {
  title: 'عمال الميناء يوقفون العمل',
  paragraphs: [
    'أوقف عمال الميناء العمل يوم السبت بعد أن رفضت الإدارة رفع الأجور، بحسب ما قالت نقابتهم في بيان.',
    'وقالت النقابة إن الإضراب سيستمر حتى يوم الاثنين على الأقل، وإن السفن ستبقى خارج الميناء إلى ذلك الحين.',
  ],
  published: '2024-06-01T08:00:00Z',
  language: 'ar',
} as const;

const html = articlePage(arabic);

/** In the one-byte encoding of Windows for Arabic, by turning its decoder round. */
function encoded(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256');
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text], (letter) => bytes.get(letter) ?? 63);
}

describe('readPage()', () => {
  it('reads Arabic in Windows-1256, named by the header, by the page or by nobody', () => {
    for (const [page, charset] of [
      [html.replace('<meta charset="utf-8">', ''), 'windows-1256'],
      [html.replace('charset="utf-8"', 'charset="windows-1256"'), undefined],
      [html.replace('charset="utf-8"', 'charset="windows-1256"'), 'utf-8'],
      [html, 'utf-8'],
      [html.replace('<meta charset="utf-8">', ''), undefined],
    ] as const) {
      const found = readPage({ ...pageOf(encoded(page)), ...(charset && { charset }) });
      assert.deepEqual(found.ok && found.value.article.paragraphs, arabic.paragraphs, `${charset}`);
    }
  });
});

describe('readPageWithin()', () => {
  const read = readPageWithin();

  it('reads a page as it is read in place, and cites its address without what tracks readers', async () => {
    const page = { ...pageOf(encoded(html.replace('<meta charset="utf-8">', ''))), charset: 'windows-1256' };
    const found = await read(page);
    assert.deepEqual(found, readPage(page));
    assert.ok(found.ok);
    assert.equal(found.value.article.source.url, 'https://news.example/1?id=5');
    assert.deepEqual(found.value.article.paragraphs, arabic.paragraphs);
  });

  it('ends where a page is made to take long', async () => {
    // The parser's time grows with the square of the attributes of an element.
    const attributes = Array.from({ length: 300_000 }, (_, n) => `a${n}=1`).join(' ');
    const page = pageOf(`<html><body><article><p ${attributes}>text</p></article></body></html>`);
    assert.deepEqual(await readPageWithin(700)(page), { ok: false, reason: 'takes too long to read' });
  });

  it('ends where it is broken off', async () => {
    const stopped = AbortSignal.abort();
    assert.equal((await read(pageOf(articlePage(arabic)), stopped)).ok, false);
  });
});
