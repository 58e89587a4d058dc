import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createOpenAiEmbedder } from '../../src/adapters/openai-embedder.ts';
import type { Embedded } from '../../src/answering/model/embedder.ts';
import { createGate } from '../helpers/scripted-model/gate.ts';
import { ManualClock } from '../helpers/scripted-model/manual-clock.ts';
import { type ScriptedModel, startScriptedModel } from '../helpers/scripted-model/start-scripted-model.ts';

const TEXTS = ['the siege of the town', 'وقف إطلاق النار'];
const LIMIT = 800;

let server: ScriptedModel;
let clock: ManualClock;

beforeEach(async () => {
  server = await startScriptedModel();
  clock = new ManualClock();
});
afterEach(async () => {
  await server.stop();
  server.assertNoViolations();
});

const embed = ({ apiKey = server.key, model = server.embeddingModel } = {}): Promise<Embedded> =>
  createOpenAiEmbedder({ apiKey, baseUrl: server.baseUrl, model, clock })(TEXTS, LIMIT);

async function failure(embedded: Promise<Embedded>): Promise<string> {
  const result = await embedded;
  assert.equal(result.kind, 'failed');
  return result.kind === 'failed' ? `${result.failure.kind}: ${result.failure.message}` : '';
}

describe('Vectors of an embedding model', () => {
  it('come one for each text, of length 1, with what they cost', async () => {
    server.embeds((texts) => texts.map((_, n) => (n === 0 ? [3, 4] : [0, 2])));
    const result = await embed();
    assert.equal(result.kind, 'vectors');
    if (result.kind !== 'vectors') return;
    assert.deepEqual(
      result.vectors.map((vector) => [...vector].map((value) => Number(value.toFixed(3)))),
      [
        [0.6, 0.8],
        [0, 1],
      ],
    );
    assert.deepEqual(result.usage, { promptTokens: 9, replyTokens: 0 });
  });

  it('are told apart by their index, in whatever order they come', async () => {
    server.answersEmbeddings(({ response }) => {
      const data = [
        { index: 1, embedding: [0, 1] },
        { index: 0, embedding: [1, 0] },
      ];
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
    });
    const result = await embed();
    assert.deepEqual(result.kind === 'vectors' && result.vectors.map((vector) => [...vector]), [
      [1, 0],
      [0, 1],
    ]);
  });

  const broken: Readonly<Record<string, (texts: readonly string[]) => readonly unknown[]>> = {
    'fewer vectors than texts': () => [[1, 2]],
    'more vectors than texts': () => [[1], [2], [3]],
    'vectors of several lengths': () => [[1, 2], [1]],
    'no number (NaN is null in JSON)': () => [
      [1, null],
      [1, 2],
    ],
    'numbers as words': () => [
      ['1', '2'],
      ['1', '2'],
    ],
    'a vector without length': () => [
      [0, 0],
      [1, 2],
    ],
    'an empty vector': () => [[], []],
    'base64, which was not asked for': () => ['AACAPw==', 'AACAPw=='],
  };
  for (const [what, vectorsOf] of Object.entries(broken)) {
    it(`are broken where there are ${what}`, async () => {
      server.embeds(vectorsOf);
      assert.match(await failure(embed()), /^broken: the model's reply/);
    });
  }

  it('are broken where the body is none of the API', async () => {
    for (const body of ['<html>busy</html>', '{"data": 7}', '{"data":[{"index":0},{"index":0}]}', '']) {
      server.answersEmbeddings(
        ({ response }) => void response.writeHead(200, { 'content-type': 'application/json' }).end(body),
      );
      assert.match(await failure(embed()), /^broken/, body);
    }
  });

  it('are refused for a wrong key and a wrong model, and no message holds the key', async () => {
    const key = 'sk-wrong-9876543210';
    const refused = await failure(embed({ apiKey: key }));
    assert.match(refused, /^rejected: the model server answered 401/);
    assert.ok(!refused.includes(key));
    assert.match(await failure(embed({ model: 'no-such-model' })), /^rejected: .*404.*does not exist/);
  });

  it('are not there where the server is busy, in trouble or away', async () => {
    const answer = (status: number, headers = {}): void => {
      server.answersEmbeddings(({ response }) => void response.writeHead(status, headers).end('{}'));
    };
    answer(429, { 'retry-after': '60' });
    const busy = await embed();
    assert.deepEqual(busy.kind === 'failed' && [busy.failure.kind, busy.failure.retryAfterMs], [
      'rate-limited',
      60_000,
    ]);
    answer(500);
    assert.match(await failure(embed()), /^unavailable/);
    server.answersEmbeddings(({ response }) => void response.socket?.destroy());
    assert.match(await failure(embed()), /^unavailable/);
    await server.refusesConnections();
    assert.match(await failure(embed()), /^unavailable: no connection .*ECONNREFUSED/);
  });

  it('are not waited for longer than was said, before and amid the reply', async () => {
    const gate = createGate();
    for (const begins of [false, true]) {
      server.answersEmbeddings(async ({ response }) => {
        if (begins) response.writeHead(200, { 'content-type': 'application/json' }).write('{"data": [');
        await gate.passed;
      });
      const embedding = embed();
      await server.received(begins ? 2 : 1);
      await clock.armed(LIMIT);
      clock.advance(LIMIT);
      assert.equal(await failure(embedding), 'timeout: the model did not finish its reply within 0.8 s');
      assert.equal(await server.requests.at(-1)!.ended, 'cut');
    }
    gate.open();
  });
});
