/** Telegram's HTML as a terminal shows it: bold and italic by escape sequences, quotations behind a bar. */

import { withoutControls } from '../language/control-characters.ts';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const STYLES: Readonly<Record<string, readonly [string, string]>> = {
  b: ['\u001b[1m', '\u001b[22m'],
  i: ['\u001b[3m', '\u001b[23m'],
  u: ['\u001b[4m', '\u001b[24m'],
};
const QUOTATION = /<blockquote[^>]*>([\s\S]*?)<\/blockquote>/g;

/**
 * Text fit for a terminal. What came from a reader or a story cannot move its cursor or turn its line round: control
 * characters, and marks of direction that hold beyond their own word, are left out.
 */
export function plainText(text: string, html: boolean, colours: boolean): string {
  const safe = withoutControls(text).replace(/[\u202a-\u202e]/g, '');
  if (!html) return safe;
  return safe
    .replace(
      QUOTATION,
      (_all, inner: string) =>
        `\n${inner
          .trim()
          .split('\n')
          .map((line) => `  │ ${line}`)
          .join('\n')}\n`,
    )
    .replace(/<(\/?)(\w+)[^>]*>/g, (_tag, closing: string, name: string) => {
      const style = colours ? STYLES[name] : undefined;
      return style ? style[closing ? 1 : 0] : '';
    })
    .replace(/&(lt|gt|amp|quot);/g, (_all, name: string) => ENTITIES[name] ?? '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
