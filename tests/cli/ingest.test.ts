import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { Worker } from 'node:worker_threads';
import { readKnowledgeFiles } from '../../src/adapters/knowledge-files.ts';
import { FETCH_LIMITS, fetchPage } from '../../src/adapters/web/fetch-page.ts';
import { parseArticleFile } from '../../src/story/article-file.ts';
import { loadStories } from '../../src/story/load-stories.ts';
import { commandFile, type Run, runCommand } from './command.ts';
import type { IngestRun } from './ingest-thread.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/ingest');
const fixture = (name: string): string => join(FIXTURES, name);

let folder: string;
let knowledge: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ingest-'));
  knowledge = join(folder, 'knowledge');
});
afterEach(() => rm(folder, { recursive: true }));

let thread: Worker;
before(() => {
  thread = new Worker(new URL('./ingest-thread.ts', import.meta.url));
});
after(() => thread.terminate());

/** Runs the command in the thread; with an `input` in a process of its own, as a person does. */
async function ingest(args: readonly string[], input?: string | Buffer): Promise<Run> {
  if (input !== undefined)
    return runCommand('ingest', args, { cwd: folder, env: { KNOWLEDGE_DIR: knowledge }, input });
  thread.postMessage({ args, knowledge } satisfies IngestRun);
  const [run] = await once(thread, 'message');
  return run;
}

async function written(args: readonly string[], input?: string | Buffer) {
  const run = await ingest(args, input);
  assert.equal(run.code, 0, run.err);
  const path = run.out.trim();
  const parsed = parseArticleFile(path, await readFile(path, 'utf8'));
  assert.ok(parsed.ok);
  return { ...run, path, file: path.slice(knowledge.length + 1), article: parsed.value };
}

/** Exit 2, one sentence of one line on standard error, nothing on standard output and nothing written. */
async function refused(args: readonly string[], message: RegExp, input?: string | Buffer): Promise<void> {
  const before = await everything();
  const run = await ingest(args, input);
  assert.match(run.err, message);
  assert.match(run.err, /^[^\n]+\.\n$/);
  assert.deepEqual([run.code, run.out], [2, '']);
  assert.deepEqual(await everything(), before);
}
const everything = async (): Promise<string[]> => (await readdir(folder, { recursive: true })).sort();

const save = async (name: string, content: string | Buffer): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};

