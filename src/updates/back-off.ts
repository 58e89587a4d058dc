/** How long what failed is left alone: twice as long each time, each thing by itself and everything together. */

import type { Clock } from './clock.ts';

/** The pauses after a failure, in milliseconds. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 300_000;
const LONGEST_PAUSE_OF_ALL = 30_000;
/** How long a chat is left alone that does not let the bot write, in milliseconds: nothing need tell that it does again. */
export const SHUT = 3 * 60 * 60 * 1000;
/** So many failures one after the other mean that the server is in trouble, not a chat. */
const TROUBLE = 5;

export type Setback = {
  /** How often in a row it has failed by now. */
  readonly count: number;
  /** Everything together is to pause for so many milliseconds; 0 where others go well. */
  readonly pauseOfAll: number;
  /** Whether it is time to tell the operator: it has failed for a while, or everything has. */
  readonly isNews: boolean;
};

export class BackOff {
  readonly #clock: Clock;
  readonly #failures = new Map<string, { readonly count: number; readonly until: number }>();
  #inARow = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Until when something is to be left alone, in milliseconds since 1970; 0 where it may go on. */
  until(key: string): number {
    return this.#failures.get(key)?.until ?? 0;
  }

  /** It was not for want of trying: it alone is left alone for a while. @returns how often in a row */
  postpone(key: string): number {
    const count = (this.#failures.get(key)?.count ?? 0) + 1;
    this.#failures.set(key, { count, until: this.#clock.now() + pauseAfter(count, LONGEST_PAUSE) });
    return count;
  }

  /** It failed, as anything else may for the same reason. */
  failed(key: string): Setback {
    const count = this.postpone(key);
    const beyond = ++this.#inARow - TROUBLE;
    return {
      count,
      pauseOfAll: beyond < 0 ? 0 : pauseAfter(beyond + 1, LONGEST_PAUSE_OF_ALL),
      isNews: beyond === 0 || count === TROUBLE,
    };
  }

  /** It was answered; `isThrough` where nothing is wrong with the server either. */
  answered(key: string, isThrough: boolean): void {
    this.#failures.delete(key);
    if (isThrough) this.#inARow = 0;
  }
}

const pauseAfter = (failures: number, longest: number): number =>
  Math.min(longest, FIRST_PAUSE * 2 ** (failures - 1));
