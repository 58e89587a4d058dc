/** One story made searchable: its passages in both languages, its people and places beside the shipped lexicon. */

import { keyOf, Lexicon } from '../language/lexicon.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { PassageSearch } from '../search/passage-search.ts';
import type { Article, ArticleText, Entity, Passage, Story } from '../story/story.ts';

/** A passage with where it comes from. */
export type Located = { readonly passage: Passage; readonly text: ArticleText; readonly article: Article };

/** An entity as sentences are searched for it: the keys of its names, and the terms of its role. */
export type Card = {
  readonly kind: Entity['kind'];
  readonly names: readonly string[];
  readonly role: ReadonlySet<number>;
};

/** Where a sentence names an entity: the place of the name's first token. */
export type Mention = { readonly card: Card; readonly at: number };

export class StoryIndex {
  readonly story: Story;
  readonly vocabulary: Vocabulary;
  readonly search: PassageSearch;
  readonly #located = new Map<string, Located>();
  readonly #cards: readonly Card[];
  readonly #implied = new Map<string, ReadonlySet<number>>();
  readonly #people = new Map<string, readonly Mention[]>();
  readonly #sentences = new Map<string, readonly string[]>();
  /** Key of a name -> whom or what it names, and the most words that a name has. */
  readonly #named = new Map<string, Entity>();
  #longestName = 1;

  constructor(story: Story, shipped: Vocabulary) {
    this.story = story;
    const lexicon = new Lexicon(shipped.lexicon);
    for (const { names } of story.entities) {
      // All spellings stand for each other: one alternative with many forms.
      lexicon.add({ english: names.en.map(keyOf), arabic: [names.ar.map(keyOf)], kind: 'name' });
    }
    this.vocabulary = { ...shipped, lexicon };
    this.search = new PassageSearch(this.vocabulary);
    this.#cards = story.entities.map(({ kind, names, role }) => ({
      kind,
      names: [...names.ar, ...names.en].map(keyOf),
      role: new Set(role ? [role.ar, role.en].flatMap((text) => this.search.index.termsOf(text)) : []),
    }));
    for (const entity of story.entities) {
      for (const key of [...entity.names.ar, ...entity.names.en].map(keyOf)) {
        if (!this.#named.has(key)) this.#named.set(key, entity);
        this.#longestName = Math.max(this.#longestName, key.split(' ').length);
      }
    }
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

  /** The entity that a key names, where it names one. */
  cardOf(key: string): Card | undefined {
    return this.#cards.find(({ names }) => names.includes(key));
  }

  /** Whom and what a text of a reader or a model names, each once, in order; of names within names the longest. */
  entitiesIn(text: string): Entity[] {
    const stems = this.search.understand(text).tokens.map(({ stem }) => stem);
    const found = new Set<Entity>();
    for (let at = 0; at < stems.length; at++) {
      for (let length = Math.min(this.#longestName, stems.length - at); length > 0; length--) {
        const entity = this.#named.get(stems.slice(at, at + length).join(' '));
        if (!entity) continue;
        found.add(entity);
        at += length - 1;
        break;
      }
    }
    return [...found];
  }

  /** The people that a sentence names, in order. */
  people(sentence: string): readonly Mention[] {
    let people = this.#people.get(sentence);
    if (!people) {
      const stems = keyOf(sentence).split(' ');
      people = stems.flatMap((_, at) => {
        const card = this.#cards.find(
          ({ kind, names }) =>
            kind === 'person' &&
            names.some((name) => stems.slice(at, at + name.split(' ').length).join(' ') === name),
        );
        return card ? [{ card, at }] : [];
      });
      this.#people.set(sentence, people);
    }
    return people;
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
