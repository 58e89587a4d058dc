/**
 * What was corrected or withdrawn is told to whoever was told of it before. The log holds a correction until every message
 * is dealt with: after a kill it goes on where it was.
 */

import type { Log } from '../log.ts';
import { SHUT } from './back-off.ts';
import type { Clock } from './clock.ts';
import { AGAIN, Rounds } from './rounds.ts';
import type { SentBriefs, SentMessage } from './sent-briefs.ts';
import type { StoryLog } from './story-log.ts';
import type { Correction } from './story-record.ts';
import type { PauseReason, Place } from './subscription.ts';

/**
 * `corrected`: the chat sees it; the message as it is now. `stands`: what was changed is nothing that the message shows.
 * `gone`: nobody is there. `shut`: the bot may not write there at the moment. `quiet`: nothing may make a sound there
 * until then, in milliseconds since 1970. `later`: it did not work this time.
 */
export type Corrected =
  | { readonly kind: 'corrected'; readonly message: SentMessage }
  | { readonly kind: 'shut'; readonly reason: PauseReason }
  | { readonly kind: 'quiet'; readonly until: number }
  | { readonly kind: 'stands' | 'gone' | 'later' };

export type CorrectionsParts = {
  readonly storyLog: StoryLog;
  readonly sentBriefs: SentBriefs;
  /** Corrects one message. Never throws. */
  readonly correct: (message: SentMessage, correction: Correction) => Promise<Corrected>;
  readonly clock: Clock;
  readonly log: Log;
};

export class Corrections {
  readonly #parts: CorrectionsParts;
  readonly #rounds: Rounds;
  /** Where the bot may not write, why, and until when it is not tried; by chat and topic. */
  readonly #shut = new Map<string, Place & { readonly reason: PauseReason; readonly until: number }>();

  constructor(parts: CorrectionsParts) {
    this.#parts = parts;
    this.#rounds = new Rounds(parts.clock, (stopping) => this.#round(stopping));
  }

  /** There may be corrections in the log. Never throws. @returns what resolves when all that can be is corrected */
  look(): Promise<void> {
    return this.#rounds.look();
  }

  /** Something went through there, or may: what could not be corrected for want of that is tried. Never throws. */
  mayBeOpen({ chat, topic }: Place): void {
    const before = this.#shut.size;
    for (const [key, one] of this.#shut)
      if (one.chat === chat && (one.reason === 'no-rights' || one.topic === topic)) this.#shut.delete(key);
    if (this.#shut.size < before) void this.look();
  }

  /** Begins with no further message; resolves when those under way are done. */
  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  async #round(stopping: AbortSignal): Promise<number | undefined> {
    const { storyLog, log } = this.#parts;
    let again = Number.POSITIVE_INFINITY;
    const tried = new Set<Correction>();
    const next = (): Correction | undefined =>
      storyLog.openCorrections().find((correction) => !tried.has(correction));
    for (let one = next(); one && !stopping.aborted; one = next()) {
      tried.add(one);
      try {
        const pause = await this.#each(one, stopping);
        if (pause === Number.POSITIVE_INFINITY) await storyLog.close(one);
        again = Math.min(again, pause);
      } catch (error) {
        log.error('briefs could not be corrected; trying again', { article: one.article, error });
        again = Math.min(again, AGAIN);
      }
    }
    return again === Number.POSITIVE_INFINITY ? undefined : again;
  }

  /** @returns after how many milliseconds to go on with it; infinitely many where every message is dealt with */
  async #each(correction: Correction, stopping: AbortSignal): Promise<number> {
    const { storyLog, sentBriefs, clock } = this.#parts;
    const { story, article } = correction;
    let again = Number.POSITIVE_INFINITY;
    await sentBriefs.changeEach(
      storyLog.namesOf(story, article),
      (message, name) => storyLog.isNamed(name, story, article, message.at),
      async (message) => {
        if ((message.corrected ?? 0) >= correction.at) return message;
        const outcome: Corrected = stopping.aborted
          ? { kind: 'later' }
          : await this.#correct(message, correction);
        if (outcome.kind === 'later') again = Math.min(again, AGAIN);
        if (outcome.kind === 'shut') again = Math.min(again, SHUT);
        if (outcome.kind === 'quiet') again = Math.min(again, outcome.until - clock.now());
        if (outcome.kind === 'gone') return undefined;
        return outcome.kind === 'corrected' ? outcome.message : message;
      },
    );
    return again;
  }

  async #correct(message: SentMessage, correction: Correction): Promise<Corrected> {
    const { correct, clock } = this.#parts;
    const { chat, topic } = message;
    const key = `${chat}/${topic ?? 0}`;
    const shut = this.#shut.get(key);
    if (shut && shut.until > clock.now()) return { kind: 'shut', reason: shut.reason };
    const outcome = await correct(message, correction);
    if (outcome.kind === 'shut')
      this.#shut.set(key, {
        chat,
        ...(topic !== undefined && { topic }),
        reason: outcome.reason,
        until: clock.now() + SHUT,
      });
    else this.#shut.delete(key);
    return outcome;
  }
}
