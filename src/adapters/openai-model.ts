/** A language model over any server that speaks OpenAI's API: OpenAI, Ollama, vLLM, OpenRouter, llama.cpp and others. */

import type {
  LanguageModel,
  ModelEvent,
  ModelFailure,
  ModelRequest,
} from '../answering/model/language-model.ts';
import {
  type Call,
  MODEL_LIMITS,
  type ModelClock,
  type ModelLimits,
  startCall,
  systemClock,
} from './openai/call.ts';
import { openClient, redactorOf, type ServerOptions } from './openai/client.ts';
import { BrokenReply, describeFailures } from './openai/failures.ts';
import { readReply } from './openai/reply.ts';
import { type Refusal, type Wire, watchWire } from './openai/wire.ts';

export type OpenAiModelOptions = ServerOptions & {
  readonly model: string;
  readonly clock?: ModelClock;
  readonly limits?: Partial<ModelLimits>;
  readonly log?: Readonly<Record<'debug' | 'info', (message: string, details?: object) => void>>;
};

const TEMPERATURE = 0.1;
/** A server that stumbled or hung up gets a moment; longer than `LONGEST_WAIT_MS` no reader is made to wait. */
const RETRY_AFTER_MS = 250;
const LONGEST_WAIT_MS = 1_500;
/** What a request is made of; servers differ in what they take. */
type Shape = {
  readonly usage: boolean;
  readonly tokens: 'max_tokens' | 'max_completion_tokens';
  readonly temperature: boolean;
  readonly system: boolean;
};

const FULL: Shape = { usage: true, tokens: 'max_tokens', temperature: true, system: true };

/** What some servers refuse, how their refusal reads, and what they take instead. */
const QUIRKS: readonly { readonly refused: string; readonly says: RegExp; readonly take: Partial<Shape> }[] =
  [
    { refused: 'stream_options', says: /stream_options|include_usage/i, take: { usage: false } },
    { refused: 'max_tokens', says: /max_tokens/i, take: { tokens: 'max_completion_tokens' } },
    // OpenAI's reasoning models know no other temperature than 1.
    { refused: 'temperature', says: /temperature/i, take: { temperature: false } },
    // Chat templates such as Gemma's have no place for it.
    {
      refused: 'the system message',
      says: /system\W+(?:role|message|prompt)|role\W+system/i,
      take: { system: false },
    },
  ];

/**
 * A model behind `baseUrl`. The request goes out when the first event is asked for. A call whose iterator is returned
 * early is aborted. Text reaches the caller as it comes, without what a model thinks aloud before it.
 */
export function createOpenAiModel(options: OpenAiModelOptions): LanguageModel {
  const limits: ModelLimits = { ...MODEL_LIMITS, ...options.limits };
  const clock = options.clock ?? systemClock;
  const { apiKey, model, log } = options;
  const fail = describeFailures(redactorOf(apiKey), () => clock.now());
  const client = openClient(options);
  let shape = FULL;

  async function* converse(call: Call, request: ModelRequest): AsyncGenerator<ModelEvent> {
    const start = clock.now();
    let tried = shape;
    let adapted = false;
    let retried = false;
    for (;;) {
      const wire = watchWire(limits.bytes);
      const sent = clock.now();
      try {
        const pieces = await call.within(
          limits.firstTokenMs,
          'did not begin to answer',
          openReply(call, request, tried, wire),
        );
        if (adapted && !has(shape, tried)) {
          const refused = QUIRKS.filter(({ take }) => has(tried, take) && !has(shape, take));
          log?.info('The model server refuses a part of the request; it is left out from now on', {
            refused: refused.map((quirk) => quirk.refused),
          });
          shape = tried;
        }
        const left = Math.max(0, limits.firstTokenMs - Math.max(0, clock.now() - sent));
        yield* readReply(call, pieces, wire, limits, clock, left);
        return;
      } catch (error) {
        if (call.failure() || wire.begun()) throw error;
        const failure = fail.opening(error, wire.refusal());
        const other = failure.kind === 'rejected' ? adaptShape(tried, wire.refusal()) : undefined;
        if (other) {
          tried = other;
          adapted = true;
          continue;
        }
        const wait = retried ? undefined : waitBeforeRetry(failure);
        if (wait === undefined || clock.now() - start + wait >= limits.wholeMs) {
          yield { kind: 'failed', failure };
          return;
        }
        retried = true;
        log?.debug('The model server gets a second try', { after: failure.message, wait });
        await call.pause(wait);
      }
    }
  }

  async function openReply(
    call: Call,
    request: ModelRequest,
    take: Shape,
    wire: Wire,
  ): Promise<AsyncIterator<unknown>> {
    const { system, user } = request;
    const { data, response } = await client
      .withOptions({ fetch: wire.fetch })
      .chat.completions.create(
        {
          model,
          stream: true,
          messages: take.system
            ? [
                { role: 'system', content: system },
                { role: 'user', content: user },
              ]
            : [{ role: 'user', content: `${system}\n\n${user}` }],
          [take.tokens]: limits.tokens,
          ...(take.temperature ? { temperature: TEMPERATURE } : {}),
          ...(take.usage ? { stream_options: { include_usage: true } } : {}),
        },
        { signal: call.signal },
      )
      .withResponse();
    const type = response.headers.get('content-type') ?? '';
    if (/\b(?:json|html)\b/i.test(type)) throw new BrokenReply(`answered ${type} instead of a stream`);
    return data[Symbol.asyncIterator]();
  }

  async function* reply(request: ModelRequest, begin: (call: Call) => void): AsyncGenerator<ModelEvent> {
    const call = startCall(request.signal, limits, clock);
    begin(call);
    try {
      const failure = call.failure();
      if (failure) yield { kind: 'failed', failure };
      else yield* converse(call, request);
    } catch (error) {
      yield { kind: 'failed', failure: call.failure() ?? fail.reading(error) };
    } finally {
      call.end();
    }
  }

  return (request) => {
    let running: Call | undefined;
    const events = reply(request, (call) => {
      running = call;
    });
    // A generator takes a return only at its next event; the request must not live until then.
    const reader: AsyncIterableIterator<ModelEvent, void> = {
      next: () => events.next(),
      return: () => {
        running?.end();
        return events.return(undefined);
      },
      [Symbol.asyncIterator]: () => reader,
    };
    return reader;
  };
}

const has = (shape: Shape, part: Partial<Shape>): boolean =>
  Object.entries(part).every(([name, value]) => shape[name as keyof Shape] === value);

/** The request without what the server refuses; undefined when there is nothing left to leave out. */
function adaptShape(shape: Shape, refusal: Refusal | undefined): Shape | undefined {
  if (refusal?.status !== 400 && refusal?.status !== 422) return undefined;
  const named = QUIRKS.find((quirk) => quirk.says.test(refusal.text) && !has(shape, quirk.take));
  if (named) return { ...shape, ...named.take };
  // Small servers say only "bad request"; what they least often know are the stream's options.
  const mute = !QUIRKS.some((quirk) => quirk.says.test(refusal.text));
  return refusal.status === 400 && mute && shape.usage ? { ...shape, usage: false } : undefined;
}

/** Milliseconds; undefined when a second try is of no use to the reader. */
function waitBeforeRetry({ kind, retryAfterMs }: ModelFailure): number | undefined {
  if (kind === 'rate-limited' && retryAfterMs === undefined) return undefined;
  if (kind !== 'rate-limited' && kind !== 'unavailable') return undefined;
  const wait = retryAfterMs ?? RETRY_AFTER_MS;
  return wait <= LONGEST_WAIT_MS ? wait : undefined;
}
