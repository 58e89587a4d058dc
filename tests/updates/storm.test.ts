import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Chatroom } from '../helpers/telegram/chatroom.ts';
import { dropAfter, dropBefore, refuse, status, status429 } from '../helpers/telegram/faults.ts';
import { following, openFanOut } from './fan-out.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const COUNT = 3000;
const SEED = 11;

it(`under a storm of faults every reachable one of ${COUNT} subscriptions has every update, in order (seed ${SEED})`, async (t) => {
  const fan = await openFanOut({ polls: false });
  t.after(() => fan.close());
  const { telegram } = fan;
  telegram.limits.enable();

  const reachable = new Map<string, Chatroom>();
  const gone: Chatroom[] = [];
  const paused: { chat: Chatroom; topic?: number }[] = [];
  for (let i = 0; i < COUNT; i++) {
    const kind = i % 20;
    const wishes = { ...following, language: i % 3 === 0 ? ('ar' as const) : ('en' as const) };
    if (kind < 12) {
      const person = telegram.user();
      person.account.started = true;
      if (kind === 10) person.account.blocked = true;
      if (kind === 11) person.account.deactivated = true;
      await fan.subscriptions.add({ ...wishes, chat: person.user.id });
      if (kind < 10) reachable.set(`${i}`, person.chat);
      else gone.push(person.chat);
    } else if (kind < 15) {
      const chat = kind === 14 ? telegram.group({ bot: 'kicked' }) : telegram.group();
      await fan.subscriptions.add({ ...wishes, chat: chat.id });
      if (kind === 12) reachable.set(`${i}`, chat.migrates());
      else if (kind === 13) reachable.set(`${i}`, chat);
      else gone.push(chat);
    } else if (kind < 17) {
      const chat = telegram.channel(kind === 16 ? { bot: 'administrator', members: [telegram.user()] } : {});
      await fan.subscriptions.add({ ...wishes, chat: chat.id });
      if (kind === 15) reachable.set(`${i}`, chat);
      else paused.push({ chat });
    } else {
      const chat = telegram.supergroup({ forum: true, members: [telegram.user()] });
      const topic = chat.topic('Strike');
      await fan.subscriptions.add({ ...wishes, chat: chat.id, topic: topic.id });
      if (kind === 17) topic.closes();
      if (kind === 18) topic.isDeleted();
      if (kind === 19) reachable.set(`${i}`, chat);
      else paused.push({ chat, topic: topic.id });
    }
  }
  const storm = [
    [0.02, status(500)],
    [0.01, status(502)],
    [0.02, dropBefore],
    [0.01, dropAfter],
    [0.01, status429(3)],
    [0.002, refuse(400, 'Bad Request: something that no bot has ever seen')],
  ] as const;
  telegram.faults.random(SEED, { faults: storm, methods: /^sendMessage$/i });

  await fan.publish('Omar Nasri invited both sides to Tunis.');
  await fan.pass(MINUTE);
  await fan.publish('A court in Sfax ruled that the strike is legal.');
  await fan.pass(HOUR);

  // What arrived without the bot ever hearing so.
  const arrived = telegram
    .callsTo('sendMessage')
    .filter(({ params, response }) => params.reply_markup !== undefined && response?.ok).length;
  const lost = arrived - fan.delivery.counts.sent;
  let duplicates = 0;
  for (const [name, chat] of reachable) {
    const texts = chat.messages.map(({ text }) => text).filter((text) => /News \d/.test(text));
    const told = texts.map((text) => [1, 2].filter((n) => new RegExp(`News ${n}(?!\\d)`).test(text)));
    const known = new Set<number>();
    for (const numbers of told) {
      if (numbers.some((n) => known.has(n))) duplicates++;
      for (const n of numbers) known.add(n);
    }
    assert.deepEqual([...known], [1, 2], `subscription ${name} was told ${JSON.stringify(told)}`);
  }
  // A message whose answer was lost is sent again: nothing else is ever sent twice.
  assert.equal(duplicates, lost);
  t.diagnostic(`${duplicates} duplicates for ${lost} lost answers; ${telegram.calls.length} calls`);
  for (const chat of gone) assert.deepEqual(fan.subscriptions.of(chat.id), []);
  for (const { chat, topic } of paused) {
    const [one] = fan.subscriptions.of(chat.id).filter((each) => each.topic === topic);
    assert.ok(one?.paused, `${chat.name} ${topic} is not paused`);
  }
  assert.deepEqual(telegram.rateLimited, []);
  telegram.assertNoViolations();
});
