import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { createOpenAiModel } from '../../src/adapters/openai-model.ts';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { Desk } from '../../src/answering/desk.ts';
import { DailyBudget } from '../../src/answering/model/budget.ts';
import { withCircuit } from '../../src/answering/model/guarded-model.ts';
import { ModelWriter } from '../../src/answering/model/model-writer.ts';
import { createLog } from '../../src/log.ts';
import { ManualClock } from '../helpers/scripted-model/manual-clock.ts';
import { type ScriptedModel, startScriptedModel } from '../helpers/scripted-model/start-scripted-model.ts';
import type { Person } from '../helpers/telegram/person.ts';
import { bare, portStrike, type Stage, setStage } from './stage.ts';

const QUESTION = 'Who refused to negotiate?';
const EXTRACT = /^Karim Salem, the director of the port, refused/;
const TRUE = 'Karim Salem refused to negotiate.';

type Line = {
  readonly level: string;
  readonly message: string;
  readonly kind?: string;
  readonly failure?: string;
};

type Trouble = {
  readonly stage: Stage;
  readonly server: ScriptedModel;
  /** The time of the model and of its circuit. */
  readonly clock: ManualClock;
  readonly reader: Person;
  /** All lines of the log as they are written, and those that an operator sees. */
  readonly lines: readonly string[];
  readonly told: () => Line[];
  /** What the reader is answered. */
  readonly ask: () => Promise<string>;
};

async function open(t: TestContext, { tokens = 100_000, key = '', model = '' } = {}): Promise<Trouble> {
  const server = await startScriptedModel();
  const clock = new ManualClock();
  const lines: string[] = [];
  // The log is told no secrets: what it is given holds none.
  const log = createLog('debug', [], (line) => lines.push(line));
  const openAi = createOpenAiModel({
    apiKey: key || server.key,
    baseUrl: server.baseUrl,
    model: model || server.model,
    clock,
    log,
  });
  const budget = new DailyBudget(tokens, clock);
  const writer = new ModelWriter({ model: withCircuit(openAi, { clock, log }), budget, log });
  const stage = await setStage({ desk: new Desk([portStrike], loadVocabulary, writer) });
  t.after(async () => {
    await stage.close();
    await server.stop();
    server.assertNoViolations();
  });
  const reader = stage.telegram.user();
  return {
    stage,
    server,
    clock,
    reader,
    lines,
    told: () =>
      lines.map((line): Line => JSON.parse(line)).filter(({ level }) => level === 'info' || level === 'warn'),
    ask: async () => {
      reader.says(QUESTION);
      return bare((await reader.nextMessage()).text);
    },
  };
}

/** Says a sentence with the number of the line that it rests on. */
const says = (server: ScriptedModel, sentence = TRUE): ScriptedModel =>
  server.answers(({ messages }) => {
    const line = messages
      .at(-1)!
      .content.split('\n')
      .find((each) => each.includes('refused to negotiate'));
    return `${sentence.replace(/\.$/, '')} ${/\[\d+\]/.exec(line ?? '')?.[0]}.`;
  });

/** Lets so much time pass as soon as something waits for it. */
async function pass(clock: ManualClock, ms: number): Promise<void> {
  await clock.armed(ms);
  clock.advance(ms);
}

