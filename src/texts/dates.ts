/** Dates as exact as they are known, as the press of each language writes them. */

import type { Bilingual, Language } from '../language/language.ts';

/** Both Arabic calendars of months, as Arab news agencies write them: Egypt and the Maghreb's, then the Levant's. */
const MONTHS: Bilingual<readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ar: [
    'يناير/كانون الثاني',
    'فبراير/شباط',
    'مارس/آذار',
    'أبريل/نيسان',
    'مايو/أيار',
    'يونيو/حزيران',
    'يوليو/تموز',
    'أغسطس/آب',
    'سبتمبر/أيلول',
    'أكتوبر/تشرين الأول',
    'نوفمبر/تشرين الثاني',
    'ديسمبر/كانون الأول',
  ],
};

/**
 * `2017` -> 2017, `2017-02` -> February 2017, `2017-02-18` -> 18 February 2017. Of a full ISO time the day is given,
 * as the source counts it. What is no such date is given back as it is.
 */
export function formatDate(published: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(published) ?? [];
  const name = month && MONTHS[language][Number(month) - 1];
  if (!year) return published;
  if (!name) return year;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}
