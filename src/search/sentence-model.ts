/** Which sentence of a passage answers: a linear model over the features, fitted on development data (softmax regression). */

import { FEATURES, type Feature } from './sentence-features.ts';

// biome-ignore format: a table
const WEIGHTS: Readonly<Record<Feature, number>> = {
  covered: 0.92, 'with-previous': 1.89, 'with-first': 1.09, exclusive: 1.28, spelled: 0.76, next: 0.44, adjacent: 0.55, count: 1.86,
  focus: 0.83, verb: 1.25, number: 0.61, length: -0.49, 'who-name': 0.9, 'who-full-name': 0.31, 'where-place': 0.65, 'when-date': 1.21,
  'when-words': 0.13, 'count-number': 1.65, 'why-cause': 0.39, 'how-means': 0.49, 'said-speech': 0.17, 'what-fresh': 0.33,
};
const COLUMN = FEATURES.map((feature) => WEIGHTS[feature]);

/** The score of a sentence from its feature columns; comparable within one question. */
export const sentenceScore = (features: readonly number[]): number =>
  features.reduce((sum, value, at) => sum + value * COLUMN[at]!, 0);
