/** Markdown as found -> its lines, without the markup. Front matter says what it says. */

import { parseDocument } from 'yaml';
import { isLanguage } from '../../language/language.ts';
import { withoutSpans } from '../article-body.ts';
import { isPublicationDate, isRecord, isText, isWebAddress } from '../article-file.ts';
import { type FoundDocument, type FoundLine, failed, type Outcome, type SetAside } from './found-article.ts';
import { publishedFromMetadata } from './metadata-date.ts';
import { tidyLineEnds } from './tidy-text.ts';

/** Names that front matter in the wild has for the fields of an article file. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  title: ['title', 'headline'],
  published: ['published', 'date', 'publishDate', 'published_at', 'pubDate'],
  source: ['source', 'publisher', 'site', 'sitename', 'site_name'],
  url: ['url', 'link', 'canonical', 'canonical_url', 'canonicalUrl', 'source_url'],
  agency: ['agency'],
  photo: ['photo', 'caption', 'image_caption'],
  language: ['lang', 'language'],
  translated: ['translated'],
};

export function readMarkdown(text: string): Outcome<FoundDocument> {
  const tidy = tidyLineEnds(text.replace(/^\ufeff/, ''));
  const matter = /^\s*---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(tidy);
  const front = matter ? readFrontMatter(matter[1]!) : ({ ok: true, value: {} } as const);
  if (!front.ok) return front;
  const body = readBody(matter ? tidy.slice(matter[0].length) : tidy);
  const title =
    front.value.title ??
    (body.title === undefined ? undefined : { value: body.title, from: 'its first heading' });
  return {
    ok: true,
    value: { ...front.value, lines: body.lines, ...(title ? { title } : {}) },
  };
}

type FrontMatter = Omit<FoundDocument, 'lines'>;

function readFrontMatter(yaml: string): Outcome<FrontMatter> {
  const document = parseDocument(yaml, { schema: 'failsafe' });
  const [error] = document.errors;
  if (error)
    return failed(
      `has front matter that is not valid YAML: ${error.message.split('\n')[0]!.replace(/:$/, '')}`,
    );
  const fields = plainValue(document);
  if (!isRecord(fields)) return failed('has front matter that is not a list of "name: value" lines');
  const names = Object.keys(fields);
  const nameOf = (field: string): string | undefined => names.find((name) => FIELDS[field]!.includes(name));
  const text = (field: string): string | undefined => {
    const value = fields[nameOf(field) ?? ''];
    return isText(value) ? value : undefined;
  };
  const given = fields[nameOf('source') ?? ''];
  const source = isRecord(given) && isText(given.name) ? given.name : text('source');
  const url = isRecord(given) && isText(given.url) ? given.url : text('url');
  const [title, date, agency, photo, language] = ['title', 'published', 'agency', 'photo', 'language'].map(
    text,
  );
  const published = date && (isPublicationDate(date) ? date : publishedFromMetadata(date));
  if (date && !published) return failed(`has front matter whose date is not one that can be read: "${date}"`);
  const known = Object.keys(FIELDS).map(nameOf);
  const setAside = names
    .filter((name) => !known.includes(name) && isText(fields[name]))
    .map((name): SetAside => ({ text: `${name}: ${fields[name]}`, why: 'a field of the front matter' }));
  const code = language?.slice(0, 2).toLowerCase();
  const from = 'its front matter';
  return {
    ok: true,
    value: {
      ...(title ? { title: { value: title, from } } : {}),
      ...(published ? { published: { value: published, from } } : {}),
      ...(source ? { source: { value: source, from } } : {}),
      ...(url && isWebAddress(url) ? { url } : {}),
      ...(agency ? { agency } : {}),
      ...(photo ? { captions: [photo] } : {}),
      ...(isLanguage(code) ? { language: code } : {}),
      ...(text('translated') === 'true' ? { translated: true } : {}),
      setAside,
    },
  };
}

function plainValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS();
  } catch {
    return undefined; // aliases that multiply without end
  }
}

function readBody(body: string): { readonly title?: string; readonly lines: FoundLine[] } {
  const lines: FoundLine[] = [];
  let title: string | undefined;
  let afterImage = false;
  const blocks = withoutComments(body)
    .replace(/^ {0,3}\[[^\]\n]+\]:\s+\S+.*$/gm, '') // link targets
    .replace(/^ {0,3}(?:```|~~~).*$/gm, '')
    .replace(/^( {0,3}#{1,6} .*)$/gm, '\n$1\n')
    .replace(
      /^(.+)\n {0,3}(=+|-{2,})[ \t]*$/gm,
      (_, text: string, rule: string) => `\n${rule[0] === '=' ? '#' : '##'} ${text}\n`,
    )
    .split(/\n[ \t>]*\n+/);
  blocks.forEach((block, at) => {
    for (const part of block.split(/\n(?=[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]+\S)/)) {
      const { captions, rest } = takeImages(part);
      for (const text of captions) lines.push({ text, kind: 'caption', block: at });
      const heading = /^\s{0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$/.exec(rest.trim());
      const joined = rest
        .split('\n')
        .map((line) => line.replace(/^[ \t>]+/, '').trim())
        .filter(Boolean)
        .join(' ');
      const text = withoutMarkup(heading ? heading[2]! : joined.replace(/^(?:[-*+]|\d{1,3}[.)])[ \t]+/, ''));
      const emphasised = /^(?:\*[^*]+\*|_[^_]+_)$/.test(joined);
      if (text && !/^(?:[-*_][ \t]*){3,}$/.test(joined)) {
        if (heading?.[1] === '#' && title === undefined) title = text;
        else
          lines.push({
            text,
            kind: heading ? 'heading' : afterImage && emphasised ? 'caption' : 'text',
            block: at,
          });
      }
      // A line in italics right under a picture is its caption.
      afterImage = captions.length > 0 || (afterImage && !text);
    }
  });
  return { ...(title === undefined ? {} : { title }), lines };
}

/** By hand, since a pattern takes quadratic time over comments that are never closed. */
function withoutComments(text: string): string {
  let rest = '';
  let at = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open);
    if (close < 0) break;
    rest += text.slice(at, open);
    at = close + 3;
  }
  return rest + text.slice(at);
}

function takeImages(text: string): { readonly captions: readonly string[]; readonly rest: string } {
  const captions: string[] = [];
  const rest = text.replace(
    /\[?!\[([^[\]]{0,1000})\](?:\(\s*<?[^)\s"]{0,2000}>?(?:\s+["'(]([^"')\n]{0,1000})["')])?\s*\)|\[[^\]\n]{0,99}\])(?:\]\([^)\s]{0,2000}\))?/g,
    (_, alt: string, title?: string) => {
      const caption = withoutMarkup(title?.trim() || alt.trim());
      if (caption) captions.push(caption);
      return '';
    },
  );
  return { captions, rest };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
};

/** Links as their text, emphasis as its words, tags and escapes gone. */
export function withoutMarkup(text: string): string {
  const withoutTags = text
    .replace(/\[([^[\]]{0,1000})\]\[[^\]\n]{0,99}\]/g, '$1')
    .replace(/<(https?:\/\/[^>\s]+)>/g, '$1')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, '');
  return withoutSpans(withoutTags)
    .replace(/&(amp|lt|gt|quot|apos|nbsp|laquo|raquo);/g, (_, name: string) => ENTITIES[name]!)
    .trim();
}
