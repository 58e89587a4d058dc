/** An embedding model as answering sees it: texts -> vectors that lie near each other where the texts mean alike. */

import { Circuit, type CircuitOptions } from './circuit.ts';
import type { ModelFailure, Usage } from './language-model.ts';

/** Vectors have the length 1 and finite components. */
export type Embedded =
  | { readonly kind: 'vectors'; readonly vectors: readonly Float32Array[]; readonly usage?: Usage }
  | { readonly kind: 'failed'; readonly failure: ModelFailure };

/**
 * Gives one vector for each text, in their order, all of one length. Never throws, and takes no longer than `ms`
 * milliseconds: a failed call is data.
 */
export type Embedder = (texts: readonly string[], ms: number) => Promise<Embedded>;

const WORDS = {
  opened: 'The embedding model is left alone; passages are found by their words',
  closed: 'The embedding model answers again',
};

/** While the circuit is open, calls end at once with `unavailable`. */
export function withEmbedderCircuit(embed: Embedder, options: Omit<CircuitOptions, 'words'>): Embedder {
  const circuit = new Circuit({ ...options, words: WORDS });
  return async (texts, ms) => {
    const refused = circuit.refuse();
    if (refused) return { kind: 'failed', failure: refused };
    const { era } = circuit;
    const embedded = await embed(texts, ms);
    circuit.learn(embedded.kind === 'vectors' ? 'answered' : embedded.failure, era);
    return embedded;
  };
}
