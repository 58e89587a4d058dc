/** Which sentence of a passage answers: a linear model over the features, fitted on development data (softmax regression). */

import { FEATURES, type Feature } from './sentence-features.ts';

// biome-ignore format: a table
const WEIGHTS: Readonly<Record<Feature, number>> = {
  touched: 2.4, exclusive: 2.68, 'with-previous': 2.24, 'with-first': 0.69, next: 0.57, spelled: 0.62, focus: 0.59, verb: 1.45,
  number: 0.73, length: -1.25, 'function-words': 1.09, 'who-name': 1.58, 'where-place': 0.85, 'when-date': 1.18, 'when-words': 0.29,
  'count-number': 1.97, 'why-cause': 0.61, 'said-speech': 0.09,
};
const COLUMN = FEATURES.map((feature) => WEIGHTS[feature]);

/** The score of a sentence from its feature columns; comparable within one question. */
export const sentenceScore = (features: readonly number[]): number =>
  features.reduce((sum, value, at) => sum + value * COLUMN[at]!, 0);
