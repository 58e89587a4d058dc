import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Update } from 'grammy/types';
import { dropAfter, dropBefore, garbage, refuse, slow, stall, status, status429 } from './faults.ts';
import { startTelegram, type Telegram } from './telegram.ts';

let telegram: Telegram;
let now: number;

beforeEach(async () => {
  now = Date.parse('2026-01-02T03:04:05Z');
  telegram = await startTelegram({ clock: { now: () => now }, webhookRetryMs: 5 });
});
afterEach(async () => {
  await telegram.stop();
  telegram.assertNoViolations();
});

interface Answer {
  ok: boolean;
  result?: never;
  description?: string;
  error_code?: number;
  parameters?: { retry_after?: number };
}
const post = (method: string, params: object = {}, signal?: AbortSignal) =>
  fetch(`${telegram.apiRoot}/bot${telegram.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
    ...(signal && { signal }),
  });
const call = async (method: string, params: object = {}) =>
  (await (await post(method, params)).json()) as Answer;
const updates = async (params: object = {}) => ((await call('getUpdates', params)).result ?? []) as Update[];
const kindsOf = (list: Update[]) => list.map((update) => Object.keys(update)[1]);

describe('getUpdates', () => {
  it('repeats what is not confirmed, forgets what is, and waits for what comes', async () => {
    const alice = telegram.user();
    alice.says('one');
    alice.says('two');
    const [first] = await updates({ limit: 1 });
    assert.equal((await updates()).length, 2);
    const [second] = await updates({ offset: (first?.update_id ?? 0) + 1 });
    assert.equal(second?.message?.text, 'two');
    assert.equal(second?.message?.date, now / 1000);
    const waiting = updates({ offset: (second?.update_id ?? 0) + 1, timeout: 30 });
    alice.says('three');
    assert.equal((await waiting)[0]?.message?.text, 'three');
  });

  it('ends the older of two polls with a conflict', async () => {
    const older = call('getUpdates', { timeout: 30 });
    while (!telegram.updates.isPolled) await new Promise(setImmediate);
    const newer = updates({ timeout: 30 });
    assert.deepEqual(await older, {
      ok: false,
      error_code: 409,
      description:
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    telegram.user().says('hi');
    assert.equal((await newer).length, 1);
  });

  it('gives the kinds asked for: by default all but chat_member and message_reaction', async () => {
    const [alice, bob] = [telegram.user(), telegram.user()];
    const group = telegram.supergroup({ members: [alice], bot: { status: 'administrator' } });
    bob.joins(group);
    assert.deepEqual(kindsOf(await updates({ offset: -1 })), ['message']);
    await updates({ allowed_updates: ['chat_member', 'message_reaction'] });
    bob.leaves(group);
    const sent = await call('sendMessage', { chat_id: group.id, text: 'a' });
    alice.reacts(sent.result as never, '👍');
    assert.deepEqual(kindsOf(await updates()), ['message', 'chat_member', 'message_reaction']);
  });
});

describe('a webhook', () => {
  let hook: Server;
  let url: string;
  const received: { update: Update; secret: unknown }[] = [];
  let answers: [status: number, body?: object][];

  beforeEach(async () => {
    received.length = 0;
    answers = [];
    hook = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      received.push({ update: JSON.parse(body), secret: request.headers['x-telegram-bot-api-secret-token'] });
      const [code, reply] = answers.shift() ?? [200];
      response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(reply ?? {}));
    });
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hook`;
  });
  afterEach(() => {
    hook.closeAllConnections();
    hook.close();
  });

  it('gets each update with the secret, again after a failure, and may answer with a call', async () => {
    const alice = telegram.user();
    answers = [[500], [200, { method: 'sendMessage', chat_id: alice.id, text: 'from the hook' }]];
    await call('setWebhook', { url, secret_token: 'secret' });
    alice.says('hi');
    assert.equal((await alice.nextMessage()).text, 'from the hook');
    await telegram.idle();
    assert.deepEqual(
      received.map(({ update, secret }) => [update.message?.text, secret]),
      [
        ['hi', 'secret'],
        ['hi', 'secret'],
      ],
    );
    const info = (await call('getWebhookInfo')).result as unknown as {
      url: string;
      last_error_message: string;
    };
    assert.equal(info.url, url);
    assert.match(info.last_error_message, /Wrong response from the webhook: 500/);
  });

  it('excludes getUpdates', async () => {
    await call('setWebhook', { url });
    assert.equal((await call('getUpdates')).error_code, 409);
    assert.match(
      telegram.takeViolations()[0]?.description ?? '',
      /can't use getUpdates method while webhook is active/,
    );
    await call('deleteWebhook');
    assert.equal((await call('getUpdates')).ok, true);
  });
});

