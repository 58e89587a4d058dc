/** Number words and calendar words of both languages -> one key that digits and the other language share. */

const UNITS_EN =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS_EN = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS_EN = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);
const UNITS_AR =
  'صفر|واحد واحده|اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي|ثلاثه ثلاث|اربعه اربع|خمسه خمس|سته ست|سبعه سبع|ثمانيه ثماني ثمان|تسعه تسع|عشره عشر'.split(
    '|',
  );
const TENS_AR =
  'عشرون عشرين|ثلاثون ثلاثين|اربعون اربعين|خمسون خمسين|ستون ستين|سبعون سبعين|ثمانون ثمانين|تسعون تسعين'.split(
    '|',
  );
const ORDINALS_AR =
  'اول اولي|ثاني ثانيه|ثالث ثالثه|رابع رابعه|خامس خامسه|سادس سادسه|سابع سابعه|ثامن ثامنه|تاسع تاسعه|عاشر عاشره'.split(
    '|',
  );
// biome-ignore format: a table
const LARGE: ReadonlyArray<readonly [number, string]> = [
  [100, 'hundred ميه مايه'], [200, 'ميتان ميتين ميتي مايتان مايتين'], [300, 'ثلاثميه ثلاثمايه'], [400, 'اربعميه اربعمايه'], [500, 'خمسميه خمسمايه'], [600, 'ستميه ستمايه'], [700, 'سبعميه سبعمايه'], [800, 'ثمانميه ثمانمايه ثمانيميه'], [900, 'تسعميه تسعمايه'], [1e3, 'thousand الف الاف'], [2e3, 'الفان الفين الفي'],
  [1e6, 'million مليون ملايين'], [2e6, 'مليونان مليونين مليوني مليونا'], [2e9, 'ملياران مليارين ملياري مليارا'], [1e9, 'billion مليار مليارات بليون'], [1e12, 'trillion تريليون ترليون'],
];

/** Month number -> its names: English, then the two families that Arabic papers use, then the Maghreb's. */
// biome-ignore format: a table
export const MONTHS: ReadonlyArray<readonly string[]> = [
  'january jan|يناير|كانون الثاني|جانفي', 'february feb|فبراير|شباط|فيفري', 'march|مارس|اذار|مارس', 'april apr|ابريل|نيسان|افريل',
  'may|مايو|ايار|ماي', 'june jun|يونيو|حزيران|جوان', 'july jul|يوليو|تموز|جويليه', 'august aug|اغسطس|اب|اوت',
  'september sep sept|سبتمبر|ايلول|سبتمبر', 'october oct|اكتوبر|تشرين الاول|اكتوبر', 'november nov|نوفمبر|تشرين الثاني|نوفمبر', 'december dec|ديسمبر|كانون الاول|ديسمبر',
].map((names) => names.split('|').flatMap((part, i) => (i === 0 ? part.split(' ') : [part])));

// biome-ignore format: a table
export const WEEKDAYS: ReadonlyArray<readonly string[]> = [
  ['sunday', 'الاحد'], ['monday', 'الاثنين', 'الاثنان'], ['tuesday', 'الثلاثاء', 'الثلاثا'], ['wednesday', 'الاربعاء', 'الاربعا'],
  ['thursday', 'الخميس'], ['friday', 'الجمعه'], ['saturday', 'السبت'],
];

/** What is written onto a cardinal and an ordinal: وسبعة, بألف, والثاني. بأول would be Powell. */
const ONTO_CARDINAL = ['', 'و', 'ف', 'ب', 'ل', 'ال', 'وال', 'بال', 'لل'];
const ONTO_ORDINAL = ['', 'و', 'ال', 'وال', 'بال', 'لل'];
/** «لست» is "I am not", «بالمئة» "per cent", «واثنا» "and during". */
const NO_NUMBER = /^(?:لست|بالم[اي]?يه|[وفبل]اثنا|(?:وال|بال|ال|لل)..)$/;

/** Normalised number word, cardinal or ordinal -> its value; a cardinal goes before an ordinal of the same letters. */
const VALUES = new Map<string, number>();
const add = (words: string, value: number, onto: readonly string[] = ONTO_CARDINAL): void => {
  for (const word of words.split(' '))
    for (const particle of /^[\u0621-\u064a]/.test(word) ? onto : ['']) {
      const whole = particle + word;
      if (!VALUES.has(whole) && (particle === '' || !NO_NUMBER.test(whole))) VALUES.set(whole, value);
    }
};
UNITS_EN.forEach((word, i) => {
  add(word, i);
});
TENS_EN.forEach((word, i) => {
  add(word, (i + 2) * 10);
});
UNITS_AR.forEach((words, i) => {
  add(words, i);
});
TENS_AR.forEach((words, i) => {
  add(words, (i + 2) * 10);
});
for (const [value, words] of LARGE) add(words, value);
ORDINALS_EN.forEach((word, i) => {
  add(word, i + 1, ONTO_ORDINAL);
});
ORDINALS_AR.forEach((words, i) => {
  add(words, i + 1, ONTO_ORDINAL);
});
add('twice مرتين مرتان', 2);
add('dozen', 12);

/** The value of a normalised number word ("twelve", "اثني", "مرتين", "third"), or undefined. */
export function numberWord(norm: string): number | undefined {
  return VALUES.get(norm);
}
