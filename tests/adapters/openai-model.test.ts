import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { inspect } from 'node:util';
import { createOpenAiModel, type OpenAiModelOptions } from '../../src/adapters/openai-model.ts';
import type { ModelEvent, ModelFailure } from '../../src/answering/model/language-model.ts';
import { createLog } from '../../src/log.ts';
import { type Collected, collect } from '../helpers/scripted-model/collect.ts';
import { createGate } from '../helpers/scripted-model/gate.ts';
import { ManualClock } from '../helpers/scripted-model/manual-clock.ts';
import { type ScriptedModel, startScriptedModel } from '../helpers/scripted-model/start-scripted-model.ts';

const ANSWER = 'Qatar is mediating [1]. تتوسّط قطر [1][2].';
const REQUEST = { system: 'Answer from the evidence.', user: '[1] Qatar mediates.\n\nWho is mediating?' };
const LIMITS = { firstToken: 4_000, between: 4_000, whole: 8_000, closing: 300 };

let server: ScriptedModel;
let clock: ManualClock;
let logged: string[];

beforeEach(async () => {
  server = await startScriptedModel();
  clock = new ManualClock();
  logged = [];
});

afterEach(async () => {
  await server.stop();
  server.assertNoViolations();
  assert.deepEqual(clock.waiting(), [], 'no timer outlives its call');
});

const modelOf = (options: Partial<OpenAiModelOptions> = {}) =>
  createOpenAiModel({
    apiKey: server.key,
    baseUrl: server.baseUrl,
    model: server.model,
    clock,
    log: createLog('debug', [], (line) => logged.push(line)),
    ...options,
  });

const call = (options: Partial<OpenAiModelOptions> = {}, signal = new AbortController().signal) =>
  modelOf(options)({ ...REQUEST, signal })[Symbol.asyncIterator]();

const ask = (options: Partial<OpenAiModelOptions> = {}): Promise<Collected> =>
  collect(modelOf(options)({ ...REQUEST, signal: new AbortController().signal }));

async function failureOf(reply: Promise<Collected>): Promise<ModelFailure> {
  const { failure } = await reply;
  assert.ok(failure, 'the call failed');
  return failure;
}

const kindOf = async (reply: Promise<Collected>): Promise<string> => (await failureOf(reply)).kind;

/** The next event, which must be there. */
async function next(events: AsyncIterator<ModelEvent>): Promise<ModelEvent> {
  const step = await events.next();
  assert.ok(!step.done);
  return step.value;
}

async function nextText(events: AsyncIterator<ModelEvent>): Promise<string> {
  const event = await next(events);
  assert.equal(event.kind, 'text');
  return event.kind === 'text' ? event.text : '';
}

async function nextFailure(events: AsyncIterator<ModelEvent>): Promise<ModelFailure> {
  const event = await next(events);
  assert.equal(event.kind, 'failed');
  assert.equal((await events.next()).done, true, 'nothing follows a failure');
  if (event.kind !== 'failed') throw new Error('unreachable');
  return event.failure;
}

const said = (i: number) => {
  const request = server.requests.at(i);
  assert.ok(request, `request ${i} was made`);
  return request.body;
};

