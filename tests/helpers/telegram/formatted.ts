import type { MessageEntity } from 'grammy/types';
import { checkedLink, keepAllowed, withDetected } from './entities.ts';
import { type Parsed, parseHtml } from './html.ts';
import { parseMarkdownV2 } from './markdown.ts';
import { mistake } from './refusal.ts';
import { integer, list, may, need, object, oneOf, type Reading, text as textOf } from './shapes.ts';

export interface Formatted {
  text: string;
  entities: MessageEntity[];
}

export const parseModes = oneOf(['HTML', 'MarkdownV2', 'Markdown'], 'unsupported parse_mode');

export const entityList = list(
  object<MessageEntity>({
    type: need(textOf({ min: 1 })),
    offset: need(integer({ min: 0 })),
    length: need(integer({ min: 0 })),
    language: may(textOf()),
    url: may(textOf()),
    user: may({ read: (value) => value }),
    custom_emoji_id: may(textOf()),
    unix_time: may(integer()),
    date_time_format: may(textOf()),
  }),
);

interface Source {
  text: string;
  mode: string | undefined;
  entities: readonly MessageEntity[] | undefined;
  max: number;
  /** What the server says of a text that is too long. */
  tooLong: string;
  /** What it says of an empty one; undefined where empty is allowed. */
  empty: string | undefined;
}

/** Turns the text of a call into what the message will hold, and checks its length after parsing. */
function format(source: Source, reading: Reading): Formatted {
  const parsed = parse(source);
  for (const lost of parsed.lost) reading.loss(lost);
  const { text, entities } = trim(parsed.text, keepAllowed(parsed.entities, reading.loss));
  if (text === '' && source.empty) throw mistake(source.empty);
  if (text.length > source.max) throw mistake(source.tooLong);
  const all = withDetected(text, entities);
  if (entities.length > 100) reading.loss(`only the first 100 of ${entities.length} entities are kept`);
  return { text, entities: all.slice(0, 100) };
}

function parse({ text, mode, entities }: Source): Parsed {
  if (!text.isWellFormed()) throw mistake('strings must be encoded in UTF-8');
  if (mode === 'HTML') return parseHtml(clean(text));
  if (mode === 'MarkdownV2') return parseMarkdownV2(clean(text));
  if (mode !== undefined)
    throw mistake('unsupported parse_mode (the legacy Markdown mode is not covered here)');
  for (const entity of entities ?? []) {
    if (entity.offset + entity.length > text.length) {
      throw mistake(`can't parse entities: entity beyond the text at ${entity.offset}`);
    }
    if (entity.type === 'text_link' && !checkedLink(entity.url)) {
      throw mistake(`can't parse entities: entity URL '${entity.url}' is invalid: Wrong HTTP URL`);
    }
  }
  return { text: entities?.length ? text : clean(text), entities: [...(entities ?? [])], lost: [] };
}

/**
 * What TDLib's clean_input_string does: control characters become spaces; carriage returns, line separators, the
 * marks that turn the direction of writing (U+202A to U+202E) and three combining lines vanish; of several
 * direction marks (U+200E, U+200F) in a row only the last stays one.
 */
export function clean(text: string): string {
  return (
    text
      .replace(/\r|[\u2028-\u202e]|\u030a|\u0333|\u033f/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the server replaces
      .replace(/[\0-\x08\t\x0b\x0c\x0e-\x1f]/g, ' ')
      .replace(/[\u200e\u200f](?=[\u200e\u200f])/g, '\u200c')
  );
}

/** Cuts white space at the end, and at the start up to the first entity; text that nobody can see is empty. */
function trim(text: string, entities: readonly MessageEntity[]): Formatted {
  if (/^[\s\u180e\u200b-\u200f\u2800\ufffc]*$/.test(text)) return { text: '', entities: [] };
  const trimmed = text.replace(/[ \n]+$/, '');
  const firstEntity = Math.min(...entities.map((entity) => entity.offset), trimmed.length);
  const lead = /^[ \n]*/.exec(trimmed.slice(0, firstEntity))?.[0].length ?? 0;
  const kept = entities
    .map((entity) => ({
      ...entity,
      offset: entity.offset - lead,
      length: Math.min(entity.length, trimmed.length - entity.offset),
    }))
    .filter((entity) => entity.length > 0);
  return { text: trimmed.slice(lead), entities: kept };
}

/** The parameters of a call that make a caption. */
export interface CaptionSource {
  caption?: string;
  parse_mode?: string;
  caption_entities?: readonly MessageEntity[];
}

export const formatCaption = (source: CaptionSource, reading: Reading): Formatted =>
  format(
    {
      text: source.caption ?? '',
      mode: source.parse_mode,
      entities: source.caption_entities,
      max: 1024,
      tooLong: 'message caption is too long',
      empty: undefined,
    },
    reading,
  );

/** The parameters of a call that make a text. */
export interface TextSource {
  text: string;
  parse_mode?: string;
  entities?: readonly MessageEntity[];
}

export const formatText = (
  source: TextSource,
  reading: Reading,
  empty: string | undefined = 'message text is empty',
): Formatted =>
  format(
    {
      text: source.text,
      mode: source.parse_mode,
      entities: source.entities,
      max: 4096,
      tooLong: reading.method.startsWith('edit') ? 'MESSAGE_TOO_LONG' : 'message is too long',
      empty,
    },
    reading,
  );
