import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { it, type TestContext } from 'node:test';
import { type ScriptedModel, startScriptedModel } from '../helpers/scripted-model/start-scripted-model.ts';

const MAIN = join(import.meta.dirname, '../../src/start.js');
const STORIES = join(import.meta.dirname, '../fixtures/stories');

async function startModel(t: TestContext): Promise<ScriptedModel> {
  const model = await startScriptedModel();
  t.after(() => model.stop());
  return model;
}

/** The program in a terminal whose input holds these lines and ends. */
async function started(t: TestContext, input: string, model?: ScriptedModel) {
  const folder = await mkdtemp(join(tmpdir(), 'mujaz-terminal-'));
  const child = spawn(process.execPath, [MAIN], {
    cwd: folder,
    env: {
      ...process.env,
      TELEGRAM_BOT_TOKEN: '',
      STORE_URL: 'memory:',
      KNOWLEDGE_DIR: STORIES,
      PORT: '0',
      ...(model && {
        OPENAI_API_KEY: model.key || 'none',
        OPENAI_BASE_URL: model.baseUrl,
        OPENAI_MODEL: model.model,
      }),
    },
  });
  t.after(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true });
  });
  const ended = once(child, 'exit');
  const written = text(child.stdout);
  child.stdin.end(input);
  return { child, ended, written };
}

it('what the input asked is answered before its end stops the program, also by a model', async (t) => {
  const model = await startModel(t);
  model.says('Karim Salem refused to negotiate. [1]');
  const { ended, written } = await started(t, 'Who refused to negotiate?\nمن رفض التفاوض؟\n', model);
  assert.deepEqual(await ended, [0, null]);
  const shown = await written;
  assert.match(shown, /Karim Salem refused to negotiate\. \[1\]/);
  assert.match(shown, /رفض كريم سالم|Karim Salem[\s\S]*Karim Salem/);
  assert.doesNotMatch(shown, /> >/);
  assert.equal(model.requests.length, 2);
});

it('a last line without an end is answered as well, without a model', async (t) => {
  const { ended, written } = await started(t, 'من رفض التفاوض؟');
  assert.deepEqual(await ended, [0, null]);
  assert.match(await written, /رفض كريم سالم/);
});

it('a signal does not wait for a model that says nothing', async (t) => {
  const model = await startModel(t);
  model.slow(new Promise(() => {}));
  const { child, ended } = await started(t, 'Who refused to negotiate?\n', model);
  await model.received(1);
  child.kill('SIGTERM');
  assert.deepEqual(await ended, [0, null]);
});
