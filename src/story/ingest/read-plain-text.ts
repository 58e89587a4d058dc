/** Plain text as found -> its lines. */

import type { FoundDocument, FoundLine } from './found-article.ts';
import { tidyLineEnds } from './tidy-text.ts';

/**
 * A line of the document is a paragraph, a headline, a caption. Where the text was wrapped at a column, as in e-mails
 * and old wire copies, it is the lines of a block joined.
 */
export function readPlainText(text: string): FoundDocument {
  const blocks = tidyLineEnds(text)
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((block) => block.split('\n').map(withoutBullet).filter(Boolean))
    .filter((block) => block.length > 0);
  const wrapped = isWrapped(blocks);
  const lines = blocks.flatMap((block, at): FoundLine[] =>
    (wrapped ? [block.join(' ')] : block).map((line) => ({ text: line, kind: 'text', block: at })),
  );
  return { lines };
}

const withoutBullet = (line: string): string => line.trim().replace(/^[•▪●◦■]\s*/, '');

/**
 * Wrapped lines are all about as long as the column is wide, save the last of each block, and most of them break off
 * in the middle of a sentence.
 */
function isWrapped(blocks: readonly (readonly string[])[]): boolean {
  const inner = blocks.flatMap((block) => block.slice(0, -1));
  const width = blocks.flat().reduce((widest, line) => Math.max(widest, line.length), 0);
  if (inner.length < 3 || width > 120 || width < 40) return false;
  const full = inner.filter((line) => line.length >= width * 0.7).length;
  const broken = inner.filter((line) => !/[.!?؟:]["'»”’)\]]*$/.test(line)).length;
  return full >= inner.length * 0.8 && broken >= inner.length * 0.6;
}
