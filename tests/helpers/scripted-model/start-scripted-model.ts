/**
 * A server that speaks OpenAI's API over HTTP and says what a test told it to.
 *
 * Each scripted reply answers one request, in the order in which they were scripted; the last one answers all that
 * follow, until the next is scripted. Nothing here sleeps: what waits, waits for a promise of the test or for the client
 * to hang up.
 */

import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Body, checkChat, checkEmbeddings } from './check-request.ts';
import { embed, toBase64 } from './embed.ts';

export type SayOptions = {
  /** Characters of each piece; all in one by default. */
  readonly piece?: number;
  /** Sent when the request asks for usage; null for a server that counts nothing. */
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number } | null;
  /** Null for a server that never says why it ended. */
  readonly finish?: string | null;
  /** Whether the stream ends in its mark. */
  readonly mark?: boolean;
  /** Thought aloud before the text, in the field of this name. */
  readonly thinks?: { readonly field: string; readonly text: string };
  /** Pieces with null, empty or unknown content around the text, and comments, as some servers send them. */
  readonly noise?: boolean;
  /** Content as a list of parts, as Mistral sends it. */
  readonly parts?: boolean;
  /** The stream begins when it resolves. */
  readonly begins?: Promise<unknown>;
  /** The line stays open after the last byte. */
  readonly lingers?: boolean;
};

/** What a request is answered with, beyond a text. */
export type Answer = (exchange: Exchange) => void | Promise<void>;

export type ScriptedRequest = {
  readonly method: string;
  readonly path: string;
  /** Without the key; `keyMatched` says whether it was the right one. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly keyMatched: boolean;
  readonly body: Body;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  /** How the response ended: to its last byte, or because the client hung up. */
  readonly ended: Promise<'whole' | 'cut'>;
};

export type Exchange = {
  readonly request: ScriptedRequest;
  readonly response: ServerResponse;
  /** The key as the client sent it, for a server that echoes it. */
  readonly key: string;
};

/** A part of a request that some servers refuse. */
export type Refused = 'stream_options' | 'max_tokens' | 'max_completion_tokens' | 'temperature' | 'system';

const REFUSALS: Readonly<Record<Refused, string>> = {
  stream_options: 'Unrecognized request argument supplied: stream_options',
  max_tokens:
    "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
  max_completion_tokens: 'Extra inputs are not permitted: max_completion_tokens',
  temperature: "Unsupported value: 'temperature' does not support 0.1 with this model. Only 1 is supported.",
  system: 'System role not supported',
};

const MODEL = 'scripted-1';
const EMBEDDING_MODEL = 'embedding-1';
const USAGE = { prompt_tokens: 120, completion_tokens: 30 };

export class ScriptedModel {
  /** The key that the server wants; empty for a server that wants none. */
  readonly key: string;
  readonly model = MODEL;
  readonly embeddingModel = EMBEDDING_MODEL;
  readonly requests: ScriptedRequest[] = [];
  readonly violations: string[] = [];
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #script: { readonly answer: Answer; used: boolean }[] = [];
  readonly #refuses = new Map<Refused, { readonly status: number; readonly message: string }>();
  #embeds: Answer = ({ request, response }) => sendJson(response, embeddings(request.body));
  readonly #watchers = new Set<() => void>();
  #port = 0;

