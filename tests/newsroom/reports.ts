/** Reports that a feed brings to the port strike. */

import type { Item, Newsroom, Report } from '../helpers/web/newsroom.ts';
import { articlePage, rss } from '../helpers/web/newsroom.ts';

export const NOW = Date.parse('2024-06-01T12:00:00Z');

export const secondStrike = {
  title: 'Dockers of Sidi Mansour announce a second strike',
  published: '2024-06-01T08:00:00Z',
  paragraphs: [
    'The dockers of Sidi Mansour will stop work again on Monday, their union announced on Saturday after a meeting of its council.',
    'Leila Haddad said that the management had paid none of the higher wages agreed in May, and that 900 workers were waiting for them.',
  ],
} as const satisfies Report;

/** Puts reports onto the web and into its feed, the first one on top. */
export function bring(web: Newsroom, ...reports: readonly Report[]): void {
  const items = reports.map((report, n): Item => {
    const path = `/${n}-${report.title.replace(/\W+/g, '-')}`;
    web.pages.set(path, articlePage(report));
    return { title: report.title, link: web.at(path), ...(report.published && { date: report.published }) };
  });
  web.pages.set('/feed', rss(items));
}
