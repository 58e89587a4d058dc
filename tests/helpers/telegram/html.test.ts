import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MessageEntity } from 'grammy/types';
import { clean } from './formatted.ts';
import { type Parsed, parseHtml } from './html.ts';
import { parseMarkdownV2 } from './markdown.ts';
import { toHtml } from './write-html.ts';

/** `type offset length`, with a link, language or the like behind it. */
const shortly = (entity: MessageEntity): string => {
  const { type, offset, length, ...rest } = entity;
  const detail = Object.values(rest).map((value) => (typeof value === 'object' ? value.id : value));
  return [type, offset, length, ...detail].join(' ');
};
const verdict = (parse: (source: string) => Parsed, source: string): [string, ...string[]] | string => {
  try {
    const { text, entities } = parse(source);
    return [text, ...entities.map(shortly)];
  } catch (error) {
    return (error as Error).message.replace("Bad Request: can't parse entities: ", '');
  }
};

/** A text and what Telegram makes of it: the plain text with its entities, or the description of the refusal. */
const html: readonly (readonly [string, readonly [string, ...string[]] | string])[] = [
  // What is no markup.
  ['', ['']],
  ['5 > 4', ['5 > 4']],
  ['&ge;&lt;&gt;&amp;&quot;&laquo;&#12345678;', ['&ge;<>&"&laquo;&#12345678;']],
  ['AT&T &amp &lt&#1605;&#x645;', ['AT&T & <مم']],
  ['&apos;&nbsp;', ['&apos;&nbsp;']],
  // Every tag.
  ['<b>a</b><strong>b</strong>', ['ab', 'bold 0 1', 'bold 1 1']],
  ['<i>a</i><em>b</em>', ['ab', 'italic 0 1', 'italic 1 1']],
  ['<u>a</u><ins>b</ins>', ['ab', 'underline 0 1', 'underline 1 1']],
  [
    '<s>a</s><strike>b</strike><del>c</del>',
    ['abc', 'strikethrough 0 1', 'strikethrough 1 1', 'strikethrough 2 1'],
  ],
  ['<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>', ['ab', 'spoiler 0 1', 'spoiler 1 1']],
  [
    '<blockquote>a</blockquote><blockquote expandable>b</blockquote>',
    ['ab', 'blockquote 0 1', 'expandable_blockquote 1 1'],
  ],
  ['<code>a</code><pre>b</pre>', ['ab', 'code 0 1', 'pre 1 1']],
  ['<pre><code class="language-fift">a</code></pre>', ['a', 'pre 0 1 fift']],
  ['<code class="language-fift"><pre>a</pre></code>', ['a', 'pre 0 1 fift']],
  ['<pre>a<code class="language-fift">b</code></pre>', ['ab', 'pre 0 2', 'code 1 1']],
  ['<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', ['👍', 'custom_emoji 0 2 5368324170671202286']],
  ['<tg-time unix="1647531900" format="wDT">soon</tg-time>', ['soon', 'date_time 0 4 1647531900 wDT']],
  ['<a href="tg://user?id=123456">Sara</a>', ['Sara', 'text_mention 0 4 123456']],
  ['<a href="telegram.org">x</a>', ['x', 'text_link 0 1 http://telegram.org/']],
  ["<a   href=  'telegram.org?&lt;'   >x</a>", ['x', 'text_link 0 1 http://telegram.org/?<']],
  ['<a>telegram.org</a>', ['telegram.org', 'text_link 0 12 http://telegram.org/']],
  ['<a href="HTTPS://Example.org/A?b=c&amp;d">x</a>', ['x', 'text_link 0 1 https://example.org/A?b=c&d']],
  // Offsets count UTF-16 units, Arabic and emoji alike.
  ['👍 <b>من يتوسط؟</b>', ['👍 من يتوسط؟', 'bold 3 9']],
  ['🏟 🏟<i>🏟 &gt;<b aba   =   caba>&lt🏟</b></i>', ['🏟 🏟🏟 ><🏟', 'italic 5 7', 'bold 9 3']],
  // Lenient where the server is: capitals, empty elements, bare end tags.
  ['<B>a</b><I>b</>', ['ab', 'bold 0 1', 'italic 1 1']],
  ['<b></b>', ['']],
  ['<a href="nowhere">x</a>', ['x']],
  // Refused.
  ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
  ['a <3', 'Unclosed start tag at byte offset 2'],
  ['<p>a</p>', 'Unsupported start tag "p" at byte offset 0'],
  ['نعم<br>', 'Unsupported start tag "br" at byte offset 6'],
  ['<b>a', 'Can\'t find end tag corresponding to start tag "b"'],
  ['🏟 🏟&lt;<i>a</em   >', 'Unmatched end tag at byte offset 17, expected "</i>", found "</em>"'],
  ['<b><i>a</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
  ['a</b>', 'Unexpected end tag at byte offset 1'],
  ['🏟 🏟&lt;<abacaba', 'Unclosed start tag at byte offset 13'],
  ['🏟 🏟&lt;<i>a</i   ', 'Unclosed end tag at byte offset 17'],
  ['🏟 🏟&lt;<i   =aba>', 'Empty attribute name in the tag "i" at byte offset 13'],
  ['🏟 🏟&lt;<i    aba  =  ', 'Unclosed start tag "i" at byte offset 13'],
  ['🏟 🏟&lt;<i    aba  =  190azAz-.,', 'Unexpected end of name token at byte offset 27'],
  ['🏟 🏟&lt;<i    aba  =  "&lt;>', 'Unclosed start tag at byte offset 13'],
  ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ['<tg-emoji>👍</tg-emoji>', 'Invalid custom emoji identifier specified'],
  ['<tg-time unix="12345" format="rt">a</tg-time>', 'Invalid date format used'],
  [
    '&#xDFDF;',
    'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
  ],
];

describe('parseHtml()', () => {
  for (const [source, expected] of html) {
    it(`${typeof expected === 'string' ? 'refuses' : 'reads'} ${source || 'nothing'}`, () => {
      assert.deepEqual(verdict(parseHtml, source), expected);
    });
  }

  it('is undone by toHtml()', () => {
    for (const source of [
      'a <b>b <i>c</i></b> &lt;d&gt; &amp; <a href="https://example.org/?a=b&amp;c">e</a>',
      '<blockquote expandable>a <code>b</code></blockquote><pre><code class="language-ts">c</code></pre>',
    ]) {
      const { text, entities } = parseHtml(source);
      assert.equal(toHtml(text, entities), source);
    }
  });
});

const markdown: readonly (readonly [string, readonly [string, ...string[]] | string])[] = [
  [
    '*a* _b_ __c__ ~d~ ||e|| `f`',
    [
      'a b c d e f',
      'bold 0 1',
      'italic 2 1',
      'underline 4 1',
      'strikethrough 6 1',
      'spoiler 8 1',
      'code 10 1',
    ],
  ],
  ['🏟 🏟_🏟 __🏟___', ['🏟 🏟🏟 🏟', 'italic 5 5', 'underline 8 2']],
  ['🏟 🏟```🏟\n🏟```', ['🏟 🏟🏟', 'pre 5 2 🏟']],
  ['```\na```', ['a', 'pre 0 1']],
  [
    '[telegram\\.org](https://telegram.dog?\\\\\\()',
    ['telegram.org', 'text_link 0 12 https://telegram.dog/?\\('],
  ],
  ['[a](tg:user?id=123456)', ['a', 'text_mention 0 1 123456']],
  ['![👍](TG://EMoJI/?test=1231&id=25#id=32)a', ['👍a', 'custom_emoji 0 2 25']],
  ['![x](tg://time?unix=25&format=dt)', ['x', 'date_time 0 1 25 dt']],
  ['*a\n>b\n>ld \n>bo\n>ld\nasd*\ndef', ['a\nb\nld \nbo\nld\nasd\ndef', 'bold 0 17', 'blockquote 2 12']],
  ['>`b\n>ld \n>bo\nld`\n>asd\ndef', ['b\n>ld \n>bo\nld\nasd\ndef', 'blockquote 0 18', 'code 0 13']],
  ['>\n**>2', ['\n2', 'blockquote 0 1', 'blockquote 1 1']],
  ['*>abcd\n*', ['abcd\n', 'blockquote 0 5', 'bold 0 5']],
  ['>asd\n>q||e||w||\nasdad', ['asd\nqew\nasdad', 'expandable_blockquote 0 8', 'spoiler 5 1']],
  ['>asd\n>q||e||w||', ['asd\nqew', 'expandable_blockquote 0 7', 'spoiler 5 1']],
  ['🏟 🏟_abac * asd _', "Can't find end of Italic entity at byte offset 21"],
  ['🏟 🏟```a ', "Can't find end of PreCode entity at byte offset 9"],
  ['🏟 🏟_🏟 🏟__', "Can't find end of Underline entity at byte offset 19"],
  ['[telegram\\.org](asd\\)', "Can't find end of a URL at byte offset 16"],
  ['a!', "Character '!' is reserved and must be escaped with the preceding '\\'"],
  ['a.', "Character '.' is reserved and must be escaped with the preceding '\\'"],
  ['>\n*a*>2', "Character '>' is reserved and must be escaped with the preceding '\\'"],
  ['🏟 🏟![👍]', 'The entity must contain a tg://emoji or tg://time URL'],
  ['![👍](tg://emoji?test=1231&id=025)', 'Invalid tg://emoji or tg://time URL specified'],
  ['>*b\n>ld \n>bo\nld*\nasd\ndef', "Can't find end of Bold entity at byte offset 1"],
  ['>asd\n>q||e||w||a\n||asdad', "Can't find end of Spoiler entity at byte offset 13"],
];

describe('parseMarkdownV2()', () => {
  for (const [source, expected] of markdown) {
    it(`${typeof expected === 'string' ? 'refuses' : 'reads'} ${JSON.stringify(source)}`, () => {
      assert.deepEqual(verdict(parseMarkdownV2, source), expected);
    });
  }
});

describe('clean()', () => {
  it('removes the marks that force a direction and keeps those that isolate one', () => {
    assert.equal(clean('\u202bمن\u202c \u2067يتوسط\u2069\u200f\r\n'), 'من \u2067يتوسط\u2069\u200f\n');
    assert.equal(clean('a\u200f\u200e\u200fb\tc'), 'a\u200c\u200c\u200fb c');
  });
});