  constructor(key: string) {
    this.key = key;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${this.#port}/v1`;
  }

  /** Resolves when `count` requests have come. */
  async received(count: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const watch = (): void => {
        if (this.requests.length < count) return;
        this.#watchers.delete(watch);
        resolve();
      };
      this.#watchers.add(watch);
      watch();
    });
  }

  assertNoViolations(): void {
    assert.deepEqual(this.violations, []);
  }

  says(text: string, options: SayOptions = {}): this {
    return this.#next((exchange) => say(exchange, text, options));
  }

  /** Answers by what was asked: with a text, or with anything at all. */
  answers(answer: (request: ScriptedRequest) => string | Answer): this {
    return this.#next((exchange) => {
      const what = answer(exchange.request);
      return typeof what === 'string' ? say(exchange, what, {}) : what(exchange);
    });
  }

  /** Says the texts one after the other and waits at each promise; `request` tells what was asked. */
  speaks(script: (request: ScriptedRequest) => ReadonlyArray<string | Promise<unknown>>): this {
    return this.#next(async ({ request, response }) => {
      openStream(response);
      for (const part of script(request)) {
        if (typeof part === 'string') send(response, chunk({ content: part }));
        else await part;
      }
      send(response, chunk({}, 'stop'));
      response.end('data: [DONE]\n\n');
    });
  }

  /** Says `pieces` pieces, then nothing more, and keeps the line open. */
  stallsAfter(pieces: number, text = 'word '.repeat(pieces), piece = 5): this {
    return this.#next(({ response }) => {
      openStream(response);
      for (const part of cut(text, piece).slice(0, pieces)) send(response, chunk({ content: part }));
    });
  }

  /** Says `pieces` pieces and drops the line once `when` resolves: what was not read by then is lost with it. */
  breaksAfter(
    pieces: number,
    when: Promise<unknown> = Promise.resolve(),
    text = 'word '.repeat(pieces),
  ): this {
    return this.#next(async ({ response }) => {
      openStream(response);
      for (const part of cut(text, 5).slice(0, pieces)) send(response, chunk({ content: part }));
      await when;
      response.destroy();
    });
  }

  /** An error as OpenAI words it; `says` is its message, `body` any other body. */
  status(
    status: number,
    options: {
      readonly retryAfter?: number | string;
      readonly says?: string;
      readonly code?: string;
      readonly body?: string;
    } = {},
  ): this {
    const { retryAfter, says = `scripted ${status}`, code = null, body } = options;
    return this.#next(({ response }) => {
      const error = { error: { message: says, type: 'scripted', param: null, code } };
      const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(body ?? JSON.stringify(error));
    });
  }

  /**
   * Answers every request for embeddings from now on, apart from the script of replies: with the vectors that `vectorsOf`
   * gives for the texts, whatever they are. By default vectors are of the letters of a text.
   */
  embeds(vectorsOf: (texts: readonly string[]) => readonly unknown[]): this {
    return this.answersEmbeddings(({ request, response }) => {
      const data = vectorsOf(inputsOf(request.body)).map((embedding, index) => ({
        object: 'embedding',
        index,
        embedding,
      }));
      sendJson(response, { object: 'list', model: EMBEDDING_MODEL, data, usage: { prompt_tokens: 9 } });
    });
  }

  /** The same with anything at all. */
  answersEmbeddings(answer: Answer): this {
    this.#embeds = answer;
    return this;
  }

  /** The texts of all requests for embeddings so far. */
  embedded(): string[] {
    return this.requests
      .filter(({ path }) => path === '/v1/embeddings')
      .flatMap(({ body }) => inputsOf(body));
  }

  /** A stream of words without an end, as fast as they are taken. */
  endless(word = 'word '): this {
    return this.#next(async ({ response }) => {
      openStream(response);
      while (!response.destroyed) {
        const taken = send(response, chunk({ content: word }));
        await new Promise<void>((resolve) => {
          if (taken) setImmediate(resolve);
          else response.once('drain', resolve).once('close', resolve);
        });
      }
    });
  }

  /** A whole stream in which nothing is said. */
  empty(): this {
    return this.says('');
  }

  /** A stream that makes no sense. */
  garbage(body = 'data: {"choices":[{"del\n\ndata: }}}\n\n'): this {
    return this.raw(200, 'text/event-stream', body);
  }

  raw(status: number, type: string, body: string): this {
    return this.#next(({ response }) => {
      response.writeHead(status, { 'content-type': type }).end(body);
    });
  }

  /** Begins to speak when `gate` resolves. */
  slow(gate: Promise<unknown>, text = 'At last.'): this {
    return this.says(text, { begins: gate });
  }

  /** Takes the request and drops the line without a word. */
  hangsUp(): this {
    return this.#next(({ response }) => void response.socket?.destroy());
  }

  /** Refuses requests with this part, from now on, whatever is scripted. */
  refuses(part: Refused, status = 400, message = REFUSALS[part]): this {
    this.#refuses.set(part, { status, message });
    return this;
  }

  /** Nobody listens any more, until `acceptsConnections`. */
  async refusesConnections(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async acceptsConnections(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject).listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    if (this.#server.listening) await this.refusesConnections();
  }

  #next(answer: Answer): this {
    if (this.#script[0]?.used) this.#script.shift();
    this.#script.push({ answer, used: false });
    return this;
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readText(incoming).catch(() => undefined);
    if (text === undefined) return;
    const { authorization = '', ...headers } = incoming.headers;
    const path = new URL(incoming.url ?? '/', 'http://localhost').pathname;
    const method = incoming.method ?? '';
    const faults: string[] = [];
    let body: Body = {};
    if (method === 'POST') {
      try {
        body = JSON.parse(text) as Body;
      } catch {
        faults.push('the body is no JSON');
      }
      if (!/^application\/json\b/.test(headers['content-type'] ?? ''))
        faults.push('the body is not said to be JSON');
    }
    const key = authorization.replace(/^Bearer /, '');
    const request: ScriptedRequest = {
      method,
      path,
      headers,
      keyMatched: this.key === '' ? authorization === '' : authorization === `Bearer ${this.key}`,
      body,
      messages: Array.isArray(body.messages) ? (body.messages as ScriptedRequest['messages']) : [],
      ended: new Promise((resolve) => {
        response.once('close', () => resolve(response.writableFinished ? 'whole' : 'cut'));
      }),
    };
    this.requests.push(request);
    for (const watch of this.#watchers) watch();
    await this.#answer({ request, response, key }, faults);
  }

  async #answer(exchange: Exchange, faults: string[]): Promise<void> {
    const { request, response, key } = exchange;
    const route = `${request.method} ${request.path}`;
    if (route === 'POST /v1/chat/completions') faults.push(...checkChat(request.body));
    else if (route === 'POST /v1/embeddings') faults.push(...checkEmbeddings(request.body));
    else if (route !== 'GET /v1/models') {
      this.violations.push(`${route} is no address of the API`);
      return refuse(response, 404, `Unknown request URL: ${route}`);
    }
    this.violations.push(...faults.map((fault) => `${route}: ${fault}`));
    if (faults.length > 0) return refuse(response, 400, faults.join('; '));
    // As the worst of servers does, with the key in it.
    if (!request.keyMatched) return refuse(response, 401, `Incorrect API key provided: ${key}`);
    if (request.path === '/v1/models') {
      return sendJson(response, {
        object: 'list',
        data: [{ id: MODEL, object: 'model', created: 0, owned_by: 'tests' }],
      });
    }
    const isEmbedding = request.path === '/v1/embeddings';
    if (request.body.model !== (isEmbedding ? EMBEDDING_MODEL : MODEL)) {
      return refuse(response, 404, `The model '${request.body.model}' does not exist`);
    }
    if (isEmbedding) return this.#embeds(exchange);
    for (const [part, { status, message }] of this.#refuses) {
      const there =
        part === 'system' ? request.messages.some(({ role }) => role === 'system') : part in request.body;
      if (there) return refuse(response, status, message);
    }
    const [entry] = this.#script;
    if (!entry) {
      this.violations.push(`${route}: no reply is scripted`);
      return refuse(response, 500, 'no reply is scripted');
    }
    if (this.#script.length > 1) this.#script.shift();
    entry.used = true;
    await entry.answer(exchange);
  }
}

/** Starts a server on a free port of this machine; `stop` ends it and every line to it. */
export async function startScriptedModel(key = 'sk-scripted-0123456789'): Promise<ScriptedModel> {
  const model = new ScriptedModel(key);
  await model.acceptsConnections();
  return model;
}

/** The whole of a usual reply, as a stream or as one body. */
async function say({ request, response }: Exchange, text: string, options: SayOptions): Promise<void> {
  const { piece = text.length, usage = USAGE, finish = 'stop', mark = true, thinks, noise, parts } = options;
  await options.begins;
  if (request.body.stream !== true) {
    return sendJson(response, {
      ...FRAME,
      object: 'chat.completion',
      choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: finish }],
      ...(usage ? { usage: { ...usage, total_tokens: usage.prompt_tokens + usage.completion_tokens } } : {}),
    });
  }
  openStream(response);
  send(response, chunk({ role: 'assistant', content: '' }));
  if (noise) {
    response.write(': still at work\n\n');
    send(response, {
      ...chunk({ content: null, refusal: null, tool_calls: null }),
      usage: null,
      provider: 'x',
    });
    send(response, { id: 'x', prompt_filter_results: [] });
    send(response, { ...chunk({}), choices: [] });
    send(response, null);
    send(response, { ...chunk({}), choices: null, usage: { prompt_tokens: 'many', completion_tokens: -1 } });
  }
  for (const part of cut(thinks?.text ?? '', 8))
    send(response, chunk({ content: null, [thinks?.field ?? '']: part }));
  for (const part of cut(text, piece)) {
    send(response, chunk({ content: parts ? [{ type: 'text', text: part }, { type: 'other' }] : part }));
  }
  if (finish !== null) send(response, chunk({}, finish));
  const asked = (request.body.stream_options as Body | undefined)?.include_usage === true;
  if (usage && asked)
    send(response, { ...chunk({}), choices: [], usage: { ...usage, extra: { cached: 0 } } });
  if (mark) response.write('data: [DONE]\n\n');
  if (!options.lingers) response.end();
}

