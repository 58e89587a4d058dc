import type { MessageEntity } from 'grammy/types';
import { checkedLink, linkedUserId, sortEntities } from './entities.ts';
import { dateTime, type Parsed, unparsed } from './html.ts';

/** The marks of MarkdownV2, as the server names them in its errors. */
type Mark =
  | 'Bold'
  | 'Italic'
  | 'Underline'
  | 'Strikethrough'
  | 'Spoiler'
  | 'Code'
  | 'Pre'
  | 'PreCode'
  | 'TextUrl'
  | 'CustomEmoji'
  | 'BlockQuote';

interface Open {
  readonly mark: Mark;
  readonly begin: number;
  readonly offset: number;
  readonly language?: string;
}

const closers: Readonly<Record<Mark, string>> = {
  Bold: '*',
  Italic: '_',
  Underline: '__',
  Strikethrough: '~',
  Spoiler: '||',
  Code: '`',
  Pre: '```',
  PreCode: '```',
  TextUrl: ']',
  CustomEmoji: ']',
  BlockQuote: '',
};
/** What begins each mark; the longer of two comes first. */
const openers: readonly [string, Mark][] = [
  ['```', 'Pre'],
  ['__', 'Underline'],
  ['||', 'Spoiler'],
  ['![', 'CustomEmoji'],
  ['_', 'Italic'],
  ['*', 'Bold'],
  ['~', 'Strikethrough'],
  ['`', 'Code'],
  ['[', 'TextUrl'],
];
const simple: Partial<Record<Mark, MessageEntity.CommonMessageEntity['type']>> = {
  Bold: 'bold',
  Italic: 'italic',
  Underline: 'underline',
  Strikethrough: 'strikethrough',
  Spoiler: 'spoiler',
  Code: 'code',
};
const reserved = '_*[]()~`>#+-=|{}.!';

/** Parses MarkdownV2 as the server does, with its error descriptions and byte offsets (after TDLib). */
export function parseMarkdownV2(source: string): Parsed {
  return new MarkdownParser(source).parse();
}

class MarkdownParser {
  readonly #source: string;
  readonly #open: Open[] = [];
  readonly #entities: MessageEntity[] = [];
  readonly #lost: string[] = [];
  #at = 0;
  #text = '';

  constructor(source: string) {
    this.#source = source;
  }

  parse(): Parsed {
    while (this.#at < this.#source.length) this.#step();
    if (this.#quote) this.#endQuote();
    if (this.#top) throw this.#unclosed(this.#top);
    return { text: this.#text, entities: sortEntities(this.#entities), lost: this.#lost };
  }

  get #top(): Open | undefined {
    return this.#open.at(-1);
  }
  get #inCode(): boolean {
    return this.#top !== undefined && ['Code', 'Pre', 'PreCode'].includes(this.#top.mark);
  }
  get #quote(): Open | undefined {
    return this.#open.find(({ mark }) => mark === 'BlockQuote');
  }
  #byte(at: number): number {
    return Buffer.byteLength(this.#source.slice(0, at));
  }
  #unclosed({ mark, begin }: Open) {
    return unparsed(`Can't find end of ${mark} entity at byte offset ${this.#byte(begin)}`);
  }

