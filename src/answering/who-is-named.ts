/** Whom a sentence names as the one who did or is what a question asks for. */

import { keyTermOf } from '../language/key-terms.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { isNameLike, SPEECH } from '../search/sentence-features.ts';
import { mentionAt } from './entity-linker.ts';
import type { Evidence } from './evidence.ts';
import type { Candidate } from './extract.ts';
import type { StoryIndex } from './story-index.ts';

/** A sentence of a candidate passage, read. */
export type ReadCandidate = {
  readonly one: Candidate;
  readonly tokens: readonly Token[];
  readonly index: StoryIndex;
  /** What is known already: another name or day is asked for. */
  readonly known: readonly Token[];
};

/** Whether it names who it is that is asked for. */
export const namesWho = (read: ReadCandidate, evidence: Evidence): boolean =>
  newNamesIn(read, evidence).length > 0;

/** Whether such a name is parted from a word of the question by small words only: "Salame as its new envoy", not "Roth met the envoy". */
export const namesBeside = (read: ReadCandidate, evidence: Evidence): boolean =>
  newNamesIn(read, evidence).some((name) => isBeside(name, read.tokens, read, evidence));

/** Places of the first and behind the last word of a name. */
type Span = readonly [from: number, until: number];

/** The names of who may have done or be what is asked that neither the question nor what is known tells, beside that of who says so. */
function newNamesIn(read: ReadCandidate, evidence: Evidence): Span[] {
  const { tokens, known, index } = read;
  const names = namesIn(known, read, evidence).flatMap(([from, until]) => known.slice(from, until));
  const stems = new Set(names.map(({ stem }) => stem));
  const cards = new Set(index.linker.mentionsIn(names).map(({ card }) => card));
  const mentions = index.linker.mentionsIn(tokens);
  return namesIn(tokens, read, evidence).filter(([from]) => {
    const card = mentionAt(mentions, from)?.card;
    return !stems.has(tokens[from]?.stem ?? '') && !(card && cards.has(card));
  });
}

/** The names of a sentence that are none of the question's. */
function namesIn(tokens: readonly Token[], { index }: ReadCandidate, { question }: Evidence): Span[] {
  const { lexicon } = index.vocabulary;
  const stems = new Set(question.tokens.map(({ stem }) => stem));
  const asked = new Set(question.tokens.flatMap(({ norm, stem }) => (isStopWord(norm) ? [] : [stem])));
  const cards = new Set(index.linker.mentionsIn(question.tokens).map(({ card }) => card));
  const mentions = index.linker.mentionsIn(tokens);
  /** "Russia backs him", «تدعمه روسيا»: a country too is somebody where it does what is asked. */
  const acts = (at: number): boolean => {
    const verb = tokens[tokens[at]!.script === 'latin' ? at + 1 : at - 1];
    return verb !== undefined && asked.has(verb.stem);
  };
  const isName = (token: Token, at: number): boolean => {
    const card = mentionAt(mentions, at)?.card;
    if (stems.has(token.stem) || isSmall(token) || (card && cards.has(card))) return false;
    if (card?.kind === 'place') return acts(at);
    return keyTermOf(token) === undefined && isNameLike(token, lexicon, at === 0);
  };
  const areNames = tokens.map(isName);
  const speaks = (at: number): boolean => SPEECH.has(tokens[at]?.norm ?? '');
  return areNames.flatMap((_, from): Span[] => {
    // A whole name, from its first word on.
    if (!areNames[from] || areNames[from - 1]) return [];
    const end = areNames.indexOf(false, from);
    const until = end < 0 ? tokens.length : end;
    return speaks(from - 1) || speaks(until) ? [] : [[from, until]];
  });
}

function isBeside(
  [from, until]: Span,
  tokens: readonly Token[],
  { index, known }: ReadCandidate,
  { question }: Evidence,
): boolean {
  const stems = new Set(question.tokens.flatMap(({ norm, stem }) => (isStopWord(norm) ? [] : [stem])));
  // An office stands for its holder: where another one is waited for, that is no word of the question.
  const holders = new Set(index.linker.mentionsIn(known).map(({ card }) => card));
  const cards = new Set(index.linker.mentionsIn(question.tokens).map(({ card }) => card)).difference(holders);
  const named = index.linker.mentionsIn(tokens).filter(({ card }) => cards.has(card));
  const isAsked = (at: number): boolean =>
    stems.has(tokens[at]?.stem ?? '') || mentionAt(named, at) !== undefined;
  let [before, after] = [from - 1, until];
  while (isSmall(tokens[before])) before--;
  while (isSmall(tokens[after])) after++;
  return isAsked(before) || isAsked(after);
}

const isSmall = (token: Token | undefined): boolean => token !== undefined && isStopWord(token.norm);
