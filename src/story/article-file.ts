/** An article file: front matter, then paragraphs. Reading and writing the format of PRODUCT's `knowledge/`. */

import { type Document, LineCounter, parseDocument, stringify } from 'yaml';
import { withoutControls } from '../language/control-characters.ts';
import type { Language } from '../language/language.ts';
import { readArticleBody, writeParagraph } from './article-body.ts';
import type { Problem } from './story.ts';

/** What an article file holds, before it has a place in a story. */
export type ArticleFile = {
  readonly title: string;
  readonly published: string;
  readonly source: { readonly name: string; readonly url?: string };
  readonly agency?: string;
  readonly photo?: string;
  readonly translated?: boolean;
  readonly paragraphs: readonly string[];
};

/** `<date>-<name>.<language>.md`; the date is as exact as is known. */
export const ARTICLE_FILE_NAME = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?-[\p{L}\p{N}][\p{L}\p{N}_-]*)\.(ar|en)\.md$/u;

const DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** Whether a text is an ISO date or time that exists: a year, a month, a day, or a time of one. */
export function isPublicationDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  if (month && (Number(month) < 1 || Number(month) > 12)) return false;
  if (day) {
    const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
    if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) return false;
  }
  return text.length <= 10 || !Number.isNaN(Date.parse(text));
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads an article file. Of one that breaks the format each fault is told, with its line. Never throws. */
export function parseArticleFile(file: string, content: string): Parsed<ArticleFile> {
  const fail = (line: number, reason: string): Parsed<ArticleFile> => ({
    ok: false,
    problems: [{ file, line, reason }],
  });
  if (content.includes('\0') || content.includes('\ufffd')) return fail(1, 'the file is not UTF-8 text');
  const text = withoutControls(content.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  if (!text.trim()) return fail(1, 'the file is empty');
  const matter = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!matter)
    return fail(1, 'front matter is missing: the file must begin with a block between two lines "---"');

  const lines = new LineCounter();
  const document = parseDocument(matter[1]!, { lineCounter: lines, schema: 'failsafe' });
  const lineOf = (offset: number): number => lines.linePos(offset).line + 1;
  const [error] = document.errors;
  if (error) return fail(lineOf(error.pos[0]), `front matter is not valid YAML: ${yamlFault(error.message)}`);
  const fields = plainValue(document);
  if (!isRecord(fields)) return fail(2, 'front matter must be a list of "name: value" lines');
  const lineOfField = (name: string): number => {
    const node = document.get(name, true);
    const range = isRecord(node) && Array.isArray(node.range) ? node.range[0] : undefined;
    return typeof range === 'number' ? lineOf(range) : 1;
  };

  const problems: Problem[] = [];
  const fault = (name: string, reason: string): undefined => {
    problems.push({ file, line: lineOfField(name), reason });
  };
  for (const name of Object.keys(fields)) {
    if (!['title', 'published', 'source', 'agency', 'photo', 'translated'].includes(name))
      fault(name, `unknown field "${name}" in front matter`);
  }
  const { title, published, source, agency, photo, translated } = fields;
  if (!isText(title)) fault('title', 'front matter needs a title');
  if (!isText(published)) fault('published', 'front matter needs published, a date such as 2017-02');
  else if (!isPublicationDate(published)) fault('published', `published is not an ISO date: "${published}"`);
  const { name, url } = isRecord(source) ? source : {};
  if (!isText(name)) fault('source', 'front matter needs a source with a name');
  if (url !== undefined && !(isText(url) && isWebAddress(url)))
    fault('source', `the url of the source is not an http address: "${String(url)}"`);
  for (const [field, value] of Object.entries({ agency, photo }))
    if (value !== undefined && !isText(value)) fault(field, `${field} must be a text`);
  if (translated !== undefined && translated !== 'true' && translated !== 'false')
    fault('translated', 'translated must be true or false');

  const read = readArticleBody(text.slice(matter[0].length));
  if (!read.ok) {
    const before = text.slice(0, matter[0].length + read.unclosed);
    const reason = 'a comment begins here, "<!--", that is never closed by "-->"';
    problems.push({ file, line: before.split('\n').length, reason });
  } else if (read.paragraphs.length === 0) {
    problems.push({ file, line: text.trimEnd().split('\n').length, reason: 'the article has no paragraphs' });
  }
  if (problems.length > 0 || !read.ok || !isText(title) || !isText(published) || !isText(name))
    return { ok: false, problems: problems.toSorted((a, b) => a.line - b.line) };
  return {
    ok: true,
    value: {
      title,
      published,
      source: { name, ...(isText(url) ? { url } : {}) },
      ...(isText(agency) ? { agency } : {}),
      ...(isText(photo) ? { photo } : {}),
      ...(translated === 'true' ? { translated: true } : {}),
      paragraphs: read.paragraphs,
    },
  };
}

/** An article file's content; `parseArticleFile` reads the same article back. */
export function formatArticleFile(article: ArticleFile): string {
  const { paragraphs, ...fields } = article;
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${paragraphs.map(writeParagraph).join('\n\n')}\n`;
}

/** The parser's sentence without the place and the excerpt that it adds: the place is told once, in the file. */
export const yamlFault = (message: string): string =>
  message
    .split('\n')[0]!
    .replace(/ at line \d+, column \d+:?$/, '')
    .replace(/:$/, '');

/** The document as plain values, without control characters in their texts; undefined where its aliases would blow it up. */
export function plainValue(document: Document.Parsed): unknown {
  try {
    return document.toJS({
      maxAliasCount: 20,
      reviver: (_key, value) => (typeof value === 'string' ? withoutControls(value) : value),
    });
  } catch {
    return undefined;
  }
}

export type ArticleName = { readonly id: string; readonly language: Language };

/** The article and language that a file name stands for, or undefined where it is not an article's name. */
export function parseArticleName(name: string): ArticleName | undefined {
  const match = ARTICLE_FILE_NAME.exec(name);
  const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=-)/.exec(name)?.[0];
  return match && date && isPublicationDate(date)
    ? { id: match[1]!, language: match[2] as Language }
    : undefined;
}

export const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
