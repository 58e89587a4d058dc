/** The one door to the stories: answers and summaries, over indexes that are built when a story is first asked about. */

import type { Language } from '../language/language.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Story } from '../story/story.ts';
import type { Answer, CitedText } from './answer.ts';
import { answerByExtracts } from './extract.ts';
import { StoryIndex } from './story-index.ts';
import { summarise } from './summary.ts';

export type AskOptions = {
  /** The story to answer from; without it, the one that answers best. */
  readonly story?: string;
  /** The language to answer in; without it, the question's own. */
  readonly language?: Language;
};

export class Desk {
  readonly stories: readonly Story[];
  readonly #vocabulary: () => Vocabulary;
  readonly #indexes = new Map<string, StoryIndex>();

  /** `vocabulary` is called at the first question and not before. */
  constructor(stories: readonly Story[], vocabulary: () => Vocabulary) {
    this.stories = stories;
    this.#vocabulary = vocabulary;
  }

  story(id: string): Story | undefined {
    return this.stories.find((story) => story.id === id);
  }

  /** Answers a question; where there is no story at all, that no story says. @throws where `story` does not exist */
  answer(question: string, options: AskOptions = {}): Answer {
    const stories = options.story === undefined ? this.stories : [this.#existing(options.story)];
    let best: { answer: Answer; confidence: number } | undefined;
    for (const story of stories) {
      const result = answerByExtracts(question, this.#index(story), options.language);
      if (!best || result.confidence > best.confidence) best = result;
    }
    if (best) return best.answer;
    return { kind: 'not-in-story', question, language: options.language ?? 'en', mode: 'extract', story: '' };
  }

  /** What the story says in short, or in full: one sentence a development, oldest first. @throws where it does not exist */
  summary(story: string, language: Language, length: 'short' | 'full'): CitedText {
    return summarise(this.#index(this.#existing(story)), language, length);
  }

  #existing(id: string): Story {
    const story = this.story(id);
    if (!story) throw new Error(`No story "${id}"`);
    return story;
  }

  #index(story: Story): StoryIndex {
    let index = this.#indexes.get(story.id);
    if (!index) {
      index = new StoryIndex(story, this.#vocabulary());
      this.#indexes.set(story.id, index);
    }
    return index;
  }
}
