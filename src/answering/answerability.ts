/** How far the evidence covers a question: the probability that its best sentence answers it. */

import type { Evidence, PassageEvidence, SentenceEvidence } from './evidence.ts';

export const ANSWERABILITY_FEATURES = [
  'bias', 'covered', 'passage', 'worst', 'missing', 'missing-name', 'missing-number', 'typed', 'untyped', 'single', 'request', 'spelled',
] as const; // biome-ignore format: a list
type Feature = (typeof ANSWERABILITY_FEATURES)[number];

/** Kinds of question whose answer has a form of its own, and the sentence feature that sees it. */
const TYPED: Readonly<Record<string, number>> = {};

export function answerabilityFeatures(evidence: Evidence, passage: PassageEvidence, sentence: SentenceEvidence): number[] {
  const { question, matched } = evidence;
  // A smoothed worth: in a story of ten passages the inverse frequency alone says that its main names are nothing.
  const worth = matched.map(({ worth, group }) => 0.6 + worth + (group.kind === 'word' ? 0 : 0.3));
  const total = worth.reduce((sum, value) => sum + value, 0) || 1;
  const share = (found: (g: number) => number): number => worth.reduce((sum, value, g) => sum + value * Math.min(1, found(g)), 0) / total;
  const inPassage = (g: number): number => Math.max(0, ...passage.sentences.map((other) => other.found[g]!));
  const absent = matched.map(({ group }) => group.members.every(({ weight }) => weight < 0.25));
  const values: Record<Feature, number> = {
    bias: 1,
    covered: share((g) => sentence.found[g]!),
    passage: share(inPassage),
    worst: Math.min(1, ...matched.map((_, g) => inPassage(g))),
    missing: share((g) => (absent[g] ? 1 : 0)),
    'missing-name': matched.some(({ group }, g) => absent[g] && group.kind === 'name') ? 1 : 0,
    'missing-number': matched.some(({ group }, g) => absent[g] && group.kind === 'number') ? 1 : 0,
    typed: 0,
    untyped: 0,
    single: matched.length <= 1 ? 1 : 0,
    request: question.kind === 'request' ? 1 : 0,
    spelled: sentence.features[2]!,
  };
  return ANSWERABILITY_FEATURES.map((name) => values[name]);
}

const WEIGHTS = [-3, 4, 4, 1, -3, -2, -2, 0, 0, 0, -6, 1];

export function answerability(evidence: Evidence, passage: PassageEvidence, sentence: SentenceEvidence): number {
  const sum = answerabilityFeatures(evidence, passage, sentence).reduce((total, value, at) => total + value * WEIGHTS[at]!, 0);
  return 1 / (1 + Math.exp(-sum));
}
