/** `story.yaml`: a story's title, what it is about, its people, organisations and places, feeds and keywords. */

import { LineCounter, parseDocument } from 'yaml';
import type { Bilingual } from '../language/language.ts';
import { isRecord, isText, isWebAddress, type Parsed, plainValue, yamlFault } from './article-file.ts';
import type { Entity, Story } from './story.ts';

export type StoryFile = Omit<Story, 'id' | 'articles'>;

/** Thrown inside this file only; turned into a `Problem` at its edge. */
class FormatError extends Error {
  readonly path: readonly (string | number)[];
  constructor(path: readonly (string | number)[], reason: string) {
    super(reason);
    this.path = path;
  }
}

const KINDS = { people: 'person', organisations: 'organisation', places: 'place' } as const;

/** Reads `story.yaml`. The problem of a file that breaks the format names the line. Never throws. */
export function parseStoryFile(file: string, content: string): Parsed<StoryFile> {
  const lines = new LineCounter();
  const document = parseDocument(content.replace(/^\ufeff/, ''), { lineCounter: lines, schema: 'failsafe' });
  const [error] = document.errors;
  if (error) {
    const line = lines.linePos(error.pos[0]).line;
    return { ok: false, problems: [{ file, line, reason: `not valid YAML: ${yamlFault(error.message)}` }] };
  }
  try {
    return { ok: true, value: readStory(plainValue(document)) };
  } catch (failure) {
    if (!(failure instanceof FormatError)) throw failure;
    let line = 1;
    for (let depth = failure.path.length; depth > 0; depth--) {
      const node: unknown = document.getIn(failure.path.slice(0, depth), true);
      const range = isRecord(node) && Array.isArray(node.range) ? node.range[0] : undefined;
      if (typeof range === 'number') {
        line = lines.linePos(range).line;
        break;
      }
    }
    return { ok: false, problems: [{ file, line, reason: failure.message }] };
  }
}

function readStory(fields: unknown): StoryFile {
  if (!isRecord(fields))
    throw new FormatError([], 'the file must have title, about and more, one "name: value" a line');
  const known = ['title', 'about', 'feeds', 'keywords', ...Object.keys(KINDS)];
  for (const name of Object.keys(fields)) {
    if (!known.includes(name)) throw new FormatError([name], `unknown field "${name}"`);
  }
  const entities: Entity[] = [];
  for (const [field, kind] of Object.entries(KINDS)) {
    list(fields[field], [field]).forEach((item, at) => {
      const path = [field, at];
      if (!isRecord(item)) throw new FormatError(path, `each of ${field} needs names`);
      const names = item.names;
      if (!isRecord(names)) throw new FormatError(path, `each of ${field} needs names in ar and en`);
      entities.push({
        kind,
        names: {
          ar: texts(names.ar, [...path, 'names', 'ar'], 1),
          en: texts(names.en, [...path, 'names', 'en'], 1),
        },
        ...(item.role === undefined ? {} : { role: bilingual(item.role, [...path, 'role'], 'role') }),
      });
    });
  }
  const keywords = fields.keywords ?? {};
  if (!isRecord(keywords)) throw new FormatError(['keywords'], 'keywords must be lists under ar and en');
  const feeds = texts(fields.feeds, ['feeds']);
  feeds.forEach((feed, at) => {
    if (!isWebAddress(feed)) throw new FormatError(['feeds', at], `not an http address: "${feed}"`);
  });
  return {
    title: bilingual(fields.title, ['title'], 'title'),
    about: bilingual(fields.about, ['about'], 'about'),
    entities,
    feeds,
    keywords: { ar: texts(keywords.ar, ['keywords', 'ar']), en: texts(keywords.en, ['keywords', 'en']) },
  };
}

function bilingual(value: unknown, path: readonly (string | number)[], name: string): Bilingual {
  if (!isRecord(value) || !isText(value.ar) || !isText(value.en)) {
    throw new FormatError(path, `${name} must have a text in ar and in en`);
  }
  return { ar: value.ar, en: value.en };
}

function list(value: unknown, path: readonly (string | number)[]): unknown[] {
  if (value === undefined || value === '') return [];
  if (!Array.isArray(value)) throw new FormatError(path, `${path.join('.')} must be a list`);
  return value;
}

function texts(value: unknown, path: readonly (string | number)[], least = 0): string[] {
  const items = list(value, path);
  const wrong = items.findIndex((item) => !isText(item));
  if (wrong >= 0) throw new FormatError([...path, wrong], `${path.join('.')} must hold texts only`);
  if (items.length < least) throw new FormatError(path, `${path.join('.')} needs at least one text`);
  return items as string[];
}
