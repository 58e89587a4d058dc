import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../../src/updates/feeds/read-feed.ts';

const BASE = 'https://news.example/feeds/all.xml';
const items = (text: string) => {
  const read = readFeed(text, BASE);
  assert.ok(read.ok, 'no feed');
  return read.value;
};

describe('readFeed()', () => {
  it('reads RSS', () => {
    assert.deepEqual(
      items(`<rss version="2.0"><channel><title>N</title>
        <item><title>Dockers &amp; ships</title><link>https://news.example/1?a=1&amp;b=2</link>
          <description><![CDATA[<p>Work <b>stops</b>.</p>]]></description><pubDate>Mon, 20 May 2024 10:00:00 GMT</pubDate></item>
        <item><title>By its guid</title><guid>https://news.example/2</guid></item>
        <item><title>Nowhere</title><guid isPermaLink="false">https://news.example/3</guid></item>
      </channel></rss>`),
      [
        {
          address: 'https://news.example/1?a=1&b=2',
          text: 'Dockers & ships\nWork stops.',
          published: '2024-05-20T10:00:00Z',
        },
        { address: 'https://news.example/2', text: 'By its guid' },
      ],
    );
  });

  it('reads Atom, with links relative to the feed', () => {
    assert.deepEqual(
      items(`<feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><entry><id>urn:1</id>
        <link rel="enclosure" href="/a.mp3"/><link href="/a/1"/><title type="html">&lt;i&gt;Ships&lt;/i&gt;</title>
        <updated>2024-05-21T00:00:00Z</updated><published>2024-05-20T09:00:00+02:00</published></entry></feed>`),
      [{ address: 'https://news.example/a/1', text: 'Ships', published: '2024-05-20T09:00:00+02:00' }],
    );
  });

  it('reads RSS 1.0 and JSON Feed', () => {
    assert.deepEqual(
      items(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>N</title></channel>
        <item rdf:about="x"><title>Ships</title><link>https://news.example/1</link><dc:date>2024-05-20</dc:date></item></rdf:RDF>`),
      [{ address: 'https://news.example/1', text: 'Ships', published: '2024-05-20' }],
    );
    assert.deepEqual(
      items(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'N',
          items: [
            { id: '1', url: 'https://news.example/1', title: 'سفن', content_html: '<p>في الميناء</p>' },
          ],
        }),
      ),
      [{ address: 'https://news.example/1', text: 'سفن\nفي الميناء' }],
    );
  });

  it('leaves out what leads elsewhere than to the web', () => {
    for (const link of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'tg://resolve?domain=x',
      'ftp://x/y',
    ]) {
      assert.deepEqual(
        items(
          `<rss version="2.0"><channel><title>N</title><item><title>x</title><link>${link}</link></item></channel></rss>`,
        ),
        [],
      );
    }
  });

  it('takes an address once', () => {
    const item = '<item><title>x</title><link>https://news.example/1</link></item>';
    assert.equal(
      items(`<rss version="2.0"><channel><title>N</title>${item.repeat(50)}</channel></rss>`).length,
      1,
    );
  });

  it('reads no more than two hundred items of a feed that has no end', () => {
    const many = Array.from(
      { length: 5000 },
      (_, n) => `<item><link>https://news.example/${n}</link></item>`,
    );
    assert.equal(
      items(`<rss version="2.0"><channel><title>N</title>${many.join('')}</channel></rss>`).length,
      200,
    );
  });

  it('takes the newest of a feed that lists the oldest first, where it dates them all', () => {
    const many = Array.from(
      { length: 300 },
      (_, n) =>
        `<item><link>https://news.example/${n}</link><pubDate>${new Date(1.7e12 + n * 60_000).toUTCString()}</pubDate></item>`,
    );
    const found = items(`<rss version="2.0"><channel><title>N</title>${many.join('')}</channel></rss>`);
    assert.deepEqual(
      [found.length, found[0]?.address, found.at(-1)?.address],
      [200, 'https://news.example/299', 'https://news.example/100'],
    );
  });

  it('finds the address where the usual place is empty', () => {
    const item = '<item><title>x</title><link></link><guid>https://news.example/1</guid></item>';
    assert.equal(
      items(`<rss version="2.0"><channel><title>N</title>${item}</channel></rss>`)[0]?.address,
      'https://news.example/1',
    );
    const [linked] = items(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'N',
        items: [{ id: '1', external_url: 'https://news.example/2', content_text: 'x' }],
      }),
    );
    assert.equal(linked?.address, 'https://news.example/2');
  });

  it('expands no entity that a feed declares', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>`;
    const item = '<item><title>&c;</title><link>https://news.example/1</link></item>';
    assert.deepEqual(items(`${bomb}<rss version="2.0"><channel><title>N</title>${item}</channel></rss>`), [
      { address: 'https://news.example/1', text: '&c;' },
    ]);
  });

  for (const [what, text] of [
    [
      'an entity from a file',
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&a;</title></channel></rss>',
    ],
    ['tags without end', `<rss version="2.0"><channel><item>${'<a>'.repeat(200_000)}`],
    ['a page', '<!doctype html><html><body>no</body></html>'],
    ['JSON that is no feed', '{"items": "none"}'],
    ['nothing', ''],
  ] as const) {
    it(`is no feed: ${what}`, () => assert.equal(readFeed(text, BASE).ok, false));
  }
});
