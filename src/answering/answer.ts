/** What a reader is told: cited sentences, or that the story does not say. */

import type { Language } from '../language/language.ts';
import type { Located } from './story-index.ts';

/** A passage that sentences rest on, numbered from 1 in the order shown. */
export type Citation = Located & { readonly n: number };

/** One sentence with the numbers of the citations it rests on; at least one. */
export type CitedSentence = { readonly text: string; readonly cites: readonly number[] };

/** Sentences in reading order and the passages that they cite. */
export type CitedText = {
  readonly sentences: readonly CitedSentence[];
  readonly citations: readonly Citation[];
};

type About = {
  readonly question: string;
  /** The language the reader is answered in. */
  readonly language: Language;
  readonly mode: 'extract' | 'model';
  readonly story: string;
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

/** Plain text with its marks: "He refuses dialogue. [1][2]". */
export const withMarks = ({ sentences }: CitedText): string =>
  sentences.map(({ text, cites }) => `${text} ${cites.map((n) => `[${n}]`).join('')}`).join(' ');

/** Numbers the passages in the order in which the sentences first cite them. */
export function citeSentences(
  parts: ReadonlyArray<{ readonly text: string; readonly from: Located }>,
): CitedText {
  const citations: Citation[] = [];
  const sentences = parts.map(({ text, from }) => {
    let citation = citations.find(({ passage }) => passage.id === from.passage.id);
    if (!citation) {
      citation = { passage: from.passage, text: from.text, article: from.article, n: citations.length + 1 };
      citations.push(citation);
    }
    return { text, cites: [citation.n] };
  });
  return { sentences, citations };
}
