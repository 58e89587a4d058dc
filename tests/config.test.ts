import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, parseConfig, parseModel } from '../src/config.ts';

describe('EDITOR_CHAT_IDS', () => {
  it('is a list of chat ids, and empty by default', () => {
    assert.deepEqual(parseConfig({}).editorChats, []);
    assert.deepEqual(
      parseConfig({ EDITOR_CHAT_IDS: ' 123456789, -1001234567890 ' }).editorChats,
      [123456789, -1001234567890],
    );
  });

  for (const wrong of ['0', '12,0', '@leila', '12,x', '1.5', '--1', '12345678901234567890'])
    it(`is wrong as "${wrong}"`, () =>
      assert.throws(
        () => parseConfig({ EDITOR_CHAT_IDS: wrong }),
        (error) => error instanceof ConfigError && error.message.includes('EDITOR_CHAT_IDS'),
      ));
});

describe('The language model', () => {
  it('is there with a key or a server of one’s own, and has an embedding model where one is named', () => {
    assert.equal(parseConfig({ OPENAI_MODEL: 'm', OPENAI_EMBEDDING_MODEL: 'e' }).model, undefined);
    assert.deepEqual(parseConfig({ OPENAI_API_KEY: 'sk-1', OPENAI_MODEL: ' m ' }).model, {
      apiKey: 'sk-1',
      name: 'm',
    });
    const own = {
      OPENAI_BASE_URL: 'http://localhost:11434/v1',
      OPENAI_EMBEDDING_MODEL: ' nomic-embed-text ',
    };
    assert.equal(parseConfig(own).model?.embeddings, 'nomic-embed-text');
  });
});

describe('OPENAI_API_KEY', () => {
  it('is any run of printable characters, and a local server needs none', () => {
    assert.equal(parseConfig({ OPENAI_API_KEY: ' sk-abc_DEF-123 ' }).model?.apiKey, 'sk-abc_DEF-123');
    assert.equal(parseConfig({ OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' }).model?.apiKey, '');
  });

  for (const wrong of ['مفتاح', 'sk-abc def', 'sk-abc\u00a0def'])
    it(`is wrong as "${wrong}", which the message does not show`, () => {
      for (const parse of [parseConfig, parseModel])
        assert.throws(
          () => parse({ OPENAI_API_KEY: wrong }),
          (error) =>
            error instanceof ConfigError &&
            error.message.includes('OPENAI_API_KEY') &&
            !error.message.includes(wrong),
        );
    });

  it('keeps the log from between the answers in a terminal, unless told otherwise', () => {
    const token = `123456789:${'A'.repeat(35)}`;
    assert.equal(parseConfig({}).logLevel, 'warn');
    assert.equal(parseConfig({ TELEGRAM_BOT_TOKEN: token }).logLevel, 'info');
    assert.equal(parseConfig({ LOG_LEVEL: 'debug' }).logLevel, 'debug');
  });
});
