import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStores } from '../../src/adapters/stores.ts';
import { subscriptionsIn } from '../../src/adapters/update-stores.ts';
import type { Subscription } from '../../src/updates/subscription.ts';
import { Subscriptions } from '../../src/updates/subscriptions.ts';

const base: Subscription = {
  chat: 1,
  story: 'strike',
  language: 'ar',
  rhythm: 'now',
  hour: 8,
  weekday: 1,
  zone: 'Africa/Tripoli',
  cursor: 0,
};

describe('Subscriptions', () => {
  it('are there again when the store is opened anew, each with all that it held', async (t) => {
    const stores = openStores('memory:');
    t.after(() => stores.close());
    const store = subscriptionsIn(stores.subscriptions);
    const before = await Subscriptions.open(store);
    const all: Subscription[] = [
      { ...base, quiet: { from: 22, until: 7 }, lastSent: 12, mutedUntil: 99 },
      { ...base, chat: -100_200, topic: 7, paused: 'topic-closed', cursor: 4 },
      { ...base, chat: -100_200, story: 'flood/2', rhythm: 'weekly' },
    ];
    for (const one of all) await before.add(one);
    await before.add({ ...base, chat: 5 });
    await before.end({ ...base, chat: 5 });
    const after = await Subscriptions.open(store);
    const order = (a: Subscription, b: Subscription): number =>
      b.chat - a.chat || a.story.localeCompare(b.story);
    assert.deepEqual([...after.all()].sort(order), [...all].sort(order));
    assert.equal(after.size, 3);
  });

  it('makes each of two changes at once on what the other left, and keeps both', async (t) => {
    const stores = openStores('memory:');
    t.after(() => stores.close());
    const store = subscriptionsIn(stores.subscriptions);
    const subscriptions = await Subscriptions.open(store);
    await subscriptions.add(base);
    await Promise.all([
      subscriptions.change(base, (one) => ({ ...one, cursor: 3 })),
      subscriptions.change(base, (one) => ({ ...one, rhythm: 'daily' })),
    ]);
    const [kept] = [...(await Subscriptions.open(store)).all()];
    assert.deepEqual(kept, { ...base, cursor: 3, rhythm: 'daily' });
  });

  it('does not bring back what ended while a change was under way', async (t) => {
    const stores = openStores('memory:');
    t.after(() => stores.close());
    const store = subscriptionsIn(stores.subscriptions);
    const subscriptions = await Subscriptions.open(store);
    await subscriptions.add(base);
    await Promise.all([
      subscriptions.change(base, (one) => ({ ...one, cursor: 3 })),
      subscriptions.end(base),
      subscriptions.change(base, (one) => ({ ...one, cursor: 4 })),
    ]);
    assert.deepEqual([...(await Subscriptions.open(store)).all()], []);
  });

  it('moves everything of a chat; what the new chat has already stands', async (t) => {
    const stores = openStores('memory:');
    t.after(() => stores.close());
    const subscriptions = await Subscriptions.open(subscriptionsIn(stores.subscriptions));
    await subscriptions.add({ ...base, chat: -5, cursor: 2 });
    await subscriptions.add({ ...base, chat: -5, story: 'flood', cursor: 1 });
    await subscriptions.add({ ...base, chat: -1005, story: 'flood', cursor: 9 });
    await subscriptions.move(-5, -1005);
    assert.deepEqual(subscriptions.of(-5), []);
    assert.deepEqual(
      subscriptions.of(-1005).map(({ story, cursor }) => [story, cursor]),
      [
        ['flood', 9],
        ['strike', 2],
      ],
    );
  });
});
