/** The logs of stories and the subscriptions, kept in Keyv. */

import type Keyv from 'keyv';
import { isLanguage } from '../language/language.ts';
import type { LogStore } from '../updates/story-log.ts';
import type { StoryRecord } from '../updates/story-record.ts';
import { RHYTHMS, type Subscription } from '../updates/subscription.ts';
import type { SubscriptionStore } from '../updates/subscriptions.ts';

export function logIn(keyv: Keyv): LogStore {
  return {
    readAll: async () => {
      const records = new Map<string, StoryRecord>();
      for await (const [story, record] of entriesOf(keyv)) {
        if (isRecord(record)) records.set(story, record);
      }
      return records;
    },
    write: async (story, record) => {
      await keyv.set(story, record);
    },
    remove: async (story) => {
      await keyv.delete(story);
    },
  };
}

export function subscriptionsIn(keyv: Keyv): SubscriptionStore {
  return {
    async *readAll() {
      const shared = new Map<string, string>();
      for await (const [, value] of entriesOf(keyv)) {
        const subscription = readSubscription(value, shared);
        if (subscription) yield subscription;
      }
    },
    write: async (key, subscription) => {
      await keyv.set(key, subscription);
    },
    remove: async (key) => {
      await keyv.delete(key);
    },
  };
}

/** A store that Keyv cannot list (a bare Map) holds nothing from before. */
export async function* entriesOf(keyv: Keyv): AsyncGenerator<[string, unknown]> {
  if (keyv.iterator) yield* keyv.iterator(keyv.namespace) as AsyncGenerator<[string, unknown]>;
}

const isRecord = (value: unknown): value is StoryRecord =>
  typeof value === 'object' && value !== null && 'known' in value && 'updates' in value;

/**
 * A subscription from what is not known to be one (the store, a file to import); undefined where it is none. Of what it
 * holds only what is known is taken. `shared` holds the one copy of texts that many subscriptions have in common.
 */
export function readSubscription(
  value: unknown,
  shared: Map<string, string> = new Map(),
): Subscription | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = value as Readonly<Record<string, unknown>>;
  const { chat, topic, story, language, hour, weekday, zone, quiet, cursor, mutedUntil, lastSent } = given;
  const rhythm = RHYTHMS.find((one) => one === given.rhythm);
  const paused = PAUSES.find((one) => one === given.paused);
  const one = (text: string): string => {
    const known = shared.get(text);
    if (known === undefined) shared.set(text, text);
    return known ?? text;
  };
  if (!isInteger(chat) || typeof story !== 'string' || story === '' || !isLanguage(language))
    return undefined;
  if (!rhythm || !isHour(hour) || typeof zone !== 'string' || !isZone(zone) || !isInteger(cursor))
    return undefined;
  if (!isInteger(weekday) || weekday < 1 || weekday > 7) return undefined;
  const { from, until } = (quiet ?? {}) as Readonly<Record<string, unknown>>;
  return {
    chat,
    ...(isInteger(topic) && { topic }),
    story: one(story),
    language: language === 'ar' ? 'ar' : 'en',
    rhythm,
    hour,
    weekday,
    zone: one(zone),
    ...(isHour(from) && isHour(until) && { quiet: { from, until } }),
    cursor: Math.max(0, cursor),
    ...(paused && { paused }),
    ...(isInteger(mutedUntil) && { mutedUntil }),
    ...(isInteger(lastSent) && { lastSent }),
  };
}

const PAUSES = ['no-rights', 'topic-closed', 'topic-deleted'] as const;
const isInteger = (value: unknown): value is number => Number.isSafeInteger(value);
const isHour = (value: unknown): value is number => isInteger(value) && value >= 0 && value <= 23;

const zones = new Map<string, boolean>();
function isZone(name: string): boolean {
  let known = zones.get(name);
  if (known === undefined) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      known = true;
    } catch {
      known = false;
    }
    zones.set(name, known);
  }
  return known;
}
