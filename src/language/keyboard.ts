/** Keys struck at random ("asdkjh qwlekj"), told by the shape of words alone: a name that nobody knows has another one. */

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءؤرىةوزظ'];

/** Each letter with its place: keys that stand side by side differ by one. */
const PLACES = new Map(
  ROWS.flatMap((row, r) => [...row].map((letter, at) => [letter, r * 100 + at] as const)),
);

/** What has not a vowel in so many letters, or so many consonants in a row, nobody can say. */
const UNSAYABLE = /^[^aeiouy\P{Script=Latin}]{5,}$|[^aeiouy\P{Script=Latin}]{5}/u;
/** Its letters are neighbours on the keyboard in every word that has it. */
const ARTICLE = /^ال(?=..)/;
/** In letters: a single word that is shorter may be any name or abbreviation. */
const LONGEST_NAME = 5;

/**
 * Whether most words of a text are letters struck side by side or such as nobody can say; of a single word, and of Arabic,
 * which writes no vowels, by the keys alone. Digits, and capitals within a text, tell of something else.
 */
export function looksStruck(text: string): boolean {
  const words =
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.map((word) => word.replace(ARTICLE, '')) ?? [];
  if (/\p{Nd}|\S.*\p{Lu}/su.test(text)) return false;
  if (words.length === 1) return words[0]!.length > LONGEST_NAME && isStruck(words[0]!);
  return words.filter((word) => isStruck(word) || UNSAYABLE.test(word)).length * 2 > words.length;
}

/** Whether two of three pairs of letters are neighbours on the keyboard, or the same one. */
function isStruck(word: string): boolean {
  const letters = [...word];
  if (letters.length < 4) return false;
  const near = letters.filter((letter, at) => {
    const here = PLACES.get(letter);
    const before = PLACES.get(letters[at - 1] ?? '');
    return here !== undefined && before !== undefined && Math.abs(here - before) <= 1;
  });
  return near.length * 3 >= (letters.length - 1) * 2;
}
