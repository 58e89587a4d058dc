/**
 * `npm run bench -- sentences --squad FILE [--squad FILE] [--fit]`: in the paragraph that answers, how often the chosen
 * sentence holds the answer. `--fit` fits the weights of src/search/sentence-model.ts anew and prints them, and how often
 * weights fitted on other articles choose rightly (cross-validation in ten parts).
 */

import { parseArgs } from 'node:util';
import { loadVocabulary } from '../src/adapters/vocabulary-files.ts';
import { splitSentences } from '../src/language/sentences.ts';
import { PassageSearch } from '../src/search/passage-search.ts';
import { FEATURES, featuresOf } from '../src/search/sentence-features.ts';
import { sentenceScore } from '../src/search/sentence-model.ts';
import { ascend, asRecord, dot } from './fitting.ts';
import { type Data, readSquad, translations } from './squad.ts';

/** The features of each sentence of a paragraph, and which of them hold the answer. */
type Example = {
  readonly article: number;
  readonly features: readonly number[][];
  readonly right: readonly boolean[];
};
const PARTS = 10;

export async function benchSentences(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { squad: { type: 'string', multiple: true }, fit: { type: 'boolean' } },
  });
  const sets = (values.squad ?? []).map(readSquad);
  if (sets.length === 0) throw new Error('Name a data file with --squad FILE');
  const all = new Map<string, Example[]>();
  for (const corpus of sets) {
    for (const asked of sets) {
      if (asked !== corpus && !translations(asked, corpus)) continue;
      const examples = examplesOf(corpus, asked);
      const name = asked === corpus ? corpus.name : `${asked.name} asked of ${corpus.name}`;
      all.set(name, examples);
      const right = examples.filter((example) => chooses(example, sentenceScore)).length;
      console.log(
        `${name}: hit@1 ${((100 * right) / examples.length).toFixed(1)} of ${examples.length} paragraphs with two sentences or more`,
      );
    }
  }
  if (!values.fit) return;
  console.log(asRecord(FEATURES, fit([...all.values()].flat())));
  for (const [name, rate] of crossValidated(all)) console.log(`${name}: cross-validated hit@1 ${rate}`);
}

/** By set, the per cent of examples rightly chosen by weights that were fitted on the other articles of all sets. */
function crossValidated(sets: ReadonlyMap<string, readonly Example[]>): Array<[name: string, rate: string]> {
  const examples = [...sets.values()].flat();
  const right = new Set<Example>();
  for (let part = 0; part < PARTS; part++) {
    const inPart = ({ article }: Example): boolean => article % PARTS === part;
    const weights = fit(examples.filter((example) => !inPart(example)));
    for (const example of examples.filter(inPart))
      if (chooses(example, (columns) => dot(columns, weights))) right.add(example);
  }
  return [...sets].map(([name, own]) => [
    name,
    ((100 * own.filter((example) => right.has(example)).length) / own.length).toFixed(1),
  ]);
}

function examplesOf(corpus: Data, asked: Data): Example[] {
  const vocabulary = loadVocabulary();
  const index = new PassageSearch(vocabulary);
  for (const { id, text } of corpus.paragraphs) index.add(id, text);
  const texts = new Map(corpus.paragraphs.map(({ id, text }) => [id, text]));
  const answers = new Map(corpus.questions.map((question) => [question.id, question]));
  return asked.questions.flatMap((question): Example[] => {
    const known = answers.get(question.id);
    const sentences = splitSentences(texts.get(question.paragraph) ?? '');
    if (!known || sentences.length < 2) return [];
    const right = sentences.map(
      ({ text, start, end }) =>
        (known.at >= start - 1 && known.at < end) || text.includes(known.answer.trim()),
    );
    const understood = index.understand(question.text);
    const { matched } = index.rank(understood, 1);
    const found = index.sentences(question.paragraph, matched);
    const held = sentences.map(({ text }, s) => ({
      text,
      found: found[s]?.found ?? new Float32Array(matched.length),
    }));
    return right.includes(true)
      ? [
          {
            article: Number.parseInt(question.paragraph, 10),
            features: featuresOf(understood, matched, held, vocabulary.lexicon),
            right,
          },
        ]
      : [];
  });
}

/** Whether the sentence of the highest score holds the answer. */
function chooses({ features, right }: Example, score: (columns: readonly number[]) => number): boolean {
  const scores = features.map(score);
  return right[scores.indexOf(Math.max(...scores))] === true;
}

/** Softmax regression: the probability that one of the right sentences is chosen. */
const fit = (examples: readonly Example[]): number[] =>
  ascend(
    examples,
    FEATURES.length,
    ({ features, right }, weights, sum) => {
      const scores = features.map((columns) => Math.exp(dot(columns, weights)));
      const total = scores.reduce((a, b) => a + b, 0);
      const good = scores.reduce((a, b, s) => a + (right[s] ? b : 0), 0);
      features.forEach((columns, s) => {
        const pull = (right[s] ? scores[s]! / good : 0) - scores[s]! / total;
        columns.forEach((value, k) => {
          sum[k] = sum[k]! + pull * value;
        });
      });
    },
    { rate: 1, ridge: 0.002 },
  );
