/**
 * A story by extracts: each paragraph is a development, told by one sentence of it. In full, all of them
 * in the story's order, each that goes on from the sentence before it ("However, …") behind that one. In short, what is
 * new: the newest article first, of each what the story had not said before it.
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
/** How many of the newest articles are asked for something new; comparing them takes a search a sentence. */
const ASKED = 12;
/** How many are asked for a turning point, which their beginnings tell. */
const ASKED_FOR_TURN = 40;

export function summarise(index: StoryIndex, language: Language, length: 'short' | 'full'): CitedText {
  const told = length === 'full' ? all(index) : newest(index);
  return citeSentences(told.map((one) => shownIn(index, one, language)));
}

type Told = {
  readonly developments: readonly ReportSentence[];
  readonly isTurn: boolean;
};

/** The developments of the newest articles and of those that tell of a turning point, of each as many as of the others. */
function newest(index: StoryIndex): ReportSentence[] {
  const told: Told[] = [];
  const all: ReportSentence[] = [];
  const unknown = new Set<string>();
  for (const [at, article] of index.story.articles.slice(-ASKED_FOR_TURN).reverse().entries()) {
    unknown.add(article.id);
    const isTurn = mayTellTurn(index, article);
    if (!isTurn && (told.length >= SHORT || at >= ASKED)) continue;
    const sentences = sentencesIn(index, article, unknown);
    const developments = developmentsOf(sentences);
    const fresh = developments.filter(({ novelty }) => novelty >= NEW);
    // What the newest article says is shown also where it is nothing new: the summary is as of its date.
    if (fresh.length === 0 && told.length > 0) continue;
    told.push({
      developments: fresh.length > 0 ? fresh : developments.slice(0, 1),
      isTurn,
    });
    all.push(...sentences);
    if (told.filter((one) => one.isTurn).length >= SHORT) break;
  }
  const selection = new Selection(all);
  const isDeed = ({ text }: ReportSentence): boolean =>
    isImportant(index.read(text).tokens, index.vocabulary.lexicon);
  const shown = chosenOf(told);
  // One each, the newest first, as long as any has more.
  for (let hasMore = true; hasMore; ) {
    hasMore = false;
    for (const { developments, isTurn } of shown) {
      if (selection.chosen.length >= SHORT) break;
      // Where all so far is what somebody says or wishes, the last one tells what was done, if anything was.
      const isLast = selection.chosen.length === SHORT - 1 && !selection.chosen.some(isDeed);
      const isFirst = isTurn && !developments.some((one) => selection.chosen.includes(one));
      const deeds = isFirst ? developments.slice(0, 1) : isLast ? developments : [];
      const room = SHORT - selection.chosen.length;
      const next = selection.best(deeds.filter(isDeed), room) ?? selection.best(developments, room);
      if (!next) continue;
      selection.choose(next);
      hasMore = true;
    }
  }
  return selection.inOrder();
}

/** The newest, then those that tell of a turning point before the others: as many as have a sentence, the newest first. */
function chosenOf(told: readonly Told[]): Told[] {
  const [newest, ...others] = told;
  const turns = others.toSorted((a, b) => Number(b.isTurn) - Number(a.isTurn));
  const chosen = newest ? [newest, ...turns].slice(0, SHORT) : [];
  return told.filter((one) => chosen.includes(one));
}

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
  const told = new Set(withoutRepeats(reports.flatMap(developmentsOf)));
  for (const sentences of reports)
    for (const [at, one] of [...sentences.entries()].reverse()) {
      const before = sentences[at - 1];
      if (before && told.has(one) && one.leaning !== 'stands') told.add(before);
    }
  return reports.flat().filter((one) => told.has(one));
}

function withoutRepeats(developments: readonly ReportSentence[]): ReportSentence[] {
  const kept: ReportSentence[] = [];
  for (const one of developments) if (!kept.some((before) => repeats(one, before))) kept.push(one);
  return kept;
}
