/** A clock that stands still until a test moves it. */

type Timer = { readonly due: number; readonly ms: number; readonly run: () => void };

export class ManualClock {
  #now: number;
  readonly #timers = new Set<Timer>();
  readonly #watchers = new Set<() => void>();

  constructor(start = '2026-05-01T12:00:00Z') {
    this.#now = Date.parse(start);
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { due: this.#now + ms, ms, run };
    this.#timers.add(timer);
    for (const watch of this.#watchers) watch();
    return () => this.#timers.delete(timer);
  }

  /** Timers that wait, in milliseconds as they were set. */
  waiting(): number[] {
    return [...this.#timers].map((timer) => timer.ms);
  }

  /** How many milliseconds it is until the next timer; infinitely many where there is none. */
  nextIn(): number {
    return Math.min(...[...this.#timers].map(({ due }) => due)) - this.#now;
  }

  /** Resolves when a timer of `ms` milliseconds waits. */
  async armed(ms: number): Promise<void> {
    await this.#until(() => this.waiting().includes(ms));
  }

  /** Resolves when a timer of `ms` milliseconds is set in the time that it is now. */
  async fresh(ms: number): Promise<void> {
    const isFresh = (timer: Timer): boolean => timer.ms === ms && timer.due === this.#now + ms;
    await this.#until(() => [...this.#timers].some(isFresh));
  }

  #until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const watch = (): void => {
        if (!holds()) return;
        this.#watchers.delete(watch);
        resolve();
      };
      this.#watchers.add(watch);
      watch();
    });
  }

  /** Moves time on and runs what falls due on the way, in order. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [next] = [...this.#timers].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
      if (!next) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.due);
      next.run();
    }
    this.#now = end;
  }
}
