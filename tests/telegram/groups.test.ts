import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Chatroom } from '../helpers/telegram/chatroom.ts';
import type { Person } from '../helpers/telegram/person.ts';
import { type Stage, setStage } from './stage.ts';

// Without privacy mode: the bot sees every message and has to hold its tongue by itself.
describe('in a group', () => {
  let stage: Stage;
  let ali: Person;
  let bob: Person;
  let group: Chatroom;

  beforeEach(async () => {
    stage = await setStage({ privacyMode: false });
    ali = stage.telegram.user({ language_code: 'ar' });
    bob = stage.telegram.user({ language_code: 'en' });
    group = stage.telegram.supergroup({ members: [ali, bob] });
  });
  afterEach(() => stage.close());

  const silence = async (): Promise<void> => {
    await stage.telegram.idle();
    assert.deepEqual(
      group.unread.map(({ text }) => text),
      [],
    );
  };

  it('keeps silent where nobody speaks to it', async () => {
    bob.says('Who refused to negotiate?', { in: group });
    bob.says('/ask@other_bot who', { in: group });
    bob.says('/weather', { in: group });
    bob.says('write to mujaz_test_bot or info@mujaz_test_bot.com', { in: group });
    bob.says('@other_bot Who refused to negotiate?', { in: group });
    const other = ali.says('hm', { in: group });
    bob.replies(other, 'Who refused to negotiate?');
    bob.sends.photo('Who refused to negotiate?', { in: group });
    bob.sends.sticker({ in: group });
    bob.sends.voice({ in: group });
    bob.edits(other as never, 'Who refused to negotiate?');
    stage.telegram.user().joins(group);
    await silence();
  });

  it('answers a command, a mention anywhere and a reply to itself, as a reply to the question', async () => {
    for (const text of [
      '/ask Who refused to negotiate?',
      '/ask@mujaz_test_bot Who refused to negotiate?',
      '@mujaz_test_bot Who refused to negotiate?',
      '@Mujaz_Test_Bot, who refused to negotiate?',
      'Who refused to negotiate, @mujaz_test_bot?',
      '@mujaz_test_bot /ask Who refused to negotiate?',
    ]) {
      const question = bob.says(text, { in: group });
      const answer = await group.nextMessage();
      assert.match(answer.text, /^Karim Salem/, text);
      assert.equal(answer.replyTo, question.message_id);
    }
    const last = group.messages.at(-1)!;
    const question = ali.replies(last, 'من رفض التفاوض؟');
    const answer = await group.nextMessage();
    assert.match(answer.text, /^رفض كريم سالم/);
    assert.equal(answer.replyTo, question.message_id);
  });

  it('is mentioned by a client that names it without its username', async () => {
    bob.says('Mujaz, who refused to negotiate?', {
      in: group,
      entities: [{ type: 'text_mention', offset: 0, length: 5, user: stage.telegram.bot }],
    });
    assert.match((await group.nextMessage()).text, /^Karim Salem/);
  });

  it('takes a bare mention or /ask in reply to a message for a question about that message', async () => {
    const written = bob.says('Who refused to negotiate?', { in: group });
    ali.replies(written, '@mujaz_test_bot');
    assert.match((await group.nextMessage()).text, /^Karim Salem/);
    ali.replies(written, '/ask');
    assert.match((await group.nextMessage()).text, /^Karim Salem/);
  });

  it('gives a hint to a bare mention, and asks back after /ask alone', async () => {
    ali.says('@mujaz_test_bot', { in: group });
    assert.match((await group.nextMessage()).text, /^اكتب لي سؤالك/);
    bob.says('/ask', { in: group });
    const prompt = await group.nextMessage();
    assert.match(prompt.text, /^What would you like to know\?/);
    bob.replies(prompt, 'Who refused to negotiate?');
    assert.match((await group.nextMessage()).text, /^Karim Salem/);
  });

  it('lets a thumb or a sticker under its answer be', async () => {
    bob.says('/help', { in: group });
    const help = await group.nextMessage();
    bob.replies(help, '👍');
    await silence();
  });

  it('answers a caption that mentions it', async () => {
    bob.sends.photo('@mujaz_test_bot Who refused to negotiate?', { in: group });
    assert.match((await group.nextMessage()).text, /^Karim Salem/);
  });

  it('answers in the topic it was asked in, also to taps', async () => {
    const forum = stage.telegram.supergroup({ forum: true, members: [bob] });
    const topic = forum.topic('News');
    bob.says('/summary', { in: forum, topic });
    const summary = await forum.nextMessage();
    assert.equal(summary.thread, topic.id);
    await bob.taps(summary, 'Sources');
    assert.equal((await forum.nextMessage()).thread, topic.id);
    bob.says('just talking', { in: forum, topic });
    topic.closes();
    bob.says('/help', { in: forum, topic });
    await stage.telegram.idle();
    assert.deepEqual(forum.unread, []);
    assert.deepEqual(
      stage.log.filter(({ level }) => level === 'error'),
      [],
    );
  });

  it('says one short hello when it is added, in the language of who added it', async () => {
    for (const [adder, hello] of [
      [ali, /^مرحبا، أنا «موجز»/],
      [bob, /^Hello, I am Mujaz/],
    ] as const) {
      const fresh = stage.telegram.group({ members: [adder], bot: 'left' });
      adder.addsBot(fresh, { startgroup: 'x' });
      assert.match((await fresh.nextMessage()).text, hello);
      await stage.telegram.idle();
      assert.deepEqual(fresh.unread, []);
    }
  });

  it('answers a /start that somebody writes soon after that', async () => {
    let now = 1_700_000_000_000;
    const late = await setStage({ clock: { now: () => now } });
    try {
      const adder = late.telegram.user();
      const fresh = late.telegram.group({ members: [adder], bot: 'left' });
      adder.addsBot(fresh, { startgroup: 'x' });
      await fresh.nextMessage();
      now += 10_000;
      adder.says('/start@mujaz_test_bot', { in: fresh });
      assert.match((await fresh.nextMessage()).text, /^Hello, I am Mujaz/);
    } finally {
      await late.close();
    }
  });

  it('says nothing when it is made an admin, removed, or added to a channel', async () => {
    bob.promotesBot(group, {});
    bob.demotesBot(group);
    const channel = stage.telegram.channel({ members: [bob], bot: 'left' });
    bob.addsBot(channel, { asAdmin: true });
    channel.posts('Who refused to negotiate?');
    channel.posts('@mujaz_test_bot Who refused to negotiate?');
    bob.removesBot(group);
    await silence();
    assert.deepEqual(channel.messages, []);
  });

  it('does not talk to other bots', async () => {
    const robot = stage.telegram.user({ is_bot: true, username: 'robot_bot' });
    robot.says('@mujaz_test_bot Who refused to negotiate?', { in: group });
    robot.says('/summary', { in: group });
    await silence();
  });

  it('answers an admin who writes as the group, and somebody who writes as a channel', async () => {
    const channel = stage.telegram.channel({ members: [bob] });
    for (const as of ['anonymous', channel] as const) {
      ali.says('@mujaz_test_bot Who refused to negotiate?', { in: group, as });
      assert.match((await group.nextMessage()).text, /^Karim Salem/);
    }
  });

  it('keeps quiet where it may not write', async () => {
    bob.restrictsBot(group, { can_send_messages: false });
    bob.says('/help', { in: group });
    await silence();
    assert.deepEqual(
      stage.log.map(({ level }) => level).filter((level) => level === 'error'),
      [],
    );
  });

  it('takes the settings along when the group becomes a supergroup', async () => {
    const old = stage.telegram.group({ members: [bob] });
    bob.says('/language ar', { in: old });
    await old.nextMessage();
    const next = old.migrates();
    bob.says('/help', { in: next });
    assert.match((await next.nextMessage()).text, /^اكتب لي سؤالا/);
    await stage.telegram.idle();
    assert.deepEqual(next.unread, []);
  });

  it('answers in the new supergroup what was asked just before', async () => {
    const old = stage.telegram.group({ members: [bob] });
    stage.telegram.faults.next('sendMessage', { kind: 'drop-before' }, { chat: old });
    bob.says('/help', { in: old });
    const next = old.migrates();
    assert.match((await next.nextMessage()).text, /^Ask me a question/);
  });
});
