/**
 * What of a report is told first. Newsrooms write the most important thing into the headline and the lead and cut from the
 * bottom (the inverted pyramid), so a sentence is worth more the higher it stands, the more of the headline it holds and
 * the newer it is. Read in the language that the report was written in, so that readers of both are told the same.
 */

import { keyTermOf } from '../language/key-terms.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import { isOrder } from '../language/orders.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Article, ArticleText, Passage } from '../story/story.ts';
import type { Card } from './entity-linker.ts';
import { type Leaning, leaningOf } from './leaning.ts';
import { noveltyOf } from './novelty.ts';
import type { Located, StoryIndex } from './story-index.ts';

/** A stem, or whom or what of the story a name stands for. */
export type Word = string | Card;

/** A sentence of a report with its place: passage, and number in it from 0. */
export type ReportSentence = {
  readonly text: string;
  readonly article: Article;
  readonly passage: Passage;
  readonly at: number;
  /** From 0, said before, to 1, nothing of it was said. */
  readonly novelty: number;
  /** How it leans on the one before it, in either language. */
  readonly leaning: Leaning;
  /** What it is worth by itself. */
  readonly worth: number;
  readonly words: ReadonlySet<Word>;
  /** Its numbers: with another toll it is no repeat. */
  readonly figures: ReadonlySet<string>;
};

/** The parts of a sentence's worth, chosen on half of 32 invented reports in both languages; twice or half of one changes little. */
const POSITION = 1;
const HEADLINE = 0.25;
/** That somebody of the story is named. */
const CAST = 0.2;
const NEWNESS = 0.2;
/** What one loses that leans on the one before it. */
const LEANS = 0.2;
/** After how many paragraphs a sentence has half of what the first one has, and how much lower a later one of its paragraph stands. */
const HALVED = 4;
const LATER = 0.5;

/** The sentences of a report in order, but orders to its reader, compared with what the articles not in `news` say; without it nothing is known. */
export function sentencesIn(
  index: StoryIndex,
  article: Article,
  news?: ReadonlySet<string>,
): ReportSentence[] {
  const { title, passages } = originalOf(article);
  const headline = wordsOf(index, title);
  return passages.flatMap((passage) =>
    passage.number === 0
      ? []
      : index.sentencesOf(passage).flatMap((text, at): ReportSentence[] => {
          if (isOrder(text)) return [];
          const words = wordsOf(index, text);
          const novelty = news ? noveltyOf(index, text, news) : 1;
          const leaning = leaningOf(writtenIn(index, article, passage, at));
          const worth =
            POSITION / (1 + (passage.number - 1 + LATER * at) / HALVED) +
            HEADLINE * (headline.intersection(words).size / (headline.size || 1)) +
            (index.namesSomebody(text) ? CAST : 0) +
            NEWNESS * novelty -
            (leaning === 'stands' ? 0 : LEANS);
          const figures = figuresOf(index, text);
          return [
            {
              text,
              article,
              passage,
              at,
              words,
              novelty,
              leaning,
              worth,
              figures,
            },
          ];
        }),
  );
}

/** Of each paragraph the first sentence that says of whom it speaks and that the next does not take back, where any does. */
export function developmentsOf(sentences: readonly ReportSentence[]): ReportSentence[] {
  return [...Map.groupBy(sentences, ({ passage }) => passage).values()].flatMap((paragraph) => {
    const stands = paragraph.filter(
      ({ leaning }, n) => leaning !== 'hangs' && paragraph[n + 1]?.leaning !== 'contrasts',
    );
    return stands[0] ?? paragraph[0] ?? [];
  });
}

/** The sentence as a reader of the language is shown it; where the article is not in it, as it was written. */
export function shownIn(
  index: StoryIndex,
  { text, article, passage, at }: ReportSentence,
  language: Language,
): { readonly text: string; readonly from: Located } {
  const written = article.texts[language]?.passages.find(({ number }) => number === passage.number);
  if (!written) return { text, from: index.locate(passage.id) };
  const sentences = index.sentencesOf(written);
  // Where a translator made two sentences of one, the first of them.
  const place = Math.floor((at * sentences.length) / index.sentencesOf(passage).length);
  return { text: sentences[place] ?? text, from: index.locate(written.id) };
}

/** The text that an article was written in. */
export const originalOf = ({ texts }: Article): ArticleText => {
  const written = Object.values(texts);
  return written.find(({ translated }) => !translated) ?? written[0]!;
};

/** The sentence in every language that has it. */
const writtenIn = (index: StoryIndex, article: Article, passage: Passage, at: number): string[] =>
  LANGUAGES.flatMap((language) => {
    const written = article.texts[language]?.passages.find(({ number }) => number === passage.number);
    return written ? (index.sentencesOf(written)[at] ?? []) : [];
  });

/** The content words of a text; for a name of somebody or something of the story, whom or what it names. */
function wordsOf(index: StoryIndex, text: string): Set<Word> {
  const { tokens, mentions } = index.read(text);
  const isNamed = (at: number): boolean => mentions.some((one) => at >= one.at && at < one.at + one.length);
  const others = tokens.filter((token, at) => !isNamed(at) && !isStopWord(token.norm));
  return new Set<Word>([...mentions.map(({ card }) => card), ...others.map(({ stem }) => stem)]);
}

const figuresOf = (index: StoryIndex, text: string): Set<string> =>
  new Set(index.read(text).tokens.flatMap((token) => keyTermOf(token)?.match(/^=.*/)?.[0] ?? []));
