/** A whole newsroom for one test: a folder of stories, a web with feeds, a Telegram with editors and readers. */

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readKnowledgeFiles } from '../../src/adapters/knowledge-files.ts';
import { openBot } from '../../src/adapters/open-bot.ts';
import { openDesk } from '../../src/adapters/open-desk.ts';
import { openStores, type Stores } from '../../src/adapters/stores.ts';
import { logIn } from '../../src/adapters/update-stores.ts';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import type { DailyBudget } from '../../src/answering/model/budget.ts';
import type { ModelWriter } from '../../src/answering/model/model-writer.ts';
import type { Language } from '../../src/language/language.ts';
import { loadStories } from '../../src/story/load-stories.ts';
import { startPolling } from '../../src/telegram/polling.ts';
import { systemClock } from '../../src/updates/clock.ts';
import { Pace } from '../../src/updates/pace.ts';
import { StoryLog } from '../../src/updates/story-log.ts';
import type { Rhythm } from '../../src/updates/subscription.ts';
import type { Person } from '../helpers/telegram/person.ts';
import { startTelegram, type Telegram } from '../helpers/telegram/telegram.ts';
import { rss, Newsroom as Web } from '../helpers/web/newsroom.ts';
import { createLog, type Entry } from '../telegram/stage.ts';
import { NOW } from './reports.ts';

const STORIES = fileURLToPath(new URL('../fixtures/stories', import.meta.url));

export class NewsroomStage {
  readonly telegram: Telegram;
  readonly web: Web;
  readonly folder: string;
  readonly editors: readonly Person[];
  readonly log: readonly Entry[];
  /** Stands still but for a millisecond each time that it is read. Its timers are the system's; `waiting` holds those set. */
  readonly clock = {
    time: NOW - 3_600_000,
    waiting: new Set<object>(),
    now: (): number => ++this.clock.time,
    after: (milliseconds: number, run: () => void): (() => void) => {
      const { waiting } = this.clock;
      const timer = {};
      waiting.add(timer);
      const callOff = systemClock.after(milliseconds, () => {
        waiting.delete(timer);
        run();
      });
      return () => {
        waiting.delete(timer);
        callOff();
      };
    },
  };
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

  /**
   * @param editors how many people edit, each in a private chat with the bot
   * @param appLanguage of the editors' Telegram
   * @param stories beside the port strike
   */
  static async open({
    editors = 0,
    appLanguage = 'en',
    stories = [],
    model,
  }: {
    editors?: number;
    appLanguage?: Language;
    stories?: readonly string[];
    model?: NewsroomStage['model'];
  } = {}): Promise<NewsroomStage> {
    // It takes seconds the first time, and nobody is to wait for an answer meanwhile.
    loadVocabulary();
    const telegram = await startTelegram();
    const web = await Web.open();
    const folder = await mkdtemp(join(tmpdir(), 'newsroom-'));
    for (const story of ['port-strike', ...stories])
      await cp(join(STORIES, story), join(folder, 'knowledge', story), { recursive: true });
    const head = join(folder, 'knowledge', 'port-strike', 'story.yaml');
    const yaml = await readFile(head, 'utf8');
    await writeFile(head, yaml.replace('feeds: []', `feeds: ["${web.at('/feed')}"]`));
    const people = Array.from({ length: editors }, () => telegram.user({ language_code: appLanguage }));
    for (const person of people) person.startsBot();
    web.pages.set('/feed', rss([]));
    const stage = new NewsroomStage(telegram, web, folder, people, model);
    await stage.start();
    for (const person of people) await person.nextMessage();
    return stage;
  }

  /** Somebody who has started the bot and read its greeting. */
  async newcomer(profile?: Parameters<Telegram['user']>[0]): Promise<Person> {
    const person = this.telegram.user(profile);
    person.startsBot();
    await person.nextMessage();
    return person;
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

  /** Notes in the log what is in the folder, and does nothing of what follows: as at a kill in that moment. */
  async noteInLogOnly(): Promise<void> {
    await this.withStores(async (stores) => {
      const storyLog = await StoryLog.open(logIn(stores.logs));
      const { stories } = loadStories(await readKnowledgeFiles(join(this.folder, 'knowledge')));
      for (const story of stories) await storyLog.follow(story, [], this.clock.now(), () => 'adds');
    });
  }

  /** What the bot remembers, while it is not running. */
  async withStores(work: (stores: Stores) => Promise<void>): Promise<void> {
    const stores = openStores(`sqlite:${this.#storeFile}`);
    await work(stores);
    await stores.close();
  }

  /** Writes an article in English into the story. */
  async write(name: string, title: string, ...paragraphs: readonly string[]): Promise<void> {
    await this.writeIn('port-strike', name, title, ...paragraphs);
  }

  async writeIn(story: string, name: string, title: string, ...paragraphs: readonly string[]): Promise<void> {
    await writeFile(this.fileOf(name, story), articleFile(name, title, paragraphs));
  }

  /** Writes the Arabic of an article into the story. */
  async writeArabic(name: string, title: string, ...paragraphs: readonly string[]): Promise<void> {
    await writeFile(this.fileOf(name, 'port-strike', 'ar'), articleFile(name, title, paragraphs));
  }

  fileOf(name: string, story = 'port-strike', language: Language = 'en'): string {
    return join(this.folder, 'knowledge', story, `${name}.${language}.md`);
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

function articleFile(name: string, title: string, paragraphs: readonly string[]): string {
  const matter = `title: ${JSON.stringify(title)}\npublished: ${name.slice(0, 10)}\nsource:\n  name: Gulf Wire\n`;
  return `---\n${matter}---\n\n${paragraphs.join('\n\n')}\n`;
}

export type Running = Awaited<ReturnType<typeof run>>;

async function run(
  { telegram, web, folder, editors, clock, model }: NewsroomStage,
  storeFile: string,
  log: ReturnType<typeof createLog>['log'],
) {
  const knowledge = join(folder, 'knowledge');
  const stores = openStores(`sqlite:${storeFile}`);
  const { desk } = await openDesk(knowledge, model?.writer);
  const bot = await openBot({
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    stores,
    knowledge,
    desk,
    editorChats: editors.map(({ id }) => id),
    zone: 'UTC',
    clock,
    pace: new Pace(clock, { all: free, chat: [free], group: free }),
    log,
    settling: 0,
    reach: web.reach,
    calls: { wait: async () => {} },
    ...(model && { budget: model.budget }),
  });
  const { telegramBot, storyLog, subscriptions, watches, follower, work } = bot;
  await bot.start();
  const polling = startPolling(telegramBot, { log });
  await polling.started;
  telegramBot.delivery?.start();
  return {
    storyLog,
    subscriptions,
    watches,
    /** Takes what is in the folder now, and does all that follows from it. */
    takeFolder: async (): Promise<void> => {
      // One may be under way that has read the folder before; then one sees it, and one finds it as it was.
      for (let looks = 0; looks < 3; looks++) await follower.look();
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
    follow: (
      chat: number,
      language: Language = 'en',
      cursor = storyLog.head('port-strike'),
      rhythm: Rhythm = 'now',
    ): Promise<void> =>
      subscriptions.add({ ...WISHES, rhythm, chat, language, cursor, story: 'port-strike' }),
    stop: async (): Promise<void> => {
      await polling.stop();
      await bot.stop();
      await stores.close();
    },
  };
}

/** A pace that holds nobody up. */
const free = { most: 1000, span: 1 };

const WISHES = { hour: 8, weekday: 1, zone: 'UTC' } as const;
const NONE = { story: 'port-strike', article: '', seq: 0, at: 0, weight: 'adds' } as const;
