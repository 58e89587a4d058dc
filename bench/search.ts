/**
 * `npm run bench -- search [--squad FILE]... [--passages N] [--only NAME]`: quality and time of the search beside its
 * peers, in one run. Two files that are translations of each other are also asked across languages.
 *
 * All questions are asked three times, and the medians of the first and the last time are given: at first code is compiled,
 * the lexicon opened and most words are new to the index; the last time is that of an engine that has been running.
 */

import { parseArgs } from 'node:util';
import { type Engine, type EngineMaker, engines } from './engines.ts';
import { type Data, enlarge, readSquad, translations } from './squad.ts';
import { storyData } from './story-data.ts';

const percent = (part: number, all: number): string => ((100 * part) / all).toFixed(1).padStart(5);
/** How many questions a large index is asked: some peers take long. */
const MOST_ASKED = 300;
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
    `  ${name.padEnd(26)} index ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB; query ${asked(engine, own.slice(0, MOST_ASKED)).time}` +
      (across ? `; across ${asked(engine, across.slice(0, MOST_ASKED)).time}` : ''),
  );
}

/** Bytes that are held after collection. The first collection frees what owns array buffers, the second the buffers. */
function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function quality(name: string, engine: Engine, questions: Data['questions']): void {
  const { places, time } = asked(engine, questions);
  const first = places.filter((place) => place === 0).length;
  const five = places.filter((place) => place >= 0).length;
  console.log(
    `  ${name.padEnd(26)} R@1 ${percent(first, questions.length)}  R@5 ${percent(five, questions.length)}  ${time}`,
  );
}

/** The places of the paragraphs that answer among the first five, -1 for none of them; and what a question takes. */
function asked(engine: Engine, questions: Data['questions']): { places: number[]; time: string } {
  const rounds: number[][] = [[], [], []];
  let places: number[] = [];
  for (const round of rounds) {
    places = questions.map(({ text, paragraph }) => {
      const started = performance.now();
      const found = engine.search(text, 5);
      round.push(performance.now() - started);
      return found.indexOf(paragraph);
    });
  }
  const [first, , last] = rounds.map((times) => (median(times) * 1000).toFixed(0).padStart(5));
  return { places, time: `${last} µs (at first ${first})` };
}
