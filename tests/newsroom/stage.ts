/** A whole newsroom for one test: a folder of stories, a web with feeds, a Telegram with editors and readers. */

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chatSettingsIn } from '../../src/adapters/chat-settings.ts';
import { feedMemoryIn } from '../../src/adapters/feed-memory.ts';
import { readKnowledgeFiles } from '../../src/adapters/knowledge-files.ts';
import { correctionsIn, sentBriefsIn } from '../../src/adapters/newsroom-stores.ts';
import { openNewsroom, publishInto } from '../../src/adapters/open-newsroom.ts';
import { openStores } from '../../src/adapters/stores.ts';
import { logIn, subscriptionsIn } from '../../src/adapters/update-stores.ts';
import { loadVocabulary } from '../../src/adapters/vocabulary-files.ts';
import { fetchArticleWithin } from '../../src/adapters/web/fetch-article.ts';
import { fetchFeedWithin } from '../../src/adapters/web/fetch-feed.ts';
import type { CitedText } from '../../src/answering/answer.ts';
import { Desk } from '../../src/answering/desk.ts';
import type { Language } from '../../src/language/language.ts';
import { loadStories } from '../../src/story/load-stories.ts';
import { correctBrief } from '../../src/telegram/correct-brief.ts';
import { createBot } from '../../src/telegram/create-bot.ts';
import { startPolling } from '../../src/telegram/polling.ts';
import { answerFrom, tellWatch } from '../../src/telegram/tell-watch.ts';
import { WatchAnswerer } from '../../src/updates/answer-watches.ts';
import { systemClock } from '../../src/updates/clock.ts';
import { Corrections } from '../../src/updates/corrections.ts';
import { FeedReader } from '../../src/updates/feeds/read-feeds.ts';
import { KnowledgeFollower } from '../../src/updates/knowledge-follower.ts';
import { SentBriefs } from '../../src/updates/sent-briefs.ts';
import { StoryLog } from '../../src/updates/story-log.ts';
import { Subscriptions } from '../../src/updates/subscriptions.ts';
import type { Person } from '../helpers/telegram/person.ts';
import { startTelegram, type Telegram } from '../helpers/telegram/telegram.ts';
import { Newsroom as Web } from '../helpers/web/newsroom.ts';
import { createLog, type Entry } from '../telegram/stage.ts';

const STORY = fileURLToPath(new URL('../fixtures/stories/port-strike', import.meta.url));

export class NewsroomStage {
  readonly telegram: Telegram;
  readonly web: Web;
  readonly folder: string;
  readonly editors: readonly Person[];
  readonly log: readonly Entry[];
  readonly #storeFile: string;
  readonly #writeLog: ReturnType<typeof createLog>['log'];
  #running: Running | undefined;

