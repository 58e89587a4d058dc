import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import Keyv from 'keyv';
import { repliesIn } from '../../../src/adapters/model-stores.ts';
import { createOpenAiModel } from '../../../src/adapters/openai-model.ts';
import { loadVocabulary } from '../../../src/adapters/vocabulary-files.ts';
import { type CitedText, withMarks } from '../../../src/answering/answer.ts';
import { Desk } from '../../../src/answering/desk.ts';
import { DailyBudget } from '../../../src/answering/model/budget.ts';
import { ModelWriter } from '../../../src/answering/model/model-writer.ts';
import { createGate } from '../../helpers/scripted-model/gate.ts';
import {
  type ScriptedModel,
  type ScriptedRequest,
  startScriptedModel,
} from '../../helpers/scripted-model/start-scripted-model.ts';
import { articleFile, storyWith } from '../../updates/articles.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {} };

const FIRST = '2024-05-02-strike.en.md';
const STOPPED =
  'Leila Haddad, the head of the union, said 1,200 dockers had stopped work in the port on Tuesday.';
const WAGES = 'The dockers demand a pay rise of 15 per cent. They want to talk to the director of the port.';
const SHIPS = 'Nine ships wait outside the port of Sfax. Some of them carry grain from Ukraine.';
const articles = { [FIRST]: articleFile('Dockers stop work', [STOPPED, WAGES, SHIPS]) };

const SECOND = '2024-06-01-talks.en.md';
const INVITED = 'The mediator Omar Nasri invited both sides to a meeting in Tunis next week.';
const CRANES = 'The government promised to pay for the repair of two cranes that burned in April.';
const later = {
  ...articles,
  [SECOND]: articleFile('Mediator invited', [INVITED, WAGES, CRANES], '2024-06-01'),
};

let server: ScriptedModel;
let store: Keyv;
let budget: DailyBudget;

before(async () => {
  server = await startScriptedModel();
});
beforeEach(() => {
  store = new Keyv();
});
afterEach(() => server.assertNoViolations());
after(() => server.stop());

/** As a process that starts with what is in the store. */
function deskOn(files: Readonly<Record<string, string>>, name = server.model): Desk {
  budget = new DailyBudget(100_000, { now: () => 0 });
  const model = createOpenAiModel({ apiKey: server.key, baseUrl: server.baseUrl, model: server.model });
  const replies = repliesIn(store, name);
  return new Desk(
    [storyWith(files)],
    loadVocabulary,
    new ModelWriter({ model, budget, replies, log: silent }),
  );
}

const evidenceOf = ({ messages }: ScriptedRequest): string[] =>
  messages
    .at(-1)!
    .content.split('\n')
    .filter((line) => /^\[\d+\] /.test(line));

/** What the model says, `{words}` by the number of the line that holds them. */
const says = (reply: string): ScriptedModel =>
  server.answers((request) =>
    reply.replace(/\{(.*?)\}/g, (_, words: string) => {
      const line = evidenceOf(request).find((each) => each.includes(words));
      return /^\[\d+\]/.exec(line ?? '')?.[0] ?? '[missing]';
    }),
  );

const asked = (): number => server.requests.length;

