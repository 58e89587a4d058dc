/** Lines of text in one of the two languages, with what is foreign in them set apart. */

import { type Language, languageOf } from '../language/language.ts';
import { directionMark, isolateForeign, isolateWhole } from './bidi.ts';
import { type Html, join, plain } from './html.ts';

/** What a line is put together from: text of the bot or of a story, or something already made. */
export type Piece = string | Html;

/** A line that runs in the direction of `language`: foreign names and numbers in its texts are isolated. */
export function line(language: Language, ...pieces: readonly Piece[]): Html {
  const content = join(pieces.map((piece) => (typeof piece === 'string' ? phrase(language, piece) : piece)));
  const mark = directionMark(content.html.replace(/<[^>]*>/g, ''), language);
  return mark && content.length > 0 ? join([plain(mark), content]) : content;
}

/** A part of a line. */
export const phrase = (language: Language, text: string): Html => plain(isolateForeign(text, language));

/** A name, title or question put into a line of `language`: as one whole where it is in the other one. */
export function value(language: Language, text: string): Html {
  const own = languageOf(text) ?? language;
  return own === language ? phrase(language, text) : plain(isolateWhole(text, own));
}

/** Lines one under the other, or with a blank line between them; empty ones are left out. */
export const lines = (...all: readonly Html[]): Html =>
  join(
    all.filter(({ length }) => length > 0),
    '\n',
  );
export const paragraphs = (...all: readonly Html[]): Html =>
  join(
    all.filter(({ length }) => length > 0),
    '\n\n',
  );
