/**
 * `npm run bench -- declining --squad FILE [--squad FILE] [--fit]`: the curve of answering against declining. Each article of the
 * data is a story (in both languages where two translations are given); its own questions should be answered, those of
 * another article declined, and so its own where the paragraph that answers is taken out. The story that ships is asked
 * the questions of bench/questions.jsonl. `--fit` fits the weights of src/answering/answerability.ts anew and prints them.
 */

import { parseArgs } from 'node:util';
import { loadVocabulary } from '../src/adapters/vocabulary-files.ts';
import {
  ANSWERABILITY_FEATURES,
  answerabilityFeatures,
  BY_PRINCIPLE,
} from '../src/answering/answerability.ts';
import { findEvidence } from '../src/answering/evidence.ts';
import { ANSWER_FROM, bestOf, candidatesOf } from '../src/answering/extract.ts';
import { StoryIndex } from '../src/answering/story-index.ts';
import { type Language, languageOf } from '../src/language/language.ts';
import type { ArticleText, Story } from '../src/story/story.ts';
import { ascend, asRecord, dot } from './fitting.ts';
import { type Data, readSquad } from './squad.ts';
import { firstStory, isRight, QUESTIONS, questionsIn } from './story-data.ts';

type Kind = 'own' | 'other' | 'without' | 'story';
type Example = {
  readonly kind: Kind;
  readonly columns: readonly number[];
  readonly probability: number;
  /** Whether it should be answered, and whether the best sentence does. */
  readonly answerable: boolean;
  readonly right: boolean;
};
/** How much an example of each kind counts in the fit: the story's are few and what matters most. */
const COUNTS: Readonly<Record<Kind, number>> = { own: 1, other: 0.5, without: 0.3, story: 4 };
/** An answerable question whose best sentence is wrong says little either way. */
const WRONG_COUNTS = 0.3;

export async function benchDeclining(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { squad: { type: 'string', multiple: true }, fit: { type: 'boolean' } },
  });
  const sets = (values.squad ?? []).map(readSquad);
  if (sets.length === 0) throw new Error('Name a data file with --squad FILE');
  const examples = [...examplesOf(sets), ...(await storyExamples())];
  console.log(`answers from ${ANSWER_FROM}`);
  for (const from of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const share = (among: Example[], meets: (example: Example) => boolean): string =>
      ((100 * among.filter(meets).length) / among.length).toFixed(1).padStart(5);
    const answered = ({ probability }: Example): boolean => probability >= from;
    const of = (kind: Kind, answerable: boolean): Example[] =>
      examples.filter((example) => example.kind === kind && example.answerable === answerable);
    console.log(
      `  from ${from}: own questions answered ${share(of('own', true), answered)} (rightly ${share(of('own', true), (example) => answered(example) && example.right)}), ` +
        `others declined ${share(of('other', false), (example) => !answered(example))}, ` +
        `without the answering paragraph ${share(of('without', false), (example) => !answered(example))}; ` +
        `the story's answered rightly ${share(of('story', true), (example) => answered(example) && example.right)}, declined ${share(of('story', false), (example) => !answered(example))}`,
    );
  }
  if (values.fit) console.log(asRecord(ANSWERABILITY_FEATURES, fit(examples)));
}

/** Every question on its own article, on another one, and every second one on its own without the paragraph that answers. */
function examplesOf(sets: readonly Data[]): Example[] {
  const count = Math.max(...sets[0]!.paragraphs.map(({ id }) => Number(id.split('-')[0]))) + 1;
  const stories = Array.from({ length: count }, (_, article) => storyOf(sets, article));
  const without = new Map<string, StoryIndex>();
  return sets.flatMap((set) =>
    set.questions.flatMap(({ text, paragraph, answer }, n) => {
      const own = Number(paragraph.split('-')[0]);
      const other = (own + 1 + (n % (count - 1))) % count;
      const examples = [
        exampleOf('own', text, stories[own]!, (sentence) => sentence.includes(answer.trim())),
        exampleOf('other', text, stories[other]!),
      ];
      if (n % 2 === 0) {
        const story = without.get(paragraph) ?? storyOf(sets, own, paragraph);
        without.set(paragraph, story);
        examples.push(exampleOf('without', text, story));
      }
      return examples;
    }),
  );
}

async function storyExamples(): Promise<Example[]> {
  const index = new StoryIndex(await firstStory(), loadVocabulary());
  return questionsIn(QUESTIONS).map(({ q, must }) =>
    exampleOf('story', q, index, must && ((sentence) => isRight(sentence, must))),
  );
}

/** @param answers whether a sentence answers; absent where nothing in the story does */
function exampleOf(
  kind: Kind,
  question: string,
  story: StoryIndex,
  answers?: (sentence: string) => boolean,
): Example {
  const evidence = findEvidence(question, story);
  const choice = bestOf(candidatesOf(evidence), evidence);
  const answerable = answers !== undefined;
  if (!choice)
    return { kind, columns: ANSWERABILITY_FEATURES.map(() => 0), probability: 0, answerable, right: false };
  const { best, confidence } = choice;
  return {
    kind,
    columns: answerabilityFeatures(evidence, best.passage, best.sentence),
    probability: confidence,
    answerable,
    right: answers?.(best.sentence.text) ?? false,
  };
}

/** An article of the data as a story of one article, paragraph n of each language beside the other's; one may be left out. */
function storyOf(sets: readonly Data[], article: number, without?: string): StoryIndex {
  const id = `article-${article}`;
  const texts = sets.map((set): ArticleText => {
    const paragraphs = set.paragraphs.filter(
      (paragraph) => paragraph.id.startsWith(`${article}-`) && paragraph.id !== without,
    );
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
}

/** Logistic regression of what is not weighed by principle. */
const fit = (examples: readonly Example[]): number[] =>
  ascend(
    examples,
    ANSWERABILITY_FEATURES.length,
    ({ kind, columns, answerable, right }, weights, sum) => {
      const counts = COUNTS[kind] * (answerable && !right ? WRONG_COUNTS : 1);
      const pull = ((answerable ? 1 : 0) - 1 / (1 + Math.exp(-dot(columns, weights)))) * counts;
      columns.forEach((value, k) => {
        sum[k] = sum[k]! + pull * value;
      });
    },
    {
      rate: 1.5,
      ridge: 0.0008,
      held: ANSWERABILITY_FEATURES.map((name) => (BY_PRINCIPLE as Partial<Record<string, number>>)[name]),
    },
  );
