/** Text with Telegram's markup, built from plain text so that nothing in it can be taken for markup. */

/**
 * `length` is what Telegram counts: UTF-16 units after the markup is taken out. `entities` counts the marked-up parts;
 * Telegram keeps the first hundred of a message and drops the rest in silence.
 */
export type Html = { readonly html: string; readonly length: number; readonly entities: number };

/** The most that a message may hold. */
export const MESSAGE_LENGTH = 4096;

/** Plain text, whatever it holds. Half a surrogate pair, which Telegram refuses, becomes U+FFFD. */
export function plain(text: string): Html {
  const wellFormed = text.toWellFormed();
  return { html: escapeHtml(wellFormed), length: wellFormed.length, entities: 0 };
}

export const EMPTY: Html = { html: '', length: 0, entities: 0 };

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export function join(parts: readonly Html[], separator = ''): Html {
  return {
    html: parts.map((part) => part.html).join(separator),
    length: parts.reduce((sum, part) => sum + part.length, Math.max(0, parts.length - 1) * separator.length),
    entities: parts.reduce((sum, part) => sum + part.entities, 0),
  };
}

const wrap = (open: string, { html, length, entities }: Html, close: string): Html =>
  length === 0 ? EMPTY : { html: `${open}${html}${close}`, length, entities: entities + 1 };

export const bold = (content: Html): Html => wrap('<b>', content, '</b>');

/** A quotation that shows three lines until it is tapped. It may hold links and bold, but no other quotation. */
export const quotation = (content: Html): Html => wrap('<blockquote expandable>', content, '</blockquote>');

/** A link where the address is one of the web; anything else (`javascript:`, `tg:`, nonsense) leaves the text alone. */
export function link(content: Html, address: string | undefined): Html {
  if (!address || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return content;
  const { href, hostname } = new URL(address);
  // Telegram drops a link to a host without a dot.
  return hostname.includes('.') ? wrap(`<a href="${escapeHtml(href)}">`, content, '</a>') : content;
}
