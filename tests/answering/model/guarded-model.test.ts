import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createOpenAiModel } from '../../../src/adapters/openai-model.ts';
import { withCircuit } from '../../../src/answering/model/guarded-model.ts';
import type { LanguageModel, ModelEvent } from '../../../src/answering/model/language-model.ts';
import { collect } from '../../helpers/scripted-model/collect.ts';
import { createGate } from '../../helpers/scripted-model/gate.ts';
import { ManualClock } from '../../helpers/scripted-model/manual-clock.ts';
import { type ScriptedModel, startScriptedModel } from '../../helpers/scripted-model/start-scripted-model.ts';

const FIRST = 30_000;
const LONGEST = 300_000;
const ANSWER = 'Qatar is mediating [1].';

type Line = { readonly level: 'info' | 'warn'; readonly message: string; readonly details: object };

let server: ScriptedModel;
/** The circuit's time. */
let clock: ManualClock;
/** The time of the calls under it, which stands still: they take none. */
let callClock: ManualClock;
let log: Line[];
let model: LanguageModel;

beforeEach(async () => {
  server = await startScriptedModel();
  clock = new ManualClock();
  callClock = new ManualClock();
  log = [];
  model = circuitOver(adapter());
});

afterEach(async () => {
  await server.stop();
  server.assertNoViolations();
});

const adapter = (): LanguageModel =>
  createOpenAiModel({ apiKey: server.key, baseUrl: server.baseUrl, model: server.model, clock: callClock });

function circuitOver(inner: LanguageModel): LanguageModel {
  const write =
    (level: Line['level']) =>
    (message: string, details: object = {}): void => {
      log.push({ level, message, details });
    };
  return withCircuit(inner, { clock, log: { info: write('info'), warn: write('warn') } });
}

const start = (signal = new AbortController().signal) =>
  model({ system: 'Answer.', user: 'Who?', signal })[Symbol.asyncIterator]();

/** How a whole call ended: `done`, or the kind of its failure. */
async function ask(): Promise<string> {
  const reply = await collect(
    model({ system: 'Answer.', user: 'Who?', signal: new AbortController().signal }),
  );
  return reply.failure?.kind ?? 'done';
}

async function askTimes(times: number): Promise<string[]> {
  const ends: string[] = [];
  for (let i = 0; i < times; i++) ends.push(await ask());
  return ends;
}

/** Fails as the server is told to, three times. 501 with a long Retry-After is not tried twice by the adapter. */
async function open(): Promise<void> {
  server.status(501, { retryAfter: 2 });
  assert.deepEqual(await askTimes(3), ['unavailable', 'unavailable', 'unavailable']);
}

async function isOpen(): Promise<boolean> {
  const before = server.requests.length;
  const end = await ask();
  return end === 'unavailable' && server.requests.length === before;
}