describe('A summary by the model', () => {
  const SHORT =
    'In the port 1,200 dockers have stopped work, Leila Haddad said {1,200}. The dockers demand a pay rise of 15 per cent {15 per cent}.';

  it('is of its checked sentences, from the passages of the story', async () => {
    says(`${SHORT} Ninety ships wait outside the port {Nine ships}.`);
    const summary = await deskOn(articles).briefing.writeSummary('strike', 'en', 'short');
    assert.equal(
      withMarks(summary),
      'In the port 1,200 dockers have stopped work, Leila Haddad said. [1] The dockers demand a pay rise of 15 per cent. [2]',
    );
    assert.deepEqual(
      evidenceOf(server.requests.at(-1)!).map((line) => line.slice(4)),
      [STOPPED, WAGES, SHIPS],
    );
  });

  it('costs nothing again for the same version of the story, after a restart too', async () => {
    says(SHORT);
    const first = await deskOn(articles).briefing.writeSummary('strike', 'en', 'short');
    const before = asked();
    const restarted = deskOn(articles);
    assert.deepEqual(
      withMarks(await restarted.briefing.writeSummary('strike', 'en', 'short')),
      withMarks(first),
    );
    assert.equal(asked(), before);
    assert.equal(budget.state().tokens, 0);
  });

  it('is another one in another language, length, version of the story and by another model', async () => {
    says(SHORT);
    await deskOn(articles).briefing.writeSummary('strike', 'en', 'short');
    const before = asked();
    await deskOn(articles).briefing.writeSummary('strike', 'ar', 'short');
    await deskOn(articles).briefing.writeSummary('strike', 'en', 'full');
    await deskOn(later).briefing.writeSummary('strike', 'en', 'short');
    await deskOn(articles, 'another').briefing.writeSummary('strike', 'en', 'short');
    assert.equal(asked(), before + 4);
  });

  it('is one call for a hundred readers who ask at once', async () => {
    const gate = createGate();
    const before = asked();
    server.slow(gate.passed, 'Nothing that could be read.');
    const desk = deskOn(articles);
    const readers = Array.from({ length: 100 }, () => desk.briefing.writeSummary('strike', 'en', 'short'));
    await server.received(before + 1);
    gate.open();
    await Promise.all(readers);
    assert.equal(asked(), before + 1);
  });

  it('is checked anew when it comes from the store', async () => {
    const lie =
      'Some 4,200 dockers have stopped work in the port [1]. The dockers demand a pay rise of 95 per cent [2].';
    says(SHORT);
    await deskOn(articles).briefing.writeSummary('strike', 'en', 'short');
    for await (const [key, kept] of store.iterator!(undefined)) await store.set(key, { ...kept, value: lie });
    const summary = withMarks(await deskOn(articles).briefing.writeSummary('strike', 'en', 'short'));
    assert.ok(!/4,200|95/.test(summary), summary);
    assert.match(summary, /1,200 dockers/);
  });

  const extracts = (length: 'short' | 'full'): string =>
    withMarks(new Desk([storyWith(articles)], loadVocabulary).briefing.summary('strike', 'en', length));

  const failures: Readonly<Record<string, () => unknown>> = {
    'lies in every sentence': () => says('The dockers won [1]. Nine dockers died [3]. Haddad resigned [1].'),
    'says one true sentence and no more': () =>
      says('The dockers demand a pay rise of 15 per cent {15 per}.'),
    'says that it finds nothing': () => says('NOT_IN_STORY'),
    'is in trouble': () => server.status(500),
    'breaks off after a true sentence': () =>
      server.breaksAfter(100, undefined, 'Nine ships wait outside the port of Sfax [3]. The dockers demand'),
    'writes in another language': () =>
      says('أوقف 1200 عامل العمل في الميناء {1,200}. يطالب العمال بزيادة {15 per}.'),
  };
  for (const [what, script] of Object.entries(failures)) {
    it(`is by extracts where the model ${what}`, async () => {
      for (const length of ['short', 'full'] as const) {
        script();
        const summary = withMarks(await deskOn(articles).briefing.writeSummary('strike', 'en', length));
        if (length === 'short') assert.equal(summary, extracts('short'));
        // In full, each development that the model did not tell truly stands by its extract.
        else
          for (const told of ['1,200 dockers', '15 per cent', 'Nine ships'])
            assert.ok(summary.includes(told));
      }
    });
  }

  it('is by extracts when the budget of the day is spent', async () => {
    const desk = deskOn(articles);
    budget.spend({ prompt: '', reply: 'x'.repeat(400_000) });
    const before = asked();
    assert.equal(withMarks(await desk.briefing.writeSummary('strike', 'en', 'short')), extracts('short'));
    assert.equal(asked(), before);
  });

  it('tells in full every development once and in order, where the model does not, by its extract', async () => {
    says('Nine ships are waiting outside the port of Sfax {Nine ships}. The dockers won {15 per}.');
    const full = await deskOn(articles).briefing.writeSummary('strike', 'en', 'full');
    assert.deepEqual(
      full.sentences.map(({ text }) => text),
      [
        STOPPED,
        'The dockers demand a pay rise of 15 per cent.',
        'Nine ships are waiting outside the port of Sfax.',
      ],
    );
    assert.deepEqual(
      full.sentences.map(({ cites }) => cites),
      [[1], [2], [3]],
    );
  });

  it('is kept in full where it was cut short after half of it', async () => {
    const half = createGate();
    server.breaksAfter(
      100,
      half.passed,
      'Nine ships are waiting outside the port of Sfax [3]. The dockers demand a pay rise of 15 per cent [2]. Leila',
    );
    const summary = await deskOn(articles).briefing.writeSummary('strike', 'en', 'full', {
      wrote: ({ sentences }) => {
        if (sentences.length === 2) half.open();
      },
    });
    assert.match(withMarks(summary), /15 per cent\. \[2\] Nine ships are waiting/);
    const before = asked();
    const again = await deskOn(articles).briefing.writeSummary('strike', 'en', 'full');
    assert.equal(withMarks(again), withMarks(summary));
    assert.equal(asked(), before);
  });

  it('lets no sentence in full lean on one that may not stand before it', async () => {
    says(
      'Leila Haddad spoke on Tuesday {1,200}. She said 1,200 dockers had stopped work in the port {1,200}.',
    );
    const full = await deskOn(articles).briefing.writeSummary('strike', 'en', 'full');
    assert.ok(!withMarks(full).includes('She said'));
  });

  it('grows before who follows it, and is what was shown when they have read enough', async () => {
    const never = createGate();
    const enough = new AbortController();
    const shown: string[] = [];
    server.speaks(() => ['The dockers demand a pay rise of 15 per cent [2]. And', never.passed]);
    const summary = await deskOn(articles).briefing.writeSummary('strike', 'en', 'short', {
      asking: () => shown.push('asking'),
      wrote: (soFar) => {
        shown.push(withMarks(soFar));
        enough.abort();
      },
      signal: enough.signal,
    });
    assert.deepEqual(shown, ['asking', 'The dockers demand a pay rise of 15 per cent. [1]']);
    assert.equal(withMarks(summary), shown[1]);
    never.open();
  });
});

