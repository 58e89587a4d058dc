/** Fetches a page or a text: what an article is read from. */

import { type FetchFailure, type FetchLimits, type GetOptions, get } from './get.ts';
import { ANYWHERE, type Reach } from './reach.ts';

export const FETCH_LIMITS: FetchLimits = { milliseconds: 10_000, bytes: 5 * 1024 * 1024, redirects: 5 };

export type FetchedPage = {
  readonly ok: true;
  readonly bytes: Uint8Array;
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly contentType: string;
  readonly charset?: string;
};

const TEXTUAL = /^(?:text\/(?:html|plain|markdown|x-markdown)|application\/xhtml\+xml)$/;

/** Fetches an address. A server that refuses, stalls or sends something else is an outcome, not an exception. */
export async function fetchPage(
  address: string,
  limits: FetchLimits = FETCH_LIMITS,
  reach: Reach = ANYWHERE,
  signal?: AbortSignal,
): Promise<FetchedPage | FetchFailure> {
  const got = await get(address, {
    accept: 'text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9',
    limits,
    reach,
    signal,
    refuse,
  });
  if (!got.ok) return got;
  const { bytes, url, headers } = got;
  const charset = charsetOf(headers['content-type']);
  return {
    ok: true,
    bytes,
    url,
    contentType: kindOf(headers['content-type']),
    ...(charset ? { charset } : {}),
  };
}

const refuse: NonNullable<GetOptions['refuse']> = ({ status, headers }) => {
  if (status < 200 || status > 299) return `answered with the status ${status}`;
  const kind = kindOf(headers['content-type']);
  return TEXTUAL.test(kind) ? undefined : `is ${kind || 'of no kind'}, not a page or a text`;
};

const kindOf = (header = 'text/html'): string => header.split(';')[0]!.trim().toLowerCase();

/** The encoding that a content type names. */
export const charsetOf = (header = ''): string | undefined =>
  /charset\s*=\s*["']?([\w-]+)/i.exec(header)?.[1];
