/**
 * Looks for answers to watched questions in what has joined a story. A watch keeps for each story the number up to
 * which it was compared, as a subscription does: what joins while the bot is down, or in the moment of a kill, is compared later.
 */

import type { Log } from '../log.ts';
import type { Clock } from './clock.ts';
import { AGAIN, Rounds } from './rounds.ts';
import type { StoryLog } from './story-log.ts';
import type { Watch, Watches } from './watches.ts';

/** `told`: the chat has heard it. `gone`: nobody can be told there. `later`: it did not work this time. */
export type Told = 'told' | 'gone' | 'later';

export type WatchAnswererParts<Found> = {
  readonly watches: Watches;
  readonly storyLog: StoryLog;
  /** What answers the question in these articles of a story, by id; undefined where nothing does. */
  readonly find: (watch: Watch, story: string, articles: ReadonlySet<string>) => Found | undefined;
  /** Tells the chat. Never throws. */
  readonly tell: (watch: Watch, found: Found) => Promise<Told>;
  readonly clock: Clock;
  readonly log: Log;
};

export class WatchAnswerer<Found> {
  readonly #parts: WatchAnswererParts<Found>;
  readonly #rounds: Rounds;
  /** Those with which watches are still to be compared. */
  readonly #stories = new Set<string>();

  constructor(parts: WatchAnswererParts<Found>) {
    this.#parts = parts;
    this.#rounds = new Rounds(parts.clock, (stopping) => this.#round(stopping));
  }

  /** Something may have joined these stories. Never throws. @returns what resolves when all is compared */
  look(stories: Iterable<string>): Promise<void> {
    for (const story of stories) this.#stories.add(story);
    return this.#rounds.look();
  }

  /** Begins with no further watch; resolves when the one under way is done. */
  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  async #round(stopping: AbortSignal): Promise<number | undefined> {
    const { watches, storyLog, log } = this.#parts;
    const stories = [...this.#stories];
    this.#stories.clear();
    for (const story of stories) {
      const head = storyLog.head(story);
      for (const watch of watches.behind(story, head)) {
        if (stopping.aborted) return undefined;
        try {
          if (!(await this.#compare(watch, story, head))) this.#stories.add(story);
        } catch (error) {
          log.error('a watched question could not be dealt with; trying again', { error });
          this.#stories.add(story);
        }
        // A long list is no reason to keep anybody waiting.
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    return this.#stories.size > 0 ? AGAIN : undefined;
  }

  /** Whether that is done. */
  async #compare(watch: Watch, story: string, head: number): Promise<boolean> {
    const { watches, storyLog, find, tell } = this.#parts;
    // It was removed while others had their turn.
    if (!watches.has(watch)) return true;
    const news = storyLog.after(story, watch.seen[story] ?? 0);
    const found = find(watch, story, new Set(news.map(({ article }) => article)));
    if (found === undefined) {
      await watches.advance(watch, story, head);
      return true;
    }
    if ((await tell(watch, found)) === 'later') return false;
    await watches.conclude(watch);
    return true;
  }
}