describe('rate limits', () => {
  const send = (chat: number) => call('sendMessage', { chat_id: chat, text: String(now) });

  it('let a short burst through to a chat, then one message a second', async () => {
    telegram.limits.enable({ perChatPerSecond: 1, burst: 3 });
    const alice = telegram.user();
    alice.says('hi');
    for (let i = 0; i < 3; i++) assert.equal((await send(alice.id)).ok, true);
    const refused = await send(alice.id);
    assert.deepEqual([refused.error_code, refused.description], [429, 'Too Many Requests: retry after 3']);
    now += 1000;
    assert.equal((await send(alice.id)).parameters?.retry_after, 2);
    assert.deepEqual(
      telegram.rateLimited.map((one) => one.duringBan),
      [false, true],
    );
    now += 2000;
    assert.equal((await send(alice.id)).ok, true);
  });

  it('count a group by the minute and the bot by the second', async () => {
    telegram.limits.enable({ perSecond: 5, perChatPerSecond: 100, burst: 100, perGroupPerMinute: 4 });
    const group = telegram.supergroup();
    for (let i = 0; i < 4; i++) assert.equal((await send(group.id)).ok, true);
    assert.equal((await send(group.id)).parameters?.retry_after, 60);
    const people = [telegram.user(), telegram.user()];
    for (const person of people) person.says('hi');
    const answers = [];
    for (const person of people) answers.push((await send(person.id)).ok);
    assert.deepEqual(answers, [true, false]);
    telegram.limits.disable();
    assert.equal((await send(group.id)).ok, true);
  });
});

describe('faults', () => {
  it('come as they were ordered: by method, times and chat', async () => {
    const [alice, bob] = [telegram.user(), telegram.user()];
    for (const person of [alice, bob]) person.says('hi');
    const send = (chat: number) => call('sendMessage', { chat_id: chat, text: 'a' });
    telegram.faults.next('sendMessage', status429(7), { times: 2, chat: alice });
    assert.equal((await send(bob.id)).ok, true);
    assert.equal((await send(alice.id)).parameters?.retry_after, 7);
    assert.equal((await send(alice.id)).error_code, 429);
    assert.equal((await send(alice.id)).ok, true);
    telegram.faults.next('*', refuse(403, 'Forbidden: user is deactivated'));
    assert.equal((await call('getMe')).description, 'Forbidden: user is deactivated');
  });

  it('lose the call or only its answer, or answer with something else', async () => {
    const alice = telegram.user();
    alice.says('hi');
    const send = () => post('sendMessage', { chat_id: alice.id, text: 'a' });
    telegram.faults.next('sendMessage', dropBefore);
    await assert.rejects(send());
    assert.equal(alice.chat.messages.length, 0);
    telegram.faults.next('sendMessage', dropAfter);
    await assert.rejects(send());
    assert.equal(alice.chat.messages.length, 1);
    telegram.faults.next('sendMessage', status(502));
    const gateway = await send();
    assert.equal(gateway.status, 502);
    assert.match(await gateway.text(), /<html>/);
    telegram.faults.next('sendMessage', garbage);
    await assert.rejects((await send()).json());
    telegram.faults.next('sendMessage', stall);
    await assert.rejects(
      post('sendMessage', { chat_id: alice.id, text: 'a' }, AbortSignal.timeout(30)),
      /Timeout/,
    );
    telegram.faults.next('sendMessage', slow(10));
    assert.equal((await send()).status, 200);
    assert.equal(alice.chat.messages.length, 2);
  });

  it('come at random, the same for the same seed', async () => {
    const alice = telegram.user();
    alice.says('hi');
    const run = async () => {
      telegram.faults.random(42, {
        faults: [
          [0.3, status(500)],
          [0.2, status429(1)],
        ],
      });
      const codes: number[] = [];
      for (let i = 0; i < 20; i++)
        codes.push((await post('sendMessage', { chat_id: alice.id, text: 'a' })).status);
      return codes;
    };
    const codes = await run();
    assert.deepEqual(await run(), codes);
    assert.deepEqual([...new Set(codes)].sort(), [200, 429, 500]);
    telegram.faults.clear();
    assert.equal((await post('getMe')).status, 200);
  });
});

