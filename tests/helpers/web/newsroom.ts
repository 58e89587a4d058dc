/** A web of one machine for tests: hosts by name, their pages, and what was asked of them. */

import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isPublicAddress, type Reach } from '../../../src/adapters/web/reach.ts';

export type Asked = { readonly host: string; readonly path: string; readonly headers: IncomingHttpHeaders };

/**
 * Serves every host name on 127.0.0.1, which here stands for the public Internet; every other address of this machine
 * is as closed as it is to a feed in earnest.
 */
export class Newsroom {
  readonly asked: Asked[] = [];
  /** Path with query -> what answers. A text is a page in HTML. */
  readonly pages = new Map<string, string | RequestListener>();
  /** Host name -> its addresses; 127.0.0.1 for a name that is not here. */
  readonly names = new Map<string, readonly string[] | (() => readonly string[])>();
  readonly reach: Reach = {
    resolve: async (host) => {
      const known = this.names.get(host) ?? ['127.0.0.1'];
      return typeof known === 'function' ? known() : known;
    },
    permits: (address) => address === '127.0.0.1' || isPublicAddress(address),
  };
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const path = request.url ?? '';
      this.asked.push({ host: request.headers.host ?? '', path, headers: request.headers });
      const page = this.pages.get(path);
      if (typeof page === 'function') return page(request, response);
      response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(page ?? '<p>not here</p>');
    });
  }

  static async open(): Promise<Newsroom> {
    const newsroom = new Newsroom();
    await new Promise<void>((resolve) => newsroom.#server.listen(0, '0.0.0.0', resolve));
    return newsroom;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** The address of a path on a host of this web. */
  at(path: string, host = 'news.example'): string {
    return `http://${host}:${this.port}${path}`;
  }

  /** The paths that were asked for, in order. */
  get paths(): readonly string[] {
    return this.asked.map(({ path }) => path);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export type Item = {
  readonly title: string;
  readonly link: string;
  readonly date?: string;
  readonly teaser?: string;
};

/** An RSS 2.0 feed. */
export const rss = (items: readonly Item[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${items
    .map(
      ({ title, link, date, teaser }) =>
        `<item><title>${escaped(title)}</title><link>${escaped(link)}</link>${date ? `<pubDate>${new Date(date).toUTCString()}</pubDate>` : ''}${teaser ? `<description>${escaped(teaser)}</description>` : ''}</item>`,
    )
    .join('')}</channel></rss>`;

export type Report = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly published?: string;
  readonly language?: 'ar' | 'en';
  readonly site?: string;
};

/** A news page with all that surrounds an article. */
export const articlePage = ({
  title,
  paragraphs,
  published,
  language = 'en',
  site = 'Coast News',
}: Report): string => `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>${escaped(title)} | ${site}</title>
<meta property="og:site_name" content="${site}">${published ? `<meta property="article:published_time" content="${published}">` : ''}</head>
<body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav><main><article><h1>${escaped(title)}</h1>
${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
</article></main><footer>All rights reserved</footer></body></html>`;
