/** Control characters, which are no text: a terminal obeys them, and nobody reads them. */

/** Sequences that colour or move, "\u001b[31m", and those that end in a mark of their own, as links and window titles do. */
const SEQUENCES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c\n]{0,2000}(?:\u0007|\u001b\\|\u009c)/g;

/** A text without its control characters and all that belongs to them; line feeds and tabs stay. */
export const withoutControls = (text: string): string =>
  /[^\P{Cc}\n\t]/u.test(text)
    ? text
        .replace(SEQUENCES, '')
        .replace(/[\v\f\u0085]/g, ' ')
        .replace(/[^\P{Cc}\n\t]/gu, '')
    : text;