  #step(): void {
    const char = this.#source[this.#at] ?? '';
    const next = this.#source[this.#at + 1] ?? '';
    if (char === '\\' && next !== '' && next.charCodeAt(0) <= 126) {
      this.#text += next;
      this.#at += 2;
    } else if (char === '\n' && this.#quote && !this.#inCode) {
      this.#endQuotedLine();
    } else if (this.#inCode ? char !== '`' : !reserved.includes(char)) {
      this.#text += char;
      this.#at++;
    } else if (this.#top && this.#closes(this.#top.mark)) {
      this.#close(this.#top);
    } else {
      this.#begin(char);
    }
  }

  #closes(mark: Mark): boolean {
    const closer = closers[mark];
    if (mark === 'Italic' && this.#source.startsWith('__', this.#at)) return false;
    return closer !== '' && this.#source.startsWith(closer, this.#at);
  }

  #begin(char: string): void {
    const begin = this.#at;
    if (char === '>' && !this.#quote && (this.#text === '' || this.#text.endsWith('\n'))) {
      this.#open.push({ mark: 'BlockQuote', begin, offset: this.#text.length });
      this.#at++;
      return;
    }
    const [opener, mark] = openers.find(([text]) => this.#source.startsWith(text, begin)) ?? [];
    if (!opener || !mark) {
      throw unparsed(`Character '${char}' is reserved and must be escaped with the preceding '\\'`);
    }
    this.#at += opener.length;
    const language = mark === 'Pre' ? this.#language() : undefined;
    const offset = this.#text.length;
    this.#open.push(language ? { mark: 'PreCode', begin, offset, language } : { mark, begin, offset });
  }

  /** The word right after the three backticks, if white space and not the end of the block follows it. */
  #language(): string | undefined {
    const word = /^[^\s`]+(?=\s)/.exec(this.#source.slice(this.#at))?.[0];
    if (word) this.#at += word.length;
    if (this.#source[this.#at] === '\n') this.#at++;
    return word;
  }

  #close(open: Open): void {
    this.#open.pop();
    this.#at += closers[open.mark].length;
    const range = { offset: open.offset, length: this.#text.length - open.offset };
    const inside = this.#text.slice(open.offset);
    const type = simple[open.mark];
    if (open.mark === 'TextUrl') {
      const url = this.#url() ?? inside;
      if (range.length > 0) this.#link(url, range);
    } else if (open.mark === 'CustomEmoji') {
      const url = this.#url();
      if (url === undefined) throw unparsed('The entity must contain a tg://emoji or tg://time URL');
      if (range.length > 0) this.#entities.push(emojiOrTime(url, range));
    } else if (range.length > 0) {
      this.#entities.push(
        type
          ? { type, ...range }
          : { type: 'pre', ...range, ...(open.language && { language: open.language }) },
      );
    }
  }

  /** Reads `(…)`; undefined where there is none. */
  #url(): string | undefined {
    if (this.#source[this.#at] !== '(') return undefined;
    const begin = ++this.#at;
    let url = '';
    while (this.#at < this.#source.length && this.#source[this.#at] !== ')') {
      if (this.#source[this.#at] === '\\' && this.#at + 1 < this.#source.length) this.#at++;
      url += this.#source[this.#at++];
    }
    if (this.#source[this.#at] !== ')')
      throw unparsed(`Can't find end of a URL at byte offset ${this.#byte(begin)}`);
    this.#at++;
    return url;
  }

  #link(url: string, range: { offset: number; length: number }): void {
    const id = linkedUserId(url);
    const link = checkedLink(url);
    if (id !== undefined)
      this.#entities.push({ type: 'text_mention', ...range, user: { id, is_bot: false, first_name: '' } });
    else if (link) this.#entities.push({ type: 'text_link', ...range, url: link });
    else this.#lost.push(`link to "${url}" is lost: not a valid URL`);
  }

  /** A quotation goes on where the next line begins with `>` too. */
  #endQuotedLine(): void {
    const goesOn = this.#source[this.#at + 1] === '>';
    if (goesOn) this.#text += '\n';
    else this.#endQuote('\n');
    this.#at += goesOn ? 2 : 1;
  }

  /** Ends the quotation; an empty spoiler opened last makes it expandable. */
  #endQuote(lineEnd = ''): void {
    const expandable = this.#top?.mark === 'Spoiler' && this.#top.offset === this.#text.length;
    if (expandable) this.#open.pop();
    const quote = this.#top;
    if (quote?.mark !== 'BlockQuote') throw quote ? this.#unclosed(quote) : unparsed('no quotation');
    this.#open.pop();
    this.#text += lineEnd;
    const length = this.#text.length - quote.offset;
    if (length > 0)
      this.#entities.push({
        type: expandable ? 'expandable_blockquote' : 'blockquote',
        offset: quote.offset,
        length,
      });
  }
}

function emojiOrTime(url: string, range: { offset: number; length: number }): MessageEntity {
  const match = /^tg:(?:\/\/)?(emoji|time)\/?(?:\?([^#]*))?(?:#.*)?$/i.exec(url);
  const query = new URLSearchParams(match?.[2] ?? '');
  const id = query.get('id') ?? '';
  const unix = query.get('unix') ?? '';
  if (match?.[1]?.toLowerCase() === 'emoji' && /^[1-9]\d*$/.test(id))
    return { type: 'custom_emoji', ...range, custom_emoji_id: id };
  if (match?.[1]?.toLowerCase() === 'time' && /^[1-9]\d*$/.test(unix))
    return dateTime(unix, query.get('format') ?? '', range);
  throw unparsed('Invalid tg://emoji or tg://time URL specified');
}
