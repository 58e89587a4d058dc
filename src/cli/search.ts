/** `npm run search`: ranks any corpus with the engine that answers readers. */

import { createReadStream } from 'node:fs';
import { loadVocabulary } from '../adapters/vocabulary-files.ts';
import { isLanguage, type Language } from '../language/language.ts';
import { PassageSearch } from '../search/passage-search.ts';
import { parse, runCommand, UsageError } from './command-line.ts';
import { linesOf } from './lines.ts';

const HELP = `
Usage: npm run -s search -- --corpus FILE --queries FILE [--top N]

Ranks the passages of a corpus for each query. Both files hold one JSON object a line: {id, text, lang?}, where lang is
ar or en. Output, a line a query: {id, hits: [{id, score}], ms}, best first. Nothing but these files decides the
ranking, and what ships with the project.

  --top N     how many hits a query has at the most (default 10)
  -h, --help  this text

Exit code: 0; 2 wrong use or a file that cannot be used; 1 anything unexpected.
`;

const SPEC = {
  options: { corpus: { type: 'string' }, queries: { type: 'string' }, top: { type: 'string' } },
} as const;

async function main(argv: readonly string[]): Promise<number> {
  const { values } = parse(argv, SPEC, HELP);
  const { corpus, queries, top = '10' } = values;
  if (corpus === undefined || queries === undefined)
    throw new UsageError('--corpus FILE and --queries FILE are both needed; see --help.');
  if (!/^[1-9]\d{0,5}$/.test(top))
    throw new UsageError(`--top is a number from 1, not "${top}"; see --help.`);
  const engine = new PassageSearch(loadVocabulary());
  // An id comes out as it came in, a number or a text.
  const ids = new Map<string, string | number>();
  for await (const { id, text } of records(corpus)) {
    if (ids.has(String(id)))
      process.stderr.write(`${corpus}: the id ${JSON.stringify(id)} stands twice; the later one counts.\n`);
    engine.add(String(id), text);
    ids.set(String(id), id);
  }
  for await (const { id, text, lang } of records(queries)) {
    const started = performance.now();
    const hits = engine.search(text, Number(top), lang);
    const ms = Number((performance.now() - started).toFixed(3));
    process.stdout.write(
      `${JSON.stringify({ id, hits: hits.map((hit) => ({ id: ids.get(hit.id), score: Number(hit.score.toFixed(4)) })), ms })}\n`,
    );
  }
  return 0;
}

type Line = { readonly id: string | number; readonly text: string; readonly lang?: Language };

/** The objects of a file, one a line; empty lines are passed over. @throws UsageError that names file and line */
async function* records(file: string): AsyncGenerator<Line> {
  let number = 0;
  try {
    for await (const line of linesOf(createReadStream(file, 'utf8'))) {
      number++;
      if (line.trim()) yield record(line.replace(/^\ufeff/, ''), `${file}:${number}`);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'syscall' in error)
      throw new UsageError(`Cannot read ${file}: ${error.code}.`);
    throw error;
  }
}

function record(line: string, place: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UsageError(`${place} is not a JSON object.`);
  }
  if (typeof value !== 'object' || value === null) throw new UsageError(`${place} is not a JSON object.`);
  const { id, text, lang } = value as Record<string, unknown>;
  if ((typeof id !== 'string' && typeof id !== 'number') || typeof text !== 'string') {
    throw new UsageError(`${place} needs an id and a text.`);
  }
  if (lang !== undefined && lang !== null && !isLanguage(lang))
    throw new UsageError(`${place} has a lang that is neither ar nor en.`);
  return { id, text, ...(isLanguage(lang) ? { lang } : {}) };
}

await runCommand(main);
