/** The one door to the stories: answers, summaries and briefs, over indexes that are built when a story is first asked about. */

import { looksStruck } from '../language/keyboard.ts';
import { type Language, languageOf } from '../language/language.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Question } from '../search/question.ts';
import type { Article, Story } from '../story/story.ts';
import { type Answer, type Answered, type CitedText, withMarks } from './answer.ts';
import { bestExtract } from './best-extract.ts';
import { type Brief, briefOn, type Contribution, contributionOf, outlineOf } from './brief.ts';
import type { Extracted } from './extract.ts';
import { namesNobody, type Turn } from './follow-up.ts';
import { IndexedStories } from './indexed-stories.ts';
import { answerIn } from './later-answer.ts';
import type { ModelWriter, Watcher } from './model/model-writer.ts';
import { MOST_AT_ONCE, questionsIn, together, turnOf } from './several.ts';
import type { StoryIndex } from './story-index.ts';
import { summarise } from './summary.ts';
import { storyAskedFor } from './whole-story.ts';

export type { Watcher } from './model/model-writer.ts';

export type AskOptions = {
  /** The story to answer from; without it, the one that answers best. */
  readonly story?: string;
  /** The language to answer in; without it, the question's own. */
  readonly language?: Language;
  /** The turns before, the newest first, for a question that leans on them. */
  readonly before?: readonly Turn[];
};

/** Evidence this probable stands against a model that says there is none. */
const STRONG = 0.8;

/** How many briefs are kept. */
const MOST_BRIEFS = 500;

export class Desk {
  readonly #stories: IndexedStories;
  readonly #writer: ModelWriter | undefined;
  /** Made once for all the chats that get the same. */
  readonly #briefs = new Map<string, Promise<Brief | undefined>>();
  readonly #summaries = new Map<string, CitedText>();

  /** `vocabulary` is called at the first question and not before. Without a writer all answers are extracts. */
  constructor(stories: readonly Story[], vocabulary: () => Vocabulary, writer?: ModelWriter) {
    this.#writer = writer;
    this.#stories = new IndexedStories(stories, vocabulary);
  }

  get stories(): readonly Story[] {
    return this.#stories.all;
  }

