/** A whole newsroom for one test: a folder of stories, a web with feeds, a Telegram with editors and readers. */

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { announce } from '../../src/adapters/announce.ts';
import { chatSettingsIn } from '../../src/adapters/chat-settings.ts';
import { readKnowledgeFiles } from '../../src/adapters/knowledge-files.ts';
import { openNewsroom } from '../../src/adapters/open-newsroom.ts';
import { NewsroomWork } from '../../src/adapters/run-newsroom.ts';
import { openStores } from '../../src/adapters/stores.ts';
import { turnsIn } from '../../src/adapters/turns.ts';
import { logIn, subscriptionsIn } from '../../src/adapters/update-stores.ts';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { Desk } from '../../src/answering/desk.ts';
import type { DailyBudget } from '../../src/answering/model/budget.ts';
import type { ModelWriter } from '../../src/answering/model/model-writer.ts';
import type { Language } from '../../src/language/language.ts';
import { loadStories } from '../../src/story/load-stories.ts';
import { createBot } from '../../src/telegram/create-bot.ts';
import { startPolling } from '../../src/telegram/polling.ts';
import { systemClock } from '../../src/updates/clock.ts';
import { KnowledgeFollower } from '../../src/updates/knowledge-follower.ts';
import { Pace } from '../../src/updates/pace.ts';
import { StoryLog } from '../../src/updates/story-log.ts';
import { Subscriptions } from '../../src/updates/subscriptions.ts';
import type { Person } from '../helpers/telegram/person.ts';
import { startTelegram, type Telegram } from '../helpers/telegram/telegram.ts';
import { rss, Newsroom as Web } from '../helpers/web/newsroom.ts';
import { createLog, type Entry } from '../telegram/stage.ts';
import { NOW } from './reports.ts';

const STORY = fileURLToPath(new URL('../fixtures/stories/port-strike', import.meta.url));

export class NewsroomStage {
  readonly telegram: Telegram;
  readonly web: Web;
  readonly folder: string;
  readonly editors: readonly Person[];
  readonly log: readonly Entry[];
  /** Stands still but for a millisecond each time that it is read. */
  readonly clock = { ...systemClock, time: NOW - 3_600_000, now: () => ++this.clock.time };
  readonly model: { readonly writer: ModelWriter; readonly budget: DailyBudget } | undefined;
  readonly #storeFile: string;
  readonly #writeLog: ReturnType<typeof createLog>['log'];
  #running: Running | undefined;

  private constructor(
    telegram: Telegram,
    web: Web,
    folder: string,
    editors: readonly Person[],
    model: NewsroomStage['model'],
  ) {
    this.model = model;
    this.telegram = telegram;
    this.web = web;
    this.folder = folder;
    this.editors = editors;
    this.#storeFile = join(folder, 'store.sqlite');
    const { log, entries } = createLog();
    this.#writeLog = log;
    this.log = entries;
  }

  /** @param editors how many people edit, each in a private chat with the bot */
  static async open({
    editors = 0,
    model,
  }: {
    editors?: number;
    model?: NewsroomStage['model'];
  } = {}): Promise<NewsroomStage> {
    const telegram = await startTelegram();
    const web = await Web.open();
    const folder = await mkdtemp(join(tmpdir(), 'newsroom-'));
    await cp(STORY, join(folder, 'knowledge', 'port-strike'), { recursive: true });
    const head = join(folder, 'knowledge', 'port-strike', 'story.yaml');
    const yaml = await readFile(head, 'utf8');
    await writeFile(head, yaml.replace('feeds: []', `feeds: ["${web.at('/feed')}"]`));
    const people = Array.from({ length: editors }, () => telegram.user());
    for (const person of people) person.startsBot();
    web.pages.set('/feed', rss([]));
    const stage = new NewsroomStage(telegram, web, folder, people, model);
    await stage.start();
    for (const person of people) await person.nextMessage();
    return stage;
  }

