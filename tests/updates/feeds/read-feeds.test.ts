import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import Keyv from 'keyv';
import { feedMemoryIn } from '../../../src/adapters/feed-memory.ts';
import { readKnowledgeFiles } from '../../../src/adapters/knowledge-files.ts';
import { loadVocabulary } from '../../../src/adapters/vocabulary-files.ts';
import { fetchArticleWithin } from '../../../src/adapters/web/fetch-article.ts';
import { fetchFeedWithin } from '../../../src/adapters/web/fetch-feed.ts';
import { parseArticleFile } from '../../../src/story/article-file.ts';
import { loadStories } from '../../../src/story/load-stories.ts';
import type { Story } from '../../../src/story/story.ts';
import type { Candidate } from '../../../src/updates/feeds/candidate.ts';
import { FeedReader, type FeedReaderParts } from '../../../src/updates/feeds/read-feeds.ts';
import { readPage } from '../../../src/updates/feeds/read-page.ts';
import { articlePage, type Item, Newsroom, type Report, rss } from '../../helpers/web/newsroom.ts';

const folder = fileURLToPath(new URL('../../fixtures/stories', import.meta.url));
const files = await readKnowledgeFiles(folder);
const portStrike = loadStories(files).stories.find(({ id }) => id === 'port-strike')!;

const NOW = Date.parse('2024-06-01T12:00:00Z');
const MINUTE = 60_000;

const secondStrike: Report = {
  title: 'Dockers of Sidi Mansour announce a second strike',
  published: '2024-06-01T08:00:00Z',
  paragraphs: [
    'The dockers of Sidi Mansour will stop work again on Monday, their union announced on Saturday after a meeting of its council.',
    'Leila Haddad said that the management had paid none of the higher wages agreed in May, and that 900 workers were waiting for them.',
  ],
};

