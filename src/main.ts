/** Builds everything, starts it, and stops it in order. */

import { chatSettingsIn } from './adapters/chat-settings.ts';
import { readEnvironment } from './adapters/environment.ts';
import { describeProblem, KnowledgeFolderError, openDesk } from './adapters/open-desk.ts';
import { openWriter } from './adapters/open-writer.ts';
import { openStores, type Stores } from './adapters/stores.ts';
import { type Config, ConfigError, parseConfig } from './config.ts';
import { createLog, type Log } from './log.ts';
import { type HealthServer, startHealthServer } from './server/health-server.ts';
import { createBot, type TelegramBot } from './telegram/create-bot.ts';
import { LocalChat } from './telegram/local-chat.ts';
import { startPolling, UnknownTokenError } from './telegram/polling.ts';
import { Terminal } from './terminal/terminal.ts';

/** A condition that only the operator can mend: told in one message, without a stack. */
class StartError extends Error {
  override name = 'StartError';
}

async function main(): Promise<void> {
  const config = parseConfig(readEnvironment());
  const log = createLog(config.logLevel, [config.telegram?.token ?? '', config.model?.apiKey ?? '']);
  const { desk, problems } = await openDesk(
    config.knowledgeDirectory,
    config.model && openWriter(config.model, log).writer,
  );
  for (const problem of problems)
    log.warn(`knowledge: ${describeProblem(config.knowledgeDirectory, problem)}`);
  if (desk.stories.length === 0)
    log.warn(`there is no story in ${config.knowledgeDirectory}; npm run ingest adds one`);

  const stores = openedStores(config.storeUrl);
  const waiting: Record<string, string> = {};
  const health = await startedHealth(config, () => waiting);
  const telegramBot = createBot({
    token: config.telegram?.token ?? 'none',
    apiRoot: config.telegram?.apiRoot ?? '',
    desk,
    settings: chatSettingsIn(stores.chats),
    log,
  });
  const stop = stopSignal(log);
  try {
    if (config.telegram) await serveTelegram(telegramBot, log, waiting, stop);
    else await serveTerminal(telegramBot, stop);
  } finally {
    await health.close();
    await stores.close();
  }

  function openedStores(url: string): Stores {
    try {
      return openStores(url);
    } catch (cause) {
      throw new StartError(`STORE_URL is "${url}", and that cannot be opened: ${reasonOf(cause)}`, { cause });
    }
  }
}

async function startedHealth(
  { host, port }: Config,
  readiness: () => Record<string, string>,
): Promise<HealthServer> {
  try {
    return await startHealthServer(host, port, readiness);
  } catch (cause) {
    throw new StartError(
      `Cannot listen on HOST ${host} and PORT ${port}: ${reasonOf(cause)}. Set another HOST or PORT (0 takes any free one).`,
      { cause },
    );
  }
}

/** Polls until the signal stops it or Telegram refuses the token. @throws UnknownTokenError */
async function serveTelegram(
  bot: TelegramBot,
  log: Log,
  waiting: Record<string, string>,
  stop: AbortSignal,
): Promise<void> {
  waiting.telegram = 'not connected yet';
  const polling = startPolling(bot, { log });
  stop.addEventListener('abort', () => {
    waiting.telegram = 'stopping';
    void polling.stop();
  });
  await polling.started;
  if (!stop.aborted) {
    delete waiting.telegram;
    log.info('connected to Telegram', { bot: bot.bot.botInfo.username });
  }
  await polling.ended;
  await polling.stop();
}

async function serveTerminal({ bot }: TelegramBot, stop: AbortSignal): Promise<void> {
  const terminal = new Terminal({ input: process.stdin, output: process.stdout });
  const language = Intl.DateTimeFormat().resolvedOptions().locale;
  await terminal.run(new LocalChat(bot, language, terminal.events), stop);
}

/** Aborted by the first SIGINT or SIGTERM; the second ends the process at once. */
function stopSignal(log: Log): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(1);
      log.info(`stopping on ${signal}`);
      controller.abort();
    });
  }
  return controller.signal;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

try {
  await main();
  process.exit(0);
} catch (error) {
  if (
    error instanceof ConfigError ||
    error instanceof KnowledgeFolderError ||
    error instanceof StartError ||
    error instanceof UnknownTokenError
  ) {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
  throw error;
}
