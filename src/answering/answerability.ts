/** How far the evidence covers a question: the probability that its best sentence answers it. */

import { FEATURES, type Feature as SentenceFeature } from '../search/sentence-features.ts';
import type { Evidence, PassageEvidence, SentenceEvidence } from './evidence.ts';

export const ANSWERABILITY_FEATURES = [
  'bias', 'covered', 'passage', 'worst', 'missing', 'missing-name', 'missing-number', 'no-count', 'no-date', 'no-name', 'no-place', 'no-cause', 'single', 'request', 'spelled',
] as const; // biome-ignore format: a list
type Feature = (typeof ANSWERABILITY_FEATURES)[number];

/** Below this weight a group's best match is no better than none. */
const WEAK = 0.15;

/** Feature columns in the order of ANSWERABILITY_FEATURES, each from 0 to 1. */
export function answerabilityFeatures(evidence: Evidence, passage: PassageEvidence, sentence: SentenceEvidence): number[] {
  const { question, matched } = evidence;
  // In a story of ten passages the inverse frequency alone would say that its main names are worth nothing.
  const worth = matched.map(({ worth, group }) => 0.6 + worth + (group.kind === 'word' ? 0 : 0.3));
  const total = worth.reduce((sum, value) => sum + value, 0) || 1;
  const share = (held: (g: number) => number): number =>
    worth.reduce((sum, value, g) => sum + value * Math.sqrt(Math.min(1, held(g))), 0) / total;
  const inPassage = (g: number): number => Math.max(0, ...passage.sentences.map((other) => other.found[g]!));
  const absent = matched.map(({ group }, g) => inPassage(g) < WEAK && group.members.every(({ weight }) => weight < WEAK));
  const lacks = (kinds: readonly string[], feature: SentenceFeature, least: number): number =>
    kinds.includes(question.kind) && sentence.features[FEATURES.indexOf(feature)]! < least ? 1 : 0;
  const values: Record<Feature, number> = {
    bias: 1,
    covered: share((g) => sentence.found[g]!),
    passage: share(inPassage),
    worst: Math.min(1, ...matched.map((_, g) => inPassage(g))),
    missing: share((g) => (absent[g] ? 1 : 0)),
    'missing-name': matched.some(({ group }, g) => absent[g] && group.kind === 'name') ? 1 : 0,
    'missing-number': matched.some(({ group }, g) => absent[g] && group.kind === 'number') ? 1 : 0,
    'no-count': lacks(['how-many', 'how-much', 'how-long'], 'count-number', 0.5),
    'no-date': lacks(['when'], 'when-date', 0.3) * lacks(['when'], 'when-words', 0.5),
    'no-name': lacks(['who'], 'who-name', 0.3),
    'no-place': lacks(['where'], 'where-place', 0.3),
    'no-cause': lacks(['why'], 'why-cause', 0.5),
    single: matched.length <= 1 ? 1 : 0,
    request: question.kind === 'request' ? 1 : 0,
    spelled: sentence.features[FEATURES.indexOf('spelled')]!,
  };
  return ANSWERABILITY_FEATURES.map((name) => values[name]);
}

const WEIGHTS = [-3.49, 2.19, 4.46, -2.04, -1.66, -0.86, 0.15, -3.87, -0.25, 0.05, 0.1, 0.12, -0.22, -3, 3.54];

/** Between 0 and 1. */
export function answerability(evidence: Evidence, passage: PassageEvidence, sentence: SentenceEvidence): number {
  const columns = answerabilityFeatures(evidence, passage, sentence);
  return 1 / (1 + Math.exp(-columns.reduce((sum, value, at) => sum + value * WEIGHTS[at]!, 0)));
}
