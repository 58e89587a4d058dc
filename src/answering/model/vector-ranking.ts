/** The passages of a story by how near they are in meaning to a question, where an embedding model is at hand. */

import type { Passage, Story } from '../../story/story.ts';
import type { DailyBudget } from './budget.ts';
import type { Embedder } from './embedder.ts';
import type { ModelFailure } from './language-model.ts';

/** Where vectors outlive a restart, by the text they are of; an implementation keeps to one model. */
export type VectorStore = {
  /** @throws where the store fails */
  read(text: string): Promise<Float32Array | undefined>;
  /** @throws where the store fails */
  write(text: string, vector: Float32Array): Promise<void>;
};

export type VectorRankingParts = {
  readonly embed: Embedder;
  readonly vectors: VectorStore;
  readonly budget: DailyBudget;
  readonly log: Readonly<Record<'info' | 'debug', (message: string, details?: object) => void>>;
};

/** How long, in milliseconds, a reader waits for the vector of a question, and nobody for those of passages. */
const QUESTION_MS = 800;
const PASSAGES_MS = 20_000;
/** How many passages are sent at once. */
const BATCH = 64;

type Vectors = ReadonlyMap<string, Float32Array>;

export class VectorRanking {
  readonly #parts: VectorRankingParts;
  /** Story -> its passages' vectors by their text. */
  readonly #known = new Map<string, Vectors>();
  readonly #learning = new Map<string, Promise<void>>();
  /** Stories whose vectors are not to be taken from the store: those there are of another length. */
  readonly #outdated = new Set<string>();
  #isFailing = false;

  constructor(parts: VectorRankingParts) {
    this.#parts = parts;
  }

  /** Finds the vectors of a story in the background. @returns what resolves when it is done or has failed; never rejects */
  learn(story: Story): Promise<void> {
    let learning = this.#learning.get(story.id);
    if (!learning) {
      learning = this.#learn(story).finally(() => this.#learning.delete(story.id));
      this.#learning.set(story.id, learning);
    }
    return learning;
  }

  /**
   * The ids of a story's passages, nearest first. Undefined where that cannot be told in time: while vectors are still
   * being found, or where the endpoint fails; the ranking by words stands. `asking` is called before a call goes out.
   */
  async rank(question: string, story: Story, asking?: () => void): Promise<string[] | undefined> {
    const passages = passagesOf(story);
    const known = this.#known.get(story.id);
    if (!known || passages.some(({ text }) => !known.has(text))) {
      void this.learn(story);
      return undefined;
    }
    const asked = (await this.#kept(question)) ?? (await this.#embedQuestion(question, asking));
    if (!asked) return undefined;
    const near: { id: string; cosine: number }[] = [];
    for (const { id, text } of passages) {
      const vector = known.get(text)!;
      if (vector.length !== asked.length) return this.#mismatch(story);
      near.push({ id, cosine: dot(vector, asked) });
    }
    return near.sort((a, b) => b.cosine - a.cosine).map(({ id }) => id);
  }

  async #learn(story: Story): Promise<void> {
    const before = this.#known.get(story.id);
    const found = new Map<string, Float32Array>();
    const missing: string[] = [];
    for (const text of new Set(passagesOf(story).map((passage) => passage.text))) {
      const vector = before?.get(text) ?? (this.#outdated.has(story.id) ? undefined : await this.#kept(text));
      if (vector) found.set(text, vector);
      else missing.push(text);
    }
    for (let at = 0; at < missing.length; at += BATCH) {
      const texts = missing.slice(at, at + BATCH);
      const vectors = await this.#embed(texts, PASSAGES_MS);
      if (!vectors) return;
      for (const [n, text] of texts.entries()) found.set(text, vectors[n]!);
    }
    this.#known.set(story.id, found);
  }

  async #embedQuestion(question: string, asking?: () => void): Promise<Float32Array | undefined> {
    asking?.();
    return (await this.#embed([question], QUESTION_MS))?.[0];
  }

  async #embed(texts: readonly string[], ms: number): Promise<readonly Float32Array[] | undefined> {
    const { embed, vectors: store, budget, log } = this.#parts;
    if (!budget.allows()) return undefined;
    const embedded = await embed(texts, ms);
    if (embedded.kind === 'failed') {
      this.#tellFailure(embedded.failure);
      return undefined;
    }
    this.#isFailing = false;
    const { vectors, usage } = embedded;
    budget.spend({ usage, prompt: texts.join('\n'), reply: '' });
    try {
      for (const [n, text] of texts.entries()) await store.write(text, vectors[n]!);
    } catch (error) {
      log.debug('vectors could not be kept', { error });
    }
    return vectors;
  }

  async #kept(text: string): Promise<Float32Array | undefined> {
    try {
      return await this.#parts.vectors.read(text);
    } catch (error) {
      this.#parts.log.debug('kept vectors are out of reach', { error });
      return undefined;
    }
  }

  /** Another model answers to the same name than before: the passages are asked for anew, once. */
  #mismatch(story: Story): undefined {
    this.#tellFailure({ kind: 'broken', message: 'vectors of a question and of passages differ in length' });
    if (this.#outdated.has(story.id)) return;
    this.#outdated.add(story.id);
    this.#known.delete(story.id);
    void this.learn(story);
  }

  /** Said once until it works again. */
  #tellFailure({ kind, message }: ModelFailure): void {
    this.#parts.log[this.#isFailing ? 'debug' : 'info'](
      'the embedding model failed; passages are found by their words',
      { kind, reason: message },
    );
    this.#isFailing = true;
  }
}

const passagesOf = (story: Story): Passage[] =>
  story.articles.flatMap(({ texts }) => Object.values(texts).flatMap(({ passages }) => passages));

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
