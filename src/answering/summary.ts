/**
 * A story by extracts: the first sentence of each paragraph, in the story's order. In short, how it begins and the few
 * that together cover most of it (greedy coverage after SumBasic, Nenkova and Vanderwende 2005: what is said already
 * counts less).
 */

import type { Language } from '../language/language.ts';
import { isStopWord } from '../language/stop-words.ts';
import { type CitedText, citeSentences } from './answer.ts';
import type { Located, StoryIndex } from './story-index.ts';

/** How many sentences a short summary has. */
const SHORT = 4;
/** A sentence that shares this part of its words with one before it repeats it. */
const REPEATS = 0.6;

/** What a word counts that stands in one paragraph, and what remains of one that was said already. */
const ONCE = 0.1;
const COVERED = 0.3;

type Development = { readonly text: string; readonly from: Located; readonly words: ReadonlySet<number> };

export function summarise(index: StoryIndex, language: Language, length: 'short' | 'full'): CitedText {
  const paragraphs = index.story.articles.flatMap((article) => {
    const text = article.texts[language] ?? Object.values(article.texts)[0];
    return (text?.passages ?? []).filter(({ number }) => number > 0);
  });
  const weights = weigh(paragraphs.map(({ text }) => wordsOf(text, index)));
  const developments: Development[] = [];
  for (const passage of paragraphs) {
    // Later sentences lean on the first one: "They demand a rise" says nothing by itself.
    const [text] = index.sentencesOf(passage);
    if (text === undefined) continue;
    const words = wordsOf(text, index);
    if (!developments.some((before) => repeats(words, before.words)))
      developments.push({ text, words, from: index.locate(passage.id) });
  }
  return citeSentences(length === 'full' ? developments : mostImportant(developments, weights));
}

/** The content words of a text, as terms of the index. */
const wordsOf = (text: string, index: StoryIndex): Set<number> => {
  const { words } = index.search.index;
  return new Set(index.search.index.termsOf(text).filter((term) => !isStopWord(words[term]?.norm ?? '')));
};

/** Word -> in how many paragraphs it stands beside the first: what the story comes back to. */
function weigh(paragraphs: ReadonlyArray<ReadonlySet<number>>): Map<number, number> {
  const weights = new Map<number, number>();
  for (const words of paragraphs)
    for (const word of words) weights.set(word, (weights.get(word) ?? ONCE - 1) + 1);
  return weights;
}

/** What the words weigh, for their number: long sentences hold much of everything. */
const worthOf = (words: ReadonlySet<number>, weights: ReadonlyMap<number, number>): number =>
  words.size === 0
    ? 0
    : [...words].reduce((sum, word) => sum + (weights.get(word) ?? 0), 0) / Math.sqrt(words.size + 5);

const repeats = (words: ReadonlySet<number>, before: ReadonlySet<number>): boolean =>
  words.size > 0 && [...words].filter((word) => before.has(word)).length >= REPEATS * words.size;

/** The first development and those that together weigh most, in their order. */
function mostImportant(
  developments: readonly Development[],
  weights: ReadonlyMap<number, number>,
): Development[] {
  const chosen = new Set<Development>();
  const open = new Map(weights);
  while (chosen.size < Math.min(SHORT, developments.length)) {
    const left = developments.filter((development) => !chosen.has(development));
    const worth = left.map(({ words }) => worthOf(words, open));
    const best = chosen.size === 0 ? left[0]! : left[worth.indexOf(Math.max(...worth))]!;
    chosen.add(best);
    for (const word of best.words) open.set(word, COVERED * (open.get(word) ?? 0));
  }
  return developments.filter((development) => chosen.has(development));
}
