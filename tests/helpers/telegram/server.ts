import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Fault, Faults } from './faults.ts';
import { RateLimits } from './limits.ts';
import type { Backend } from './method.ts';
import { methods } from './methods.ts';
import { Profile } from './profile.ts';
import { Queries } from './queries.ts';
import { Refusal } from './refusal.ts';
import { readCall } from './shapes.ts';
import { type Request, readBody, readRequest } from './transport.ts';
import { Updates } from './updates.ts';
import { realSleep, settle, Waiting } from './waiting.ts';
import type { Clock, World } from './world.ts';

/** A call that the bot made. */
export interface Call {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** When it came, on the server's clock. */
  readonly at: number;
  /** What was answered; undefined while it is under way and where a fault ate the answer. */
  response?: {
    ok: boolean;
    result?: unknown;
    error_code?: number;
    description?: string;
    parameters?: object;
  };
}

/** A call that no bot should make. */
export interface Violation {
  readonly method: string;
  readonly description: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface ServerOptions {
  clock: Clock;
  token: string;
  /** Milliseconds of real time after which waiting for the bot fails. */
  patience: number;
  webhookRetryMs: number;
  world: World;
}

/** The Bot API over HTTP. */
export class BotApiServer {
  readonly calls: Call[] = [];
  readonly violations: Violation[] = [];
  readonly limits: RateLimits;
  readonly faults = new Faults();
  readonly profile = new Profile();
  readonly queries: Queries;
  readonly updates: Updates;
  readonly waiting: Waiting;
  readonly #options: ServerOptions;
  readonly #http: Server;
  #underWay = 0;

