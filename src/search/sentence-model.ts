/** Which sentence of a passage answers: a linear model over the features, fitted on development data (softmax regression). */

import { FEATURES, type Feature } from './sentence-features.ts';

const WEIGHTS: Readonly<Record<Feature, number>> = {
  covered: 2.92, exclusive: 2.92, spelled: 1.09, previous: 0.71, next: 0.36, adjacent: 0.62, names: -0.24, length: -0.19, short: -0.01, first: 0.09,
  fresh: 0.19, pronoun: 0.04, 'who-name': 1.07, 'where-place': 0.77, 'when-date': 1.41, 'count-number': 1.6, 'why-cause': 0.5, 'how-means': 0.48,
  'said-speech': 0.16, 'what-fresh': 0.29, 'which-name': 0.12, 'number-idle': -0.23, quoted: 0.05, 'when-words': 0.3, 'whether-negated': 0,
}; // biome-ignore format: a table
const COLUMN = FEATURES.map((feature) => WEIGHTS[feature]);

/** The score of a sentence from its feature columns; comparable within one question. */
export const sentenceScore = (features: readonly number[]): number =>
  features.reduce((sum, value, at) => sum + value * COLUMN[at]!, 0);
