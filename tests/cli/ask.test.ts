import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startScriptedModel } from '../helpers/scripted-model/start-scripted-model.ts';
import { commandFile, type Run, runCommand } from './command.ts';

const FILES = {
  'ferry/story.yaml': `title:
  ar: غرق العبّارة
  en: The ferry
about:
  ar: غرق العبّارة نادية قبالة جزيرة قمر.
  en: The sinking of the ferry Nadia off the island of Qamar.
people:
  - names:
      ar: [إدريس فال]
      en: [Idris Fal]
    role:
      ar: قبطان العبّارة
      en: captain of the ferry
organisations: []
places: []
feeds: []
keywords:
  ar: [عبارة]
  en: [ferry]
`,
  'ferry/2021-05-14-fire.en.md': `---
title: Ferry sinks after a fire
published: 2021-05-14
source:
  name: Harbour Post
  url: https://news.example.org/fire
---

The ferry Nadia sank off the island of Qamar on Friday after a fire. Nine passengers died.

Captain Idris Fal was rescued by a fishing boat.
`,
  'ferry/2021-05-14-fire.ar.md': `---
title: غرق عبارة بعد حريق
published: 2021-05-14
source:
  name: بريد الميناء
translated: true
---

غرقت العبّارة نادية قبالة جزيرة قمر يوم الجمعة بعد حريق. وقُتل تسعة ركاب.

وأنقذ قارب صيد القبطان إدريس فال.
`,
  'ferry/2021-05-14-map.en.md': `---
title: A map
published: 2021-05-14
source:
  name: Harbour Post
---

The harbour office published a map of the wreck.
`,
  'ferry/2021-05-15-broken.en.md': `---
title: A file without its date
source:
  name: Harbour Post
---

The whole crew had left.
`,
} as const;

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ask-'));
  for (const [name, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
});
after(() => rm(folder, { recursive: true }));

const ask = (args: readonly string[], input = '', knowledge = folder, env = {}): Promise<Run> =>
  runCommand('ask', args, { cwd: folder, env: { KNOWLEDGE_DIR: knowledge, ...env }, input });

type Result = Readonly<Record<string, unknown>> & { readonly ms: number };
const results = (out: string): Result[] => out.trimEnd().split('\n').map((line) => JSON.parse(line) as Result); // biome-ignore format: one line

