/** The configured language model -> what writes with it. */

import { DailyBudget } from '../answering/model/budget.ts';
import { withEmbedderCircuit } from '../answering/model/embedder.ts';
import { withCircuit } from '../answering/model/guarded-model.ts';
import { ModelWriter } from '../answering/model/model-writer.ts';
import { VectorRanking } from '../answering/model/vector-ranking.ts';
import { budgetIn, repliesIn, vectorsIn } from './model-stores.ts';
import { createOpenAiEmbedder } from './openai-embedder.ts';
import { createOpenAiModel } from './openai-model.ts';
import type { Stores } from './stores.ts';

type Log = Readonly<Record<'debug' | 'info' | 'warn', (message: string, details?: object) => void>>;

/** What the whole bot may spend in a day (UTC): some 800 answers; after that, extracts. */
const DAILY_TOKENS = 1_000_000;
const clock = { now: (): number => Date.now() };

export type WriterOptions = {
  readonly apiKey: string;
  readonly baseUrl?: string;
  readonly name: string;
  /** The embedding model of the same server. */
  readonly embeddings?: string;
};

export type OpenedWriter = {
  readonly writer: ModelWriter;
  readonly budget: DailyBudget;
  /** There where an embedding model is configured. */
  readonly ranking?: VectorRanking;
};

/** With stores, what was spent today, what was asked and what was embedded is remembered through restarts. */
export async function openWriter(
  { apiKey, baseUrl, name, embeddings }: WriterOptions,
  log: Log,
  stores?: Pick<Stores, 'budget' | 'replies' | 'vectors'>,
): Promise<OpenedWriter> {
  const store = stores && budgetIn(stores.budget);
  const budget = new DailyBudget(DAILY_TOKENS, clock, store);
  budget.restore(await store?.load().catch(() => undefined));
  const server = { apiKey, ...(baseUrl ? { baseUrl } : {}) };
  const model = withCircuit(createOpenAiModel({ ...server, model: name, log }), { clock, log });
  // Without a store each start would pay for all passages again.
  const ranking =
    embeddings && stores
      ? new VectorRanking({
          embed: withEmbedderCircuit(createOpenAiEmbedder({ ...server, model: embeddings }), { clock, log }),
          vectors: vectorsIn(stores.vectors, embeddings),
          budget,
          log,
        })
      : undefined;
  const writer = new ModelWriter({
    model,
    budget,
    log,
    ...(stores && { replies: repliesIn(stores.replies, name) }),
    ...(ranking && { ranking }),
  });
  return { writer, budget, ...(ranking && { ranking }) };
}