describe('The circuit', () => {
  it('hands a reply through as it is', async () => {
    server.says(ANSWER, { piece: 4 });
    const reply = await collect(model({ system: 's', user: 'u', signal: new AbortController().signal }));
    assert.deepEqual([reply.text, reply.usage], [ANSWER, { promptTokens: 120, replyTokens: 30 }]);
    assert.deepEqual(log, []);
  });

  it('opens after three failures in a row, and then asks nobody', async () => {
    await open();
    assert.deepEqual(await askTimes(5), Array(5).fill('unavailable'));
    assert.equal(server.requests.length, 3);
  });

  it('tells how long it will stay open', async () => {
    await open();
    clock.advance(10_000);
    const { failure } = await collect(
      model({ system: 's', user: 'u', signal: new AbortController().signal }),
    );
    assert.equal(failure?.retryAfterMs, FIRST - 10_000);
  });

  it('does not open when a reply comes between the failures', async () => {
    for (let round = 0; round < 3; round++) {
      server.status(501, { retryAfter: 2 }).status(501, { retryAfter: 2 }).says(ANSWER);
      await askTimes(3);
    }
    assert.equal(server.requests.length, 9);
    assert.deepEqual(log, []);
  });

  it('counts failures of different kinds together', async () => {
    server.empty().status(429, { retryAfter: 20 }).stallsAfter(0);
    assert.deepEqual(await askTimes(2), ['broken', 'rate-limited']);
    const slow = ask();
    await server.received(3);
    callClock.advance(4_000);
    assert.equal(await slow, 'timeout');
    assert.equal(await isOpen(), true);
  });

  it('counts calls that fail side by side, and tells of them once', async () => {
    server.status(501, { retryAfter: 2 });
    await Promise.all(Array.from({ length: 6 }, ask));
    assert.equal(await isOpen(), true);
    assert.equal(log.length, 1);
    clock.advance(FIRST);
    server.says(ANSWER);
    assert.equal(await ask(), 'done', 'those that came late did not make it longer');
  });

  it('lets one trial through when its time is over, and closes when the model answers', async () => {
    await open();
    clock.advance(FIRST - 1);
    assert.equal(await isOpen(), true);
    clock.advance(1);
    server.says(ANSWER);
    assert.deepEqual(await askTimes(3), ['done', 'done', 'done']);
    assert.equal(server.requests.length, 6);
  });

  it('lets no second call through while the trial lasts', async () => {
    await open();
    clock.advance(FIRST);
    const gate = createGate();
    server.slow(gate.passed, ANSWER);
    const trial = ask();
    await server.received(4);
    assert.deepEqual(await askTimes(2), ['unavailable', 'unavailable']);
    gate.open();
    assert.equal(await trial, 'done');
    assert.equal(await ask(), 'done');
  });

  it('stays open for twice as long after each failed trial, up to five minutes', async () => {
    await open();
    for (const ms of [FIRST, 60_000, 120_000, 240_000, LONGEST, LONGEST]) {
      clock.advance(ms - 1);
      assert.equal(await isOpen(), true, `just before ${ms}`);
      clock.advance(1);
      assert.equal(await isOpen(), false, `at ${ms}`);
    }
  });

  it('begins with thirty seconds again once it was closed', async () => {
    await open();
    clock.advance(FIRST);
    await ask();
    clock.advance(60_000);
    server.says(ANSWER);
    assert.equal(await ask(), 'done');
    await open();
    clock.advance(FIRST);
    server.says(ANSWER);
    assert.equal(await ask(), 'done');
  });

  it('stays open for at least as long as the server asked for', async () => {
    server.status(429, { retryAfter: 90 }).status(429, { retryAfter: 2 });
    assert.deepEqual(await askTimes(3), ['rate-limited', 'rate-limited', 'rate-limited']);
    clock.advance(89_999);
    assert.equal(await isOpen(), true);
    clock.advance(1);
    server.status(429, { retryAfter: 600 });
    assert.equal(await ask(), 'rate-limited');
    clock.advance(599_999);
    assert.equal(await isOpen(), true);
    clock.advance(1);
    server.says(ANSWER);
    assert.equal(await ask(), 'done');
  });

  it('opens at once for five minutes when the server rejects the request', async () => {
    server.status(401);
    assert.equal(await ask(), 'rejected');
    clock.advance(LONGEST - 1);
    assert.equal(await isOpen(), true);
    clock.advance(1);
    assert.equal(await ask(), 'rejected');
    clock.advance(LONGEST);
    server.says(ANSWER);
    assert.equal(await ask(), 'done');
  });

  it('tells once that it opens, what for and for how long, and once that it closes', async () => {
    await open();
    await askTimes(4);
    clock.advance(FIRST);
    await askTimes(2);
    clock.advance(60_000);
    server.says(ANSWER);
    await askTimes(3);
    assert.deepEqual(
      log.map(({ level }) => level),
      ['warn', 'info'],
    );
    const details = log[0]?.details as { seconds: number; failure: string; reason: string };
    assert.deepEqual([details.seconds, details.failure], [30, 'unavailable']);
    assert.match(details.reason, /501/);
  });

  it('does not count endless replies', async () => {
    server.endless();
    assert.deepEqual(await askTimes(4), Array(4).fill('endless'));
    assert.equal(server.requests.length, 4);
  });

  it('does not count calls that nobody waited for', async () => {
    server.stallsAfter(0);
    for (let i = 1; i <= 4; i++) {
      const reader = new AbortController();
      const event = start(reader.signal).next();
      await server.received(i);
      reader.abort();
      const step = await event;
      assert.equal(!step.done && step.value.kind === 'failed' && step.value.failure.kind, 'stopped');
    }
    assert.deepEqual(log, []);
  });

  it('keeps the place of a trial that nobody waited for', async () => {
    await open();
    clock.advance(FIRST);
    server.stallsAfter(0);
    const reader = new AbortController();
    const event = start(reader.signal).next();
    await server.received(4);
    reader.abort();
    await event;
    server.says(ANSWER);
    assert.equal(await ask(), 'done');
  });

  it('closes after a trial whose reader heard something and left', async () => {
    await open();
    clock.advance(FIRST);
    server.endless();
    for await (const event of model({ system: 's', user: 'u', signal: new AbortController().signal })) {
      assert.equal(event.kind, 'text');
      break;
    }
    assert.equal(await server.requests.at(-1)?.ended, 'cut', 'the request ends with its reader');
    assert.equal(log.at(-1)?.level, 'info');
  });

  it('gives the place of a trial to another call when its reader walks away without a word', async () => {
    await open();
    clock.advance(FIRST);
    const walksAway: LanguageModel = async function* () {
      yield { kind: 'text', text: 'a' } satisfies ModelEvent;
      yield { kind: 'done' } satisfies ModelEvent;
    };
    const swapped = { model: walksAway };
    model = circuitOver((request) => swapped.model(request));
    swapped.model = async function* () {
      yield { kind: 'failed', failure: { kind: 'rejected', message: 'no' } };
    };
    await ask();
    clock.advance(LONGEST);
    swapped.model = walksAway;
    await start().next();
    assert.equal(await ask(), 'unavailable');
    clock.advance(FIRST);
    assert.equal(await ask(), 'done');
  });

  it('learns nothing from calls that began before it opened', async () => {
    const gate = createGate();
    server.answers(() => async ({ response }) => {
      await gate.passed;
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end('data: {"choices":[{"delta":{"content":"late"},"finish_reason":"stop"}]}\n\n');
    });
    model = circuitOver(adapter());
    const early = ask();
    await server.received(1);
    await open();
    gate.open();
    assert.equal(await early, 'done');
    assert.equal(await isOpen(), true);
    assert.equal(log.length, 1);
  });

  it('tells a reader who has left already that the call was stopped, not that the model is away', async () => {
    await open();
    const step = await start(AbortSignal.abort()).next();
    assert.equal(!step.done && step.value.kind === 'failed' && step.value.failure.kind, 'stopped');
  });

  it('ends after its failure while it is open', async () => {
    await open();
    const events = start();
    await events.next();
    assert.equal((await events.next()).done, true);
    assert.equal((await events.return?.())?.done, true);
  });

  it('lets the model clean up after the last event', async () => {
    let cleaned = 0;
    model = circuitOver(async function* () {
      try {
        yield { kind: 'done' } satisfies ModelEvent;
      } finally {
        cleaned++;
      }
    });
    await ask();
    assert.equal(cleaned, 1);
  });
});
