/**
 * Decides in one place what happens when a call to Telegram fails: how long one may take, and what is tried again.
 *
 * (@grammyjs/auto-retry repeats network errors without end, from a pause of three seconds on, and sets no time limit.)
 *
 * A send whose answer was lost is sent again, so a reader may see it twice: Telegram has no key to tell a repetition
 * by, and twice is better than never.
 */

import { HttpError, type Transformer } from 'grammy';
import type { CallGate } from './pace-calls.ts';

export type RetryOptions = {
  /** How long one attempt may take, in milliseconds. */
  readonly timeLimit?: number;
  /** How often a call is repeated after an error of the server or the network. */
  readonly repeats?: number;
  /** The longest that Telegram may ask to wait (429), in milliseconds; a call that must wait longer fails. */
  readonly longestWait?: number;
  /** Waits so many milliseconds; a test passes its own. */
  readonly wait?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
};

/** getUpdates stays open for this long by design, in milliseconds. */
const LONG_POLL = 30_000;
/** The first pause, doubled with each repetition, in milliseconds. */
const FIRST_PAUSE = 300;
/** Signs of life, of use only in their moment. */
const PASSING: ReadonlySet<string> = new Set(['sendMessageDraft', 'sendChatAction']);
/** How often a call waits because Telegram asks it to. */
const WAITS = 5;

export function retryCalls(options: RetryOptions = {}, gate?: CallGate): Transformer {
  const { timeLimit = 10_000, repeats = 4, longestWait = 60_000, wait = pause } = options;
  return async (call, method, payload, signal) => {
    if (PASSING.has(method)) return call(method, payload, signal);
    const polls = method === 'getUpdates';
    const staysOpen = polls && 'timeout' in payload && payload.timeout !== undefined;
    const ended = signal as AbortSignal | undefined;
    let repeated = 0;
    let waited = 0;
    let tried = 0;
    let current = payload;
    for (;;) {
      await gate?.before(method, current, tried++ > 0);
      const attempt = limited(staysOpen ? timeLimit + LONG_POLL : timeLimit, ended);
      let problem: unknown;
      try {
        const answer = await call(method, current, attempt.signal as never);
        if (answer.ok) {
          gate?.passed(method);
          return answer;
        }
        const { error_code: code, parameters } = answer;
        const moved = parameters?.migrate_to_chat_id;
        const namesMessage = 'message_id' in current;
        if (moved !== undefined && 'chat_id' in current && current.chat_id !== moved && !namesMessage) {
          // The group became a supergroup; its messages have other numbers there, and an edit would hit another one.
          const { reply_parameters: _reply, ...rest } = current as Record<string, unknown>;
          current = { ...rest, chat_id: moved } as unknown as typeof payload;
          continue;
        }
        if (code === 429 && !polls) {
          const milliseconds = (parameters?.retry_after ?? 1) * 1000;
          gate?.refused(current, milliseconds);
          if (milliseconds > longestWait || waited++ >= WAITS) return answer;
          await wait(milliseconds, ended);
          continue;
        }
        // The polling loop has its own patience.
        if (code < 500 || polls || repeated >= repeats) return answer;
      } catch (error) {
        if (!(error instanceof HttpError) || polls || repeated >= repeats || ended?.aborted) throw error;
        problem = error;
      } finally {
        attempt.clear();
      }
      await wait(FIRST_PAUSE * 2 ** repeated++, ended).catch((aborted) => {
        throw problem ?? aborted;
      });
    }
  };
}

/** A signal that fires after so many milliseconds or with another one, which may be grammY's own kind (not the platform's). */
function limited(
  milliseconds: number,
  other: AbortSignal | undefined,
): { signal: AbortSignal; clear: () => void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const timer = setTimeout(abort, milliseconds);
  if (other?.aborted) abort();
  else other?.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    clear: () => {
      clearTimeout(timer);
      other?.removeEventListener('abort', abort);
    },
  };
}

const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new Error('stopped while waiting to try again'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
