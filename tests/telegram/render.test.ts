import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer, CitedText } from '../../src/answering/answer.ts';
import type { Language } from '../../src/language/language.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import type { ArticleText, Story } from '../../src/story/story.ts';
import { plain } from '../../src/telegram/html.ts';
import { renderAnswer, renderCited, renderPages } from '../../src/telegram/render.ts';
import { renderSources } from '../../src/telegram/render-sources.ts';
import { parseHtml } from '../helpers/telegram/html.ts';
import { bare } from './stage.ts';

type Given = {
  text: string;
  cited?: string;
  language?: Language;
  name?: string;
  url?: string;
  agency?: string;
  number?: number;
  translated?: boolean;
  published?: string;
};

/** One citation for each passage; the sentence is its first one unless said otherwise. */
function citedText(...given: readonly Given[]): CitedText {
  const citations = given.map(
    (
      {
        text,
        language = 'en',
        name = 'Gulf Wire',
        url,
        agency,
        number = 1,
        translated = false,
        published = '2024-03-05',
      },
      at,
    ) => {
      const passage = { id: `s/a${at}/${language}/${number}`, number, language, text };
      const articleText: ArticleText = {
        language,
        title: 'Title',
        source: { name, ...(url && { url }) },
        ...(agency && { agency }),
        translated,
        passages: [passage],
      };
      return {
        n: at + 1,
        passage,
        text: articleText,
        article: { id: `a${at}`, story: 's', published, texts: { [language]: articleText } },
      };
    },
  );
  const sentences = given.map(({ text, cited }, at) => ({
    text: cited ?? splitSentences(text)[0]!.text,
    cites: [at + 1],
  }));
  return { sentences, citations };
}

const answered = (cited: CitedText, language: Language = 'en'): Answer => ({
  kind: 'answered',
  question: 'q',
  language,
  mode: 'extract',
  story: 's',
  ...cited,
});
const shown = (html: string) => parseHtml(html);
const quotationOf = (html: string): string => {
  const { text, entities } = shown(html);
  const { offset, length } = entities.find(({ type }) => type === 'expandable_blockquote')!;
  return text.slice(offset, offset + length);
};

