/** Reads feeds again and again until it is stopped. */

import type { Log } from '../../log.ts';
import type { Clock } from '../clock.ts';
import { Rounds } from '../rounds.ts';
import type { FeedReader } from './read-feeds.ts';

/** How often it is asked which feeds are due, in milliseconds. */
const ROUND = 60_000;

/** The first round begins with `look`. */
export const feedRounds = (reader: Pick<FeedReader, 'readDue'>, clock: Clock, log: Log): Rounds =>
  new Rounds(clock, async (stopping) => {
    try {
      await reader.readDue(clock.now(), stopping);
    } catch (error) {
      log.error('feeds could not be read; trying again', { error });
    }
    return ROUND;
  });
