/** Arabic in Latin letters ("7okomet el wefa2") -> the Arabic spellings that a word may stand for. */

/** What each Latin letter, digit or pair may stand for, likeliest first; '' for a short vowel, which Arabic leaves out. */
// biome-ignore format: a table
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  sh: ['ش'], ch: ['ش', 'تش'], kh: ['خ'], gh: ['غ'], th: ['ث', 'ت'], dh: ['ذ', 'ض', 'ظ'], ou: ['و'], oo: ['و'], ee: ['ي'], ei: ['ي'], ai: ['ي'], aa: ['ا'],
  b: ['ب'], c: ['ك', 'س'], d: ['د', 'ض'], f: ['ف'], g: ['ج', 'ق', 'غ'], h: ['ه', 'ح'], j: ['ج'], k: ['ك', 'ق'], l: ['ل'], m: ['م'], n: ['ن'], p: ['ب'],
  q: ['ق'], r: ['ر'], s: ['س', 'ص'], t: ['ت', 'ط'], v: ['ف'], w: ['و'], x: ['كس'], y: ['ي'], z: ['ز', 'ظ', 'ذ'],
  a: ['', 'ا', 'ع'], e: ['', 'ي', 'ا'], i: ['', 'ي'], o: ['', 'و'], u: ['', 'و'],
  '2': ['ء', 'ق', 'أ'], '3': ['ع'], '5': ['خ'], '6': ['ط'], '7': ['ح'], '8': ['غ', 'ق'], '9': ['ص', 'ق'],
};
/** Endings that stand for a ta marbuta. */
const FEMININE = /(?:et|at|eh|ah|a|e)$/;
/** A word of ten letters has thousands of spellings; the likely ones come early. */
const MOST_SPELLINGS = 600;

/** Arabic spellings of one word in Latin letters and digits, the fewest guesses first. */
export function arabicSpellings(word: string): string[] {
  const latin = word.toLowerCase();
  const feminine = latin.replace(FEMININE, '');
  const spellings = spell(latin);
  return feminine === latin ? spellings : [...spell(feminine).map((stem) => `${stem}ة`), ...spellings];
}

/** All spellings by breadth: at each place every reading so far is continued by every reading of the next sound. */
function spell(latin: string): string[] {
  let readings: Array<{ readonly text: string; readonly guesses: number }> = [{ text: '', guesses: 0 }];
  for (let at = 0; at < latin.length; ) {
    const pair = LETTERS[latin.slice(at, at + 2)];
    const choices = pair ?? LETTERS[latin[at]!] ?? [''];
    const first = at === 0 && /[aeiou]/.test(latin[0]!) ? ['ا', 'ع'] : choices;
    const doubled = latin[at] === latin[at + 1] && !pair;
    at += pair || doubled ? 2 : 1;
    readings = readings
      .flatMap(({ text, guesses }) =>
        first.map((letter, rank) => ({ text: text + letter, guesses: guesses + rank })),
      )
      .sort((a, b) => a.guesses - b.guesses)
      .slice(0, MOST_SPELLINGS);
  }
  return readings.map(({ text }) => text);
}
