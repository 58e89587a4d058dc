/** `node src/cli/subscriptions.ts`: what chats follow, out of one store and into another. */

import { existsSync } from 'node:fs';
import { readEnvironment } from '../adapters/environment.ts';
import { KnowledgeFolderError, openDesk } from '../adapters/open-desk.ts';
import { openStores } from '../adapters/stores.ts';
import { logIn, readSubscription, subscriptionsIn } from '../adapters/update-stores.ts';
import { parseConfig } from '../config.ts';
import { StoryLog } from '../updates/story-log.ts';
import { keyOf, type Subscription } from '../updates/subscription.ts';
import { parse, runCommand, UsageError } from './command-line.ts';
import { linesOf } from './lines.ts';
import { faultOf } from './subscription-fault.ts';

const HELP = `
Usage: node src/cli/subscriptions.ts export [--chat=ID] > FILE
       node src/cli/subscriptions.ts import < FILE

Writes the subscriptions in STORE_URL to standard output, one JSON object a line, or reads such lines from standard input
into it; one of the same chat, topic and story is replaced. Stop the bot before an import: it reads them at its start.

  --chat=ID   only those of this chat, such as --chat=-1001234567890
  -h, --help  this text

Exit code: 0; 2 wrong use, or a line that is no subscription of a story in KNOWLEDGE_DIR (then nothing
is imported, and the line and what is wrong with it are named); 1 anything unexpected.
`;

async function main(argv: readonly string[]): Promise<number> {
  const { values, argument } = parse(
    argv,
    { options: { chat: { type: 'string' } }, argument: 'export|import' },
    HELP,
  );
  if (argument !== 'export' && argument !== 'import')
    throw new UsageError(`"${argument}" is neither export nor import; see --help.`);
  const chat = values.chat === undefined ? undefined : Number(values.chat);
  if (chat !== undefined && !Number.isSafeInteger(chat))
    throw new UsageError(`--chat is a chat's number, not "${values.chat}"; see --help.`);
  const { storeUrl, knowledgeDirectory } = parseConfig(readEnvironment());
  if (argument === 'export') refuseMissing(storeUrl);
  // What is written there is gone when this command ends.
  if (argument === 'import' && storeUrl === 'memory:')
    throw new UsageError('STORE_URL is "memory:", which keeps nothing; give the store of the bot.');
  const given = argument === 'import' ? await readLines(chat, knowledgeDirectory) : [];
  const stores = openStores(storeUrl);
  const store = subscriptionsIn(stores.subscriptions);
  try {
    if (argument === 'export') {
      for await (const subscription of store.readAll())
        if (chat === undefined || subscription.chat === chat)
          process.stdout.write(`${JSON.stringify(subscription)}\n`);
      return 0;
    }
    const storyLog = await StoryLog.open(logIn(stores.logs));
    for (const subscription of given) {
      // A number of another installation's log may be further on than this one's.
      const cursor = Math.min(subscription.cursor, storyLog.head(subscription.story));
      await store.write(keyOf(subscription), { ...subscription, cursor });
    }
    process.stderr.write(`${given.length} imported\n`);
    return 0;
  } finally {
    await stores.close();
  }
}

/** A store that is not there holds nothing, and most likely STORE_URL is wrong. @throws UsageError */
function refuseMissing(storeUrl: string): void {
  const file = storeUrl.replace(/^sqlite:/, '');
  if (storeUrl !== 'memory:' && !existsSync(file))
    throw new UsageError(`STORE_URL is "${storeUrl}", and there is no such file.`);
}

/** @throws UsageError that names the first line that is no subscription of a story in `knowledge` */
async function readLines(chat: number | undefined, knowledge: string) {
  const given = new Map<string, Subscription>();
  const { desk } = await openDesk(knowledge).catch((error: unknown) => {
    throw error instanceof KnowledgeFolderError ? new UsageError(error.message) : error;
  });
  let number = 0;
  const now = Date.now();
  for await (const written of linesOf(process.stdin.setEncoding('utf8'))) {
    number++;
    // An editor of Windows marks the beginning of a file.
    const line = number === 1 ? written.replace(/^\ufeff/, '') : written;
    if (!line.trim()) continue;
    const value = parsed(line);
    const fault = faultOf(value, now);
    const subscription = fault === undefined ? readSubscription(value) : undefined;
    if (!subscription)
      throw new UsageError(`Line ${number} is no subscription: ${fault ?? ''}; nothing is imported.`);
    if (!desk.story(subscription.story))
      throw new UsageError(
        `Line ${number} follows the story "${subscription.story}", which is not in ${knowledge}; nothing is imported.`,
      );
    // One that stands there twice is one.
    if (chat === undefined || subscription.chat === chat) given.set(keyOf(subscription), subscription);
  }
  return [...given.values()];
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

await runCommand(main);
