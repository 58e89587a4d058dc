/** The configured language model -> what writes answers with it. */

import type Keyv from 'keyv';
import { type BudgetState, DailyBudget } from '../answering/model/budget.ts';
import { withCircuit } from '../answering/model/guarded-model.ts';
import { ModelWriter } from '../answering/model/model-writer.ts';
import { createOpenAiModel } from './openai-model.ts';

type Log = Readonly<Record<'debug' | 'info' | 'warn', (message: string, details?: object) => void>>;

/** What the whole bot may spend in a day (UTC): some 500 answers; after that, extracts. */
const DAILY_TOKENS = 1_000_000;
const clock = { now: (): number => Date.now() };

/** With `spent`, a Keyv, what was spent today is remembered through restarts. */
export async function openWriter(
  model: { readonly apiKey: string; readonly baseUrl?: string; readonly name: string },
  log: Log,
  spent?: Keyv,
): Promise<{ readonly writer: ModelWriter; readonly budget: DailyBudget }> {
  const store = spent && {
    load: (): Promise<unknown> => spent.get('today'),
    save: async (state: BudgetState): Promise<void> => void (await spent.set('today', state)),
  };
  const budget = new DailyBudget(DAILY_TOKENS, clock, store);
  budget.restore(await store?.load().catch(() => undefined));
  const { apiKey, baseUrl, name } = model;
  const openAi = createOpenAiModel({ apiKey, ...(baseUrl ? { baseUrl } : {}), model: name, log });
  return { writer: new ModelWriter({ model: withCircuit(openAi, { clock, log }), budget, log }), budget };
}