describe('A reply of a model', () => {
  it('comes in pieces as the server sends them, with what it counted', async () => {
    server.says(ANSWER, { piece: 7 });
    const reply = await ask();
    assert.equal(reply.text, ANSWER);
    assert.ok(reply.pieces.length > 3);
    assert.deepEqual(reply.usage, { promptTokens: 120, replyTokens: 30 });
    assert.equal(reply.failure, undefined);
  });

  it('is asked for with the system text, the question last, a low temperature and a bound', async () => {
    server.says(ANSWER);
    await ask();
    const { messages, stream, temperature, max_tokens, stream_options } = said(0);
    assert.deepEqual(messages, [
      { role: 'system', content: REQUEST.system },
      { role: 'user', content: REQUEST.user },
    ]);
    assert.deepEqual([stream, stream_options], [true, { include_usage: true }]);
    assert.ok((temperature as number) <= 0.2 && (max_tokens as number) <= 2_000);
    assert.equal(server.requests[0]?.keyMatched, true);
  });

  it('is not asked for before somebody reads it', async () => {
    server.says(ANSWER);
    const events = call();
    await new Promise(setImmediate);
    assert.equal(server.requests.length, 0);
    assert.equal((await events.return?.())?.done, true);
    assert.equal(server.requests.length, 0);
  });

  it('begins to reach the reader before it is finished', async () => {
    const gate = createGate();
    server.answers(() => async ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: {"choices":[{"delta":{"content":"First. "}}]}\n\n');
      await gate.passed;
      response.end(
        'data: {"choices":[{"delta":{"content":"Last."},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n',
      );
    });
    const events = call();
    assert.equal(await nextText(events), 'First. ');
    gate.open();
    assert.equal(await nextText(events), 'Last.');
    assert.equal((await next(events)).kind, 'done');
    await events.next();
  });

  it('passes through letters that are cut between two packets', async () => {
    server.answers(() => async ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const bytes = Buffer.from(
        `data: {"choices":[{"delta":{"content":"${'قطر'}"},"finish_reason":"stop"}]}\n\n`,
      );
      for (const byte of bytes) await new Promise((resolve) => response.write(Buffer.of(byte), resolve));
      response.end();
    });
    assert.equal((await ask()).text, 'قطر');
  });

  it('leaves out usage that the server does not count', async () => {
    server.says(ANSWER, { usage: null });
    const reply = await ask();
    assert.deepEqual([reply.text, reply.usage, reply.failure], [ANSWER, undefined, undefined]);
  });

  it('survives null content, empty chunks, comments, unknown fields and senseless usage', async () => {
    server.says(ANSWER, { piece: 9, noise: true });
    const reply = await ask();
    assert.deepEqual([reply.text, reply.usage], [ANSWER, { promptTokens: 120, replyTokens: 30 }]);
  });

  it('is read from content in parts', async () => {
    server.says(ANSWER, { piece: 9, parts: true });
    assert.equal((await ask()).text, ANSWER);
  });

  for (const field of ['reasoning_content', 'reasoning', 'thinking']) {
    it(`does not hold what the model thinks in ${field}`, async () => {
      server.says(ANSWER, { thinks: { field, text: 'Let me see what the passages say.' } });
      assert.equal((await ask()).text, ANSWER);
    });
  }

  for (const piece of [1, 3, 10, 500]) {
    it(`does not hold what the model thinks aloud before it, in pieces of ${piece}`, async () => {
      server.says(`\n<think>The user asks </thin who, a < b.\n</think>\n\n${ANSWER}`, { piece });
      assert.equal((await ask()).text, ANSWER);
    });
    it(`keeps what only looks like a thought, in pieces of ${piece}`, async () => {
      server.says('<thin ice> and <think> later', { piece });
      assert.equal((await ask()).text, '<thin ice> and <think> later');
      server.says('<thi', { piece });
      assert.equal((await ask()).text, '<thi');
    });
  }

  it('is done without the mark at its end when the server said why it ended', async () => {
    server.says(ANSWER, { mark: false });
    assert.equal((await ask()).failure, undefined);
  });

  it('is done when it ends in its mark, though the server never said why', async () => {
    server.says(ANSWER, { finish: null });
    assert.equal((await ask()).failure, undefined);
  });

  for (const finish of ['stop', null]) {
    it(`is done although the server does not hang up, with finish ${finish}`, async () => {
      server.says(ANSWER, { lingers: true, usage: null, finish });
      const events = call();
      assert.equal(await nextText(events), ANSWER);
      const end = next(events);
      await clock.armed(LIMITS.closing);
      clock.advance(LIMITS.closing);
      assert.deepEqual(await end, { kind: 'done' });
      await events.next();
      assert.equal(await server.requests[0]?.ended, 'cut');
    });
  }

  it('needs no key where the server wants none', async () => {
    const keyless = await startScriptedModel('');
    keyless.says(ANSWER);
    assert.equal((await ask({ apiKey: '', baseUrl: keyless.baseUrl })).text, ANSWER);
    assert.equal(keyless.requests[0]?.keyMatched, true);
    await keyless.stop();
  });

  it('does not depend on variables that the library reads by itself', async () => {
    const names = ['OPENAI_BASE_URL', 'OPENAI_ORG_ID', 'OPENAI_PROJECT_ID', 'OPENAI_LOG'];
    const before = names.map((name) => process.env[name]);
    for (const name of names) process.env[name] = name === 'OPENAI_LOG' ? 'debug' : 'http://127.0.0.1:1/x';
    try {
      server.says(ANSWER);
      assert.equal((await ask()).text, ANSWER);
      assert.equal(server.requests[0]?.headers['openai-organization'], undefined);
      assert.equal(server.requests[0]?.headers['openai-project'], undefined);
    } finally {
      names.forEach((name, i) => {
        if (before[i] === undefined) delete process.env[name];
        else process.env[name] = before[i];
      });
    }
  });
});

