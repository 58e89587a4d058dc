/**
 * Looks for answers to watched questions in what has joined a story. A watch keeps for each story the number up to
 * which it was compared, as a subscription does: what joins while the bot is down, or in the moment of a kill, is compared later.
 */

import type { Log } from '../log.ts';
import type { Clock } from './clock.ts';
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

/** The pause before what did not work is tried again, in milliseconds. */
const AGAIN = 60_000;

export class WatchAnswerer<Found> {
  readonly #parts: WatchAnswererParts<Found>;
  readonly #stories = new Set<string>();
  #running: Promise<void> | undefined;
  #callOff: (() => void) | undefined;
  #isStopped = false;

  constructor(parts: WatchAnswererParts<Found>) {
    this.#parts = parts;
  }

  /** Something may have joined these stories. Never throws. @returns what resolves when all is compared */
  async look(stories: Iterable<string>): Promise<void> {
    for (const story of stories) this.#stories.add(story);
    // One that is under way may be over before it comes to these.
    await this.#running;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  /** Begins with no further watch; resolves when the one under way is done. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#callOff?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { watches, storyLog, clock, log } = this.#parts;
    const again = new Set<string>();
    for (const story of this.#stories) {
      this.#stories.delete(story);
      const head = storyLog.head(story);
      for (const watch of watches.behind(story, head)) {
        if (this.#isStopped) return;
        try {
          if (!(await this.#compare(watch, story, head))) again.add(story);
        } catch (error) {
          log.error('a watched question could not be dealt with; trying again', { error });
          again.add(story);
        }
        // A long list is no reason to keep anybody waiting.
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    if (again.size > 0 && !this.#isStopped) this.#callOff = clock.after(AGAIN, () => void this.look(again));
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
    await watches.remove(watch);
    return true;
  }
}
