/**
 * The body of an article file, which is Markdown -> its paragraphs as a reader sees them. What Markdown hides, a comment or
 * a footnote, is hidden; what it marks is plain text. Tags and entities of HTML stand as they are: what an article says is
 * never markup.
 */

export type ArticleBody =
  | { readonly ok: true; readonly paragraphs: readonly string[] }
  /** Where a comment begins that is never closed: what is hidden cannot be told from what is not. */
  | { readonly ok: false; readonly unclosed: number };

/** Line ends are `\n`. Each item of a list is a paragraph. Never throws. */
export function readArticleBody(body: string): ArticleBody {
  const visible = withoutComments(body);
  if (!visible.ok) return visible;
  const paragraphs: string[] = [];
  let isInFootnote = false;
  for (const block of visible.text.split(/\n[ \t]*\n+/)) {
    // What is indented goes on with the footnote above it.
    if (isInFootnote && /^\n*(?: {4}|\t)/.test(block)) continue;
    const [shown = '', ...hidden] = block.split(FOOTNOTE);
    isInFootnote = hidden.length > 0;
    const lines = shown
      .split('\n')
      .map((line) => line.replace(/^[ \t]*(?:>[ \t]?)+/, ''))
      .filter((line) => !HIDDEN_LINE.test(line));
    for (const item of lines.join('\n').split(/\n(?=[ \t]*[-*+][ \t]+\S)/)) {
      const joined = item.replace(/\s*\n\s*/g, ' ').trim();
      const text = withoutSpans(withoutNotes(joined.replace(/^[-*+][ \t]+/, ''))).trim();
      if (text) paragraphs.push(text);
    }
  }
  return { ok: true, paragraphs };
}

/** A paragraph as a file has it: `readArticleBody` reads the same text back. */
export function writeParagraph(text: string): string {
  const body = readArticleBody(text);
  if (body.ok && body.paragraphs.length === 1 && body.paragraphs[0] === text) return text;
  return text.replace(/[\\*_`~[\]<>#+=-]/g, '\\$&');
}

/** Links as their text, emphasis and code as their words, escapes gone. */
export const withoutSpans = (text: string): string =>
  text
    .replace(
      /(?<!\\)\[([^[\]]{0,1000})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+["'][^"'\n]{0,1000}["'])?\)/g,
      '$1',
    )
    .replace(/(?<![\\\p{L}\p{N}*])(\*{1,3})(?=\S)([^*\n]*[^*\s\\])\1/gu, '$2')
    .replace(/(?<![\\\p{L}\p{N}_])(_{1,3})(?=\S)([^_\n]*[^_\s\\])\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/(?<!\\)~~(?=\S)([^~\n]+)~~/g, '$1')
    .replace(/(?<![\\`])(`{1,3})([^`\n]+)\1/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** Where a footnote begins that stands at the beginning of a line: `[^1]: …`. It goes on to the end of its block. */
const FOOTNOTE = /^[ \t]{0,3}\[\^[^\]\n]{1,99}\]:/m;
/** Headings, rules, fences of code and the targets of links. */
const HIDDEN_LINE =
  /^ {0,3}(?:#{1,6}(?:[ \t].*)?|(?:[-*_=][ \t]*){3,}|(?:```|~~~).*|\[[^\]\n]{1,999}\]:[ \t]+\S+.*)$/;

/** Pictures, and the marks of footnotes. */
const withoutNotes = (text: string): string =>
  text
    .replace(/(?<!\\)!\[[^[\]]{0,1000}\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,99}\])/g, '')
    .replace(/(?<!\\)\[\^[^\]\s]{1,99}\]/g, '');

/** By hand, since a pattern takes quadratic time over comments that are never closed. */
function withoutComments(
  body: string,
): { readonly ok: true; readonly text: string } | (ArticleBody & { readonly ok: false }) {
  let text = '';
  let at = 0;
  for (let open = body.indexOf('<!--'); open >= 0; open = body.indexOf('<!--', at)) {
    if (body[open - 1] === '\\') {
      text += body.slice(at, open + 4);
      at = open + 4;
      continue;
    }
    const close = body.indexOf('-->', open + 4);
    if (close < 0) return { ok: false, unclosed: open };
    text += body.slice(at, open);
    at = close + 3;
  }
  return { ok: true, text: text + body.slice(at) };
}
