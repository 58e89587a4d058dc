/** How fast briefs go out against what Telegram allows, what 100,000 subscriptions cost, and what kills repeat. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStores } from '../src/adapters/stores.ts';
import { logIn, subscriptionsIn } from '../src/adapters/update-stores.ts';
import { systemClock } from '../src/updates/clock.ts';
import { Delivery } from '../src/updates/delivery.ts';
import { Pace } from '../src/updates/pace.ts';
import { StoryLog } from '../src/updates/story-log.ts';
import { keyOf, RHYTHMS, type Subscription } from '../src/updates/subscription.ts';
import { Subscriptions } from '../src/updates/subscriptions.ts';
import { following, openFanOut } from '../tests/updates/fan-out.ts';
import { runKills } from '../tests/updates/kill/kill-run.ts';

const CHATS = 3000;
const MANY = 100_000;
/** How many messages may be under way at once: the default of `Delivery`. */
const CONCURRENCY = 16;

export async function benchDelivery(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--seeds');
  if (at >= 0) return kills(Number(args[at + 1] ?? 10));
  await pace();
  await many();
}

/** Over the strict Telegram with its limits on, on a clock of its own. */
async function pace(): Promise<void> {
  const fan = await openFanOut({ polls: false });
  fan.telegram.limits.enable();
  for (let i = 0; i < CHATS; i++) {
    const person = fan.telegram.user();
    person.account.started = true;
    await fan.subscriptions.add({ ...following, chat: person.user.id });
  }
  await fan.publish();
  const from = fan.clock.now();
  await fan.pass(600_000);
  const calls = fan.telegram.callsTo('sendMessage');
  const seconds = (calls.at(-1)!.at - from) / 1000;
  const rate = (calls.length - 1) / seconds;
  console.log(
    `${calls.length} messages in ${seconds.toFixed(1)} s of Telegram's time: ${rate.toFixed(2)} a second, ` +
      `${((100 * rate) / 30).toFixed(1)}% of the 30 allowed; ${fan.telegram.rateLimited.length} refused for their pace`,
  );
  await fan.close();
}

async function many(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mujaz-bench-'));
  const url = `sqlite:${join(folder, 'store.sqlite')}`;
  try {
    const before = openStores(url);
    const batch = Array.from({ length: MANY }, (_, i): Subscription => {
      const chat = i % 10 === 0 ? -1_000_000_000_000 - i : 100_000_000 + i;
      const quiet = i % 4 === 0 ? { quiet: { from: 22, until: 7 } } : {};
      return { ...following, ...quiet, chat, rhythm: RHYTHMS[i % 4]!, hour: i % 24, zone: 'Africa/Tripoli' };
    });
    await before.subscriptions.setMany(batch.map((one) => ({ key: keyOf(one), value: one })));
    await before.close();
    batch.length = 0;

    const stores = openStores(url);
    globalThis.gc?.();
    const empty = process.memoryUsage().heapUsed;
    const started = performance.now();
    const subscriptions = await Subscriptions.open(subscriptionsIn(stores.subscriptions));
    const opened = performance.now() - started;
    globalThis.gc?.();
    const full = process.memoryUsage().heapUsed;
    console.log(
      `${subscriptions.size} subscriptions: ${((full - empty) / 1e6).toFixed(1)} MB, read in ${(opened / 1000).toFixed(2)} s`,
    );
    const updates = [{ story: 'strike', seq: 1, article: '2024-a', at: Date.now(), weight: 'adds' as const }];
    await logIn(stores.logs).write('strike', { known: {}, updates });
    const delivery = new Delivery({
      subscriptions,
      storyLog: await StoryLog.open(logIn(stores.logs)),
      pace: new Pace(systemClock),
      clock: systemClock,
      log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
      isReadable: () => true,
      send: async () => ({ kind: 'absent' }),
    });
    const woken = performance.now();
    delivery.start();
    const noted = performance.now() - woken;
    globalThis.gc?.();
    const busy = process.memoryUsage().heapUsed;
    console.log(
      `an update for all of them: on the agenda in ${noted.toFixed(0)} ms, ${((busy - full) / 1e6).toFixed(1)} MB more while it goes out`,
    );
    await delivery.stop();
    await stores.close();
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The process is killed while it tells chats of all kinds, and Telegram is in trouble. */
async function kills(seeds: number): Promise<void> {
  for (let seed = 1; seed <= seeds; seed++) {
    const from = performance.now();
    const run = await runKills(seed, { chats: CHATS, patience: 600_000, isStormy: true });
    const { kills: killed, messages, duplicates, lostAnswers, told } = run;
    const isWhole = (numbers: readonly (readonly number[])[]): boolean =>
      `${[...new Set(numbers.flat())]}` === '1,2,3';
    const lost = told.filter((numbers) => !isWhole(numbers)).length;
    const bound = killed * CONCURRENCY + lostAnswers;
    console.log(
      `seed ${seed}: ${CHATS} subscriptions, ${told.length} reachable; ${killed} kills, ${messages} messages, ${duplicates} twice ` +
        `(${lostAnswers} answers lost, at most ${bound}), ${lost} chats with a loss; ${((performance.now() - from) / 1000).toFixed(0)} s`,
    );
    if (lost > 0 || duplicates > bound) process.exitCode = 1;
  }
}