describe('A server that refuses a part of the request', () => {
  it('is asked without stream_options, and from then on at once', async () => {
    server.refuses('stream_options').says(ANSWER);
    const model = modelOf();
    const signal = new AbortController().signal;
    assert.equal((await collect(model({ ...REQUEST, signal }))).text, ANSWER);
    assert.equal((await collect(model({ ...REQUEST, signal }))).text, ANSWER);
    assert.deepEqual(
      server.requests.map(({ body }) => 'stream_options' in body),
      [true, false, false],
    );
    assert.equal(logged.filter((line) => line.includes('stream_options')).length, 1);
  });

  it('is asked with max_completion_tokens, and from then on at once', async () => {
    server.refuses('max_tokens').says(ANSWER);
    const model = modelOf();
    const signal = new AbortController().signal;
    await collect(model({ ...REQUEST, signal }));
    assert.equal((await collect(model({ ...REQUEST, signal }))).text, ANSWER);
    assert.deepEqual(
      server.requests.map(({ body }) => 'max_completion_tokens' in body),
      [false, true, true],
    );
  });

  it('is learnt of by calls side by side, and told of once', async () => {
    server.refuses('max_tokens').refuses('temperature').says(ANSWER);
    const model = modelOf();
    const signal = new AbortController().signal;
    const replies = await Promise.all([1, 2, 3, 4].map(() => collect(model({ ...REQUEST, signal }))));
    assert.deepEqual(
      replies.map(({ text }) => text),
      Array(4).fill(ANSWER),
    );
    assert.equal(logged.length, 1);
    await collect(model({ ...REQUEST, signal }));
    assert.ok('max_completion_tokens' in said(-1) && !('temperature' in said(-1)));
  });

  it('is understood when it refuses everything that can be refused, one after the other', async () => {
    server
      .refuses('temperature')
      .refuses('max_tokens')
      .refuses('system')
      .refuses('stream_options', 422)
      .says(ANSWER);
    assert.equal((await ask()).text, ANSWER);
    const { messages, ...rest } = said(4);
    assert.deepEqual(messages, [{ role: 'user', content: `${REQUEST.system}\n\n${REQUEST.user}` }]);
    assert.deepEqual(Object.keys(rest).sort(), ['max_completion_tokens', 'model', 'stream']);
  });

  it('is asked without stream_options when it does not say what is wrong', async () => {
    server.refuses('stream_options', 400, 'Bad Request').says(ANSWER);
    assert.equal((await ask()).text, ANSWER);
    assert.equal(server.requests.length, 2);
  });

  it('is told of in words that are no JSON, or JSON of another make', async () => {
    const detail = JSON.stringify({ detail: [{ loc: ['body', 'stream_options'], msg: 'Extra inputs' }] });
    server.status(422, { body: detail }).says(ANSWER);
    assert.equal((await ask()).text, ANSWER);
    server.status(400, { body: 'max_tokens?' }).says(ANSWER);
    assert.equal((await ask()).text, ANSWER);
    assert.equal(server.requests.length, 4);
  });

  it('is not asked without end when it refuses both names of the bound', async () => {
    server.refuses('max_tokens').refuses('max_completion_tokens').says(ANSWER);
    assert.equal(await kindOf(ask()), 'rejected');
    assert.ok(server.requests.length <= 3);
  });

  it('is not held to it when leaving the part out did not help', async () => {
    server.status(400, { says: 'Bad Request' }).status(400, { says: 'Bad Request' }).says(ANSWER);
    const model = modelOf();
    const signal = new AbortController().signal;
    assert.equal(await kindOf(collect(model({ ...REQUEST, signal }))), 'rejected');
    await collect(model({ ...REQUEST, signal }));
    assert.ok('stream_options' in said(2));
  });
});

