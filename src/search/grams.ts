/** Character 4-grams of words: what words share in spelling where their stems differ. */

const SIZE = 4;

/** The 4-grams of one normalised word with its edges marked, "_mediate_"; a word of two letters is one gram. */
export function gramsOf(word: string): string[] {
  const marked = `_${word}_`;
  if (marked.length <= SIZE) return [marked];
  const grams: string[] = [];
  for (let i = 0; i + SIZE <= marked.length; i++) grams.push(marked.slice(i, i + SIZE));
  return grams;
}

/** Dice's coefficient of two sets of grams: 2 x shared / all, from 0 to 1. */
export function dice(a: readonly string[], b: readonly string[]): number {
  const other = new Set(b);
  let shared = 0;
  for (const gram of new Set(a)) if (other.has(gram)) shared++;
  return (2 * shared) / (new Set(a).size + other.size);
}
