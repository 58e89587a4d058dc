import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, parseConfig } from '../src/config.ts';

describe('EDITOR_CHAT_IDS', () => {
  it('is a list of chat ids, and empty by default', () => {
    assert.deepEqual(parseConfig({}).editorChats, []);
    assert.deepEqual(
      parseConfig({ EDITOR_CHAT_IDS: ' 123456789, -1001234567890 ' }).editorChats,
      [123456789, -1001234567890],
    );
  });

  for (const wrong of ['@leila', '12,x', '1.5', '--1', '12345678901234567890'])
    it(`is wrong as "${wrong}"`, () =>
      assert.throws(
        () => parseConfig({ EDITOR_CHAT_IDS: wrong }),
        (error) => error instanceof ConfigError && error.message.includes('EDITOR_CHAT_IDS'),
      ));
});
