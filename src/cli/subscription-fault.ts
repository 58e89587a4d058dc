/** Why a line to be imported is no subscription: what the store would do without, an import says. */

import { readSubscription } from '../adapters/update-stores.ts';
import { isLanguage } from '../language/language.ts';
import { RHYTHMS } from '../updates/subscription.ts';

/** No button mutes for longer than a day. In milliseconds. */
const LONGEST_MUTE = 366 * 24 * 60 * 60 * 1000;

/** @param now milliseconds since 1970 @returns a clause for a person; undefined where it is a subscription */
export function faultOf(value: unknown, now: number): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it is no JSON object';
  const given = value as Readonly<Record<string, unknown>>;
  const { chat, topic, story, language, rhythm, hour, weekday, zone, quiet, cursor, mutedUntil, lastSent } =
    given;
  if (!isInteger(chat) || chat === 0) return '"chat" is not the number of a chat';
  if (topic !== undefined && !(isInteger(topic) && topic > 0)) return '"topic" is not the number of a topic';
  if (typeof story !== 'string' || story === '') return '"story" does not name a story';
  if (!isLanguage(language)) return '"language" is neither "ar" nor "en"';
  if (!RHYTHMS.some((one) => one === rhythm)) return `"rhythm" is none of ${RHYTHMS.join(', ')}`;
  if (!isHour(hour)) return '"hour" is not a number from 0 to 23';
  if (!isInteger(weekday) || weekday < 1 || weekday > 7) return '"weekday" is not a number from 1 to 7';
  if (quiet !== undefined) {
    const { from, until } = (quiet ?? {}) as Readonly<Record<string, unknown>>;
    if (!isHour(from) || !isHour(until)) return '"quiet" does not hold hours "from" and "until", 0 to 23';
    if (from === until) return '"quiet" begins and ends at the same hour';
  }
  if (!isInteger(cursor) || cursor < 0) return '"cursor" is not a number from 0 up';
  if (mutedUntil !== undefined && !isTime(mutedUntil, now + LONGEST_MUTE))
    return '"mutedUntil" is not a time in milliseconds since 1970, at most a year from now';
  if (lastSent !== undefined && !isTime(lastSent, now))
    return '"lastSent" is not a time in milliseconds since 1970 that is past';
  if (!readSubscription(value)) return `"zone" is not the name of a time zone: ${JSON.stringify(zone)}`;
  return undefined;
}

const isInteger = (value: unknown): value is number => Number.isSafeInteger(value);
const isHour = (value: unknown): value is number => isInteger(value) && value >= 0 && value <= 23;
const isTime = (value: unknown, latest: number): boolean => isInteger(value) && value >= 0 && value <= latest;
