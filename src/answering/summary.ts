/**
 * A story by extracts: each paragraph is a development, told by one sentence of it. In full, all of them
 * in the story's order. In short, what is new: the newest article first, of each what the story had not said before it.
 */

import type { Language } from '../language/language.ts';
import { type CitedText, citeSentences } from './answer.ts';
import { NEW } from './novelty.ts';
import { developmentsOf, type ReportSentence, sentencesIn, shownIn } from './salience.ts';
import { repeats, Selection } from './selection.ts';
import type { StoryIndex } from './story-index.ts';
import { isTurningPoint } from './turning-point.ts';

/** How many sentences a short summary has. */
const SHORT = 4;
/** How many of the newest articles are asked for something new; comparing them takes a search a sentence. */
const ASKED = 12;

export function summarise(index: StoryIndex, language: Language, length: 'short' | 'full'): CitedText {
  const told =
    length === 'full'
      ? withoutRepeats(index.story.articles.flatMap((article) => developmentsOf(sentencesIn(index, article))))
      : newest(index);
  return citeSentences(told.map((one) => shownIn(index, one, language)));
}

/** The developments of the newest articles, of each as many as of the others. */
function newest(index: StoryIndex): ReportSentence[] {
  const told: ReportSentence[][] = [];
  const all: ReportSentence[] = [];
  const unknown = new Set<string>();
  for (const article of index.story.articles.slice(-ASKED).reverse()) {
    unknown.add(article.id);
    const sentences = sentencesIn(index, article, unknown);
    const developments = developmentsOf(sentences);
    const fresh = developments.filter(({ novelty }) => novelty >= NEW);
    // What the newest article says is shown also where it is nothing new: the summary is as of its date.
    if (fresh.length === 0 && told.length > 0) continue;
    told.push(fresh.length > 0 ? fresh : developments.slice(0, 1));
    all.push(...sentences);
    if (told.length === SHORT) break;
  }
  const selection = new Selection(all);
  const isDeed = ({ text }: ReportSentence): boolean =>
    isTurningPoint(index.read(text).tokens, index.vocabulary.lexicon);
  // One each, the newest first, as long as any has more.
  for (let hasMore = true; hasMore; ) {
    hasMore = false;
    for (const developments of told) {
      if (selection.chosen.length === SHORT) break;
      // Where all so far is what somebody says or wishes, the last one tells what was done, if anything was.
      const isLast = selection.chosen.length === SHORT - 1 && !selection.chosen.some(isDeed);
      const next = (isLast && selection.best(developments.filter(isDeed))) || selection.best(developments);
      if (!next) continue;
      selection.choose(next);
      hasMore = true;
    }
  }
  return selection.inOrder();
}

function withoutRepeats(developments: readonly ReportSentence[]): ReportSentence[] {
  const kept: ReportSentence[] = [];
  for (const one of developments) if (!kept.some((before) => repeats(one, before))) kept.push(one);
  return kept;
}
