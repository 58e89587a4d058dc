/** Sentences that lean on the one before: read alone they do not say who, or what they set themselves against. */

/**
 * `hangs`: who or what it speaks of is said before it ("He added that …"). `contrasts`: it takes back what is said before
 * it ("Egypt nevertheless failed"). `adds`: it goes on from there ("Meanwhile …").
 */
export type Leaning = 'stands' | 'adds' | 'contrasts' | 'hangs';

const PRONOUNS = 'he|she|it|they|his|her|their|its|this|that|these|those';
const PERSONS = 'he|she|they';
const PREPOSITIONS = 'in|at|on|for|from|with|after|before|by|to|under|among|during|of';
/** Whoever speaks stands behind the verb, or was named before it. */
const SAID =
  'قال|أضاف|تابع|أوضح|أكد|أشار|لفت|ختم|استطرد|ذكر|رأى|اعتبر|شدد|حذر|نفى|توقع|بي[ّ]?ن|زعم|أعلن|كشف|صرح|نو[ّ]?ه|أعرب|عب[ّ]?ر|طالب|دعا|ناشد';
const WHAT = '(?:إلى |على |ب|من |عن )?(?:أن|إن)(?:ه|ها|هم|هما)?|قائل(?:ا|ًا|ة)';
const ARABIC_PRONOUNS = 'هو|هي|هم|هذا|هذه|ذلك|تلك|بذلك|لذلك|من جه(?:ته|تها|تهم)|من جانب(?:ه|ها|هم)';
const ADDING = 'and|moreover|furthermore|in addition|therefore|thus|كما';
const CONTRASTING = 'but|instead|yet|still|by contrast|on the other hand|لكن|أما|غير أن|إلا أن|بيد أن';
/** These lean wherever they stand near the beginning: "Egypt nevertheless failed". */
const ADDING_ANYWHERE = 'also|meanwhile|in turn|بدوره|بدورها|في الوقت نفسه|كذلك|أيضا|أيضًا|ايضا';
const CONTRASTING_ANYWHERE = 'however|nevertheless|nonetheless|مع ذلك|رغم ذلك|في المقابل|بالمقابل';
const NEAR = 40;

const beginning = (words: string, anywhere: string): RegExp =>
  new RegExp(
    `^["“«]?(?:(?:و|ف)?(?:${words})(?!\\p{L})|.{0,${NEAR}}(?<!\\p{L})(?:و|ف)?(?:${anywhere})(?!\\p{L}))`,
    'iu',
  );
const ADDS = beginning(ADDING, ADDING_ANYWHERE);
const CONTRASTS = beginning(CONTRASTING, CONTRASTING_ANYWHERE);
const HANGS = new RegExp(
  `^["“«]?(?:(?:${PRONOUNS})(?![\\p{L}-])` +
    `|(?:${PREPOSITIONS}) (?:his|her|their|its)(?![\\p{L}-])` +
    `|for (?:his|her|its|their) part(?![\\p{L}-])` +
    `|(?:و|ف)?(?:${ARABIC_PRONOUNS})(?!\\p{L})` +
    `|(?:و|ف)?(?:${SAID})ت?(?:وا)? (?:${WHAT})(?!\\p{L}))` +
    // “We have time,” she said.
    `|^["“«][^"”»]*["”»][,،]? (?:${PERSONS})(?!\\p{L})`,
  'iu',
);

const FROM_WORST = [
  ['hangs', HANGS],
  ['contrasts', CONTRASTS],
  ['adds', ADDS],
] as const;

/** How a sentence leans, told in each language that has it: as much as it does in any. */
export const leaningOf = (translations: readonly string[]): Leaning =>
  FROM_WORST.find(([, pattern]) => translations.some((sentence) => pattern.test(sentence)))?.[0] ?? 'stands';