describe('A failed call', () => {
  for (const status of [400, 401, 402, 403, 404, 405, 413, 415, 422]) {
    it(`is rejected at ${status}, and not repeated as it was`, async () => {
      server.status(status, { says: 'no such thing' });
      const failure = await failureOf(ask());
      assert.equal(failure.kind, 'rejected');
      assert.match(failure.message, new RegExp(`${status}.*no such thing`));
      assert.ok(server.requests.length <= (status === 400 ? 2 : 1));
    });
  }

  it('is rejected for a wrong key, and says no key though the server echoes it', async () => {
    const failure = await failureOf(ask({ apiKey: 'sk-wrong-0123456789/+=' }));
    assert.equal(failure.kind, 'rejected');
    assert.match(failure.message, /401.*Incorrect API key/);
    assert.equal(inspect(failure, { depth: 20, showHidden: true }).includes('sk-wrong'), false);
    assert.equal(logged.join('\n').includes('sk-wrong'), false);
  });

  it('is rejected for a model that the server does not have', async () => {
    const failure = await failureOf(ask({ model: 'gpt-none' }));
    assert.deepEqual([failure.kind, failure.message.includes('gpt-none')], ['rejected', true]);
  });

  it('is rejected for an address that is none and for a key that no header can hold', async () => {
    assert.equal(await kindOf(ask({ baseUrl: 'nonsense' })), 'rejected');
    const failure = await failureOf(ask({ apiKey: 'مفتاح-سري\n' }));
    assert.equal(failure.kind, 'rejected');
    assert.equal(inspect(failure, { depth: 20 }).includes('مفتاح'), false);
  });

  it('is rejected when the account has no money, though the status says too many requests', async () => {
    server.status(429, { code: 'insufficient_quota', retryAfter: 1 });
    assert.equal(await kindOf(ask()), 'rejected');
    assert.equal(server.requests.length, 1);
  });

  it('is only broken when the refusal is about this one question', async () => {
    server.status(400, { code: 'content_filter', says: 'The prompt was filtered' });
    assert.equal(await kindOf(ask()), 'broken');
    server.status(400, { says: "This model's maximum context length is 512 tokens" });
    assert.equal(await kindOf(ask()), 'broken');
    assert.equal(server.requests.length, 2);
  });

  it('is rate-limited at 429, with the time that the server asks for in seconds or as a date', async () => {
    server.status(429, { retryAfter: 20 });
    const seconds = await failureOf(ask());
    assert.deepEqual([seconds.kind, seconds.retryAfterMs], ['rate-limited', 20_000]);
    server.status(429, { retryAfter: new Date(clock.now() + 90_000).toUTCString() });
    assert.equal((await failureOf(ask())).retryAfterMs, 90_000);
    server.status(429, { retryAfter: 'soon' });
    assert.equal((await failureOf(ask())).retryAfterMs, undefined);
    assert.equal(server.requests.length, 3);
  });

  it('is broken when the server answers with a body instead of a stream', async () => {
    server.raw(200, 'application/json', '{"choices":[{"message":{"content":"Qatar [1]."}}]}');
    assert.equal(await kindOf(ask()), 'broken');
    server.raw(200, 'text/html', '<html><body>Please log in</body></html>');
    assert.equal(await kindOf(ask()), 'broken');
    server.raw(200, 'text/event-stream', '<html><body>Please log in</body></html>');
    assert.equal(await kindOf(ask()), 'broken');
    server.raw(204, 'text/event-stream', '');
    assert.equal(await kindOf(ask()), 'broken');
    server.raw(304, 'text/event-stream', '');
    assert.equal(await kindOf(ask()), 'broken');
    assert.equal(server.requests.length, 5);
  });

  it('is broken when the stream makes no sense, and nothing of it is printed', async (t) => {
    const printed = t.mock.method(console, 'error', () => undefined);
    server.garbage();
    assert.equal(await kindOf(ask()), 'broken');
    for (const body of [
      'data: 5\n\ndata: [1]\n\ndata: "x"\n\n',
      'data: {"choices":{"0":1}}\n\n',
      '\u0000\uFFFF\n\n',
      '',
    ]) {
      server.garbage(body);
      assert.equal(await kindOf(ask()), 'broken');
    }
    assert.equal(printed.mock.callCount(), 0);
  });

  it('is broken when nothing is said', async () => {
    server.empty();
    assert.equal(await kindOf(ask()), 'broken');
    server.says(' \n ');
    assert.equal(await kindOf(ask()), 'broken');
    server.says('<think>Hm.</think>');
    assert.equal(await kindOf(ask()), 'broken');
  });

  it('is broken when the line drops, and keeps the text that came before', async () => {
    const gate = createGate();
    server.breaksAfter(1, gate.passed, 'Qatar');
    const events = call();
    assert.equal(await nextText(events), 'Qatar');
    gate.open();
    assert.equal((await nextFailure(events)).kind, 'broken');
    assert.equal(server.requests.length, 1, 'what has begun is not begun again');
  });

  it('is broken when the stream ends before the reply does', async () => {
    server.says(ANSWER, { finish: null, mark: false });
    const reply = await ask();
    assert.deepEqual([reply.text, reply.failure?.kind], [ANSWER, 'broken']);
  });

  it('is broken when the filter of the server or an error cuts it', async () => {
    for (const finish of ['content_filter', 'error']) {
      server.says(ANSWER, { finish });
      const reply = await ask();
      assert.deepEqual([reply.text, reply.failure?.kind], [ANSWER, 'broken']);
    }
  });

  it('is what the error in the stream says', async () => {
    const error = (code: unknown) =>
      `data: ${JSON.stringify({ error: { code, message: `not ${server.key}` } })}\n\n`;
    const kinds = new Map<unknown, string>([
      [502, 'unavailable'],
      [429, 'rate-limited'],
      ['server_error', 'broken'],
      [null, 'broken'],
    ]);
    for (const [code, kind] of kinds) {
      server.garbage(error(code));
      const failure = await failureOf(ask());
      assert.equal(failure.kind, kind);
      assert.equal(inspect(failure, { depth: 20 }).includes(server.key), false);
    }
  });

  it('is broken when the response is larger than any reply', async () => {
    server.garbage(`data: ${'x'.repeat(5_000)}`);
    const failure = await failureOf(ask({ limits: { bytes: 1_000 } }));
    assert.equal(failure.kind, 'broken');
    assert.match(failure.message, /more than 1000 bytes/);
  });

  it('does not read a refusal without end', async () => {
    server.status(403, { body: 'no '.repeat(1_000_000) });
    const failure = await failureOf(ask());
    assert.equal(failure.kind, 'rejected');
    assert.ok(failure.message.length <= 400);
  });
});

