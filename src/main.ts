/** Builds everything, starts it, and stops it in order. */

import { readEnvironment } from './adapters/environment.ts';
import { openBot } from './adapters/open-bot.ts';
import { isFolder, KnowledgeFolderError, openDesk, prepareDesk } from './adapters/open-desk.ts';
import { openStores, type Stores } from './adapters/stores.ts';
import { watchKnowledge } from './adapters/watch-knowledge.ts';
import { type Config, ConfigError, parseConfig } from './config.ts';
import { createLog, type Log } from './log.ts';
import { type HealthServer, startHealthServer } from './server/health-server.ts';
import type { TelegramBot } from './telegram/create-bot.ts';
import { startPolling, UnknownTokenError } from './telegram/polling.ts';
import { systemClock } from './updates/clock.ts';
import { Pace } from './updates/pace.ts';

/** A condition that only the operator can mend: told in one message, without a stack. */
class StartError extends Error {
  override name = 'StartError';
}

async function main(): Promise<void> {
  const config = parseConfig(readEnvironment(), isFolder);
  const log = createLog(config.logLevel, [config.telegram?.token ?? '', config.model?.apiKey ?? '']);
  for (const name of config.withoutEffect)
    log.warn(`${name} is set and has no effect: the bot asks Telegram for messages and has no webhook`);
  const { knowledgeDirectory: knowledge } = config;
  const stores = openedStores(config.storeUrl);
  const model = config.model && (await openWriter(config.model, log, stores));
  const { desk } = await openDesk(knowledge, model?.writer);
  if (desk.stories.length === 0) log.warn(`npm run ingest adds a story to ${knowledge}`);

  const waiting: Record<string, string> = config.telegram ? { telegram: 'not connected yet' } : {};
  const health = await startedHealth(config, () => waiting, log);
  const clock = systemClock;
  const bot = await openBot({
    token: config.telegram?.token ?? 'none',
    apiRoot: config.telegram?.apiRoot ?? '',
    stores,
    knowledge,
    desk,
    editorChats: config.editorChats,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    clock,
    pace: new Pace(clock),
    log,
    ...(model && { budget: model.budget }),
    ...(model?.ranking && { ranking: model.ranking }),
    onTrouble: (trouble) => {
      if (trouble === undefined) delete waiting.knowledge;
      else waiting.knowledge = trouble;
    },
  });
  const stop = stopSignal(log);
  const unwatch = watchKnowledge(knowledge, () => void bot.follower.look(), log);
  try {
    await bot.start();
    if (config.telegram) await serveTelegram(bot.telegramBot, () => prepareDesk(desk), log, waiting, stop);
    else await serveTerminal(bot.telegramBot, stop);
  } finally {
    unwatch();
    await bot.stop();
    await health?.close();
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

/** In a terminal the bot does without: a second one, or any other program on the port, must not keep it from opening. */
async function startedHealth(
  { host, port, telegram }: Config,
  readiness: () => Record<string, string>,
  log: Log,
): Promise<HealthServer | undefined> {
  try {
    return await startHealthServer(host, port, readiness);
  } catch (cause) {
    const reason = `Cannot listen on HOST ${host} and PORT ${port}: ${reasonOf(cause)}`;
    if (telegram)
      throw new StartError(`${reason}. Set another HOST or PORT (0 takes any free one).`, { cause });
    log.warn(`${reason}; going on without /healthz and /readyz`);
    return undefined;
  }
}

/** Polls until the signal stops it or Telegram refuses the token. @throws UnknownTokenError */
async function serveTelegram(
  bot: TelegramBot,
  prepare: () => Promise<void>,
  log: Log,
  waiting: Record<string, string>,
  stop: AbortSignal,
): Promise<void> {
  const polling = startPolling(bot, { log });
  stop.addEventListener('abort', () => {
    waiting.telegram = 'stopping';
    void polling.stop();
  });
  // Meanwhile Telegram is asked who the bot is, and what it was written.
  prepare().catch((error: unknown) => log.error('the stories could not be made ready', { error }));
  await polling.started;
  if (!stop.aborted) {
    delete waiting.telegram;
    bot.delivery?.start();
    log.info('connected to Telegram', { bot: bot.bot.botInfo.username });
  }
  await polling.ended;
  await polling.stop();
}

/** What is needed for this alone is loaded here. */
async function serveTerminal(bot: TelegramBot, stop: AbortSignal): Promise<void> {
  const { LocalChat } = await import('./telegram/local-chat.ts');
  const { Terminal } = await import('./terminal/terminal.ts');
  const terminal = new Terminal({ input: process.stdin, output: process.stdout });
  const language = Intl.DateTimeFormat().resolvedOptions().locale;
  const chat = new LocalChat(bot, language, terminal.events);
  bot.delivery?.start();
  await terminal.run(chat, stop);
}

/** Aborted by the first SIGINT or SIGTERM, or when the process that started this one ends; the second ends the process at once. */
function stopSignal(log: Log): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(1);
      log.info(`stopping on ${signal}`);
      controller.abort();
    });
  }
  // npm ends on a signal without handing it on; who is left without a parent stops too.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid === parent || controller.signal.aborted) return;
    log.info('stopping: the parent process has ended');
    controller.abort();
  }, 1000).unref();
  return controller.signal;
}

/** The libraries of a language model are loaded only for one. */
const openWriter: typeof import('./adapters/open-writer.ts').openWriter = async (...options) =>
  (await import('./adapters/open-writer.ts')).openWriter(...options);

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Runs the program to its end; exit code 2 and one message where only the operator can mend what is wrong. */
export async function run(): Promise<never> {
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
}
