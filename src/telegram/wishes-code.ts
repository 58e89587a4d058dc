/** What a chat wishes, in the few letters that a button holds, and what each button makes of it. Pure. */

import { ZONES } from '../texts/zones.ts';
import { type QuietHours, RHYTHMS, type Wishes } from '../updates/subscription.ts';

/** The quiet hours that one button goes through, from none on. */
const QUIET: readonly (QuietHours | undefined)[] = [
  undefined,
  { from: 22, until: 7 },
  { from: 23, until: 8 },
  { from: 0, until: 6 },
];

/** `a08-1-1-5`: language and rhythm, hour, weekday, quiet hours, zone (`x`: another one than those on offer). */
export const encodeWishes = ({ language, rhythm, hour, weekday, quiet, zone }: Wishes): string => {
  const at = ZONES.indexOf(zone);
  const parts = [hour, weekday, quietAt(quiet), at < 0 ? 'x' : at];
  return `${language === 'ar' ? 'a' : 'e'}${RHYTHMS.indexOf(rhythm)}-${parts.join('-')}`;
};

/** @returns undefined for what is no such code; `zone` stands for one that is not on offer */
export function decodeWishes(code: string, zone: string): Wishes | undefined {
  const match = /^([ae])([0-3])-(\d{1,2})-([1-7])-(\d)-(x|\d{1,2})$/.exec(code);
  if (!match) return undefined;
  const rhythm = RHYTHMS[Number(match[2])];
  if (!rhythm) return undefined;
  const quiet = QUIET[Number(match[5])];
  return {
    language: match[1] === 'a' ? 'ar' : 'en',
    rhythm,
    hour: Number(match[3]) % 24,
    weekday: Number(match[4]),
    zone: (match[6] === 'x' ? undefined : ZONES[Number(match[6])]) ?? zone,
    ...(quiet && { quiet }),
  };
}

/** What the wishes are after the tap on a button of the card; undefined where it is none of these. */
export function applyTap<W extends Wishes>(wishes: W, tap: string): W | undefined {
  const rhythm = /^r([0-3])$/.exec(tap)?.[1];
  if (rhythm !== undefined) return { ...wishes, rhythm: RHYTHMS[Number(rhythm)]! };
  const zone = /^z(\d{1,2})$/.exec(tap)?.[1];
  if (zone !== undefined) return { ...wishes, zone: ZONES[Number(zone)] ?? wishes.zone };
  switch (tap) {
    case 'la':
      return { ...wishes, language: 'ar' };
    case 'le':
      return { ...wishes, language: 'en' };
    case 'earlier':
      return { ...wishes, hour: (wishes.hour + 23) % 24 };
    case 'later':
      return { ...wishes, hour: (wishes.hour + 1) % 24 };
    case 'day':
      return { ...wishes, weekday: (wishes.weekday % 7) + 1 };
    case 'quiet': {
      const { quiet, ...rest } = wishes;
      const next = QUIET[(quietAt(quiet) + 1) % QUIET.length];
      return { ...rest, ...(next && { quiet: next }) } as W;
    }
    default:
      return undefined;
  }
}

const quietAt = (quiet: QuietHours | undefined): number =>
  Math.max(
    0,
    QUIET.findIndex((one) => one?.from === quiet?.from && one?.until === quiet?.until),
  );
