/** `npm run ask`: questions on the stories, answered on the command line. */

import { keepCompiledCode } from '../adapters/compiled-code.js';
import { readEnvironment } from '../adapters/environment.ts';
import { type Answer, type Citation, type CitedText, withMarks } from '../answering/answer.ts';
import type { Desk } from '../answering/desk.ts';
import { unanswered } from '../answering/several.ts';
import { knowledgeDirectory, parseModel } from '../config.ts';
import { withoutControls } from '../language/control-characters.ts';
import { isLanguage, type Language } from '../language/language.ts';
import { createLog } from '../log.ts';
import { formatDate } from '../texts/dates.ts';
import { texts } from '../texts/texts.ts';
import { sayUnanswered } from '../texts/unanswered.ts';
import { parse, runCommand, UsageError } from './command-line.ts';
import { linesOf } from './lines.ts';

const HELP = `
Usage: npm run -s ask -- [options] "question"
       npm run -s ask -- [options] -

Answers a question from the stories in knowledge/, in cited sentences. With "-" every line of standard input is a
question, and every question has one line of output.

  --story S   answer from this story; default: the one that answers best
  --lang L    answer in ar or en; default: the language of the question
  --json      one JSON object a question: {question, language, outcome: "answered" | "not-in-story",
              mode: "extract" | "model", answer, citations: [{n, passage, text, article, source, url?, published}], ms}
  -h, --help  this text

KNOWLEDGE_DIR names another folder of stories. Exit code: 0, also where the story does not say; 2 wrong use;
1 anything unexpected.
`;

const SPEC = {
  argument: 'The question (or -)',
  options: { story: { type: 'string' }, lang: { type: 'string' }, json: { type: 'boolean' } },
} as const;

async function main(argv: readonly string[]): Promise<number> {
  const { values, argument } = parse(argv, SPEC, HELP);
  const { story, lang, json = false } = values;
  if (lang !== undefined && !isLanguage(lang))
    throw new UsageError(`--lang is ar or en, not "${lang}"; see --help.`);
  if (!argument.trim()) throw new UsageError('The question is empty; see --help.');
  // What follows is loaded after this line, so that it is compiled once and not by every command.
  keepCompiledCode();
  const { describeProblem, KnowledgeFolderError, openDesk } = await import('../adapters/open-desk.ts');
  const environment = readEnvironment();
  const folder = knowledgeDirectory(environment);
  const model = parseModel(environment);
  const writer = model && (await openWriter(model, createLog('warn', [model.apiKey]))).writer;
  const { desk, problems } = await openDesk(folder, writer).catch((error: unknown) => {
    throw error instanceof KnowledgeFolderError ? new UsageError(error.message) : error;
  });
  for (const problem of problems) process.stderr.write(`${describeProblem(folder, problem)}\n`);
  if (desk.stories.length === 0)
    throw new UsageError(`There is no story in ${folder}; "npm run ingest" adds one.`);
  if (story !== undefined && !desk.story(story)) {
    throw new UsageError(
      `There is no story "${story}"; there is ${desk.stories.map(({ id }) => `"${id}"`).join(', ')}.`,
    );
  }
  const options = {
    ...(story === undefined ? {} : { story }),
    ...(lang === undefined ? {} : { language: lang }),
  };
  if (argument !== '-') {
    const result = await timed(desk, argument, options);
    process.stdout.write(`${json ? jsonOf(result) : withoutControls(textOf(result, desk))}\n`);
    return 0;
  }
  for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
    const result = await timed(desk, line, options);
    const { answer } = result;
    process.stdout.write(
      `${json ? jsonOf(result) : withoutControls(lineOf(answer, originalNotice(answer)))}\n`,
    );
  }
  return 0;
}

/** The libraries of a language model are loaded only for one. */
const openWriter: typeof import('../adapters/open-writer.ts').openWriter = async (...options) =>
  (await import('../adapters/open-writer.ts')).openWriter(...options);

type Timed = { readonly question: string; readonly answer: Answer; readonly ms: number };

async function timed(desk: Desk, question: string, options: Parameters<Desk['answer']>[1]): Promise<Timed> {
  const started = performance.now();
  const answer = await desk.write(question, options);
  return { question, answer, ms: Number((performance.now() - started).toFixed(2)) };
}

const shown = (answer: Answer): CitedText | undefined =>
  answer.kind === 'answered' ? answer : answer.nearest;

/** That what is shown is in the other language than the reader's, with a space after it; empty where it is not. */
function originalNotice(answer: Answer): string {
  const citations = shown(answer)?.citations ?? [];
  const foreign = citations.filter(({ passage }) => passage.language !== answer.language);
  if (foreign.length === 0) return '';
  const say = foreign.length === citations.length ? texts.sourceInOther : texts.partInOther;
  return `${say[answer.language](answer.language === 'ar' ? 'en' : 'ar')} `;
}

/** The answer in one line of plain text with its marks; before its sentences, where it is given, a notice. */
function lineOf(answer: Answer, notice = ''): string {
  const more = sayUnanswered(answer.language, unanswered(answer));
  if (answer.kind === 'answered') return notice + [withMarks(answer), ...more].join(' ');
  const { notInStory, nearest } = texts;
  const decline = [notInStory[answer.language], ...more].join(' ');
  return answer.nearest
    ? `${decline} ${nearest[answer.language]} ${notice}${withMarks(answer.nearest)}`
    : decline;
}

function jsonOf({ question, answer, ms }: Timed): string {
  return JSON.stringify({
    question,
    language: answer.language,
    outcome: answer.kind,
    mode: answer.mode,
    answer: lineOf(answer),
    citations: (shown(answer)?.citations ?? []).map(({ n, passage, text, article }) => ({
      n,
      passage: passage.id,
      text: passage.text,
      article: article.id,
      source: text.source.name,
      ...(text.source.url === undefined ? {} : { url: text.source.url }),
      published: article.published,
    })),
    ms,
  });
}

function textOf({ answer }: Timed, { stories }: Desk): string {
  // Of one story there is no doubt.
  const titleOf = (id: string): string | undefined =>
    stories.length > 1 ? stories.find((story) => story.id === id)?.title[answer.language] : undefined;
  const notes = (shown(answer)?.citations ?? []).map((citation) =>
    [
      `[${citation.n}] ${citation.passage.text}`,
      `    ${sourceOf(citation, answer.language, titleOf(citation.article.story))}`,
    ].join('\n'),
  );
  return [lineOf(answer, originalNotice(answer)), ...notes].join('\n\n');
}

/** "Reuters · https://… · February 2017 · translated from Arabic · The port strike" */
function sourceOf({ text, article }: Citation, language: Language, story: string | undefined): string {
  const { source, agency, translated } = text;
  return [
    source.name,
    source.url,
    agency === source.name ? undefined : agency,
    formatDate(article.published, language),
    translated && texts.translatedFrom[language](text.language === 'ar' ? 'en' : 'ar'),
    story,
  ]
    .filter(Boolean)
    .join(' · ');
}

await runCommand(main);
