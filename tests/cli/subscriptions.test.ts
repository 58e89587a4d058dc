import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { faultOf } from '../../src/cli/subscription-fault.ts';
import { storyFiles } from '../updates/articles.ts';
import { following } from '../updates/fan-out.ts';
import { runCommand } from './command.ts';

const given = [
  { ...following, chat: 5, quiet: { from: 22, until: 7 } },
  { ...following, chat: -100, topic: 3, rhythm: 'weekly' },
] as const;

it('subscriptions go out of one store and into another; a line that is none stops the import', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'mujaz-export-'));
  t.after(() => rm(folder, { recursive: true }));
  const knowledge = join(folder, 'knowledge');
  await mkdir(join(knowledge, 'strike'), { recursive: true });
  for (const { path, content } of storyFiles({})) await writeFile(join(knowledge, path), content);
  const run = (store: string, args: readonly string[], input = '') =>
    runCommand('subscriptions', args, {
      cwd: folder,
      env: { STORE_URL: store === 'memory' ? 'memory:' : `sqlite:${store}`, KNOWLEDGE_DIR: knowledge },
      input,
    });
  const lines = given.map((one) => JSON.stringify(one));
  const exported = async (...args: string[]): Promise<unknown[]> => {
    const { out } = await run('a.sqlite', ['export', ...args]);
    return out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  };
  const all = await run('a.sqlite', ['import'], `${lines.join('\n')}\n`);
  assert.equal(all.code, 0, all.err);
  assert.deepEqual(await exported(), [given[1], given[0]]);
  assert.deepEqual(await exported('--chat=-100'), [given[1]]);

  for (const [line, reason] of [
    ['{"chat": 7}', 'is no subscription: "story" does not name a story'],
    [
      JSON.stringify({ ...given[0], story: 'flood' }),
      `follows the story "flood", which is not in ${knowledge}`,
    ],
  ] as const) {
    const { code, err } = await run('b.sqlite', ['import'], `${lines[0]}\n${line}\n`);
    assert.deepEqual([code, err], [2, `Line 2 ${reason}; nothing is imported.\n`]);
  }
  const marked = await run('c.sqlite', ['import'], `\ufeff${lines[0]}\r\n${lines[0]}\r\n`);
  assert.deepEqual([marked.code, marked.err], [0, '1 imported\n']);
  const forgetful = await run('memory', ['import'], lines[0]);
  assert.equal(forgetful.code, 2);
  assert.match(forgetful.err, /^STORE_URL is "memory:", which keeps nothing/);
  const missing = await run('b.sqlite', ['export']);
  assert.deepEqual([missing.code, missing.out], [2, '']);
  assert.match(missing.err, /no such file/);
  assert.ok(!existsSync(join(folder, 'b.sqlite')));
});

it('faultOf() says what of a line is no subscription', () => {
  const now = Date.parse('2026-05-01T12:00:00Z');
  for (const one of given) assert.equal(faultOf(one, now), undefined);
  for (const [change, fault] of [
    [{ chat: 0 }, '"chat" is not the number of a chat'],
    [{ topic: 0 }, '"topic" is not the number of a topic'],
    [{ story: '' }, '"story" does not name a story'],
    [{ language: 'fr' }, '"language" is neither "ar" nor "en"'],
    [{ rhythm: 'yearly' }, '"rhythm" is none of now, daily, weekly, important'],
    [{ hour: 24 }, '"hour" is not a number from 0 to 23'],
    [{ weekday: 0 }, '"weekday" is not a number from 1 to 7'],
    [{ quiet: { from: 22 } }, '"quiet" does not hold hours "from" and "until", 0 to 23'],
    [{ quiet: { from: 22, until: 22 } }, '"quiet" begins and ends at the same hour'],
    [{ cursor: -1 }, '"cursor" is not a number from 0 up'],
    [
      { mutedUntil: now + 367 * 24 * 3_600_000 },
      '"mutedUntil" is not a time in milliseconds since 1970, at most a year from now',
    ],
    [{ lastSent: now + 1 }, '"lastSent" is not a time in milliseconds since 1970 that is past'],
    [{ zone: 'Mars/Olympus' }, '"zone" is not the name of a time zone: "Mars/Olympus"'],
  ] as const)
    assert.equal(faultOf({ ...given[0], ...change }, now), fault);
  assert.equal(faultOf([], now), 'it is no JSON object');
});
