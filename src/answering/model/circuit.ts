/** A server that keeps failing is left alone for a while: readers do without it at once instead of after its timeout. */

import type { ModelFailure } from './language-model.ts';

export type CircuitLimits = {
  /** Failures in a row that open it. */
  readonly failures: number;
  /** Milliseconds that it stays open: at first, and at most as trial after trial fails. */
  readonly firstMs: number;
  readonly longestMs: number;
  /** After `rejected`: somebody has to mend the configuration first. */
  readonly rejectedMs: number;
  /** How long a trial may take before another call may be one; a reader can walk away from a trial and never say so. */
  readonly trialMs: number;
};

export const CIRCUIT_LIMITS: CircuitLimits = {
  failures: 3,
  firstMs: 30_000,
  longestMs: 300_000,
  rejectedMs: 300_000,
  trialMs: 30_000,
};

export type CircuitOptions = {
  /** Milliseconds since 1970. */
  readonly clock: { now(): number };
  readonly log: Readonly<Record<'info' | 'warn', (message: string, details?: object) => void>>;
  readonly limits?: Partial<CircuitLimits>;
  /** What the log says when it opens and when it closes. */
  readonly words: { readonly opened: string; readonly closed: string };
};

type State =
  | { readonly kind: 'closed'; readonly failures: number; readonly notBefore: number }
  | { readonly kind: 'open'; readonly until: number; readonly ms: number; readonly trialUntil: number };

const CLOSED: State = { kind: 'closed', failures: 0, notBefore: 0 };

/** How a call went: it failed, the server answered, or nothing can be said of it. */
export type Outcome = ModelFailure | 'answered' | 'unknown';

/**
 * It opens after three failures in a row, at once after a `rejected`, and for no less than a server asked for. When its
 * time is over, one call is let through as a trial: if the server answers, the circuit closes, else it stays open for
 * twice as long.
 */
export class Circuit {
  readonly #options: CircuitOptions;
  readonly #limits: CircuitLimits;
  #state: State = CLOSED;
  /** Grows with every opening, closing and trial; a call that began before says nothing about after. */
  #era = 0;

  constructor(options: CircuitOptions) {
    this.#options = options;
    this.#limits = { ...CIRCUIT_LIMITS, ...options.limits };
  }

  /** What a call remembers of its beginning, for `learn`. */
  get era(): number {
    return this.#era;
  }

  /** Asked before each call. Undefined when the call may go out. */
  refuse(): ModelFailure | undefined {
    if (this.#state.kind === 'closed') return undefined;
    const now = this.#options.clock.now();
    const until = Math.max(this.#state.until, this.#state.trialUntil);
    if (now < until) {
      const retryAfterMs = until - now;
      return { kind: 'unavailable', message: 'the server is left alone after failures', retryAfterMs };
    }
    this.#state = { ...this.#state, trialUntil: now + this.#limits.trialMs };
    this.#era++;
    return undefined;
  }

  /** Told after each call that went out; `began` is the era of its beginning. */
  learn(outcome: Outcome, began: number): void {
    if (began !== this.#era) return;
    if (outcome === 'answered') this.#close();
    else if (outcome === 'unknown' || outcome.kind === 'stopped') this.#forgetTrial();
    else if (outcome.kind === 'endless') this.#close();
    else this.#fail(outcome);
  }

  #close(): void {
    if (this.#state.kind === 'open') {
      this.#era++;
      this.#options.log.info(this.#options.words.closed);
    }
    this.#state = CLOSED;
  }

  #forgetTrial(): void {
    if (this.#state.kind === 'open') this.#state = { ...this.#state, trialUntil: 0 };
  }

  #fail({ kind, message, retryAfterMs = 0 }: ModelFailure): void {
    const { firstMs, longestMs, rejectedMs, failures: most } = this.#limits;
    const { clock, log, words } = this.#options;
    const asked = clock.now() + retryAfterMs;
    const state = this.#state;
    if (state.kind === 'open') {
      const grown = Math.min(state.ms * 2, longestMs);
      this.#open(kind === 'rejected' ? Math.max(grown, rejectedMs) : grown, asked);
      return;
    }
    const failures = state.failures + 1;
    const notBefore = Math.max(state.notBefore, asked);
    if (kind !== 'rejected' && failures < most) {
      this.#state = { kind: 'closed', failures, notBefore };
      return;
    }
    const ms = this.#open(kind === 'rejected' ? rejectedMs : firstMs, notBefore);
    log.warn(words.opened, { seconds: Math.ceil(ms / 1000), failure: kind, reason: message });
  }

  /** @returns for how many milliseconds */
  #open(ms: number, notBefore: number): number {
    const now = this.#options.clock.now();
    const until = Math.max(now + ms, notBefore);
    this.#state = { kind: 'open', until, ms, trialUntil: 0 };
    this.#era++;
    return until - now;
  }
}
