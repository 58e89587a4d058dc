/**
 * `npm run bench -- search [--squad FILE]... [--passages N] [--only NAME]`: quality and time of the search beside its
 * peers, in one run. Two files that are translations of each other are also asked across languages.
 */

import { parseArgs } from 'node:util';
import { type EngineMaker, engines } from './engines.ts';
import { type Data, enlarge, readSquad, translations } from './squad.ts';
import { storyData } from './story-data.ts';

const percent = (part: number, all: number): string => ((100 * part) / all).toFixed(1).padStart(5);
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

export async function benchSearch(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      squad: { type: 'string', multiple: true },
      passages: { type: 'string', default: '10000' },
      only: { type: 'string' },
    },
  });
  const sets = values.squad?.map(readSquad) ?? (await storyData());
  const chosen = engines.filter(({ name }) => values.only === undefined || name.startsWith(values.only));
  for (const corpus of sets) {
    for (const asked of sets) {
      if (asked !== corpus && !translations(asked, corpus)) continue;
      const questions = asked.questions.filter(({ paragraph }) =>
        corpus.paragraphs.some(({ id }) => id === paragraph),
      );
      console.log(
        `\n${asked === corpus ? corpus.name : `${asked.name} asked of ${corpus.name}`}: ${questions.length} questions, ${corpus.paragraphs.length} passages`,
      );
      for (const { name, build } of chosen) quality(name, build(corpus.paragraphs), questions);
    }
  }
  const count = Number(values.passages);
  if (!(count > 0)) return;
  for (const corpus of sets) {
    console.log(`\n${corpus.name} enlarged to ${count} passages`);
    const paragraphs = enlarge(corpus.paragraphs, count);
    const across = sets.find((other) => other !== corpus && translations(other, corpus));
    for (const maker of chosen) large(maker, paragraphs, corpus.questions, across?.questions);
  }
}

/** Time and memory of an index. A function of its own, so that what the last one held is free when the next is measured. */
function large(
  { name, build }: EngineMaker,
  paragraphs: Data['paragraphs'],
  own: Data['questions'],
  across: Data['questions'] | undefined,
): void {
  const before = memory();
  const started = performance.now();
  const engine = build(paragraphs);
  const seconds = (performance.now() - started) / 1000;
  const megabytes = (memory() - before) / 1e6;
  console.log(
    `  ${name.padEnd(26)} index ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB; query ${micros(engine, own)}` +
      (across ? `, across ${micros(engine, across)}` : ''),
  );
}

/** Bytes that are held after collection. The first collection frees what owns array buffers, the second the buffers. */
function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function quality(
  name: string,
  engine: { search: (question: string, limit: number) => string[] },
  questions: Data['questions'],
): void {
  let first = 0;
  let five = 0;
  const times: number[] = [];
  for (const round of [0, 1]) {
    for (const question of questions) {
      const started = performance.now();
      const place = engine.search(question.text, 5).indexOf(question.paragraph);
      if (round === 0) {
        if (place === 0) first++;
        if (place >= 0) five++;
      } else times.push(performance.now() - started);
    }
  }
  console.log(
    `  ${name.padEnd(26)} R@1 ${percent(first, questions.length)}  R@5 ${percent(five, questions.length)}  ${(median(times) * 1000).toFixed(0).padStart(6)} µs`,
  );
}

function micros(
  engine: { search: (question: string, limit: number) => string[] },
  questions: Data['questions'],
): string {
  const times = questions.slice(0, 300).map(({ text }) => {
    const started = performance.now();
    engine.search(text, 5);
    return performance.now() - started;
  });
  return `${(median(times) * 1000).toFixed(0)} µs`;
}
