/** The time zones that a chat can choose, by a city of each. */

import type { Bilingual, Language } from '../language/language.ts';

const CITIES = {
  'Africa/Tripoli': { ar: 'طرابلس', en: 'Tripoli' },
  'Africa/Cairo': { ar: 'القاهرة', en: 'Cairo' },
  'Africa/Tunis': { ar: 'تونس', en: 'Tunis' },
  'Africa/Algiers': { ar: 'الجزائر', en: 'Algiers' },
  'Africa/Casablanca': { ar: 'الدار البيضاء', en: 'Casablanca' },
  'Africa/Khartoum': { ar: 'الخرطوم', en: 'Khartoum' },
  'Asia/Beirut': { ar: 'بيروت', en: 'Beirut' },
  'Asia/Damascus': { ar: 'دمشق', en: 'Damascus' },
  'Asia/Amman': { ar: 'عمّان', en: 'Amman' },
  'Asia/Jerusalem': { ar: 'القدس', en: 'Jerusalem' },
  'Asia/Baghdad': { ar: 'بغداد', en: 'Baghdad' },
  'Asia/Riyadh': { ar: 'الرياض', en: 'Riyadh' },
  'Asia/Qatar': { ar: 'الدوحة', en: 'Doha' },
  'Asia/Dubai': { ar: 'دبي', en: 'Dubai' },
  'Europe/Istanbul': { ar: 'إسطنبول', en: 'Istanbul' },
  'Europe/London': { ar: 'لندن', en: 'London' },
  'Europe/Paris': { ar: 'باريس', en: 'Paris' },
  'America/New_York': { ar: 'نيويورك', en: 'New York' },
  UTC: { ar: 'التوقيت العالمي', en: 'UTC' },
} as const satisfies Record<string, Bilingual>;

/** IANA names, in the order shown. */
export const ZONES: readonly string[] = Object.keys(CITIES);

/** What a zone is called: by its city where it is one of these, else by its IANA name. */
export const zoneName = (zone: string, language: Language): string =>
  (CITIES as Readonly<Record<string, Bilingual>>)[zone]?.[language] ?? zone;
