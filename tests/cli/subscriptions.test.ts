import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { storyFiles } from '../updates/articles.ts';
import { following } from '../updates/fan-out.ts';

const command = fileURLToPath(new URL('../../src/cli/subscriptions.ts', import.meta.url));

it('subscriptions go out of one store and into another; a line that is none stops the import', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'mujaz-export-'));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'knowledge', 'strike'), { recursive: true });
  for (const { path, content } of storyFiles({})) writeFileSync(join(folder, 'knowledge', path), content);
  const run = (store: string, args: readonly string[], input = '') =>
    spawnSync(process.execPath, [command, ...args], {
      input,
      encoding: 'utf8',
      env: {
        ...process.env,
        STORE_URL: store === 'memory' ? 'memory:' : `sqlite:${join(folder, store)}`,
        KNOWLEDGE_DIR: join(folder, 'knowledge'),
      },
    });
  const given = [
    { ...following, chat: 5, quiet: { from: 22, until: 7 } },
    { ...following, chat: -100, topic: 3, rhythm: 'weekly' },
  ];
  const lines = given.map((one) => JSON.stringify(one));
  assert.equal(run('a.sqlite', ['import'], `${lines.join('\n')}\n`).status, 0);
  const exported = (...args: string[]): unknown[] =>
    run('a.sqlite', ['export', ...args])
      .stdout.trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  assert.deepEqual(exported(), [given[1], given[0]]);
  assert.deepEqual(exported('--chat=-100'), [given[1]]);
  const broken = run('b.sqlite', ['import'], `${lines[0]}\n{"chat": 7}\n`);
  assert.deepEqual(
    [broken.status, broken.stderr],
    [2, 'Line 2 is no subscription: "story" does not name a story; nothing is imported.\n'],
  );
  for (const [change, reason] of [
    [{ mutedUntil: 8e15 }, /"mutedUntil" is not a time .* at most a year from now/],
    [{ quiet: { from: 22, until: 22 } }, /"quiet" begins and ends at the same hour/],
    [{ cursor: -1 }, /"cursor" is not a number from 0 up/],
    [{ zone: 'Mars/Olympus' }, /"zone" is not the name of a time zone: "Mars\/Olympus"/],
    [{ hour: 24 }, /"hour" is not a number from 0 to 23/],
  ] as const) {
    const refused = run('b.sqlite', ['import'], JSON.stringify({ ...given[0], ...change }));
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /^Line 1 is no subscription: .*; nothing is imported\.\n$/);
    assert.match(refused.stderr, reason);
  }
  const marked = run('c.sqlite', ['import'], `\ufeff${lines[0]}\r\n${lines[0]}\r\n`);
  assert.deepEqual([marked.status, marked.stderr], [0, '1 imported\n']);
  const forgetful = run('memory', ['import'], lines[0]);
  assert.equal(forgetful.status, 2);
  assert.match(forgetful.stderr, /^STORE_URL is "memory:", which keeps nothing/);
  const unknown = run(
    'b.sqlite',
    ['import'],
    `${lines[0]}\n${JSON.stringify({ ...given[0], story: 'flood' })}\n`,
  );
  assert.equal(unknown.status, 2);
  assert.match(
    unknown.stderr,
    /^Line 2 follows the story "flood", which is not in .*; nothing is imported\.\n$/,
  );
  const missing = run('b.sqlite', ['export']);
  assert.deepEqual([missing.status, missing.stdout], [2, '']);
  assert.match(missing.stderr, /no such file/);
  assert.ok(!existsSync(join(folder, 'b.sqlite')));
});
