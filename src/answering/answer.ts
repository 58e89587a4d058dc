/** What a reader is told: cited sentences, or that the story does not say. */

import type { Language } from '../language/language.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Reading } from './follow-up.ts';
import type { Located, StoryIndex } from './story-index.ts';
import { verbOf } from './third-person.ts';

/** A passage that sentences rest on, numbered from 1 in the order shown. */
export type Citation = Located & { readonly n: number };

/** One sentence with the numbers of the citations it rests on; at least one. */
export type CitedSentence = {
  readonly text: string;
  readonly cites: readonly number[];
  /** Whether it begins with an «و» that joins it to a sentence that is not shown. */
  readonly isJoined?: true;
};

/** A sentence as it reads by itself: «فشلت مصر» of «وفشلت مصر». */
export const alone = ({ text, isJoined }: CitedSentence): string =>
  isJoined ? text.replace(/^و\p{M}*/u, '') : text;

/** Sentences in reading order and the passages that they cite. */
export type CitedText = {
  readonly sentences: readonly CitedSentence[];
  readonly citations: readonly Citation[];
};

type About = {
  readonly question: string;
  /** The question as it was understood, where it leant on the one before. */
  readonly understood?: Reading;
  /** The language the reader is answered in. */
  readonly language: Language;
  readonly mode: 'extract' | 'model';
  readonly story: string;
  /** Of a message that asks several questions, what each was answered. */
  readonly parts?: readonly Answer[];
};

/**
 * `answered`: sentences that answer. `not-in-story`: the story does not say; `nearest` is what it says that comes
 * closest, where anything does. A citation in another language than `language` is shown in the original.
 */
export type Answer = About &
  (
    | ({ readonly kind: 'answered' } & CitedText)
    | { readonly kind: 'not-in-story'; readonly nearest?: CitedText }
  );

export type Answered = Answer & { readonly kind: 'answered' };

/** Plain text with its marks: "He refuses dialogue. [1][2]". */
export const withMarks = ({ sentences }: CitedText): string =>
  sentences.map((one) => `${alone(one)} ${one.cites.map((n) => `[${n}]`).join('')}`).join(' ');

/** A sentence of a passage as a reader is shown it: a text's own "[1]" must not pass for a mark of ours. */
export const asQuoted = (text: string): string => text.replace(/\[(\d+)\]/g, '($1)');

/** Numbers the passages in the order in which the sentences first cite them. */
export function citeTogether(
  parts: ReadonlyArray<Pick<CitedSentence, 'text' | 'isJoined'> & { readonly from: readonly Located[] }>,
): CitedText {
  const citations: Citation[] = [];
  const numberOf = ({ passage, text, article }: Located): number => {
    const known = citations.find((citation) => citation.passage.id === passage.id);
    if (known) return known.n;
    citations.push({ passage, text, article, n: citations.length + 1 });
    return citations.length;
  };
  const sentences = parts.map(({ text, from, isJoined }) => ({
    text: asQuoted(text),
    cites: from.map(numberOf),
    ...(isJoined && { isJoined }),
  }));
  return { sentences, citations };
}

/** The same for sentences of the story, each with its passage. */
export const citeSentences = (
  parts: ReadonlyArray<{ readonly text: string; readonly from: Located }>,
  index: StoryIndex,
): CitedText =>
  citeTogether(
    parts.map(({ text, from }, at) => ({
      text,
      from: [from],
      ...(at === 0 && beginsWithAnd(text, index) && { isJoined: true }),
    })),
  );

/** «وفشلت», «وكان», «ووعد», and not «وزير», «وعد» or a name that begins with a waw of its own. */
function beginsWithAnd(text: string, { search, linker, vocabulary: { lexicon } }: StoryIndex): boolean {
  const tokens = search.analyse(text);
  const [first] = tokens;
  if (!first?.norm.startsWith('و')) return false;
  const isName = linker
    .mentionsIn(tokens)
    .some(({ at, card }) => at === 0 && card.entity.names.ar.some((name) => name.startsWith('و')));
  const rest = first.norm.slice(1);
  const isVerb = verbOf(rest, lexicon) !== undefined && verbOf(first.norm, lexicon) === undefined;
  const isJoined = (isStopWord(rest) || isVerb) && !lexicon.spells(first);
  return !isName && (isJoined || !first.stem.startsWith('و'));
}
