/** Fetches an article that a feed leads to. */

import type { FetchArticle } from '../../updates/feeds/read-feeds.ts';
import { FETCH_LIMITS, fetchPage } from './fetch-page.ts';
import { PUBLIC_ONLY, type Reach } from './reach.ts';

/** What a feed leads to is chosen by strangers: `reach` decides where it may be. */
export const fetchArticleWithin =
  (reach: Reach = PUBLIC_ONLY): FetchArticle =>
  async (address, signal) => {
    const page = await fetchPage(address, FETCH_LIMITS, reach, signal);
    if (page.ok) return { ...page, name: new URL(page.url).pathname };
    const status = page.head?.status;
    const isBusy = status === 429 || status === 503;
    // A page that was moved, removed or closed stays so; a server that is not there comes back.
    const isGone = status !== undefined && status < 500;
    return { ok: false, reason: page.reason, kind: isBusy ? 'busy' : isGone ? 'gone' : 'failed' };
  };
