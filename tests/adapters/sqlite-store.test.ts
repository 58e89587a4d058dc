import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import keyvTestSuite, { keyvIteratorTests } from '@keyv/test-suite';
import { expect } from 'expect';
import Keyv from 'keyv';
import { SqliteStore } from '../../src/adapters/sqlite-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'mujaz-store-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe("SqliteStore passes Keyv's own test suite", () => {
  const opened: SqliteStore[] = [];
  const store = (): SqliteStore => {
    const fresh = new SqliteStore(join(folder, 'suite.sqlite'));
    opened.push(fresh);
    return fresh;
  };
  after(() => Promise.all(opened.map((one) => one.disconnect())));
  // The suite is written for Vitest: it calls test.it(name, (t) => t.expect(...)) and test.beforeEach.
  const runner = {
    it: (name: string, run: (t: { expect: typeof expect }) => unknown) =>
      it(name, () => run({ expect }) as Promise<void>),
    beforeEach: (run: () => unknown) => beforeEach(() => run() as Promise<void>),
    afterEach: (run: () => unknown) => afterEach(() => run() as Promise<void>),
  } as unknown as Parameters<typeof keyvTestSuite>[0];
  keyvTestSuite(runner, Keyv, store);
  keyvIteratorTests(runner, Keyv, store);
});

describe('SqliteStore', () => {
  it('keeps what was written when the process is killed', async () => {
    const file = join(folder, 'killed.sqlite');
    const program = `
      import Keyv from 'keyv';
      import { SqliteStore } from ${JSON.stringify(new URL('../../src/adapters/sqlite-store.ts', import.meta.url).href)};
      const keyv = new Keyv({ store: new SqliteStore(${JSON.stringify(file)}), namespace: 'chats' });
      await keyv.set('7', { language: 'ar' });
      console.log('stored');
      setInterval(() => {}, 1000);
    `;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      cwd: new URL('../..', import.meta.url),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    const store = new SqliteStore(file);
    assert.deepEqual(await new Keyv({ store, namespace: 'chats' }).get('7'), { language: 'ar' });
    await store.disconnect();
  });

  it('writes all of setMany or nothing', async () => {
    const store = new SqliteStore(':memory:');
    const broken = [
      { key: 'a', value: '1' },
      { key: 'b', value: undefined as unknown as string },
    ];
    await assert.rejects(store.setMany(broken));
    assert.equal(await store.get('a'), undefined);
    await store.disconnect();
  });

  it('makes the folders above its file', async () => {
    const store = new SqliteStore(join(folder, 'deep', 'er', 'x.sqlite'));
    await store.set('k', 'v');
    assert.equal(await store.get('k'), 'v');
    await store.disconnect();
  });
});
