import assert from 'node:assert/strict';
import { it } from 'node:test';
import { runKills } from './kill-run.ts';

/** How many messages may be under way at once: the default of `Delivery`. */
const CONCURRENCY = 16;

for (const seed of [1]) {
  it(`a process killed at random moments loses nothing, and repeats at most what was under way (seed ${seed})`, async (t) => {
    const { kills, messages, duplicates, told } = await runKills(seed);
    t.diagnostic(`seed ${seed}: ${kills} kills, ${messages} messages, ${duplicates} sent twice`);
    assert.equal(kills, 3);
    for (const numbers of told)
      assert.deepEqual([...new Set(numbers.flat())], [1, 2, 3], JSON.stringify(numbers));
    assert.ok(duplicates <= kills * CONCURRENCY, `${duplicates} duplicates after ${kills} kills`);
  });
}
