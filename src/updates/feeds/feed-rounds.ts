/** Reads feeds again and again until it is stopped. */

import type { Log } from '../../log.ts';
import type { Clock } from '../clock.ts';
import type { FeedReader } from './read-feeds.ts';

/** How often it is asked which feeds are due, in milliseconds. */
const ROUND = 60_000;

export class FeedRounds {
  readonly #reader: Pick<FeedReader, 'readDue'>;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #stopping = new AbortController();
  #round: Promise<void> = Promise.resolve();
  #callOff: (() => void) | undefined;

  constructor(reader: Pick<FeedReader, 'readDue'>, clock: Clock, log: Log) {
    this.#reader = reader;
    this.#clock = clock;
    this.#log = log;
  }

  /** Begins the first round at once. */
  start(): void {
    this.#round = this.#run();
  }

  /** Resolves when what is being read is done. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#callOff?.();
    await this.#round;
  }

  async #run(): Promise<void> {
    try {
      await this.#reader.readDue(this.#clock.now(), this.#stopping.signal);
    } catch (error) {
      this.#log.error('feeds could not be read; trying again', { error });
    }
    if (!this.#stopping.signal.aborted) this.#callOff = this.#clock.after(ROUND, () => this.start());
  }
}