describe('A brief by the model', () => {
  const idOf = (desk: Desk): string => desk.story('strike')!.articles.at(-1)!.id;
  const brief = async (desk: Desk, language: 'ar' | 'en' = 'en'): Promise<CitedText> =>
    (await desk.briefing.writeBrief('strike', [idOf(desk)], language))!.text;
  const TRUE =
    'Omar Nasri, the mediator, invited both sides to a meeting in Tunis {Omar Nasri}. The government promised to pay for the repair of two cranes {cranes}.';

  it('says what is new, from the new paragraphs of the article alone', async () => {
    says(TRUE);
    assert.equal(
      withMarks(await brief(deskOn(later))),
      'Omar Nasri, the mediator, invited both sides to a meeting in Tunis. [1] The government promised to pay for the repair of two cranes. [2]',
    );
    assert.deepEqual(
      evidenceOf(server.requests.at(-1)!).map((line) => line.slice(4)),
      [INVITED, CRANES],
    );
  });

  it('leaves out what the story said before, also where a new paragraph says it again', async () => {
    const again = 'The dockers demand a pay rise of 15 per cent, and Omar Nasri invited both sides to Tunis.';
    says(
      'Omar Nasri invited both sides to Tunis {Omar Nasri}. The dockers demand a pay rise of 15 per cent {Omar Nasri}. The government promised to pay for the repair of two cranes {cranes}.',
    );
    const files = { ...articles, [SECOND]: articleFile('Mediator invited', [again, CRANES], '2024-06-01') };
    assert.equal(
      withMarks(await brief(deskOn(files))),
      'Omar Nasri invited both sides to Tunis. [1] The government promised to pay for the repair of two cranes. [2]',
    );
  });

  it('is written once for all who get it, and not again after a restart', async () => {
    says(TRUE);
    const desk = deskOn(later);
    const before = asked();
    const [one, other] = await Promise.all([brief(desk), brief(desk)]);
    assert.equal(one, other);
    assert.equal(withMarks(await brief(deskOn(later))), withMarks(one));
    assert.equal(asked(), before + 1);
  });

  it('is what editors saw before it was published', async () => {
    says(TRUE);
    const [added] = storyWith(later).articles.slice(-1);
    const { brief: draft } = await deskOn(articles).briefing.writeDraft(added!, 'en');
    const before = asked();
    assert.equal(withMarks(await brief(deskOn(later))), withMarks(draft.text));
    assert.equal(asked(), before);
  });

  it('is by extracts where it lies, fails, or is a digest of several articles', async () => {
    const extracts = withMarks(
      new Desk([storyWith(later)], loadVocabulary).briefing.brief('strike', [idOf(deskOn(later))], 'en')!
        .text,
    );
    for (const script of [
      () =>
        says(
          'Omar Nasri refused a meeting in Tunis {Omar Nasri}. The government promised 9 cranes {cranes}.',
        ),
      () => server.status(503),
      () => says('The mediator Omar Nasri invited both sides to a meeting in Tunis {Omar Nasri}.'),
    ]) {
      script();
      store = new Keyv();
      assert.equal(withMarks(await brief(deskOn(later))), extracts);
    }
    const desk = deskOn(later);
    const before = asked();
    await desk.briefing.writeBrief(
      'strike',
      desk.story('strike')!.articles.map(({ id }) => id),
      'en',
    );
    assert.equal(asked(), before);
  });
});