describe('A reply without end', () => {
  it('is cut at 2,000 characters, and the request with it', async () => {
    server.endless();
    const reply = await ask();
    assert.deepEqual([reply.text, reply.failure?.kind], ['word '.repeat(400), 'endless']);
    assert.equal(await server.requests[0]?.ended, 'cut');
  });

  it('is cut between letters, not within one', async () => {
    server.says('a😀b');
    const reply = await ask({ limits: { characters: 2 } });
    assert.deepEqual([reply.text, reply.failure?.kind], ['a', 'endless']);
  });

  it('is not one of exactly 2,000 characters', async () => {
    server.says('x'.repeat(2_000), { piece: 500 });
    assert.equal((await ask()).failure, undefined);
  });

  it('is endless too when the server cut it at the bound of tokens', async () => {
    server.says(ANSWER, { finish: 'length' });
    const reply = await ask();
    assert.deepEqual([reply.text, reply.failure?.kind], [ANSWER, 'endless']);
  });
});

describe('The time of a call', () => {
  it('is over when the model does not begin', async () => {
    const gate = createGate();
    server.slow(gate.passed);
    const events = call();
    const event = next(events);
    await server.received(1);
    clock.advance(LIMITS.firstToken - 1);
    clock.advance(1);
    const end = await event;
    assert.deepEqual([end.kind, end.kind === 'failed' && end.failure.kind], ['failed', 'timeout']);
    await events.next();
    assert.equal(await server.requests[0]?.ended, 'cut');
    assert.equal(server.requests.length, 1, 'a model that is too slow is not asked again');
    gate.open();
  });

  it("is the system's where no clock is given", async () => {
    server.stallsAfter(0);
    const { key: apiKey, baseUrl, model } = server;
    const real = createOpenAiModel({ apiKey, baseUrl, model, limits: { firstTokenMs: 20 } });
    assert.equal(
      await kindOf(collect(real({ ...REQUEST, signal: new AbortController().signal }))),
      'timeout',
    );
  });

  it('lasts as long as the model needs within its limit', async () => {
    const gate = createGate();
    server.slow(gate.passed, ANSWER);
    const events = call();
    const event = nextText(events);
    await server.received(1);
    clock.advance(LIMITS.firstToken - 1);
    gate.open();
    assert.equal(await event, ANSWER);
    assert.equal((await next(events)).kind, 'done');
    await events.next();
  });

  it('is counted from the request also when headers come early', async () => {
    const gate = createGate();
    server.answers(() => async ({ response }) => {
      await gate.passed;
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    });
    const events = call();
    const event = next(events);
    await server.received(1);
    clock.advance(3_000);
    gate.open();
    await clock.armed(1_000);
    clock.advance(1_000);
    const end = await event;
    assert.equal(end.kind === 'failed' && end.failure.kind, 'timeout');
    await events.next();
  });

  it('is over when the model stalls, and keeps what it said', async () => {
    server.stallsAfter(2, 'one two ', 4);
    const events = call();
    assert.deepEqual([await nextText(events), await nextText(events)], ['one ', 'two ']);
    const failure = nextFailure(events);
    clock.advance(LIMITS.between);
    assert.equal((await failure).kind, 'timeout');
    assert.equal(await server.requests[0]?.ended, 'cut');
  });

  it('is over when empty pieces keep coming but nothing is said', async () => {
    server.answers(() => async ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      while (!response.destroyed) {
        response.write('data: {"choices":[{"delta":{"content":""}}]}\n\n: ping\n\n');
        await new Promise(setImmediate);
      }
    });
    const events = call();
    const failure = nextFailure(events);
    await server.received(1);
    const moving = setInterval(() => clock.advance(500), 1);
    assert.equal((await failure).kind, 'timeout');
    clearInterval(moving);
    assert.equal(clock.now(), Date.parse('2026-05-01T12:00:04Z'));
  });

  it('is lent to a model that thinks, up to the limit of the whole', async () => {
    server.answers(() => async ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      while (!response.destroyed) {
        response.write('data: {"choices":[{"delta":{"reasoning_content":"hm"}}]}\n\n');
        await new Promise(setImmediate);
      }
    });
    const events = call();
    const failure = nextFailure(events);
    await server.received(1);
    // A thought arrives between any two steps of a second: each step waits for a timer that is set anew.
    for (let second = 0; second < 7; second++) {
      clock.advance(1_000);
      await clock.armed(LIMITS.between);
      await clock.fresh(LIMITS.between);
    }
    clock.advance(1_000);
    const { kind, message } = await failure;
    assert.deepEqual([kind, /finish/.test(message)], ['timeout', true]);
    assert.equal(clock.now(), Date.parse('2026-05-01T12:00:08Z'));
  });

  it('is over after 8 seconds though pieces keep coming', async () => {
    server.endless('w ');
    const events = call({ limits: { characters: 1_000_000 } });
    for (let second = 0; second < 8; second++) {
      assert.equal(await nextText(events), 'w ');
      clock.advance(1_000);
    }
    assert.equal((await nextFailure(events)).kind, 'timeout');
  });

  it('does not count the time that the reader takes against the model', async () => {
    const gate = createGate();
    server.answers(() => async ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: {"choices":[{"delta":{"content":"one "}}]}\n\n');
      await gate.passed;
      response.end('data: {"choices":[{"delta":{"content":"two"},"finish_reason":"stop"}]}\n\n');
    });
    const events = call();
    await nextText(events);
    clock.advance(5_000);
    const second = nextText(events);
    gate.open();
    assert.equal(await second, 'two');
    assert.equal((await next(events)).kind, 'done');
    await events.next();
  });

  it('is not waited for when a refusal never comes to its end', async () => {
    server.answers(() => ({ response }) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).write('oh');
    });
    const events = call();
    const failure = nextFailure(events);
    await server.received(1);
    clock.advance(LIMITS.firstToken);
    assert.equal((await failure).kind, 'timeout');
  });
});

