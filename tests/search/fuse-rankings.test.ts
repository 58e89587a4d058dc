import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fuseRankings } from '../../src/search/fuse-rankings.ts';

describe('fuseRankings()', () => {
  it('puts what both rankings hold before what one of them holds, however high', () =>
    assert.deepEqual(
      fuseRankings([
        ['a', 'b', 'c'],
        ['d', 'c', 'b'],
      ]),
      // b and c are second and third in both; a and d are first in one.
      ['b', 'c', 'a', 'd'],
    ));

  it('looks at ranks, so that one ranking alone stays as it is', () => {
    assert.deepEqual(fuseRankings([['a', 'b'], []]), ['a', 'b']);
    assert.deepEqual(fuseRankings([]), []);
  });

  it('leaves ties in the order of the first ranking', () =>
    assert.deepEqual(fuseRankings([['a'], ['b']]), ['a', 'b']));
});
