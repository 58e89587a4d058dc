/** How many tokens the whole bot may spend on a model in a day. */

import type { Usage } from './language-model.ts';

/** What a store keeps of a budget. */
export type BudgetState = {
  /** In UTC: 2026-05-01. */
  readonly day: string;
  readonly tokens: number;
};

/** Where the state outlives a restart; a Keyv does. What comes back may be anything. */
export type BudgetStore = {
  load(): Promise<unknown>;
  save(state: BudgetState): Promise<void>;
};

/** One call as it is paid for. `usage` is what the server counted, if it did. */
export type SpentCall = {
  readonly usage?: Usage | undefined;
  /** All that was sent and all that came back; counted by its length where the server counted nothing. */
  readonly prompt: string;
  readonly reply: string;
};

/** Arabic takes about 3 characters a token with today's tokenizers and English 4: rather too many than too few. */
const CHARACTERS_PER_TOKEN = 3;

export class DailyBudget {
  readonly #tokens: number;
  readonly #now: () => number;
  readonly #store: BudgetStore | undefined;
  #state: BudgetState;

  /**
   * `tokens` a day, counted from midnight to midnight in UTC; `clock.now()` is in milliseconds since 1970. With a store
   * all that is spent is saved there.
   */
  constructor(tokens: number, clock: { now(): number }, store?: BudgetStore) {
    this.#store = store;
    this.#tokens = tokens;
    this.#now = () => clock.now();
    this.#state = { day: this.#today(), tokens: 0 };
  }

  /** Whether anything is left today. A call that was allowed may overdraw; the next is not allowed then. */
  allows(): boolean {
    return this.left() > 0;
  }

  /** Tokens that are left today, never less than 0. */
  left(): number {
    return Math.max(0, this.#tokens - this.state().tokens);
  }

  spend(call: SpentCall): void {
    const { day, tokens } = this.state();
    this.#state = { day, tokens: tokens + tokensOf(call) };
    // What cannot be kept counts until the next start.
    this.#store?.save(this.#state).catch(() => {});
  }

  /** What is to be stored. */
  state(): BudgetState {
    const day = this.#today();
    if (this.#state.day !== day) this.#state = { day, tokens: 0 };
    return this.#state;
  }

  /** Adds what was stored for today, before the restart. Another day's state, or what is none, counts nothing. */
  restore(stored: unknown): void {
    if (!isBudgetState(stored) || stored.day !== this.#today()) return;
    const { day, tokens } = this.state();
    this.#state = { day, tokens: tokens + stored.tokens };
  }

  #today(): string {
    return new Date(this.#now()).toISOString().slice(0, 10);
  }
}

function tokensOf({ usage, prompt, reply }: SpentCall): number {
  const counted = usage ? usage.promptTokens + usage.replyTokens : 0;
  // Some servers fill in zeros.
  return Number.isFinite(counted) && counted > 0 ? counted : estimateTokens(prompt) + estimateTokens(reply);
}

const estimateTokens = (text: string): number => Math.ceil(text.length / CHARACTERS_PER_TOKEN);

function isBudgetState(value: unknown): value is BudgetState {
  if (typeof value !== 'object' || value === null || !('day' in value) || !('tokens' in value)) return false;
  return typeof value.day === 'string' && Number.isFinite(value.tokens) && (value.tokens as number) >= 0;
}
