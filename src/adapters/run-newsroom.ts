/** What goes on beside the answers: feeds are read, watched questions answered, briefs corrected. */

import type { Desk } from '../answering/desk.ts';
import type { Log } from '../log.ts';
import { correctBrief } from '../telegram/correct-brief.ts';
import type { TelegramBot } from '../telegram/create-bot.ts';
import type { TurnOf } from '../telegram/in-turn.ts';
import type { Newsroom } from '../telegram/newsroom.ts';
import { showable } from '../telegram/shown.ts';
import { answerFrom, tellWatch } from '../telegram/tell-watch.ts';
import { WatchAnswerer } from '../updates/answer-watches.ts';
import type { Clock } from '../updates/clock.ts';
import { Corrections } from '../updates/corrections.ts';
import { feedRounds } from '../updates/feeds/feed-rounds.ts';
import { FeedReader } from '../updates/feeds/read-feeds.ts';
import type { SentBrief, Shown } from '../updates/outcome.ts';
import type { Rounds } from '../updates/rounds.ts';
import type { NewMessage, SentBriefs } from '../updates/sent-briefs.ts';
import { hashOf, stillStands } from '../updates/shown-hashes.ts';
import type { StoryLog } from '../updates/story-log.ts';
import type { StoryChange } from '../updates/story-record.ts';
import type { Place } from '../updates/subscription.ts';
import type { Subscriptions } from '../updates/subscriptions.ts';
import type { OpenQuestion, Watches } from '../updates/watches.ts';
import { feedMemoryIn } from './feed-memory.ts';
import { publishInto } from './open-newsroom.ts';
import type { Stores } from './stores.ts';
import { loadVocabulary } from './vocabulary-files.ts';
import type { Reach } from './web/reach.ts';
import { within } from './within.ts';

export type NewsroomWorkParts = {
  readonly telegramBot: TelegramBot;
  readonly newsroom: Newsroom;
  readonly watches: Watches;
  readonly subscriptions: Subscriptions;
  readonly sentBriefs: SentBriefs;
  /** What is remembered of feeds. */
  readonly feeds: Stores['feeds'];
  /** The folder of stories. */
  readonly knowledge: string;
  readonly desk: Desk;
  readonly storyLog: StoryLog;
  readonly clock: Clock;
  readonly log: Log;
  /** Resolves when a chat may be written to that has not just asked something. */
  readonly turn: TurnOf;
  /** Where feeds may lead; a test has a web of its own. */
  readonly reach?: Reach;
};

export class NewsroomWork {
  readonly #parts: NewsroomWorkParts;
  readonly #answerer: WatchAnswerer<NonNullable<ReturnType<typeof answerFrom>>>;
  readonly #corrections: Corrections;
  readonly #feeds: Rounds;
  /** Reads the feeds that are due. */
  readonly reader: FeedReader;
  readonly #stopping = new AbortController();
  #underWay: Promise<unknown> = Promise.resolve();

