/** The stories as they stand now, each with an index that is built when it is first asked about. */

import type { Vocabulary } from '../language/vocabulary.ts';
import type { Article, Story } from '../story/story.ts';
import { StoryIndex } from './story-index.ts';

export class IndexedStories {
  #stories: readonly Story[];
  readonly #vocabulary: () => Vocabulary;
  readonly #indexes = new Map<string, StoryIndex>();

  /** `vocabulary` is called with the first index and not before. */
  constructor(stories: readonly Story[], vocabulary: () => Vocabulary) {
    this.#stories = stories;
    this.#vocabulary = vocabulary;
  }

  get all(): readonly Story[] {
    return this.#stories;
  }

  /**
   * Puts these in their place. Of a story that has changed, only what has changed is indexed.
   * @returns whether any has changed
   */
  replace(stories: readonly Story[]): boolean {
    if (stories.length === this.#stories.length && stories.every((one, at) => one === this.#stories[at]))
      return false;
    this.#stories = stories;
    for (const [id, index] of this.#indexes) {
      const story = this.find(id);
      if (!story || !index.follow(story)) this.#indexes.delete(id);
    }
    return true;
  }

  find(id: string): Story | undefined {
    return this.#stories.find((story) => story.id === id);
  }

  /** @throws where it does not exist */
  get(id: string): Story {
    const story = this.find(id);
    if (!story) throw new Error(`No story "${id}"`);
    return story;
  }

  /** @throws where the story does not exist */
  indexOf(id: string): StoryIndex {
    let index = this.#indexes.get(id);
    if (!index) {
      index = new StoryIndex(this.get(id), this.#vocabulary());
      this.#indexes.set(id, index);
    }
    return index;
  }

  /** The index of a story as it would be with an article that does not stand in it yet. */
  indexWith(story: Story, article: Article): StoryIndex {
    return new StoryIndex({ ...story, articles: [...story.articles, article] }, this.#vocabulary());
  }
}
