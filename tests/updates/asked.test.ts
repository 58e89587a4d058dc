import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Asked, type AskedRecord } from '../../src/updates/asked.ts';

const clock = { now: () => 7 };
const open = async (kept: { record?: AskedRecord } = {}): Promise<Asked> =>
  Asked.open(
    {
      read: async () => kept.record,
      write: async (record) => {
        kept.record = structuredClone(record);
      },
    },
    clock,
  );

describe('Asked', () => {
  it('counts questions in other words of the same stems as one, and those of other languages apart', async () => {
    const asked = await open();
    for (const question of ['Who pays the workers?', 'who pays workers', 'The workers: who pays?'])
      await asked.note('s', question, 'en', false);
    await asked.note('s', 'من يدفع للعمال؟', 'ar', false);
    assert.deepEqual(asked.gaps('s'), [
      { question: 'Who pays the workers?', language: 'en', times: 3, at: 7 },
      { question: 'من يدفع للعمال؟', language: 'ar', times: 1, at: 7 },
    ]);
    assert.deepEqual(asked.gaps('other'), []);
  });

  it('holds apart what any story may answer, and lets go of what was answered', async () => {
    const kept: { record?: AskedRecord } = {};
    const asked = await open(kept);
    await asked.note(undefined, 'Who pays the workers at +218 91 234 5678?', 'en', false);
    await asked.note('s', 'Who is the mediator?', 'en', false);
    const [any] = asked.gaps(undefined);
    assert.deepEqual([any?.times, asked.gaps('s').length], [1, 1]);
    await asked.close(undefined, any!);
    assert.deepEqual([asked.gaps(undefined), asked.gaps('s').length], [[], 1]);
    assert.deepEqual((await open(kept)).gaps(undefined), []);
  });

  it('keeps nothing of what was answered but that it was', async () => {
    const kept: { record?: AskedRecord } = {};
    const asked = await open(kept);
    await asked.note('s', 'Who pays the workers?', 'en', true);
    assert.deepEqual(kept.record, { counts: { answered: 1, declined: 0 }, gaps: {} });
  });

  it('keeps no addresses, accounts and telephone numbers', async () => {
    const asked = await open();
    await asked.note(
      's',
      'Can @leila or me@mail.example call +961 1 234 567 or see https://x.example/a?',
      'en',
      false,
    );
    assert.equal(asked.gaps('s')[0]?.question, 'Can … or … call … or see …');
  });

  it('forgets what was asked once and longest ago when there is too much', async () => {
    const asked = await open();
    await asked.note('s', 'price of bread', 'en', false);
    await asked.note('s', 'price of bread', 'en', false);
    for (let n = 0; n < 400; n++) await asked.note('s', `price of item ${n}`, 'en', false);
    const gaps = asked.gaps('s');
    assert.equal(gaps.length, 300);
    assert.deepEqual([gaps[0]?.question, gaps[1]?.question], ['price of bread', 'price of item 399']);
  });

  it('writes what was counted while another write was under way', async () => {
    const gate = Promise.withResolvers<void>();
    const written: number[] = [];
    const asked = await Asked.open(
      {
        read: async () => undefined,
        write: async ({ counts }) => {
          written.push(counts.declined);
          await gate.promise;
        },
      },
      clock,
    );
    const all = [1, 2, 3].map((n) => asked.note('s', `price of item ${n}`, 'en', false));
    gate.resolve();
    await Promise.all(all);
    assert.deepEqual(written, [1, 3]);
  });
});
