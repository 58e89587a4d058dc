/** What is new, in two to four cited sentences: those of the new articles that say most that the story had not. */

import { isAddressed } from '../language/addressed.ts';
import type { Language } from '../language/language.ts';
import type { Token } from '../language/tokenise.ts';
import type { Article } from '../story/story.ts';
import { type CitedText, citeSentences } from './answer.ts';
import { isImportant, isSaidByWatcher } from './importance.ts';
import { NEW, noveltyOfWords } from './novelty.ts';
import { developmentsOf, originalOf, type ReportSentence, sentencesIn, shownIn } from './salience.ts';
import { Selection } from './selection.ts';
import type { StoryIndex } from './story-index.ts';

export type Brief = {
  readonly language: Language;
  /** The new articles, at least one: those that the text tells of in its order, then what is important, then the newest first. */
  readonly articles: readonly Article[];
  readonly text: CitedText;
  /** Nothing in them is new. */
  readonly repeats: boolean;
};

/** How much an article adds to what the story says without it. */
export type Contribution = 'important' | 'adds' | 'repeats';

const FEWEST = 2;
const MOST = 4;
/** Longer sentences leave no room for the others, in UTF-16 units. */
const LONG = 600;
/** A sentence worth less beside the best one is left out where there are enough. */
const WORTHWHILE = 0.4;
/** What is no newer than this is background, wherever it stands. */
const KNOWN = NEW / 2;
const SAME = 0.95;

/**
 * The brief on the `articles` (of this story, at least one) for a reader of `language` who knows the others but those of
 * `later`.
 */
export function briefOn(
  index: StoryIndex,
  articles: readonly Article[],
  language: Language,
  later: readonly Article[] = [],
): Brief {
  const news = new Set([...articles, ...later].map(({ id }) => id));
  const reports = articles.map((article) => {
    const sentences = sentencesIn(index, article, news);
    return { article, sentences, isTurn: tellsTurn(index, article, sentences, news) };
  });
  const all = reports.flatMap(({ sentences }) => sentences);
  const selection = new Selection(all);
  const isShort = ({ text }: ReportSentence): boolean => text.length <= LONG;
  const isDeed = ({ text }: ReportSentence): boolean =>
    isImportant(index.search.analyse(text), index.vocabulary.lexicon);
  const firsts = reports.flatMap(({ sentences }) => {
    const news = sentences.filter(({ novelty }) => novelty >= KNOWN);
    return (
      selection.best(news.filter(isShort), MOST) ??
      selection.best(news, MOST) ??
      selection.best(sentences, MOST) ??
      []
    );
  });
  // Of a day on which much happened what is important is told before all else.
  const turns = reports.flatMap(({ isTurn, sentences: [lead, ...others] }) =>
    isTurn && lead
      ? isDeed(lead) && isShort(lead)
        ? lead
        : (selection.best([lead, ...others], MOST) ?? [])
      : [],
  );
  if (articles.length > 1)
    while (selection.chosen.length < MOST) {
      const turn = selection.best(turns, MOST - selection.chosen.length);
      if (!turn) break;
      selection.choose(turn);
    }
  // First what is best of each article, where it is not the same words again; then the best of what is left.
  while (selection.chosen.length < MOST) {
    const first = selection.best(firsts, MOST - selection.chosen.length, SAME);
    if (!first) break;
    selection.choose(first);
  }
  const worthwhile = WORTHWHILE * Math.max(...firsts.map((one) => one.worth));
  const short = all.filter(isShort);
  const fresh = short.filter(({ novelty }) => novelty >= NEW);
  while (selection.chosen.length < MOST) {
    const isEnough = selection.chosen.length >= FEWEST;
    const room = MOST - selection.chosen.length;
    const next = selection.best(fresh, room) ?? (isEnough ? undefined : selection.best(short, room));
    if (!next || (isEnough && next.worth < worthwhile)) break;
    selection.choose(next);
  }
  const ofTurns = (isTurn: boolean): ReportSentence[] =>
    selection
      .inOrder()
      .filter((one) => reports.some((report) => report.article === one.article && report.isTurn === isTurn));
  const told = [...ofTurns(true), ...ofTurns(false)];
  const others = reports.toReversed().toSorted((a, b) => Number(b.isTurn) - Number(a.isTurn));
  return {
    language,
    articles: [...new Set([...told, ...others].map(({ article }) => article))],
    text: citeSentences(
      told.map((one) => shownIn(index, one, language)),
      index,
    ),
    repeats: all.every(({ novelty }) => novelty < NEW),
  };
}

/**
 * How much an article adds. It `repeats` where no sentence of it is new. It is `important` where its headline or its first
 * sentence tells of a deed or an event that changes the story and was not told yet: somebody agrees or refuses, resigns or
 * is appointed, is killed or set free. What is said, hoped, expected, denied, visited, counted or goes on as before only
 * `adds`.
 */
export function contributionOf(index: StoryIndex, article: Article): Contribution {
  const news = new Set([article.id]);
  const sentences = sentencesIn(index, article, news);
  if (sentences.every(({ novelty }) => novelty < NEW)) return 'repeats';
  return tellsTurn(index, article, sentences, news) ? 'important' : 'adds';
}

/** Whether a report begins with a deed or an event that changes the story and that the articles not in `news` do not tell. */
function tellsTurn(
  index: StoryIndex,
  article: Article,
  [lead]: readonly ReportSentence[],
  news: ReadonlySet<string>,
): boolean {
  const analyse = (text: string): readonly Token[] => index.search.analyse(text);
  if (!lead || isSaidByWatcher(analyse(lead.text))) return false;
  const told = [originalOf(article).title, lead.text].filter((text) => !isAddressed(text));
  return (
    told.some((text) => isImportant(analyse(text), index.vocabulary.lexicon)) &&
    noveltyOfWords(index, lead.text, news) >= KNOWN
  );
}

/** An article in short: a sentence of each of its paragraphs, and what the brief on it says beside them. */
export function outlineOf(index: StoryIndex, article: Article, language: Language): CitedText {
  const { articles } = index.story;
  const later = articles.slice(articles.indexOf(article) + 1);
  const told = new Set(briefOn(index, [article], language, later).text.sentences.map((one) => one.text));
  const sentences = sentencesIn(index, article);
  const developments = developmentsOf(sentences);
  return citeSentences(
    sentences.flatMap((one) => {
      const shown = shownIn(index, one, language);
      return developments.includes(one) || told.has(shown.text) ? [shown] : [];
    }),
    index,
  );
}
