import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Keyv from 'keyv';
import { vectorsIn } from '../../src/adapters/model-stores.ts';
import { slotsIn } from '../../src/adapters/slots.ts';

const keysOf = async (keyv: Keyv): Promise<string[]> => {
  const keys: string[] = [];
  for await (const [key] of keyv.iterator!(undefined)) keys.push(key as string);
  return keys;
};

describe('Slots', () => {
  it('hold what was written for exactly this text and scope', async () => {
    const keyv = new Keyv();
    const slots = slotsIn(keyv, 1000, 'model-1');
    await slots.write('who?', 'Moscow');
    assert.equal(await slots.read('who?'), 'Moscow');
    assert.equal(await slots.read('who'), undefined);
    assert.equal(await slotsIn(keyv, 1000, 'model-2').read('who?'), undefined);
  });

  it('never hold more than there are, the newer in the place of the older', async () => {
    const keyv = new Keyv();
    const slots = slotsIn(keyv, 3, 'model-1');
    for (let i = 0; i < 50; i++) await slots.write(`question ${i}`, i);
    assert.ok((await keysOf(keyv)).length <= 3);
    assert.equal(await slots.read('question 49'), 49);
  });

  it('keep of the text a hash alone', async () => {
    const keyv = new Keyv();
    await slotsIn(keyv, 1000, 'model-1').write('a secret question', 'an answer');
    for await (const entry of keyv.iterator!(undefined)) assert.ok(!JSON.stringify(entry).includes('secret'));
  });

  it('pass over what they do not understand', async () => {
    const keyv = new Keyv();
    const slots = slotsIn(keyv, 1, 'model-1');
    for (const strange of ['text', 7, null, { hash: 1 }]) {
      await keyv.set('0', strange);
      assert.equal(await slots.read('who?'), undefined);
    }
  });
});

describe('Kept vectors', () => {
  it('come back as they were, and not at all where they are none', async () => {
    const keyv = new Keyv();
    const vectors = vectorsIn(keyv, 'embedding-1');
    await vectors.write('a text', Float32Array.of(0.6, -0.8));
    assert.deepEqual(await vectors.read('a text'), Float32Array.of(0.6, -0.8));
    const slots = slotsIn(keyv, 8192, 'embedding-1');
    for (const strange of [
      '',
      'AAA',
      7,
      Buffer.from(Float32Array.of(Number.NaN).buffer).toString('base64'),
    ]) {
      await slots.write('a text', strange);
      assert.equal(await vectors.read('a text'), undefined);
    }
  });
});
