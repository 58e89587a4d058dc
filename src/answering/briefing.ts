/** A story in short, for all who read it: summaries, briefs on what joined it, and what an article adds. */

import type { Language } from '../language/language.ts';
import type { Article } from '../story/story.ts';
import type { CitedText } from './answer.ts';
import { type Brief, briefOn, type Contribution, contributionOf, outlineOf } from './brief.ts';
import type { IndexedStories } from './indexed-stories.ts';
import type { ModelWriter, Watcher } from './model/model-writer.ts';
import type { StoryIndex } from './story-index.ts';
import { summarise } from './summary.ts';

/** How many briefs are kept. */
const MOST_BRIEFS = 500;

export class Briefing {
  readonly #stories: IndexedStories;
  readonly #writer: ModelWriter | undefined;
  /** Made once for all the chats that get the same. */
  readonly #briefs = new Map<string, Promise<Brief | undefined>>();
  readonly #summaries = new Map<string, CitedText>();

  /** Without a writer all is by extracts. */
  constructor(stories: IndexedStories, writer?: ModelWriter) {
    this.#stories = stories;
    this.#writer = writer;
  }

  /** Forgets what was made of stories that have changed. */
  forget(): void {
    this.#briefs.clear();
    this.#summaries.clear();
  }

  /**
   * What the story says, one sentence a development: in short the few that matter most, the newest article first; in full
   * all of them, the oldest first. @throws where it does not exist
   */
  summary(story: string, language: Language, length: 'short' | 'full'): CitedText {
    const key = JSON.stringify([story, language, length]);
    const known = this.#summaries.get(key);
    if (known) return known;
    const summary = summarise(this.#stories.indexOf(story), language, length);
    this.#summaries.set(key, summary);
    return summary;
  }

  /** The same by the language model where there is one; what of it may not be read stands by extracts. @throws where it does not exist */
  async writeSummary(
    story: string,
    language: Language,
    length: 'short' | 'full',
    watcher: Watcher = {},
  ): Promise<CitedText> {
    if (!this.#writer) return this.summary(story, language, length);
    const index = this.#stories.indexOf(story);
    return length === 'short'
      ? this.#writer.shortSummary(index, language, watcher)
      : this.#writer.fullSummary(index, language, watcher);
  }

  /** What the articles add for a reader who knows the others, oldest first. @returns undefined where none is there any more */
  brief(story: string, articles: readonly string[], language: Language): Brief | undefined {
    const known = this.#stories.find(story);
    const present = known?.articles.filter(({ id }) => articles.includes(id)) ?? [];
    return known && present.length > 0
      ? briefOn(this.#stories.indexOf(known.id), present, language)
      : undefined;
  }

  /**
   * The same by the language model where there is one and it is about one article: written once for all the chats that
   * get it, within the time that the model has for an answer.
   */
  writeBrief(story: string, articles: readonly string[], language: Language): Promise<Brief | undefined> {
    const key = JSON.stringify([story, articles, language]);
    const known = this.#briefs.get(key);
    if (known) return known;
    if (this.#briefs.size >= MOST_BRIEFS) this.#briefs.clear();
    const extracts = this.brief(story, articles, language);
    const brief = extracts
      ? this.#reword(extracts, this.#stories.indexOf(story))
      : Promise.resolve(undefined);
    this.#briefs.set(key, brief);
    return brief;
  }

  /** How much an article of a story adds to it. @throws where its story does not exist */
  contribution(article: Article): Contribution {
    return contributionOf(this.#stories.indexOf(article.story), article);
  }

  /** One article in short. @returns undefined where it is not there any more */
  outline(story: string, article: string, language: Language): CitedText | undefined {
    const known = this.#stories.find(story);
    const present = known?.articles.find(({ id }) => id === article);
    return known && present ? outlineOf(this.#stories.indexOf(known.id), present, language) : undefined;
  }

  /**
   * The brief on an article that does not stand in its story yet, as it would be sent, and how much the article would add.
   * @throws where the story does not exist
   */
  async writeDraft(
    article: Article,
    language: Language,
  ): Promise<{ readonly brief: Brief; readonly contribution: Contribution }> {
    const story = this.#stories.get(article.story);
    const index = this.#stories.indexWith(story, article);
    const brief = await this.#reword(briefOn(index, [article], language), index);
    return { brief, contribution: contributionOf(index, article) };
  }

  /** A digest of several articles is by extracts: there are as many of them as there are chats that missed something. */
  async #reword(extracts: Brief, index: StoryIndex): Promise<Brief> {
    const { articles, language, repeats } = extracts;
    const [article, ...others] = articles;
    if (!this.#writer || !article || others.length > 0 || repeats) return extracts;
    return { ...extracts, text: await this.#writer.brief(article, extracts.text, language, index) };
  }
}
