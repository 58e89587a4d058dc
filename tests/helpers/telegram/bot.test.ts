import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Bot, InlineKeyboard, InputFile } from 'grammy';
import { startTelegram, type Telegram } from './telegram.ts';

/** A small bot with one ability of each kind, driven as later tests drive the real one. */
function createBot(telegram: Telegram): Bot {
  const bot = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } });
  const more = new InlineKeyboard().text('More', 'more').url('Source', 'https://example.org/a');
  bot.command('start', (ctx) => ctx.reply(`Welcome ${ctx.match}`.trim()));
  bot.command('ask', (ctx) =>
    ctx.reply('<b>Qatar</b> &amp; <i>Egypt</i> mediate.', {
      parse_mode: 'HTML',
      reply_markup: more,
      reply_parameters: { message_id: ctx.msg.message_id },
      ...(ctx.msg.is_topic_message && { message_thread_id: ctx.msg.message_thread_id as number }),
    }),
  );
  bot.command('broken', (ctx) => ctx.reply('<b>not closed', { parse_mode: 'HTML' }).catch(() => {}));
  bot.command('file', (ctx) =>
    ctx.replyWithDocument(new InputFile(Buffer.from('log'), 'log.txt'), { caption: 'The log' }),
  );
  bot.command('draft', async (ctx) => {
    await ctx.api.sendMessageDraft(ctx.chat.id, 7, 'Qat', { can_stop: true });
    await ctx.reply('Qatar');
  });
  bot.callbackQuery('more', async (ctx) => {
    await ctx.editMessageText('Egypt too.', { reply_markup: more });
    await ctx.answerCallbackQuery({ text: 'Done', show_alert: true });
  });
  bot.on('inline_query', (ctx) =>
    ctx.answerInlineQuery([
      {
        type: 'article',
        id: 'a',
        title: 'Answer',
        input_message_content: { message_text: ctx.inlineQuery.query },
      },
    ]),
  );
  bot.on('my_chat_member', async (ctx) => {
    if (ctx.myChatMember.new_chat_member.status === 'member' && ctx.chat.type !== 'private')
      await ctx.reply('Hello, group');
  });
  bot.on('edited_message:text', (ctx) => ctx.reply(`edited: ${ctx.msg.text}`));
  bot.on('message:text', (ctx) => ctx.reply(`heard: ${ctx.msg.text}`));
  bot.catch(() => {});
  return bot;
}