  constructor(parts: NewsroomWorkParts) {
    this.#parts = parts;
    const {
      telegramBot,
      newsroom,
      watches,
      subscriptions,
      sentBriefs,
      feeds,
      knowledge,
      desk,
      storyLog,
      clock,
      log,
      reach,
    } = parts;
    const { drafts, briefApi: api } = telegramBot;
    // What waits for its turn when the bot stops is sent after the next start.
    const turn: TurnOf = (chat) => within(this.#stopping.signal, parts.turn(chat));
    const offer = (question: OpenQuestion): Promise<string> => watches.offer(question);
    const note = (story: string, sent: NewMessage, shown: Shown): Promise<void> =>
      this.#note(story, sent, shown);
    this.#answerer = new WatchAnswerer({
      watches,
      storyLog,
      find: (watch, story, articles) => answerFrom(desk, watch, story, articles),
      tell: (watch, found) => tellWatch({ api, turn, desk, clock, log, offer, note }, watch, found),
      clock,
      log,
    });
    const correcting = { api, turn, desk, subscriptions, sentBriefs, storyLog, offer, clock, log };
    this.#corrections = new Corrections({
      storyLog,
      sentBriefs,
      correct: (message, correction) => correctBrief(correcting, message, correction),
      clock,
      log,
    });
    const publish = publishInto(knowledge, storyLog);
    this.reader = new FeedReader({
      stories: () => desk.stories,
      vocabulary: loadVocabulary,
      // What fetches and reads is loaded with the first feed.
      fetchFeed: async (...asked) => (await import('./web/fetch-feed.ts')).fetchFeedWithin(reach)(...asked),
      fetchArticle: async (...asked) =>
        (await import('./web/fetch-article.ts')).fetchArticleWithin(reach)(...asked),
      readPage: async (...asked) => (await import('./web/read-page-apart.ts')).readPageWithin()(...asked),
      memory: feedMemoryIn(feeds, () => storyLog.renamedStories()),
      pending: async () => {
        const waiting = await newsroom.candidates.waiting();
        return waiting.map(({ candidate: one }) => ({ ...one, story: storyLog.presentStory(one.story) }));
      },
      take: (candidate) =>
        newsroom.editorChats.size > 0 && drafts ? drafts.propose(candidate) : publish(candidate),
      report: (level, message, details) => log[level](message, details),
    });
    this.#feeds = feedRounds(this.reader, clock, log);
  }

  /** Goes on with what was not done before. */
  start(): void {
    this.#begin(this.#corrections.look());
    const { drafts } = this.#parts.telegramBot;
    if (drafts) this.#begin(drafts.catchUp());
    void this.#answerer.look(this.#parts.desk.stories.map(({ id }) => id));
    void this.#feeds.look();
  }

  /** The bot may write there by now: what could not be corrected for want of that is tried. */
  mayBeOpen(place: Place): void {
    this.#corrections.mayBeOpen(place);
  }

  /** Takes what happened to the articles of stories. Never throws. */
  take(changes: readonly StoryChange[]): void {
    const joined = changes.filter(({ kind }) => kind === 'joined').map(({ story }) => story);
    this.#begin(this.#answerer.look(joined));
    this.#begin(this.#corrections.look());
  }

  #begin(work: Promise<void>): void {
    this.#underWay = Promise.all([this.#underWay, work]);
  }

  /** Notes a brief, so that it can be corrected. Never throws: one that is not noted was sent all the same. */
  async noteBrief({
    subscription: { topic, story, language },
    chat,
    message,
    at,
    shown,
  }: SentBrief): Promise<void> {
    const sent = { chat, ...(topic !== undefined && { topic }), message, language, at };
    await this.#note(story, sent, shown);
  }

  async #note(named: string, sent: NewMessage, shown: Shown): Promise<void> {
    const { desk, storyLog, sentBriefs, log } = this.#parts;
    const { chat, at } = sent;
    try {
      await sentBriefs.note(sent, shown);
      const story = storyLog.presentStory(named, at);
      for (const [{ id: noted }, texts] of shown) {
        const id = storyLog.presentName(story, noted, at);
        const article = desk.story(story)?.articles.find((one) => one.id === id);
        if (article && stillStands(texts.map(hashOf), showable(article))) continue;
        // It was changed or withdrawn while the brief was on its way, and those told before it may be done with.
        await storyLog.reopen(story, id);
        this.#begin(this.#corrections.look());
      }
    } catch (error) {
      log.error('a message could not be noted; it will not be corrected', { chat, error });
    }
  }

  /** Resolves when what `take` began is done, or waits to be tried again. */
  async settled(): Promise<void> {
    await this.#underWay;
  }

  /** Finishes what is under way and begins nothing. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all([this.#feeds.stop(), this.#answerer.stop(), this.#corrections.stop()]);
  }
}
