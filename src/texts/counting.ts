/** Nouns that agree with their number. */

const arabicPlural = new Intl.PluralRules('ar');

/** An Arabic noun with its number: `one` and `two` are whole, `few` follows 3–10 and `many` 11 and more. */
type ArabicForms = {
  readonly one: string;
  readonly two: string;
  readonly few: (n: number) => string;
  readonly many: (n: number) => string;
};

/** The form for `n` of at least 1, in the agreement of Arabic: مقالة، مقالتان، 3 مقالات، 11 مقالة، 100 مقالة. */
export function countArabic(n: number, { one, two, few, many }: ArabicForms): string {
  switch (arabicPlural.select(n)) {
    case 'one':
      return one;
    case 'two':
      return two;
    case 'few':
      return few(n);
    default:
      return many(n);
  }
}

export const countEnglish = (n: number, one: string, more: (n: number) => string): string =>
  n === 1 ? one : more(n);
