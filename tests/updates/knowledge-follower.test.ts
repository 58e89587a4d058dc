import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { readKnowledgeFiles } from '../../src/adapters/knowledge-files.ts';
import { openStores } from '../../src/adapters/stores.ts';
import { logIn } from '../../src/adapters/update-stores.ts';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { watchKnowledge } from '../../src/adapters/watch-knowledge.ts';
import { Desk } from '../../src/answering/desk.ts';
import { loadStories } from '../../src/story/load-stories.ts';
import { KnowledgeFollower } from '../../src/updates/knowledge-follower.ts';
import { StoryLog } from '../../src/updates/story-log.ts';
import type { StoryChange } from '../../src/updates/story-record.ts';
import { ManualClock } from '../helpers/scripted-model/manual-clock.ts';
import { createLog } from '../telegram/stage.ts';
import { articleFile, storyFiles } from './articles.ts';

const strike = articleFile('Dockers stop work', ['Leila Haddad said 1,200 dockers had stopped work.']);
const talks = articleFile(
  'Talks begin',
  ['The mediator Omar Nasri invited both sides to Tunis.'],
  '2024-05-02',
);

const arabicTalks = articleFile('بدء المحادثات', ['دعا الوسيط عمر النصري الطرفين إلى تونس.'], '2024-05-02');

/** A folder with the story `strike`, and the bot's parts that follow it; `restart` builds them anew over the same store. */
async function follow(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'mujaz-knowledge-'));
  const stores = openStores('memory:');
  t.after(async () => {
    await stores.close();
    await rm(folder, { recursive: true });
  });
  const clock = new ManualClock();
  const { log, entries } = createLog();
  const changes: StoryChange[] = [];
  const put = async (name: string, content: string): Promise<void> => {
    await mkdir(join(folder, 'strike'), { recursive: true });
    await writeFile(join(folder, 'strike', name), content);
  };
  for (const { path, content } of storyFiles({ '2024-a.en.md': strike })) await put(path.slice(7), content);
  const start = async () => {
    const { stories } = loadStories(await readKnowledgeFiles(folder));
    const desk = new Desk(stories, loadVocabulary);
    const storyLog = await StoryLog.open(logIn(stores.logs));
    await storyLog.startWith(stories, 0);
    const follower = new KnowledgeFollower({
      read: () => readKnowledgeFiles(folder),
      storyLog,
      clock,
      replaceStories: (some) => desk.replaceStories(some),
      weigh: () => 'adds',
      onChanges: (some) => changes.push(...some),
      onProblem: ({ file, line, reason }) => log.warn(`${file}:${line}: ${reason}`),
      log,
    });
    await follower.look();
    return { desk, storyLog, follower };
  };
  const kinds = () => changes.splice(0).map(({ kind, article }) => `${kind} ${article}`);
  return {
    folder,
    put,
    remove: (name: string) => rm(join(folder, 'strike', name)),
    start,
    clock,
    entries,
    kinds,
  };
}

const who = 'Who invited both sides to Tunis?';

