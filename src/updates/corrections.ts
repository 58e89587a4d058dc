/**
 * What was corrected or withdrawn is told to whoever was told of it before. A correction is kept until every message is
 * dealt with: after a kill it goes on where it was.
 */

import type { Log } from '../log.ts';
import type { Clock } from './clock.ts';
import type { SentBriefs, SentMessage } from './sent-briefs.ts';
import type { StoryChange } from './story-log.ts';

export type Correction = {
  readonly story: string;
  readonly article: string;
  readonly kind: 'changed' | 'withdrawn';
  /** When it was noticed, in milliseconds since 1970. */
  readonly at: number;
};

export type CorrectionStore = {
  /** @throws where the store fails */
  readAll(): AsyncIterable<Correction>;
  write(key: string, correction: Correction): Promise<void>;
  remove(key: string): Promise<void>;
};

/** `done`: the chat sees it, or there was nothing to correct. `gone`: nobody is there. `later`: it did not work this time. */
export type Corrected = 'done' | 'gone' | 'later';

export type CorrectionsParts = {
  readonly store: CorrectionStore;
  readonly sentBriefs: SentBriefs;
  /** Corrects one message. Never throws. */
  readonly correct: (message: SentMessage, correction: Correction) => Promise<Corrected>;
  readonly clock: Clock;
  readonly log: Log;
};

/** The pause before what did not work is tried again, in milliseconds. */
const AGAIN = 60_000;

export class Corrections {
  readonly #parts: CorrectionsParts;
  readonly #open = new Map<string, Correction>();
  #running: Promise<void> | undefined;
  #callOff: (() => void) | undefined;
  #isStopped = false;

  constructor(parts: CorrectionsParts) {
    this.#parts = parts;
  }

  /** Goes on with what was not done before. @throws where the store fails */
  async start(): Promise<void> {
    for await (const correction of this.#parts.store.readAll()) this.#open.set(keyOf(correction), correction);
    void this.#run();
  }

  /** Takes what happened to articles. Never throws. @returns what resolves when all that can be is corrected */
  async take(changes: readonly StoryChange[]): Promise<void> {
    const { store, clock, log } = this.#parts;
    for (const { kind, story, article } of changes) {
      if (kind === 'joined') continue;
      const correction: Correction = { story, article, kind, at: clock.now() };
      this.#open.set(keyOf(correction), correction);
      try {
        await store.write(keyOf(correction), correction);
      } catch (error) {
        log.error('a correction could not be kept; it is lost where the bot stops before it is done', {
          error,
        });
      }
    }
    // One that is under way may be over before it comes to these.
    await this.#running;
    await this.#run();
  }

  /** Begins with no further message; resolves when those under way are done. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#callOff?.();
    await this.#running;
  }

  #run(): Promise<void> {
    this.#running ??= this.#all().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #all(): Promise<void> {
    const { store, clock, log } = this.#parts;
    let isLeft = false;
    const tried = new Set<Correction>();
    for (let next = this.#next(tried); next && !this.#isStopped; next = this.#next(tried)) {
      tried.add(next);
      const key = keyOf(next);
      try {
        const isDone = await this.#each(next);
        // Another change of the article may have come in the meantime.
        if (isDone && this.#open.get(key) === next) {
          this.#open.delete(key);
          await store.remove(key);
        }
        isLeft ||= !isDone;
      } catch (error) {
        log.error('briefs could not be corrected; trying again', { article: next.article, error });
        isLeft = true;
      }
    }
    if (isLeft && !this.#isStopped) this.#callOff = clock.after(AGAIN, () => void this.#run());
  }

  #next(tried: ReadonlySet<Correction>): Correction | undefined {
    return [...this.#open.values()].find((correction) => !tried.has(correction));
  }

  /** Whether every message is dealt with. */
  async #each(correction: Correction): Promise<boolean> {
    let isDone = true;
    await this.#parts.sentBriefs.changeEach(correction.story, correction.article, async (message) => {
      if ((message.corrected ?? 0) >= correction.at) return message;
      const outcome = this.#isStopped ? 'later' : await this.#parts.correct(message, correction);
      if (outcome === 'later') isDone = false;
      if (outcome === 'gone') return undefined;
      return outcome === 'done' ? { ...message, corrected: correction.at } : message;
    });
    return isDone;
  }
}

const keyOf = ({ story, article }: Correction): string => `${story}/${article}`;
