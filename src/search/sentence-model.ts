/** Which sentence of a passage answers: a linear model over the features, fitted on development data (softmax regression). */

import { FEATURES, type Feature } from './sentence-features.ts';

// biome-ignore format: a table
const WEIGHTS: Readonly<Record<Feature, number>> = {
  covered: 1.15, exclusive: 1.38, spelled: 0.46, previous: 0.72, next: 0.39, adjacent: 0.57, names: -0.33,
  length: -0.47, short: -0.07, first: 0.01, fresh: 0.13, pronoun: 0.1, 'who-name': 0.99,
  'where-place': 0.65, 'when-date': 1.29, 'count-number': 1.71, 'why-cause': 0.39, 'how-means': 0.47,
  'said-speech': 0.14, 'what-fresh': 0.34, 'which-name': 0.22, 'number-idle': -0.09, quoted: 0.03,
  'when-words': 0.18, 'whether-negated': 0.04, near: 0.4, focus: 0.84, last: 0.27, rare: 1.19, count: 1.76,
  'who-near': 0.26, 'count-near': 0.48,
};
const COLUMN = FEATURES.map((feature) => WEIGHTS[feature]);

/** The score of a sentence from its feature columns; comparable within one question. */
export const sentenceScore = (features: readonly number[]): number =>
  features.reduce((sum, value, at) => sum + value * COLUMN[at]!, 0);
