/** Names of stories and article files that are safe on every system. */

import type { Language } from '../../language/language.ts';

const STORY_NAME = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$/u;
const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Why a story may not have this name, the name of one folder on every system; undefined where it may. */
export function storyNameFault(name: string): string | undefined {
  if (!STORY_NAME.test(name))
    return 'it takes letters, digits, "-" and "_", at most 64 of them, and begins with a letter or digit';
  return RESERVED_ON_WINDOWS.test(name) ? 'Windows keeps it for a device' : undefined;
}

const MOST_WORDS = 6;
const MOST_LETTERS = 60;

/** The first words of a headline, joined by hyphens: small Latin letters, Arabic ones without diacritics. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[\u064b-\u0652\u0670\u0640'’]/g, '')
    .toLowerCase();
  let slug = '';
  for (const word of plain.match(/[\p{L}\p{N}]+/gu)?.slice(0, MOST_WORDS) ?? []) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, MOST_LETTERS);
    if (longer.length > MOST_LETTERS) break;
    slug = longer;
  }
  return slug || 'article';
}

/** `<date>-<name>.<language>.md`, the date without its time. */
export const articleFileName = (published: string, title: string, language: Language): string =>
  `${published.slice(0, 10)}-${slugOf(title)}.${language}.md`;
