/** Bytes of unknown encoding -> text. */

import { failed, type Outcome } from './found-article.ts';

/** How files of other kinds begin, byte by byte as Latin-1. RTF is text to a machine, and no text to a reader. */
const SIGNATURES: ReadonlyArray<readonly [kind: string, ...beginnings: string[]]> = [
  ['a PDF', '%PDF-'],
  ['a ZIP archive or an office document', 'PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'],
  ['an old office document', '\xd0\xcf\x11\xe0'],
  ['an RTF document', '{\\rtf'],
  ['a PNG picture', '\x89PNG'],
  ['a JPEG picture', '\xff\xd8\xff'],
  ['a GIF picture', 'GIF87a', 'GIF89a'],
  ['a WebP picture or a sound', 'RIFF'],
  [
    'a film or a sound',
    'ID3',
    'OggS',
    'fLaC',
    '\x1aE\xdf\xa3',
    '\0\0\0\x18ftyp',
    '\0\0\0\x1cftyp',
    '\0\0\0 ftyp',
  ],
  ['an archive', '\x1f\x8b', '7z\xbc\xaf', 'Rar!', '\xfd7zXZ', 'BZh9'],
  ['an SQLite database', 'SQLite format 3\0'],
  ['a program', '\x7fELF', '\xcf\xfa\xed\xfe', '\0asm', 'MZ\x90\0'],
];

/** Words that hardly a paragraph does without: a wrong guess at the encoding turns them into something else. */
const COMMON_ARABIC = /(?<!\p{L})(?:في|من|على|إلى|أن|إن|عن|مع|التي|الذي|قال|بعد)(?!\p{L})/gu;

/**
 * The text of a document in UTF-8, UTF-16 with a byte order mark, the encoding that `charset`, its own `<meta>` or
 * `<?xml?>` names, Windows-1256, ISO 8859-6 or Windows-1252. Valid UTF-8 goes before what a header claims, since headers are
 * wrong more often than UTF-8 is valid by chance.
 */
export function decodeText(bytes: Uint8Array, charset?: string): Outcome<string> {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const kind = SIGNATURES.find(([, ...beginnings]) => beginnings.some((bytes) => head.startsWith(bytes)));
  if (kind) return failed(`is ${kind[0]}, not text`);
  const text = decode(bytes, head, charset);
  if (text === undefined)
    return failed('is neither UTF-8 text nor in an Arabic or Western encoding known here');
  if (!text.trim()) return failed('is empty');
  const controls = text.match(/[^\P{Cc}\s]/gu)?.length ?? 0;
  if (text.includes('\0') || controls > text.length / 100) return failed('is a binary file, not text');
  return { ok: true, value: text };
}

function decode(bytes: Uint8Array, head: string, charset: string | undefined): string | undefined {
  if (head.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(bytes);
  if (head.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
  const utf8 = decodeAs('utf-8', bytes);
  // Characters of control in the text of another encoding are a binary file's, whatever it would decode to.
  if (utf8 !== undefined || bytes.subarray(0, 8192).includes(0)) return utf8 ?? '\0';
  const own = /(?:<meta[^>]{0,200}charset|^\s*<\?xml[^>]{0,200}encoding)\s*=\s*["']?([\w-]+)/i.exec(head);
  const named = charset ?? own?.[1];
  if (named && !/^utf-?(?:8|16)/i.test(named)) {
    const text = decodeAs(named, bytes);
    if (text !== undefined) return text;
  }
  return decodeByLikelihood(bytes);
}

function decodeByLikelihood(bytes: Uint8Array): string | undefined {
  let best: { text: string; words: number } | undefined;
  for (const encoding of ['windows-1256', 'iso-8859-6']) {
    const text = decodeAs(encoding, bytes);
    const words = text?.match(COMMON_ARABIC)?.length ?? 0;
    if (text !== undefined && words > (best?.words ?? 0)) best = { text, words };
  }
  if (best) return best.text;
  const western = decodeAs('windows-1252', bytes) ?? '';
  const foreign = western.match(/[\u0080-\uffff]/g)?.length ?? 0;
  // "â€™" and "Ã©" are UTF-8 that went wrong somewhere; many accents are another language or no text at all.
  return foreign > western.length / 10 || /[âÃØÙ][€\u0080-¿]/.test(western) || /[\u0080-\u009f]/.test(western)
    ? undefined
    : western;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not valid in this encoding, or no such encoding
  }
}
