/**
 * What was corrected or withdrawn is told to whoever was told of it before. The log holds a correction until every message
 * is dealt with: after a kill it goes on where it was.
 */

import type { Log } from '../log.ts';
import type { Clock } from './clock.ts';
import type { SentBriefs, SentMessage } from './sent-briefs.ts';
import type { StoryLog } from './story-log.ts';
import type { Correction } from './story-record.ts';

/**
 * `corrected`: the chat sees it. `stands`: what was changed is nothing that the message shows. `gone`: nobody is there.
 * `later`: it did not work this time.
 */
export type Corrected = 'corrected' | 'stands' | 'gone' | 'later';

export type CorrectionsParts = {
  readonly storyLog: StoryLog;
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
  #running: Promise<void> | undefined;
  #callOff: (() => void) | undefined;
  #isStopped = false;

  constructor(parts: CorrectionsParts) {
    this.#parts = parts;
  }

  /** There may be corrections in the log. Never throws. @returns what resolves when all that can be is corrected */
  async look(): Promise<void> {
    // One that is under way may be over before it comes to the latest.
    await this.#running;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  /** Begins with no further message; resolves when those under way are done. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#callOff?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { storyLog, clock, log } = this.#parts;
    this.#callOff?.();
    let isLeft = false;
    const tried = new Set<Correction>();
    const next = (): Correction | undefined =>
      storyLog.openCorrections().find((correction) => !tried.has(correction));
    for (let one = next(); one && !this.#isStopped; one = next()) {
      tried.add(one);
      try {
        if (await this.#each(one)) await storyLog.close(one);
        else isLeft = true;
      } catch (error) {
        log.error('briefs could not be corrected; trying again', { article: one.article, error });
        isLeft = true;
      }
    }
    if (isLeft && !this.#isStopped) this.#callOff = clock.after(AGAIN, () => void this.look());
  }

  /** Whether every message is dealt with. */
  async #each(correction: Correction): Promise<boolean> {
    const { storyLog, sentBriefs, correct } = this.#parts;
    const { story, article } = correction;
    let isDone = true;
    for (const name of storyLog.namesOf(story, article))
      await sentBriefs.changeEach(story, name, async (message) => {
        if (storyLog.presentName(story, name, message.at) !== article) return message;
        if ((message.corrected ?? 0) >= correction.at) return message;
        const outcome = this.#isStopped ? 'later' : await correct(message, correction);
        if (outcome === 'later') isDone = false;
        if (outcome === 'gone') return undefined;
        return outcome === 'corrected' ? { ...message, corrected: correction.at } : message;
      });
    return isDone;
  }
}
