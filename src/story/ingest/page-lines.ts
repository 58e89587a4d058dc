/** The text of a page's elements as lines, in reading order. */

import type { FoundLine } from './found-article.ts';
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
const LONGEST_CAPTION = 600;

/** A line that stands in an element which is no part of the report has the reason in `removed`. */
export type PageLine = FoundLine & { readonly removed?: string };

/**
 * The blocks within an element as lines; a row of a table is one. What stands in an element of `removed` is one line for
 * each, links aside.
 */
export function linesOf(root: DomElement, removed?: ReadonlyMap<DomElement, string>): PageLine[] {
  const lines: PageLine[] = [];
  let text = '';
  let linked = 0;
  let block = 0;
  const flush = (kind: FoundLine['kind']): void => {
    const line = tidyText(text);
    const isLink = kind !== 'heading' && linked > line.length * 0.8 && !/\.["'»”’)\]]*$/.test(line);
    if (line) lines.push({ text: line, kind: isLink ? 'link' : kind, block: block++ });
    text = '';
    linked = 0;
  };
  const walk = (node: DomNode, kind: FoundLine['kind'], inLink: boolean): void => {
    if (node.nodeType === 3) {
      text += node.textContent;
      if (inLink) linked += tidyText(node.textContent ?? '').length;
    }
    if (node.nodeType !== 1) return;
    const element = node as DomElement;
    const name = element.localName;
    if (SILENT.has(name) || isUnseen(element)) return;
    const why = removed?.get(element);
    if (why !== undefined) {
      flush(kind);
      const inside = linesOf(element).filter((line) => line.kind !== 'link');
      if (inside.length > 0)
        lines.push({
          text: inside.map((line) => line.text).join(' '),
          kind: 'text',
          block: block++,
          removed: why,
        });
      return;
    }
    const isBlock = BLOCKS.has(name);
    if (isBlock) flush(kind);
    // The hour of an entry, as live pages put it before the text.
    const isStamp = name === 'time' && tidyText(text) === '';
    const within = isCaption(element) ? 'caption' : /^h[1-6]$/.test(name) ? 'heading' : kind;
    for (const child of element.childNodes) walk(child, within, inLink || name === 'a');
    if (name === 'br') {
      // Old pages set their paragraphs off by line ends.
      if (text.endsWith('\n') || endsSentence(tidyText(text))) flush(within);
      else text += '\n';
    }
    if (name === 'td' || name === 'th') text += ' | ';
    if (name === 'tr') text = text.replace(/[\s|]+$/, '');
    if (isBlock || isStamp) flush(within);
  };
  walk(root, 'text', false);
  flush('text');
  return lines;
}

const isUnseen = (element: DomElement): boolean =>
  element.getAttribute('hidden') !== null ||
  element.getAttribute('aria-hidden') === 'true' ||
  UNSEEN_STYLE.test(element.getAttribute('style') ?? '') ||
  UNSEEN_NAME.test(element.getAttribute('class') ?? '');

const isCaption = (element: DomElement): boolean =>
  element.localName === 'figcaption' ||
  (CAPTION_NAME.test(namesOf(element)) && element.textContent.length <= LONGEST_CAPTION);