describe('FeedReader', () => {
  let web: Newsroom;
  let taken: Candidate[];
  let reports: string[];
  let story: Story;
  let memory: Keyv;
  let reader: FeedReader;
  const start = (parts: Partial<FeedReaderParts> = {}): FeedReader =>
    new FeedReader({
      stories: () => [story],
      vocabulary: loadVocabulary,
      fetchFeed: fetchFeedWithin(web.reach),
      fetchArticle: fetchArticleWithin(web.reach),
      readPage: async (page) => readPage(page),
      memory: feedMemoryIn(memory),
      pending: async () => taken,
      take: async (candidate) => void taken.push(candidate),
      report: (_level, message, details) => void reports.push(`${message} ${JSON.stringify(details)}`),
      ...parts,
    });

  beforeEach(async () => {
    web = await Newsroom.open();
    taken = [];
    reports = [];
    memory = new Keyv();
    story = { ...portStrike, feeds: [web.at('/feed')] };
    reader = start();
  });
  afterEach(() => web.close());

  const announce = (...items: readonly Item[]): void => void web.pages.set('/feed', rss(items));
  const item = (path: string, { title, published }: Report): Item => ({
    title,
    link: web.at(path),
    ...(published && { date: published }),
  });

  it('finds an article that belongs to the story, and makes an article file of it', async () => {
    web.pages.set('/2', articlePage(secondStrike));
    announce(item('/2?utm_source=rss', secondStrike));
    web.pages.set('/2?utm_source=rss', articlePage(secondStrike));
    await reader.readDue(NOW);
    assert.equal(taken.length, 1);
    const [{ fileName, content, story: id, language }] = taken as [Candidate];
    assert.deepEqual(
      [id, language, fileName],
      ['port-strike', 'en', '2024-06-01-dockers-of-sidi-mansour-announce-a.en.md'],
    );
    const parsed = parseArticleFile(fileName, content);
    assert.ok(parsed.ok);
    assert.equal(parsed.value.title, secondStrike.title);
    assert.deepEqual(parsed.value.paragraphs, secondStrike.paragraphs);
    assert.equal(parsed.value.source.name, 'Coast News');
    const { stories, problems } = loadStories([...files, { path: `${id}/${fileName}`, content }]);
    assert.deepEqual(problems, []);
    assert.equal(stories.find((one) => one.id === id)?.articles.length, portStrike.articles.length + 1);
  });

  it('asks for no article of which nothing is said that the story knows', async () => {
    announce({ title: 'Shares rise on quiet trading', link: web.at('/shares') });
    await reader.readDue(NOW);
    assert.deepEqual(web.paths, ['/feed']);
  });

  it('takes an article once, from however many feeds and under however many addresses', async () => {
    story = { ...story, feeds: [web.at('/feed'), web.at('/other')] };
    web.pages.set('/2', articlePage(secondStrike));
    web.pages.set('/2?utm_source=other', articlePage(secondStrike));
    announce(item('/2', secondStrike));
    web.pages.set('/other', rss([item('/2?utm_source=other', secondStrike)]));
    await reader.readDue(NOW);
    await start().readDue(NOW + 60 * MINUTE);
    assert.equal(taken.length, 1);
  });

  it('takes no print of a report that it has, on another site and cut short', async () => {
    web.pages.set('/2', articlePage(secondStrike));
    web.pages.set(
      '/copy',
      articlePage({ ...secondStrike, title: 'Port of Sidi Mansour: second strike', site: 'Other' }),
    );
    announce({ title: 'Sidi Mansour', link: web.at('/copy', 'other.example') }, item('/2', secondStrike));
    await reader.readDue(NOW);
    assert.equal(taken.length, 1);
    assert.match(reports.join('\n'), /word for word/);
  });

  it('takes no reprint either where what it took is not in the story yet, and nobody has to decide', async () => {
    const reprint = { ...secondStrike, title: 'Sidi Mansour: second strike', site: 'Other' };
    const alone = start({ pending: async () => [] });
    web.pages.set('/2', articlePage(secondStrike));
    web.pages.set('/copy', articlePage(reprint));
    announce(item('/copy', reprint), item('/2', secondStrike));
    await alone.readDue(NOW);
    assert.equal(taken.length, 1);
    assert.match(reports.join('\n'), /word for word/);
  });

  it('gives two articles of one headline and day names of their own', async () => {
    const other = {
      ...secondStrike,
      paragraphs: [
        'Karim Salem gave up his post as director of the port of Sidi Mansour on Friday, the ministry said.',
        'The ministry of transport named no successor; the harbour master takes over during the strike.',
      ],
    };
    web.pages.set('/2', articlePage(secondStrike));
    web.pages.set('/3', articlePage(other));
    announce(item('/3', other), item('/2', secondStrike));
    await start({ pending: async () => [] }).readDue(NOW);
    const stem = '2024-06-01-dockers-of-sidi-mansour-announce-a';
    assert.deepEqual(
      taken.map(({ fileName }) => fileName),
      [`${stem}.en.md`, `${stem}-2.en.md`],
    );
  });

  it('brings an article to each story that names the feed, whatever waits for the others', async () => {
    const other = { ...story, id: 'ports' };
    const both = start({ stories: () => [story, other] });
    web.pages.set('/2', articlePage(secondStrike));
    announce(item('/2', secondStrike));
    await both.readDue(NOW);
    assert.deepEqual(
      taken.map((one) => one.story),
      ['port-strike', 'ports'],
    );
  });

  it('takes no old news whose feed does not say that it is old', async () => {
    const old = { ...secondStrike, published: '2024-05-01T08:00:00Z' };
    web.pages.set('/old', articlePage(old));
    announce({ title: old.title, link: web.at('/old') });
    await reader.readDue(NOW);
    assert.deepEqual(taken, []);
    assert.match(reports.join('\n'), /is no news any more/);
  });

  it('leaves a server alone that is busy, and never gives up what it has', async () => {
    const titles = ['Strike in Sidi Mansour', 'Strike goes on in Sidi Mansour', 'Sidi Mansour: strike'];
    announce(...titles.map((title, n) => ({ title, link: web.at(`/${n}`) })));
    for (let n = 0; n < 3; n++) web.pages.set(`/${n}`, (_request, response) => response.writeHead(429).end());
    for (let n = 0; n < 5; n++) await reader.readDue(NOW + n * 10 * MINUTE);
    assert.equal(web.paths.filter((path) => path !== '/feed').length, 5);
    for (let n = 0; n < 3; n++) web.pages.set(`/${n}`, articlePage(secondStrike));
    await reader.readDue(NOW + 50 * MINUTE);
    assert.equal(taken.length, 1);
  });

  it('takes nothing that the story holds already', async () => {
    const [article] = portStrike.articles;
    const text = article!.texts.en!;
    const held = {
      ...story,
      articles: [{ ...article!, texts: { en: { ...text, source: { name: 'x', url: web.at('/held') } } } }],
    };
    story = held;
    web.pages.set('/held', articlePage({ ...secondStrike, title: text.title }));
    announce({ title: text.title, link: web.at('/held#top') });
    await reader.readDue(NOW);
    assert.deepEqual([taken, web.paths], [[], ['/feed']]);
  });

  it('takes no news of last month, and none of next year', async () => {
    const old = { ...secondStrike, published: '2024-05-01T08:00:00Z' };
    const early = { ...secondStrike, published: '2025-06-01T08:00:00Z' };
    web.pages.set('/old', articlePage(old));
    web.pages.set('/early', articlePage(early));
    announce(item('/old', old), item('/early', early));
    await reader.readDue(NOW);
    assert.deepEqual(taken, []);
    assert.match(reports.join('\n'), /dated in the future/);
  });

  it('takes the date from the feed where the page gives none', async () => {
    const { published: _, ...undated } = secondStrike;
    web.pages.set('/2', articlePage(undated));
    announce({ title: undated.title, link: web.at('/2'), date: '2024-05-31T23:00:00Z' });
    await reader.readDue(NOW);
    assert.equal(taken[0]?.article.published, '2024-05-31T23:00:00Z');
  });

  it('gives an article a name of its own where another one has it', async () => {
    const name = '2024-06-01-dockers-of-sidi-mansour-announce-a';
    story = {
      ...story,
      articles: [...story.articles, { id: name, story: story.id, published: '2024-06-01', texts: {} }],
    };
    web.pages.set('/2', articlePage(secondStrike));
    announce(item('/2', secondStrike));
    await reader.readDue(NOW);
    assert.equal(taken[0]?.fileName, `${name}-2.en.md`);
  });

  it('asks again when it is time and not before, and says what it knows', async () => {
    web.pages.set('/feed', (_request, response) => response.writeHead(200, { etag: '"1"' }).end(rss([])));
    await reader.readDue(NOW);
    await reader.readDue(NOW + 9 * MINUTE);
    assert.equal(web.asked.length, 1);
    await start().readDue(NOW + 10 * MINUTE);
    assert.equal(web.asked[1]?.headers['if-none-match'], '"1"');
  });

  it('asks a feed that fails less and less often, says so once, and when it works again', async () => {
    const times: number[] = [];
    web.pages.set('/feed', (_request, response) => response.writeHead(500).end());
    for (let at = NOW; at < NOW + 300 * MINUTE; at += 10 * MINUTE) {
      const before = web.asked.length;
      await reader.readDue(at);
      if (web.asked.length > before) times.push((at - NOW) / MINUTE);
    }
    assert.deepEqual(times, [0, 20, 60, 140]);
    announce();
    await reader.readDue(NOW + 400 * MINUTE);
    assert.deepEqual(
      reports.map((line) => line.split(' {')[0]),
      ['a feed cannot be read; trying again', 'a feed can be read again'],
    );
  });

  it('leaves a server alone for as long as it asks', async () => {
    web.pages.set('/feed', (_request, response) => response.writeHead(503, { 'retry-after': '7200' }).end());
    await reader.readDue(NOW);
    await reader.readDue(NOW + 119 * MINUTE);
    assert.equal(web.asked.length, 1);
    await reader.readDue(NOW + 120 * MINUTE);
    assert.equal(web.asked.length, 2);
  });

  it('asks a feed that it read while the clock was years ahead', async () => {
    await reader.readDue(NOW + 5 * 365 * 1440 * MINUTE);
    await start().readDue(NOW);
    assert.equal(web.asked.length, 2);
  });

  it('tries an article again that could not be had, though the feed has not changed', async () => {
    web.pages.set('/feed', (request, response) => {
      if (request.headers['if-none-match']) response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"' }).end(rss([item('/2', secondStrike)]));
    });
    web.pages.set('/2', (_request, response) => response.writeHead(502).end());
    await reader.readDue(NOW);
    assert.deepEqual(taken, []);
    web.pages.set('/2', articlePage(secondStrike));
    await reader.readDue(NOW + 10 * MINUTE);
    assert.equal(taken.length, 1);
    await reader.readDue(NOW + 20 * MINUTE);
    assert.equal(web.asked.at(-1)?.headers['if-none-match'], '"1"');
  });

  it('gives an article up that cannot be had three times', async () => {
    announce(item('/2', secondStrike));
    web.pages.set('/2', (_request, response) => response.writeHead(502).end());
    for (let n = 0; n < 5; n++) await reader.readDue(NOW + n * 10 * MINUTE);
    assert.equal(web.paths.filter((path) => path === '/2').length, 3);
  });

  it('fetches twenty articles of a feed at a time, and the others the next time', async () => {
    const many = Array.from({ length: 25 }, (_, n) => ({ title: `Strike ${n}`, link: web.at(`/${n}`) }));
    announce(...many);
    await reader.readDue(NOW);
    assert.equal(web.asked.length, 21);
    await reader.readDue(NOW + 10 * MINUTE);
    assert.equal(web.asked.length, 27);
  });

  it('goes on with other feeds where one is hostile', async () => {
    story = { ...story, feeds: [web.at('/bomb'), web.at('/inner', 'inner.example'), web.at('/feed')] };
    web.names.set('inner.example', ['127.0.0.2']);
    web.pages.set(
      '/bomb',
      '<!DOCTYPE x [<!ENTITY a "ha">]><rss version="2.0"><channel><title>&a;</title></channel></rss>',
    );
    web.pages.set('/2', articlePage(secondStrike));
    announce(
      { title: 'Strike <script>alert(1)</script>', link: 'javascript:alert(1)' },
      { title: 'Strike in the port', link: web.at('/secret', 'inner.example') },
      item('/2', secondStrike),
    );
    await reader.readDue(NOW);
    assert.equal(taken.length, 1);
    assert.ok(!web.paths.includes('/secret') && !web.paths.includes('/inner'));
  });

  it('breaks off at once when it is stopped, and begins there again', async () => {
    web.pages.set('/2', () => stopping.abort());
    announce(item('/2', secondStrike));
    const stopping = new AbortController();
    await reader.readDue(NOW, stopping.signal);
    web.pages.set('/2', articlePage(secondStrike));
    await start().readDue(NOW + MINUTE);
    assert.equal(taken.length, 1);
  });

  it('takes an article again that could not be handed on', async () => {
    web.pages.set('/2', articlePage(secondStrike));
    announce(item('/2', secondStrike));
    let fails = true;
    const failing = start({
      take: async (candidate) => {
        if (fails) throw new Error('the disk is full');
        taken.push(candidate);
      },
    });
    story = { ...story, feeds: [...story.feeds, web.at('/other')] };
    web.pages.set('/other', rss([]));
    await failing.readDue(NOW);
    // The other feeds have nothing to do with it.
    assert.deepEqual([taken, web.paths], [[], ['/feed', '/2', '/other']]);
    assert.match(reports.join('\n'), /could not be dealt with/);
    fails = false;
    await failing.readDue(NOW + MINUTE);
    assert.equal(taken.length, 1);
  });
});
