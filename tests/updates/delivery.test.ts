import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { refuse, slow, status, status429 } from '../helpers/telegram/faults.ts';
import { type FanOut, following, openFanOut } from './fan-out.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

async function fanOut(t: TestContext, options?: Parameters<typeof openFanOut>[0]): Promise<FanOut> {
  const fan = await openFanOut(options);
  t.after(() => fan.close());
  return fan;
}

/** A reader who has started the bot and follows the story. */
async function reader(fan: FanOut, wishes: Partial<typeof following> = {}) {
  const person = fan.telegram.user();
  person.account.started = true;
  await fan.subscriptions.add({ ...following, ...wishes, chat: person.user.id });
  return person;
}

describe('Delivery', () => {
  it('sends each update once, as one brief with its source and its buttons', async (t) => {
    const fan = await fanOut(t);
    const person = await reader(fan);
    await fan.publish('The mediator Omar Nasri invited both sides to Tunis.');
    await fan.pass(MINUTE);
    await fan.publish('A court in Sfax ruled that the strike is legal.');
    await fan.pass(MINUTE);
    const texts = person.chat.messages.map(({ text }) => text);
    assert.equal(texts.length, 2);
    assert.match(texts[0]!, /New in “Story”[\s\S]*News 1[\s\S]*Gulf Wire · 1 May 2024[\s\S]*Omar Nasri/);
    assert.match(texts[1]!, /News 2[\s\S]*court in Sfax/);
    assert.deepEqual(
      person.chat.messages[0]?.buttons.map(({ text }) => text),
      ['Summary of the article', 'Ask about it', 'Mute for a day'],
    );
    fan.telegram.assertNoViolations();
  });

  it('tells a chat that is several behind of all of them in one message', async (t) => {
    const fan = await fanOut(t);
    const person = await reader(fan, { rhythm: 'daily', hour: 8 });
    for (const city of ['Tunis', 'Sfax', 'Gabes'])
      await fan.publish(`Dockers in ${city} joined the strike on Monday.`);
    await fan.pass(19 * HOUR);
    assert.equal(person.chat.messages.length, 0);
    await fan.pass(2 * HOUR);
    assert.equal(person.chat.messages.length, 1);
    for (const city of ['3 new articles', 'Tunis', 'Sfax', 'Gabes'])
      assert.ok(person.chat.messages[0]?.text.includes(city), city);
    await fan.pass(48 * HOUR);
    assert.equal(person.chat.messages.length, 1);
  });

  it('holds briefs during quiet hours and while a chat is muted, and sends them together afterwards', async (t) => {
    const fan = await fanOut(t, { start: '2026-05-01T21:30:00Z' });
    const quiet = await reader(fan, { quiet: { from: 22, until: 7 } });
    const muted = await reader(fan);
    await fan.subscriptions.change({ chat: muted.user.id, story: 'strike' }, (one) => ({
      ...one,
      mutedUntil: fan.clock.now() + 10 * HOUR,
    }));
    await fan.pass(HOUR);
    await fan.publish();
    await fan.publish();
    await fan.pass(HOUR);
    assert.deepEqual([quiet.chat.messages.length, muted.chat.messages.length], [0, 0]);
    await fan.pass(9 * HOUR);
    assert.deepEqual([quiet.chat.messages.length, muted.chat.messages.length], [1, 1]);
  });

  it('sends what only repeats to digests only, and only what is important where nothing else is wanted', async (t) => {
    const fan = await fanOut(t, { start: '2026-05-01T07:30:00Z' });
    const now = await reader(fan);
    const daily = await reader(fan, { rhythm: 'daily' });
    const important = await reader(fan, { rhythm: 'important' });
    await fan.publish('Leila Haddad said the dockers had stopped work.', 'repeats');
    await fan.pass(HOUR);
    const counts = () => [now, daily, important].map(({ chat }) => chat.messages.length);
    assert.deepEqual(counts(), [0, 1, 0]);
    assert.match(daily.chat.messages[0]!.text, /adds nothing that the story had not already said/);
    await fan.publish('A court in Sfax ruled that the strike is legal.', 'adds');
    await fan.pass(HOUR);
    assert.deepEqual(counts(), [1, 1, 0]);
    await fan.publish('Karim Salem resigned.', 'important');
    await fan.pass(HOUR);
    assert.deepEqual(counts(), [2, 1, 1]);
  });

  it('answers a person before the briefs that wait', async (t) => {
    const fan = await fanOut(t);
    fan.telegram.limits.enable();
    for (let i = 0; i < 300; i++) await reader(fan);
    await fan.publish();
    await fan.pass(1000);
    const asker = fan.telegram.user();
    asker.says('/help');
    while (asker.chat.messages.length === 0) {
      await fan.pass(34);
      await setImmediate();
    }
    assert.ok(fan.delivery.counts.waiting > 200, `${fan.delivery.counts.waiting} still wait`);
    await fan.pass(MINUTE);
    assert.equal(fan.delivery.counts.sent, 300);
    assert.deepEqual(fan.telegram.rateLimited, []);
  });

  it('uses the pace that Telegram allows, and never exceeds it', async (t) => {
    const fan = await fanOut(t, { polls: false });
    fan.telegram.limits.enable();
    for (let i = 0; i < 600; i++) await reader(fan);
    await fan.publish();
    const start = fan.clock.now();
    await fan.pass(10 * MINUTE);
    const sent = fan.telegram.callsTo('sendMessage');
    assert.equal(sent.length, 600);
    const rate = 599 / ((sent.at(-1)!.at - start) / 1000);
    assert.ok(rate >= 0.97 * 30, `${rate} a second`);
    assert.deepEqual(fan.telegram.rateLimited, []);
  });

  it('a chat that is told to wait holds nobody else', async (t) => {
    const fan = await fanOut(t, { polls: false });
    const [slow, ...others] = [await reader(fan), await reader(fan), await reader(fan)];
    fan.telegram.faults.next('sendMessage', status429(30), { chat: slow!.user.id });
    await fan.publish();
    const counts = () => [slow, ...others].map((one) => one!.chat.messages.length);
    await fan.pass(29_000);
    assert.deepEqual(counts(), [0, 1, 1]);
    await fan.pass(2000);
    assert.deepEqual(counts(), [1, 1, 1]);
  });

  it('two different chats in a row that are told to wait hold everything', async (t) => {
    const fan = await fanOut(t, { polls: false });
    for (let i = 0; i < 60; i++) await reader(fan);
    fan.telegram.faults.next('sendMessage', status429(30), { times: 2 });
    await fan.publish();
    await fan.pass(29_000);
    // What was on its way when the refusals came.
    assert.ok(fan.delivery.counts.begun <= 16, `${fan.delivery.counts.begun} begun`);
    await fan.pass(10_000);
    assert.equal(fan.delivery.counts.sent, 60);
  });

  it('tries again after errors of the server, with growing pauses, and goes on with the others', async (t) => {
    const fan = await fanOut(t, { polls: false });
    const [failing, other] = [await reader(fan), await reader(fan)];
    fan.telegram.faults.next('sendMessage', status(502), { chat: failing.user.id, times: 4 });
    await fan.publish();
    await fan.pass(MINUTE);
    assert.deepEqual([failing.chat.messages.length, other.chat.messages.length], [1, 1]);
    const tries = fan.telegram
      .callsTo('sendMessage')
      .filter(({ params }) => params.chat_id === failing.user.id);
    const pauses = tries.slice(1).map(({ at }, n) => Math.round((at - tries[n]!.at) / 1000));
    assert.deepEqual(pauses, [1, 2, 4, 8]);
  });

  it('waits for an article whose file is broken at the moment, and loses nothing', async (t) => {
    const fan = await fanOut(t, { polls: false });
    const person = await reader(fan, { rhythm: 'daily' });
    await fan.publish('The mediator Omar Nasri invited both sides to Tunis.');
    const whole = fan.desk.stories;
    fan.desk.replaceStories([]);
    await fan.pass(21 * HOUR);
    assert.equal(person.chat.messages.length, 0);
    assert.equal(fan.subscriptions.of(person.user.id)[0]?.cursor, 0);
    // Nor did it take the turn of another chat in the meantime.
    assert.equal(fan.delivery.counts.begun, 0);
    fan.desk.replaceStories(whole);
    await fan.pass(6 * MINUTE);
    assert.equal(person.chat.messages.length, 1);
  });

  it('ends where the chat is gone', async (t) => {
    const fan = await fanOut(t, { polls: false });
    const [blocked, deactivated, unknown] = [await reader(fan), await reader(fan), await reader(fan)];
    const group = fan.telegram.group({ bot: 'kicked' });
    await fan.subscriptions.add({ ...following, chat: group.id });
    blocked.account.blocked = true;
    deactivated.account.deactivated = true;
    fan.telegram.faults.next('sendMessage', refuse(400, 'Bad Request: chat not found'), {
      chat: unknown.user.id,
    });
    await fan.publish();
    await fan.pass(MINUTE);
    assert.equal(fan.subscriptions.size, 0);
    assert.equal(fan.telegram.callsTo('sendMessage').length, 4);
  });

  it('moves everything of a group that became a supergroup, and the message that met it arrives there', async (t) => {
    const fan = await fanOut(t, { polls: false });
    const group = fan.telegram.group({ members: [fan.telegram.user()] });
    await fan.subscriptions.add({ ...following, chat: group.id });
    fan.settings.set(group.id, { language: 'ar' });
    const next = group.migrates();
    await fan.publish();
    await fan.pass(MINUTE);
    await fan.publish();
    await fan.pass(MINUTE);
    assert.equal(next.messages.length, 2);
    assert.deepEqual(fan.subscriptions.of(group.id), []);
    assert.equal(fan.subscriptions.of(next.id)[0]?.cursor, 2);
    assert.deepEqual(fan.settings.get(next.id), { language: 'ar' });
  });

  it('pauses where it may not write, tells one admin in private, once, and goes on when it may', async (t) => {
    const fan = await fanOut(t);
    const [owner, other] = [fan.telegram.user(), fan.telegram.user()];
    owner.account.started = true;
    const chat = fan.telegram.supergroup({ title: 'News', members: [owner, other], forum: true });
    const topic = chat.topic('Strike');
    await fan.subscriptions.add({ ...following, chat: chat.id });
    await fan.subscriptions.add({ ...following, chat: chat.id, topic: topic.id });
    owner.restrictsBot(chat, { can_send_messages: false });
    await fan.telegram.idle();
    await fan.publish();
    await fan.publish();
    await fan.pass(MINUTE);
    assert.deepEqual(
      owner.chat.messages.map(({ text }) => text),
      [
        'I cannot send briefs to “News”: I am not allowed to write there. I will resume once I am allowed to.',
      ],
    );
    assert.deepEqual(
      fan.subscriptions.of(chat.id).map(({ paused }) => paused),
      ['no-rights', 'no-rights'],
    );
    assert.equal(chat.messages.length, 0);
    owner.restrictsBot(chat, { can_send_messages: true });
    await fan.telegram.idle();
    await fan.pass(MINUTE);
    assert.equal(chat.messages.length, 2);
    assert.equal(owner.chat.messages.length, 1);
  });

  it('pauses for a closed topic alone, and for a deleted one', async (t) => {
    const fan = await fanOut(t, { polls: false });
    const owner = fan.telegram.user();
    const chat = fan.telegram.supergroup({ members: [owner], forum: true });
    const [closed, deleted] = [chat.topic('Closed'), chat.topic('Deleted')];
    for (const topic of [undefined, closed.id, deleted.id])
      await fan.subscriptions.add({ ...following, chat: chat.id, ...(topic !== undefined && { topic }) });
    closed.closes();
    deleted.isDeleted();
    await fan.publish();
    await fan.pass(MINUTE);
    assert.deepEqual(
      new Map(fan.subscriptions.of(chat.id).map(({ topic, paused }) => [topic, paused])),
      new Map([
        [undefined, undefined],
        [closed.id, 'topic-closed'],
        [deleted.id, 'topic-deleted'],
      ]),
    );
    // The owner never wrote to the bot, so the chat itself is told, once a topic.
    const told = chat.messages.filter(({ text }) => text.startsWith('I cannot send briefs'));
    assert.equal(told.length, 2);
    assert.equal(chat.messages.length, 3);
  });

  describe('after a pause', () => {
    /** A supergroup that everybody may write to but its members may not at the moment; two briefs are missed. */
    async function silenced(t: TestContext) {
      const fan = await fanOut(t);
      const owner = fan.telegram.user();
      owner.account.started = true;
      const chat = fan.telegram.supergroup({ title: 'News', members: [owner], forum: true });
      await fan.subscriptions.add({ ...following, chat: chat.id });
      chat.permits({ can_send_messages: false });
      await fan.publish('The mediator Omar Nasri invited both sides to Tunis.');
      await fan.pass(MINUTE);
      await fan.publish('A court in Sfax ruled that the strike is legal.');
      await fan.pass(MINUTE);
      assert.equal(chat.messages.length, 0);
      assert.equal(owner.chat.messages.length, 1);
      return { fan, owner, chat };
    }
    const MISSED = /2 new articles[\s\S]*Omar Nasri[\s\S]*court in Sfax/;

    it('goes on when an answer to somebody goes through, with what was missed in one message', async (t) => {
      const { fan, owner, chat } = await silenced(t);
      chat.permits({ can_send_messages: true });
      owner.says('/status', { in: chat });
      const status = (await chat.nextMessage()).text;
      assert.match(status, /Next brief: on its way/);
      assert.doesNotMatch(status, /Paused/);
      await fan.pass(MINUTE);
      assert.match((await chat.nextMessage()).text, MISSED);
      await fan.publish();
      await fan.pass(MINUTE);
      assert.deepEqual([chat.messages.length, owner.chat.messages.length], [3, 1]);
      fan.telegram.assertNoViolations();
    });

    it('goes on by itself within hours, tells no admin again before that, and tries rarely', async (t) => {
      const { fan, owner, chat } = await silenced(t);
      const tries = () =>
        fan.telegram.callsTo('sendMessage').filter(({ params }) => params.chat_id === chat.id).length;
      await fan.pass(24 * HOUR);
      assert.ok(tries() > 2 && tries() < 12, `${tries()} tries`);
      assert.equal(owner.chat.messages.length, 1);
      chat.permits({ can_send_messages: true });
      await fan.pass(4 * HOUR);
      assert.match((await chat.nextMessage()).text, MISSED);
      assert.deepEqual(chat.unread, []);
      // Silenced anew, it is news again.
      chat.permits({ can_send_messages: false });
      await fan.publish();
      await fan.pass(MINUTE);
      assert.equal(owner.chat.messages.length, 2);
    });

    it('of which Telegram says wrongly that it is over, no admin hears twice', async (t) => {
      const { fan, owner, chat } = await silenced(t);
      owner.restrictsBot(chat, { can_send_messages: true });
      owner.restrictsBot(chat, { can_send_messages: false });
      await fan.telegram.idle();
      await fan.pass(MINUTE);
      assert.deepEqual([chat.messages.length, owner.chat.messages.length], [0, 1]);
      assert.equal(fan.subscriptions.of(chat.id)[0]?.paused, 'no-rights');
      assert.equal(fan.subscriptions.of(chat.id)[0]?.cursor, 0);
    });

    it('goes on when its topic is opened again', async (t) => {
      const fan = await fanOut(t);
      const owner = fan.telegram.user();
      owner.account.started = true;
      const chat = fan.telegram.supergroup({ members: [owner], forum: true });
      const topic = chat.topic('Strike');
      await fan.subscriptions.add({ ...following, chat: chat.id, topic: topic.id });
      topic.closes();
      await fan.publish('The mediator Omar Nasri invited both sides to Tunis.');
      await fan.pass(MINUTE);
      await fan.publish('A court in Sfax ruled that the strike is legal.');
      await fan.pass(MINUTE);
      assert.equal(chat.messages.length, 0);
      topic.reopens();
      await fan.telegram.idle();
      await fan.pass(MINUTE);
      const brief = await chat.nextMessage();
      assert.match(brief.text, MISSED);
      assert.equal(brief.thread, topic.id);
      assert.deepEqual([chat.messages.length, owner.chat.messages.length], [1, 1]);
    });
  });

  it('finishes what is under way when it is stopped, and begins nothing', async (t) => {
    const fan = await fanOut(t, { polls: false });
    for (let i = 0; i < 60; i++) await reader(fan);
    fan.telegram.faults.random(1, { faults: [[1, slow(20)]], methods: /^sendMessage$/i });
    await fan.publish();
    // Several are under way at once: time goes on while their answers are awaited.
    while (fan.delivery.counts.underWay < 5) {
      fan.clock.advance(40);
      await setImmediate();
    }
    await fan.delivery.stop();
    fan.clock.advance(HOUR);
    const { begun, sent, underWay } = fan.delivery.counts;
    assert.deepEqual([sent, underWay], [begun, 0]);
    assert.ok(sent >= 5 && sent < 60, `${sent} sent`);
    assert.equal([...fan.subscriptions.all()].filter(({ cursor }) => cursor === 1).length, sent);
  });

  it('is right about chats that come, go and change during a fan-out', async (t) => {
    const fan = await fanOut(t, { polls: false });
    fan.telegram.limits.enable();
    const people = [];
    for (let i = 0; i < 90; i++) people.push(await reader(fan));
    await fan.publish();
    await fan.pass(1000);
    const left = people.at(-1)!;
    await fan.subscriptions.end({ chat: left.user.id, story: 'strike' });
    const changed = people.at(-2)!;
    await fan.subscriptions.change({ chat: changed.user.id, story: 'strike' }, (one) => ({
      ...one,
      rhythm: 'weekly',
    }));
    const late = await reader(fan, { cursor: 1 });
    const behind = await reader(fan, { cursor: 0 });
    await fan.pass(MINUTE);
    assert.deepEqual(
      [left, changed, late, behind].map(({ chat }) => chat.messages.length),
      [0, 0, 0, 1],
    );
    assert.equal(fan.delivery.counts.sent, 89);
  });
});