const FRAME = { id: 'chatcmpl-1', created: 1_700_000_000, model: MODEL, system_fingerprint: null };

const chunk = (delta: object, finish: string | null = null) => ({
  ...FRAME,
  object: 'chat.completion.chunk',
  choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
});

function openStream(response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
  });
  response.flushHeaders();
}

const send = (response: ServerResponse, data: unknown): boolean =>
  response.write(`data: ${JSON.stringify(data)}\n\n`);

function sendJson(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const refuse = (response: ServerResponse, status: number, message: string): void =>
  sendJson(response, { error: { message, type: 'invalid_request_error', param: null, code: null } }, status);

/** By code points, so that no piece holds half a character. */
function cut(text: string, size: number): string[] {
  const characters = [...text];
  const step = Math.max(1, size);
  return Array.from({ length: Math.ceil(characters.length / step) }, (_, i) =>
    characters.slice(i * step, (i + 1) * step).join(''),
  );
}

const inputsOf = (body: Body): string[] => [body.input].flat() as string[];

function embeddings(body: Body): object {
  const inputs = inputsOf(body);
  const data = inputs.map((input, index) => {
    const vector = embed(input, body.dimensions as number | undefined);
    return {
      object: 'embedding',
      index,
      embedding: body.encoding_format === 'base64' ? toBase64(vector) : vector,
    };
  });
  const tokens = inputs.reduce((sum, input) => sum + Math.ceil(input.length / 4), 0);
  return { object: 'list', model: body.model, data, usage: { prompt_tokens: tokens, total_tokens: tokens } };
}

async function readText(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const part of incoming) chunks.push(part as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
