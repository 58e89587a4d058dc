/** A date as a page's metadata writes it -> ISO. */

import { isPublicationDate } from '../article-file.ts';
import { datesIn } from './dates-in-words.ts';
import { isoDate } from './publication-date.ts';

const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;
const RFC_2822 =
  /^(?:[a-z]{3},?\s+)?\d{1,2}\s+[a-z]{3}\s+\d{4}\s+\d{2}:\d{2}(?::\d{2})?\s+(?:[A-Z]{3}|[+-]\d{4})$/i;

/**
 * The ISO date or time that a text states, the offset of its zone kept, since the day is the one in that zone.
 * Undefined for anything else, and for what systems write that know no date, such as the years 1 and 1970.
 */
export function publishedFromMetadata(text: string): string | undefined {
  const value = read(text.trim());
  return value !== undefined && isPublicationDate(value) && Number(value.slice(0, 4)) > 1970
    ? value
    : undefined;
}

function read(text: string): string | undefined {
  if (isPublicationDate(text)) return text;
  const iso = ISO.exec(text);
  if (iso) {
    const [, day, clock, seconds, zone] = iso;
    if (clock === undefined) return day;
    const offset =
      zone === undefined ? '' : /^[a-z]/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
    return `${day}T${clock}:${seconds ?? '00'}${offset}`;
  }
  if (RFC_2822.test(text) && !Number.isNaN(Date.parse(text)))
    return new Date(text).toISOString().replace('.000Z', 'Z');
  const [written, ...others] = datesIn(text);
  return written && others.length === 0 ? isoDate(written) : undefined;
}
