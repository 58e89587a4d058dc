/** Names of news agencies and newsrooms, to tell a credit in brackets or a lone name from the words of a report. */

import { foldText } from './tidy-text.ts';

/** Each in the spellings it is credited with. Incomplete by nature: a name missing here costs a guess, not an article. */
// biome-ignore format: a table
const NEWSROOMS = [
  'Reuters|Thomson Reuters|رويترز', 'Agence France-Presse|AFP|فرانس برس|وكالة فرانس برس|الفرنسية|أ ف ب|أ.ف.ب|ا ف ب|أف ب',
  'Associated Press|The Associated Press|AP|AP Photo|أسوشيتد برس|أسوشييتد برس|أ ب|أ.ب', 'dpa|د ب أ|د.ب.أ|الألمانية|وكالة الأنباء الألمانية',
  'Anadolu|Anadolu Agency|AA|الأناضول|وكالة الأناضول', 'Xinhua|شينخوا', 'TASS|تاس', 'Sputnik|سبوتنيك', 'RIA Novosti|RIA|نوفوستي', 'Interfax|إنترفاكس',
  'UPI|United Press International|يو بي آي|يونايتد برس', 'EPA|EPA-EFE|الأوروبية|وكالة الأنباء الأوروبية|إي بي إيه', 'EFE|إفي', 'ANSA|أنسا', 'Kyodo|كيودو',
  'Getty|Getty Images|غيتي|غيتي إيميجز|غيتي إيميدجز|جيتي', 'Shutterstock|شترستوك', 'SPA|واس', 'WAM|وام', 'MENA|أ ش أ|أ.ش.أ', 'SANA|سانا', 'IRNA|إرنا',
  'WAFA|وفا', 'Petra|بترا', 'KUNA|كونا', 'QNA|قنا', 'INA|واع', 'NNA', 'TAP|وات', 'APS|واج', 'Bloomberg|بلومبرغ|بلومبيرغ', 'PA|PA Media|PA Wire',
  'Al Jazeera|Aljazeera|Al Jazeera English|Aljazeera.net|الجزيرة|الجزيرة نت|الجزيرة.نت|الجزيرة مباشر', 'BBC|BBC News|BBC Arabic|بي بي سي|بي بي سي عربي',
  'CNN|CNN Arabic|سي إن إن|سي إن إن بالعربية', 'France 24|فرانس 24', 'Al Arabiya|العربية|العربية نت|العربية.نت', 'Sky News|Sky News Arabia|سكاي نيوز|سكاي نيوز عربية',
  'DW|Deutsche Welle|دويتشه فيله', 'RT|RT Arabic|روسيا اليوم|آر تي', 'Asharq Al-Awsat|الشرق الأوسط', 'Asharq|الشرق', 'The Guardian|الغارديان', 'The New York Times|نيويورك تايمز',
  'The Washington Post|واشنطن بوست', 'The Wall Street Journal|وول ستريت جورنال', 'Financial Times|فايننشال تايمز', 'The Independent|الإندبندنت|اندبندنت عربية', 'The Times',
  'The New Arab|العربي الجديد', 'Middle East Eye|ميدل إيست آي', 'Alhurra|الحرة', 'Al-Ahram|الأهرام', 'NPR', 'NBC News', 'CBS News', 'ABC News', 'Euronews|يورونيوز', 'TRT|TRT World|TRT Arabi|تي آر تي',
  'Al Mayadeen|الميادين', 'Monte Carlo Doualiya|مونت كارلو الدولية', 'Independent Arabia|إندبندنت عربية', 'The Economist|إيكونوميست', 'Le Monde|لوموند', 'Haaretz|هآرتس', 'The National', 'Arab News', 'عربي21', 'عربي بوست', 'Libya Observer|The Libya Observer', 'بوابة الوسط|الوسط', 'المدن', 'النهار', 'الحياة', 'القدس العربي', 'رأي اليوم', 'الخليج أونلاين', 'الخليج',
  'agencies|news agencies|wires|staff|وكالات|الوكالات|وكالات الأنباء|مواقع إلكترونية|الصحافة العربية|الصحافة الأجنبية|الصحافة الروسية|الصحافة الأميركية|الصحافة البريطانية|وكالة سند',
];

/** What else stands in brackets after a caption. */
const PHOTO_CREDITS =
  'file|file photo|archive|handout|courtesy|social media|screengrab|pool|أرشيف|أرشيفية|ارشيف|مواقع التواصل|مواقع التواصل الاجتماعي|ناشطون|الصحافة|غير معروف';

const pattern = (names: readonly string[]): string =>
  names
    .flatMap((name) => foldText(name).split('|'))
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[ \u00a0]+'))
    .join('|');

/** A regular expression's source for one known name as a whole word, for folded text; to be used with `iu`. */
export const SOURCE_NAME = `(?<![\\p{L}\\p{N}])(?:${pattern(NEWSROOMS)})(?![\\p{L}\\p{N}])`;
const PHOTO_CREDIT = `${SOURCE_NAME}|(?<![\\p{L}\\p{N}])(?:${pattern([PHOTO_CREDITS])})(?![\\p{L}\\p{N}])`;
const CONNECTORS = /(?<!\p{L})(?:and|via|with|و|عن|مع)(?!\p{L})|[\s+/،,|&·•.:()[\]–—-]/giu;

/** Whether a text is nothing but names of agencies and newsrooms: "Reuters", "الجزيرة + وكالات", "(AFP)". */
export const isSourceList = (text: string): boolean => consistsOf(text, SOURCE_NAME);

/** Whether a text credits a photograph: "AP Photo/Jane Doe", "رويترز-أرشيف", "File". */
export const isPhotoCredit = (text: string): boolean =>
  consistsOf(text, PHOTO_CREDIT) ||
  (/[/:،,–-]/.test(text) && new RegExp(PHOTO_CREDIT, 'iu').test(foldText(text)));

function consistsOf(text: string, name: string): boolean {
  if (text.length > 80) return false;
  const folded = foldText(text).replace(/ و(?=\p{L})/gu, ' + ');
  const without = folded.replace(new RegExp(name, 'giu'), '');
  return without !== folded && without.replace(CONNECTORS, '') === '';
}