describe('A reader of a bot whose model is in trouble', () => {
  const failures: Readonly<
    Record<string, { readonly kind: string; readonly run: (trouble: Trouble) => unknown }>
  > = {
    'does not begin': {
      kind: 'timeout',
      run: ({ server, clock }) => {
        server.stallsAfter(0);
        return pass(clock, 4000);
      },
    },
    'begins and stalls': {
      kind: 'timeout',
      run: async ({ server, clock }) => {
        server.stallsAfter(2);
        await server.received(1);
        await pass(clock, 4000);
      },
    },
    'asks to come back in a minute': {
      kind: 'rate-limited',
      run: ({ server }) => server.status(429, { retryAfter: 60 }),
    },
    'is in trouble, and at the second try too': {
      kind: 'unavailable',
      run: ({ server, clock }) => {
        server.status(500);
        return pass(clock, 250);
      },
    },
    'is not there': {
      kind: 'unavailable',
      run: async ({ server, clock }) => {
        await server.refusesConnections();
        await pass(clock, 250);
      },
    },
    'breaks off': { kind: 'broken', run: ({ server }) => server.breaksAfter(3) },
    'says nothing': { kind: 'broken', run: ({ server }) => server.empty() },
    'sends garbage': { kind: 'broken', run: ({ server }) => server.garbage() },
    'never ends': { kind: 'endless', run: ({ server }) => server.endless() },
  };
  for (const [what, { kind, run }] of Object.entries(failures)) {
    it(`gets the extract where it ${what}, and the log says so once`, async (t) => {
      const trouble = await open(t);
      const start = trouble.clock.now();
      const [answer] = await Promise.all([trouble.ask(), run(trouble)]);
      assert.match(answer, EXTRACT);
      assert.ok(trouble.clock.now() - start <= 8000);
      assert.deepEqual(
        trouble.told().map((line) => line.kind),
        [kind],
      );
    });
  }

  it('waits no longer for the answers to three questions than for one', async (t) => {
    const { server, clock, reader } = await open(t);
    server.stallsAfter(0);
    reader.says('Who refused to negotiate? What do the dockers demand? Who is Karim Salem?');
    const start = clock.now();
    await server.received(3);
    await pass(clock, 4000);
    assert.match(bare((await reader.nextMessage()).text), /^Karim Salem[^[]*\[1\]\s+They demand[^[]*\[2\]/);
    assert.equal(clock.now() - start, 4000);
  });

  const lies: Readonly<Record<string, string>> = {
    'in another language': 'رفض كريم سالم التفاوض.',
    'in HTML': '<b>Karim Salem</b> refused to negotiate.',
    'with a link': 'Karim Salem refused to negotiate, see https://evil.example.',
    'with a link in Markdown': '[Karim Salem](https://evil.example) refused to negotiate.',
    'of another': 'Leila Haddad refused to negotiate.',
  };
  for (const [how, lie] of Object.entries(lies)) {
    it(`gets the extract where it writes ${how}`, async (t) => {
      const trouble = await open(t);
      says(trouble.server, lie);
      assert.match(await trouble.ask(), EXTRACT);
      const seen = [...trouble.reader.chat.messages, ...trouble.reader.chat.drafts].map(({ text }) => text);
      assert.ok(!seen.some((text) => /evil|<b>Karim|رفض كريم|^Leila Haddad/.test(text)), seen.join('\n'));
    });
  }

  for (const [what, options] of Object.entries({
    'a wrong key': { key: 'sk-wrong-9876543210' },
    'a wrong model name': { model: 'no-such-model' },
  })) {
    it(`gets the extract with ${what}; the log says it once, without the key, and nobody asks again`, async (t) => {
      const trouble = await open(t, options);
      says(trouble.server);
      for (let i = 0; i < 3; i++) assert.match(await trouble.ask(), EXTRACT);
      assert.equal(trouble.server.requests.length, 1);
      const told = trouble.told();
      assert.deepEqual(
        told.filter(({ kind }) => kind).map(({ kind }) => kind),
        ['rejected'],
      );
      assert.deepEqual(
        told.filter(({ level }) => level === 'warn').map(({ message, failure }) => [message, failure]),
        [['The model is left alone; readers get extracts', 'rejected']],
      );
      const all = [...trouble.lines, ...trouble.reader.chat.messages.map(({ text }) => text)].join('\n');
      assert.ok(!/sk-wrong|sk-scripted|9876543210/.test(all));
    });
  }

  it('gets extracts at once while the provider is down, and the model again when it is back', async (t) => {
    const { server, clock, ask, told } = await open(t);
    server.status(501);
    for (let i = 0; i < 3; i++) assert.match((await Promise.all([ask(), pass(clock, 250)]))[0], EXTRACT);
    const asked = server.requests.length;
    for (let i = 0; i < 3; i++) assert.match(await ask(), EXTRACT);
    assert.equal(server.requests.length, asked, 'nobody is asked while it is left alone');
    says(server);
    clock.advance(30_000);
    assert.match(await ask(), /^Karim Salem refused to negotiate\. \[1\]/);
    assert.deepEqual(
      told().map(({ message }) => message),
      [
        'the model failed; what was checked by then, or an extract, stands in',
        'The model is left alone; readers get extracts',
        'The model answers again',
      ],
    );
  });

  it('gets extracts when the day is spent and is told nothing of it; the log says it once a day', async (t) => {
    const { server, clock, ask, told } = await open(t, { tokens: 1 });
    says(server);
    assert.match(await ask(), /^Karim Salem refused to negotiate\. \[1\]/);
    for (let i = 0; i < 3; i++) {
      const answer = await ask();
      assert.match(answer, EXTRACT);
      assert.ok(!/token|model|today/i.test(answer));
    }
    assert.equal(server.requests.length, 1);
    assert.deepEqual(
      told().map(({ message }) => message),
      ["the day's tokens are spent; readers get extracts until midnight UTC"],
    );
    clock.advance(24 * 3_600_000);
    assert.match(await ask(), /^Karim Salem refused to negotiate\. \[1\]/);
  });
});
