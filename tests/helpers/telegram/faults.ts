/** Something that goes wrong between the bot and Telegram. */
export type Fault =
  | {
      readonly kind: 'refuse';
      readonly code: number;
      readonly description: string;
      readonly parameters?: object;
    }
  | { readonly kind: 'html'; readonly code: number }
  | { readonly kind: 'drop-before' | 'drop-after' | 'stall' | 'garbage' }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'answer-held'; readonly until: Promise<unknown> };

/** The server tells the bot to wait. */
export const status429 = (retryAfter: number): Fault =>
  refuse(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });

/** The server is in trouble; at 502 and 504 a proxy answers with a page of HTML. */
export const status = (code: 500 | 502 | 504): Fault =>
  code === 500 ? refuse(500, 'Internal Server Error') : { kind: 'html', code };

/** Any refusal, as the API would word it. */
export const refuse = (code: number, description: string, parameters?: object): Fault => ({
  kind: 'refuse',
  code,
  description,
  ...(parameters && { parameters }),
});

/** The connection breaks before anything is done. */
export const dropBefore: Fault = { kind: 'drop-before' };
/** The call is carried out and its answer is lost. */
export const dropAfter: Fault = { kind: 'drop-after' };
/** Nothing is done and nothing is answered until the server stops. */
export const stall: Fault = { kind: 'stall' };
/** Nothing is done and the answer is 200 with a body that is no JSON. */
export const garbage: Fault = { kind: 'garbage' };
/** The call is carried out after a while. */
export const slow = (ms: number): Fault => ({ kind: 'slow', ms });

/** The call is carried out, and answered when a test says so. */
export const answerHeld = (until: Promise<unknown>): Fault => ({ kind: 'answer-held', until });

interface Planned {
  readonly method: string;
  readonly fault: Fault;
  readonly chat: number | undefined;
  left: number;
}

interface When {
  /** How many calls it hits; one by default. */
  times?: number;
  /** Only calls about this chat. */
  chat?: number | { readonly id: number };
}

/** How often each fault strikes, as a share of calls from 0 to 1. */
export interface FaultRates {
  readonly faults: readonly (readonly [share: number, fault: Fault])[];
  /** Which methods may be hit; all but getMe and getUpdates by default. */
  readonly methods?: RegExp;
}

/** Decides which calls meet a fault. */
export class Faults {
  readonly #planned: Planned[] = [];
  #random: { rates: FaultRates; next: () => number } | undefined;
  /** Calls that were carried out and whose answer was lost. */
  lostAnswers = 0;

  /** The next call of the method (`*` for any) meets the fault. Several plans are used up in their order. */
  next(method: string, fault: Fault, { times = 1, chat }: When = {}): void {
    this.#planned.push({
      method: method.toLowerCase(),
      fault,
      left: times,
      chat: typeof chat === 'object' ? chat.id : chat,
    });
  }

  /** Faults at random, the same ones for the same seed and the same sequence of calls. */
  random(seed: number, rates: FaultRates): void {
    this.#random = { rates, next: mulberry32(seed) };
  }

  clear(): void {
    this.#planned.length = 0;
    this.#random = undefined;
  }

  strike(method: string, chat: unknown): Fault | undefined {
    const fault = this.#choose(method, chat);
    if (fault?.kind === 'drop-after') this.lostAnswers++;
    return fault;
  }

  #choose(method: string, chat: unknown): Fault | undefined {
    const planned = this.#planned.find(
      (plan) =>
        plan.left > 0 &&
        (plan.method === '*' || plan.method === method.toLowerCase()) &&
        (plan.chat === undefined || String(plan.chat) === String(chat)),
    );
    if (planned) {
      planned.left--;
      return planned.fault;
    }
    return this.#strikeAtRandom(method);
  }

  #strikeAtRandom(method: string): Fault | undefined {
    if (!this.#random) return undefined;
    const { faults, methods = /^(?!getme$|getupdates$)/i } = this.#random.rates;
    if (!methods.test(method)) return undefined;
    let roll = this.#random.next();
    for (const [share, fault] of faults) {
      if (roll < share) return fault;
      roll -= share;
    }
    return undefined;
  }
}

/** A small seeded generator of numbers from 0 to 1 (mulberry32, public domain). */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