describe('ask', () => {
  it('answers a batch of both languages from standard input, a JSON line for each line in, in order', async () => {
    const questions = [
      'How many passengers died?',
      'من أنقذ القبطان؟',
      '',
      'Who won the football match?',
      'Who rescued the captain?',
    ];
    const { code, out, err } = await ask(['--json', '-'], questions.join('\r\n'));
    assert.equal(code, 0, err);
    const lines = results(out);
    assert.deepEqual(
      lines.map(({ question, language, outcome }) => [question, language, outcome]),
      [
        [questions[0], 'en', 'answered'],
        [questions[1], 'ar', 'answered'],
        [questions[2], 'en', 'not-in-story'],
        [questions[3], 'en', 'not-in-story'],
        [questions[4], 'en', 'answered'],
      ],
    );
    for (const { ms, ...line } of lines) {
      assert.ok(Number.isFinite(ms) && ms >= 0);
      assert.deepEqual(Object.keys(line), ['question', 'language', 'outcome', 'mode', 'answer', 'citations']);
    }
    const [english, arabic] = lines.map(({ ms: _, ...line }) => line);
    assert.deepEqual(english, {
      question: 'How many passengers died?',
      language: 'en',
      outcome: 'answered',
      mode: 'extract',
      answer: 'Nine passengers died. [1]',
      citations: [
        {
          n: 1,
          passage: 'ferry/2021-05-14-fire/en/1',
          text: 'The ferry Nadia sank off the island of Qamar on Friday after a fire. Nine passengers died.',
          article: '2021-05-14-fire',
          source: 'Harbour Post',
          url: 'https://news.example.org/fire',
          published: '2021-05-14',
        },
      ],
    });
    assert.deepEqual(arabic, {
      question: 'من أنقذ القبطان؟',
      language: 'ar',
      outcome: 'answered',
      mode: 'extract',
      answer: 'أنقذ قارب صيد القبطان إدريس فال. [1]',
      citations: [
        {
          n: 1,
          passage: 'ferry/2021-05-14-fire/ar/2',
          text: 'وأنقذ قارب صيد القبطان إدريس فال.',
          article: '2021-05-14-fire',
          source: 'بريد الميناء',
          published: '2021-05-14',
        },
      ],
    });
    // The file without a date is reported once, where an editor can click on it; the others answer.
    assert.match(err, /^[^\n]*2021-05-15-broken\.en\.md:\d+: [^\n]+\n$/);
    assert.ok(err.startsWith(join(folder, 'ferry')), err);
  });

  it('answers one question for a person: the answer, then each passage with its source', async () => {
    const { code, out } = await ask(['--lang', 'ar', '--story', 'ferry', 'How many passengers died?']);
    assert.equal(code, 0);
    assert.equal(
      out,
      'قُتل تسعة ركاب. [1]\n\n' +
        '[1] غرقت العبّارة نادية قبالة جزيرة قمر يوم الجمعة بعد حريق. وقُتل تسعة ركاب.\n' +
        '    بريد الميناء · 14 مايو/أيار 2021 · ترجمة عن الإنجليزية\n',
    );
  });

  it('says so where what it shows is in the other language', async () => {
    const question = 'ماذا نشر مكتب الميناء؟';
    const { out } = await ask([question]);
    assert.match(out, /المصدر بالإنجليزية، وهذا نصه الأصلي\. The harbour office published a map/);
    const batch = await ask(['-'], `${question}\nHow many passengers died?`);
    assert.match(
      batch.out,
      /المصدر بالإنجليزية، وهذا نصه الأصلي\. The harbour office[^\n]*\nNine passengers died\. \[1\]\n$/,
    );
  });

  it('answers what the latest news is with the summary, the newest first', async () => {
    for (const question of ['What is the latest news?', 'ما آخر الأخبار؟']) {
      const [line] = results((await ask(['--json', question])).out);
      assert.equal(line?.outcome, 'answered');
      assert.match(String(line?.answer), /^The harbour office published a map/);
    }
  });

  it('ends with one sentence where it cannot write its answer', () => {
    // Linux's disk that is always full; elsewhere a file that may only be read.
    const full = existsSync('/dev/full') ? openSync('/dev/full', 'w') : openSync(commandFile('ask'), 'r');
    const { status, stderr } = spawnSync(
      process.execPath,
      [commandFile('ask'), '--json', 'How many passengers died?'],
      {
        cwd: folder,
        env: { ...process.env, KNOWLEDGE_DIR: folder },
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      },
    );
    closeSync(full);
    assert.equal(status, 1);
    assert.match(stderr, /\nThe output could not be written: E[A-Z]+\n$/);
  });

  it('prints its usage for --help and exits with 0', async () => {
    const { code, out, err } = await ask(['--help']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^Usage: npm run -s ask/);
    for (const option of ['--story', '--lang', '--json', 'KNOWLEDGE_DIR'])
      assert.ok(out.includes(option), option);
  });

  it('refuses wrong use with one sentence that says what is wrong, and exits with 2', async () => {
    const wrong: ReadonlyArray<readonly [args: readonly string[], message: RegExp]> = [
      [[], /question.* is missing/],
      [['--lang', 'fr', 'Who?'], /--lang is ar or en, not "fr"/],
      [['--story', 'flood', 'Who?'], /no story "flood"; there is "ferry"/],
    ];
    await Promise.all(
      wrong.map(async ([args, message]) => {
        const { code, out, err } = await ask(args);
        assert.deepEqual([code, out], [2, ''], args.join(' '));
        const [last] = err.trimEnd().split('\n').slice(-1);
        assert.match(last!, message);
        assert.match(last!, /\.$/);
        assert.ok(!/\bat .*:\d+:\d+/.test(err), 'no stack trace');
      }),
    );
  });

  it('gives a question back as it was asked, however it was read', async () => {
    const questions = [
      'Who; rescued; the captain',
      '  I have a question: who rescued the captain? ',
      'من؛ أنقذ؛ القبطان',
    ];
    const { out } = await ask(['--json', '-'], questions.join('\n'));
    assert.deepEqual(
      results(out).map(({ question }) => question),
      questions,
    );
  });

  it('prints no control character that an article or a question holds, nor what is left of its sequence', async () => {
    const story = join(folder, 'coloured', 'ferry');
    await mkdir(story, { recursive: true });
    await writeFile(join(story, 'story.yaml'), FILES['ferry/story.yaml']);
    const plain = FILES['ferry/2021-05-14-fire.en.md'];
    const coloured = plain
      .replace('Harbour Post', '"Harbour \\e[31mPost\\x9b0m"')
      .replace(
        'Nine passengers',
        '\u001b[1;31mNine\u001b[0m \u001b]8;;https://example.org\u0007passengers\u001b]8;;\u0007',
      )
      .replace('died', 'di\u0008ed\u009b2J');
    await writeFile(join(story, '2021-05-14-fire.en.md'), coloured);
    const { out } = await ask(
      ['How many passengers died? Who won the \u001b[2Jmatch?'],
      '',
      join(folder, 'coloured'),
    );
    assert.match(out, /^Nine passengers died\. \[1\]/);
    assert.match(out, /\n {4}Harbour Post · /);
    assert.doesNotMatch(out, /[^\P{Cc}\n]|31m|2J/u);
  });

  it('says in one line on standard error why a model did not write the answer, and answers by extract', async (t) => {
    const server = await startScriptedModel();
    t.after(() => server.stop());
    server.status(500);
    const failing = {
      OPENAI_BASE_URL: server.baseUrl,
      OPENAI_API_KEY: server.key,
      OPENAI_MODEL: server.model,
    };
    for (const [env, kind] of [
      [failing, 'unavailable'],
      [{ ...failing, OPENAI_API_KEY: 'sk-wrong-9876543210' }, 'rejected'],
      [{ ...failing, OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' }, 'unavailable'],
    ] as const) {
      const { code, out, err } = await ask(['--json', 'How many passengers died?'], '', undefined, env);
      const [result] = results(out);
      assert.deepEqual([code, result?.mode, result?.answer], [0, 'extract', 'Nine passengers died. [1]']);
      const log = err.split('\n').filter((line) => line.startsWith('{'));
      assert.equal(log.length, 1, err);
      const { level, ...told } = JSON.parse(log[0]!) as Record<string, string>;
      assert.deepEqual([level, told.kind ?? told.failure], ['warn', kind]);
      assert.ok(!err.includes('9876543210'));
    }
  });

  it('names the story of each passage where there are several', async () => {
    const stories = join(import.meta.dirname, '../fixtures/stories');
    const { out } = await ask(['Who refused to negotiate? What did the river destroy?'], '', stories);
    assert.match(out, /Gulf Wire · .* · The port strike\n/);
    assert.match(out, /Valley Post · .* · The flood in the valley\n$/);
  });

  it('says which folder holds no story, and exits with 2', async () => {
    const empty = join(folder, 'nowhere');
    const { code, out, err } = await ask(['Who?'], '', empty);
    assert.deepEqual([code, out], [2, '']);
    assert.ok(err.includes(empty), err);
  });
});
