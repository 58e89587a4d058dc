/** When a report was published, as far as its own words say so without doubt. */

import {
  currentMonthsIn,
  datesIn,
  readDateLine,
  readDateline,
  type WrittenDate,
  type YearlessDate,
} from './dates-in-words.ts';
import type { Derived } from './found-article.ts';

/** The words of a report by their place in it. */
export type DatedWords = {
  /** Lines that state a date and nothing else. */
  readonly dateLines: readonly string[];
  readonly captions: readonly string[];
  readonly paragraphs: readonly string[];
};

/**
 * The date of publication, only as exact as the words are, and the words themselves. In this order:
 *
 * 1. a line that states a date («نشر في 18 فبراير 2017»);
 * 2. a full date in the dateline ("MUNICH, Feb 18, 2017 (Reuters) -");
 * 3. a month or day without its year, from the dateline ("Feb 18") or from a phrase that calls a month the current
 *    one («فبراير/شباط الجاري»), with the year of a photograph taken in that same month, by its caption.
 *
 * The third asks that nothing contradicts it: one month only, no picture from the archive, and no later date in the
 * report unless it is spoken of as to come. Undefined where nothing says so: a guess would be cited as a fact.
 */
export function publicationDate(words: DatedWords): Derived | undefined {
  const lines = words.dateLines.flatMap((line) => {
    const date = readDateLine(line);
    return date ? [{ date, line, updated: /^\D*(?:updated|modified|تحديث)/i.test(line) }] : [];
  });
  const line = lines.find(({ updated }) => !updated) ?? lines[0];
  if (line) return { value: isoDate(line.date), from: `"${line.line}"` };
  const dateline = words.paragraphs[0] === undefined ? undefined : readDateline(words.paragraphs[0]);
  if (dateline?.date && 'year' in dateline.date) {
    return { value: isoDate(dateline.date), from: `"${dateline.words}"` };
  }
  return dateOfYearless(words, dateline?.date);
}

function dateOfYearless(words: DatedWords, dateline: YearlessDate | undefined): Derived | undefined {
  const current = words.paragraphs.flatMap(currentMonthsIn);
  const anchors = dateline ? [dateline, ...current] : current;
  const anchor = anchors[0];
  if (!anchor || anchors.some(({ month }) => month !== anchor.month)) return undefined;
  const photos = words.captions
    .filter((caption) => !/\b(?:file|archive)\b|[أا]رشيف/iu.test(caption))
    .flatMap(datesIn)
    .filter((date) => date.day !== undefined && date.month === anchor.month)
    .sort((a, b) => b.year - a.year || b.day! - a.day!);
  const [photo] = photos;
  if (!photo || (anchor.day !== undefined && photo.day! > anchor.day)) return undefined;
  const value = isoDate({ year: photo.year, ...anchor });
  const later = [...words.paragraphs, ...words.captions].some((text) => saysLater(text, value));
  if (later) return undefined;
  return { value, from: `"${anchor.words}" and "${photo.words}" in a caption` };
}

const TO_COME_BEFORE =
  /(?<!\p{L})(?:بحلول|حتى|قبل|اعتبارا من|ابتداء من|موعد(?:ا|ها|ه)?|مقررة?|المقبلة?|القادمة?|(?:by|until|till|before|from|next|will|due|scheduled|planned|expected|upcoming|ahead of))(?![\p{L}])[^.!?؟]{0,60}$/iu;
const TO_COME_AFTER = /^[^.!?؟]{0,12}(?:المقبل|القادم|\bnext\b)/iu;

/** Whether a text speaks of a time after `date` (ISO) as past or present. */
function saysLater(text: string, date: string): boolean {
  const later: Array<readonly [at: number, length: number]> = datesIn(text)
    .filter((written) => isoDate(written).slice(0, date.length) > date.slice(0, isoDate(written).length))
    .map(({ at, words }) => [at, words.length]);
  for (const year of text.matchAll(/(?<![\p{N}.,])20\d\d(?![\p{N}.,]\p{N}|\p{N})/gu)) {
    if (Number(year[0]) > Number(date.slice(0, 4))) later.push([year.index, 4]);
  }
  return later.some(
    ([at, length]) =>
      !TO_COME_BEFORE.test(text.slice(Math.max(0, at - 80), at)) &&
      !TO_COME_AFTER.test(text.slice(at + length)),
  );
}

export const isoDate = (date: Omit<WrittenDate, 'words' | 'at'>): string =>
  [
    String(date.year),
    ...[date.month, date.day]
      .filter((part) => part !== undefined)
      .map((part) => String(part).padStart(2, '0')),
  ].join('-');
