/** A process that delivers and is killed: the bot's own parts over a real store and folder, in a hurry. */

import { readKnowledgeFiles } from '../../../src/adapters/knowledge-files.ts';
import { openDesk } from '../../../src/adapters/open-desk.ts';
import { openStores } from '../../../src/adapters/stores.ts';
import { turnsIn } from '../../../src/adapters/turns.ts';
import { logIn, subscriptionsIn } from '../../../src/adapters/update-stores.ts';
import { createLog } from '../../../src/log.ts';
import { createBot } from '../../../src/telegram/create-bot.ts';
import { systemClock as clock } from '../../../src/updates/clock.ts';
import { KnowledgeFollower } from '../../../src/updates/knowledge-follower.ts';
import { Pace } from '../../../src/updates/pace.ts';
import { StoryLog } from '../../../src/updates/story-log.ts';
import { Subscriptions } from '../../../src/updates/subscriptions.ts';

const [apiRoot = '', token = '', folder = '', storeUrl = ''] = process.argv.slice(2);
const log = createLog('warn');
const { desk } = await openDesk(folder);
const stores = openStores(storeUrl);
const storyLog = await StoryLog.open(logIn(stores.logs));
await storyLog.startWith(desk.stories);
const subscriptions = await Subscriptions.open(subscriptionsIn(stores.subscriptions));
// A second of Telegram in thirty milliseconds.
const window = { most: 30, span: 30 };
const pace = new Pace(clock, { all: window, chat: [], group: window });
const settings = { read: async () => ({}), write: async () => {}, forget: async () => {} };
const following = { subscriptions, storyLog, zone: 'UTC', pace, clock };
const { delivery } = createBot({
  token,
  apiRoot,
  desk,
  settings,
  turns: turnsIn(stores.turns),
  log,
  following,
});
const follower = new KnowledgeFollower({
  read: () => readKnowledgeFiles(folder),
  storyLog,
  clock,
  delay: 20,
  replaceStories: (stories) => desk.replaceStories(stories),
  weigh: () => 'adds',
  onChanges: () => delivery?.wake('strike'),
  onProblem: () => {},
  log,
});
delivery?.start();
setInterval(() => void follower.look(), 25);
process.send?.('ready');