describe('The second try', () => {
  const retried = async (reply: Promise<Collected>, wait: number): Promise<Collected> => {
    await clock.armed(wait);
    clock.advance(wait);
    return reply;
  };

  for (const status of [500, 502, 503, 529, 409]) {
    it(`is made once after ${status}`, async () => {
      server.status(status).says(ANSWER);
      assert.equal((await retried(ask(), 250)).text, ANSWER);
      assert.equal(server.requests.length, 2);
    });
  }

  it('is the last', async () => {
    server.status(500);
    const failure = await failureOf(retried(ask(), 250));
    assert.equal(failure.kind, 'unavailable');
    assert.equal(server.requests.length, 2);
  });

  it('is made after the time that the server asks for, when that is short', async () => {
    server.status(429, { retryAfter: 1.5 }).says(ANSWER);
    assert.equal((await retried(ask(), 1_500)).text, ANSWER);
    server.status(503, { retryAfter: 1 }).says(ANSWER);
    assert.equal((await retried(ask(), 1_000)).text, ANSWER);
    assert.equal(server.requests.length, 4);
  });

  it('is not made when the server asks for longer, or for nothing it can keep to', async () => {
    server.status(429, { retryAfter: 1.6 });
    assert.equal(await kindOf(ask()), 'rate-limited');
    server.status(429);
    assert.equal(await kindOf(ask()), 'rate-limited');
    server.status(503, { retryAfter: 30 });
    const { kind, retryAfterMs } = await failureOf(ask());
    assert.deepEqual([kind, retryAfterMs], ['unavailable', 30_000]);
    assert.equal(server.requests.length, 3);
  });

  it('is made when the server hangs up without a word', async () => {
    server.hangsUp().says(ANSWER);
    assert.equal((await retried(ask(), 250)).text, ANSWER);
    assert.equal(server.requests.length, 2);
  });

  it('finds a server that has come back', async () => {
    await server.refusesConnections();
    server.says(ANSWER);
    const reply = ask();
    await clock.armed(250);
    await server.acceptsConnections();
    clock.advance(250);
    assert.equal((await reply).text, ANSWER);
  });

  it('does not help where nobody listens', async () => {
    await server.refusesConnections();
    const failure = await failureOf(retried(ask(), 250));
    assert.equal(failure.kind, 'unavailable');
    assert.match(failure.message, /ECONNREFUSED/);
  });

  it('does not help where something else than HTTP is spoken', async () => {
    const other = createServer(
      (socket) => void socket.on('error', () => undefined).end('SSH-2.0-OpenSSH_9.6\r\n'),
    );
    await once(other.listen(0, '127.0.0.1'), 'listening');
    const { port } = other.address() as { port: number };
    assert.equal(await kindOf(retried(ask({ baseUrl: `http://127.0.0.1:${port}/v1` }), 250)), 'unavailable');
    other.close();
  });

  it('is not made when there is no time for it', async () => {
    const gate = createGate();
    server.answers(() => async ({ response }) => {
      await gate.passed;
      response.writeHead(500).end();
    });
    const reply = ask({ limits: { wholeMs: 2_000 } });
    await server.received(1);
    clock.advance(1_800);
    gate.open();
    assert.equal(await kindOf(reply), 'unavailable');
    assert.equal(server.requests.length, 1);
  });

  it('is given up when nobody waits any more', async () => {
    server.status(500);
    const reader = new AbortController();
    const events = call({}, reader.signal);
    const failure = nextFailure(events);
    await clock.armed(250);
    reader.abort();
    assert.equal((await failure).kind, 'stopped');
    assert.equal(server.requests.length, 1);
  });

  it('keeps to what was learnt of the server in the same call', async () => {
    server.refuses('max_tokens').status(500).says(ANSWER);
    assert.equal((await retried(ask(), 250)).text, ANSWER);
    assert.deepEqual(
      server.requests.map(({ body }) => 'max_tokens' in body),
      [true, false, false],
    );
  });
});

