/** Dates as reports write them, in Arabic and English. */

import { MONTHS } from '../../language/numbers.ts';
import { isPhotoCredit, isSourceList, SOURCE_NAME } from './known-sources.ts';
import { countWords, foldText } from './tidy-text.ts';

/** A date of the common calendar with its place in the text. `day` where one is given; `year` always. */
export type WrittenDate = {
  readonly year: number;
  readonly month: number;
  readonly day?: number;
  readonly words: string;
  readonly at: number;
};

/** A month with or without a day, whose year the text leaves to the reader. */
export type YearlessDate = { readonly month: number; readonly day?: number; readonly words: string };

/** Names that Morocco uses beside those of the rest. */
const MOROCCAN: Readonly<Record<string, number>> = { يوليوز: 7, غشت: 8, شتنبر: 9, نونبر: 11, دجنبر: 12 };
const MONTH_NUMBERS = new Map<string, number>([
  ...MONTHS.flatMap((names, at) => names.map((name) => [name, at + 1] as const)),
  ...Object.entries(MOROCCAN),
]);
const MONTH = `(?:${[...MONTH_NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|')})`;
/** A month in one or both of the Arab world's namings: "فبراير/شباط", "فبراير (شباط)", "Feb.". */
const NAMED = String.raw`(?<month>${MONTH})\.?(?:\s*[/\\(–-]\s*${MONTH}\s*\)?)?`;
const YEAR = String.raw`(?<year>(?:19|20)\d\d)(?![\p{L}\p{N}])`;
const OF_YEAR = String.raw`[,،]?\s+(?:(?:من\s+)?(?:ال)?(?:عام|سنه)\s+)?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const START = String.raw`(?<![\p{L}\p{N}/.-])`;
const END = String.raw`(?![\p{L}\p{N}])`;

const FORMS = [
  `${START}${DAY}\\s+(?:of\\s+|من\\s+)?(?:شهر\\s+)?${NAMED}${OF_YEAR}${YEAR}`,
  `${START}${NAMED}\\s+${DAY},?\\s+${YEAR}`,
  `${START}${NAMED}${OF_YEAR}${YEAR}`,
  String.raw`${START}(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d)`,
  String.raw`${START}(?<year>(?:19|20)\d\d)[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})(?!\d)`,
  String.raw`${START}(?<first>\d{1,2})[/.-](?<second>\d{1,2})[/.-](?<year>(?:19|20)\d\d)(?!\d)`,
].map((form) => new RegExp(form, 'giu'));

/** The dates in a text that have at least a year and a month, in the order in which they stand. */
export function datesIn(text: string): WrittenDate[] {
  const folded = foldText(text);
  const arabic = /\p{Script=Arabic}/u.test(text);
  const found: WrittenDate[] = [];
  const read: Array<readonly [start: number, end: number]> = [];
  for (const form of FORMS) {
    for (const match of folded.matchAll(form)) {
      const end = match.index + match[0].length;
      // Forms go from exact to vague: what a better one has read is no second date, nor is "30 February 2017" a month.
      if (read.some(([from, to]) => match.index < to && from < end)) continue;
      read.push([match.index, end]);
      const date = readParts(match.groups ?? {}, arabic);
      if (date) found.push({ ...date, words: text.slice(match.index, end), at: match.index });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

function readParts(parts: Readonly<Record<string, string | undefined>>, arabic: boolean) {
  const year = Number(parts.year);
  let month = monthNumber(parts.month);
  let day = parts.day === undefined ? undefined : Number(parts.day);
  if (parts.first !== undefined && parts.second !== undefined) {
    const [first, second] = [Number(parts.first), Number(parts.second)];
    // 3/4/2017 is the third of April to most, the fourth of March to Americans; Arabic papers put the day first.
    if (!arabic && first <= 12 && second <= 12 && first !== second) return undefined;
    [day, month] = first <= 12 && second > 12 ? [second, first] : [first, second];
  }
  if (month === undefined || month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month };
  const exists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
  return exists ? { year, month, day } : undefined;
}

function monthNumber(text: string | undefined): number | undefined {
  // "may 2000 people" is no date: English months have a capital.
  if (text === undefined || /^[a-z]/.test(text)) return undefined;
  return /^\d/.test(text) ? Number(text) : MONTH_NUMBERS.get(text.toLowerCase());
}

const CURRENT_MONTH = new RegExp(`${START}(?:شهر\\s+)?${NAMED}\\s+(?:الجاري|الحالي)${END}`, 'giu');
const YEARLESS = new RegExp(
  `${START}(?:${DAY}\\s+${NAMED}|${NAMED.replace('<month>', '<name>')}\\s+${DAY.replace('<day>', '<number>')})${END}`,
  'iu',
);

/**
 * The months that a text calls the current one: «فبراير/شباط الجاري». English "this February" is left out: in January
 * it means the month to come.
 */
export const currentMonthsIn = (text: string): YearlessDate[] =>
  [...foldText(text).matchAll(CURRENT_MONTH)].map((match) => ({
    month: monthNumber(match.groups?.month)!,
    words: text.slice(match.index, match.index + match[0].length),
  }));

const DATELINE = /^(?<lead>.{2,80}?)[([]\s*(?<name>[^()[\]]{2,40}?)\s*[)\]]\s*[-–—:]/u;
/** What only a newsroom is called, in folded spelling: «وكالة الخليج», "Gulf News Agency". */
const CALLED_NEWSROOM =
  /^(?:ال)?(?:وكال[هة]|وكالات|صحيف[هة]|شبك[هة]|قنا[هة]|موقع|تلفزيون|اذاع[هة]|جريد[هة])\s|\s(?:news|wire|agency|press|times|post)$/iu;

/** The start of a report that says where and when it was filed, and for whom: "MUNICH, Feb 18 (Reuters) -". */
export type Dateline = {
  readonly words: string;
  readonly source: string;
  readonly date?: WrittenDate | YearlessDate;
};

/**
 * A name in brackets is the source where it is a known newsroom's; any other where a date stands before it, or a place
 * in capitals ("BEIRUT (Gulf Wire) -"), or it calls itself one: "The governor (Lena Orvik) - a teacher" is no dateline.
 */
export function readDateline(paragraph: string): Dateline | undefined {
  const match = DATELINE.exec(foldText(paragraph));
  if (!match) return undefined;
  const words = paragraph.slice(0, match[0].length);
  const lead = words.slice(0, match.groups!.lead!.length);
  const source = /[([]\s*([^()[\]]+?)\s*[)\]][^()[\]]*$/.exec(words)![1]!;
  const yearless = YEARLESS.exec(foldText(lead));
  const groups = yearless?.groups;
  const date =
    datesIn(lead)[0] ??
    (yearless && {
      month: monthNumber(groups?.month ?? groups?.name)!,
      day: Number(groups?.day ?? groups?.number),
      words: yearless[0],
    });
  if (!isSourceList(source) && !isFiledFor(source, lead, date?.words)) return undefined;
  return { words, source, ...(date ? { date } : {}) };
}

/** Whether the lead of a dateline is a place, with or without a date, and the name one that a newsroom may have. */
function isFiledFor(name: string, lead: string, date: string | undefined): boolean {
  if (!/^[\p{Lu}\p{Script=Arabic}]/u.test(name) || /\p{N}/u.test(name) || countWords(name) > 5) return false;
  if (isPhotoCredit(name) || foldText(name).replace(WEEKDAY, '').trim() === '') return false;
  const place = date ? foldText(lead).replace(foldText(date), '').replace(WEEKDAY, '') : lead;
  if (countWords(place) > 4 || /[.!?؟:]\s/.test(lead.replace(date ?? '', ''))) return false;
  return date !== undefined || CALLED_NEWSROOM.test(foldText(name)) || /^[\p{Lu}\s,.'’/-]+$/u.test(place);
}

const LABEL =
  /^(?:published|posted|first published|date|dated|last updated|updated|last modified|نشر(?:ت)?|تاريخ النشر|تم النشر|النشر|تاريخ|اخر تحديث|تحديث|حدث)(?:\s+(?:on|at|في|بتاريخ|يوم))?\s*[:：]?\s*/iu;
/** Before the second date of a line. */
const SECOND_LABEL =
  /(?<!\p{L})(?:(?:last )?(?:updated|modified|published|posted)|(?:اخر )?تحديث|حدث|نشر)(?!\p{L})\s*[:：]?/giu;
const AGO =
  /(?:an?|\d+) (?:min(?:ute)?|hour|hr|day)s? ago|(?<!\p{L})(?:قبل|منذ) (?:\d+ )?(?:دقيق\p{L}*|دقائق|ساع\p{L}*|يوم\p{L}*|ايام)/giu;
const CLOCK =
  /\d{1,2}[:.h]\d{2}(?::\d{2})?|(?<!\p{L})(?:a\.?m\.?|p\.?m\.?|gmt|utc|est|edt|cet|bst|ast|ص|م|مساء|صباحا|الساعه|ب?توقيت|غرينتش|غرينيتش|مكه(?:\s+المكرمه)?|القاهره|at|on|في|يوم)(?!\p{L})|[+-]\d{2}:?\d{2}/giu;
const WEEKDAY =
  /(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\.?(?=[ ,])|ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت))(?!\p{L})/giu;

/**
 * The date that a line of its own states: "Published: 18 February 2017", «الجمعة 17/2/2017», "MUNICH, Feb 18, 2017
 * (Reuters)"; the earliest of several, since a report is updated after it was published. Undefined for a line that says
 * more than that, such as a headline with a date in it.
 */
export function readDateLine(line: string): WrittenDate | undefined {
  if (line.length > 120) return undefined;
  const dates = datesIn(line);
  const [date, ...others] = dates.toSorted(
    (a, b) => a.year - b.year || a.month - b.month || (a.day ?? 0) - (b.day ?? 0),
  );
  if (!date) return undefined;
  const without = dates.reduce((rest, { words }) => rest.replace(words, ''), line);
  const label = LABEL.test(foldText(line));
  const named = new RegExp(SOURCE_NAME, 'giu');
  const rest = foldText(without)
    .trim()
    .replace(LABEL, '')
    .replace(SECOND_LABEL, '')
    .replace(AGO, '')
    .replace(WEEKDAY, '')
    .replace(CLOCK, '')
    .replace(named, '');
  const words = countWords(rest.replace(LABEL, ''));
  if (words === 0) return date;
  // A place may stand beside the date, set off from it; «أحداث 11 سبتمبر 2001» is a headline.
  const setOff =
    label ||
    /[,،|•–—-]\s*$/.test(line.slice(0, date.at)) ||
    /^\s*[,،|•–—(-]/.test(line.slice(date.at + date.words.length));
  return date.day !== undefined && others.length === 0 && setOff && words <= (label ? 4 : 2)
    ? date
    : undefined;
}
