/** What goes on beside the answers: feeds are read, watched questions answered, briefs corrected. */

import type { CitedText } from '../answering/answer.ts';
import type { Desk } from '../answering/desk.ts';
import type { Language } from '../language/language.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Log } from '../log.ts';
import type { Article } from '../story/story.ts';
import { correctBrief } from '../telegram/correct-brief.ts';
import type { TelegramBot } from '../telegram/create-bot.ts';
import type { TurnOf } from '../telegram/in-turn.ts';
import type { Newsroom } from '../telegram/newsroom.ts';
import { answerFrom, tellWatch } from '../telegram/tell-watch.ts';
import { WatchAnswerer } from '../updates/answer-watches.ts';
import type { Clock } from '../updates/clock.ts';
import { Corrections } from '../updates/corrections.ts';
import { FeedRounds } from '../updates/feeds/feed-rounds.ts';
import { FeedReader } from '../updates/feeds/read-feeds.ts';
import { SentBriefs } from '../updates/sent-briefs.ts';
import type { StoryChange, StoryLog } from '../updates/story-log.ts';
import type { Watches } from '../updates/watches.ts';
import { feedMemoryIn } from './feed-memory.ts';
import { correctionsIn, sentBriefsIn } from './newsroom-stores.ts';
import { publishInto } from './open-newsroom.ts';
import type { Stores } from './stores.ts';
import { loadVocabulary } from './vocabulary-files.ts';
import { fetchArticleWithin } from './web/fetch-article.ts';
import { fetchFeedWithin } from './web/fetch-feed.ts';
import { PUBLIC_ONLY, type Reach } from './web/reach.ts';
import { within } from './within.ts';

export type NewsroomWorkParts = {
  readonly telegramBot: TelegramBot;
  readonly newsroom: Newsroom;
  readonly watches: Watches;
  readonly stores: Pick<Stores, 'feeds' | 'briefs' | 'corrections'>;
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

/** A brief as it was sent. */
export type SentBriefOn = {
  readonly chat: number;
  readonly topic?: number;
  readonly message: number;
  readonly language: Language;
  readonly story: string;
  readonly articles: readonly string[];
};

export class NewsroomWork {
  readonly #parts: NewsroomWorkParts;
  readonly #answerer: WatchAnswerer<NonNullable<ReturnType<typeof answerFrom>>>;
  readonly #sentBriefs: SentBriefs;
  readonly #corrections: Corrections;
  readonly #rounds: FeedRounds;
  /** Reads the feeds that are due. */
  readonly reader: FeedReader;
  readonly #stopping = new AbortController();
  #underWay: Promise<unknown> = Promise.resolve();

  constructor(parts: NewsroomWorkParts) {
    this.#parts = parts;
    const { telegramBot, newsroom, watches, stores, knowledge, desk, storyLog, clock, log } = parts;
    const { reach = PUBLIC_ONLY } = parts;
    const { drafts, briefApi: api } = telegramBot;
    // What waits for its turn when the bot stops is sent after the next start.
    const turn: TurnOf = (chat) => within(this.#stopping.signal, parts.turn(chat));
    this.#answerer = new WatchAnswerer({
      watches,
      storyLog,
      find: (watch, articles) => answerFrom(desk, watch, articles),
      tell: (watch, found) => tellWatch(api, turn, desk, watch, found, log),
      clock,
      log,
    });
    this.#sentBriefs = new SentBriefs(sentBriefsIn(stores.briefs));
    const correcting = { api, turn, desk, sentBriefs: this.#sentBriefs, log };
    this.#corrections = new Corrections({
      store: correctionsIn(stores.corrections),
      sentBriefs: this.#sentBriefs,
      correct: (message, correction) => correctBrief(correcting, message, correction),
      clock,
      log,
    });
    const publish = publishInto(knowledge);
    this.reader = new FeedReader({
      stories: () => desk.stories,
      vocabulary: loadVocabulary,
      fetchFeed: fetchFeedWithin(reach),
      fetchArticle: fetchArticleWithin(reach),
      memory: feedMemoryIn(stores.feeds),
      pending: async () => (await newsroom.candidates.waiting()).map(({ candidate }) => candidate),
      take: (candidate) =>
        newsroom.editorChats.size > 0 && drafts ? drafts.propose(candidate) : publish(candidate),
      report: (level, message, details) => log[level](message, details),
    });
    this.#rounds = new FeedRounds(this.reader, clock, log);
  }

  /** Goes on with what was not done before. @throws where a store fails */
  async start(): Promise<void> {
    await this.#corrections.start();
    void this.#answerer.look(this.#parts.desk.stories.map(({ id }) => id));
    this.#rounds.start();
  }

  /** Takes what happened to the articles of stories. Never throws. */
  take(changes: readonly StoryChange[]): void {
    const joined = changes.filter(({ kind }) => kind === 'joined').map(({ story }) => story);
    this.#underWay = Promise.all([
      this.#underWay,
      this.#answerer.look(joined),
      this.#corrections.take(changes),
    ]);
  }

  /** Notes a brief, so that it can be corrected. Never throws: one that is not noted was sent all the same. */
  async noteBrief({ story, articles, ...sent }: SentBriefOn): Promise<void> {
    const { desk, log } = this.#parts;
    const text = (await desk.writeBrief(story, articles, sent.language))?.text;
    const present = desk.story(story)?.articles.filter(({ id }) => articles.includes(id)) ?? [];
    // Withdrawn while the brief was on its way.
    const gone = articles.filter((id) => !present.some((article) => article.id === id));
    const shown = new Map<Article, readonly string[]>([
      ...present.map((article) => [article, shownOf(article, sent.language, text)] as const),
      ...gone.map((id) => [{ id, story, published: '', texts: {} }, []] as const),
    ]);
    try {
      await this.#sentBriefs.note(sent, shown);
    } catch (error) {
      log.error('a brief could not be noted; it will not be corrected', { chat: sent.chat, error });
      return;
    }
    if (gone.length > 0) this.take(gone.map((article) => ({ kind: 'withdrawn', story, article })));
  }

  /** Resolves when what `take` began is done, or waits to be tried again. */
  async settled(): Promise<void> {
    await this.#underWay;
  }

  /** Finishes what is under way and begins nothing. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all([this.#rounds.stop(), this.#answerer.stop(), this.#corrections.stop()]);
  }
}

/** The headline of an article and those of its sentences on which a brief rests. */
function shownOf(article: Article, language: Language, text: CitedText | undefined): string[] {
  const { title = '' } = article.texts[language] ?? Object.values(article.texts)[0] ?? {};
  const { sentences = [], citations = [] } = text ?? {};
  const shown = sentences.flatMap((sentence) => {
    const cited = citations.filter(
      (each) => sentence.cites.includes(each.n) && each.article.id === article.id,
    );
    // What was put in other words stands as long as all that it rests on does.
    return cited.flatMap(({ passage }) =>
      passage.text.includes(sentence.text)
        ? [sentence.text]
        : splitSentences(passage.text).map((each) => each.text),
    );
  });
  return [title, ...shown];
}
