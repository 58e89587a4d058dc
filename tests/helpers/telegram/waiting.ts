/** The real timers, taken before a test can replace them with fake ones. */
const { setTimeout, clearTimeout, setImmediate } = globalThis;

interface Waiter {
  check(): void;
  fail(error: Error): void;
}

/** Lets callers wait until something holds, re-checked at each change and never by polling. */
export class Waiting {
  readonly #waiters = new Set<Waiter>();
  readonly #patience: number;

  /** @param patience milliseconds of real time after which a wait fails */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /** To be called after every change of what anybody may wait for. */
  changed(): void {
    for (const waiter of [...this.#waiters]) waiter.check();
  }

  /** Resolves with the first value that `probe` gives; rejects with `explain()` when patience runs out. */
  until<T>(probe: () => T | undefined, explain: () => string, patience = this.#patience): Promise<T> {
    return new Promise((resolve, reject) => {
      const settle = (then: () => void) => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
        then();
      };
      const waiter: Waiter = {
        check: () => {
          const value = probe();
          if (value !== undefined) settle(() => resolve(value));
        },
        fail: (error) => settle(() => reject(error)),
      };
      const timer = setTimeout(
        () => waiter.fail(new Error(`${explain()} (waited ${patience} ms)`)),
        patience,
      );
      this.#waiters.add(waiter);
      waiter.check();
    });
  }

  stop(): void {
    for (const waiter of [...this.#waiters]) waiter.fail(new Error('the Telegram server was stopped'));
  }
}

/** Lets everything that is already due on the event loop happen. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 3; round++) await new Promise<void>((resolve) => setImmediate(() => resolve()));
}

/** Sleeps in real time; the timer does not keep the process alive. */
export const realSleep = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms).unref();
  });
