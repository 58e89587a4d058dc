/** Fetches a feed where it has changed since it was last fetched. */

import { decodeText } from '../../story/ingest/decode-text.ts';
import type { FetchFeed } from '../../updates/feeds/read-feeds.ts';
import { charsetOf } from './fetch-page.ts';
import { type FetchLimits, get, type Head } from './get.ts';
import { PUBLIC_ONLY, type Reach } from './reach.ts';

const LIMITS: FetchLimits = { milliseconds: 15_000, bytes: 2 * 1024 * 1024, redirects: 5 };

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1';

/** A feed may be named by anybody who edits a story, and may redirect: `reach` decides where it may lead. */
export const fetchFeedWithin =
  (reach: Reach = PUBLIC_ONLY, limits: FetchLimits = LIMITS): FetchFeed =>
  async (address, { etag, lastModified } = {}, signal) => {
    const got = await get(address, {
      accept: ACCEPT,
      headers: {
        ...(etag ? { 'if-none-match': etag } : {}),
        ...(lastModified ? { 'if-modified-since': lastModified } : {}),
      },
      limits,
      reach,
      signal,
      refuse: ({ status }) =>
        status === 304 || (status >= 200 && status < 300) ? undefined : `answered with the status ${status}`,
    });
    if (!got.ok) {
      const retryAfter = got.head && retryAfterOf(got.head);
      return { kind: 'failed', reason: got.reason, ...(retryAfter !== undefined && { retryAfter }) };
    }
    if (got.status === 304) return { kind: 'unchanged' };
    const text = decodeText(got.bytes, charsetOf(got.headers['content-type']));
    if (!text.ok) return { kind: 'failed', reason: text.reason };
    const { etag: newEtag, 'last-modified': modified } = got.headers;
    return {
      kind: 'changed',
      text: text.value,
      url: got.url,
      validators: { ...(newEtag ? { etag: newEtag } : {}), ...(modified ? { lastModified: modified } : {}) },
    };
  };

/** Milliseconds: a server gives seconds, or a date by its own clock. */
function retryAfterOf({ headers: { 'retry-after': wait = '', date } }: Head): number | undefined {
  if (/^\d+$/.test(wait)) return Number(wait) * 1000;
  const milliseconds = Date.parse(wait) - (date === undefined ? Date.now() : Date.parse(date));
  return milliseconds > 0 ? milliseconds : undefined;
}
