import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import Keyv from 'keyv';
import { vectorsIn } from '../../../src/adapters/model-stores.ts';
import { createOpenAiEmbedder } from '../../../src/adapters/openai-embedder.ts';
import { createOpenAiModel } from '../../../src/adapters/openai-model.ts';
import { loadVocabulary } from '../../../src/adapters/vocabulary-files.ts';
import { Desk } from '../../../src/answering/desk.ts';
import { DailyBudget } from '../../../src/answering/model/budget.ts';
import { withEmbedderCircuit } from '../../../src/answering/model/embedder.ts';
import { ModelWriter } from '../../../src/answering/model/model-writer.ts';
import { VectorRanking } from '../../../src/answering/model/vector-ranking.ts';
import { ManualClock } from '../../helpers/scripted-model/manual-clock.ts';
import { type ScriptedModel, startScriptedModel } from '../../helpers/scripted-model/start-scripted-model.ts';
import { createLog, type Entry } from '../../telegram/stage.ts';
import { articleFile, storyWith } from '../../updates/articles.ts';

const WAGES = 'The dockers demand a pay rise of 15 per cent from the port.';
const CRANES = 'Two cranes burned in April, and the repair costs 3 million dinars.';
const COURT = 'A court in Sfax ruled that the stoppage of the dockers is legal.';
const QUESTION = 'What do the dockers demand?';
const story = storyWith({ '2024-05-strike.en.md': articleFile('Dockers stop work', [WAGES, CRANES, COURT]) });

describe('Evidence near in meaning', () => {
  let server: ScriptedModel;
  let clock: ManualClock;
  let kept: Keyv;
  let ranking: VectorRanking;
  let budget: DailyBudget;
  let desk: Desk;
  let log: Entry[];

  beforeEach(async () => {
    server = await startScriptedModel();
    server.says('NOT_IN_STORY');
    clock = new ManualClock();
    kept = new Keyv();
    open();
  });
  afterEach(async () => {
    await server.stop();
    server.assertNoViolations();
  });

  /** As another process would, with what is in the store. */
  function open(model = server.embeddingModel): void {
    const { key: apiKey, baseUrl } = server;
    const { log: write, entries } = createLog();
    log = entries;
    budget = new DailyBudget(100_000, clock);
    const embed = createOpenAiEmbedder({ apiKey, baseUrl, model, clock });
    ranking = new VectorRanking({
      embed: withEmbedderCircuit(embed, { clock, log: write }),
      vectors: vectorsIn(kept, model),
      budget,
      log: write,
    });
    const chat = createOpenAiModel({ apiKey, baseUrl, model: server.model, clock });
    desk = new Desk([story], loadVocabulary, new ModelWriter({ model: chat, budget, ranking, log: write }));
  }

  /** The question means what `text` says, and nothing else does. */
  const means = (text: string): ScriptedModel =>
    server.embeds((texts) => texts.map((each) => (each === text || each === QUESTION ? [1, 0] : [0, 1])));

  /** The lines of evidence that the model was last sent, without their numbers. */
  const lines = (): string[] =>
    server.requests
      .findLast(({ messages }) => messages.length > 0)!
      .messages.at(-1)!
      .content.split('\n')
      .flatMap((line) => /^\[\d+\] (.*)/.exec(line)?.[1] ?? []);

  it('is what the model gets beside what the words find', async () => {
    means(CRANES);
    await ranking.learn(story);
    await desk.write(QUESTION);
    assert.equal(lines()[0], WAGES, 'first stands what an extract would give');
    assert.ok(lines().includes(CRANES), 'no word of the question stands there');
  });

  it('is not waited for while the passages are being embedded', async () => {
    means(CRANES);
    await desk.write(QUESTION);
    assert.ok(!lines().includes(CRANES));
    await ranking.learn(story);
    await desk.write(QUESTION);
    assert.ok(lines().includes(CRANES));
  });

  it('is embedded once: after a restart only what is new is asked for', async () => {
    means(CRANES);
    await ranking.learn(story);
    await desk.write(QUESTION);
    const before = server.embedded();
    assert.deepEqual(before.toSorted(), [COURT, CRANES, QUESTION, WAGES].toSorted());
    open();
    await ranking.learn(story);
    await desk.write(QUESTION);
    assert.deepEqual(server.embedded(), before);
    assert.ok(lines().includes(CRANES));
  });

  it('is counted in the tokens of the day, and not asked for when they are spent', async () => {
    await ranking.learn(story);
    assert.ok(budget.left() < 100_000);
    budget.spend({ prompt: '', reply: 'x'.repeat(300_000) });
    const before = server.embedded().length;
    await desk.write(QUESTION);
    assert.equal(server.embedded().length, before);
  });

  it('never makes an answer of what is declined by the words', async () => {
    const asked = 'Who won the football match in Lima?';
    server.embeds((texts) => texts.map(() => [1, 0]));
    await ranking.learn(story);
    const before = server.requests.length;
    assert.equal((await desk.write(asked)).kind, 'not-in-story');
    assert.equal(server.requests.length, before, 'nobody is asked');
  });

  const failures: Readonly<Record<string, () => unknown>> = {
    'is in trouble': () => server.answersEmbeddings(({ response }) => void response.writeHead(500).end()),
    'gives too few vectors': () => server.embeds(() => []),
    'gives no numbers': () => server.embeds((texts) => texts.map(() => [null])),
    'is away': () => server.answersEmbeddings(({ response }) => void response.socket?.destroy()),
    'does not know the model': () => open('no-such-model'),
  };
  for (const [what, script] of Object.entries(failures)) {
    it(`is what the words find where the server ${what}, and the log says so once`, async () => {
      script();
      for (let i = 0; i < 5; i++) {
        await ranking.learn(story);
        await desk.write(QUESTION);
      }
      assert.equal(lines()[0], WAGES);
      assert.ok(!lines().includes(CRANES));
      const told = log.filter(({ level }) => level !== 'debug').map(({ message }) => message);
      assert.deepEqual(told.toSorted(), [
        'The embedding model is left alone; passages are found by their words',
        'the embedding model failed; passages are found by their words',
      ]);
    });
  }

  it('is found again when the server is there again, without a restart', async () => {
    server.answersEmbeddings(({ response }) => void response.writeHead(503).end());
    for (let i = 0; i < 3; i++) await ranking.learn(story);
    const before = server.embedded().length;
    await ranking.learn(story);
    assert.equal(server.embedded().length, before, 'left alone');
    clock.advance(30_000);
    means(CRANES);
    await ranking.learn(story);
    await desk.write(QUESTION);
    assert.ok(lines().includes(CRANES));
  });

  it('is what the words find where the question takes too long', async () => {
    means(CRANES);
    await ranking.learn(story);
    server.answersEmbeddings(() => {});
    const writing = desk.write(QUESTION);
    await clock.armed(800);
    clock.advance(800);
    await writing;
    assert.deepEqual(lines()[0], WAGES);
    assert.ok(!lines().includes(CRANES));
  });

  it('is asked for anew where another model answers to the old name', async () => {
    means(CRANES);
    await ranking.learn(story);
    server.embeds((texts) =>
      texts.map((each) => (each === CRANES || each === QUESTION ? [1, 0, 0] : [0, 1, 0])),
    );
    await desk.write(QUESTION);
    assert.ok(!lines().includes(CRANES));
    await ranking.learn(story);
    await desk.write(QUESTION);
    assert.ok(lines().includes(CRANES));
  });
});
