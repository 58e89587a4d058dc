/**
 * Names across scripts: how alike an Arabic and a Latin spelling sound.
 *
 * Both are turned into a string of sound classes, one letter each: consonants in capitals (letters that the other
 * script does not tell apart share a class), vowels in lower case. Two words are compared by weighted edit distance
 * over these strings; vowels, which Arabic mostly leaves out, cost little. `soundKey` buckets a vocabulary, so that a
 * word is compared with a few dozen others and not with all of them.
 */

// biome-ignore format: a table
const ARABIC_SOUNDS: Readonly<Record<string, string>> = {
  ا: 'a', ب: 'B', ت: 'T', ث: 'T', ج: 'J', ح: 'H', خ: 'X', د: 'D', ذ: 'D', ر: 'R', ز: 'Z', س: 'S', ش: 'C', ص: 'S', ض: 'D', ط: 'T',
  ظ: 'Z', ع: 'a', غ: 'G', ف: 'F', ق: 'Q', ك: 'K', ل: 'L', م: 'M', ن: 'N', ه: 'H', و: 'u', ي: 'i',
};

// biome-ignore format: a table
const LATIN_DIGRAPHS: ReadonlyArray<readonly [RegExp, string]> = [
  [/tsch|tch|ch/y, 'C'], [/sch|sh/y, 'C'], [/kh/y, 'X'], [/gh/y, 'G'], [/ph/y, 'F'], [/th/y, 'T'], [/dh/y, 'D'], [/zh/y, 'J'],
  [/dj/y, 'J'], [/ck|cq/y, 'K'], [/qu/y, 'K'], [/c(?=[eiy])/y, 'S'], [/x/y, 'KS'], [/wh/y, 'u'], [/oo|ou|ow/y, 'u'], [/ee|ea|ie|ei|ey/y, 'i'],
  [/ai|ay/y, 'ai'], [/au|aw/y, 'au'], [/mb$/y, 'M'], [/tion/y, 'CN'],
];
// biome-ignore format: a table
const LATIN_SOUNDS: Readonly<Record<string, string>> = {
  a: 'a', b: 'B', c: 'K', d: 'D', e: 'e', f: 'F', g: 'G', h: 'H', i: 'i', j: 'J', k: 'K', l: 'L', m: 'M', n: 'N', o: 'u', p: 'B', q: 'Q',
  r: 'R', s: 'S', t: 'T', u: 'u', v: 'F', w: 'u', y: 'i', z: 'Z', "'": '',
};

/** The sound classes of one normalised word, doubled consonants once. Digits and other scripts are left out. */
export function soundsOf(word: string): string {
  let sounds = '';
  if (/\p{Script=Arabic}/u.test(word)) {
    for (const letter of word) sounds += ARABIC_SOUNDS[letter] ?? '';
    sounds = sounds.replace(/([aiu])H$/, '$1').replace(/TC/g, 'C');
  } else {
    let at = 0;
    outer: while (at < word.length) {
      for (const [pattern, sound] of LATIN_DIGRAPHS) {
        pattern.lastIndex = at;
        const match = pattern.exec(word);
        if (match) {
          sounds += sound;
          at += match[0].length;
          continue outer;
        }
      }
      sounds += LATIN_SOUNDS[word[at]!] ?? '';
      at++;
    }
  }
  return sounds.replace(/([A-Z])\1+/g, '$1').replace(/([aeiu])\1+/g, '$1');
}

/** Consonant classes merged further, for buckets: what scripts and habits confuse most. */
const COARSE: Readonly<Record<string, string>> = {
  Q: 'K',
  G: 'K',
  X: 'K',
  J: 'K',
  Z: 'S',
  C: 'S',
  D: 'T',
  H: '',
};

/** The bucket of a word: its first three consonants, coarsely. Empty for a word without consonants. */
export function soundKey(sounds: string): string {
  let key = '';
  for (const sound of sounds) {
    if (sound < 'A' || sound > 'Z') continue;
    const coarse = COARSE[sound] ?? sound;
    if (coarse && !key.endsWith(coarse)) key += coarse;
    if (key.length === 3) break;
  }
  return key;
}

/** Substitutions that cost less than a whole consonant: how often one spelling stands for the other's letter. */
// biome-ignore format: a table
const NEAR: Readonly<Record<string, number>> = {
  GJ: 0.15, GK: 0.3, GQ: 0.25, KQ: 0.05, KX: 0.3, GX: 0.4, HX: 0.3, SZ: 0.2, DZ: 0.35, DT: 0.4, CK: 0.4, CJ: 0.35, CS: 0.4, JZ: 0.5, ST: 0.6, CX: 0.4, BF: 0.5, Fu: 0.4, Bu: 0.8, JK: 0.6, Ji: 0.4,
};

const isVowel = (sound: string): boolean => sound >= 'a';
function substitution(a: string, b: string): number {
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) return a === 'e' || b === 'e' ? 0.1 : 0.4;
  return NEAR[a < b ? a + b : b + a] ?? 1;
}
const gap = (sound: string, edge: boolean): number =>
  isVowel(sound) ? (edge ? 0.3 : 0.2) : sound === 'H' ? 0.35 : 0.9;

/**
 * How alike two words sound, from 0 (nothing in common) to 1 (the same sounds), from their sound classes:
 * 1 - weighted edit distance / consonants of the longer. A name well transliterated scores above about 0.75.
 */
export function soundLikeness(a: string, b: string): number {
  const n = a.length;
  const m = b.length;
  if (n === 0 || m === 0) return 0;
  let row = new Float64Array(m + 1);
  let next = new Float64Array(m + 1);
  for (let j = 1; j <= m; j++) row[j] = row[j - 1]! + gap(b[j - 1]!, j === 1);
  for (let i = 1; i <= n; i++) {
    const x = a[i - 1]!;
    const edge = i === 1 || i === n;
    next[0] = row[0]! + gap(x, edge);
    for (let j = 1; j <= m; j++) {
      const y = b[j - 1]!;
      next[j] = Math.min(
        row[j - 1]! + substitution(x, y),
        row[j]! + gap(x, edge),
        next[j - 1]! + gap(y, j === 1 || j === m),
      );
    }
    [row, next] = [next, row];
  }
  const weight = (sounds: string): number => {
    let sum = 0;
    for (const sound of sounds) sum += isVowel(sound) ? 0.25 : 1;
    return sum;
  };
  return Math.max(0, 1 - row[m]! / Math.max(weight(a), weight(b)));
}
