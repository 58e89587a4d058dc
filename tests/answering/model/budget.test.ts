import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { type BudgetState, type BudgetStore, DailyBudget } from '../../../src/answering/model/budget.ts';
import { ManualClock } from '../../helpers/scripted-model/manual-clock.ts';

const HOUR = 3_600_000;
const usage = (promptTokens: number, replyTokens: number) => ({
  usage: { promptTokens, replyTokens },
  prompt: '',
  reply: '',
});

describe('DailyBudget', () => {
  let clock: ManualClock;
  let budget: DailyBudget;

  beforeEach(() => {
    clock = new ManualClock('2026-05-01T21:30:00Z');
    budget = new DailyBudget(1_000, clock);
  });

  it('allows calls until it is spent, and may be overdrawn by the last one', () => {
    budget.spend(usage(700, 200));
    assert.deepEqual([budget.allows(), budget.left()], [true, 100]);
    budget.spend(usage(700, 200));
    assert.deepEqual([budget.allows(), budget.left()], [false, 0]);
    assert.equal(budget.state().tokens, 1_800);
  });

  it('counts a token for three characters where the server counted nothing', () => {
    budget.spend({ prompt: 'x'.repeat(301), reply: 'قطر' });
    assert.equal(budget.left(), 1_000 - 101 - 1);
  });

  it('counts by itself where the server counted zeros or nonsense', () => {
    for (const senseless of [0, Number.NaN, -5]) {
      budget.spend({
        usage: { promptTokens: senseless, replyTokens: senseless },
        prompt: 'xxx',
        reply: 'xxx',
      });
    }
    assert.equal(budget.left(), 1_000 - 3 * 2);
  });

  it('begins anew at midnight in UTC, not before', () => {
    budget.spend(usage(1_000, 0));
    clock.advance(2.5 * HOUR - 1);
    assert.equal(budget.allows(), false);
    clock.advance(1);
    assert.deepEqual([budget.allows(), budget.left()], [true, 1_000]);
    assert.deepEqual(budget.state(), { day: '2026-05-02', tokens: 0 });
  });

  it('allows nothing when it is zero, and everything when it has no bound', () => {
    assert.equal(new DailyBudget(0, clock).allows(), false);
    const boundless = new DailyBudget(Number.POSITIVE_INFINITY, clock);
    boundless.spend(usage(1e12, 0));
    assert.equal(boundless.allows(), true);
  });

  it('goes on after a restart where it stood, with what was spent meanwhile', async () => {
    const kept: { state?: string } = {};
    const store: BudgetStore = {
      load: async () => (kept.state === undefined ? undefined : JSON.parse(kept.state)),
      save: async (state: BudgetState) => {
        kept.state = JSON.stringify(state);
      },
    };
    const first = new DailyBudget(1_000, clock, store);
    first.restore(await store.load());
    first.spend(usage(600, 0));
    const restarted = new DailyBudget(1_000, clock);
    restarted.spend(usage(100, 0));
    restarted.restore(await store.load());
    assert.equal(restarted.left(), 300);
  });

  it('takes nothing over from another day', () => {
    budget.restore({ day: '2026-04-30', tokens: 1_000 });
    budget.restore({ day: '2026-05-02', tokens: 1_000 });
    assert.equal(budget.left(), 1_000);
  });

  it('takes nothing over that is no state', () => {
    const day = '2026-05-01';
    const senseless = [undefined, null, 7, 'x', [], {}, { day }, { day, tokens: '5' }, { day, tokens: -5 }];
    for (const stored of [...senseless, { day, tokens: Number.NaN }, { tokens: 5 }]) budget.restore(stored);
    assert.equal(budget.left(), 1_000);
  });
});
