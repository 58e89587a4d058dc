/** A process that delivers and is killed: the whole bot over a real store and folder, in a hurry. */

import { openBot } from '../../../src/adapters/open-bot.ts';
import { openDesk } from '../../../src/adapters/open-desk.ts';
import { openStores } from '../../../src/adapters/stores.ts';
import { createLog } from '../../../src/log.ts';
import { systemClock as clock } from '../../../src/updates/clock.ts';
import { Pace } from '../../../src/updates/pace.ts';

const [apiRoot = '', token = '', knowledge = '', storeUrl = ''] = process.argv.slice(2);
const { desk } = await openDesk(knowledge);
// A second of Telegram in thirty milliseconds.
const window = { most: 30, span: 30 };
const bot = await openBot({
  token,
  apiRoot,
  stores: openStores(storeUrl),
  knowledge,
  desk,
  editorChats: [],
  zone: 'UTC',
  clock,
  pace: new Pace(clock, { all: window, chat: [], group: window }),
  log: createLog('error'),
  settling: 20,
});
await bot.start();
bot.telegramBot.delivery?.start();
setInterval(() => void bot.follower.look(), 25);
process.send?.('ready');
