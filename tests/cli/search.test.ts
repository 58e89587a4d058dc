import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Run, runCommand } from './command.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'));
});
after(() => rm(folder, { recursive: true }));

const search = (args: readonly string[]): Promise<Run> => runCommand('search', args, { cwd: folder });

async function save(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}
const lines = (...records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

type Result = {
  readonly id: unknown;
  readonly hits: readonly { readonly id: unknown; readonly score: number }[];
  readonly ms: number;
};

const PASSAGES = [
  { id: 'sank', text: 'The boat sank off the island.' },
  { id: 7, text: 'غرق القارب قبالة الجزيرة.', lang: 'ar' },
  { id: 'bread', text: 'The price of bread rose.', lang: 'en' },
  { id: '__proto__', text: 'The boat was repaired.', lang: null },
];

describe('search', () => {
  it('ranks the passages of a corpus for every query, ids as they came in, at most --top of them, a line a query in order', async () => {
    // A byte-order mark, an empty line and Windows line endings do no harm.
    const corpus = await save('corpus.jsonl', `\ufeff${lines(...PASSAGES).replaceAll('\n', '\r\n\r\n')}`);
    const queries = await save(
      'queries.jsonl',
      lines(
        { id: 'q1', text: 'Where did the boat sink?', lang: 'en' },
        { id: 2, text: 'أين غرق القارب؟' },
        { id: 'q3', text: 'the price of bread' },
        { id: 'none', text: 'qqqq', lang: 'ar' },
        { id: 'empty', text: '' },
      ),
    );
    const { code, out, err } = await search(['--corpus', corpus, '--queries', queries, '--top', '2']);
    assert.deepEqual([code, err], [0, '']);
    const results = out.trimEnd().split('\n').map((line) => JSON.parse(line) as Result); // biome-ignore format: one line
    assert.deepEqual(
      results.map(({ id, hits }) => [id, hits.map((hit) => hit.id)]),
      [
        ['q1', ['sank', 7]],
        [2, [7, 'sank']],
        ['q3', ['bread']],
        ['none', []],
        ['empty', []],
      ],
    );
    for (const result of results) {
      assert.deepEqual(Object.keys(result), ['id', 'hits', 'ms']);
      assert.ok(result.ms >= 0);
      result.hits.forEach((hit, at) => {
        assert.deepEqual(Object.keys(hit), ['id', 'score']);
        assert.ok(hit.score > 0 && hit.score <= (result.hits[at - 1]?.score ?? Number.POSITIVE_INFINITY));
      });
    }
  });

  it('prints its usage for --help and exits with 0', async () => {
    const { code, out, err } = await search(['-h']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^Usage: npm run -s search/);
    for (const option of ['--corpus', '--queries', '--top']) assert.ok(out.includes(option), option);
  });

  it('refuses wrong use and broken files with one sentence that names file and line, and exits with 2', async () => {
    const good = await save('good.jsonl', lines({ id: 1, text: 'boat' }));
    const noJson = await save('no-json.jsonl', `${lines({ id: 1, text: 'boat' })}\nnot json\n`);
    const wrongLang = await save('lang.jsonl', lines({ id: 1, text: 'x', lang: 'fr' }));
    const cases: ReadonlyArray<readonly [args: readonly string[], ...mentions: string[]]> = [
      [['--corpus', good], '--queries'],
      [['--corpus', good, '--queries', good, '--top', 'x'], '--top', '"x"'],
      [['--corpus', good, '--queries', join(folder, 'missing.jsonl')], 'missing.jsonl', 'ENOENT'],
      [['--corpus', noJson, '--queries', good], `${noJson}:3`],
      [['--corpus', good, '--queries', wrongLang], `${wrongLang}:1`, 'lang'],
    ];
    await Promise.all(
      cases.map(async ([args, ...mentions]) => {
        const { code, out, err } = await search(args);
        assert.deepEqual([code, out], [2, ''], args.join(' '));
        assert.match(err, /^[^\n]+\.\n$/);
        for (const mention of mentions)
          assert.ok(err.includes(mention), `${err} does not mention ${mention}`);
      }),
    );
  });
});
