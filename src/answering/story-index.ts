/** One story made searchable: its passages in both languages, its people and places beside the shipped lexicon. */

import { keyOf, Lexicon } from '../language/lexicon.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { PassageSearch } from '../search/passage-search.ts';
import type { Article, ArticleText, Passage, Story } from '../story/story.ts';

/** A passage with where it comes from. */
export type Located = { readonly passage: Passage; readonly text: ArticleText; readonly article: Article };

export class StoryIndex {
  readonly story: Story;
  readonly vocabulary: Vocabulary;
  readonly search: PassageSearch;
  readonly #located = new Map<string, Located>();
  readonly #cards: ReadonlyArray<{ readonly names: readonly string[]; readonly role: ReadonlySet<number> }>;
  readonly #implied = new Map<string, ReadonlySet<number>>();
  readonly #sentences = new Map<string, readonly string[]>();

  constructor(story: Story, shipped: Vocabulary) {
    this.story = story;
    const lexicon = new Lexicon(shipped.lexicon);
    for (const { names } of story.entities) {
      // All spellings stand for each other: one alternative with many forms.
      lexicon.add({ english: names.en.map(keyOf), arabic: [names.ar.map(keyOf)], kind: 'name' });
    }
    this.vocabulary = { ...shipped, lexicon };
    this.search = new PassageSearch(this.vocabulary);
    this.#cards = story.entities.map(({ names, role }) => ({
      names: [...names.ar, ...names.en].map(keyOf),
      role: new Set(role ? [role.ar, role.en].flatMap((text) => this.search.index.termsOf(text)) : []),
    }));
    for (const article of story.articles) {
      for (const text of Object.values(article.texts)) {
        for (const passage of text.passages) {
          this.search.add(passage.id, passage.text);
          this.#located.set(passage.id, { passage, text, article });
        }
      }
    }
  }

  locate(passageId: string): Located {
    const located = this.#located.get(passageId);
    if (!located) throw new Error(`No passage ${passageId} in story ${this.story.id}`);
    return located;
  }

  /**
   * The terms that a sentence implies by whom it names: the words of their roles ("Lavrov" implies "minister", so that
   * "which minister" finds him).
   */
  impliedBy(sentence: string): ReadonlySet<number> {
    let implied = this.#implied.get(sentence);
    if (!implied) {
      const key = ` ${keyOf(sentence)} `;
      implied = new Set(
        this.#cards.flatMap(({ names, role }) =>
          names.some((name) => key.includes(` ${name} `)) ? [...role] : [],
        ),
      );
      this.#implied.set(sentence, implied);
    }
    return implied;
  }

  /** The sentences of a passage, split once. */
  sentencesOf(passage: Passage): readonly string[] {
    let sentences = this.#sentences.get(passage.id);
    if (!sentences) {
      sentences = splitSentences(passage.text).map((sentence) => sentence.text);
      this.#sentences.set(passage.id, sentences);
    }
    return sentences;
  }
}
