/**
 * `npm run bench -- declining --squad FILE [--squad FILE] [--fit]`: the curve of answering against declining. Each article of the
 * data is a story (in both languages where two translations are given); its own questions should be answered, those of
 * another article declined. `--fit` fits the weights of src/answering/answerability.ts anew and prints them.
 */

import { parseArgs } from 'node:util';
import { loadVocabulary } from '../src/adapters/vocabulary-files.ts';
import {
  ANSWERABILITY_FEATURES,
  answerability,
  answerabilityFeatures,
} from '../src/answering/answerability.ts';
import { findEvidence } from '../src/answering/evidence.ts';
import { ANSWER_FROM } from '../src/answering/extract.ts';
import { StoryIndex } from '../src/answering/story-index.ts';
import { type Language, languageOf } from '../src/language/language.ts';
import type { ArticleText, Story } from '../src/story/story.ts';
import { ascend, asRecord, dot } from './fitting.ts';
import { type Asked, type Data, readSquad } from './squad.ts';

type Example = {
  readonly columns: readonly number[];
  readonly probability: number;
  readonly own: boolean;
  readonly right: boolean;
};

export async function benchDeclining(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { squad: { type: 'string', multiple: true }, fit: { type: 'boolean' } },
  });
  const sets = (values.squad ?? []).map(readSquad);
  if (sets.length === 0) throw new Error('Name a data file with --squad FILE');
  const stories = storiesOf(sets);
  const examples = sets.flatMap((set) =>
    set.questions.flatMap((question, n) => {
      const own = Number(question.paragraph.split('-')[0]);
      const other = (own + 1 + (n % (stories.length - 1))) % stories.length;
      return [exampleOf(question, stories[own]!, true), exampleOf(question, stories[other]!, false)];
    }),
  );
  console.log(`${stories.length} stories, ${examples.length / 2} questions; answers from ${ANSWER_FROM}`);
  for (const from of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const own = examples.filter((example) => example.own);
    const answered = own.filter(({ probability }) => probability >= from);
    const others = examples.filter((example) => !example.own);
    const declined = others.filter(({ probability }) => probability < from);
    const percent = (part: number, all: number): string => ((100 * part) / all).toFixed(1).padStart(5);
    console.log(
      `  from ${from}: own questions answered ${percent(answered.length, own.length)} (by a sentence with the answer ` +
        `${percent(answered.filter(({ right }) => right).length, answered.length)}), others declined ${percent(declined.length, others.length)}`,
    );
  }
  if (values.fit) console.log(asRecord(ANSWERABILITY_FEATURES, fit(examples)));
}

function exampleOf(question: Asked, story: StoryIndex, own: boolean): Example {
  const evidence = findEvidence(question.text, story);
  const [best] = evidence.passages
    .flatMap((passage) => passage.sentences.map((sentence) => ({ passage, sentence })))
    .sort((a, b) => b.sentence.score - a.sentence.score);
  if (!best) return { columns: ANSWERABILITY_FEATURES.map(() => 0), probability: 0, own, right: false };
  return {
    columns: answerabilityFeatures(evidence, best.passage, best.sentence),
    probability: answerability(evidence, best.passage, best.sentence),
    own,
    right: own && best.sentence.text.includes(question.answer.trim()),
  };
}

/** Each article of the data as a story of one article, paragraph n of each language beside the other's. */
function storiesOf(sets: readonly Data[]): StoryIndex[] {
  const count = Math.max(...sets[0]!.paragraphs.map(({ id }) => Number(id.split('-')[0]))) + 1;
  return Array.from({ length: count }, (_, article) => {
    const id = `article-${article}`;
    const texts = sets.map((set): ArticleText => {
      const paragraphs = set.paragraphs.filter((paragraph) => paragraph.id.startsWith(`${article}-`));
      const language: Language = languageOf(paragraphs[0]?.text ?? '') ?? 'en';
      return {
        language,
        title: id,
        source: { name: set.name },
        translated: false,
        passages: paragraphs.map(({ text }, at) => ({
          id: `${id}/a/${language}/${at + 1}`,
          number: at + 1,
          language,
          text,
        })),
      };
    });
    const story: Story = {
      id,
      title: { ar: id, en: id },
      about: { ar: id, en: id },
      entities: [],
      keywords: { ar: [], en: [] },
      feeds: [],
      articles: [
        {
          id: 'a',
          story: id,
          published: '2016',
          texts: Object.fromEntries(texts.map((text) => [text.language, text])),
        },
      ],
    };
    return new StoryIndex(story, loadVocabulary());
  });
}

/** Logistic regression; an own question whose best sentence is wrong counts little either way. */
const fit = (examples: readonly Example[]): number[] =>
  ascend(
    examples,
    ANSWERABILITY_FEATURES.length,
    ({ columns, own, right }, weights, sum) => {
      const pull = ((own ? 1 : 0) - 1 / (1 + Math.exp(-dot(columns, weights)))) * (own && !right ? 0.3 : 1);
      columns.forEach((value, k) => {
        sum[k] = sum[k]! + pull * value;
      });
    },
    { rate: 1.5, ridge: 0.0008 },
  );
