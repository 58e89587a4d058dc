import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openFanOut } from './fan-out.ts';
import { populate, repeatsIn, storm, toldIn } from './population.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const COUNT = 1000;
const SEED = 11;

it(`under a storm of faults every reachable one of ${COUNT} subscriptions has every update, in order (seed ${SEED})`, async (t) => {
  const fan = await openFanOut({ polls: false });
  t.after(() => fan.close());
  const { telegram } = fan;
  telegram.limits.enable();

  const { subscriptions, reachable, gone, paused } = populate(telegram, COUNT);
  for (const one of subscriptions) await fan.subscriptions.add(one);
  telegram.faults.random(SEED, { faults: storm(3), methods: /^sendMessage$/i });

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
  for (const chat of reachable) {
    const told = toldIn(chat);
    duplicates += repeatsIn(told);
    assert.deepEqual([...new Set(told.flat())], [1, 2], `${chat.name} was told ${JSON.stringify(told)}`);
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
