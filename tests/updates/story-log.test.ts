import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStores } from '../../src/adapters/stores.ts';
import { logIn } from '../../src/adapters/update-stores.ts';
import { loadStories } from '../../src/story/load-stories.ts';
import { StoryLog } from '../../src/updates/story-log.ts';
import type { Weight } from '../../src/updates/story-record.ts';
import { articleFile, knowledgeOf, storyFiles, storyWith } from './articles.ts';

const adds = (): Weight => 'adds';
const first = { '2024-a.en.md': articleFile('First', ['The dockers stopped work.']) };
const second = { '2024-b.en.md': articleFile('Second', ['The director refused to talk.'], '2024-05-02') };
const third = { '2024-c.en.md': articleFile('Third', ['A mediator came.'], '2024-05-03') };

describe('StoryLog', () => {
  it('takes what it finds at first as the baseline, and numbers what joins from then on', async (t) => {
    const stores = openStores('memory:');
    t.after(() => stores.close());
    const log = await StoryLog.open(logIn(stores.logs));
    await log.startWith([storyWith(first)], 0);
    assert.equal(log.head('strike'), 0);
    const changes = await log.follow(storyWith({ ...first, ...third, ...second }), [], 5, adds);
    assert.deepEqual(
      changes.map(
        (change) => change.kind === 'joined' && [change.update.seq, change.article, change.update.at],
      ),
      [
        [1, '2024-b', 5],
        [2, '2024-c', 5],
      ],
    );
    assert.deepEqual(
      log.after('strike', 1).map(({ article }) => article),
      ['2024-c'],
    );
    assert.deepEqual(await log.follow(storyWith({ ...first, ...second, ...third }), [], 6, adds), []);
  });

  it('goes on from its store: what came while it was away is noticed, and nothing twice', async (t) => {
    const stores = openStores('memory:');
    t.after(() => stores.close());
    const before = await StoryLog.open(logIn(stores.logs));
    await before.startWith([storyWith(first)], 0);
    await before.follow(storyWith({ ...first, ...second }), [], 1, adds);
    const after = await StoryLog.open(logIn(stores.logs));
    await after.startWith([storyWith({ ...first, ...second, ...third })], 0);
    assert.equal(after.head('strike'), 1);
    const changes = await after.follow(storyWith({ ...first, ...second, ...third }), [], 2, adds);
    assert.deepEqual(
      changes.map(({ kind, article }) => [kind, article]),
      [['joined', '2024-c']],
    );
  });

  it('takes a translation that comes later for no update', async (t) => {
    const stores = openStores('memory:');
    t.after(() => stores.close());
    const log = await StoryLog.open(logIn(stores.logs));
    await log.startWith([storyWith(first)], 0);
    const translation = { '2024-a.ar.md': articleFile('الأول', ['توقف عمال الميناء عن العمل.'], '2024-04') };
    assert.deepEqual(await log.follow(storyWith({ ...first, ...translation }), [], 1, adds), []);
    const changed = { '2024-a.ar.md': articleFile('الأول', ['عاد عمال الميناء إلى العمل.'], '2024-04') };
    const changes = await log.follow(storyWith({ ...first, ...changed }), [], 2, adds);
    assert.deepEqual(changes, [{ kind: 'changed', story: 'strike', article: '2024-a' }]);
  });

  it('tells what was withdrawn, once, and what is back; neither is a new update', async (t) => {
    const stores = openStores('memory:');
    t.after(() => stores.close());
    const log = await StoryLog.open(logIn(stores.logs));
    await log.startWith([storyWith({ ...first, ...second })], 0);
    const without = storyWith(first);
    assert.deepEqual(await log.follow(without, [], 1, adds), [
      { kind: 'withdrawn', story: 'strike', article: '2024-b' },
    ]);
    assert.deepEqual(await log.follow(without, [], 2, adds), []);
    assert.deepEqual(await log.follow(storyWith({ ...first, ...second }), [], 3, adds), [
      { kind: 'restored', story: 'strike', article: '2024-b' },
    ]);
    assert.equal(log.head('strike'), 0);
  });

  it('has nothing to tell of an update whose article was withdrawn, until it is back', async (t) => {
    const stores = openStores('memory:');
    t.after(() => stores.close());
    const log = await StoryLog.open(logIn(stores.logs));
    await log.startWith([storyWith(first)], 0);
    await log.follow(storyWith({ ...first, ...second, ...third }), [], 1, adds);
    const numbers = () => log.after('strike', 0).map(({ seq }) => seq);
    await log.follow(storyWith({ ...first, ...third }), [], 2, adds);
    assert.deepEqual(numbers(), [2]);
    await log.follow(storyWith({ ...first, ...second, ...third }), [], 3, adds);
    assert.deepEqual(numbers(), [1, 2]);
  });

  it('does not take an article for withdrawn while its file is broken', async (t) => {
    const stores = openStores('memory:');
    t.after(() => stores.close());
    const log = await StoryLog.open(logIn(stores.logs));
    await log.startWith([storyWith({ ...first, ...second })], 0);
    const { stories, problems } = knowledgeOf({ ...first, '2024-b.en.md': '---\ntitle: Sec' });
    assert.deepEqual(
      await log.follow(
        stories[0]!,
        problems.map(({ file }) => file),
        1,
        adds,
      ),
      [],
    );
    assert.deepEqual(await log.follow(storyWith({ ...first, ...second }), [], 2, adds), []);
  });

  it('gives no number where the store fails, and gives it at the next call', async () => {
    let fails = false;
    const log = await StoryLog.open({
      readAll: async () => new Map(),
      write: async () => {
        if (fails) throw new Error('disk full');
      },
      remove: async () => {},
    });
    await log.startWith([storyWith(first)], 0);
    fails = true;
    await assert.rejects(log.follow(storyWith({ ...first, ...second }), [], 1, adds), /disk full/);
    assert.equal(log.head('strike'), 0);
    fails = false;
    assert.equal((await log.follow(storyWith({ ...first, ...second }), [], 2, adds)).length, 1);
    assert.equal(log.head('strike'), 1);
  });

  it('goes on with a story under another name and back, also after a kill before the old name was given up', async (t) => {
    const stores = openStores('memory:');
    t.after(() => stores.close());
    const store = logIn(stores.logs);
    const log = await StoryLog.open(store);
    const named = (id: string, articles: Record<string, string> = { ...first, ...second }) =>
      loadStories(storyFiles(articles, id)).stories;
    await log.startWith(named('strike', first), 0);
    await log.follow(storyWith({ ...first, ...second }), [], 1, adds);
    const killed = await StoryLog.open({ ...store, remove: () => Promise.reject(new Error('killed')) });
    await assert.rejects(killed.startWith(named('dockers'), 5), /killed/);
    const after = await StoryLog.open(store);
    await after.startWith(named('dockers'), 6);
    assert.deepEqual(
      [after.head('dockers'), after.presentStory('strike'), after.renamedStories()],
      [1, 'dockers', [{ from: 'strike', to: 'dockers' }]],
    );
    assert.deepEqual(
      after.after('dockers', 0).map(({ story, article }) => [story, article]),
      [['dockers', '2024-b']],
    );
    assert.equal(after.isNamed({ story: 'strike', article: '2024-b' }, 'dockers', '2024-b', 4), true);
    assert.equal(after.isNamed({ story: 'strike', article: '2024-b' }, 'dockers', '2024-b', 9), false);
    await after.startWith(named('strike'), 10);
    assert.deepEqual([after.head('strike'), after.presentStory('dockers')], [1, 'strike']);
    assert.deepEqual(
      after.namesOf('strike', '2024-b').map(({ story }) => story),
      ['strike', 'dockers'],
    );
    // Half of the articles is not the story.
    await after.startWith(named('other', { ...first, ...third }), 11);
    assert.deepEqual([after.head('strike'), after.presentStory('strike')], [1, 'strike']);
  });

  it('keeps a correction open until all are told of it, also after a restart, and of the latest one', async (t) => {
    const stores = openStores('memory:');
    t.after(() => stores.close());
    const log = await StoryLog.open(logIn(stores.logs));
    await log.startWith([storyWith(first)], 0);
    const says = (text: string, now: number) =>
      log.follow(storyWith({ '2024-a.en.md': articleFile('First', [text]) }), [], now, adds);
    await says('The dockers did not stop work.', 5);
    const [open] = (await StoryLog.open(logIn(stores.logs))).openCorrections();
    assert.deepEqual(open, { story: 'strike', article: '2024-a', kind: 'changed', at: 5, done: false });
    const [older] = log.openCorrections();
    await says('The dockers went home.', 6);
    await log.close(older!);
    const [latest] = log.openCorrections();
    assert.equal(latest?.at, 6);
    // Somebody was told of the older text meanwhile.
    await log.reopen('strike', '2024-a');
    await log.close(latest!);
    const [again] = log.openCorrections();
    assert.equal(again?.at, 6);
    await Promise.all([log.close(again!), says('The dockers went to sleep.', 7)]);
    assert.deepEqual(
      log.openCorrections().map(({ at }) => at),
      [7],
    );
    await log.close(log.openCorrections()[0]!);
    assert.deepEqual((await StoryLog.open(logIn(stores.logs))).openCorrections(), []);
    await log.reopen('strike', '2024-b');
    assert.deepEqual(log.openCorrections(), []);
  });
});
