/** When a subscription is to hear what: pure. */

import type { Update, Weight } from './story-record.ts';
import type { Subscription, Wishes } from './subscription.ts';

/** Whether what is new is gathered until a certain hour. */
export const isDigest = ({ rhythm }: Pick<Wishes, 'rhythm'>): boolean =>
  rhythm === 'daily' || rhythm === 'weekly';

/** Whether a subscription wants to hear of what weighs so much: what only repeats goes to digests only. */
export const isWanted = ({ rhythm }: Pick<Wishes, 'rhythm'>, weight: Weight): boolean =>
  isDigest({ rhythm }) || weight === 'important' || (weight === 'adds' && rhythm === 'now');

/** Which of the updates after its cursor a subscription wants to hear of. */
export const wanted = (wishes: Wishes, updates: readonly Update[]): readonly Update[] =>
  updates.filter(({ weight }) => isWanted(wishes, weight));

/**
 * When a brief about updates is due that have waited since `since`, in milliseconds since 1970; `now` where that is past
 * already. A digest waits for its hour, everything for the end of the quiet hours and of being muted.
 */
export function dueAt(
  subscription: Wishes & Pick<Subscription, 'mutedUntil'>,
  since: number,
  now: number,
): number {
  const wished = isDigest(subscription) ? nextDigest(subscription, since) : since;
  return afterSilence(subscription, Math.max(wished, now));
}

/** The first time from `time` on, in milliseconds since 1970, at which something may make a sound there. */
export const afterSilence = (subscription: Wishes & Pick<Subscription, 'mutedUntil'>, time: number): number =>
  afterQuiet(subscription, Math.max(time, subscription.mutedUntil ?? 0));

/** The first time after `since` at which a digest goes out. */
export function nextDigest({ rhythm, hour, weekday, zone }: Wishes, since: number): number {
  const start = Temporal.Instant.fromEpochMilliseconds(since).toZonedDateTimeISO(zone);
  const days = rhythm === 'weekly' ? 7 : 1;
  const first = rhythm === 'weekly' ? (weekday - start.dayOfWeek + 7) % 7 : 0;
  const on = (later: number): number => atHour(start.toPlainDate().add({ days: later }), hour, zone);
  const due = on(first);
  return due > since ? due : on(first + days);
}

function afterQuiet({ quiet, zone }: Wishes, time: number): number {
  if (!quiet || quiet.from === quiet.until) return time;
  const { from, until } = quiet;
  const local = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone);
  const overMidnight = from > until;
  const isQuiet = overMidnight
    ? local.hour >= from || local.hour < until
    : local.hour >= from && local.hour < until;
  if (!isQuiet) return time;
  const date = local.toPlainDate();
  return atHour(overMidnight && local.hour >= from ? date.add({ days: 1 }) : date, until, zone);
}

/** An hour that daylight saving leaves out comes an hour later; one that comes twice counts the first time. */
const atHour = (date: Temporal.PlainDate, hour: number, zone: string): number =>
  date.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds;
