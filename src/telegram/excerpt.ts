/** Passages that are too long for their message, cut at the edges of sentences; what is shown stays word for word. */

import { splitSentences } from '../language/sentences.ts';

/** A passage and the sentences that rest on it; those must stay in it where they stand in it. */
export type Quoted = { readonly text: string; readonly sentences: readonly string[] };

/**
 * Cuts the passages to `room` UTF-16 units in all: the last one first, each as little as is enough, and from its end.
 * A cut is shown as "…". A passage of which nothing more would fit than its sign is left out (an empty text).
 */
export function fitPassages(passages: readonly Quoted[], room: number): string[] {
  const shown = passages.map(({ text }) => text);
  let excess = shown.reduce((sum, text) => sum + text.length, 0) - Math.max(0, room);
  // First each keeps at least the sentences it was cited for; if that is still too much, those are cut as well.
  for (const keepCited of [true, false]) {
    for (let at = passages.length - 1; at >= 0 && excess > 0; at--) {
      const before = shown[at]!.length;
      shown[at] = cut(passages[at]!, before - excess, keepCited);
      excess -= before - shown[at]!.length;
    }
  }
  return shown;
}

function cut({ text, sentences }: Quoted, room: number, keepCited: boolean): string {
  if (text.length <= room) return text;
  const parts = splitSentences(text);
  const cited = parts.filter((part) => sentences.some((sentence) => part.text.endsWith(sentence)));
  const from = cited[0]?.start ?? 0;
  const keepUntil = cited.at(-1)?.end ?? parts[0]?.end ?? 0;
  // As much from the start as fits; where that would lose what is cited, from there on.
  const fits = (start: number) =>
    parts.findLast(({ end }) => end - start + signs(start) <= room && end > start)?.end ?? 0;
  const whole = fits(0);
  if (whole >= keepUntil) return marked(text, 0, whole);
  const later = fits(from);
  if (later >= keepUntil) return marked(text, from, later);
  return keepCited ? marked(text, from, keepUntil) : cutAtWord(text, from, room);
}

const BEFORE = '… ';
const AFTER = ' …';
const signs = (start: number): number => AFTER.length + (start > 0 ? BEFORE.length : 0);

const marked = (text: string, start: number, end: number): string =>
  `${start > 0 ? BEFORE : ''}${text.slice(start, end)}${end < text.length ? AFTER : ''}`;

/** One sentence that does not fit by itself ends between two words. */
function cutAtWord(text: string, start: number, room: number): string {
  const limit = start + room - signs(start);
  if (limit <= start) return '';
  const space = text.lastIndexOf(' ', limit);
  const end = space > start ? space : limit;
  // Never between the halves of a surrogate pair.
  return marked(text, start, /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end);
}
