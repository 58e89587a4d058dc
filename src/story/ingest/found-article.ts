/** What an article as found holds: first its lines, as a reader of a format hands them on, then the parts sorted out. */

import type { Language } from '../../language/language.ts';

/** A value and the words, field or option that say so, for the person who ingests. */
export type Derived = { readonly value: string; readonly from: string };

/** Something found that is no part of the article file, and why. */
export type SetAside = { readonly text: string; readonly why: string };

/**
 * A line of a document. What markup says of it is in `kind`; `text` where it says nothing more, `outside` where it has
 * the line beside the report, `standfirst` where it calls it one and the line is no sentence. Lines of one `block` stood
 * together without a blank line between them.
 */
export type FoundLine = {
  readonly text: string;
  readonly kind: 'text' | 'heading' | 'caption' | 'link' | 'outside' | 'standfirst';
  readonly block: number;
};

/** A document whose lines are not sorted yet, with what its markup or address says outright. */
export type FoundDocument = {
  readonly lines: readonly FoundLine[];
  readonly title?: Derived;
  readonly language?: Language;
  readonly published?: Derived;
  readonly source?: Derived;
  readonly agency?: string;
  readonly url?: string;
  readonly translated?: boolean;
  readonly captions?: readonly string[];
  readonly setAside?: readonly SetAside[];
};

/** The parts of an article. What it does not say is left out. */
export type FoundArticle = Omit<FoundDocument, 'lines' | 'captions' | 'setAside'> & {
  /** In the order in which they belong into `photo`: those in the article's language first. */
  readonly captions: readonly string[];
  readonly paragraphs: readonly string[];
  readonly setAside: readonly SetAside[];
};

/** An outcome that is expected: a value, or one clause that says what is wrong, to be put after a file's name. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };

export const failed = (reason: string): { readonly ok: false; readonly reason: string } => ({
  ok: false,
  reason,
});