  private constructor(telegram: Telegram, web: Web, folder: string, editors: readonly Person[]) {
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
  static async open({ editors = 0 } = {}): Promise<NewsroomStage> {
    const telegram = await startTelegram();
    const web = await Web.open();
    const folder = await mkdtemp(join(tmpdir(), 'newsroom-'));
    await cp(STORY, join(folder, 'knowledge', 'port-strike'), { recursive: true });
    const head = join(folder, 'knowledge', 'port-strike', 'story.yaml');
    const yaml = await readFile(head, 'utf8');
    await writeFile(head, yaml.replace('feeds: []', `feeds: ["${web.at('/feed')}"]`));
    const people = Array.from({ length: editors }, () => telegram.user());
    for (const person of people) person.startsBot();
    const stage = new NewsroomStage(telegram, web, folder, people);
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
  { telegram, web, folder, editors }: NewsroomStage,
  storeFile: string,
  log: ReturnType<typeof createLog>['log'],
) {
  const knowledge = join(folder, 'knowledge');
  const stores = openStores(`sqlite:${storeFile}`);
  const storyLog = await StoryLog.open(logIn(stores.logs));
  const subscriptions = await Subscriptions.open(subscriptionsIn(stores.subscriptions));
  const desk = new Desk([], loadVocabulary);
  const editorChats = editors.map(({ id }) => id);
  const { newsroom, watches } = await openNewsroom({
    stores,
    knowledge,
    editorChats,
    desk,
    storyLog,
    subscriptions,
  });
  const telegramBot = createBot({
    token: telegram.token,
    apiRoot: telegram.apiRoot,
    desk,
    settings: chatSettingsIn(stores.chats),
    log,
    newsroom,
    watching: { watches, head: (story) => storyLog.head(story) },
    calls: { wait: async () => {} },
  });
  const { bot, drafts } = telegramBot;
  const answerer = new WatchAnswerer({
    watches,
    storyLog,
    find: (watch, articles) => answerFrom(desk, watch, articles),
    tell: (watch, found) => tellWatch(bot.api, desk, watch, found, log),
    clock: systemClock,
    log,
  });
  const sentBriefs = new SentBriefs(sentBriefsIn(stores.briefs));
  const textOf = (story: string, articles: readonly string[], language: Language): CitedText | undefined => {
    const present = desk.story(story)?.articles.find(({ id }) => articles.includes(id));
    return present && desk.preview(present, language);
  };
  const corrections = new Corrections({
    store: correctionsIn(stores.corrections),
    sentBriefs,
    correct: (message, correction) =>
      correctBrief({ api: bot.api, desk, sentBriefs, textOf, log }, message, correction),
    clock: systemClock,
    log,
  });
  const follower = new KnowledgeFollower({
    read: () => readKnowledgeFiles(knowledge),
    storyLog,
    clock: systemClock,
    delay: 0,
    replaceStories: (stories) => desk.replaceStories(stories),
    weigh: () => 'adds',
    onChanges: (changes) => {
      void answerer.look(changes.map(({ story }) => story));
      corrected = corrections.take(changes);
    },
    onProblem: ({ file, reason }) => log.warn(reason, { file }),
    log,
  });
  let corrected = Promise.resolve();
  const publish = publishInto(knowledge);
  const reader = new FeedReader({
    stories: () => desk.stories,
    vocabulary: loadVocabulary,
    fetchFeed: fetchFeedWithin(web.reach),
    fetchArticle: fetchArticleWithin(web.reach),
    memory: feedMemoryIn(stores.feeds),
    pending: async () => (await newsroom.candidates.waiting()).map(({ candidate }) => candidate),
    take: (candidate) => (editorChats.length > 0 && drafts ? drafts.propose(candidate) : publish(candidate)),
    report: (level, message, details) => log[level](message, details),
  });
  await storyLog.startWith(loadStories(await readKnowledgeFiles(knowledge)).stories);
  await follower.look();
  await answerer.look(desk.stories.map(({ id }) => id));
  await corrections.start();
  const polling = startPolling(telegramBot, { log });
  await polling.started;
  return {
    desk,
    storyLog,
    subscriptions,
    newsroom,
    watches,
    answerer,
    readFeeds: (now: number) => reader.readDue(now),
    /** Takes what is in the folder now, as soon as it is at rest. */
    takeFolder: async (): Promise<void> => {
      // The first look sees it, the second finds it as it was.
      await follower.look();
      await follower.look();
    },
    /** Resolves when what was changed or withdrawn is corrected. */
    corrected: () => corrected,
    /** Tells a chat what is new by an article. */
    tell: async (chat: number, articleId: string, language: Language = 'en'): Promise<void> => {
      const article = desk.story('port-strike')?.articles.find(({ id }) => id === articleId);
      if (!article) throw new Error(`no article ${articleId}`);
      const text = desk.preview(article, language);
      const title = article.texts[language]?.title ?? '';
      const html = [title, ...text.sentences.map((sentence) => sentence.text)].join('\n');
      const { message_id: message } = await bot.api.sendMessage(chat, html);
      const shown = [title, ...text.sentences.map((sentence) => sentence.text)];
      await sentBriefs.note({ chat, message, language }, new Map([[article, shown]]));
    },
    stop: async (): Promise<void> => {
      await corrections.stop();
      await follower.stop();
      await answerer.stop();
      await polling.stop();
      await stores.close();
    },
  };
}
