/** What a language model writes for readers: answers, summaries and briefs, of sentences that were checked. */

import { withoutAddressed } from '../../language/addressed.ts';
import type { Language } from '../../language/language.ts';
import type { Article } from '../../story/story.ts';
import { type CitedText, citeTogether } from '../answer.ts';
import { bearingOn } from '../bearing.ts';
import { ANSWER_FROM, type Extracted } from '../extract.ts';
import { NEW, newSentences, noveltyOf } from '../novelty.ts';
import type { Located, StoryIndex } from '../story-index.ts';
import { summarise } from '../summary.ts';
import { CheckedModel, type CheckedModelParts, type Watcher } from './checked-model.ts';
import type { Task } from './checked-text.ts';
import { rankEvidence } from './evidence-lines.ts';
import {
  answerPrompt,
  BRIEF_QUESTION,
  briefPrompt,
  fullSummaryPrompt,
  SUMMARY_QUESTION,
  shortSummaryPrompt,
  userPrompt,
} from './prompt.ts';
import type { VectorRanking } from './vector-ranking.ts';

export type { Watcher } from './checked-model.ts';

/** How many passages the model gets, and how many characters of them in all. */
type Limits = { readonly most: number; readonly room: number };
const ANSWER_LINES = { most: 6, room: 6_000 };
const SUMMARY_LINES = { most: 24, room: 12_000 };
const BRIEF_LINES = { most: 12, room: 6_000 };
/** A reply has room for a sentence on each of so many. */
const FULL_LINES = { most: 10, room: 12_000 };
/** No text has more sentences than this, whatever the model writes. */
const MOST_IN_ANSWER = 3;
/** How probable it must be that a sentence answers what an extract answers too; `npm run bench -- writing` shows what it costs. */
const REWORDED = 0.2;
const MOST_IN_BRIEF = 4;
/** One sentence is no summary and no brief of a story that has more to say. */
const FEWEST_IN_BRIEF = 2;

/** What came of asking the model: sentences that passed, its word that the evidence does not say, or nothing to use. */
export type Written =
  | ({ readonly kind: 'answered' } & CitedText)
  | { readonly kind: 'not-in-story' }
  | { readonly kind: 'nothing' };

export type ModelWriterParts = CheckedModelParts & {
  /** Left out, passages are found by their words. */
  readonly ranking?: VectorRanking;
};

/** Never throws: where the model fails or lies there is nothing, or what is by extracts. */
export class ModelWriter {
  readonly #model: CheckedModel;
  readonly #ranking: VectorRanking | undefined;

  constructor({ ranking, ...parts }: ModelWriterParts) {
    this.#model = new CheckedModel(parts);
    this.#ranking = ranking;
  }

