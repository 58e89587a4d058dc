/** `node src/cli/subscriptions.ts`: what chats follow, out of one store and into another. */

import { readEnvironment } from '../adapters/environment.ts';
import { readKnowledgeFiles } from '../adapters/knowledge-files.ts';
import { openStores, storeExists } from '../adapters/stores.ts';
import { logIn, readSubscription, subscriptionsIn } from '../adapters/update-stores.ts';
import { parseConfig } from '../config.ts';
import { loadStories } from '../story/load-stories.ts';
import { StoryLog } from '../updates/story-log.ts';
import { keyOf } from '../updates/subscription.ts';
import { parse, runCommand, UsageError } from './command-line.ts';
import { linesOf } from './lines.ts';

const HELP = `
Usage: node src/cli/subscriptions.ts export [--chat=ID] > FILE
       node src/cli/subscriptions.ts import < FILE

Writes the subscriptions in STORE_URL to standard output, one JSON object a line, or reads such lines from standard input
into it; one of the same chat, topic and story is replaced, and its story must be in KNOWLEDGE_DIR. Stop the bot before an import: it reads them at its start.

  --chat=ID   only those of this chat, such as --chat=-1001234567890
  -h, --help  this text

Exit code: 0; 2 wrong use, no store to export, or a line that is no subscription (then nothing is imported); 1 anything
unexpected.
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
  if (argument === 'export' && !storeExists(storeUrl))
    throw new UsageError(`There is no store at ${storeUrl}: STORE_URL names none that a bot has opened.`);
  const given = argument === 'import' ? await readLines(chat, await storiesIn(knowledgeDirectory)) : [];
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

/** The stories that can be followed, by name. */
async function storiesIn(knowledge: string): Promise<ReadonlySet<string>> {
  const { stories } = loadStories(await readKnowledgeFiles(knowledge));
  return new Set(stories.map(({ id }) => id));
}

/** @throws UsageError that names the first line that is no subscription, or follows a story that is not there */
async function readLines(chat: number | undefined, stories: ReadonlySet<string>) {
  const given = [];
  let number = 0;
  for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
    number++;
    if (!line.trim()) continue;
    const subscription = readSubscription(parsed(line));
    if (!subscription) throw new UsageError(`Line ${number} is no subscription; nothing is imported.`);
    if (chat !== undefined && subscription.chat !== chat) continue;
    if (!stories.has(subscription.story))
      throw new UsageError(
        `Line ${number} follows "${subscription.story}", and KNOWLEDGE_DIR holds no such story; nothing is imported.`,
      );
    given.push(subscription);
  }
  return given;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

await runCommand(main);
