/** Whether a question asks how old somebody is, and whether a sentence tells it. */

import type { Token } from '../language/tokenise.ts';
import { wordSet } from '../language/word-set.ts';
import { type Mention, mentionAt } from './entity-linker.ts';
import type { StoryIndex } from './story-index.ts';

const ASKS_AGE = wordSet('old age aged عمر عمره عمرها سن');
/** What stands between a name and an age; of some of it only an age follows. */
const SMALL = wordSet('who is was now then just has only at in on the of الذي التي من في');
const MARK = wordSet('age aged turned turns العمر عمره عمرها البالغ البالغه يبلغ تبلغ سن');
const BORN = wordSet('born ولد ولدت مواليد المولود المولوده');
const YEARS = wordSet('year years عاما سنه ربيعا');
/** What opens what is told of somebody by the way. */
const ASIDE = wordSet('who whom when while after before');
/** How far from the name an age or a birth is told, in words. */
const NEAR = 5;

export const asksAge = (question: readonly Token[]): boolean =>
  question.some(({ norm }) => ASKS_AGE.has(norm));

/**
 * Whether a sentence tells the age of whom a question asks how old he is, whatever else it says of him: "Haftar, 73, has not
 * commented". Who is asked for must be one of the story's people, so that it is known whose age it is.
 */
export function tellsAge(text: string, question: readonly Token[], index: StoryIndex): boolean {
  if (!asksAge(question)) return false;
  const asked = new Set(index.linker.mentionsIn(question).map(({ card }) => card));
  const { tokens, mentions } = index.read(text);
  return mentions
    .filter(({ card }) => card.kind === 'person' && asked.has(card))
    .some((one) => isBehind(text, tokens, one) || isBefore(tokens, mentions, one) || isBirth(tokens, one));
}

/** "Haftar, 73, …", "Haftar, who is 73", "Haftar turned 74", «حفتر (73 عاما)», «حفتر البالغ من العمر 73 عاما». */
function isBehind(text: string, tokens: readonly Token[], { at, length }: Mention): boolean {
  const isPassed = ({ norm }: Token): boolean => SMALL.has(norm) || MARK.has(norm);
  const end = at + length;
  const place = tokens.findIndex((token, n) => n >= end && !isPassed(token));
  const figure = tokens[place];
  if (!figure || !isAge(figure) || place - end > NEAR) return false;
  // "… when he saw Haftar, turned 67": another one did.
  const isAnothers =
    /^\s*,\s*turn/.test(text.slice(tokens[end - 1]?.end ?? 0)) &&
    tokens.slice(0, at).some(({ norm }) => ASIDE.has(norm));
  if (isAnothers) return false;
  const isMarked = tokens.slice(end, place).some(({ norm }) => MARK.has(norm));
  const [before, after] = [text.slice(0, figure.start), text.slice(figure.end)];
  const isAside =
    place === end ? /[,،(]\s?$/.test(before) && /^[,،)]/.test(after) : /^(?:[,;.)]|$)/.test(after);
  return isMarked || isAside || YEARS.has(tokens[place + 1]?.norm ?? '');
}

/** "The 73-year-old general Khalifa Haftar". */
function isBefore(tokens: readonly Token[], mentions: readonly Mention[], { at }: Mention): boolean {
  const from = Math.max(0, at - NEAR - 1);
  const place = tokens.findIndex((token, n) => n >= from && n < at && isAge(token));
  const isFree = (n: number): boolean => mentionAt(mentions, n) === undefined;
  return (
    place >= 0 &&
    tokens[place + 2]?.norm === 'old' &&
    tokens.slice(place, at).every((_, n) => isFree(place + n))
  );
}

/** "Haftar was born in Ajdabiya in 1943", «ولد حفتر عام 1943». */
function isBirth(tokens: readonly Token[], { at, length }: Mention): boolean {
  const near = tokens.slice(Math.max(0, at - 2), at + length + 2);
  return (
    near.some(({ norm }) => BORN.has(norm)) && tokens.some(({ norm }) => /^(?:1[89]|20)\d\d$/.test(norm))
  );
}

const isAge = ({ norm }: Token): boolean => /^\d{1,3}$/.test(norm);
