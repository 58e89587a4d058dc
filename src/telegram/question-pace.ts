/** How many questions one person and one chat may ask: more than people do, less than a script does. */

import { Recent } from './recent.ts';

/** Questions a minute; as many may come at once after a rest. */
const PERSON = 60;
const CHAT = 120;
const MINUTE = 60;

type Bucket = { left: number; at: number; isTold: boolean };

export class QuestionPace {
  readonly #buckets = new Recent<string, Bucket>(5000);

  /**
   * Counts a question, at a time in seconds. `free`: to be answered. `slow-down`: too many, to be told so. `told`: too
   * many, and told so in this rush already.
   */
  take(person: number, chat: number, seconds: number): 'free' | 'slow-down' | 'told' {
    const buckets = [
      this.#filled(`person ${person}`, PERSON, seconds),
      this.#filled(`chat ${chat}`, CHAT, seconds),
    ];
    const empty = buckets.find(({ left }) => left < 1);
    if (!empty) {
      for (const bucket of buckets) {
        bucket.left--;
        bucket.isTold = false;
      }
      return 'free';
    }
    if (empty.isTold) return 'told';
    empty.isTold = true;
    return 'slow-down';
  }

  #filled(key: string, most: number, seconds: number): Bucket {
    const before = this.#buckets.get(key) ?? { left: most, at: seconds, isTold: false };
    const since = Math.max(0, seconds - before.at);
    before.left = Math.min(most, before.left + (since * most) / MINUTE);
    before.at = Math.max(before.at, seconds);
    this.#buckets.set(key, before);
    return before;
  }
}
