import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { createBot } from '../../src/telegram/create-bot.ts';
import { type Polling, startPolling, UnknownTokenError } from '../../src/telegram/polling.ts';
import { refuse, stall } from '../helpers/telegram/faults.ts';
import { startTelegram, type Telegram } from '../helpers/telegram/telegram.ts';
import { createLog, deskOf, portStrike } from './stage.ts';

describe('starting and stopping', () => {
  let telegram: Telegram;
  let polling: Polling | undefined;
  const { log, entries } = createLog();

  beforeEach(async () => {
    telegram = await startTelegram();
    entries.length = 0;
  });
  afterEach(async () => {
    await polling?.stop();
    await telegram.stop();
    telegram.assertNoViolations();
  });

  const start = ({ token = telegram.token, apiRoot = telegram.apiRoot } = {}): Polling => {
    const settings = { read: async () => ({}), write: async () => {}, forget: async () => {} };
    const turns = { recent: async () => [], add: async () => {}, forget: async () => {} };
    const calls = { wait: async () => {} };
    polling = startPolling(
      createBot({ token, apiRoot, desk: deskOf(portStrike), settings, turns, log, calls }),
      {
        log,
        longestPause: 10,
        grace: 100,
      },
    );
    return polling;
  };

  it('sets the menu and the descriptions in both languages', async () => {
    await start().started;
    while (telegram.callsTo('setMyShortDescription').length < 2) await setImmediate();
    await telegram.idle();
    for (const [language, name, words] of [
      ['', 'summary', /The story in short/],
      ['ar', 'summary', /القصة باختصار/],
    ] as const) {
      const commands = telegram.profile.commands.get(JSON.stringify([{ type: 'default' }, language]));
      assert.match(commands?.find(({ command }) => command === name)?.description ?? '', words);
      assert.ok(telegram.profile.descriptions.get(language));
      assert.ok(telegram.profile.shortDescriptions.get(language));
    }
  });

  it('answers what was written while it was away', async () => {
    const reader = telegram.user();
    reader.says('Who refused to negotiate?');
    await start().started;
    assert.match((await reader.nextMessage()).text, /^Karim Salem/);
  });

  it('asks only for the updates that it has ears for', async () => {
    await start().started;
    const reader = telegram.user();
    reader.says('/help');
    await reader.nextMessage();
    assert.deepEqual(telegram.updates.webhookInfo().allowed_updates, [
      'message',
      'edited_message',
      'channel_post',
      'callback_query',
      'my_chat_member',
      'stopped_message_generation',
    ]);
  });

  it('ends with one clear error where the token is wrong', async () => {
    const { started, ended } = start({ token: '100200300:wrong' });
    await assert.rejects(
      ended,
      (error) => error instanceof UnknownTokenError && /401[\s\S]*TELEGRAM_BOT_TOKEN/.test(error.message),
    );
    await assert.rejects(started, UnknownTokenError);
    assert.deepEqual(entries, []);
  });

  it('keeps trying where Telegram cannot be reached, and says so once', async () => {
    telegram.faults.next('getMe', { kind: 'drop-before' }, { times: 14 });
    const { started } = start();
    await started;
    assert.deepEqual(
      entries.map(({ level, message }) => [level, message]),
      [['warn', 'Telegram cannot be reached; trying again']],
    );
  });

  it('can be stopped while Telegram cannot be reached', async () => {
    const { stop } = start({ apiRoot: 'http://127.0.0.1:9' });
    await stop();
  });

  it('works without its menu', async () => {
    telegram.faults.next('setMyCommands', refuse(400, 'Bad Request: BOT_COMMANDS_TOO_MUCH'));
    await start().started;
    const reader = telegram.user();
    reader.says('/help');
    await reader.nextMessage();
    assert.deepEqual(
      entries.map(({ level }) => level),
      ['warn'],
    );
  });

  it('goes on after another instance polled in between', async () => {
    await start().started;
    await telegram.idle();
    await fetch(`${telegram.apiRoot}/bot${telegram.token}/getUpdates?offset=0&timeout=0`);
    const reader = telegram.user();
    reader.says('Who refused to negotiate?');
    assert.match((await reader.nextMessage()).text, /^Karim Salem/);
  });

  it('finishes what is under way before it has stopped, and confirms it', async () => {
    await start().started;
    telegram.faults.next('sendMessage', { kind: 'slow', ms: 50 });
    const reader = telegram.user();
    reader.says('Who refused to negotiate?');
    await telegram.nextCall('sendMessage').catch(() => {});
    await polling?.stop();
    assert.equal(reader.chat.messages.length, 1);
    assert.deepEqual(telegram.updates.pending, []);
  });

  it('does not wait for ever for what is stuck', async () => {
    await start().started;
    telegram.faults.next('sendMessage', stall);
    const reader = telegram.user();
    reader.says('Who refused to negotiate?');
    await telegram.nextCall('sendMessage');
    await polling?.stop();
  });
});