  constructor(options: ServerOptions) {
    this.#options = options;
    this.limits = new RateLimits(options.clock);
    this.queries = new Queries(() => options.clock.now());
    this.waiting = new Waiting(options.patience);
    this.updates = new Updates({
      changed: () => this.waiting.changed(),
      callFromReply: (method, given) =>
        this.#call({ method, given, form: false, uploads: new Map() }, new Promise(() => {})),
      retryAfterMs: options.webhookRetryMs,
      now: () => options.clock.now(),
    });
    this.#http = createServer((message, response) => void this.#serve(message, response));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.updates.stop();
    this.waiting.stop();
    await settle();
    this.#http.closeAllConnections();
    await new Promise<void>((resolve) => this.#http.close(() => resolve()));
  }

  /** What the bot has not finished with: undefined when it has finished everything. */
  unfinished(): string | undefined {
    const pending = this.updates.pending.map((update) => Object.keys(update)[1]);
    if (pending.length > 0) return `${pending.length} updates are not confirmed: ${pending.join(', ')}`;
    return this.#underWay > 0 ? `${this.#underWay} calls are under way` : undefined;
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(message.url ?? '/', 'http://telegram');
    const { token } = this.#options;
    const body = await readBody(message).catch(() => undefined);
    if (!body) return;
    const route = /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(url.pathname);
    if (!route) return reply(response, { ok: false, error_code: 404, description: 'Not Found' });
    if (route[2] !== token)
      return reply(response, { ok: false, error_code: 401, description: 'Unauthorized' });
    if (route[1]) return this.#download(response, route[3] ?? '');
    const hangUp = new Promise<void>((resolve) => response.once('close', resolve));
    let request: Request;
    try {
      request = await readRequest(route[3] ?? '', url, message.headers['content-type'] ?? '', body);
    } catch (error) {
      return reply(response, this.#refused({ method: route[3] ?? '', params: {}, at: 0 }, error));
    }
    const fault = this.faults.strike(request.method, request.given.chat_id);
    await this.#answer(request, response, hangUp, fault);
  }

  /** Carries a call out and answers it, unless a fault has it otherwise. */
  async #answer(
    request: Request,
    response: ServerResponse,
    hangUp: Promise<void>,
    fault: Fault | undefined,
  ): Promise<void> {
    if (fault && !['slow', 'drop-after', 'answer-held'].includes(fault.kind)) {
      this.calls.push({ method: request.method, params: request.given, at: this.#options.clock.now() });
      this.waiting.changed();
      return suffer(response, fault);
    }
    if (fault?.kind === 'slow') {
      this.#underWay++;
      await realSleep(fault.ms);
      this.#underWay--;
    }
    const answer = await this.#call(request, hangUp);
    if (fault?.kind === 'answer-held') {
      this.#underWay++;
      await fault.until;
      this.#underWay--;
    }
    if (fault?.kind === 'drop-after') response.destroy();
    else reply(response, answer);
    this.waiting.changed();
  }

  async #call(request: Request, hangUp: Promise<void>): Promise<NonNullable<Call['response']>> {
    const row = methods.get(request.method.toLowerCase());
    const call: Call = {
      method: row?.name ?? request.method,
      params: request.given,
      at: this.#options.clock.now(),
    };
    const counts = call.method !== 'getUpdates';
    if (counts) {
      this.calls.push(call);
      this.#underWay++;
    }
    try {
      if (!row) throw new Refusal(404, 'Not Found', 'bot');
      const { world } = this.#options;
      const backend: Backend = {
        world,
        updates: this.updates,
        queries: this.queries,
        profile: this.profile,
        hangUp,
        reading: {
          method: row.name,
          uploads: request.uploads,
          loss: (description) =>
            this.violations.push({ method: row.name, description, params: request.given }),
        },
      };
      const parameters = readCall(request.given, row.fields, request.form, backend.reading);
      const { chat_id: chat } = parameters;
      const room = typeof chat === 'number' || typeof chat === 'string' ? world.findRoom(chat) : undefined;
      this.limits.pass(row.name, room);
      call.response = { ok: true, result: structuredClone(await row.run(parameters, backend)) };
    } catch (error) {
      call.response = this.#refused(call, error);
    }
    if (counts) this.#underWay--;
    this.waiting.changed();
    return call.response;
  }

  #refused(call: Call, error: unknown): NonNullable<Call['response']> {
    if (!(error instanceof Refusal)) {
      const stack = error instanceof Error ? error.stack : String(error);
      this.violations.push({
        method: call.method,
        description: `this server is broken: ${stack}`,
        params: call.params,
      });
      return { ok: false, error_code: 500, description: 'Internal Server Error' };
    }
    const { message: description, code, blame, parameters } = error;
    if (blame === 'bot') {
      const hint =
        code === 404 ? `${description}: no such method, or no row for it in methods.ts` : description;
      this.violations.push({ method: call.method, description: hint, params: call.params });
    }
    return { ok: false, error_code: code, description, ...(parameters && { parameters }) };
  }

  #download(response: ServerResponse, path: string): void {
    const upload = this.#options.world.files.get(path.replace(/^documents\//, ''));
    if (upload) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(upload.bytes);
    else reply(response, { ok: false, error_code: 404, description: 'Not Found' });
  }
}

function reply(response: ServerResponse, answer: NonNullable<Call['response']>): void {
  if (response.destroyed) return;
  response
    .writeHead(answer.error_code ?? 200, { 'content-type': 'application/json' })
    .end(JSON.stringify(answer));
}

function suffer(response: ServerResponse, fault: Fault): void {
  switch (fault.kind) {
    case 'refuse': {
      const { code: error_code, description, parameters } = fault;
      reply(response, { ok: false, error_code, description, ...(parameters && { parameters }) });
      return;
    }
    case 'html':
      response.writeHead(fault.code, { 'content-type': 'text/html' });
      response.end(
        `<html><head><title>${fault.code} Bad Gateway</title></head><body><h1>nginx</h1></body></html>`,
      );
      return;
    case 'garbage':
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":tr');
      return;
    case 'drop-before':
      response.destroy();
      return;
  }
}
