/**
 * A story by extracts: each paragraph is a development, told by one sentence of it. In full, all that are news, in the
 * story's order, each that goes on from the sentence before it ("However, …") behind that one. In short the few that are
 * worth most, the newest article first.
 */

import type { Language } from '../language/language.ts';
import type { Article } from '../story/story.ts';
import { type CitedText, citeSentences } from './answer.ts';
import { isImportant } from './importance.ts';
import { NEW } from './novelty.ts';
import { developmentsOf, originalOf, type ReportSentence, sentencesIn, shownIn } from './salience.ts';
import { repeats, Selection } from './selection.ts';
import type { StoryIndex } from './story-index.ts';

/** How many sentences a short summary has. */
const SHORT = 4;
/** How many of the newest articles are compared with what was known before; that takes a search a sentence. */
const COMPARED = 8;
/** How many are asked for a turning point, which their beginnings tell. */
const ASKED_FOR_TURN = 40;
/** What an event counts more than in a brief: of many days what changed the story is told before what was on the agenda. */
const EVENT = 0.3;
/** What a sentence of the newest article counts more, and after how many articles half of that is left. */
const RECENT = 0.7;
const HALVED = 4;

export function summarise(index: StoryIndex, language: Language, length: 'short' | 'full'): CitedText {
  const told = length === 'full' ? all(index) : most(index);
  return citeSentences(
    told.map((one) => shownIn(index, one, language)),
    index,
  );
}

/** The few developments worth most; one of the newest article also where it is nothing new: the summary is as of its date. */
function most(index: StoryIndex): ReportSentence[] {
  const reports: ReportSentence[][] = [];
  const unknown = new Set<string>();
  let compared = 0;
  for (const [age, article] of index.story.articles.slice(-ASKED_FOR_TURN).reverse().entries()) {
    unknown.add(article.id);
    if (reports.length >= SHORT && !mayTellTurn(index, article)) continue;
    const recent = RECENT / (1 + age / HALVED);
    const sentences = sentencesIn(index, article, unknown).map((one) => ({
      ...one,
      worth: one.worth + recent + (one.isEvent ? EVENT : 0),
    }));
    if (reports.length === 0 || sentences.some(isNew)) reports.push(sentences);
    compared += 1;
    if (compared === COMPARED) break;
  }
  const selection = new Selection(reports.flat());
  const newest = developmentsOf(reports[0] ?? []);
  const fresh = reports.flatMap(developmentsOf).filter(isNew);
  let next = selection.best(newest.filter(isNew), SHORT) ?? selection.best(newest, SHORT);
  for (; next; next = selection.best(fresh, SHORT - selection.chosen.length)) selection.choose(next);
  return selection.inOrder();
}

const isNew = ({ novelty }: ReportSentence): boolean => novelty >= NEW;

/** Whether a headline or first sentence is such as tells of a turning point. */
function mayTellTurn(index: StoryIndex, article: Article): boolean {
  const { title, passages } = originalOf(article);
  const first = passages.find(({ number }) => number > 0);
  const [lead = ''] = first ? index.sentencesOf(first) : [];
  return [title, lead].some((text) => isImportant(index.search.analyse(text), index.vocabulary.lexicon));
}

/** A sentence of every development, and what it goes on from. */
function all(index: StoryIndex): ReportSentence[] {
  const reports = index.story.articles.map((article) => sentencesIn(index, article));
  const told = new Set(withoutRepeats(reports.flatMap(developmentsOf).filter(isNews)));
  for (const sentences of reports)
    for (const [at, one] of [...sentences.entries()].reverse()) {
      const before = sentences[at - 1];
      if (before && told.has(one) && one.leaning !== 'stands') told.add(before);
    }
  return reports.flat().filter((one) => told.has(one));
}

/** Whether a sentence belongs to what the story tells: what is neither done nor said does where it is of the story. */
const isNews = ({ kind, isOfStory }: ReportSentence): boolean =>
  kind !== 'history' && (isOfStory || kind !== 'colour');

function withoutRepeats(developments: readonly ReportSentence[]): ReportSentence[] {
  const kept: ReportSentence[] = [];
  for (const one of developments) if (!repeats(one, kept)) kept.push(one);
  return kept;
}
