import type { MessageEntity } from 'grammy/types';
import { checkedLink, linkedUserId, sortEntities } from './entities.ts';
import { mistake } from './refusal.ts';

/** Text without its markup. A link that the server drops in silence stands in `lost`. */
export interface Parsed {
  text: string;
  entities: MessageEntity[];
  lost: string[];
}

const entityTypes: Readonly<Record<string, MessageEntity.CommonMessageEntity['type']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
};
const otherTags = new Set(['a', 'pre', 'code', 'blockquote', 'tg-emoji', 'tg-time']);
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

interface OpenTag {
  name: string;
  attributes: Map<string, string>;
  offset: number;
}
interface Draft {
  entity: MessageEntity;
  /** The language of `<code class="language-…">`, which matters only beside `<pre>`. */
  language?: string;
}

const isSpace = (char: string | undefined) => char !== undefined && /[ \t\r\n\0\v]/.test(char);

/**
 * Parses HTML as the server does, with its error descriptions and byte offsets (after TDLib's
 * MessageEntity.cpp, parse_html).
 */
export function parseHtml(source: string): Parsed {
  return new HtmlParser(source).parse();
}

class HtmlParser {
  readonly #source: string;
  readonly #open: OpenTag[] = [];
  readonly #drafts: Draft[] = [];
  readonly #lost: string[] = [];
  #at = 0;
  #text = '';

  constructor(source: string) {
    this.#source = source;
  }

