import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { it, type TestContext } from 'node:test';
import { startTelegram } from './helpers/telegram/telegram.ts';

const MAIN = join(import.meta.dirname, '../src/start.js');
const STORY = join(import.meta.dirname, 'fixtures/stories/port-strike');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** The program as an operator starts it; `line` resolves with the next line of its log that matches. */
async function start(t: TestContext, { withStory = true, env = {} } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'mujaz-main-'));
  const knowledge = join(folder, 'knowledge');
  await mkdir(knowledge);
  if (withStory) await cp(STORY, join(knowledge, 'port-strike'), { recursive: true });
  const telegram = await startTelegram({ token: `100200300:${'A'.repeat(35)}`, patience: 30_000 });
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, [MAIN], {
    cwd: folder,
    env: {
      ...process.env,
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      STORE_URL: 'memory:',
      KNOWLEDGE_DIR: knowledge,
      PORT: String(port),
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  t.after(async () => {
    if (child.exitCode === null) {
      child.kill();
      await once(child, 'exit');
    }
    await telegram.stop();
    await rm(folder, { recursive: true });
    telegram.assertNoViolations();
  });
  const log: string[] = [];
  let read = 0;
  let ended = false;
  let heard = Promise.withResolvers<void>();
  createInterface({ input: child.stderr! }).on('line', (line) => {
    log.push(line);
    heard.resolve();
    heard = Promise.withResolvers();
  });
  child.once('exit', () => {
    ended = true;
    heard.resolve();
  });
  const line = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      for (; read < log.length; read++) if (pattern.test(log[read]!)) return log[read++]!;
      if (ended) throw new Error(`ended without ${pattern}:\n${log.join('\n')}`);
      await heard.promise;
    }
  };
  const readiness = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`);
    return { status: response.status, body: (await response.json()) as unknown };
  };
  return { telegram, knowledge, folder, line, readiness, child };
}

const READY = { status: 200, body: { status: 'ready', reasons: {} } };
const notReady = (knowledge: string) => ({
  status: 503,
  body: { status: 'not ready', reasons: { knowledge } },
});

it('a folder of stories that goes away is told of, and its stories are answered from until it is back', async (t) => {
  const { telegram, knowledge, folder, line, readiness } = await start(t);
  await line(/connected to Telegram/);
  assert.deepEqual(await readiness(), READY);
  await rename(knowledge, join(folder, 'elsewhere'));
  await line(/"level":"error".*the folder of stories could not be followed/);
  assert.deepEqual(await readiness(), notReady('the folder of stories cannot be followed'));
  const reader = telegram.user();
  reader.says('Who refused to negotiate?');
  assert.match((await reader.nextMessage()).text, /^Karim Salem/);
  await rename(join(folder, 'elsewhere'), knowledge);
  await line(/the folder of stories is followed again/);
  assert.deepEqual(await readiness(), READY);
});

it('without a story it is not ready and says so', async (t) => {
  const { line, readiness } = await start(t, { withStory: false });
  await line(/"level":"warn".*there is no article to answer from/);
  await line(/connected to Telegram/);
  assert.deepEqual(await readiness(), notReady('there is no article to answer from'));
});

it('every wrong variable is named in one message, the folder of stories too', async (t) => {
  const { line, child } = await start(t, {
    env: { PORT: 'http', STORE_URL: 'redis://localhost', KNOWLEDGE_DIR: '/dev/null' },
  });
  await line(/^The configuration has 3 faults/);
  for (const name of ['STORE_URL', 'KNOWLEDGE_DIR', 'PORT']) await line(new RegExp(`^  ${name} is "`));
  if (child.exitCode === null) await once(child, 'exit');
  assert.equal(child.exitCode, 2);
});

it('a webhook that is set is said to have no effect, and messages are answered', async (t) => {
  const { telegram, line } = await start(t, { env: { WEBHOOK_URL: 'https://bot.example.org/hook' } });
  await line(/"level":"warn".*WEBHOOK_URL is set and has no effect/);
  await line(/connected to Telegram/);
  const reader = telegram.user();
  reader.says('Who refused to negotiate?');
  assert.match((await reader.nextMessage()).text, /^Karim Salem/);
});

it('compiles itself behind npm install and says nothing, wherever it is called from', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'mujaz-compile-'));
  t.after(() => rm(folder, { recursive: true }));
  // A token that lies about is no reason to serve Telegram.
  await writeFile(join(folder, '.env'), 'TELEGRAM_BOT_TOKEN=1:wrong\n');
  const child = spawn(process.execPath, [join(import.meta.dirname, '../src/compile.js')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = Promise.all([text(child.stdout!), text(child.stderr!)]);
  const [code] = await once(child, 'exit');
  assert.deepEqual([code, ...(await said)], [0, '', '']);
});
