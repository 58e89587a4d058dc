/** Errors of the library, of the network and of the server -> failures as answering tells them apart. */

import { APIConnectionError, APIError } from 'openai';
import type { ModelFailure } from '../../answering/model/language-model.ts';
import { field, isText } from './field.ts';

/** The server answered, but not with a reply. The message is a clause: "answered text/html instead of a stream". */
export class BrokenReply extends Error {
  override name = 'BrokenReply';
}

/** Longer is no promise but a mistake. */
const LONGEST_RETRY_AFTER_MS = 24 * 3_600_000;

/** A 4xx about this one question: the next may well be taken, so the server is not at fault as a whole. */
const ABOUT_THE_QUESTION =
  /content[_ ]?(?:filter|policy|management)|moderation|flagged|context[_ ](?:length|size|window)|maximum context|prompt is too long/i;

/** Errors of the library, of the network and of the server, as the port tells them apart; `redact` takes out the key. */
export function describeFailures(redact: (text: string) => string, now: () => number) {
  const failure = (kind: ModelFailure['kind'], message: string, error: unknown): ModelFailure => ({
    kind,
    message: redact(message).replace(/\s+/g, ' ').slice(0, 400),
    cause: plainCause(error, redact),
  });
  const ofStatus = (
    status: number,
    text: string,
    headers: Headers | undefined,
    error: unknown,
  ): ModelFailure => {
    const kind = kindOfStatus(status, text);
    const retryAfterMs = headers ? readRetryAfter(headers, now()) : undefined;
    const said = failure(
      kind,
      `the model server answered ${status}: ${readDetail(text) || 'nothing more'}`,
      error,
    );
    const timed = retryAfterMs !== undefined && (kind === 'rate-limited' || kind === 'unavailable');
    return timed ? { ...said, retryAfterMs } : said;
  };
  return {
    /** Before there was a reply. */
    opening(
      error: unknown,
      refusal: { readonly status: number; readonly text: string } | undefined,
    ): ModelFailure {
      if (refusal)
        return ofStatus(
          refusal.status,
          refusal.text,
          error instanceof APIError ? error.headers : undefined,
          error,
        );
      if (error instanceof APIConnectionError) {
        return failure(
          'unavailable',
          `no connection to the model server: ${codeOf(error) ?? error.message}`,
          error,
        );
      }
      // The request could not even be built: an address that is none, a key that no header can hold.
      return failure(
        'rejected',
        `the request cannot be made: ${error instanceof Error ? error.message : String(error)}`,
        error,
      );
    },
    /** While there was one. */
    reading(error: unknown): ModelFailure {
      // OpenRouter and vLLM put an error of the model behind them into the stream, with its status as the code.
      const status = error instanceof APIError ? Number(error.code) : Number.NaN;
      if (error instanceof APIError && status >= 400 && status < 600)
        return ofStatus(status, error.message, undefined, error);
      const what = error instanceof Error ? error.message : String(error);
      return failure(
        'broken',
        `the model's reply ${error instanceof BrokenReply ? what : `broke: ${codeOf(error) ?? what}`}`,
        error,
      );
    },
  };
}

function kindOfStatus(status: number, text: string): ModelFailure['kind'] {
  if (status === 408) return 'timeout';
  // OpenAI's word for an account without money; no waiting helps.
  if (status === 429) return /insufficient_quota/.test(text) ? 'rejected' : 'rate-limited';
  if (status >= 500 || status === 409 || status === 425) return 'unavailable';
  if (status < 400) return 'broken';
  return status !== 401 && ABOUT_THE_QUESTION.test(text) ? 'broken' : 'rejected';
}

/** Milliseconds until the server wants to be asked again, from seconds or a date. */
function readRetryAfter(headers: Headers, now: number): number | undefined {
  const exact = headers.get('retry-after-ms');
  const value = headers.get('retry-after');
  const seconds = value !== null && /^\s*[\d.]+\s*$/.test(value) ? Number(value) * 1000 : undefined;
  const ms =
    exact !== null ? Number(exact) : (seconds ?? (value === null ? Number.NaN : Date.parse(value) - now));
  return Number.isFinite(ms) ? Math.min(Math.max(0, ms), LONGEST_RETRY_AFTER_MS) : undefined;
}

/** The sentence in an error's body, whatever the server's habit is. */
function readDetail(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    const error = field(body, 'error');
    return (
      [field(error, 'message'), error, field(body, 'message'), field(body, 'detail')].find(isText) ?? text
    );
  } catch {
    return text;
  }
}

/** The code in an error or in what caused it: ECONNREFUSED says more than "fetch failed". */
function codeOf(error: unknown): string | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const code = field(at, 'code');
    if (isText(code)) return code;
  }
  return undefined;
}

/** A copy to log: the library's errors hold headers and bodies, in which a server may have put the key. */
function plainCause(error: unknown, redact: (text: string) => string, depth = 0): Error | undefined {
  if (!(error instanceof Error) || depth > 4) return undefined;
  const inner = plainCause(error.cause, redact, depth + 1);
  const copy = new Error(redact(error.message).slice(0, 400), inner && { cause: inner });
  copy.name = error.name === 'Error' ? error.constructor.name : error.name;
  return copy;
}
