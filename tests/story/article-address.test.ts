import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressKey, withoutTracking } from '../../src/story/article-address.ts';

describe('addressKey()', () => {
  it('is one for all the ways that lead to one page', () => {
    for (const address of [
      'https://news.example/a/1?id=5',
      'http://www.news.example/a/1/?id=5',
      'https://NEWS.example:443/a/1?id=5#comments',
      'https://news.example/a/1?utm_source=x&id=5&utm_medium=rss&fbclid=abc',
      'https://m.news.example/a/1?id=5&at_medium=RSS',
      'https://www.news.example/a/1?fbclid=2&id=5',
    ])
      assert.equal(addressKey(address), 'news.example/a/1?id=5', address);
  });

  it('differs where the page does', () => {
    const keys = ['/a/1', '/a/2', '/A/1', '/a/1?id=5', '/a/1?id=6'].map((path) =>
      addressKey(`https://news.example${path}`),
    );
    assert.equal(new Set(keys).size, keys.length);
  });
});

it('withoutTracking() takes out who somebody is and where they come from', () => {
  assert.equal(
    withoutTracking('https://me:secret@news.example/a?gclid=1&b=2&a=1#top'),
    'https://news.example/a?b=2&a=1',
  );
});
