/**
 * `npm run bench -- writing [--questions FILE] [--list]`: what checking and asking cost where a model writes, over real
 * HTTP, with two models that read the evidence they are sent. One is honest: it repeats the sentence that answers, and
 * says NOT_IN_STORY where there is none. The other says something true and beside the point to every question. Of a line
 * of the file, {q, must?}, `must` is what a right answer matches; without it the story does not say.
 */

import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openDesk } from '../src/adapters/open-desk.ts';
import { createOpenAiModel } from '../src/adapters/openai-model.ts';
import { withMarks } from '../src/answering/answer.ts';
import { DailyBudget } from '../src/answering/model/budget.ts';
import { ModelWriter } from '../src/answering/model/model-writer.ts';
import { splitSentences } from '../src/language/sentences.ts';
import { startScriptedModel } from '../tests/helpers/scripted-model/start-scripted-model.ts';
import { isRight, type Line, QUESTIONS, questionsIn } from './story-data.ts';

/** A model of fifty tokens a second. */
const TOKEN_MS = 20;
/** How many answers are timed, since each takes as long as such a model needs. */
const TIMED = 30;
/** Tokenizers take about 4 characters of English a token, and 3 of Arabic. */
const tokensOf = (text: string): number => text.length / (/\p{Script=Arabic}/u.test(text) ? 3 : 4);

export async function benchWriting(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      questions: { type: 'string', default: QUESTIONS },
      knowledge: { type: 'string', default: fileURLToPath(new URL('../knowledge', import.meta.url)) },
      list: { type: 'boolean' },
    },
  });
  const server = await startScriptedModel();
  const { key: apiKey, baseUrl, model: name } = server;
  const silent = { debug: () => {}, info: () => {}, warn: () => {} };
  const writer = new ModelWriter({
    model: createOpenAiModel({ apiKey, baseUrl, model: name }),
    budget: new DailyBudget(1e9, { now: () => Date.now() }),
    log: silent,
  });
  const { desk } = await openDesk(values.knowledge, writer);
  const lines = questionsIn(values.questions);

  const prompts: number[] = [];
  for (const kind of ['honest', 'beside'] as const) {
    let right = 0;
    let declined = 0;
    let misled = 0;
    let pattern: Line['must'];
    server.answers(({ messages }) => {
      prompts.push(messages.reduce((sum, { content }) => sum + tokensOf(content), 0));
      const all = sentencesOf(messages.at(-1)!.content);
      const answering = all.filter(({ text }) => isRight(text, pattern));
      const [said] = kind === 'honest' ? answering : all.filter((each) => !answering.includes(each));
      return said ? `${said.text.replace(/[.؟?!]+$/, '')} [${said.n}].` : 'NOT_IN_STORY';
    });
    for (const { q, must } of lines) {
      pattern = must;
      const answer = await desk.write(q);
      const said = answer.kind === 'answered' ? withMarks(answer) : '';
      if (must && isRight(said, must)) right++;
      if (!must && !said) declined++;
      if (answer.mode === 'model' && said && !isRight(said, must)) {
        misled++;
        if (values.list) console.log(`${kind}: ${q}\n        ${said}`);
      }
    }
    const asked = lines.filter(({ must }) => must).length;
    console.log(
      `${kind} model: answered rightly ${right}/${asked}, declined ${declined}/${lines.length - asked}, ` +
        `its sentence shown though it does not answer ${misled}/${lines.length}`,
    );
  }
  const sorted = prompts.toSorted((a, b) => a - b);
  console.log(
    `a prompt: median ${Math.round(sorted[sorted.length >> 1]!)} tokens, most ${Math.round(sorted.at(-1)!)}`,
  );

  const ratios: number[] = [];
  const delays: number[] = [];
  let pattern: Line['must'];
  let asked = 0;
  let written = 0;
  server.speaks(({ messages }) => {
    asked = performance.now();
    const said = sentencesOf(messages.at(-1)!.content).find(({ text }) => isRight(text, pattern));
    return said
      ? tokens(`${said.text.replace(/[.؟?!]+$/, '')} [${said.n}].`, () => {
          written = performance.now();
        })
      : ['NOT_IN_STORY'];
  });
  for (const { q, must } of lines.filter((line) => line.must)) {
    if (ratios.length >= TIMED) break;
    pattern = must;
    await desk.write(
      q,
      {},
      {
        wrote: () => {
          ratios.push((performance.now() - asked) / (written - asked));
          delays.push(performance.now() - written);
        },
      },
    );
  }
  const median = (all: number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
  console.log(
    `the first checked sentence comes ${median(delays).toFixed(0)} ms after the model has written it ` +
      `(${median(ratios).toFixed(2)} of its own time; most ${Math.max(...ratios).toFixed(2)}; ${ratios.length} answers)`,
  );
  await server.stop();
}

/** The sentences of the evidence with the numbers of their lines. */
const sentencesOf = (prompt: string): { n: number; text: string }[] =>
  prompt.split('\n').flatMap((line) => {
    const [, n, passage = ''] = /^\[(\d+)\] (.*)$/.exec(line) ?? [];
    return n === undefined ? [] : splitSentences(passage).map(({ text }) => ({ n: Number(n), text }));
  });

/** A text as a model streams it; `done` is called when its last piece is sent. Then it goes on with another sentence. */
function tokens(text: string, done: () => void): (string | Promise<unknown>)[] {
  const pieces = text.match(/\s*\S{1,5}/g) ?? [];
  let at = 0;
  const wait = (ms: number): Promise<unknown> => setTimeout(ms);
  return [...pieces, ' It'].flatMap((piece, n) => [
    piece,
    wait(TOKEN_MS * ++at).then(() => {
      // The next piece is sent now: the mark.
      if (n === pieces.length - 2) done();
    }),
  ]);
}
