/**
 * Arabic words: one spelling for the many ways people write a word, and its stem.
 *
 * The stemmer is a light one after light10 (Larkey, Ballesteros and Connell 2002): it takes off what is written
 * together with a word (article, one-letter particles, endings) and never looks inside it. Roots are a cruder,
 * second key that brings together what a light stem cannot, such as a broken plural and its singular.
 */

const MARKS =
  /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

// biome-ignore format: a table
const LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه', ۀ: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه',
  ک: 'ك', گ: 'ك', ڭ: 'ك', پ: 'ب', چ: 'ج', ژ: 'ز', ڤ: 'ف', ڨ: 'ق', ء: '',
};
const VARIANTS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * One spelling of Arabic text: without diacritics and tatweel, alef and ya in one form, hamza and ta marbuta as most
 * people type them. Normalising twice changes nothing.
 */
export function normaliseArabic(text: string): string {
  return text
    .normalize('NFKC')
    .replace(MARKS, '')
    .replace(VARIANTS, (letter) => LETTERS[letter] ?? letter);
}

/** Particles and articles written onto a word, longest first, and the fewest letters that must be left. */
// biome-ignore format: a table
const PREFIXES: ReadonlyArray<readonly [string, number]> = [
  ['وبال', 3], ['فبال', 3], ['ولل', 3], ['وال', 3], ['فال', 3], ['بال', 3], ['كال', 3], ['لل', 2], ['ال', 2],
];

/** Pronouns written onto a noun or a verb; an ending of the word itself may stand before them. */
const PRONOUNS = ['هما', 'كما', 'ها', 'هم', 'هن', 'كم', 'نا'];

// biome-ignore format: a table
const SUFFIXES: ReadonlyArray<readonly [string, number]> = [
  ['هما', 3], ['تين', 3], ['تان', 3], ['يات', 3], ['يون', 3], ['يين', 3], ['ها', 3], ['ان', 3], ['ات', 3], ['ون', 3], ['ين', 3],
  ['يه', 3], ['هم', 3], ['نا', 3], ['وا', 3], ['ه', 3], ['ي', 3],
];

/** Prefixes by the code unit that they begin with and endings by the one that they end with: most words have none such. */
const PREFIXES_BY_FIRST = Map.groupBy(PREFIXES, ([prefix]) => prefix.charCodeAt(0));
const lastOf = (text: string): number => text.charCodeAt(text.length - 1);
const PRONOUNS_BY_LAST = Map.groupBy(PRONOUNS, lastOf);
const SUFFIXES_BY_LAST = Map.groupBy(SUFFIXES, ([suffix]) => lastOf(suffix));

/** The light stem of one normalised Arabic word; a word too short to cut comes back as it is. */
export function stemArabic(word: string): string {
  // God's name is no article and pronoun.
  if (word.endsWith('لله') && /^[وبلف]?(?:ا?لله)$/.test(word)) return 'الله';
  return withoutEndings(withoutArticle(word));
}

function withoutArticle(word: string): string {
  const found = PREFIXES_BY_FIRST.get(word.charCodeAt(0))?.find(
    ([prefix, left]) => word.length >= prefix.length + left && word.startsWith(prefix),
  );
  if (!found) return word;
  const bare = word.slice(found[0].length);
  // The bare word loses an alef and lam of its own (إلكتروني), so it must lose them after the article too (الإلكتروني).
  return bare.length >= 4 && bare.startsWith('ال') ? bare.slice(2) : bare;
}

/** Broken plurals whose last letter is the root's: أوقات is no plural in ات. */
const OWN_TA = new Set(['اوقات', 'اصوات', 'ابيات', 'اموات', 'اقوات']);

/** A normalised Arabic word without the pronoun and the ending written onto it. */
export function withoutEndings(word: string): string {
  if (OWN_TA.has(word)) return word;
  const pronoun = PRONOUNS_BY_LAST.get(lastOf(word))?.find(
    (ending) => word.length >= ending.length + 4 && word.endsWith(ending),
  );
  const noun = pronoun ? word.slice(0, -pronoun.length) : word;
  // حكومتها is حكومة and its pronoun: the ta marbuta is written open before it.
  if (pronoun && noun.endsWith('ت') && !noun.endsWith('ات')) return noun.slice(0, -1);
  const suffix = SUFFIXES_BY_LAST.get(lastOf(noun))?.find(
    ([ending, left]) => noun.length >= ending.length + left && noun.endsWith(ending),
  );
  return suffix ? noun.slice(0, -suffix[0].length) : noun;
}

/**
 * The consonants that a stem most probably has as its root: long vowels inside and the letters that derive nouns and
 * verbs at its start are taken off while three letters are left. `undefined` where fewer than three would remain or
 * more than four do: such a key would bring together words that share nothing.
 */
export function rootOf(stem: string): string | undefined {
  let root = stem;
  if (root.length > 5 && /^(?:است|مست|يست|تست)/.test(root)) root = root.slice(3);
  else if (root.length > 4 && /^(?:يت|مت|تت|ين|من|ان)/.test(root)) root = root.slice(2);
  else if (root.length > 3 && /^[متاينس]/.test(root)) root = root.slice(1);
  if (root.length > 3) root = root[0] + root.slice(1, -1).replace(/[اوي]/g, '') + root.at(-1);
  if (root.length > 3) root = root.replace(/[اوي]$/, '');
  if (root.length === 4 && root[1] === 'ت') root = root[0]! + root.slice(2);
  return root.length === 3 || root.length === 4 ? root : undefined;
}
