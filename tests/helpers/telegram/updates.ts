import type { Update, WebhookInfo } from 'grammy/types';
import { Refusal } from './refusal.ts';
import { realSleep } from './waiting.ts';

export type UpdateType = Exclude<keyof Update, 'update_id'>;
type Payload<T extends UpdateType> = NonNullable<Update[T]>;

/** Types that a bot gets only when it asks for them by name. */
const onlyOnRequest: readonly string[] = ['chat_member', 'message_reaction', 'message_reaction_count'];

interface Poll {
  readonly limit: number;
  answer(updates: Update[]): void;
  fail(refusal: Refusal): void;
}

export interface Webhook {
  readonly url: string;
  readonly secret: string | undefined;
  readonly maxConnections: number;
}

/** What a webhook's answer asks to be called in turn. */
type CallFromReply = (method: string, parameters: Record<string, unknown>) => Promise<unknown>;

/** The queue of updates of one bot, emptied by getUpdates or by a webhook. */
export class Updates {
  webhook: Webhook | undefined;
  readonly #pending: Update[] = [];
  readonly #delivering = new Set<string>();
  readonly #changed: () => void;
  readonly #callFromReply: CallFromReply;
  readonly #retryAfterMs: number;
  readonly #now: () => number;
  #allowed: readonly string[] = [];
  #nextId = 100_001;
  #poll: Poll | undefined;
  #lastError: { date: number; message: string } | undefined;
  #stopped = false;

  constructor(options: {
    changed: () => void;
    callFromReply: CallFromReply;
    retryAfterMs: number;
    now: () => number;
  }) {
    this.#changed = options.changed;
    this.#callFromReply = options.callFromReply;
    this.#retryAfterMs = options.retryAfterMs;
    this.#now = options.now;
  }

  /** Updates that the bot has not confirmed. */
  get pending(): readonly Update[] {
    return this.#pending;
  }

  /** Whether a getUpdates call is waiting for updates now. */
  get isPolled(): boolean {
    return this.#poll !== undefined;
  }

  /** Queues an update where the bot wants its type; tells whether it did. */
  add<T extends UpdateType>(type: T, payload: Payload<T>): boolean {
    const wanted = this.#allowed.length > 0 ? this.#allowed.includes(type) : !onlyOnRequest.includes(type);
    if (!wanted) return false;
    this.#pending.push({ update_id: this.#nextId++, [type]: structuredClone(payload) } as Update);
    this.#changed();
    this.#answerPoll();
    this.#deliver();
    return true;
  }

  /** Delivers an update a second time, as Telegram may. */
  repeat(update: Update): void {
    this.#pending.push(update);
    this.#answerPoll();
    this.#deliver();
  }

  allow(types: readonly string[] | undefined): void {
    if (types) this.#allowed = types;
  }

  forgetPending(): void {
    this.#pending.length = 0;
    this.#changed();
  }

  /** The long poll. `hangUp` resolves when the client goes away. */
  get(
    { offset = 0, limit = 100, timeout = 0 }: { offset?: number; limit?: number; timeout?: number },
    hangUp: Promise<void>,
  ): Promise<Update[]> {
    if (this.webhook) {
      throw conflict(
        'bot',
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    this.#poll?.fail(
      conflict(
        'world',
        'terminated by other getUpdates request; make sure that only one bot instance is running',
      ),
    );
    if (offset < 0) this.#pending.splice(0, this.#pending.length + offset);
    while (this.#pending[0] && this.#pending[0].update_id < offset) this.#pending.shift();
    this.#changed();
    if (this.#pending.length > 0 || timeout === 0) return Promise.resolve(this.#pending.slice(0, limit));
    return new Promise((resolve, reject) => {
      const close = (then: () => void) => {
        if (this.#poll === poll) this.#poll = undefined;
        then();
      };
      const poll: Poll = {
        limit,
        answer: (updates) => close(() => resolve(updates)),
        fail: (refusal) => close(() => reject(refusal)),
      };
      this.#poll = poll;
      this.#changed();
      void Promise.race([hangUp, realSleep(timeout * 1000)]).then(() => poll.answer([]));
    });
  }

  #answerPoll(): void {
    const poll = this.#poll;
    if (poll) poll.answer(this.#pending.slice(0, poll.limit));
  }

  setWebhook(webhook: Webhook | undefined): void {
    this.webhook = webhook;
    this.#lastError = undefined;
    this.#poll?.fail(conflict('world', 'terminated by setWebhook request'));
    this.#deliver();
  }

  webhookInfo(): WebhookInfo {
    return {
      url: this.webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.#pending.length,
      ...(this.webhook && { max_connections: this.webhook.maxConnections }),
      ...(this.#lastError && {
        last_error_date: this.#lastError.date,
        last_error_message: this.#lastError.message,
      }),
      ...(this.#allowed.length > 0 && { allowed_updates: [...this.#allowed] as UpdateType[] }),
    };
  }

  /** Starts what may start: updates of one kind from one chat go one after the other, others side by side. */
  #deliver(): void {
    for (const update of this.#pending) {
      if (!this.webhook || this.#stopped || this.#delivering.size >= this.webhook.maxConnections) return;
      const queue = queueOf(update);
      if (this.#delivering.has(queue)) continue;
      this.#delivering.add(queue);
      void this.#deliverUntilTaken(update).then(() => {
        this.#delivering.delete(queue);
        this.#deliver();
      });
    }
  }

  async #deliverUntilTaken(update: Update): Promise<void> {
    while (this.webhook && !this.#stopped && this.#pending.includes(update)) {
      const problem = await this.#post(this.webhook, update);
      if (problem === undefined) {
        const index = this.#pending.indexOf(update);
        if (index >= 0) this.#pending.splice(index, 1);
        this.#changed();
      } else {
        this.#lastError = { date: Math.floor(this.#now() / 1000), message: problem };
        await realSleep(this.#retryAfterMs);
      }
    }
  }

  /** The reason why the update was not taken; undefined where it was. */
  async #post(webhook: Webhook, update: Update): Promise<string | undefined> {
    let reply: Response;
    let body: string;
    try {
      reply = await fetch(webhook.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(webhook.secret && { 'x-telegram-bot-api-secret-token': webhook.secret }),
        },
        body: JSON.stringify(update),
        signal: AbortSignal.timeout(60_000),
      });
      body = await reply.text();
    } catch {
      return 'Connection refused';
    }
    if (!reply.ok) return `Wrong response from the webhook: ${reply.status} ${reply.statusText}`;
    const call = methodInReply(body);
    if (call) await this.#callFromReply(call.method, call.parameters);
    return undefined;
  }

  stop(): void {
    this.#stopped = true;
    this.#poll?.answer([]);
  }
}

/** The kind of an update with the chat or person that it came from. */
function queueOf(update: Update): string {
  const [kind = '', payload] = Object.entries(update)[1] ?? [];
  const { chat, from } = payload as { chat?: { id: number }; from?: { id: number } };
  return `${kind} ${chat?.id ?? from?.id}`;
}

/** A webhook may answer with a call: `{method: 'sendMessage', …}`. */
function methodInReply(body: string): { method: string; parameters: Record<string, unknown> } | undefined {
  try {
    const { method, ...parameters } = JSON.parse(body);
    return typeof method === 'string' ? { method, parameters } : undefined;
  } catch {
    return undefined;
  }
}

const conflict = (blame: 'bot' | 'world', description: string) =>
  new Refusal(409, `Conflict: ${description}`, blame);
