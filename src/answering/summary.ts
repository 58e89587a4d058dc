/**
 * A story by extracts: the first sentence of a paragraph is a development. In full, all of them in the story's order. In
 * short, what is new: the newest article first, of each what the story had not said before it, and of that what together
 * covers most (greedy coverage after SumBasic, Nenkova and Vanderwende 2005: what is said already counts less).
 */

import { keyTermOf } from '../language/key-terms.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Article, ArticleText } from '../story/story.ts';
import { type CitedText, citeSentences } from './answer.ts';
import { leansOnBefore } from './leaning.ts';
import { NEW, noveltyOf } from './novelty.ts';
import type { Located, StoryIndex } from './story-index.ts';

/** How many sentences a short summary has. */
const SHORT = 4;
/** How many of the newest articles are asked for something new; comparing them takes a search a sentence. */
const ASKED = 12;
/** A sentence that shares this part of its words with one before it repeats it. */
const REPEATS = 0.6;

/** What a word counts that stands in one paragraph, and what remains of one that was said already. */
const ONCE = 0.1;
const COVERED = 0.3;
/** What a sentence is worth that leans on one that may not be shown, beside any other. */
const LEANING = 0.3;

/** A paragraph's first sentence: as it is shown, and by the words of the original, so that both languages choose the same. */
type Development = {
  readonly text: string;
  readonly from: Located;
  readonly original: string;
  readonly words: ReadonlySet<number>;
  /** Its numbers: with another toll it is no repeat. */
  readonly figures: ReadonlySet<string>;
  readonly leans: boolean;
};

export function summarise(index: StoryIndex, language: Language, length: 'short' | 'full'): CitedText {
  return citeSentences(
    length === 'full'
      ? withoutRepeats(index.story.articles.flatMap((article) => developmentsOf(index, article, language)))
      : newest(index, language),
  );
}

/** The developments of the newest articles, of each as many as of the others. */
function newest(index: StoryIndex, language: Language): Development[] {
  const { articles } = index.story;
  const weights = weigh(
    articles.flatMap((article) =>
      originalOf(article).passages.flatMap(({ number, text }) => (number > 0 ? [wordsOf(text, index)] : [])),
    ),
  );
  const told: Development[][] = [];
  const unknown = new Set<string>();
  for (const article of articles.slice(-ASKED).reverse()) {
    unknown.add(article.id);
    const all = withoutRepeats(developmentsOf(index, article, language));
    const fresh = all.filter(({ original }) => noveltyOf(index, original, unknown) >= NEW);
    // What the newest article says is shown also where it is nothing new: the summary is as of its date.
    if (fresh.length > 0 || told.length === 0) told.push(fresh.length > 0 ? fresh : all.slice(0, 1));
    if (told.length === SHORT) break;
  }
  const shares = told.map(() => 0);
  let room = SHORT;
  // One each, the newest first, as long as any has more.
  for (let round = 1; room > 0 && told.some(({ length }) => length >= round); round++)
    for (const [at, { length }] of told.entries()) {
      if (room === 0 || length < round) continue;
      shares[at] = round;
      room--;
    }
  return told.flatMap((developments, at) => mostImportant(developments, weights, shares[at]!));
}

function developmentsOf(index: StoryIndex, article: Article, language: Language): Development[] {
  const shown = article.texts[language] ?? originalOf(article);
  return shown.passages.flatMap((passage) => {
    // Later sentences lean on the first one: "They demand a rise" says nothing by itself.
    const [text] = passage.number > 0 ? index.sentencesOf(passage) : [];
    if (text === undefined) return [];
    const inBoth = LANGUAGES.flatMap((one) => {
      const written = article.texts[one]?.passages.find(({ number }) => number === passage.number);
      return written ? index.sentencesOf(written).slice(0, 1) : [];
    });
    const original = originalOf(article).passages.find(({ number }) => number === passage.number) ?? passage;
    const [first = text] = index.sentencesOf(original);
    return {
      text,
      from: index.locate(passage.id),
      original: first,
      words: wordsOf(first, index),
      figures: new Set(
        index.search.analyse(first).flatMap((token) => keyTermOf(token)?.match(/^=.*/)?.[0] ?? []),
      ),
      leans: inBoth.some(leansOnBefore),
    };
  });
}

/** The text that the article was written in. */
const originalOf = ({ texts }: Article): ArticleText => {
  const written = Object.values(texts);
  return written.find(({ translated }) => !translated) ?? written[0]!;
};

function withoutRepeats(developments: readonly Development[]): Development[] {
  const kept: Development[] = [];
  for (const one of developments) if (!kept.some((before) => repeats(one, before))) kept.push(one);
  return kept;
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
const worthOf = ({ words, leans }: Development, weights: ReadonlyMap<number, number>): number =>
  words.size === 0
    ? 0
    : ((leans ? LEANING : 1) * [...words].reduce((sum, word) => sum + (weights.get(word) ?? 0), 0)) /
      Math.sqrt(words.size + 5);

const repeats = ({ words, figures }: Development, before: Development): boolean =>
  words.size > 0 &&
  figures.isSubsetOf(before.figures) &&
  [...words].filter((word) => before.words.has(word)).length >= REPEATS * words.size;

/** The first development and those that together weigh most, `most` in all, in their order. */
function mostImportant(
  developments: readonly Development[],
  weights: ReadonlyMap<number, number>,
  most: number,
): Development[] {
  const chosen = new Set<Development>();
  const open = new Map(weights);
  while (chosen.size < Math.min(most, developments.length)) {
    const left = developments.filter((development) => !chosen.has(development));
    const worth = left.map((one) => worthOf(one, open));
    const best = chosen.size === 0 ? left[0]! : left[worth.indexOf(Math.max(...worth))]!;
    chosen.add(best);
    for (const word of best.words) open.set(word, COVERED * (open.get(word) ?? 0));
  }
  return developments.filter((development) => chosen.has(development));
}
