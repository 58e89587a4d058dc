import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { BotMessage } from '../helpers/telegram/bot-message.ts';
import type { Person } from '../helpers/telegram/person.ts';
import { type FanOut, openFanOut } from '../updates/fan-out.ts';
import { bare } from './stage.ts';

async function open(t: TestContext): Promise<FanOut> {
  const fan = await openFanOut();
  t.after(async () => {
    await fan.close();
    fan.telegram.assertNoViolations();
  });
  return fan;
}

const only = (fan: FanOut, chat: number) => {
  const [one, ...others] = fan.subscriptions.of(chat);
  assert.deepEqual(others, []);
  return one;
};

/** Taps a button and waits until the message has changed; its new text. */
async function change(person: Person, card: BotMessage, button: string): Promise<string> {
  await person.taps(card, button);
  return card.nextEdit();
}

describe('subscribing', () => {
  it('follows at once with the defaults, and the buttons change how', async (t) => {
    const fan = await open(t);
    const reader = fan.telegram.user();
    reader.says('/subscribe');
    const card = await reader.nextMessage();
    assert.match(card.text, /^Story\nI will send a brief here as soon as an article joins the story\./);
    assert.deepEqual(only(fan, reader.user.id), {
      chat: reader.user.id,
      story: 'strike',
      language: 'en',
      rhythm: 'now',
      hour: 8,
      weekday: 1,
      zone: 'Africa/Tripoli',
      cursor: 0,
    });
    await reader.taps(card, 'Weekly');
    assert.match(
      await card.nextEdit(),
      /I will send one brief a week here, on Monday at 08:00, with all that is new\.\nTime zone: Tripoli/,
    );
    await change(reader, card, '+');
    await change(reader, card, 'Monday');
    await change(reader, card, 'Quiet hours: none');
    await change(reader, card, 'Time zone');
    await change(reader, card, 'Beirut');
    await change(reader, card, 'العربية');
    await reader.taps(card, '✓ العربية');
    const { rhythm, hour, weekday, quiet, zone, language } = only(fan, reader.user.id)!;
    assert.deepEqual(
      { rhythm, hour, weekday, quiet, zone, language },
      {
        rhythm: 'weekly',
        hour: 9,
        weekday: 2,
        quiet: { from: 22, until: 7 },
        zone: 'Asia/Beirut',
        language: 'ar',
      },
    );
    await change(reader, card, 'Unsubscribe');
    assert.equal(fan.subscriptions.size, 0);
    assert.match(card.text, /I will send nothing more on “Story” here/);
  });

  it('starts with what is new from then on', async (t) => {
    const fan = await open(t);
    await fan.publish('Old news from Gabes came in.');
    const reader = fan.telegram.user();
    reader.says('/subscribe');
    await reader.nextMessage();
    await fan.pass(60_000);
    assert.deepEqual(reader.chat.unread, []);
    await fan.publish('The mediator Omar Nasri invited both sides to Tunis.');
    await fan.pass(60_000);
    assert.match((await reader.nextMessage()).text, /Omar Nasri/);
    reader.says('/unsubscribe');
    assert.match((await reader.nextMessage()).text, /I will send nothing more on “Story” here/);
    await fan.publish();
    await fan.pass(60_000);
    assert.deepEqual(reader.chat.unread, []);
  });

  it('speaks Arabic to those who do', async (t) => {
    const fan = await open(t);
    const reader = fan.telegram.user({ language_code: 'ar' });
    reader.says('/subscribe');
    assert.match((await reader.nextMessage()).text, /أرسل موجزا إلى هنا فور انضمام مقالة جديدة إلى القصة\./);
    await fan.publish('The mediator Omar Nasri invited both sides to Tunis.');
    await fan.pass(60_000);
    const brief = await reader.nextMessage();
    assert.match(brief.text, /الجديد في «قصة»/);
    assert.deepEqual(
      brief.buttons.map(({ text }) => text),
      ['ملخص المقالة كلها', 'اسأل عن هذا', 'كتم لمدة يوم'],
    );
  });

  it('the buttons of a brief show the whole article, ask, and mute', async (t) => {
    const fan = await open(t);
    const reader = fan.telegram.user();
    reader.says('/subscribe');
    await reader.nextMessage();
    const told = [
      'The mediator Omar Nasri invited both sides to Tunis.',
      'The minister of transport promised 40 new cranes.',
    ];
    const others = [
      'The harbour master of Sfax closed two of the nine piers on Monday.',
      'A court in Gabes will hear the case of the burned cranes in July.',
      'Blue Line hired 200 seasonal workers for the summer.',
    ];
    await fan.publish([told.join(' '), ...others].join('\n\n'));
    await fan.pass(60_000);
    const brief = await reader.nextMessage();
    assert.ok(
      told.every((sentence) => brief.text.includes(`${sentence} [1]`)),
      brief.text,
    );
    await reader.taps(brief, 'Summary of the article');
    const outline = (await reader.nextMessage()).text;
    assert.ok(outline.startsWith(`News 1\n\n${told.map((one) => `${one} [1]`).join('\n\n')}`));
    assert.ok(others.every((sentence) => outline.includes(sentence)));
    await reader.taps(brief, 'Ask about it');
    assert.match((await reader.nextMessage()).text, /^What would you like to know about it/);
    assert.match(
      (await reader.taps(brief, 'Mute for a day')).text ?? '',
      /nothing on this story here for a day/,
    );
    reader.says('/status');
    assert.match(
      (await reader.nextMessage()).text,
      /Last brief: [^\n]+\n[^\n]*Muted: until [^\n]+\n[^\n]*Next brief: after that/,
    );
    await fan.publish();
    await fan.publish();
    await fan.pass(23 * 3_600_000);
    assert.deepEqual(reader.chat.unread, []);
    reader.says('/status');
    assert.match(
      (await reader.nextMessage()).text,
      /Muted: until 2 May 2026, 14:01 \(Tripoli\)[\s\S]*Next brief: 2 May 2026, 14:01 \(Tripoli\)/,
    );
    await fan.pass(2 * 3_600_000);
    assert.match((await reader.nextMessage()).text, /2 new articles/);
  });

  it('the whole of a short article is not told twice', async (t) => {
    const fan = await open(t);
    const reader = fan.telegram.user();
    reader.says('/subscribe');
    await reader.nextMessage();
    await fan.publish('The mediator Omar Nasri invited both sides to Tunis.');
    await fan.pass(60_000);
    const brief = await reader.nextMessage();
    assert.match(
      (await reader.taps(brief, 'Summary of the article')).text ?? '',
      /^A summary of this article would say no more/,
    );
    await fan.telegram.idle();
    assert.deepEqual(reader.chat.unread, []);
  });

  it('in a channel the buttons of a brief open the private chat, and put nothing before its readers', async (t) => {
    const fan = await open(t);
    const [owner, reader] = [fan.telegram.user(), fan.telegram.user({ language_code: 'ar' })];
    const channel = fan.telegram.channel({ title: 'Port news', members: [owner] });
    channel.posts('/subscribe');
    await channel.nextMessage();
    await fan.publish('The mediator Omar Nasri invited both sides to Tunis.');
    await fan.pass(60_000);
    const brief = await channel.nextMessage();
    const follow = async (button: string, under = brief): Promise<BotMessage> => {
      const { url = '' } = await reader.taps(under, button);
      const [, payload] = /^https:\/\/t\.me\/mujaz_test_bot\?start=([\w-]{1,64})$/.exec(url) ?? [];
      assert.ok(payload, url);
      reader.startsBot(payload);
      return reader.nextMessage();
    };
    assert.match(bare((await follow('Summary of the article')).text), /^News 1\n[\s\S]*Omar Nasri/);
    assert.match((await follow('Ask about it')).text, /اكتب سؤالك بالعربية أو بالإنجليزية/);
    await owner.taps(brief, 'Mute for a day');
    await fan.publish('The ministry of transport bought 12 buses.');
    await fan.publish('The union of teachers elected Samira Aziz.');
    await fan.pass(25 * 3_600_000);
    const digest = await channel.nextMessage();
    assert.match(bare((await follow('Summary', digest)).text), /^Story\n[\s\S]*Samira Aziz/);
    assert.deepEqual(channel.unread, []);
  });

  it('the tap that ends a mute says so and shows what comes next', async (t) => {
    const fan = await open(t);
    const reader = fan.telegram.user({ language_code: 'ar' });
    reader.says('/subscribe');
    await reader.nextMessage();
    await fan.publish();
    await fan.pass(60_000);
    await reader.taps(await reader.nextMessage(), 'كتم لمدة يوم');
    reader.says('/status');
    const status = await reader.nextMessage();
    assert.match(status.text, /الكتم: حتى/);
    assert.equal((await reader.taps(status, 'إلغاء الكتم')).text, 'أُلغي الكتم.');
    assert.match(await status.nextEdit(), /الموجز التالي: عندما يجدّ شيء$/);
    assert.deepEqual(status.buttons, []);
  });

  it('what the disk has no room for is not done: memory and store say the same', async (t) => {
    const fan = await open(t);
    const reader = fan.telegram.user();
    reader.says('/subscribe');
    const card = await reader.nextMessage();
    fan.disk.isFull = true;
    reader.says('/unsubscribe');
    assert.match((await reader.nextMessage()).text, /Something went wrong/);
    await reader.taps(card, 'Weekly');
    reader.says('/status');
    assert.match((await reader.nextMessage()).text, /^Story\nI will send a brief here as soon as/);
    const other = fan.telegram.user();
    other.says('/subscribe');
    assert.match((await other.nextMessage()).text, /Something went wrong/);
    assert.equal(fan.subscriptions.size, 1);
    fan.disk.isFull = false;
    reader.says('/unsubscribe');
    assert.match((await reader.nextMessage()).text, /I will send nothing more/);
    assert.equal(fan.subscriptions.size, 0);
  });

  it('what has happened stays so though the disk is full: no brief twice, no chat that is gone again', async (t) => {
    const fan = await open(t);
    const [reader, gone] = [fan.telegram.user(), fan.telegram.user()];
    for (const person of [reader, gone]) {
      person.says('/subscribe');
      await person.nextMessage();
    }
    gone.account.blocked = true;
    fan.disk.isFull = true;
    await fan.publish();
    await fan.pass(3_600_000);
    assert.equal(reader.chat.unread.length, 1);
    assert.deepEqual(
      [...fan.subscriptions.all()].map(({ chat }) => chat),
      [reader.user.id],
    );
  });

  it('/status tells when the next brief comes and why one was left out', async (t) => {
    const fan = await open(t);
    const reader = fan.telegram.user();
    reader.says('/status');
    assert.match((await reader.nextMessage()).text, /No story is followed here/);
    reader.says('/subscribe');
    const card = await reader.nextMessage();
    await fan.publish('Leila Haddad said the dockers had stopped work.', 'repeats');
    reader.says('/status');
    assert.match(
      (await reader.nextMessage()).text,
      /Last brief: none has been sent yet\nNext brief: when there is news\nLast article: not sent, because it says nothing new$/,
    );
    await change(reader, card, 'Daily');
    reader.says('/status');
    assert.match((await reader.nextMessage()).text, /Next brief: 2 May 2026, 08:00/);
  });

  it('/status tells the hour of the next digest also where nothing waits for it, and never speaks of two times', async (t) => {
    const fan = await open(t);
    const people = {
      en: fan.telegram.user(),
      ar: fan.telegram.user({ language_code: 'ar' }),
    };
    const expected = {
      en: /^Story\nI will send one brief a week here, on Monday at 08:00, with all that is new\.\nTime zone: Tripoli\nLast brief: none has been sent yet\nNext brief, if there is news by then: 4 May 2026, 08:00 \(Tripoli\)$/,
      ar: /^قصة\nأرسل كل جديد إلى هنا في موجز واحد أسبوعيا، يوم الاثنين عند الساعة 08:00\.\nالمنطقة الزمنية: طرابلس\nآخر موجز: لم يُرسَل شيء بعد\nالموجز التالي، إن جدّ شيء حتى ذلك الحين: 4 مايو\/أيار 2026، 08:00 \(طرابلس\)$/,
    };
    for (const language of ['en', 'ar'] as const) {
      const person = people[language];
      person.says('/subscribe');
      await change(person, await person.nextMessage(), language === 'ar' ? 'كل أسبوع' : 'Weekly');
      person.says('/status');
      assert.match(bare((await person.nextMessage()).text), expected[language]);
    }
    people.en.says('/unsubscribe');
    await people.en.nextMessage();
    people.en.says('/subscribe');
    await change(people.en, await people.en.nextMessage(), 'Important only');
    people.en.says('/status');
    assert.match((await people.en.nextMessage()).text, /Next brief: when there is important news$/);
  });

  it('/status and the card are in one language, the reader’s, whatever that of the briefs', async (t) => {
    const fan = await open(t);
    const [reader, other] = [fan.telegram.user(), fan.telegram.user({ language_code: 'ar' })];
    for (const [person, button, own, says] of [
      [reader, 'العربية', 'Latin', /Language of the briefs: Arabic/],
      [other, 'English', 'Arabic', /لغة الموجزات: الإنجليزية/],
    ] as const) {
      person.says('/subscribe');
      const texts = [await change(person, await person.nextMessage(), button)];
      person.says('/status');
      texts.push((await person.nextMessage()).text);
      for (const text of texts) {
        assert.match(text, says);
        const foreign = own === 'Latin' ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u;
        assert.doesNotMatch(text, foreign);
      }
    }
  });

  it('in a group only admins change anything: anonymous ones too, former ones not', async (t) => {
    const fan = await open(t);
    const { telegram } = fan;
    const [owner, member, former] = [telegram.user(), telegram.user(), telegram.user()];
    const group = telegram.supergroup({ members: [owner, member, former] });
    owner.promotes(former, group);
    owner.demotes(former, group);
    for (const person of [member, former]) {
      person.says('/subscribe', { in: group });
      assert.match((await group.nextMessage()).text, /Only admins can change what is followed here/);
    }
    assert.equal(fan.subscriptions.size, 0);
    owner.says('/subscribe', { in: group, as: 'anonymous' });
    const card = await group.nextMessage();
    assert.ok(only(fan, group.id));
    const notice = await member.taps(card, 'Daily');
    assert.match(notice.text ?? '', /Only admins/);
    await change(owner, card, 'Daily');
    assert.equal(only(fan, group.id)?.rhythm, 'daily');
  });

  it('whoever was an admin a moment ago ends nothing', async (t) => {
    const fan = await open(t);
    const { telegram } = fan;
    const [owner, former] = [telegram.user(), telegram.user()];
    const group = telegram.supergroup({ members: [owner, former] });
    owner.promotes(former, group);
    former.says('/subscribe', { in: group });
    const card = await group.nextMessage();
    owner.demotes(former, group);
    assert.match((await former.taps(card, 'Unsubscribe')).text ?? '', /Only admins/);
    former.says('/unsubscribe', { in: group });
    assert.match((await group.nextMessage()).text, /Only admins/);
    assert.ok(only(fan, group.id));
    assert.match((await former.taps(card, 'Daily')).text ?? '', /Only admins/);
  });

  it('whoever was an admin at the last tap changes nothing', async (t) => {
    const fan = await open(t);
    const { telegram } = fan;
    const [owner, former] = [telegram.user(), telegram.user()];
    const group = telegram.supergroup({ members: [owner, former] });
    owner.promotes(former, group);
    former.says('/subscribe', { in: group });
    const card = await group.nextMessage();
    await change(former, card, 'Daily');
    owner.demotes(former, group);
    assert.match((await former.taps(card, 'Weekly')).text ?? '', /Only admins/);
    assert.equal(only(fan, group.id)?.rhythm, 'daily');
  });

  it('/language takes the briefs along, but for those for which another language was chosen', async (t) => {
    const fan = await open(t);
    const reader = fan.telegram.user();
    reader.says('/subscribe');
    const card = await reader.nextMessage();
    reader.says('/language ar');
    assert.equal(
      bare((await reader.nextMessage()).text),
      'من الآن فصاعدا سأجيب هنا وأرسل الموجزات بالعربية.',
    );
    assert.equal(only(fan, reader.user.id)?.language, 'ar');
    await change(reader, card, '✓ English');
    reader.says('/language ar');
    assert.match(
      bare((await reader.nextMessage()).text),
      /^سأجيب هنا بالعربية من الآن فصاعدا\. أما الموجزات التي تصل بالإنجليزية فتبقى على حالها، ولتغيير ذلك: \/subscribe$/,
    );
    assert.equal(only(fan, reader.user.id)?.language, 'en');
    reader.says('/language');
    const choice = await reader.nextMessage();
    assert.equal(
      bare(await change(reader, choice, 'English')),
      'From now on I will answer and send the briefs in English here.',
    );
  });

  it('a link to a story that is not there says so, in private and in a group', async (t) => {
    const fan = await open(t);
    const [english, arabic] = [fan.telegram.user(), fan.telegram.user({ language_code: 'ar' })];
    english.says('/start nosuch');
    assert.match((await english.nextMessage()).text, /^I know no story of that name\.\n\n/);
    arabic.says('/start nosuch');
    assert.match(bare((await arabic.nextMessage()).text), /^لا أعرف قصة بهذا الاسم\.\n\n/);
    const group = fan.telegram.supergroup({ members: [english], bot: 'left' });
    english.addsBot(group, { startgroup: 'nosuch' });
    const texts = [(await group.nextMessage()).text, (await group.nextMessage()).text];
    assert.ok(texts.some((text) => text.startsWith('I know no story of that name. Which one')));
    assert.equal(fan.subscriptions.size, 0);
  });

  it('who loses the rights has them no moment longer where the bot is told so', async (t) => {
    const fan = await open(t);
    const { telegram } = fan;
    const [owner, former] = [telegram.user(), telegram.user()];
    const group = telegram.supergroup({ members: [owner, former], bot: 'administrator' });
    owner.promotes(former, group);
    former.says('/subscribe', { in: group });
    const card = await group.nextMessage();
    await change(former, card, 'Daily');
    owner.demotes(former, group);
    await telegram.idle();
    assert.match((await former.taps(card, 'Weekly')).text ?? '', /Only admins/);
    assert.equal(only(fan, group.id)?.rhythm, 'daily');
  });

  it('an admin who writes as the group sets it up in the language of its name', async (t) => {
    const fan = await open(t);
    const owner = fan.telegram.user();
    const group = fan.telegram.supergroup({ title: 'غرفة الأخبار', members: [owner] });
    owner.says('/subscribe', { in: group, as: 'anonymous' });
    assert.match((await group.nextMessage()).text, /أرسل موجزا إلى هنا فور انضمام مقالة جديدة/);
    assert.equal(only(fan, group.id)?.language, 'ar');
    await fan.publish('The mediator Omar Nasri invited both sides to Tunis.');
    await fan.pass(60_000);
    assert.match((await group.nextMessage()).text, /^الجديد في «قصة»/);
  });

  it('what went to a topic that was deleted goes on in the topic in which it is asked for next, and nothing is missed', async (t) => {
    const fan = await open(t);
    const owner = fan.telegram.user();
    owner.startsBot();
    await owner.nextMessage();
    const forum = fan.telegram.supergroup({ forum: true, members: [owner] });
    const [first, second] = [forum.topic('First'), forum.topic('Second')];
    owner.says('/subscribe', { in: forum, topic: first });
    await change(owner, await forum.nextMessage(), 'Important only');
    first.isDeleted();
    await fan.publish('The mediator Omar Nasri invited both sides to Tunis.', 'important');
    await fan.pass(60_000);
    assert.match(
      (await owner.nextMessage()).text,
      /the topic was deleted\. To follow the story in another one/,
    );
    owner.says('/subscribe', { in: forum, topic: second });
    await fan.pass(60_000);
    const texts = [(await forum.nextMessage()).text, (await forum.nextMessage()).text].sort();
    assert.match(texts[0]!, /Omar Nasri/);
    assert.match(texts[1]!, /^Story\nI will send a brief here only when there is important news/);
    assert.deepEqual(
      fan.subscriptions.of(forum.id).map(({ topic, paused }) => [topic, paused]),
      [[second.id, undefined]],
    );
  });

  it('a channel may change what its own discussion group follows, any other channel may not', async (t) => {
    const fan = await open(t);
    const { telegram } = fan;
    const [owner, stranger] = [telegram.user(), telegram.user()];
    const group = telegram.supergroup({ members: [owner, stranger] });
    const [channel, other] = [
      telegram.channel({ members: [owner], bot: 'left' }),
      telegram.channel({ members: [stranger], bot: 'left' }),
    ];
    group.discusses(channel);
    stranger.says('/subscribe', { in: group, as: other });
    assert.match((await group.nextMessage()).text, /Only admins can change what is followed here/);
    assert.equal(fan.subscriptions.size, 0);
    owner.says('/subscribe', { in: group, as: channel });
    await group.nextMessage();
    assert.ok(only(fan, group.id));
    stranger.says('/unsubscribe', { in: group, as: other });
    assert.match((await group.nextMessage()).text, /Only admins/);
    assert.ok(only(fan, group.id));
    owner.says('/unsubscribe', { in: group, as: channel });
    assert.match((await group.nextMessage()).text, /I will send nothing more/);
    // What Telegram forwards from the channel by itself is said to the channel's readers.
    channel.posts('/subscribe');
    await telegram.idle();
    assert.deepEqual([fan.subscriptions.size, group.unread], [0, []]);
  });

  it('no channel may where a group discusses none, and nobody who has left', async (t) => {
    const fan = await open(t);
    const { telegram } = fan;
    const [owner, gone] = [telegram.user(), telegram.user()];
    const group = telegram.supergroup({ members: [owner, gone] });
    owner.promotes(gone, group);
    gone.leaves(group);
    const channel = telegram.channel({ members: [owner], bot: 'left' });
    owner.says('/subscribe', { in: group, as: channel });
    assert.match((await group.nextMessage()).text, /Only admins/);
    gone.says('/subscribe', { in: group });
    assert.match((await group.nextMessage()).text, /Only admins/);
    assert.equal(fan.subscriptions.size, 0);
  });

  it('a topic of a forum gets its own briefs, in the topic', async (t) => {
    const fan = await open(t);
    const owner = fan.telegram.user();
    const forum = fan.telegram.supergroup({ members: [owner], forum: true });
    const topic = forum.topic('Strike');
    owner.says('/subscribe', { in: forum, topic });
    const card = await forum.nextMessage();
    assert.equal(only(fan, forum.id)?.topic, topic.id);
    await change(owner, card, 'Important only');
    assert.equal(only(fan, forum.id)?.rhythm, 'important');
    await fan.publish('Karim Salem resigned.', 'important');
    await fan.pass(60_000);
    assert.equal((await forum.nextMessage()).raw.message_thread_id, topic.id);
  });

  it('works in channels', async (t) => {
    const fan = await open(t);
    const channel = fan.telegram.channel({ title: 'أخبار الميناء' });
    channel.posts('/subscribe');
    assert.match((await channel.nextMessage()).text, /أرسل موجزا إلى هنا/);
    channel.posts('Good morning');
    channel.posts('/help');
    await fan.publish();
    await fan.telegram.idle();
    await fan.pass(60_000);
    assert.match((await channel.nextMessage()).text, /الجديد في/);
    assert.deepEqual(channel.unread, []);
    channel.posts('/unsubscribe');
    await channel.nextMessage();
    assert.equal(fan.subscriptions.size, 0);
  });

  it('a group is greeted with one card: chosen by taps, begun by one', async (t) => {
    const fan = await open(t);
    const owner = fan.telegram.user();
    const group = fan.telegram.supergroup({ members: [owner], bot: 'left' });
    owner.addsBot(group);
    const card = await group.nextMessage();
    assert.match(card.text, /Hello, I am Mujaz[\s\S]*I can send a brief here[\s\S]*Story/);
    await change(owner, card, 'Daily');
    assert.equal(fan.subscriptions.size, 0);
    await change(owner, card, 'Start the briefs');
    assert.equal(only(fan, group.id)?.rhythm, 'daily');
    await fan.telegram.idle();
    assert.deepEqual(group.unread, []);
    owner.removesBot(group);
    await fan.telegram.idle();
    assert.equal(fan.subscriptions.size, 0);
  });

  it('in a forum the card says into which topic briefs come, and how they come into another one', async (t) => {
    const fan = await open(t);
    const owner = fan.telegram.user();
    const group = fan.telegram.supergroup({ forum: true, members: [owner], bot: 'left' });
    owner.addsBot(group);
    const greeting = await group.nextMessage();
    assert.match(
      greeting.text,
      /Briefs come into this topic\. To have them in another one, send \/subscribe there/,
    );
    const topic = group.topic('Strike');
    owner.says('/subscribe', { in: group, topic });
    const card = await group.nextMessage();
    assert.match(card.text, /Briefs come into this topic/);
    await change(owner, greeting, 'Start the briefs');
    assert.deepEqual(
      fan.subscriptions.of(group.id).map((one) => one.topic),
      [topic.id, undefined],
    );
  });

  it('a link that names the story needs no command at all', async (t) => {
    const fan = await open(t);
    const owner = fan.telegram.user();
    const group = fan.telegram.supergroup({ members: [owner], bot: 'left' });
    owner.addsBot(group, { startgroup: 'strike' });
    const card = await group.nextMessage();
    await fan.telegram.idle();
    assert.equal(only(fan, group.id)?.rhythm, 'now');
    assert.match(card.text, /^Story\n/);
    assert.deepEqual(group.unread, []);
    const reader = fan.telegram.user();
    reader.startsBot('strike');
    const offer = await reader.nextMessage();
    assert.equal(fan.subscriptions.of(reader.user.id).length, 0);
    await change(reader, offer, 'Start the briefs');
    assert.equal(fan.subscriptions.of(reader.user.id).length, 1);
    reader.blocksBot();
    await fan.telegram.idle();
    assert.equal(fan.subscriptions.of(reader.user.id).length, 0);
  });
});
