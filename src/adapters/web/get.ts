/** GET over http(s) under a policy, with limits on time, size and redirects. */

import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { within } from '../within.ts';
import { type Reach, reachable } from './reach.ts';

/** They hold for the whole of a fetch: all redirects together, the body as it is unpacked. */
export type FetchLimits = {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly redirects: number;
};

export type GetOptions = {
  readonly accept: string;
  /** Further headers, in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly limits: FetchLimits;
  readonly reach: Reach;
  /** Breaks the fetch off. */
  readonly signal?: AbortSignal | undefined;
  /** Says why an answer is not wanted, before its body is read; a clause as in `FetchFailure`. */
  readonly refuse?: (head: Head) => string | undefined;
};

export type Head = {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: IncomingMessage['headers'];
};

export type Got = Head & {
  readonly ok: true;
  readonly bytes: Uint8Array;
  /** The address that answered, after redirects, without its fragment. */
  readonly url: string;
};

/** `reason` is a clause to be put after the address: "answered 404". `head` where the server answered at all. */
export type FetchFailure = { readonly ok: false; readonly reason: string; readonly head?: Head };

const REDIRECTS = [301, 302, 303, 307, 308];

/** Gets an address. A server that refuses, stalls or misbehaves is an outcome, not an exception. */
export async function get(address: string, options: GetOptions): Promise<Got | FetchFailure> {
  const { limits, reach } = options;
  const timeout = AbortSignal.timeout(limits.milliseconds);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  try {
    let url = new URL(address);
    for (let redirects = 0; ; redirects++) {
      if (!/^https?:$/.test(url.protocol))
        return failure(`leads to ${url.protocol}, and only http and https are read`);
      const addresses = await within(signal, reachable(url, reach));
      if (addresses.length === 0) return failure('leads to an address that is not on the public Internet');
      const response = await open(url, addresses, options, signal);
      const { statusCode: status = 0, headers } = response;
      const target = headers.location && asUtf8(headers.location);
      if (REDIRECTS.includes(status) && target !== undefined) {
        response.destroy();
        if (redirects === limits.redirects) return failure(`redirects more than ${limits.redirects} times`);
        if (!URL.canParse(target, url)) return failure('redirects to something that is no address');
        url = new URL(target, url);
        continue;
      }
      const head = { status, headers };
      const reason = options.refuse?.(head);
      const bytes = reason === undefined ? await readBody(response, limits.bytes) : undefined;
      response.destroy();
      if (bytes === undefined) {
        const tooLarge = `is larger than ${Math.floor(limits.bytes / 1024 / 1024)} MB`;
        return { ...failure(reason ?? tooLarge), head };
      }
      url.hash = '';
      return { ok: true, ...head, bytes, url: url.href };
    }
  } catch (error) {
    if (timeout.aborted) return failure(`did not answer within ${limits.milliseconds / 1000} seconds`);
    return failure(options.signal?.aborted ? 'was broken off' : explain(error));
  }
}

/** Headers come as Latin-1; an address in Arabic letters is UTF-8 in it, as browsers read it. */
function asUtf8(header: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'));
  } catch {
    return header;
  }
}

/** Connects to one of the addresses that were checked, whatever the name service would say by now. */
function open(
  url: URL,
  addresses: readonly string[],
  { accept, headers }: GetOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const known = addresses.map((address) => ({ address, family: isIP(address) }));
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      // No connection is kept: the next host of the same name is checked anew.
      agent: false,
      signal,
      headers: { ...headers, accept, 'accept-encoding': 'gzip, deflate, br', 'user-agent': 'mujaz' },
      lookup: (_host, { all }, done) => {
        if (all) done(null, known);
        else done(null, known[0]!.address, known[0]!.family);
      },
    });
    request.on('response', resolve).on('error', reject).end();
  });
}

/** The body, unpacked; undefined where it is larger than `most` bytes. @throws where it breaks off */
async function readBody(response: IncomingMessage, most: number): Promise<Uint8Array | undefined> {
  if (Number(response.headers['content-length']) > most) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of unpacked(response)) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function unpacked(response: IncomingMessage): Readable {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const through =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'br'
          ? createBrotliDecompress()
          : undefined;
  // What goes wrong on the way is thrown by the stream that is read.
  return through ? pipeline(response, through, () => {}) : response;
}

const failure = (reason: string): FetchFailure => ({ ok: false, reason });

const CAUSES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'cannot be found: there is no such host',
  EAI_AGAIN: 'cannot be found: the name service does not answer',
  ECONNREFUSED: 'refuses the connection',
  ECONNRESET: 'broke the connection off',
  ETIMEDOUT: 'did not answer in time',
  ENETUNREACH: 'cannot be reached from here',
  EHOSTUNREACH: 'cannot be reached from here',
};

function explain(error: unknown): string {
  // Where several addresses were tried, the errors of all come together.
  const cause: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (CAUSES[code]) return CAUSES[code];
  if (/CERT|SSL|TLS/.test(code)) return `has no valid certificate (${code})`;
  return `cannot be fetched (${cause instanceof Error ? cause.message : String(cause)})`;
}