describe('A reader who stops waiting', () => {
  it('before the call costs no request', async () => {
    const events = call({}, AbortSignal.abort());
    assert.equal((await nextFailure(events)).kind, 'stopped');
    assert.equal(server.requests.length, 0);
  });

  it('before the first token ends the call at once', async () => {
    const gate = createGate();
    server.slow(gate.passed);
    const reader = new AbortController();
    const events = call({}, reader.signal);
    const failure = nextFailure(events);
    await server.received(1);
    reader.abort(new Error(`why: ${server.key}`));
    const ended = await failure;
    assert.equal(ended.kind, 'stopped');
    assert.equal(inspect(ended, { depth: 20 }).includes(server.key), false);
    assert.equal(await server.requests[0]?.ended, 'cut');
    gate.open();
  });

  it('amid a reply ends the call at once', async () => {
    server.stallsAfter(1);
    const reader = new AbortController();
    const events = call({}, reader.signal);
    await nextText(events);
    const failure = nextFailure(events);
    reader.abort();
    assert.equal((await failure).kind, 'stopped');
    assert.equal(await server.requests[0]?.ended, 'cut');
  });

  it('between two pieces gets none of those that wait', async () => {
    server.says('one two three', { piece: 4 });
    const reader = new AbortController();
    const events = call({}, reader.signal);
    await nextText(events);
    reader.abort();
    assert.equal((await nextFailure(events)).kind, 'stopped');
  });

  it('by leaving the loop aborts the request', async () => {
    server.endless();
    for await (const event of modelOf()({ ...REQUEST, signal: new AbortController().signal })) {
      assert.equal(event.kind, 'text');
      break;
    }
    assert.equal(await server.requests[0]?.ended, 'cut');
  });

  it('by returning while a piece is awaited aborts the request', async () => {
    server.stallsAfter(1);
    const events = call();
    await nextText(events);
    const pending = events.next();
    assert.equal((await events.return?.())?.done, true);
    const step = await pending;
    assert.equal(!step.done && step.value.kind === 'failed' && step.value.failure.kind, 'stopped');
    assert.equal(await server.requests[0]?.ended, 'cut');
  });

  it('leaves no listener on a signal that outlives many calls', async () => {
    server.says(ANSWER);
    const model = modelOf();
    let listening = 0;
    const signal = new Proxy(new AbortController().signal, {
      get(target, name) {
        if (name === 'addEventListener') listening++;
        if (name === 'removeEventListener') listening--;
        const value = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    for (let i = 0; i < 5; i++) await collect(model({ ...REQUEST, signal }));
    assert.equal(listening, 0);
  });
});

describe('The key of a model', () => {
  it('stands in no failure and no line of the log, whatever the server does with it', async () => {
    const echo = `you sent ${server.key}, that is ${encodeURIComponent(server.key)}`;
    for (const status of [400, 401, 403, 404, 429, 500]) {
      server.status(status, { says: echo, retryAfter: 60 });
      const failure = await failureOf(ask());
      createLog('debug', [], (line) => logged.push(line)).warn('failed', { failure });
      assert.equal(
        inspect(failure, { depth: 20, showHidden: true }).includes(server.key),
        false,
        `at ${status}`,
      );
    }
    server.status(500, { body: `<html>${'x'.repeat(390)}${server.key}</html>`, retryAfter: 60 });
    const { message } = await failureOf(ask());
    assert.equal(message.includes(server.key.slice(0, 6)), false, 'not cut in the middle either');
    server.raw(200, `text/html; ${server.key}`, 'x');
    assert.equal(inspect(await failureOf(ask()), { depth: 20 }).includes(server.key), false);
    assert.equal(logged.join('\n').includes(server.key), false);
  });
});
