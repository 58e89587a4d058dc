/** Slips of the keyboard: the known word that one edit makes of an unknown one (after Norvig's corrector). */

const LETTERS = { latin: 'abcdefghijklmnopqrstuvwxyz', arabic: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي' };
const SHORTEST = 4;
/** No word of either language is longer, and the work grows with the square of the length. */
const LONGEST = 20;

/**
 * The first known word that one deletion, transposition, replacement or insertion makes of a normalised word, its first
 * letter left alone for all but transpositions; where none is known, the first that perhaps is; undefined where there is
 * none or the word is too short to tell.
 */
export function correctSpelling(
  word: string,
  script: 'latin' | 'arabic',
  isKnown: (word: string) => boolean | 'perhaps',
): string | undefined {
  if (word.length < SHORTEST || word.length > LONGEST) return undefined;
  let possible: string | undefined;
  for (const edited of edits(word, LETTERS[script])) {
    const known = isKnown(edited);
    if (known === true) return edited;
    if (known) possible ??= edited;
  }
  return possible;
}

/** The likeliest slips first: a doubled letter typed once or twice, two letters swapped, one left out, one wrong. */
function* edits(word: string, letters: string): Generator<string> {
  for (let i = 1; i < word.length; i++) yield word.slice(0, i) + word[i - 1]! + word.slice(i);
  yield word + word.at(-1)!;
  for (let i = 1; i < word.length; i++)
    if (word[i] === word[i - 1]) yield word.slice(0, i) + word.slice(i + 1);
  for (let i = 0; i + 1 < word.length; i++)
    yield word.slice(0, i) + word[i + 1]! + word[i]! + word.slice(i + 2);
  for (let i = 1; i <= word.length; i++)
    for (const letter of letters) yield word.slice(0, i) + letter + word.slice(i);
  for (let i = 1; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1);
  for (let i = 1; i < word.length; i++)
    for (const letter of letters) yield word.slice(0, i) + letter + word.slice(i + 1);
}