  /** Answers from these stories from now on. Of a story that has changed, only what has changed is indexed. */
  replaceStories(stories: readonly Story[]): void {
    if (!this.#stories.replace(stories)) return;
    this.#briefs.clear();
    this.#summaries.clear();
  }

  /** Whether questions go to a language model. */
  get usesModel(): boolean {
    return this.#writer !== undefined;
  }

  story(id: string): Story | undefined {
    return this.#stories.find(id);
  }

  /** Answers a question by extracts; where there is no story at all, that no story says. @throws where `story` does not exist */
  answer(question: string, options: AskOptions = {}): Answer {
    const answers: Answer[] = [];
    for (const part of questionsIn(question).slice(0, MOST_AT_ONCE))
      answers.push(this.#answer(part, after(answers, options)));
    return together(question, answers);
  }

  #answer(question: string, options: AskOptions): Answer {
    return (
      this.#whole(question, options) ??
      this.#extract(question, options)?.answer ??
      this.#noStory(question, options)
    );
  }

  /**
   * The same by the language model where there is one: its sentences that pass the check, else the extract. The model is
   * not asked where nothing in the story comes near the question, and not believed where it overlooks strong evidence.
   * What `watcher` is shown meanwhile is a beginning of the answer.
   */
  async write(question: string, options: AskOptions = {}, watcher: Watcher = {}): Promise<Answer> {
    const answers: Answer[] = [];
    for (const part of questionsIn(question).slice(0, MOST_AT_ONCE)) {
      // A draft only grows: it shows the first answer.
      const { signal } = watcher;
      const watching = answers.length === 0 ? watcher : signal ? { signal } : {};
      answers.push(await this.#write(part, after(answers, options), watching));
    }
    return together(question, answers);
  }

  async #write(question: string, options: AskOptions, watcher: Watcher): Promise<Answer> {
    const whole = this.storyAskedFor(question, options.story);
    if (whole) {
      const spoken = options.language ?? this.languageOf(question) ?? 'en';
      const summary = await this.writeSummary(whole.id, spoken, 'short', watcher);
      const isExtract = withMarks(summary) === withMarks(this.summary(whole.id, spoken, 'short'));
      return { ...summaryAsAnswer(question, whole, spoken, summary), mode: isExtract ? 'extract' : 'model' };
    }
    const extracted = this.#extract(question, options);
    if (!extracted) return this.#noStory(question, options);
    const { answer, confidence } = extracted;
    if (!this.#writer || (answer.kind === 'not-in-story' && !answer.nearest)) return answer;
    const written = await this.#writer.answer(extracted, this.#stories.indexOf(answer.story), watcher);
    if (written.kind === 'nothing' || (written.kind === 'not-in-story' && confidence >= STRONG))
      return answer;
    const { question: asked, understood, language, story } = answer;
    const about = {
      question: asked,
      ...(understood === undefined ? {} : { understood }),
      language,
      story,
      mode: 'model' as const,
    };
    if (written.kind === 'answered') return { ...about, ...written };
    const nearest = answer.kind === 'answered' ? answer : answer.nearest;
    return { ...about, kind: 'not-in-story', ...(nearest ? { nearest } : {}) };
  }

  /**
   * The story that a question asks for as a whole ("what is the latest news?"): `story`, else the one with the newest
   * article. @returns undefined where it asks for something in particular, or nothing is told yet
   */
  storyAskedFor(question: string, story?: string): Story | undefined {
    const stories = story === undefined ? this.stories : [this.#stories.get(story)];
    const isRomanised = languageOf(question) === 'en' && this.languageOf(question) === 'ar';
    const words = isRomanised
      ? this.#understand(question)
          ?.tokens.map(({ norm }) => norm)
          .join(' ')
      : undefined;
    return storyAskedFor(words ?? question, stories);
  }

  /**
   * What of these articles of a story answers a question that it did not answer before, or, where it did, says otherwise
   * than what was `known`.
   * @throws where the story does not exist
   */
  answerIn(
    question: string,
    language: Language,
    story: string,
    articles: ReadonlySet<string>,
    known?: string,
  ): Answered | undefined {
    const cited = answerIn(this.#stories.indexOf(story), question, language, articles, known);
    return cited && { ...cited, kind: 'answered', question, language, mode: 'extract', story };
  }

  #whole(question: string, options: AskOptions): Answer | undefined {
    const story = this.storyAskedFor(question, options.story);
    const language = options.language ?? this.languageOf(question) ?? 'en';
    return story && summaryAsAnswer(question, story, language, this.summary(story.id, language, 'short'));
  }

  #extract(question: string, options: AskOptions): Extracted | undefined {
    const stories = options.story === undefined ? this.stories : [this.#stories.get(options.story)];
    return bestExtract(question, stories, ({ id }) => this.#stories.indexOf(id), options);
  }

  /** The language that a question is asked in, also Arabic in Latin letters; undefined where it has no word of either. */
  languageOf(question: string): Language | undefined {
    const written = languageOf(question);
    return written === 'en' ? (this.#understand(question)?.language ?? written) : written;
  }

  #understand(question: string): Question | undefined {
    const [story] = this.stories;
    return story && this.#stories.indexOf(story.id).search.understand(question);
  }

  /** Whether a text asks for a deed, to write or translate something, and not for a fact. */
  isRequest(question: string): boolean {
    return this.#understand(question)?.kind === 'request';
  }

  /** Whether a text is keys struck at random, of which no word stands in a story or in the lexicon. */
  isGibberish(text: string): boolean {
    return looksStruck(text) && !this.stories.some(({ id }) => this.#stories.indexOf(id).knowsAnyWord(text));
  }

  /** Whether a question that stands alone says by a pronoun only of whom it speaks. */
  namesNobody(question: string): boolean {
    const [story] = this.stories;
    return story !== undefined && namesNobody(question, this.#stories.indexOf(story.id));
  }

  #noStory(question: string, { language = 'en' }: AskOptions): Answer {
    return { kind: 'not-in-story', question, language, mode: 'extract', story: '' };
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
    const known = this.story(story);
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
    const known = this.story(story);
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

/** The options for a question that follows those answered of the same message. */
const after = (answers: readonly Answer[], options: AskOptions): AskOptions =>
  answers.length === 0
    ? options
    : { ...options, before: [...answers.map(turnOf).reverse(), ...(options.before ?? [])] };

const summaryAsAnswer = (question: string, story: Story, language: Language, summary: CitedText): Answer => ({
  ...summary,
  kind: 'answered',
  question,
  language,
  mode: 'extract',
  story: story.id,
});
