/** A model that keeps failing is left alone for a while: readers get their extracts at once instead of after its timeout. */

import type { LanguageModel, ModelEvent, ModelFailure, ModelRequest } from './language-model.ts';

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
};

/** `stopped` is the reader's doing, and an `endless` reply comes from a server that works. */
const COUNTED: readonly ModelFailure['kind'][] = [
  'unavailable',
  'timeout',
  'broken',
  'rate-limited',
  'rejected',
];

type State =
  | { readonly kind: 'closed'; readonly failures: number; readonly notBefore: number }
  | { readonly kind: 'open'; readonly until: number; readonly ms: number; readonly trialUntil: number };

const STOPPED: ModelFailure = { kind: 'stopped', message: 'nobody waits for the reply any more' };
const CLOSED: State = { kind: 'closed', failures: 0, notBefore: 0 };

/** How a call went: it failed in a counted way, the model spoke, or nothing can be said of it. */
type Outcome = ModelFailure | 'spoke' | 'unknown';

/**
 * `model` behind a circuit. It opens after three failures in a row, at once after a `rejected`, and for no less than a
 * server asked for; while it is open, calls end at once with `unavailable`. When its time is over, one call is let
 * through as a trial: if the model speaks, the circuit closes, else it stays open for twice as long.
 */
export function withCircuit(model: LanguageModel, options: CircuitOptions): LanguageModel {
  const { clock, log } = options;
  const limits: CircuitLimits = { ...CIRCUIT_LIMITS, ...options.limits };
  let state: State = CLOSED;
  /** Grows with every opening, closing and trial; a call that began before says nothing about after. */
  let era = 0;

  const open = (ms: number, notBefore: number): number => {
    const now = clock.now();
    const until = Math.max(now + ms, notBefore);
    state = { kind: 'open', until, ms, trialUntil: 0 };
    era++;
    return until - now;
  };

  /** Undefined when the call may go out. */
  function refuse(): ModelFailure | undefined {
    if (state.kind === 'closed') return undefined;
    const now = clock.now();
    const until = Math.max(state.until, state.trialUntil);
    if (now < until) {
      const retryAfterMs = until - now;
      return { kind: 'unavailable', message: 'the model is left alone after failures', retryAfterMs };
    }
    state = { ...state, trialUntil: now + limits.trialMs };
    era++;
    return undefined;
  }

  function learn(outcome: Outcome, began: number): void {
    if (began !== era) return;
    if (outcome === 'unknown') {
      if (state.kind === 'open') state = { ...state, trialUntil: 0 };
      return;
    }
    if (outcome === 'spoke') {
      if (state.kind === 'open') {
        era++;
        log.info('The model answers again');
      }
      state = CLOSED;
      return;
    }
    const asked = clock.now() + (outcome.retryAfterMs ?? 0);
    if (state.kind === 'open') {
      const grown = Math.min(state.ms * 2, limits.longestMs);
      open(outcome.kind === 'rejected' ? Math.max(grown, limits.rejectedMs) : grown, asked);
      return;
    }
    const failures = state.failures + 1;
    const notBefore = Math.max(state.notBefore, asked);
    if (outcome.kind !== 'rejected' && failures < limits.failures) {
      state = { kind: 'closed', failures, notBefore };
      return;
    }
    const ms = open(outcome.kind === 'rejected' ? limits.rejectedMs : limits.firstMs, notBefore);
    log.warn('The model is left alone; readers get extracts', {
      seconds: Math.ceil(ms / 1000),
      failure: outcome.kind,
      reason: outcome.message,
    });
  }

  return (request) => guard(model, request, refuse, learn, () => era);
}

/** One call through the circuit. It begins, and may be the trial, when its first event is asked for. */
function guard(
  model: LanguageModel,
  request: ModelRequest,
  refuse: () => ModelFailure | undefined,
  learn: (outcome: Outcome, began: number) => void,
  era: () => number,
): AsyncIterable<ModelEvent> {
  let events: AsyncIterator<ModelEvent> | undefined;
  let began = 0;
  let over = false;
  let learned = false;
  let spoke = false;
  const end = (outcome: Outcome): void => {
    if (events && !learned) learn(outcome, began);
    learned = true;
  };
  const reader: AsyncIterableIterator<ModelEvent, void> = {
    async next() {
      if (over) return { done: true, value: undefined };
      if (!events) {
        const failure = request.signal.aborted ? STOPPED : refuse();
        if (failure) {
          over = true;
          return { done: false, value: { kind: 'failed', failure } };
        }
        began = era();
        events = model(request)[Symbol.asyncIterator]();
      }
      const step = await events.next();
      if (step.done) {
        end(spoke ? 'spoke' : 'unknown');
        return { done: true, value: undefined };
      }
      const event = step.value;
      if (event.kind === 'text') spoke = true;
      else if (event.kind === 'done') end('spoke');
      else if (COUNTED.includes(event.failure.kind)) end(event.failure);
      else end(spoke || event.failure.kind === 'endless' ? 'spoke' : 'unknown');
      return step;
    },
    // Whoever stops reading has heard enough: if the model spoke, it works.
    async return() {
      over = true;
      end(spoke ? 'spoke' : 'unknown');
      await events?.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => reader,
  };
  return reader;
}
