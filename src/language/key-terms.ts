/** Terms that both languages share: numbers and calendar words under one spelling, whatever they were written as. */

import { normaliseArabic, stemArabic } from './arabic.ts';
import { MONTHS, numberWord, WEEKDAYS } from './numbers.ts';
import type { Token } from './tokenise.ts';

const CALENDAR = new Map<string, string>();
MONTHS.forEach((names, month) => {
  for (const name of names) {
    if (name === 'may' || name === 'march' || name === 'اب' || name === 'ماي') continue;
    if (!name.includes(' ')) CALENDAR.set(name, `@month-${month + 1}`);
  }
});
WEEKDAYS.forEach((names, day) => {
  for (const name of names) CALENDAR.set(name, `@day-${day}`);
});
for (const [word, key] of [...CALENDAR]) {
  if (/^[\u0621-\u064a]/.test(word))
    for (const particle of ['و', 'ب', 'ل']) CALENDAR.set(particle + word, key);
  const stem = stemArabic(normaliseArabic(word));
  if (stem !== word && stem.length > 3) CALENDAR.set(stem, key);
}

/** The shared term of a token, `=12` for a number, `@month-2` for a month, `@day-0` for a weekday; else undefined. */
export function keyTermOf(token: Token): string | undefined {
  if (token.script === 'number') return `=${token.norm}`;
  const calendar = CALENDAR.get(token.norm);
  if (calendar) return calendar;
  if ((token.norm === 'may' || token.norm === 'march') && token.capital)
    return token.norm === 'may' ? '@month-5' : '@month-3';
  const value = numberWord(token.norm);
  return value === undefined ? undefined : `=${value}`;
}