  get running(): Running {
    if (!this.#running) throw new Error('the bot is not running');
    return this.#running;
  }

  /** Starts the bot as another process would: with what is in the store and the folder. */
  async start(): Promise<void> {
    this.#running = await run(this, this.#storeFile, this.#writeLog);
  }

  async stop(): Promise<void> {
    await this.#running?.stop();
    this.#running = undefined;
  }

  /** Writes an article in English into the story. */
  async write(name: string, title: string, ...paragraphs: readonly string[]): Promise<void> {
    const matter = `title: ${JSON.stringify(title)}\npublished: ${name.slice(0, 10)}\nsource:\n  name: Gulf Wire\n`;
    await writeFile(this.fileOf(name), `---\n${matter}---\n\n${paragraphs.join('\n\n')}\n`);
  }

  fileOf(name: string): string {
    return join(this.folder, 'knowledge', 'port-strike', `${name}.en.md`);
  }

  async articles(): Promise<string[]> {
    const names = await readdir(join(this.folder, 'knowledge', 'port-strike'));
    return names.filter((name) => name.endsWith('.md')).sort();
  }

  async close(): Promise<void> {
    await this.stop();
    await this.telegram.stop();
    await this.web.close();
    await rm(this.folder, { recursive: true });
    this.telegram.assertNoViolations();
  }
}

export type Running = Awaited<ReturnType<typeof run>>;

async function run(
  { telegram, web, folder, editors, clock, model }: NewsroomStage,
  storeFile: string,
  log: ReturnType<typeof createLog>['log'],
) {
  const knowledge = join(folder, 'knowledge');
  const stores = openStores(`sqlite:${storeFile}`);
  const storyLog = await StoryLog.open(logIn(stores.logs));
  const subscriptions = await Subscriptions.open(subscriptionsIn(stores.subscriptions));
  const desk = new Desk([], loadVocabulary, model?.writer);
  const { newsroom, watches } = await openNewsroom({
    stores,
    knowledge,
    editorChats: editors.map(({ id }) => id),
    desk,
    storyLog,
    subscriptions,
    ...(model && { budget: model.budget }),
  });
  const pace = new Pace(clock, { all: free, chat: [free], group: free });
  const telegramBot = createBot({
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    desk,
    settings: chatSettingsIn(stores.chats),
    turns: turnsIn(stores.turns),
    log,
    newsroom,
    watching: { watches, head: (story) => storyLog.head(story) },
    following: {
      subscriptions,
      storyLog,
      zone: 'UTC',
      pace,
      clock,
      onSent: ({ subscription: { story, language }, chat, message, updates }) =>
        work.noteBrief({ chat, message, language, story, articles: updates.map(({ article }) => article) }),
    },
    calls: { wait: async () => {} },
  });
  const work = new NewsroomWork({
    telegramBot,
    newsroom,
    watches,
    stores,
    knowledge,
    desk,
    storyLog,
    clock,
    log,
    turn: (chat) => pace.turn(chat),
    reach: web.reach,
  });
  const follower = new KnowledgeFollower({
    read: () => readKnowledgeFiles(knowledge),
    storyLog,
    clock,
    delay: 0,
    replaceStories: (stories) => desk.replaceStories(stories),
    weigh: () => 'adds',
    onChanges: (changes) => {
      work.take(changes);
      void announce(changes, { desk, subscriptions, delivery: telegramBot.delivery, log });
    },
    onProblem: ({ file, reason }) => log.warn(reason, { file }),
    log,
  });
  await storyLog.startWith(loadStories(await readKnowledgeFiles(knowledge)).stories);
  await follower.look();
  await work.start();
  const polling = startPolling(telegramBot, { log });
  await polling.started;
  telegramBot.delivery?.start();
  return {
    storyLog,
    subscriptions,
    watches,
    /** Takes what is in the folder now, and does all that follows from it. */
    takeFolder: async (): Promise<void> => {
      // The first look sees it, the second finds it as it was.
      await follower.look();
      await follower.look();
      await work.settled();
    },
    /** Reads the feeds an hour later. */
    readFeeds: async (): Promise<void> => {
      clock.time += 3_600_000;
      await work.reader.readDue(clock.now());
    },
    /** Goes on with what did not work before. */
    again: async (): Promise<void> => {
      work.take([{ kind: 'joined', story: 'port-strike', article: '', update: NONE }]);
      await work.settled();
    },
    /** Resolves when nothing is being sent to who follows the story. */
    delivered: (): Promise<void> | undefined => telegramBot.delivery?.settled(),
    /** Has a chat follow the story from now on. */
    follow: (chat: number, language: Language = 'en', cursor = storyLog.head('port-strike')): Promise<void> =>
      subscriptions.add({ ...WISHES, chat, language, cursor, story: 'port-strike' }),
    stop: async (): Promise<void> => {
      await follower.stop();
      await telegramBot.delivery?.stop();
      await work.stop();
      await polling.stop();
      await stores.close();
    },
  };
}

/** A pace that holds nobody up. */
const free = { most: 1000, span: 1 };

const WISHES = { rhythm: 'now', hour: 8, weekday: 1, zone: 'UTC' } as const;
const NONE = { story: 'port-strike', article: '', seq: 0, at: 0, weight: 'adds' } as const;