describe('ingest of a text as found', () => {
  it('makes a story that loads, with headline, captions, paragraphs, source and date in their places', async () => {
    const { article, file, err } = await written([fixture('plain.ar.txt'), '--story', 'ferry'], '');
    assert.equal(file, 'ferry/2024-05-سكان-جزيرة-قمر-يطالبون-برحلات-ليلية.ar.md');
    assert.equal(article.title, 'سكان جزيرة قمر يطالبون برحلات ليلية للعبّارة');
    assert.equal(article.published, '2024-05');
    assert.deepEqual(article.source, { name: 'الجزيرة + وكالات' });
    assert.equal(
      article.photo,
      'مسافرون يصعدون إلى العبّارة نادية في مرفأ تارن (رويترز). ' +
        'Passengers board the ferry Nadia at the port of Tarn, May 13, 2024. REUTERS/Jon Aske',
    );
    assert.equal(article.paragraphs.length, 3);
    assert.match(article.paragraphs[0]!, /^طالب سكان .*لا تكفيان\.$/);
    assert.match(article.paragraphs[1]!, /إدريس فال إن سوق السمك يفتح قبل الفجر، وإن/);
    assert.match(article.paragraphs[2]!, /2025\.$/);
    assert.match(err, /published {2}2024-05 \(from "مايو\/أيار الجاري" and "May 13, 2024" in a caption\)/);

    const { stories, problems } = loadStories(await readKnowledgeFiles(knowledge));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      stories.map(({ id, articles }) => [id, articles.length]),
      [['ferry', 1]],
    );
    assert.equal(stories[0]!.title.en, article.title);
  });

  it('keeps buttons, bylines and pointers to other reports out, and lists them', async () => {
    const { article, file, err } = await written([fixture('plain.en.txt'), '--story', 'ferry']);
    assert.equal(file, 'ferry/2024-05-14-qamar-islanders-ask-for-night-ferry.en.md');
    assert.equal(article.title, 'Qamar islanders ask for night ferry');
    assert.deepEqual(article.source, { name: 'Harbour Post and agencies' });
    assert.equal(article.photo, 'The ferry Nadia at the port of Tarn [Jon Aske/Reuters]');
    assert.deepEqual(
      article.paragraphs.map((text) => text.slice(0, 12)),
      ['People of Qa', '"Two trips a', 'The authorit', 'A spokesman '],
    );
    for (const aside of [
      'World',
      'By Mira Holt',
      '3 min read',
      'Share',
      'Advertisement',
      'Read more: How',
      'Who pays for',
      '© 2024',
    ]) {
      assert.ok(err.includes(`  set aside  ${aside}`), aside);
    }
  });

  it('joins the lines of a wire copy and takes date and source from its dateline', async () => {
    const { article, err } = await written([fixture('wire.en.txt'), '--story', 'ferry']);
    assert.equal(article.published, '2024-05-13');
    assert.deepEqual(article.source, { name: 'Reuters' });
    assert.equal(article.paragraphs.length, 2);
    assert.match(
      article.paragraphs[0]!,
      /^TARN, May 13 2024 \(Reuters\) - The ferry that links the port of Tarn with Qamar/,
    );
    assert.match(err, /set aside {2}\(Reporting by Mira Holt; editing by Jon Aske\) \(a byline\)/);
  });

  it('reads Markdown, its front matter and its pictures', async () => {
    const { article } = await written([fixture('notes.en.md'), '--story', 'ferry']);
    assert.deepEqual(article, {
      title: 'Night ferry: what the islanders want',
      published: '2024-05-15',
      source: { name: 'Harbour Post', url: 'https://news.example/world/night-ferry' },
      photo: 'The ferry Nadia off Tarn. Photo: Jon Aske',
      paragraphs: [
        'People of Qamar island want the ferry to sail at night, and they say so at every meeting of the council.',
        'One trip after midnight, so that the fish market can open in time.',
        'A fare of no more than $3.',
        '"The market opens before dawn," says Idris Vale, who speaks for the traders.',
      ],
    });
  });

  it('passes an article file on with its name and every word', async () => {
    const name = '2024-05-ferry.ar.md';
    const text =
      '---\ntitle: عودة العبّارة\npublished: 2024-05\nsource:\n  name: بريد المرفأ\ntranslated: true\n---\n\nشارك\n\nأبحرت العبّارة  من جديد بعد تسعة أشهر.\n';
    const { article, file } = await written([await save(name, text), '--story', 'ferry']);
    assert.equal(file, `ferry/${name}`);
    assert.deepEqual(article.paragraphs, ['شارك', 'أبحرت العبّارة  من جديد بعد تسعة أشهر.']);
    assert.equal(article.translated, true);
  });

  it('reads standard input and lets options go before what was found', async () => {
    const { article, file, err } = await written(
      [
        '-',
        '--story',
        'ferry',
        '--title',
        'Night ferry',
        '--published',
        '2024',
        '--source',
        'Tarn Gazette',
        '--lang',
        'en',
      ],
      await readFile(fixture('plain.en.txt')),
    );
    assert.equal(file, 'ferry/2024-night-ferry.en.md');
    assert.deepEqual(
      [article.title, article.published, article.source, article.agency],
      ['Night ferry', '2024', { name: 'Tarn Gazette' }, 'Harbour Post and agencies'],
    );
    assert.ok(!article.paragraphs.includes('Qamar islanders ask for night ferry'));
    assert.match(err, /set aside {2}Qamar islanders ask for night ferry/);
  });

  for (const [encoding, bytes] of [
    [
      'UTF-8 with a byte order mark and CRLF',
      (text: string) => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`),
    ],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['big-endian UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['Windows-1256', (text: string) => encode('windows-1256', text)],
    ['ISO 8859-6', (text: string) => encode('iso-8859-6', text)],
  ] as const) {
    it(`reads ${encoding}`, async () => {
      const text = await readFile(fixture('plain.ar.txt'), 'utf8');
      const expected = await written([fixture('plain.ar.txt'), '--story', 'expected']);
      const { article } = await written([await save('found.txt', bytes(text)), '--story', 'ferry']);
      assert.deepEqual(article, expected.article);
    });
  }
});

describe('ingest of a page', () => {
  it('finds the article in an English page full of other things', async () => {
    const { article, file, err } = await written([fixture('ferry.en.html'), '--story', 'ferry']);
    assert.equal(file, 'ferry/2024-05-14-ferry-line-to-qamar-island-reopens.en.md');
    assert.deepEqual(
      { ...article, paragraphs: [] },
      {
        title: 'Ferry line to Qamar island reopens after nine months',
        published: '2024-05-14T09:30:00+03:00',
        source: { name: 'Harbour Post', url: 'https://news.example/world/ferry-qamar' },
        agency: 'Reuters',
        photo: 'The ferry Nadia leaves the port of Tarn on its first trip, May 13, 2024. [Jon Aske/Reuters]',
        paragraphs: [],
      },
    );
    assert.deepEqual(
      article.paragraphs.map((text) => text.slice(0, 18)),
      [
        'The ferry that lin',
        'The governor of th',
        'Traders on the isl',
        '“We have waited lo',
        'The line carried 1',
      ],
    );
    assert.match(article.paragraphs[0]!, /on Monday, nine months .* 4,200 islanders/);
    assert.match(err, /set aside {2}Islanders want a night service \(a subheading\)/);
  });

  it('finds the article in an Arabic page full of other things', async () => {
    const { article } = await written([fixture('ferry.ar.html'), '--story', 'ferry']);
    assert.deepEqual(
      { ...article, paragraphs: article.paragraphs.length },
      {
        title: 'عودة العبّارة إلى جزيرة قمر بعد تسعة أشهر',
        published: '2024-05-14T06:30:00Z',
        source: { name: 'بريد المرفأ' },
        agency: 'رويترز',
        photo: 'العبّارة نادية تغادر مرفأ تارن في أولى رحلاتها (رويترز)',
        paragraphs: 4,
      },
    );
  });
});

describe('ingest into a story', () => {
  it('takes the only story there is', async () => {
    await written([fixture('plain.ar.txt'), '--story', 'ferry']);
    const { file, err } = await written([fixture('plain.en.txt')]);
    assert.match(file, /^ferry\//);
    assert.match(err, /^Added an article to the story "ferry"\./);
  });

  it('asks which of several stories, and for a name where there is none', async () => {
    await refused([fixture('plain.en.txt')], /no story yet.*--story/);
    await written([fixture('plain.ar.txt'), '--story', 'ferry']);
    await written([fixture('plain.ar.txt'), '--story', 'harbour']);
    await refused([fixture('plain.en.txt')], /--story: ferry, harbour\./);
  });

  it('leaves a story.yaml alone that is there', async () => {
    await written([fixture('plain.ar.txt'), '--story', 'ferry']);
    const head = join(knowledge, 'ferry/story.yaml');
    await writeFile(head, (await readFile(head, 'utf8')).replaceAll('people: []', 'people: [] # nobody yet'));
    await written([fixture('plain.en.txt')]);
    assert.match(await readFile(head, 'utf8'), /nobody yet/);
  });

  it('writes a story.yaml for a folder that has none', async () => {
    await mkdir(join(knowledge, 'ferry'), { recursive: true });
    await written([fixture('plain.ar.txt'), '--story', 'ferry']);
    assert.equal(loadStories(await readKnowledgeFiles(knowledge)).stories.length, 1);
  });

  it('does nothing when the very same article is there, and says so', async () => {
    const first = await written([fixture('plain.ar.txt'), '--story', 'ferry']);
    const second = await written([fixture('plain.ar.txt')]);
    assert.equal(second.path, first.path);
    assert.match(second.err, /already/);
  });

  it('never overwrites, and takes no report twice', async () => {
    const { path } = await written([fixture('plain.ar.txt'), '--story', 'ferry']);
    await refused([fixture('plain.ar.txt'), '--published', '2024-05-20'], /already, as ferry\//);
    await writeFile(path, (await readFile(path, 'utf8')).replace('طالب سكان', 'ناشد سكان'));
    await refused([fixture('plain.ar.txt')], /exists with other words/);
    assert.match(await readFile(path, 'utf8'), /ناشد سكان/);
  });

  it('makes one article of two languages with --beside, and says so where it could be meant', async () => {
    const english =
      '# Ferry sails\n\nThe ferry sailed from the island again on Thursday after nine months.\n\nNobody was hurt when it ran aground in August, the company said.\n';
    const arabic =
      '# عودة العبّارة\n\nأبحرت العبّارة من الجزيرة من جديد يوم الخميس بعد تسعة أشهر.\n\nوقالت الشركة إن أحدا لم يصب عندما جنحت في أغسطس/آب.\n';
    const about = ['--published', '2024-05-02', '--source', 'Tarn Gazette'];
    const first = await written([await save('en.md', english), '--story', 'ferry', ...about]);
    const apart = await written([await save('ar.md', arabic), ...about]);
    assert.match(apart.err, /ingest it with --beside 2024-05-02-ferry-sails\.en\.md/);
    await rm(apart.path);
    const beside = await written([join(folder, 'ar.md'), '--beside', first.path]);
    assert.equal(beside.file, 'ferry/2024-05-02-ferry-sails.ar.md');
    assert.deepEqual([beside.article.published, beside.article.source.name], ['2024-05-02', 'Tarn Gazette']);
    const { stories } = loadStories(await readKnowledgeFiles(knowledge));
    assert.deepEqual(
      stories[0]?.articles.map(({ texts }) => Object.keys(texts)),
      [['ar', 'en']],
    );
    await rm(beside.path);
    const long = await save(
      'long.md',
      `${arabic}\nوعاد الركاب الذين كانوا ينتظرون في المرفأ منذ الصباح إلى بيوتهم.\n`,
    );
    await refused([long, '--beside', first.path], /has 2 paragraphs and the ar one 3/);
    await refused([join(folder, 'en.md'), '--beside', first.path], /^Both are in "en"/);
    await refused([join(folder, 'ar.md'), '--beside', 'other.en.md'], /has no article file other\.en\.md/);
  });

  it('refuses a name that would leave the folder or that a system reserves', async () => {
    for (const name of [
      '..',
      '.',
      '../other',
      'a/b',
      'a\\b',
      '/tmp/x',
      '.hidden',
      '-x',
      'con',
      'LPT1',
      'a b',
      'x'.repeat(65),
      'a\0b',
    ]) {
      await refused([fixture('plain.ar.txt'), `--story=${name}`], /cannot be the name of a story/);
    }
  });

  it('refuses a story whose name is a file’s', async () => {
    await mkdir(knowledge);
    await writeFile(join(knowledge, 'ferry'), 'a file');
    await refused([fixture('plain.ar.txt'), '--story', 'ferry'], /is not a folder/);
  });
});

describe('ingest refuses with one sentence, exit 2 and nothing written', () => {
  const cases: ReadonlyArray<readonly [what: string, content: string | Buffer, message: RegExp]> = [
    ['an empty file', '', /is empty/],
    ['white space', '\n \n\t', /is empty/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /is a PNG picture, not text/],
    ['a PDF', '%PDF-1.7\n1 0 obj', /is a PDF, not text/],
    ['an office document', Buffer.from('504b030414000600', 'hex'), /office document/],
    ['bytes', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)), /binary|neither/],
    [
      'damaged UTF-8',
      Buffer.concat([Buffer.from('طالب سكان الجزيرة '.repeat(20)), Buffer.from([0xd8])]),
      /neither UTF-8/,
    ],
    ['JSON', '{"title": "Ferry"}', /is JSON/],
    ['a feed', '<?xml version="1.0"?><rss><channel><title>News</title></channel></rss>', /is a news feed/],
    [
      'a page without an article',
      '<!doctype html><title>Login</title><body><form><input></form><p>Please log in.</p>',
      /without an article/,
    ],
    [
      'a page of posts from elsewhere',
      `<!doctype html><title>On X</title><body><h1>What they say on X</h1>${'<blockquote class="twitter-tweet"><p>The ferry sails again, and we are all on board of it!</p>— Tove (@tove)</blockquote>'.repeat(4)}`,
      /without an article/,
    ],
    [
      'a page that asks for money',
      `<!doctype html><title>Post</title><body><h1>The ferry sails</h1>${'<p>To continue reading this article and all others, create a free account or log in.</p>'.repeat(4)}`,
      /no paragraphs/,
    ],
    [
      'a page nested too deeply',
      `<!doctype html><body>${'<div>'.repeat(5000)}<p>Ferry`,
      /no page that can be read/,
    ],
    ['a headline alone', 'Ferry sails again\n', /no paragraphs/],
    [
      'a text without a headline',
      'The ferry sailed again on Monday, nine months after a storm.\n\nSource: Reuters\n',
      /--title/,
    ],
    [
      'a text without a source',
      'Ferry sails again\n\n14 May 2024\n\nThe ferry sailed again on Monday, after the storm.\n',
      /no source for certain; add --source/,
    ],
    [
      'a text without a date',
      'Ferry sails again\n\nThe ferry sailed again on Monday, after the storm.\n\nSource: Reuters',
      /no date of publication for certain; add --published/,
    ],
    [
      'a French text',
      `Le ferry repart\n\n${'Le bateau qui relie le port et les îles est reparti lundi avec ses passagers. '.repeat(4)}\n\n14/05/2024\n\nSource: AFP`,
      /neither in Arabic nor in English/,
    ],
    [
      'broken front matter',
      '---\ntitle: "Ferry\n---\n\nThe ferry sailed again on Monday.\n',
      /not valid YAML/,
    ],
  ];
  for (const [what, content, message] of cases) {
    it(what, async () => refused([await save('found.txt', content), '--story', 'ferry'], message));
  }

  it('a front page', () => refused([fixture('front-page.html'), '--story', 'ferry'], /without an article/));
  it('a file that does not exist', () =>
    refused(['missing.txt', '--story', 'ferry'], /^missing\.txt does not exist\./));
  it('a folder', () => refused(['.', '--story', 'ferry'], /is a folder/));
  it('empty standard input', () => refused(['-', '--story', 'ferry'], /^Standard input is empty\./, ''));
  it('a file of more than 5 MB', async () =>
    refused([await save('large.txt', 'Ferry\n'.repeat(1_000_000)), '--story', 'ferry'], /larger than 5 MB/));
  it('a language that the text is not in', () =>
    refused([fixture('plain.ar.txt'), '--story', 'ferry', '--lang', 'en'], /--lang en cannot be right/));
});

describe('ingest used wrongly', () => {
  const cases: ReadonlyArray<readonly [args: readonly string[], message: RegExp]> = [
    [[], /FILE\|URL\|- is missing; see --help/],
    [['a.txt', 'b.txt'], /"b\.txt" is one argument too many/],
    [['a.txt', '--lang', 'fr'], /--lang is ar or en, not "fr"; see --help/],
    [['a.txt', '--published', 'yesterday'], /no ISO date.*see --help/],
    [['a.txt', '--published', '2024-02-30'], /no ISO date/],
    [['a.txt', '--colour', 'red'], /There is no option --colour; see --help/],
    [['a.txt', '--story'], /--story needs a value; see --help/],
    [['a.txt', '--story='], /--story needs a value/],
    [['a.txt', '--title', '--lang', 'ar'], /--title needs a value/],
    [['a.txt', '-x'], /There is no option -x/],
    [['a.txt', '--lang', '-x'], /begins with "-" is written --lang=VALUE/],
    [['a.txt', '--help=yes'], /--help takes no value/],
    [['ftp://news.example/a', '--story', 'ferry'], /not an http or https address/],
    [['http://', '--story', 'ferry'], /not an address/],
  ];
  for (const [args, message] of cases) it(args.join(' ') || 'no argument', () => refused(args, message));

  it('--help prints the usage', async () => {
    const { code, out, err } = await ingest(['--help'], '');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^Usage: npm run ingest -- FILE\|URL\|-/);
    for (const option of ['--story', '--title', '--published', '--source', '--lang'])
      assert.ok(out.includes(option));
  });

  it('says nothing of a reader that closes the pipe', async () => {
    const child = spawn(process.execPath, [commandFile('ingest'), '--help'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([code, err], [0, '']);
  });

  it('anything unexpected is one line and exit 1', async () => {
    await writeFile(knowledge, 'a file where the folder of stories should be');
    const { code, out, err } = await ingest([fixture('plain.ar.txt'), '--story', 'ferry'], '');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^Something unexpected went wrong: [^\n]+\n$/);
  });
});

describe('ingest of an address', () => {
  let server: Server;
  let origin: string;
  const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
    '/news/ferry': async (response) => {
      const page = await readFile(fixture('ferry.ar.html'), 'utf8');
      response.setHeader('content-type', 'text/html; charset=windows-1256');
      response.end(encode('windows-1256', page.replace('<meta charset="utf-8">', '')));
    },
    '/moved': (response) => response.writeHead(302, { location: '/news/ferry?utm_source=feed' }).end(),
    '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
    '/away': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/picture': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
    '/large': (response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<p>'.repeat(2_000_000));
    },
    '/text': async (response) => {
      response.setHeader('content-type', 'text/plain');
      response.end((await readFile(fixture('plain.en.txt'), 'utf8')).replace(/^Source.*$/m, ''));
    },
    '/broken': (response) => response.socket?.destroy(),
    '/stalls': () => {},
    '/trickles': (response) => response.writeHead(200, { 'content-type': 'text/html' }).write('<p>'),
  };
  before(async () => {
    server = createServer((request, response) => {
      const answer = answers[(request.url ?? '').replace(/\?utm_source=feed$/, '')];
      if (answer) answer(response);
      else response.writeHead(404, { 'content-type': 'text/html' }).end('<p>not here</p>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  it('follows redirects, reads the header’s encoding and cites the address', async () => {
    const { article } = await written([`${origin}/moved?utm_source=feed#part`, '--story', 'ferry']);
    assert.deepEqual(article.source, { name: 'بريد المرفأ', url: `${origin}/news/ferry` });
    assert.equal(article.paragraphs.length, 4);
  });

  it('takes the host for the source of a text that names none', async () => {
    const { article } = await written([`${origin}/text`, '--story', 'ferry']);
    assert.deepEqual(article.source, { name: '127.0.0.1', url: `${origin}/text` });
  });

  for (const [path, message] of [
    ['/nothing', /answered with the status 404\./],
    ['/round', /redirects more than 5 times\./],
    ['/away', /leads to file:, and only http and https are read\./],
    ['/picture', /is image\/png, not a page or a text\./],
    ['/large', /is larger than 5 MB\./],
    ['/broken', /broke the connection off\./],
  ] as const) {
    it(`refuses ${path}`, () => refused([`${origin}${path}`, '--story', 'ferry'], message));
  }

  it('gives up on a server that stalls, before or within its answer', async () => {
    for (const path of ['/stalls', '/trickles']) {
      const page = await fetchPage(`${origin}${path}`, { ...FETCH_LIMITS, milliseconds: 100 });
      assert.deepEqual(page, { ok: false, reason: 'did not answer within 0.1 seconds' });
    }
    server.closeAllConnections();
  });

  it('refuses a server that is not there', async () => {
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    await refused([`http://127.0.0.1:${port}/`, '--story', 'ferry'], /refuses the connection\./);
  });
});

/** Text in a one-byte encoding, by turning the decoder round; what the encoding lacks is left out. */
function encode(encoding: string, text: string): Buffer {
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++)
    bytes.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte);
  return Buffer.from([...text].flatMap((letter) => bytes.get(letter) ?? []));
}