  parse(): Parsed {
    while (this.#at < this.#source.length) {
      if (this.#char === '&') this.#text += this.#reference();
      else if (this.#char !== '<') this.#text += this.#source[this.#at++];
      else if (this.#source[this.#at + 1] === '/') this.#endTag();
      else this.#startTag();
    }
    const unclosed = this.#open.at(-1);
    if (unclosed) throw unparsed(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
    if (!this.#text.isWellFormed()) {
      throw unparsed(
        'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
      );
    }
    return {
      text: this.#text,
      entities: sortEntities(this.#drafts.map((draft) => draft.entity)),
      lost: this.#lost,
    };
  }

  get #char(): string | undefined {
    return this.#source[this.#at];
  }

  #byteOffset(at: number): string {
    return `at byte offset ${Buffer.byteLength(this.#source.slice(0, at))}`;
  }

  /** Reads `&…;` where it is one, else the ampersand alone. */
  #reference(): string {
    const match = /&(?:#x([0-9a-f]*)|#([0-9]*)|([a-z]*));?/iy;
    match.lastIndex = this.#at;
    const [whole = '', hex, decimal, name] = match.exec(this.#source) ?? [];
    let decoded: string | undefined;
    if (name !== undefined) {
      decoded = Object.hasOwn(named, name) ? named[name] : undefined;
    } else {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      const tooLong = whole.replace(/;$/, '').length >= 10;
      if (code > 0 && code < 0x10ffff && !tooLong) decoded = String.fromCodePoint(code);
    }
    this.#at += decoded === undefined ? 1 : whole.length;
    return decoded ?? '&';
  }

  #skipSpace(): void {
    while (isSpace(this.#char)) this.#at++;
  }

  #startTag(): void {
    const begin = this.#at++;
    const nameBegin = this.#at;
    while (this.#char !== undefined && !isSpace(this.#char) && this.#char !== '>') this.#at++;
    if (this.#char === undefined) throw unparsed(`Unclosed start tag ${this.#byteOffset(begin)}`);
    const name = this.#source.slice(nameBegin, this.#at).toLowerCase();
    if (!Object.hasOwn(entityTypes, name) && !otherTags.has(name)) {
      throw unparsed(`Unsupported start tag "${name}" ${this.#byteOffset(begin)}`);
    }
    const attributes = new Map<string, string>();
    while (this.#char !== '>') {
      this.#skipSpace();
      if (this.#char === '>') break;
      this.#attribute(name, begin, attributes);
    }
    this.#at++;
    if (name === 'span' && attributes.get('class') !== 'tg-spoiler') {
      throw unparsed(`Tag "span" must have class "tg-spoiler" ${this.#byteOffset(begin)}`);
    }
    this.#open.push({ name, attributes, offset: this.#text.length });
  }

  #attribute(tag: string, tagBegin: number, attributes: Map<string, string>): void {
    const unclosed = () => unparsed(`Unclosed start tag "${tag}" ${this.#byteOffset(tagBegin)}`);
    const begin = this.#at;
    while (this.#char !== undefined && !isSpace(this.#char) && !'=>/"\''.includes(this.#char)) this.#at++;
    const name = this.#source.slice(begin, this.#at);
    if (name === '') {
      throw unparsed(`Empty attribute name in the tag "${tag}" ${this.#byteOffset(tagBegin)}`);
    }
    this.#skipSpace();
    if (this.#char === undefined) throw unclosed();
    if (this.#char !== '=') {
      attributes.set(name, '');
      return;
    }
    this.#at++;
    this.#skipSpace();
    if (this.#char === undefined) throw unclosed();
    attributes.set(name, this.#attributeValue());
    if (this.#char === undefined) throw unparsed(`Unclosed start tag ${this.#byteOffset(tagBegin)}`);
  }

  #attributeValue(): string {
    const quote = this.#char;
    if (quote !== '"' && quote !== "'") {
      const begin = this.#at;
      while (this.#char !== undefined && /[a-zA-Z0-9.-]/.test(this.#char)) this.#at++;
      if (!isSpace(this.#char) && this.#char !== '>') {
        throw unparsed(`Unexpected end of name token ${this.#byteOffset(begin)}`);
      }
      return this.#source.slice(begin, this.#at).toLowerCase();
    }
    this.#at++;
    let value = '';
    while (this.#char !== undefined && this.#char !== quote) {
      value += this.#char === '&' ? this.#reference() : this.#source[this.#at++];
    }
    if (this.#char === quote) this.#at++;
    return value;
  }

  #endTag(): void {
    const begin = this.#at;
    const tag = this.#open.at(-1);
    if (!tag) throw unparsed(`Unexpected end tag ${this.#byteOffset(begin)}`);
    this.#at += 2;
    while (this.#char !== undefined && !isSpace(this.#char) && this.#char !== '>') this.#at++;
    const name = this.#source.slice(begin + 2, this.#at).toLowerCase();
    this.#skipSpace();
    if (this.#char !== '>') throw unparsed(`Unclosed end tag ${this.#byteOffset(begin)}`);
    if (name !== '' && name !== tag.name) {
      throw unparsed(
        `Unmatched end tag ${this.#byteOffset(begin)}, expected "</${tag.name}>", found "</${name}>"`,
      );
    }
    this.#at++;
    this.#open.pop();
    if (this.#text.length > tag.offset) this.#close(tag);
  }

  #close({ name, attributes, offset }: OpenTag): void {
    const range = { offset, length: this.#text.length - offset };
    const add = (entity: MessageEntity, language?: string) =>
      this.#drafts.push(language ? { entity, language } : { entity });
    const simple = entityTypes[name];
    if (simple) {
      add({ type: simple, ...range });
    } else if (name === 'blockquote') {
      add({ type: attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote', ...range });
    } else if (name === 'a') {
      this.#link(attributes.get('href') || this.#text.slice(offset), range);
    } else if (name === 'tg-emoji') {
      const id = attributes.get('emoji-id') ?? '';
      if (!/^-?[1-9]\d{0,18}$/.test(id)) throw unparsed('Invalid custom emoji identifier specified');
      add({ type: 'custom_emoji', ...range, custom_emoji_id: id });
    } else if (name === 'tg-time') {
      add(dateTime(attributes.get('unix') ?? '', attributes.get('format') ?? '', range));
    } else {
      this.#code(name === 'pre', /^language-(.+)/s.exec(attributes.get('class') ?? '')?.[1], range);
    }
  }

  #link(url: string, range: { offset: number; length: number }): void {
    const id = linkedUserId(url);
    if (id !== undefined) {
      const user = { id, is_bot: false, first_name: '' };
      this.#drafts.push({ entity: { type: 'text_mention', ...range, user } });
      return;
    }
    const link = checkedLink(url);
    if (link) this.#drafts.push({ entity: { type: 'text_link', ...range, url: link } });
    else this.#lost.push(`link to "${url}" is lost: not a valid URL`);
  }

  /** `pre` and `code` around the same text are one block in a language, whichever is outside. */
  #code(isPre: boolean, language: string | undefined, range: { offset: number; length: number }): void {
    const last = this.#drafts.at(-1);
    const same = last?.entity.offset === range.offset && last.entity.length === range.length;
    const merged = isPre ? last?.language : language;
    if (last && same && merged && last.entity.type === (isPre ? 'code' : 'pre')) {
      last.entity = { type: 'pre', ...range, language: merged };
    } else if (isPre) {
      this.#drafts.push({ entity: { type: 'pre', ...range } });
    } else {
      this.#drafts.push({ entity: { type: 'code', ...range }, ...(language ? { language } : {}) });
    }
  }
}

/** The `date_time` entity of `<tg-time>` and of a tg://time link. */
export function dateTime(
  unix: string,
  format: string,
  range: { offset: number; length: number },
): MessageEntity {
  if (!/^[1-9]\d{0,9}$/.test(unix)) throw unparsed('Invalid date specified');
  if (!/^(?:[rR]|[tTdDwW]*)$/.test(format)) throw unparsed('Invalid date format used');
  const has = (letters: string) => [...letters].findLast((letter) => format.includes(letter)) ?? '';
  const canonical = /^r$/i.test(format) ? 'r' : `${has('wW') && 'w'}${has('dD')}${has('tT')}`;
  return {
    type: 'date_time',
    ...range,
    unix_time: Number(unix),
    date_time_format: canonical,
  } as MessageEntity;
}

export const unparsed = (description: string) => mistake(`can't parse entities: ${description}`);
