import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { type ScriptedModel, startScriptedModel } from '../../helpers/scripted-model/start-scripted-model.ts';

describe('The scripted model, on which other tests rest', () => {
  let model: ScriptedModel;
  beforeEach(async () => {
    model = await startScriptedModel();
  });
  afterEach(() => model.stop());

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${model.baseUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${model.key}`, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const chat = (more: object = {}) => ({
    model: model.model,
    messages: [{ role: 'user', content: 'Who?' }],
    ...more,
  });

  it('answers whole as well as in a stream', async () => {
    model.says('Qatar [1].', { piece: 2 });
    const whole = (await (await post('/chat/completions', chat())).json()) as {
      choices: { message: { content: string } }[];
    };
    assert.equal(whole.choices[0]?.message.content, 'Qatar [1].');
    const stream = await (await post('/chat/completions', chat({ stream: true }))).text();
    assert.match(stream, /"content":"Qa".*\n\ndata: \[DONE\]\n\n$/s);
    model.assertNoViolations();
  });

  it('answers in the order of its script, the last for good, until more is scripted', async () => {
    const text = async () => {
      const reply = (await (await post('/chat/completions', chat())).json()) as {
        choices?: { message: { content: string } }[];
      };
      return reply.choices?.[0]?.message.content ?? 'error';
    };
    model.says('a').status(500).says('b');
    assert.deepEqual([await text(), await text(), await text(), await text()], ['a', 'error', 'b', 'b']);
    model.answers(({ messages }) => `${messages.length} asked: ${messages.at(-1)?.content}`);
    assert.equal(await text(), '1 asked: Who?');
  });

  it('records requests, and of the key only whether it was right', async () => {
    model.says('a');
    await post('/chat/completions', chat());
    assert.equal((await post('/chat/completions', chat(), { authorization: 'Bearer sk-other' })).status, 401);
    assert.deepEqual(
      model.requests.map(({ keyMatched }) => keyMatched),
      [true, false],
    );
    assert.equal(JSON.stringify(model.requests).includes('sk-'), false);
    assert.equal(await model.requests[0]?.ended, 'whole');
  });

  const wrong: readonly [string, unknown][] = [
    ['an unknown field', { tempature: 1 }],
    ['a field of the wrong type', { temperature: '0.1' }],
    ['no messages', { messages: [] }],
    ['a message without content', { messages: [{ role: 'user' }] }],
    [
      'an unknown role',
      {
        messages: [
          { role: 'reader', content: 'x' },
          { role: 'user', content: 'x' },
        ],
      },
    ],
    ['a last message that is not of the user', { messages: [{ role: 'system', content: 'x' }] }],
    ['both names of the bound', { max_tokens: 5, max_completion_tokens: 5 }],
    ['options of a stream without one', { stream_options: { include_usage: true } }],
  ];
  for (const [what, more] of wrong) {
    it(`finds ${what}`, async () => {
      model.says('a');
      assert.equal((await post('/chat/completions', chat(more as object))).status, 400);
      assert.ok(model.violations.length > 0);
      assert.throws(() => model.assertNoViolations());
    });
  }

  it('finds a body that is no JSON and an address that is none', async () => {
    await post('/chat/completions', '{');
    assert.ok(model.violations.length > 0);
    assert.equal((await post('/completions', {})).status, 404);
  });

  it('embeds the same text alike, near texts nearer, as numbers or as base64', async () => {
    const embed = async (input: string | string[], format: string) => {
      const body = { model: 'embedding-1', input, encoding_format: format };
      const reply = (await (await post('/embeddings', body)).json()) as { data: { embedding: unknown }[] };
      return reply.data.map(({ embedding }) => embedding);
    };
    const [a, b, c] = (await embed(
      ['the siege of the town', 'the siege of a town', 'وقف إطلاق النار'],
      'float',
    )) as number[][];
    const dot = (x: number[], y: number[]) => x.reduce((sum, value, i) => sum + value * y[i]!, 0);
    assert.ok(Math.abs(dot(a!, a!) - 1) < 1e-6 && dot(a!, b!) > dot(a!, c!) + 0.2);
    const [packed] = (await embed('the siege of the town', 'base64')) as string[];
    const bytes = Buffer.from(packed!, 'base64');
    assert.deepEqual(
      a,
      a!.map((_, i) => bytes.readFloatLE(i * 4)),
    );
    model.assertNoViolations();
  });

  it('names its model', async () => {
    const headers = { authorization: `Bearer ${model.key}` };
    const list = (await (await fetch(`${model.baseUrl}/models`, { headers })).json()) as {
      data: { id: string }[];
    };
    assert.deepEqual(
      list.data.map(({ id }) => id),
      [model.model],
    );
    model.assertNoViolations();
  });
});
