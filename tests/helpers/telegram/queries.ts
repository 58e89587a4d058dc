import type { InlineQueryResult, InlineQueryResultsButton } from 'grammy/types';
import { circumstance, mistake } from './refusal.ts';

/** What a reader saw after tapping a button. */
export interface CallbackAnswer {
  readonly text?: string;
  readonly show_alert?: boolean;
  readonly url?: string;
  readonly cache_time?: number;
}

/** What a reader was offered for an inline query. */
export interface InlineAnswer {
  readonly results: readonly InlineQueryResult[];
  readonly cache_time?: number;
  readonly is_personal?: boolean;
  readonly next_offset?: string;
  readonly button?: InlineQueryResultsButton;
}

/** What a guest bot answered, and the identifier of the message that it became. */
export interface GuestAnswer {
  readonly result: InlineQueryResult;
  readonly inlineMessageId: string;
}

interface Answers {
  callback: CallbackAnswer;
  inline: InlineAnswer;
  guest: GuestAnswer;
}

/** Milliseconds after which a query can't be answered any more. */
const lifetime: Readonly<Record<keyof Answers, number>> = { callback: 30_000, inline: 30_000, guest: 60_000 };
const tooOld = 'query is too old and response timeout expired or query ID is invalid';

interface Query {
  readonly kind: keyof Answers;
  readonly askedAt: number;
  answer?: unknown;
}

/** The queries that readers made and what the bot answered. */
export class Queries {
  readonly #queries = new Map<string, Query>();
  readonly #now: () => number;
  #lastId = 7_000_000_000;

  constructor(now: () => number) {
    this.#now = now;
  }

  ask(kind: keyof Answers): string {
    const id = String(++this.#lastId);
    this.#queries.set(id, { kind, askedAt: this.#now() });
    return id;
  }

  /** Fails unless this query waits for its answer. */
  expect(kind: keyof Answers, id: string): void {
    const query = this.#queries.get(id);
    if (query?.kind !== kind || query.answer) throw mistake(tooOld);
    if (this.#now() - query.askedAt > lifetime[kind]) throw circumstance(tooOld);
  }

  answer<K extends keyof Answers>(kind: K, id: string, answer: Answers[K]): void {
    this.expect(kind, id);
    const query = this.#queries.get(id);
    if (query) query.answer = answer;
  }

  answerTo<K extends keyof Answers>(_kind: K, id: string): Answers[K] | undefined {
    return this.#queries.get(id)?.answer as Answers[K] | undefined;
  }
}