describe('a grammY bot against the fake Telegram', () => {
  let telegram: Telegram;
  let bot: Bot;

  beforeEach(async () => {
    telegram = await startTelegram();
    bot = createBot(telegram);
    void bot.start();
  });
  afterEach(async () => {
    await bot.stop();
    await telegram.stop();
    telegram.assertNoViolations();
  });

  it('answers in private with formatted text and buttons', async () => {
    const alice = telegram.user({ first_name: 'Alice', language_code: 'ar' });
    const question = alice.says('/ask who is mediating?');
    const answer = await alice.nextMessage();
    assert.equal(answer.text, 'Qatar & Egypt mediate.');
    assert.equal(answer.html, '<b>Qatar</b> &amp; <i>Egypt</i> mediate.');
    assert.deepEqual(
      answer.buttons.map((button) => button.text),
      ['More', 'Source'],
    );
    assert.equal(answer.replyTo, question.message_id);
  });

  it('is tapped: the message changes and the reader sees the notice', async () => {
    const alice = telegram.user();
    alice.says('/ask');
    const answer = await alice.nextMessage();
    assert.deepEqual(await alice.taps(answer, 'More'), { text: 'Done', show_alert: true });
    assert.equal(answer.text, 'Egypt too.');
    assert.deepEqual(answer.edits, ['Egypt too.']);
    assert.equal(await answer.nextEdit(), 'Egypt too.');
    await assert.rejects(alice.taps(answer, 'Source'), /no callback button/);
    await assert.rejects(alice.taps(answer, 'Nothing'), /no button "Nothing" among More, Source/);
  });

  it('is started with a payload, and after being blocked', async () => {
    const alice = telegram.user();
    alice.startsBot('story');
    assert.equal((await alice.nextMessage()).text, 'Welcome story');
    alice.blocksBot();
    await telegram.idle();
    await assert.rejects(bot.api.sendMessage(alice.id, 'hi'), /403: Forbidden: bot was blocked by the user/);
    alice.startsBot();
    assert.equal((await alice.nextMessage()).text, 'Welcome');
  });

  it('hears in a group only what is meant for it', async () => {
    const [alice, bob] = [telegram.user(), telegram.user()];
    const group = telegram.supergroup({ members: [alice, bob] });
    alice.says('good morning', { in: group });
    bob.says('/ask@other_bot who', { in: group });
    await telegram.idle();
    assert.deepEqual(group.messages, []);
    alice.says('@Mujaz_test_bot hello', { in: group });
    const heard = await group.nextMessage();
    assert.equal(heard.text, 'heard: @Mujaz_test_bot hello');
    bob.replies(heard, 'thanks');
    assert.equal((await group.nextMessage()).text, 'heard: thanks');
    bob.says('/ask@mujaz_test_bot who', { in: group });
    assert.match((await group.nextMessage()).text, /Qatar/);
    assert.deepEqual(group.unread, []);
  });

  it('answers in the topic it was asked in', async () => {
    const alice = telegram.user();
    const forum = telegram.supergroup({ forum: true, members: [alice] });
    const topic = forum.topic('News');
    alice.says('/ask who', { in: forum, topic });
    assert.equal((await forum.nextMessage()).thread, topic.id);
    topic.closes();
    await assert.rejects(bot.api.sendMessage(forum.id, 'x', { message_thread_id: topic.id }), /TOPIC_CLOSED/);
    alice.promotesBot(forum, { can_manage_topics: true });
    await bot.api.sendMessage(forum.id, 'x', { message_thread_id: topic.id });
    topic.isDeleted();
    await assert.rejects(
      bot.api.sendMessage(forum.id, 'x', { message_thread_id: topic.id }),
      /message thread not found/,
    );
  });

  it('greets a group that it was added to, and follows it when it migrates', async () => {
    const alice = telegram.user();
    const group = telegram.group({ members: [alice], bot: 'left' });
    alice.addsBot(group, { startgroup: 'ar' });
    assert.equal((await group.nextMessage()).text, 'Hello, group');
    assert.equal((await group.nextMessage()).text, 'Welcome ar');
    const supergroup = group.migrates();
    const refused = await bot.api.sendMessage(group.id, 'x').catch((error) => error);
    assert.equal(refused.description, 'Bad Request: group chat was upgraded to a supergroup chat');
    assert.equal(refused.parameters.migrate_to_chat_id, supergroup.id);
    await bot.api.sendMessage(supergroup.id, 'here');
    alice.removesBot(supergroup);
    await assert.rejects(
      bot.api.sendMessage(supergroup.id, 'x'),
      /Forbidden: bot was kicked from the supergroup chat/,
    );
  });

  it('answers inline queries; the chosen result becomes a message', async () => {
    const alice = telegram.user();
    const offered = await alice.inlineQuery('mediators');
    assert.deepEqual(
      offered.results.map((result) => result.id),
      ['a'],
    );
    assert.equal(alice.choosesInlineResult(offered, 'a', 'mediators').text, 'mediators');
    await telegram.idle();
  });

  it('sees edits, sends files and streams drafts', async () => {
    const alice = telegram.user();
    const sent = alice.says('frist');
    assert.equal((await alice.nextMessage()).text, 'heard: frist');
    alice.edits(sent, 'first');
    assert.equal((await alice.nextMessage()).text, 'edited: first');
    alice.says('/file');
    const log = await alice.nextMessage();
    assert.equal(log.text, 'The log');
    assert.equal(log.raw.document?.file_name, 'log.txt');
    const { file_path } = await bot.api.getFile(log.raw.document?.file_id ?? '');
    const file = await fetch(`${telegram.apiRoot}/file/bot${telegram.token}/${file_path}`);
    assert.equal(await file.text(), 'log');
    alice.says('/draft');
    assert.equal((await alice.nextMessage()).text, 'Qatar');
    assert.deepEqual(
      telegram.callsTo('sendMessageDraft').map((call) => call.params.text),
      ['Qat'],
    );
  });

  it('is caught in a mistake even where it swallowed the error', async () => {
    const alice = telegram.user();
    alice.says('/broken');
    await telegram.idle();
    assert.throws(
      () => telegram.assertNoViolations(),
      /sendMessage: Bad Request: can't parse entities: Can't find end tag/,
    );
  });
});
