import type { InputRichMessage, InputRichMessageMedia } from 'grammy/types';
import { mistake } from './refusal.ts';
import { anything, flag, list, may, need, object, text } from './shapes.ts';

export const richMessage = object<InputRichMessage>(
  {
    blocks: may(list(anything)),
    html: may(text()),
    markdown: may(text()),
    media: may(
      list(
        object<InputRichMessageMedia>({
          id: need(text({ pattern: /^[A-Za-z0-9_-]{1,64}$/ })),
          media: need(anything),
        }),
        { max: 50 },
      ),
    ),
    is_rtl: may(flag),
    skip_entity_detection: may(flag),
  },
  (message) => {
    const ways = (['blocks', 'html', 'markdown'] as const).filter((way) => message[way] !== undefined);
    if (ways.length !== 1)
      throw mistake('exactly one of html, markdown, or blocks must be used in a rich message');
    if (message.html !== undefined) checkRichHtml(message.html);
    const { blocks, depth } = countBlocks(message.blocks ?? []);
    if (blocks > 500) throw mistake('rich message has too many blocks');
    if (depth > 16) throw mistake('rich message is nested too deep');
    const plain = richText(message);
    if (plain.trim() === '') throw mistake('rich message text is empty');
    if ([...plain].length > 32_768) throw mistake('rich message is too long');
  },
);

const paired =
  'a b strong i em u ins s strike del code mark sub sup tg-spoiler tg-reference tg-emoji tg-time tg-math h1 h2 h3 h4 h5 h6 p pre footer ul ol li blockquote cite aside figure figcaption video audio tg-document tg-collage tg-slideshow table caption tr td th thead tbody details summary tg-math-block tg-button tg-button-row';
const single = 'br hr img input tg-map';
const known = new Set(`${paired} ${single}`.split(' '));
const lone = new Set(single.split(' '));
const blockTags = new Set(
  'h1 h2 h3 h4 h5 h6 p pre footer li blockquote aside figure table tr details hr tg-map tg-math-block tg-button-row'.split(
    ' ',
  ),
);
const namedReferences =
  /&(?:#\d+|#x[0-9a-f]+|lt|gt|amp|quot|apos|nbsp|hellip|mdash|ndash|lsquo|rsquo|ldquo|rdquo);/gi;

/** Tags known and balanced, limits kept. The server is more lenient with `<`; a bot should escape it. */
function checkRichHtml(html: string): void {
  const open: string[] = [];
  let blocks = 0;
  for (const match of html.matchAll(/<([^<>]*)>?/g)) {
    const [whole, inside = ''] = match;
    const parts = /^(\/?)([a-z][a-z0-9-]*)((?:\s.*)?)$/is.exec(inside.replace(/\/$/, ''));
    const at = `at byte offset ${Buffer.byteLength(html.slice(0, match.index))}`;
    if (!parts || !whole.endsWith('>'))
      throw mistake(`can't parse rich message: Unclosed or malformed tag ${at}`);
    const name = parts[2]?.toLowerCase() ?? '';
    if (!known.has(name)) throw mistake(`can't parse rich message: Unsupported tag "${name}" ${at}`);
    if (parts[1] === '/') {
      const last = open.pop();
      if (last !== name) {
        throw mistake(
          `can't parse rich message: Unmatched end tag ${at}, expected "</${last}>", found "</${name}>"`,
        );
      }
      continue;
    }
    if (blockTags.has(name)) blocks++;
    if (!inside.endsWith('/') && !lone.has(name)) open.push(name);
    if (open.length > 16) throw mistake('rich message is nested too deep');
  }
  if (open.length > 0)
    throw mistake(`can't parse rich message: Can't find end tag corresponding to start tag "${open.at(-1)}"`);
  if (blocks > 500) throw mistake('rich message has too many blocks');
  const rest = html.replace(namedReferences, '');
  if (rest.includes('&'))
    throw mistake(`can't parse rich message: unescaped "&" or unsupported named entity`);
}

function countBlocks(value: unknown, depth = 0): { blocks: number; depth: number } {
  if (typeof value !== 'object' || value === null) return { blocks: 0, depth };
  const isBlock = !Array.isArray(value) && ('type' in value || 'blocks' in value);
  let blocks = isBlock ? 1 : 0;
  let deepest = depth;
  for (const inner of Object.values(value)) {
    const below = countBlocks(inner, isBlock ? depth + 1 : depth);
    blocks += below.blocks;
    deepest = Math.max(deepest, below.depth);
  }
  return { blocks, depth: deepest };
}

const references: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/** The plain text of a rich message; Markdown stays as it was written. */
export function richText(message: InputRichMessage): string {
  if (message.markdown !== undefined) return message.markdown;
  if (message.blocks !== undefined) return message.blocks.map(plainText).join('\n');
  return (message.html ?? '')
    .replace(
      /<(?:br|\/(?:p|h[1-6]|li|tr|blockquote|pre|footer|aside|summary|details|caption))\b[^>]*>/gi,
      '\n',
    )
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) =>
      name
        ? (references[name.toLowerCase()] ?? whole)
        : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/\n{2,}/g, '\n')
    .trim();
}

const textKeys = ['text', 'summary', 'blocks', 'items', 'cells', 'expression', 'caption', 'credit'];

function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    return value
      .map(plainText)
      .join(value.some((item) => typeof item === 'object' && item && 'blocks' in item) ? '\n' : '');
  }
  if (typeof value !== 'object' || value === null) return '';
  return textKeys
    .filter((key) => key in value)
    .map((key) => plainText(value[key as keyof typeof value]))
    .join('\n');
}
