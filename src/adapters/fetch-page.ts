/** Fetches a page or text over http, with limits on time, size, redirects and kind. */

export type FetchLimits = {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly redirects: number;
};

export const FETCH_LIMITS: FetchLimits = { milliseconds: 10_000, bytes: 5 * 1024 * 1024, redirects: 5 };

export type FetchedPage = {
  readonly ok: true;
  readonly bytes: Uint8Array;
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly contentType: string;
  readonly charset?: string;
};

/** `reason` is a clause to be put after the address: "answered 404". */
export type FetchFailure = { readonly ok: false; readonly reason: string };

const TEXTUAL = /^(?:text\/(?:html|plain|markdown|x-markdown)|application\/xhtml\+xml)$/;
const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * Fetches an address. The limits hold for the whole of it: all redirects together, the body as it is unpacked.
 * A server that refuses, stalls or sends something else is an outcome, not an exception.
 */
export async function fetchPage(
  address: string,
  limits: FetchLimits = FETCH_LIMITS,
): Promise<FetchedPage | FetchFailure> {
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    let url = new URL(address);
    for (let redirects = 0; ; redirects++) {
      if (!/^https?:$/.test(url.protocol))
        return failure(`leads to ${url.protocol}, and only http and https are read`);
      const response = await fetch(url, {
        redirect: 'manual',
        signal,
        headers: {
          accept: 'text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9',
          'user-agent': 'mujaz-ingest',
        },
      });
      const target = response.headers.get('location');
      if (REDIRECTS.includes(response.status) && target !== null) {
        await response.body?.cancel();
        if (redirects === limits.redirects) return failure(`redirects more than ${limits.redirects} times`);
        if (!URL.canParse(target, url)) return failure('redirects to something that is no address');
        url = new URL(target, url);
        continue;
      }
      return await readResponse(response, url, limits);
    }
  } catch (error) {
    if (signal.aborted) return failure(`did not answer within ${limits.milliseconds / 1000} seconds`);
    return failure(explain(error));
  }
}

async function readResponse(
  response: Response,
  url: URL,
  limits: FetchLimits,
): Promise<FetchedPage | FetchFailure> {
  const refuse = async (reason: string): Promise<FetchFailure> => {
    await response.body?.cancel();
    return failure(reason);
  };
  if (!response.ok) return refuse(`answered with the status ${response.status}`);
  const header = response.headers.get('content-type') ?? 'text/html';
  const contentType = header.split(';')[0]!.trim().toLowerCase();
  if (!TEXTUAL.test(contentType)) return refuse(`is ${contentType || 'of no kind'}, not a page or a text`);
  const tooLarge = `is larger than ${Math.floor(limits.bytes / 1024 / 1024)} MB`;
  if (Number(response.headers.get('content-length')) > limits.bytes) return refuse(tooLarge);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > limits.bytes) return failure(tooLarge); // leaving the loop closes the connection
    chunks.push(chunk);
  }
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(header)?.[1];
  url.hash = '';
  return {
    ok: true,
    bytes: Buffer.concat(chunks),
    url: url.href,
    contentType,
    ...(charset ? { charset } : {}),
  };
}

const failure = (reason: string): FetchFailure => ({ ok: false, reason });

const CAUSES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'cannot be found: there is no such host',
  EAI_AGAIN: 'cannot be found: the name service does not answer',
  ECONNREFUSED: 'refuses the connection',
  ECONNRESET: 'broke the connection off',
  UND_ERR_SOCKET: 'broke the connection off',
  UND_ERR_CONNECT_TIMEOUT: 'did not answer in time',
  ENETUNREACH: 'cannot be reached from here',
  EHOSTUNREACH: 'cannot be reached from here',
};

function explain(error: unknown): string {
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (CAUSES[code]) return CAUSES[code];
  if (/CERT|SSL|TLS/.test(code)) return `has no valid certificate (${code})`;
  return `cannot be fetched (${cause instanceof Error ? cause.message : String(cause)})`;
}
