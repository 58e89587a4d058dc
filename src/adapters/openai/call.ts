/** One call of a model: how long each of its steps may take, and what ends it before its end. */

import type { ModelFailure } from '../../answering/model/language-model.ts';

/** Time as a model call needs it; a test puts its own in place. */
export type ModelClock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `run` once after `ms` milliseconds, unless the function that it returns is called before. */
  after(ms: number, run: () => void): () => void;
};

export type ModelLimits = {
  readonly firstTokenMs: number;
  readonly betweenTokensMs: number;
  readonly wholeMs: number;
  /** How long a finished reply waits for its usage. */
  readonly closingMs: number;
  /** Of text; what a model thinks before it speaks is not counted. */
  readonly characters: number;
  readonly tokens: number;
  /** Of the whole response, so that a server gone mad cannot fill the memory. */
  readonly bytes: number;
};

/** Whatever the model does, 8 seconds leave time to answer by extracts within 10. */
export const MODEL_LIMITS: ModelLimits = {
  firstTokenMs: 4_000,
  betweenTokensMs: 4_000,
  wholeMs: 8_000,
  closingMs: 300,
  characters: 2_000,
  tokens: 1_200,
  bytes: 8 * 1024 * 1024,
};

export const systemClock: ModelClock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** One call: its time limits, the signal of its reader, and why it was ended before its end. */
export type Call = {
  readonly signal: AbortSignal;
  failure(): ModelFailure | undefined;
  /** What `work` gives, if it does within `ms`; rejects as soon as the call ends. */
  within<T>(ms: number, why: string, work: Promise<T>): Promise<T>;
  pause(ms: number): Promise<void>;
  end(): void;
};

const STOPPED: ModelFailure = { kind: 'stopped', message: 'nobody waits for the reply any more' };

export function startCall(reader: AbortSignal, limits: ModelLimits, clock: ModelClock): Call {
  const controller = new AbortController();
  let failure: ModelFailure | undefined;
  const interrupt = (why: ModelFailure): void => {
    if (controller.signal.aborted) return;
    failure = why;
    controller.abort();
  };
  const late = (why: string, ms: number): void =>
    interrupt({ kind: 'timeout', message: `the model ${why} within ${ms / 1000} s` });
  const interrupted = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(new Error('The call was ended')), {
      once: true,
    });
  });
  interrupted.catch(() => undefined);
  const stop = (): void => interrupt(STOPPED);
  const forgetWhole = clock.after(limits.wholeMs, () => late('did not finish its reply', limits.wholeMs));
  reader.addEventListener('abort', stop, { once: true });
  if (reader.aborted) stop();
  return {
    signal: controller.signal,
    failure: () => failure,
    async within(ms, why, work) {
      const forget = clock.after(ms, () => late(why, ms));
      try {
        // The end of the call stands first: it wins over a piece that came in the same moment.
        return await Promise.race([interrupted, work]);
      } finally {
        forget();
      }
    },
    async pause(ms) {
      let forget = (): void => undefined;
      const over = new Promise<void>((resolve) => {
        forget = clock.after(ms, resolve);
      });
      await Promise.race([interrupted, over]).finally(forget);
    },
    end() {
      forgetWhole();
      reader.removeEventListener('abort', stop);
      stop();
    },
  };
}
