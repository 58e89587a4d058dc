/** The one door to the stories: answers, and by its briefing summaries and briefs, over indexes that are built when a story is first asked about. */

import { looksStruck } from '../language/keyboard.ts';
import { type Language, languageOf } from '../language/language.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Question } from '../search/question.ts';
import type { Story } from '../story/story.ts';
import { type Answer, type Answered, type CitedText, withMarks } from './answer.ts';
import { bestExtract } from './best-extract.ts';
import { Briefing } from './briefing.ts';
import type { Extracted } from './extract.ts';
import { namesNobody, type Turn } from './follow-up.ts';
import { IndexedStories } from './indexed-stories.ts';
import { answerIn } from './later-answer.ts';
import type { ModelWriter, Watcher } from './model/model-writer.ts';
import { MOST_AT_ONCE, questionsIn, together, turnOf } from './several.ts';
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

export class Desk {
  readonly #stories: IndexedStories;
  readonly #writer: ModelWriter | undefined;
  readonly briefing: Briefing;

  /** `vocabulary` is called at the first question and not before. Without a writer all answers are extracts. */
  constructor(stories: readonly Story[], vocabulary: () => Vocabulary, writer?: ModelWriter) {
    this.#writer = writer;
    this.#stories = new IndexedStories(stories, vocabulary);
    this.briefing = new Briefing(this.#stories, writer);
  }

  get stories(): readonly Story[] {
    return this.#stories.all;
  }

  /** Answers from these stories from now on. Of a story that has changed, only what has changed is indexed. */
  replaceStories(stories: readonly Story[]): void {
    if (this.#stories.replace(stories)) this.briefing.forget();
  }

  /** Makes the index of a story, which a first question would wait for. */
  prepare(story: string): void {
    if (this.story(story)) this.#stories.indexOf(story);
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
    const { signal } = watcher;
    // A draft only grows: it shows the first answer.
    const unseen = signal ? { signal } : {};
    const before: Answer[] = [];
    // All at once, so that a slow model keeps a reader as long as one question would: each leans on the extracts before it.
    const written = questionsIn(question)
      .slice(0, MOST_AT_ONCE)
      .map((part, at, parts) => {
        const following = after(before, options);
        if (at < parts.length - 1) before.push(this.#answer(part, following));
        return this.#write(part, following, at === 0 ? watcher : unseen);
      });
    return together(question, await Promise.all(written));
  }

  async #write(question: string, options: AskOptions, watcher: Watcher): Promise<Answer> {
    const whole = this.storyAskedFor(question, options.story);
    if (whole) {
      const spoken = options.language ?? this.languageOf(question) ?? 'en';
      const summary = await this.briefing.writeSummary(whole.id, spoken, 'short', watcher);
      const isExtract = withMarks(summary) === withMarks(this.briefing.summary(whole.id, spoken, 'short'));
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
    if (!story) return undefined;
    const language = options.language ?? this.languageOf(question) ?? 'en';
    return summaryAsAnswer(question, story, language, this.briefing.summary(story.id, language, 'short'));
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
}

/** The options for a question that follows those answered of the same message. */
const after = (answers: readonly Answer[], options: AskOptions): AskOptions =>
  answers.length === 0
    ? options
    : {
        ...options,
        language: options.language ?? answers[0]!.language,
        before: [...answers.map(turnOf).reverse(), ...(options.before ?? [])],
      };

const summaryAsAnswer = (question: string, story: Story, language: Language, summary: CitedText): Answer => ({
  ...summary,
  kind: 'answered',
  question,
  language,
  mode: 'extract',
  story: story.id,
});
