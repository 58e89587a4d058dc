/** An embedding model over any server that speaks OpenAI's API. */

import type { Embedded, Embedder } from '../answering/model/embedder.ts';
import { MODEL_LIMITS, type ModelClock, startCall, systemClock } from './openai/call.ts';
import { openClient, redactorOf, type ServerOptions } from './openai/client.ts';
import { BrokenReply, describeFailures } from './openai/failures.ts';
import { field } from './openai/field.ts';
import { watchWire } from './openai/wire.ts';

export type OpenAiEmbedderOptions = ServerOptions & {
  readonly model: string;
  readonly clock?: ModelClock;
};

/** A batch of 64 vectors of 4,096 numbers, as text, is some 6 MB. */
const MOST_BYTES = 32 * 1024 * 1024;

export function createOpenAiEmbedder(options: OpenAiEmbedderOptions): Embedder {
  const { apiKey, model, clock = systemClock } = options;
  const fail = describeFailures(redactorOf(apiKey), () => clock.now());
  const client = openClient(options);
  return async (texts, ms) => {
    const wire = watchWire(MOST_BYTES);
    const call = startCall(new AbortController().signal, { ...MODEL_LIMITS, wholeMs: ms }, clock);
    try {
      const reply = await call.within(
        ms,
        'did not finish its reply',
        client.withOptions({ fetch: wire.fetch }).embeddings.create(
          // By default the library asks for base64, which some servers do not know.
          { model, input: [...texts], encoding_format: 'float' },
          { signal: call.signal },
        ),
      );
      return { kind: 'vectors', ...readVectors(reply, texts.length) };
    } catch (error) {
      const failure =
        call.failure() ?? (wire.begun() ? fail.reading(error) : fail.opening(error, wire.refusal()));
      return { kind: 'failed', failure };
    } finally {
      call.end();
    }
  };
}

/** @throws BrokenReply for what is no list of `count` vectors of one length */
function readVectors(reply: unknown, count: number): Omit<Extract<Embedded, { kind: 'vectors' }>, 'kind'> {
  const data = field(reply, 'data');
  if (!Array.isArray(data) || data.length !== count) throw new BrokenReply(`holds no ${count} vectors`);
  const vectors = new Array<Float32Array>(count);
  for (const [at, entry] of data.entries()) {
    const index = field(entry, 'index') ?? at;
    if (
      !Number.isInteger(index) ||
      (index as number) < 0 ||
      (index as number) >= count ||
      vectors[index as number]
    )
      throw new BrokenReply('numbers its vectors wrongly');
    vectors[index as number] = readVector(field(entry, 'embedding'));
  }
  if (vectors.some(({ length }) => length !== vectors[0]!.length))
    throw new BrokenReply('holds vectors of several lengths');
  const tokens = field(field(reply, 'usage'), 'prompt_tokens');
  return {
    vectors,
    ...(typeof tokens === 'number' && tokens >= 0 && { usage: { promptTokens: tokens, replyTokens: 0 } }),
  };
}

/** At the length 1, so that the product of two is their cosine. */
function readVector(value: unknown): Float32Array {
  const vector = Array.isArray(value)
    ? Float64Array.from(value, (each) => (typeof each === 'number' ? each : Number.NaN))
    : new Float64Array();
  const length = Math.hypot(...vector);
  if (!(length > 0 && Number.isFinite(length))) throw new BrokenReply('holds a vector that is none');
  return Float32Array.from(vector, (each) => each / length);
}
