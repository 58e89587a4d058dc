/**
 * `npm run bench -- answers [--questions FILE] [--list]`: how many questions that a story answers are answered rightly,
 * and how many others are declined. A line of the file holds {q, must?}: what a right answer must match, all of it;
 * without `must` the story does not say. Which sentences count is decided by whoever wrote the file, not here.
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openDesk } from '../src/adapters/open-desk.ts';
import { withMarks } from '../src/answering/answer.ts';

type Line = { readonly q: string; readonly must?: readonly string[] };

export async function benchAnswers(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      questions: { type: 'string', default: fileURLToPath(new URL('questions.jsonl', import.meta.url)) },
      knowledge: { type: 'string', default: fileURLToPath(new URL('../knowledge', import.meta.url)) },
      list: { type: 'boolean' },
    },
  });
  const { desk } = await openDesk(values.knowledge);
  const lines = readFileSync(values.questions, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Line);
  let answered = 0;
  let right = 0;
  let declined = 0;
  const times: number[] = [];
  for (const { q, must } of lines) {
    const began = performance.now();
    const answer = desk.answer(q);
    times.push(performance.now() - began);
    const said = answer.kind === 'answered' ? withMarks(answer) : '';
    const isRight = must
      ? said !== '' && must.every((pattern) => new RegExp(pattern, 'iu').test(said))
      : said === '';
    if (must && said) answered++;
    if (isRight && must) right++;
    if (isRight && !must) declined++;
    if (values.list && !isRight)
      console.log(`${must ? (said ? 'WRONG   ' : 'DECLINED') : 'ANSWERED'} ${q}\n           ${said}`);
  }
  const asked = lines.filter(({ must }) => must).length;
  const percent = (part: number, all: number): string =>
    `${part}/${all} (${((100 * part) / all).toFixed(1)}%)`;
  console.log(
    `answered rightly ${percent(right, asked)}, of those answered ${percent(right, answered)}; ` +
      `declined ${percent(declined, lines.length - asked)}; ` +
      `median ${times.sort((a, b) => a - b)[times.length >> 1]?.toFixed(1)} ms`,
  );
}
