/** When a feed is asked again. Times are milliseconds, as Date.now() counts them. */

const MINUTE = 60_000;
/** Often enough for news, and seldom enough for a server that must answer every reader of its feed. */
const INTERVAL = 10 * MINUTE;
const LONGEST = 24 * 60 * MINUTE;

/** After an answer. */
export const afterSuccess = (now: number): number => now + INTERVAL;

/** After so many failures in a row, the last one included: twice as long each time, and not before the server wishes. */
export const afterFailure = (now: number, failures: number, retryAfter = 0): number =>
  now + Math.min(LONGEST, Math.max(retryAfter, INTERVAL * 2 ** failures));

/** Whether a feed that was to be asked again at `next` is to be asked now: no clock that is right has put it off so far. */
export const isDue = (next: number, now: number): boolean => next <= now || next > now + LONGEST;
