import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { fetchArticleWithin } from '../../../src/adapters/web/fetch-article.ts';
import { fetchFeedWithin } from '../../../src/adapters/web/fetch-feed.ts';
import { Newsroom, rss } from '../../helpers/web/newsroom.ts';

describe('fetching what strangers choose', () => {
  let web: Newsroom;
  before(async () => {
    web = await Newsroom.open();
  });
  after(() => web.close());
  beforeEach(() => {
    web.asked.length = 0;
    web.pages.clear();
    web.names.clear();
  });
  const fetchFeed = (path: string, host?: string) => fetchFeedWithin(web.reach)(web.at(path, host));

  it('sends the validators back and hears that nothing has changed', async () => {
    web.pages.set('/feed', (request, response) => {
      if (request.headers['if-none-match'] === '"7"') response.writeHead(304).end();
      else
        response
          .writeHead(200, { etag: '"7"', 'last-modified': 'Mon, 20 May 2024 10:00:00 GMT' })
          .end(rss([]));
    });
    const fetch = fetchFeedWithin(web.reach);
    const first = await fetch(web.at('/feed'));
    assert.ok(first.kind === 'changed');
    assert.deepEqual(await fetch(web.at('/feed'), first.validators), { kind: 'unchanged' });
    assert.equal(web.asked[1]?.headers['if-modified-since'], 'Mon, 20 May 2024 10:00:00 GMT');
  });

  it('hands on how long a server that is busy wants to be left alone', async () => {
    web.pages.set('/feed', (_request, response) => response.writeHead(429, { 'retry-after': '120' }).end());
    assert.deepEqual(await fetchFeed('/feed'), {
      kind: 'failed',
      reason: 'answered with the status 429',
      retryAfter: 120_000,
    });
  });

  it('does not connect to a name that is a private address', async () => {
    web.names.set('inner.example', ['127.0.0.2']);
    const answer = await fetchFeed('/feed', 'inner.example');
    assert.match(answer.kind === 'failed' ? answer.reason : '', /not on the public Internet/);
    assert.deepEqual(web.asked, []);
  });

  it('does not follow a redirect to a private address, by name or by number', async () => {
    web.names.set('inner.example', ['127.0.0.2']);
    for (const target of [
      web.at('/secret', 'inner.example'),
      web.at('/secret', '127.0.0.3'),
      web.at('/secret', '[::1]'),
    ]) {
      web.pages.set('/feed', (_request, response) => response.writeHead(302, { location: target }).end());
      const answer = await fetchFeed('/feed');
      assert.match(answer.kind === 'failed' ? answer.reason : '', /not on the public Internet/);
    }
    assert.deepEqual(new Set(web.paths), new Set(['/feed']));
  });

  it('follows a redirect to an address in Arabic letters', async () => {
    web.pages.set('/feed', (request) => {
      const target = Buffer.from('/أخبار?س=1', 'utf8').toString('latin1');
      request.socket.end(`HTTP/1.1 302 Found\r\nLocation: ${target}\r\nContent-Length: 0\r\n\r\n`, 'latin1');
    });
    web.pages.set(encodeURI('/أخبار?س=1'), rss([]));
    assert.equal((await fetchFeed('/feed')).kind, 'changed');
  });

  it('connects to the address that was checked though the name now has another one', async () => {
    let asked = 0;
    // Were the name asked again when connecting, nobody would be there.
    web.names.set('turning.example', () => (asked++ === 0 ? ['127.0.0.1'] : ['127.0.0.2']));
    web.pages.set('/feed', rss([]));
    assert.equal((await fetchFeed('/feed', 'turning.example')).kind, 'changed');
    assert.equal(asked, 1);
    const again = await fetchFeed('/feed', 'turning.example');
    assert.match(again.kind === 'failed' ? again.reason : '', /not on the public Internet/);
  });

  it('leaves other schemes alone', async () => {
    web.pages.set('/feed', (_request, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    );
    const answer = await fetchFeed('/feed');
    assert.match(answer.kind === 'failed' ? answer.reason : '', /leads to file:/);
  });

  it('stops at the size limit, however small the packed body is', async () => {
    web.pages.set('/feed', (_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(64 * 1024 * 1024))),
    );
    assert.deepEqual(await fetchFeed('/feed'), { kind: 'failed', reason: 'is larger than 2 MB' });
  });

  it('reads a packed feed', async () => {
    web.pages.set('/feed', (_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(rss([]))),
    );
    const answer = await fetchFeed('/feed');
    assert.equal(answer.kind === 'changed' && answer.text, rss([]));
  });

  it('reads a feed in the encoding that its first line names', async () => {
    const text =
      '<?xml version="1.0" encoding="windows-1256"?><rss><channel><title>XX</title></channel></rss>';
    const [start = '', end = ''] = text.split('XX');
    web.pages.set('/feed', (_request, response) =>
      response.end(
        Buffer.concat([Buffer.from(start), Buffer.from([0xc7, 0xe1, 0xce, 0xc8, 0xd1]), Buffer.from(end)]),
      ),
    );
    const answer = await fetchFeed('/feed');
    assert.match(answer.kind === 'changed' ? answer.text : '', /<title>الخبر</);
  });

  it('gives up on a server that sends a word now and then', async () => {
    web.pages.set('/feed', (_request, response) => response.write('<rss>'));
    const limits = { milliseconds: 50, bytes: 1000, redirects: 1 };
    assert.deepEqual(await fetchFeedWithin(web.reach, limits)(web.at('/feed')), {
      kind: 'failed',
      reason: 'did not answer within 0.05 seconds',
    });
  });

  it('understands a date until which it is to leave a server alone, by the clock of the server', async () => {
    web.pages.set('/feed', (_request, response) =>
      response
        .writeHead(503, {
          date: 'Mon, 20 May 2030 10:00:00 GMT',
          'retry-after': 'Mon, 20 May 2030 10:30:00 GMT',
        })
        .end(),
    );
    const answer = await fetchFeed('/feed');
    assert.equal(answer.kind === 'failed' && answer.retryAfter, 1_800_000);
    web.pages.set('/feed', (_request, response) =>
      response.writeHead(503, { 'retry-after': 'Mon, 20 May 2013 10:30:00 GMT' }).end(),
    );
    const late = await fetchFeed('/feed');
    assert.equal(late.kind === 'failed' && late.retryAfter, undefined);
  });

  it('tells what passes from what stays', async () => {
    const fetch = fetchArticleWithin(web.reach);
    for (const [status, kind] of [
      [404, 'gone'],
      [410, 'gone'],
      [403, 'gone'],
      [429, 'busy'],
      [500, 'failed'],
      [503, 'busy'],
    ] as const) {
      web.pages.set('/a', (_request, response) => response.writeHead(status).end());
      const answer = await fetch(web.at('/a'));
      assert.ok(!answer.ok && answer.kind === kind, String(status));
    }
    web.pages.set('/a', (request) => request.socket.destroy());
    const broken = await fetch(web.at('/a'));
    assert.ok(!broken.ok && broken.kind === 'failed');
  });
});