describe('people and chats', () => {
  it('write as themselves, as the group, as a channel, and in channels', async () => {
    const alice = telegram.user({ first_name: 'Alice' });
    const channel = telegram.channel({ title: 'News', members: [alice] });
    const group = telegram.supergroup({ members: [alice], bot: { status: 'administrator' } });
    alice.says('a', { in: group });
    alice.says('b', { in: group, as: 'anonymous' });
    alice.says('c', { in: group, as: channel });
    channel.posts('d https://example.org');
    const senders = (await updates()).map(({ message, channel_post }) => {
      const { from, sender_chat } = message ?? channel_post ?? {};
      return [from?.username ?? from?.first_name, sender_chat?.title];
    });
    assert.deepEqual(senders, [
      ['Alice', undefined],
      ['GroupAnonymousBot', 'Supergroup'],
      ['Channel_Bot', 'News'],
      [undefined, 'News'],
    ]);
  });

  it('know a discussion group and its channel of each other, and the group sees what the channel posts', async () => {
    const alice = telegram.user();
    const channel = telegram.channel({ title: 'News', members: [alice] });
    const group = telegram.supergroup({ members: [alice], bot: { status: 'administrator' } });
    group.discusses(channel);
    const linkOf = async (chat: number): Promise<unknown> => {
      const full: { linked_chat_id?: number } = (await call('getChat', { chat_id: chat })).result ?? {};
      return full.linked_chat_id;
    };
    assert.deepEqual([await linkOf(group.id), await linkOf(channel.id)], [channel.id, group.id]);
    channel.posts('Good morning');
    const [, forwarded] = await updates();
    const { from, sender_chat, is_automatic_forward, text } = forwarded?.message ?? {};
    assert.deepEqual(
      [from?.id, sender_chat?.id, is_automatic_forward, text],
      [777000, channel.id, true, 'Good morning'],
    );
  });

  it('send media, forward, reply and mention with the entities that Telegram computes', async () => {
    const alice = telegram.user();
    const group = telegram.supergroup({ members: [alice] });
    alice.sends.photo('see @mujaz_test_bot', { in: group });
    alice.sends.sticker();
    alice.sends.voice();
    alice.sends.location();
    alice.sends.document('text', 'story.txt', 'the story');
    const root = alice.says('من يتوسط؟ 👍 /ask@mujaz_test_bot #غزة', { in: group });
    alice.replies(root, '@mujaz_test_bot see above');
    alice.forwards(telegram.channel({ bot: 'left' }).posts('a post'));
    const got = (await updates()).map(({ message }) => message);
    assert.deepEqual(
      got.map((message) => message?.caption_entities?.[0]?.type ?? Object.keys(message ?? {}).at(-1)),
      ['mention', 'sticker', 'voice', 'location', 'caption', 'entities', 'entities', 'forward_origin'],
    );
    assert.deepEqual(got[5]?.entities, [
      { type: 'bot_command', offset: 13, length: 19 },
      { type: 'hashtag', offset: 33, length: 4 },
    ]);
    assert.equal(got[6]?.message_thread_id, root.message_id);
    assert.equal(got[7]?.forward_origin?.type, 'channel');
  });

  it('summon the bot as a guest and are answered', async () => {
    const alice = telegram.user();
    const elsewhere = telegram.supergroup({ members: [alice], bot: 'left' });
    const answer = alice.summonsBot('@mujaz_test_bot who?', { in: elsewhere });
    const [update] = await updates({ timeout: 30 });
    const guest_query_id = update?.guest_message?.guest_query_id;
    const result = {
      type: 'article',
      id: '1',
      title: 'Answer',
      input_message_content: { message_text: 'Qatar' },
    };
    assert.equal((await call('answerGuestQuery', { guest_query_id, result })).ok, true);
    assert.equal((await answer).result.id, '1');
  });

  it('stop a draft that has a stop button', async () => {
    const alice = telegram.user();
    alice.says('hi');
    await updates({ offset: -1 });
    await call('sendMessageDraft', { chat_id: alice.id, draft_id: 3, text: 'Qa', can_stop: true });
    assert.equal((await alice.chat.nextDraft()).text, 'Qa');
    alice.stopsGeneration(3);
    assert.equal((await updates()).at(-1)?.stopped_message_generation?.draft_id, 3);
    assert.throws(() => alice.stopsGeneration(4), /no draft 4/);
  });
});

describe('people who wait in vain', () => {
  beforeEach(async () => {
    await telegram.stop();
    telegram = await startTelegram({ clock: { now: () => now }, patience: 2_000 });
  });

  it('tap buttons of inline messages; a late answer is refused but nobody blamed', async () => {
    const alice = telegram.user();
    const offered = alice.inlineQuery('q');
    const [asked] = await updates({ timeout: 30 });
    const reply_markup = { inline_keyboard: [[{ text: 'More', callback_data: 'm' }]] };
    const results = [
      {
        type: 'article',
        id: '1',
        title: 'T',
        input_message_content: { message_text: 'short' },
        reply_markup,
      },
    ];
    await call('answerInlineQuery', { inline_query_id: asked?.inline_query?.id, results });
    const message = alice.choosesInlineResult(await offered, '1', 'q');
    const tapped = assert.rejects(alice.taps(message, 'More'), /did not answer the tap/);
    const { inline_message_id, id } = (await updates()).at(-1)?.callback_query ?? {};
    assert.equal((await call('editMessageText', { inline_message_id, text: 'long', reply_markup })).ok, true);
    assert.equal(message.text, 'long');
    now += 60_000;
    assert.match(
      (await call('answerCallbackQuery', { callback_query_id: id })).description ?? '',
      /query is too old/,
    );
    await tapped;
  });

  it('wait with a list of what did happen', async () => {
    const alice = telegram.user({ first_name: 'Alice' });
    await call('getMe');
    await assert.rejects(
      alice.nextMessage(),
      /no further message to "Alice". The last calls were:\n {2}getMe \{\} -> ok/,
    );
    alice.says('hi');
    await assert.rejects(telegram.idle(), /1 updates are not confirmed: message/);
  });
});
