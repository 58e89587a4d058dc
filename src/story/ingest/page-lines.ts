/** The text of a page's elements as lines, in reading order. */

import type { FoundLine } from './found-article.ts';
import { furniture } from './furniture-lines.ts';
import type { DomElement, DomNode } from './page-dom.ts';
import { namesOf } from './page-furniture.ts';
import { endsSentence, tidyText } from './tidy-text.ts';

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul video'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'script title style noscript template svg iframe object button select textarea img'.split(' '),
);
/** Not shown, or meant for a screen reader: "Image caption, ", ", opens new tab". */
const UNSEEN_NAME = /(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-?reader(?:-only|-text)?)(?=$|\s)/i;
const UNSEEN_STYLE = /display:\s*none|visibility:\s*hidden/i;
const CAPTION_NAME = /(?:^|[\s_-])(?:captions?|photo-?credits?|image-?(?:credits?|source))(?=$|[\s_-])/i;
const STANDFIRST_NAME = /(?:^|[\s_-])(?:stand-?first|dec?k|sub-?(?:title|headline|deck))(?=$|[\s_-])/i;
const LONGEST_CAPTION = 600;
const LONGEST_STANDFIRST = 400;
const LONGEST_CELL = 200;

/** Two line ends in a row end a paragraph; Readability may lose them. */
const PARAGRAPH_END = '\u2029';
export const markParagraphs = (html: string): string =>
  html.replace(/(?:<br\s*\/?>\s*){2,}/gi, (ends) => `${PARAGRAPH_END}${ends}`);

/** A line that stands in an element which is no part of the report has the reason in `removed`. */
export type PageLine = FoundLine & { readonly removed?: string };

/**
 * The blocks within an element as lines; a row of a table is one, unless it lays out the page, and so is a quotation's
 * last paragraph with the name of whoever said it. What stands in an element of `removed` is one line for each, links
 * aside.
 */
export function linesOf(root: DomElement, removed?: ReadonlyMap<DomElement, string>): PageLine[] {
  const lines: PageLine[] = [];
  let text = '';
  /** The end of `text`, which is long to read while it is put together. */
  let tail = '';
  let linked = 0;
  let isEmpty = true;
  /** All that the line holds as yet stood in one element of its own, as a headline in <b> does. */
  let isOneElement = false;
  /** How many lines stand before the quotation. */
  let quotation = 0;
  const push = (line: Omit<PageLine, 'block'>): void => void lines.push({ ...line, block: lines.length });
  const flush = (kind: FoundLine['kind']): void => {
    const line = isEmpty ? '' : tidyText(text);
    const isLink = kind !== 'heading' && linked > line.length * 0.8 && !/\.["'»”’)\]]*$/.test(line);
    const isSentence = kind === 'standfirst' && endsSentence(line);
    if (line) push({ text: line, kind: isLink ? 'link' : isSentence ? 'text' : kind });
    text = tail = '';
    linked = 0;
    isEmpty = true;
  };
  const walk = (node: DomNode, kind: FoundLine['kind'], inLink: boolean): void => {
    if (node.nodeType === 3) {
      (node.textContent ?? '').split(PARAGRAPH_END).forEach((words, at) => {
        if (at > 0) flush(kind);
        text += words;
        tail = (tail + words.slice(-20)).slice(-20);
        if (inLink) linked += tidyText(words).length;
        if (/\S/.test(words)) isEmpty = isOneElement = false;
      });
    }
    if (node.nodeType !== 1) return;
    const element = node as DomElement;
    // Readability writes the names of the elements that it makes in capitals.
    const name = element.localName.toLowerCase();
    if (SILENT.has(name) || isUnseen(element)) return;
    if (name === 'a' && kind === 'caption' && furniture(element.textContent.trim())) return;
    const why = removed?.get(element);
    if (why !== undefined) {
      flush(kind);
      const words = linesOf(element)
        .filter((line) => line.kind !== 'link')
        .map((line) => line.text);
      if (words.length > 0) push({ text: words.join(' '), kind: 'text', removed: why });
      return;
    }
    const isSignature = name === 'cite' && element.parentElement?.localName === 'blockquote';
    const isBlock = BLOCKS.has(name) || isLayout(element) || isSignature;
    if (isBlock) flush(kind);
    const before = lines.length;
    if (name === 'blockquote') quotation = before;
    const begins = isEmpty;
    const within = isCaption(element)
      ? 'caption'
      : isStandfirst(element)
        ? 'standfirst'
        : /^h[1-6]$/.test(name)
          ? 'heading'
          : kind;
    for (const child of element.childNodes) walk(child, within, inLink || name === 'a');
    isOneElement ||= begins && !isEmpty;
    // Old pages set their lines off by line ends; in the middle of a sentence it may be the width of a column.
    if (name === 'br' && (isOneElement || endsSentence(tail.trimEnd()))) flush(within);
    else if (name === 'br') text += '\n';
    if ((name === 'td' || name === 'th') && !isBlock) text += ' | ';
    if (name === 'tr') text = text.replace(/[\s|]+$/, '');
    // The hour of an entry, as live pages put it before the text.
    const isStamp = name === 'time' && begins;
    if (isBlock || isStamp) flush(within);
    if (isSignature && before > quotation) {
      const names = lines.splice(before).map((line) => line.text.replace(/^[-–—]\s*/, ''));
      const quoted = lines.pop();
      if (quoted) lines.push({ ...quoted, text: [quoted.text, ...names].join(' — ') });
    }
  };
  walk(root, 'text', false);
  flush('text');
  return lines;
}

const isLayout = (element: DomElement): boolean =>
  /^t[dh]$/.test(element.localName) &&
  (element.textContent.length > LONGEST_CELL || element.querySelector('br, p, div, table') !== null);

const isUnseen = (element: DomElement): boolean =>
  element.getAttribute('hidden') !== null ||
  element.getAttribute('aria-hidden') === 'true' ||
  UNSEEN_STYLE.test(element.getAttribute('style') ?? '') ||
  UNSEEN_NAME.test(element.getAttribute('class') ?? '');

const isCaption = (element: DomElement): boolean =>
  element.localName === 'figcaption' ||
  (CAPTION_NAME.test(namesOf(element)) && element.textContent.length <= LONGEST_CAPTION);

const isStandfirst = (element: DomElement): boolean =>
  STANDFIRST_NAME.test(namesOf(element)) && element.textContent.length <= LONGEST_STANDFIRST;