describe('KnowledgeFollower', () => {
  it('answers from a new article, and logs it, when it has come to rest', async (t) => {
    const { put, start, clock, kinds } = await follow(t);
    const { desk, follower } = await start();
    assert.equal(desk.answer(who).kind, 'not-in-story');
    await put('2024-b.en.md', talks);
    await follower.look();
    assert.deepEqual(kinds(), []);
    clock.advance(5000);
    await follower.look();
    assert.deepEqual(kinds(), ['joined 2024-b']);
    const answer = desk.answer(who);
    assert.ok(answer.kind === 'answered' && answer.sentences[0]?.text.includes('Omar Nasri'));
    assert.equal(desk.answer('What did Leila Haddad say?').kind, 'answered');
  });

  it('does not cite what was withdrawn any more', async (t) => {
    const { put, remove, start, clock, kinds } = await follow(t);
    await put('2024-b.en.md', talks);
    const { desk, follower } = await start();
    assert.equal(desk.answer(who).kind, 'answered');
    await remove('2024-b.en.md');
    await follower.look();
    clock.advance(5000);
    await follower.look();
    assert.deepEqual(kinds(), ['withdrawn 2024-b']);
    assert.equal(desk.answer(who).kind, 'not-in-story');
  });

  it('answers from a correction and not from what it corrects', async (t) => {
    const { put, start, clock, kinds } = await follow(t);
    await put('2024-b.en.md', talks);
    const { desk, follower } = await start();
    assert.equal(desk.answer(who).kind, 'answered');
    await put('2024-b.en.md', talks.replace('Omar Nasri', 'Sami Amri'));
    await follower.look();
    clock.advance(5000);
    await follower.look();
    assert.deepEqual(kinds(), ['changed 2024-b']);
    const answer = desk.answer(who);
    assert.ok(answer.kind === 'answered' && answer.sentences[0]?.text.includes('Sami Amri'));
  });

  it('reports a broken file once, and publishes it when it is whole', async (t) => {
    const { put, start, clock, kinds, entries } = await follow(t);
    const { follower } = await start();
    await put('2024-b.en.md', talks.slice(0, 30));
    for (let i = 0; i < 5; i++) {
      await follower.look();
      clock.advance(5000);
    }
    assert.deepEqual(kinds(), []);
    assert.equal(entries.filter(({ message }) => message.startsWith('strike/2024-b.en.md:')).length, 1);
    await put('2024-b.en.md', talks);
    await follower.look();
    clock.advance(5000);
    await follower.look();
    assert.deepEqual(kinds(), ['joined 2024-b']);
  });

  it('notices at the start what came while it was away; the rest is answered from at once', async (t) => {
    const { put, start, clock, kinds } = await follow(t);
    await (await start()).follower.stop();
    await put('2024-b.en.md', talks);
    const { desk, follower } = await start();
    assert.equal(desk.answer('What did Leila Haddad say?').kind, 'answered');
    clock.advance(5000);
    await follower.look();
    assert.deepEqual(kinds(), ['joined 2024-b']);
    assert.equal(desk.answer(who).kind, 'answered');
  });

  it('answers at the start from what was corrected while it was away, and logs that when it has come to rest', async (t) => {
    const { put, start, clock, kinds } = await follow(t);
    await put('2024-b.en.md', talks);
    await (await start()).follower.stop();
    await put('2024-a.en.md', strike.replace('1,200', '1,500'));
    const { desk, follower } = await start();
    const answer = desk.answer('What did Leila Haddad say?');
    assert.ok(answer.kind === 'answered' && answer.sentences[0]?.text.includes('1,500'));
    assert.deepEqual(kinds(), []);
    clock.advance(5000);
    await follower.look();
    assert.deepEqual(kinds(), ['changed 2024-a']);
  });

  it('takes an article that goes and comes within the delay under another name for the same', async (t) => {
    const { put, remove, start, clock, kinds } = await follow(t);
    const { desk, follower, storyLog } = await start();
    const look = async (): Promise<void> => {
      // One that the clock began may be under way, and have read the files before.
      await follower.look();
      await follower.look();
    };
    await put('2024-b.en.md', talks);
    await put('2024-b.ar.md', arabicTalks);
    await look();
    clock.advance(5000);
    await look();
    assert.deepEqual(kinds(), ['joined 2024-b']);
    // One language file after the other, and in between neither name is there.
    await remove('2024-b.en.md');
    await look();
    clock.advance(2000);
    await remove('2024-b.ar.md');
    await put('2024-c.ar.md', arabicTalks);
    await look();
    clock.advance(2000);
    await put('2024-c.en.md', talks);
    for (let n = 0; n < 4; n++) {
      await look();
      clock.advance(2000);
    }
    assert.deepEqual(kinds(), []);
    assert.deepEqual(
      storyLog.after('strike', 0).map(({ article }) => article),
      ['2024-c'],
    );
    const answer = desk.answer(who);
    assert.ok(answer.kind === 'answered' && answer.citations.every(({ article }) => article.id === '2024-c'));
    await put('2024-c.en.md', talks.replace('Omar Nasri', 'Sami Amri'));
    await look();
    clock.advance(5000);
    await look();
    assert.deepEqual(kinds(), ['changed 2024-c']);
  });

  it('tries again where the folder cannot be read', async (t) => {
    const { folder, put, start, clock, kinds, entries } = await follow(t);
    const { follower } = await start();
    await put('2024-b.en.md', talks);
    await follower.look();
    await rm(folder, { recursive: true });
    await writeFile(folder, 'a file now');
    await follower.look();
    assert.equal(entries.filter(({ level }) => level === 'error').length, 1);
    assert.deepEqual(clock.waiting(), [5000]);
    assert.deepEqual(kinds(), []);
    await rm(folder);
    await mkdir(folder);
  });
});

it('watchKnowledge tells of a file put into a folder that is new itself', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'mujaz-watch-'));
  t.after(() => rm(folder, { recursive: true }));
  let told = Promise.withResolvers<void>();
  const stop = watchKnowledge(folder, () => told.resolve(), createLog().log);
  t.after(stop);
  await mkdir(join(folder, 'story'));
  await told.promise;
  told = Promise.withResolvers();
  await writeFile(join(folder, 'story', 'story.yaml'), 'title:');
  await told.promise;
});

it('watchKnowledge is not led astray by a link that points to itself, and follows a folder that is replaced', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'mujaz-watch-'));
  t.after(() => rm(folder, { recursive: true }));
  const story = join(folder, 'story');
  await mkdir(story);
  await symlink('loop', join(story, 'loop'));
  await symlink(folder, join(folder, 'self'));
  const { log, entries } = createLog();
  let told = Promise.withResolvers<void>();
  const stop = watchKnowledge(folder, () => told.resolve(), log);
  t.after(stop);
  await rename(story, join(folder, '.old'));
  await mkdir(story);
  await told.promise;
  told = Promise.withResolvers();
  await writeFile(join(story, 'story.yaml'), 'title:');
  await told.promise;
  assert.deepEqual(entries, []);
});