describe('renderAnswer()', () => {
  it('sets sentences, quotation and date under each other', () => {
    const cited = citedText({ text: 'Ships wait. They are nine.', published: '2024-04' });
    assert.deepEqual(renderAnswer(answered(cited), '2024-05-18'), [
      'Ships wait. [1]\n\n<blockquote expandable>[1] Ships wait. They are nine.\nGulf Wire · April 2024</blockquote>\nAs of 18 May 2024',
    ]);
  });

  it('does the same in Arabic, with numbers and names in Latin script isolated', () => {
    const cited = citedText({
      text: 'قالت France 24 إن 9 سفن تنتظر (Reuters).',
      language: 'ar',
      name: 'France 24',
      published: '2017-02-18',
    });
    assert.deepEqual(renderAnswer(answered(cited, 'ar'), '2017-02'), [
      'قالت \u2068France 24\u2069 إن \u20689\u2069 سفن تنتظر (\u2068Reuters\u2069). \u2068[1]\u2069\n\n' +
        '<blockquote expandable>\u200f\u2068[1]\u2069 قالت France 24 إن 9 سفن تنتظر (Reuters).\n' +
        '\u200f\u2068France 24\u2069 · \u206818\u2069 فبراير/شباط \u20682017\u2069</blockquote>\n' +
        'بحسب ما نُشر حتى فبراير/شباط \u20682017\u2069',
    ]);
  });

  it('names the agency, the caption of a photograph and a translation', () => {
    const cited = citedText({ text: 'Ships wait.', agency: 'Reuters', number: 0, translated: true });
    assert.match(
      renderAnswer(answered(cited), undefined)[0]!,
      /Gulf Wire · Reuters · 5 March 2024 · photo caption · translated from Arabic<\/blockquote>$/,
    );
  });

  it('labels what comes nearest where the story does not say', () => {
    const about = {
      question: 'q',
      language: 'en',
      mode: 'extract',
      story: 's',
      kind: 'not-in-story',
    } as const;
    assert.match(
      renderAnswer({ ...about, nearest: citedText({ text: 'Ships wait.' }) }, '2024')[0]!,
      /^The story does not say\.\n\nThe nearest it comes:\n\nShips wait\. \[1\]\n\n<blockquote expandable>[\s\S]*As of 2024$/,
    );
    assert.equal(
      renderAnswer(about, '2024')[0],
      'The story does not say.\nFor what it does say: /summary\n\nAs of 2024',
    );
  });

  it('says under it how a question was read in which a name was left out, and set apart where it is in the other script', () => {
    const understood = { question: 'من يدعم حفتر؟', isNamed: true };
    const cited = answered(citedText({ text: 'Ships wait.' }));
    assert.match(
      renderAnswer({ ...cited, understood }, '2024')[0]!,
      /<\/blockquote>\nAs of 2024\nUnderstood as: \u2068من يدعم حفتر؟\u2069$/,
    );
    assert.match(
      renderAnswer({ ...cited, language: 'ar', understood }, '2024')[0]!,
      /\nفهمت سؤالك هكذا: من يدعم حفتر؟$/,
    );
    assert.match(
      renderAnswer({ ...cited, understood: { question: 'why refused', isNamed: false } }, '2024')[0]!,
      /As of 2024$/,
    );
    const about = {
      question: 'q',
      language: 'en',
      mode: 'extract',
      story: 's',
      kind: 'not-in-story',
    } as const;
    assert.match(renderAnswer({ ...about, understood }, '2024')[0]!, /\n\nAs of 2024\nUnderstood as: /);
  });

  it('tells of originals in the other language, all or some', () => {
    const arabic = { text: 'السفن تنتظر.', language: 'ar' as const };
    assert.match(
      renderAnswer(answered(citedText(arabic)), undefined)[0]!,
      /^The source is in Arabic; here is the original\.\n\nالسفن/,
    );
    assert.match(
      renderAnswer(answered(citedText(arabic, { text: 'Ships wait.' })), undefined)[0]!,
      /^Some of this is in Arabic/,
    );
    assert.match(
      renderAnswer(answered(citedText({ text: 'Ships wait.' }), 'ar'), undefined)[0]!,
      /^المصدر بالإنجليزية/,
    );
  });

  it('links only to addresses of the web', () => {
    for (const url of [
      'javascript:alert(1)',
      'tg://user?id=1',
      'data:text/html,x',
      'file:///etc/passwd',
      'http://localhost/x',
      'http://',
      'https://"><b>',
    ]) {
      assert.doesNotMatch(
        renderAnswer(answered(citedText({ text: 'Ships wait.', url })), undefined)[0]!,
        /<a|<b>/,
        url,
      );
    }
    const html = renderAnswer(
      answered(citedText({ text: 'Ships wait.', url: 'https://example.org/a"b?c=1&d=<e>' })),
      undefined,
    )[0]!;
    assert.deepEqual(
      shown(html).entities.flatMap((entity) => (entity.type === 'text_link' ? [entity.url] : [])),
      ['https://example.org/a%22b?c=1&d=%3Ce%3E', 'https://example.org/a%22b?c=1&d=%3Ce%3E'],
    );
  });
});

