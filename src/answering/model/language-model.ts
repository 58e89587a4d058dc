/** The language model as answering sees it. Adapters implement it; nothing here knows whose API it is. */

export type ModelRequest = {
  /** How to answer. */
  readonly system: string;
  /** The evidence as numbered lines and the question. */
  readonly user: string;
  /** Aborted when nobody waits for the reply any more; the reply then ends with the failure `stopped`. */
  readonly signal: AbortSignal;
};

export type Usage = { readonly promptTokens: number; readonly replyTokens: number };

/**
 * Why a reply failed, one kind for each thing that would be done differently:
 * `rejected`: wrong key, wrong model name, a request the server refuses (asking again is useless until it is set right);
 * `rate-limited`: too many requests; `unavailable`: no connection, 5xx, or the circuit is open; `timeout`: too slow to
 * begin, or altogether, or stalled; `broken`: the stream broke off or made no sense; `endless`: longer than any answer;
 * `stopped`: the request's signal.
 */
export type ModelFailure = {
  readonly kind: 'rejected' | 'rate-limited' | 'unavailable' | 'timeout' | 'broken' | 'endless' | 'stopped';
  /** For the log; holds no key. */
  readonly message: string;
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
};

/** Pieces of text in order, then exactly one `done` or `failed`. */
export type ModelEvent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'done'; readonly usage?: Usage }
  | { readonly kind: 'failed'; readonly failure: ModelFailure };

/** Never throws and never hangs: a failed call is data. Text that came before a failure stays valid. */
export type LanguageModel = (request: ModelRequest) => AsyncIterable<ModelEvent>;
