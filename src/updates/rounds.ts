/** Work in rounds, one at a time: when there may be something to do, and again by itself where something is left. */

import type { Clock } from './clock.ts';

/** The usual pause before what did not work is tried again, in milliseconds. */
export const AGAIN = 60_000;

export class Rounds {
  readonly #clock: Clock;
  readonly #round: (stopping: AbortSignal) => Promise<number | undefined>;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  #callOff: (() => void) | undefined;

  /**
   * @param round does what there is to do, and begins nothing more once it is told to stop; never throws. Resolves to the
   * milliseconds after which to come again, or to undefined where nothing is left
   */
  constructor(clock: Clock, round: (stopping: AbortSignal) => Promise<number | undefined>) {
    this.#clock = clock;
    this.#round = round;
  }

  /** There may be something to do. @returns what resolves when a round is over that has begun since */
  async look(): Promise<void> {
    // One that is under way may be past what there is to do.
    await this.#running;
    if (this.#stopping.signal.aborted) return;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  /** Resolves when the round that is under way is over; there is no other. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#callOff?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    this.#callOff?.();
    const again = await this.#round(this.#stopping.signal);
    if (again !== undefined && !this.#stopping.signal.aborted)
      this.#callOff = this.#clock.after(Math.max(1, again), () => void this.look());
  }
}
