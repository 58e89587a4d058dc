/**
 * `npm run bench -- answers [--questions FILE] [--list]`: how many questions that a story answers are answered rightly,
 * and how many others are declined. A line of the file holds {q, must?}: what a right answer must match, all of it;
 * without `must` the story does not say. Which sentences count is decided by whoever wrote the file, not here.
 *
 * kept-questions.jsonl is by somebody who did not know the code: nobody fits to it, and it tells what to expect of readers.
 */

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openDesk } from '../src/adapters/open-desk.ts';
import { withMarks } from '../src/answering/answer.ts';
import { isRight, QUESTIONS, questionsIn } from './story-data.ts';

export async function benchAnswers(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      questions: { type: 'string', default: QUESTIONS },
      knowledge: { type: 'string', default: fileURLToPath(new URL('../knowledge', import.meta.url)) },
      list: { type: 'boolean' },
    },
  });
  const { desk } = await openDesk(values.knowledge);
  const lines = questionsIn(values.questions);
  let answered = 0;
  let right = 0;
  let declined = 0;
  const times: number[] = [];
  for (const { q, must } of lines) {
    const began = performance.now();
    const answer = desk.answer(q);
    times.push(performance.now() - began);
    const said = answer.kind === 'answered' ? withMarks(answer) : '';
    const isGood = must ? isRight(said, must) : said === '';
    if (must && said) answered++;
    if (isGood && must) right++;
    if (isGood && !must) declined++;
    if (values.list && !isGood)
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