describe('the length of a message', () => {
  const sentence = (n: number): string =>
    `Sentence ${n} says <something> & "more" about the ships that wait outside the port.`;
  const long = (count: number, from = 0): string =>
    Array.from({ length: count }, (_, at) => sentence(from + at)).join(' ');

  it('is never over 4,096, and sentences are never cut', () => {
    for (let count = 1; count < 120; count += 7) {
      const cited = citedText({ text: long(count) }, { text: long(count, 500) }, { text: long(3, 900) });
      const [html, ...more] = renderCited(cited, { language: 'en', asOf: '2024' });
      const { text } = shown(html!);
      assert.ok(text.length <= 4096, `${count}: ${text.length}`);
      assert.deepEqual(more, []);
      for (const { text: whole } of cited.sentences) assert.ok(text.includes(`${whole} [`));
    }
  });

  it('is kept by cutting passages from the end, the last ones first, at the edge of a sentence', () => {
    const html = renderCited(citedText({ text: long(10) }, { text: long(60, 100) }), {
      language: 'en',
      asOf: '2024',
    })[0]!;
    const quoted = quotationOf(html);
    assert.ok(quoted.includes(long(10)), 'the first passage is whole');
    assert.match(quoted, /port\. …\nGulf Wire/);
    assert.ok(shown(html).text.length > 3900, 'no more is cut than must be');
  });

  it('keeps what is cited, wherever it stands in its passage', () => {
    const text = long(80);
    const html = renderCited(citedText({ text, cited: sentence(77) }), {
      language: 'en',
      asOf: undefined,
    })[0]!;
    assert.ok(quotationOf(html).startsWith(`[1] … ${sentence(77)}`), quotationOf(html).slice(0, 100));
    // An extract may lack the first word of its sentence («و»).
    const arabic = Array.from(
      { length: 80 },
      (_, n) => `وقال المتحدث رقم ${n} إن السفن تنتظر خارج الميناء منذ أيام.`,
    ).join(' ');
    const cited = renderCited(
      citedText({
        text: arabic,
        language: 'ar',
        cited: 'قال المتحدث رقم 78 إن السفن تنتظر خارج الميناء منذ أيام.',
      }),
      { language: 'ar', asOf: undefined },
    )[0]!;
    assert.ok(quotationOf(cited).includes('وقال المتحدث رقم 78'));
  });

  it('is kept where one sentence is longer than a message', () => {
    const words = 'ship '.repeat(2000).trim();
    const pages = renderCited(citedText({ text: `${words}.` }), { language: 'en', asOf: '2024' });
    assert.ok(pages.length > 1);
    for (const html of pages) assert.ok(shown(html).text.length <= 4096);
    const said = pages.map((html) => shown(html).text.split(' [1]')[0]).join(' ');
    assert.equal(said.match(/ship/g)?.length, 2000);
  });

  it('is kept without spaces to cut at, and no character is cut in half', () => {
    for (const text of ['x'.repeat(9000), '👍'.repeat(4000), `x${'👍'.repeat(4000)}`, 'س'.repeat(9001)]) {
      for (const html of renderCited(citedText({ text }), { language: 'en', asOf: '2024' })) {
        assert.ok(shown(html).text.length <= 4096);
        assert.doesNotMatch(html, /\ufffd/);
      }
    }
  });

  it('renderPages() uses several messages instead of cutting passages', () => {
    const passages = Array.from({ length: 12 }, (_, at) => ({ text: long(8, at * 10) }));
    const pages = renderPages(citedText(...passages), {
      language: 'en',
      asOf: '2024',
      heading: plain('Heading'),
    });
    assert.ok(pages.length > 1);
    const all = pages.map((html) => shown(html).text);
    for (const { text } of passages) assert.ok(all.some((page) => page.includes(text)));
    for (const page of all) assert.ok(page.length <= 4096, String(page.length));
    assert.deepEqual(
      all.map((page) => page.startsWith('Heading')),
      all.map((_, at) => at === 0),
    );
    assert.deepEqual(
      all.map((page) => page.includes('As of 2024')),
      all.map((_, at) => at === all.length - 1),
    );
  });

  it('leaves no message with more marked-up parts than Telegram keeps', () => {
    const passages = Array.from({ length: 150 }, () => ({ text: 'A ship.', url: 'https://example.org/x' }));
    for (const render of [renderPages, renderCited]) {
      for (const html of render(citedText(...passages), { language: 'en', asOf: '2024' })) {
        assert.ok(shown(html).entities.length <= 100);
        assert.ok(shown(html).text.length <= 4096);
      }
    }
  });
});

describe('renderSources()', () => {
  const story = (count: number): Story => {
    const articles = citedText(
      ...Array.from({ length: count }, (_, at) => ({
        text: 'A.',
        url: `https://example.org/${at}`,
        published: '2024-03',
      })),
    ).citations;
    return {
      id: 's',
      title: { ar: 'قصة', en: 'Story' },
      about: { ar: '', en: '' },
      entities: [],
      keywords: { ar: [], en: [] },
      feeds: [],
      articles: articles.map(({ article }) => article),
    };
  };

  it('counts the articles that do not fit', () => {
    const rest = (count: number, language: Language) =>
      bare(shown(renderSources(story(count), language, plain('Sources'))).text)
        .split('\n')
        .at(-1);
    assert.equal(rest(31, 'en'), 'and one more article');
    assert.equal(rest(130, 'en'), 'and 100 more articles');
    assert.equal(rest(31, 'ar'), 'ومقالة أخرى');
    assert.equal(rest(32, 'ar'), 'ومقالتان أخريان');
    assert.equal(rest(33, 'ar'), 'و3 مقالات أخرى');
    assert.equal(rest(41, 'ar'), 'و11 مقالة أخرى');
    assert.equal(rest(130, 'ar'), 'و100 مقالة أخرى');
  });

  it('stays within one message', () => {
    const long = story(100);
    for (const article of long.articles)
      Object.assign(article.texts.en!, { title: 'Title '.repeat(200), source: { name: 'Name '.repeat(20) } });
    assert.ok(shown(renderSources(long, 'en', plain('Sources'))).text.length <= 4096);
  });
});
