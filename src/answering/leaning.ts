/** Sentences that lean on the one before: read alone they do not say who, or what they set themselves against. */

const ENGLISH_PRONOUNS = 'he|she|it|they|his|her|their|its|this|that|these|those';
const ENGLISH_LINKS =
  'but|and|also|moreover|furthermore|instead|therefore|thus|yet|still|in addition|on the other hand|by contrast|' +
  'for (?:his|her|its|their) part';
const ARABIC_VERBS = 'أضاف|تابع|أوضح|أكد|أشار|لفت|ختم|استطرد';
const ARABIC_LINKS =
  'هو|هي|هذا|هذه|ذلك|تلك|لكن|كما|أما|غير أن|إلا أن|بيد أن|لذلك|كذلك|من جه(?:ته|تها|تهم)|من جانب(?:ه|ها|هم)';
/** These lean wherever they stand near the beginning: "Egypt nevertheless failed". */
const ANYWHERE =
  'however|nevertheless|nonetheless|meanwhile|in turn|مع ذلك|رغم ذلك|بدوره|بدورها|في المقابل|بالمقابل|في الوقت نفسه';
const NEAR = 40;

const LEANING = new RegExp(
  `^["“«]?(?:(?:${ENGLISH_PRONOUNS}|${ENGLISH_LINKS})(?![\\p{L}-])` +
    `|(?:و|ف)?(?:(?:${ARABIC_VERBS})ت?|${ARABIC_LINKS})(?!\\p{L})` +
    `|.{0,${NEAR}}(?<!\\p{L})(?:و|ف)?(?:${ANYWHERE})(?!\\p{L}))`,
  'iu',
);

/** "He added that …", "Sarraj, however, …", «أما السراج فقال …». */
export const leansOnBefore = (sentence: string): boolean => LEANING.test(sentence);
