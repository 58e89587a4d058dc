import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { describeProblem, openDesk } from '../../src/adapters/open-desk.ts';
import { articleFile, storyFiles } from '../updates/articles.ts';

const ENGLISH = ['Leila Haddad said 1,200 dockers had stopped work.'];
const ARABIC = ['قالت ليلى حداد إن 1,200 عامل توقفوا عن العمل.'];

/** The folder of one story, and what is found wrong in it, a line each. */
async function folderOf(t: TestContext, articles: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'mujaz-story-'));
  t.after(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'strike'));
  for (const { path, content } of storyFiles(articles)) await writeFile(join(folder, path), content);
  const problems = async () => {
    const { desk, problems: found } = await openDesk(folder);
    const all = found.map((problem) => describeProblem(folder, problem).slice(folder.length + 1));
    return { desk, all };
  };
  return { folder, problems };
}

it('a date in the future is refused', async (t) => {
  const { problems } = await folderOf(t, {
    '2024-a.en.md': articleFile('A', ENGLISH),
    '2024-b.en.md': articleFile('B', ENGLISH, '2999-01-01'),
    '2024-c.en.md': articleFile('C', ENGLISH, '2999'),
  });
  const { desk, all } = await problems();
  assert.deepEqual(all, [
    'strike/2024-b.en.md:1: published lies in the future: "2999-01-01"',
    'strike/2024-c.en.md:1: published lies in the future: "2999"',
  ]);
  assert.deepEqual(
    desk.stories[0]?.articles.map(({ id }) => id),
    ['2024-a'],
  );
});

it('a file that breaks the format in several places is told of with each', async (t) => {
  const { problems } = await folderOf(t, {
    '2024-a.en.md':
      '---\npublished: May\nsource:\n  name: Gulf Wire\n  url: gulf\nby: N.\ntranslated: yes\n---\n\n<!-- no end',
  });
  assert.deepEqual((await problems()).all, [
    'strike/2024-a.en.md:1: front matter needs a title',
    'strike/2024-a.en.md:2: published is not an ISO date: "May"',
    'strike/2024-a.en.md:4: the url of the source is not an http address: "gulf"',
    'strike/2024-a.en.md:6: unknown field "by" in front matter',
    'strike/2024-a.en.md:7: translated must be true or false',
    'strike/2024-a.en.md:10: a comment begins here, "<!--", that is never closed by "-->"',
  ]);
});

it('a text in the other language than its name says is refused', async (t) => {
  const { problems } = await folderOf(t, {
    '2024-a.ar.md': articleFile('A', ENGLISH),
    '2024-b.en.md': articleFile('B', ARABIC),
    '2024-c.ar.md': articleFile('C', ARABIC),
  });
  const { desk, all } = await problems();
  assert.deepEqual(all, [
    'strike/2024-a.ar.md:1: the text is in "en", its name says "ar"',
    'strike/2024-b.en.md:1: the text is in "ar", its name says "en"',
  ]);
  assert.equal(desk.stories[0]?.articles.length, 1);
});

it('two languages with different dates are told of and used, as of the earlier; one less exact is no fault', async (t) => {
  const { problems } = await folderOf(t, {
    '2024-a.ar.md': articleFile('A', ARABIC, '2024-05-03'),
    '2024-a.en.md': articleFile('A', ENGLISH, '2024-05-02'),
    '2024-b.ar.md': articleFile('B', ARABIC, '2024-05'),
    '2024-b.en.md': articleFile('B', ENGLISH, '2024-05-02'),
  });
  const { desk, all } = await problems();
  assert.deepEqual(all, [
    'strike/2024-a.en.md:1: published is "2024-05-02" here and "2024-05-03" in the other language; the earlier one counts',
  ]);
  const article = desk.stories[0]?.articles.find(({ id }) => id === '2024-a');
  assert.deepEqual([article?.published, Object.keys(article?.texts ?? {})], ['2024-05-02', ['ar', 'en']]);
});

it('a name with a date that does not exist is told of', async (t) => {
  const { problems } = await folderOf(t, { '2023-13-45-a.en.md': articleFile('A', ENGLISH) });
  assert.match((await problems()).all.join(), /^strike\/2023-13-45-a\.en\.md:1: .* with a date that exists$/);
});

it('what has the name of an article and is no file is told of, and keeps nothing else from being read', async (t) => {
  const { folder, problems } = await folderOf(t, { '2024-a.en.md': articleFile('A', ENGLISH) });
  await symlink('2024-a.en.md', join(folder, 'strike', '2024-b.en.md'));
  await mkdir(join(folder, 'strike', '2024-c.en.md'));
  const socket = createServer().listen(join(folder, 'strike', '2024-d.en.md'));
  await once(socket, 'listening');
  t.after(() => socket.close());
  await symlink(join(folder, 'strike'), join(folder, 'other'));
  const { desk, all } = await problems();
  assert.deepEqual(all.toSorted(), [
    'other:1: a symbolic link is not followed; put the file or folder itself here',
    'strike/2024-b.en.md:1: a symbolic link is not followed; put the file or folder itself here',
    'strike/2024-c.en.md:1: this is a folder and not a file',
    'strike/2024-d.en.md:1: this is no plain file',
  ]);
  assert.equal(desk.stories[0]?.articles.length, 1);
});

it('a fault of YAML is told with one place, in one sentence', async (t) => {
  const { problems } = await folderOf(t, {
    '2024-a.en.md': articleFile('A', ENGLISH).replace('title: A', 'title: "A'),
    '2024-b.en.md': articleFile('B', ENGLISH).replace('title: B', 'title: [B'),
  });
  for (const problem of (await problems()).all) {
    assert.match(problem, /^strike\/2024-[ab]\.en\.md:\d+: front matter is not valid YAML: [A-Z]/);
    assert.doesNotMatch(problem.slice(problem.indexOf('YAML')), /\bline \d|column|:$|\n/);
  }
});
