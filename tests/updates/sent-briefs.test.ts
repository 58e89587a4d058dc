import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import Keyv from 'keyv';
import { sentBriefsIn } from '../../src/adapters/newsroom-stores.ts';
import type { Article } from '../../src/story/story.ts';
import { SentBriefs, type SentMessage } from '../../src/updates/sent-briefs.ts';
import { hashOf, stillStands } from '../../src/updates/shown-hashes.ts';

const article = (id: string): Article => ({
  id,
  story: 's',
  published: '2024',
  texts: {
    en: { language: 'en', title: `On ${id}`, source: { name: 'x' }, translated: false, passages: [] },
  },
});
const named = (id: string) => [{ story: 's', article: id }];
const always = (): boolean => true;
const [A, B] = [article('a'), article('b')];

describe('SentBriefs', () => {
  let keyv: Keyv;
  let briefs: SentBriefs;
  const clock = { time: 1000, now: () => clock.time };
  beforeEach(() => {
    keyv = new Keyv();
    briefs = new SentBriefs(sentBriefsIn(keyv), clock);
  });
  const note = (chat: number, ...articles: readonly Article[]): Promise<void> =>
    briefs.note(
      { chat, message: 1, language: 'en', at: 1 },
      new Map(articles.map((one) => [one, ['shown']])),
    );
  const chatsOf = async (id: string): Promise<number[]> => {
    const chats: number[] = [];
    await briefs.changeEach(named(id), always, async (message) => {
      chats.push(message.chat);
      return message;
    });
    return chats;
  };
  const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);

  it('knows every message of an article, however many there are, in order, and after a restart', async () => {
    await Promise.all(range(0, 150).map((chat) => note(chat, A)));
    briefs = new SentBriefs(sentBriefsIn(keyv), clock);
    for (const chat of range(150, 250)) await note(chat, A);
    // A part at a time, the latest first.
    assert.deepEqual(await chatsOf('a'), [...range(200, 250), ...range(100, 200), ...range(0, 100)]);
  });

  it('knows a message by each article that it rests on', async () => {
    await note(1, A, B);
    await note(2, B);
    assert.deepEqual([await chatsOf('a'), await chatsOf('b')], [[1], [1, 2]]);
    assert.deepEqual(await chatsOf('c'), []);
    assert.deepEqual(await briefs.titlesOf(named('a')), { en: 'On a' });
  });

  it('keeps what a change makes of a message, and loses none that is noted meanwhile', async () => {
    for (const chat of range(0, 20)) await note(chat, A);
    await briefs.changeEach(named('a'), always, async (message) => {
      if (message.chat === 0) await note(99, A);
      return message.chat % 2 === 0 ? undefined : { ...message, corrected: 7 };
    });
    const after: SentMessage[] = [];
    await briefs.changeEach(named('a'), always, async (message) => {
      after.push(message);
      return message;
    });
    const odd = range(0, 20).filter((chat) => chat % 2 === 1);
    assert.deepEqual(
      after.map(({ chat, corrected }) => [chat, corrected]),
      [...odd.map((chat) => [chat, 7]), [99, undefined]],
    );
  });

  it('knows what has become of a message, and forgets what it was', async () => {
    for (const chat of range(0, 150)) await note(chat, A, B);
    const shown = { a: [], b: ['other'] };
    const again: SentMessage = { chat: 3, message: 1, language: 'en', at: 1, shown, corrected: 7 };
    await briefs.noteAgain('s', again, new Map([['b', B]]));
    const found: SentMessage[] = [];
    await briefs.changeEach(named('b'), always, async (message) => {
      if (message.chat === 3) found.push(message);
      return message;
    });
    assert.deepEqual(found, [again]);
    assert.equal((await chatsOf('b')).length, 150);
  });

  it('reads what an older version kept: of its other articles it is not known what a message shows', async () => {
    const old = { chat: 1, message: 1, language: 'en', articles: ['a', 'b'], shown: ['abc'] };
    await keyv.set('sent s/a/0', [old]);
    const found: SentMessage[] = [];
    await briefs.changeEach(named('a'), always, async (message) => {
      found.push(message);
      return message;
    });
    assert.deepEqual(
      found.map(({ shown, at }) => [shown, at]),
      [[{ a: ['abc'], b: [''] }, Number.MAX_SAFE_INTEGER]],
    );
  });

  it('lets go of what is too old to be corrected', async (t) => {
    t.after(() => {
      clock.time = 1000;
    });
    await note(1, A);
    clock.time += 32 * 86_400_000;
    await briefs.note({ chat: 2, message: 1, language: 'en', at: clock.time }, new Map([[A, []]]));
    assert.deepEqual(await chatsOf('a'), [2]);
  });

  it('knows the later messages of an article, and its headline, when the first are too old and gone', async (t) => {
    t.mock.timers.enable({ apis: ['Date'], now: 0 });
    for (const chat of range(0, 100)) await note(chat, A);
    t.mock.timers.setTime(20 * 86_400_000);
    for (const chat of range(100, 250)) await note(chat, A);
    t.mock.timers.setTime(40 * 86_400_000);
    briefs = new SentBriefs(sentBriefsIn(keyv), clock);
    assert.deepEqual(await chatsOf('a'), [...range(200, 250), ...range(100, 200)]);
    await note(250, A);
    assert.deepEqual(await chatsOf('a'), [...range(200, 251), ...range(100, 200)]);
    assert.deepEqual(await briefs.titlesOf(named('a')), { en: 'On a' });
  });

  it('keeps no text, and can tell whether the article still says what was shown', async () => {
    await briefs.note(
      { chat: 1, message: 1, language: 'en', at: 1 },
      new Map([[A, ['One thing.', 'Another.']]]),
    );
    await briefs.changeEach(named('a'), always, async (message) => {
      assert.ok(!JSON.stringify(message).includes('thing'));
      const stands = (...texts: string[]) => stillStands(message.shown.a ?? [], new Set(texts.map(hashOf)));
      assert.equal(stands('Another.', 'A third.', 'One thing.'), true);
      assert.equal(stands('One thing!', 'Another.'), false);
      return message;
    });
  });
});