  /**
   * An answer. A sentence of the model may be true and beside the point: the first that is shown must answer by the measure
   * of an extract, less surely where the story has an extract that answers and another wording of it is likely.
   */
  async answer(
    { evidence, confidence }: Extracted,
    index: StoryIndex,
    follower: Watcher = {},
  ): Promise<Written> {
    const { question } = evidence;
    const watcher = askingOnce(follower);
    const byMeaning = await this.#ranking?.rank(question.text, index.story, watcher.asking);
    const lines = within(
      byMeaning ? rankEvidence(evidence, byMeaning, index) : evidence.passages,
      ANSWER_LINES,
    );
    const bearing = bearingOn(evidence, index);
    const least = confidence < ANSWER_FROM ? ANSWER_FROM : REWORDED;
    const { sentences, declines } = await this.#model.ask(
      {
        system: answerPrompt(question.language),
        user: userPrompt(textsOf(lines), question.text),
        lines,
        language: question.language,
        index,
        most: MOST_IN_ANSWER,
        before: question.text,
        isWanted: (text, [first], shown) =>
          shown > 0 || (first !== undefined && bearing(text, first) >= least),
      },
      watcher,
    );
    if (declines) return { kind: 'not-in-story' };
    return sentences.length === 0 ? { kind: 'nothing' } : { kind: 'answered', ...citeTogether(sentences) };
  }

  /** A story in three or four sentences. */
  shortSummary(index: StoryIndex, language: Language, watcher?: Watcher): Promise<CitedText> {
    const lines = summaryLines(index, language, SUMMARY_LINES);
    const user = userPrompt(textsOf(lines), SUMMARY_QUESTION);
    const task = { system: shortSummaryPrompt(language), user, lines, language, index, most: MOST_IN_BRIEF };
    return this.#short(task, summarise(index, language, 'short'), watcher);
  }

  /** What an article adds, from its paragraphs that say something new; `extracts` is the brief that stands otherwise. */
  brief(article: Article, extracts: CitedText, language: Language, index: StoryIndex): Promise<CitedText> {
    const lines = within(newsOf(index, article, language), BRIEF_LINES);
    const news = new Set([article.id]);
    const task: Task = {
      system: briefPrompt(language),
      user: userPrompt(textsOf(lines), BRIEF_QUESTION),
      lines,
      language,
      index,
      most: MOST_IN_BRIEF,
      // Beside what is new a paragraph may tell again what is known.
      isWanted: (text) => noveltyOf(index, text, news) >= NEW,
    };
    return this.#short(task, extracts);
  }

  /** A few sentences on the whole: where the model was cut short, or too little of it is true, the extracts say more. */
  async #short(task: Task, extracts: CitedText, watcher?: Watcher): Promise<CitedText> {
    if (task.lines.length === 0) return extracts;
    const { sentences, ended } = await this.#model.ask(task, watcher);
    const fewest = ended === 'stopped' ? 1 : Math.min(FEWEST_IN_BRIEF, extracts.sentences.length);
    return ended === 'cut' || sentences.length < fewest ? extracts : citeTogether(sentences);
  }

  /** A story development by development: those on which no sentence of the model may be read stand by their extract. */
  async fullSummary(index: StoryIndex, language: Language, watcher?: Watcher): Promise<CitedText> {
    const { sentences: extracts, citations } = summarise(index, language, 'full');
    const lines = summaryLines(index, language, FULL_LINES);
    if (lines.length === 0) return { sentences: extracts, citations };
    const { sentences } = await this.#model.ask(
      {
        system: fullSummaryPrompt(language),
        user: userPrompt(textsOf(lines), SUMMARY_QUESTION),
        lines,
        language,
        index,
        most: lines.length,
        standsAlone: true,
      },
      watcher,
    );
    const order = citations.map(({ passage }) => passage.id);
    /** Where a sentence belongs: at the first development that it tells. */
    const placeOf = (from: readonly Located[]): number =>
      Math.min(...from.map(({ passage }) => order.indexOf(passage.id)));
    return citeTogether(
      citations.flatMap((from, at) => {
        const tells = ({ passage }: Located): boolean => passage.id === from.passage.id;
        if (sentences.some((written) => written.from.some(tells)))
          return sentences.filter((written) => placeOf(written.from) === at);
        return extracts.flatMap(({ text, cites }) =>
          cites.includes(from.n) ? [{ text, from: [from] }] : [],
        );
      }),
    );
  }
}

/** What a summary by extracts in short rests on, and as much of the rest as there is room for, the newest first; in order. */
function summaryLines(index: StoryIndex, language: Language, limits: Limits): Located[] {
  const all = summarise(index, language, 'full').citations;
  const short = summarise(index, language, 'short').citations;
  const byWorth = new Map([...short, ...all.toReversed()].map((one) => [one.passage.id, one]));
  const chosen = within([...byWorth.values()], limits);
  return all.filter(({ passage }) => chosen.some((one) => one.passage.id === passage.id));
}

/** The paragraphs of an article in which something is new, in the reader's language where it has it. */
function newsOf(index: StoryIndex, article: Article, language: Language): Located[] {
  const added = newSentences(index, article, new Set([article.id]), language).filter(
    ({ novelty }) => novelty >= NEW,
  );
  return [...new Set(added.map(({ passage }) => passage.id))].map((id) => index.locate(id));
}

/** As many of the passages, in their order, as the prompt has room for; at least one where there are any. */
function within(passages: readonly Located[], { most, room }: Limits): Located[] {
  let left = room;
  return passages.slice(0, most).filter(({ passage }, at) => {
    left -= passage.text.length;
    return at === 0 || left >= 0;
  });
}

const textsOf = (lines: readonly Located[]): string[] =>
  lines.map(({ passage }) => withoutAddressed(passage.text));

/** A reader is told once that a server is asked, whichever is the first. */
function askingOnce(watcher: Watcher): Watcher & { asking: () => void } {
  let isTold = false;
  return {
    ...watcher,
    asking: () => {
      if (!isTold) watcher.asking?.();
      isTold = true;
    },
  };
}
