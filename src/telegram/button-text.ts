/** A title or question as the text of a button. */

import { withoutTurns } from './bidi.ts';

/** Telegram shows no more of it, in characters. */
const LONGEST = 60;

/** Cut between two words, and marked with "…" there, where it is too long. */
export function buttonText(text: string): string {
  const characters = [...withoutTurns(text)];
  if (characters.length <= LONGEST) return characters.join('');
  const space = characters.lastIndexOf(' ', LONGEST - 1);
  const end = space > LONGEST / 2 ? space : LONGEST - 1;
  return `${characters
    .slice(0, end)
    .join('')
    .replace(/[\s,;:،؛–—-]+$/u, '')}…`;
}
