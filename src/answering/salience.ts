/**
 * What of a report is told first. Newsrooms write the most important thing into the headline and the lead and cut from the
 * bottom (the inverted pyramid), so a sentence is worth more the higher it stands, the more of the headline it holds and
 * the newer it is. Read in the language that the report was written in, so that readers of both are told the same.
 */

import { keyTermOf } from '../language/key-terms.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Article, ArticleText, Passage } from '../story/story.ts';
import type { Card } from './entity-linker.ts';
import { type Leaning, leaningOf } from './leaning.ts';
import { type NewsKind, newsKindOf } from './news-kind.ts';
import { noveltyOf } from './novelty.ts';
import type { Located, StoryIndex } from './story-index.ts';
import { REFUSAL } from './wish-words.ts';

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
  readonly kind: NewsKind;
  /** Whether it names somebody of the story, or a thing that the headline or the first sentence of its report does. */
  readonly isOfStory: boolean;
  /** Whether it tells of an event of the story. */
  readonly isEvent: boolean;
  /** What it is worth by itself. */
  readonly worth: number;
  readonly words: ReadonlySet<Word>;
  /** Its numbers: with another toll it is no repeat. */
  readonly figures: ReadonlySet<string>;
  /** Whether it tells of a refusal: what one asks for another refuses in the same words. */
  readonly isRefusal: boolean;
};

/** The parts of a sentence's worth, chosen on half of 32 invented reports in both languages; twice or half of one changes little. */
const POSITION = 1;
const HEADLINE = 0.25;
/** That somebody of the story is named. */
const CAST = 0.2;
const NEWNESS = 0.2;
/** That it tells of an event of the story. */
const EVENT = 0.15;
/** What one loses that leans on the one before it. */
const LEANS = 0.2;
/** After how many paragraphs a sentence has half of what the first one has, and how much lower a later one of its paragraph stands. */
const HALVED = 4;
const LATER = 0.5;

/** The sentences of a report in order, compared with what the articles not in `news` say; without it nothing is known. */
export function sentencesIn(
  index: StoryIndex,
  article: Article,
  news?: ReadonlySet<string>,
): ReportSentence[] {
  const { title, passages } = originalOf(article);
  const headline = wordsOf(index, title);
  const [first] = passages.filter(({ number }) => number > 0);
  const [lead = ''] = first ? index.sentencesOf(first) : [];
  const topic = headline.union(wordsOf(index, lead));
  return passages.flatMap((passage) =>
    passage.number === 0
      ? []
      : index.sentencesOf(passage).flatMap((text, at): ReportSentence[] => {
          const words = wordsOf(index, text);
          const novelty = news ? noveltyOf(index, text, news) : 1;
          const translations = writtenIn(index, article, passage, at);
          const leaning = leaningOf(translations);
          const tokens = translations.map((each) => index.read(each).tokens);
          const kind = newsKindOf(tokens, index.vocabulary.lexicon, article.published);
          const isNamed = index.namesSomebody(text);
          const isOfStory = isNamed || !words.isDisjointFrom(topic);
          const isEvent = isOfStory && kind === 'event';
          const worth =
            POSITION / (1 + (passage.number - 1 + LATER * at) / HALVED) +
            HEADLINE * (headline.intersection(words).size / (headline.size || 1)) +
            (isNamed ? CAST : 0) +
            NEWNESS * novelty +
            (isEvent ? EVENT : 0) -
            (leaning === 'stands' ? 0 : LEANS);
          const figures = figuresOf(index, text);
          const isRefusal = tokens.flat().some(({ norm }) => REFUSAL.has(norm));
          return [
            {
              text,
              article,
              passage,
              at,
              words,
              novelty,
              leaning,
              kind,
              isOfStory,
              isEvent,
              worth,
              figures,
              isRefusal,
            },
          ];
        }),
  );
}

/**
 * Of each paragraph the first sentence that tells of an event, else the first; of those that say of whom they speak and that
 * the next does not take back, where any does.
 */
export function developmentsOf(sentences: readonly ReportSentence[]): ReportSentence[] {
  return [...Map.groupBy(sentences, ({ passage }) => passage).values()].flatMap((paragraph) => {
    const stands = paragraph.filter(
      ({ leaning }, n) => leaning !== 'hangs' && paragraph[n + 1]?.leaning !== 'contrasts',
    );
    return stands.find(({ isEvent }) => isEvent) ?? stands[0] ?? paragraph[0] ?? [];
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
