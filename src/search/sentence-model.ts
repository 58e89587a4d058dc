/** Which sentence of a passage answers: a linear model over the features, fitted on development data (softmax regression). */

import { FEATURES, type Feature } from './sentence-features.ts';

// biome-ignore format: a table
const WEIGHTS: Readonly<Record<Feature, number>> = {
  touched: 2.4, exclusive: 2.74, 'with-previous': 2.17, 'with-first': 0.72, next: 0.54, spelled: 0.6, focus: 0.6, verb: 1.4,
  number: 0.72, length: -1.22, 'function-words': 1.1, 'who-name': 1.55, 'where-place': 0.88, 'when-date': 1.11, 'when-words': 0.34,
  'count-number': 2.23, 'why-cause': 0.6, 'said-speech': 0.09,
};
const COLUMN = FEATURES.map((feature) => WEIGHTS[feature]);

/** The score of a sentence from its feature columns; comparable within one question. */
export const sentenceScore = (features: readonly number[]): number =>
  features.reduce((sum, value, at) => sum + value * COLUMN[at]!, 0);
