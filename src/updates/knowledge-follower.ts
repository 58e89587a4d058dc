/** Follows the folder of stories while the bot runs: what has come to rest is answered from, logged and told of. */

import type { Log } from '../log.ts';
import { type KnowledgeFile, loadStories, type UnreadFile } from '../story/load-stories.ts';
import type { Article, Problem, Story } from '../story/story.ts';
import { withBehind } from './behind.ts';
import type { Clock } from './clock.ts';
import { Rounds } from './rounds.ts';
import { Settling } from './settling.ts';
import type { StoryLog } from './story-log.ts';
import type { StoryChange, Weight } from './story-record.ts';

export type KnowledgeFollowerOptions = {
  /** The files as they are now. @throws where they cannot be read */
  readonly read: () => Promise<ReadonlyArray<KnowledgeFile | UnreadFile>>;
  readonly storyLog: StoryLog;
  readonly clock: Clock;
  /** How long an article must stay as it is before it counts, in milliseconds. */
  readonly delay?: number;
  /** Answers from these stories from now on. */
  readonly replaceStories: (stories: readonly Story[]) => void;
  /** How much that is new an article says; asked when its story has been replaced. */
  readonly weigh: (article: Article) => Weight;
  /** Stories may have other names by now. @throws where a store fails; it is called again then */
  readonly onNames?: () => Promise<void>;
  /** What happened, in order, when it is in the log. Told once; after a kill, what is in the log is found there. */
  readonly onChanges: (changes: readonly StoryChange[]) => void;
  /** What keeps questions from being answered from what is in the folder; undefined when nothing does any more. */
  readonly onTrouble?: (trouble: string | undefined) => void;
  /** A file that cannot be used: told once, and again when it is broken in another way. */
  readonly onProblem: (problem: Problem) => void;
  readonly log: Log;
};

/** Long enough for an editor to put the two languages of an article into the folder. */
const DELAY = 5000;
/** The pause before another attempt where the folder or the store failed, in milliseconds. */
const AGAIN = 5000;

const UNREADABLE = 'the folder of stories cannot be followed';
const EMPTY = 'there is no article to answer from';

export class KnowledgeFollower {
  readonly #options: KnowledgeFollowerOptions;
  readonly #settling: Settling;
  readonly #rounds: Rounds;
  #told = new Set<string>();
  #trouble: string | undefined;

  constructor(options: KnowledgeFollowerOptions) {
    this.#options = options;
    this.#settling = new Settling(options.delay ?? DELAY, (article) => options.storyLog.knows(article));
    this.#rounds = new Rounds(options.clock, () => this.#round());
  }

  /**
   * Looks at the folder now, because something may have happened there; looks again by itself while something is not at
   * rest. Never throws: what fails is logged and tried again.
   */
  look(): Promise<void> {
    return this.#rounds.look();
  }

  /** Resolves when nothing is under way any more. */
  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  async #round(): Promise<number | undefined> {
    const { clock, log } = this.#options;
    try {
      const next = await this.#once();
      return next && next - clock.now();
    } catch (error) {
      this.#inTrouble(UNREADABLE, () =>
        log.error(
          'the folder of stories could not be followed; answering from what was read, and trying again',
          {
            error,
          },
        ),
      );
      return AGAIN;
    }
  }

  /** @returns when to look again, in milliseconds since 1970, where something is not at rest */
  async #once(): Promise<number | undefined> {
    const { read, storyLog, clock, replaceStories, weigh, onNames, onChanges, log } = this.#options;
    const now = clock.now();
    const knowledge = loadStories(await read(), now);
    this.#tell(knowledge.problems);
    const problems = knowledge.problems.filter(({ isUsed }) => !isUsed);
    const { stories, readable, unread, leaving, next } = this.#settling.see({ ...knowledge, problems }, now);
    const unreadable = [...unread, ...problems.map(({ file }) => file)];
    const withMarks = (): Story[] =>
      readable.map((story) => withBehind(story, (article) => storyLog.agreedOn(story.id, article)));
    replaceStories(withMarks());
    const staying = stories.filter(({ id }) => !leaving.includes(id));
    await storyLog.startWith(staying, now);
    await onNames?.();
    for (const story of staying) {
      const changes = await storyLog.follow(story, unreadable, now, weigh);
      const marked = withMarks();
      replaceStories(marked);
      this.#tellBehind(changes, marked);
      if (changes.length > 0) onChanges(changes);
    }
    const isEmpty = readable.every(({ articles }) => articles.length === 0);
    this.#inTrouble(isEmpty ? EMPTY : undefined, () =>
      isEmpty ? log.warn(EMPTY) : log.info('the folder of stories is followed again'),
    );
    return next;
  }

  /** An article that is corrected in one language is told of in the other until that is corrected as well. */
  #tellBehind(changes: readonly StoryChange[], stories: readonly Story[]): void {
    for (const { kind, story, article } of changes) {
      const texts = stories.flatMap(({ id, articles }) =>
        id === story ? Object.values(articles.find((one) => one.id === article)?.texts ?? {}) : [],
      );
      for (const { language, behind: paragraphs } of kind === 'changed' ? texts : [])
        if (paragraphs)
          this.#options.log.warn('an article was corrected in one language and not in the other', {
            story,
            article,
            behind: language,
            paragraphs,
          });
    }
  }

  /** Tells of it, and logs it, when it begins, changes or ends. */
  #inTrouble(trouble: string | undefined, tell: () => void): void {
    if (trouble === this.#trouble) return;
    this.#trouble = trouble;
    tell();
    this.#options.onTrouble?.(trouble);
  }

  #tell(problems: readonly Problem[]): void {
    const present = new Set<string>();
    for (const problem of problems) {
      const key = `${problem.file}:${problem.line} ${problem.reason}`;
      present.add(key);
      if (!this.#told.has(key)) this.#options.onProblem(problem);
    }
    this.#told = present;
  }
}
