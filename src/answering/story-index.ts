/** One story made searchable: its passages in both languages, its people and places beside the shipped lexicon. */

import { toldIn } from '../language/addressed.ts';
import { Lexicon } from '../language/lexicon.ts';
import { keyOf } from '../language/phrase-key.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { PassageSearch } from '../search/passage-search.ts';
import { readDateline } from '../story/ingest/dates-in-words.ts';
import type { Article, ArticleText, Entity, Passage, Story } from '../story/story.ts';
import { clausesOf } from './check/clauses.ts';
import { Reader } from './check/reading.ts';
import { EntityLinker, type Mention } from './entity-linker.ts';

/** A passage with where it comes from. */
export type Located = { readonly passage: Passage; readonly text: ArticleText; readonly article: Article };

/** What the words of a sentence are, and whom and what they name. */
export type Reading = {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** The number of the clause that a token stands in, from 0; a clause has at most one finite verb. */
  readonly clauseOf: (token: number) => number;
};

export class StoryIndex {
  #story: Story;
  readonly vocabulary: Vocabulary;
  readonly search: PassageSearch;
  readonly #located = new Map<string, Located>();
  /** Finds whom and what of the story a text names. */
  readonly linker: EntityLinker;
  readonly #readings = new Map<string, Reading>();
  readonly #sentences = new Map<string, readonly string[]>();
  readonly #reader: Reader;
  /** The words for a picture, and for what one does. */
  readonly picture: { readonly name: ReadonlySet<number>; readonly shows: ReadonlySet<number> };

  constructor(story: Story, shipped: Vocabulary) {
    this.#story = story;
    const lexicon = new Lexicon(shipped.lexicon);
    for (const { names } of story.entities) {
      // All spellings stand for each other: one alternative with many forms.
      lexicon.add({ english: names.en.map(keyOf), arabic: [names.ar.map(keyOf)], kind: 'name' });
    }
    this.vocabulary = { ...shipped, lexicon };
    this.search = new PassageSearch(this.vocabulary);
    this.#reader = new Reader(lexicon);
    const termsOf = (...texts: string[]): ReadonlySet<number> =>
      new Set(texts.flatMap((text) => this.search.index.termsOf(text)));
    this.picture = {
      name: termsOf('picture photo photograph image caption صورة صور تعليق'),
      shows: termsOf(
        'show see seen go depict appear happen take نرى يرى ترى يظهر ظهر تظهر يحدث حدث يجري التقط التقطت أخذ',
      ),
    };
    this.linker = new EntityLinker(story.entities, lexicon, (text) => this.search.index.termsOf(text));
    this.#read(story);
  }

  get story(): Story {
    return this.#story;
  }

  /**
   * Takes the story as it is now; passages that are as they were are not touched.
   * @returns false where its names have changed, on which every passage depends: then it must be indexed anew
   */
  follow(story: Story): boolean {
    if (JSON.stringify(story.entities) !== JSON.stringify(this.#story.entities)) return false;
    this.#story = story;
    this.#read(story);
    return true;
  }

  #read(story: Story): void {
    const gone = new Set(this.#located.keys());
    for (const article of story.articles) {
      for (const text of Object.values(article.texts)) {
        for (const passage of text.passages) {
          gone.delete(passage.id);
          if (this.#located.get(passage.id)?.passage.text !== passage.text) {
            const told = sentencesIn(passage);
            // A line each: so they are split as they are counted here.
            this.search.add(passage.id, told.join('\n'));
            this.#sentences.set(passage.id, told);
          }
          this.#located.set(passage.id, { passage, text, article });
        }
      }
    }
    for (const id of gone) {
      this.search.remove(id);
      this.#located.delete(id);
      this.#sentences.delete(id);
    }
  }

  locate(passageId: string): Located {
    const located = this.#located.get(passageId);
    if (!located) throw new Error(`No passage ${passageId} in story ${this.story.id}`);
    return located;
  }

  /** Whom and what a text of a reader or a model names, each once, in order. */
  entitiesIn(text: string): Entity[] {
    return [
      ...new Set(this.linker.mentionsIn(this.search.understand(text).tokens).map(({ card }) => card.entity)),
    ];
  }

  /** Whether any word of a text stands in the story, in the lexicon or in the tables of dialect and Arabizi. */
  knowsAnyWord(text: string): boolean {
    const { lexicon, dialect, arabizi } = this.vocabulary;
    return this.search
      .analyse(text)
      .some(
        ({ norm, stem }) =>
          isStopWord(norm) ||
          lexicon.has(stem) ||
          dialect.has(norm) ||
          arabizi.has(norm) ||
          this.search.index.termOf(stem) !== undefined,
      );
  }

  /** Whether a sentence names a person or an organisation of the story. */
  namesSomebody(sentence: string): boolean {
    return this.read(sentence).mentions.some(({ card }) => card.kind !== 'place');
  }

  /** A sentence of the story, read once. */
  read(sentence: string): Reading {
    let read = this.#readings.get(sentence);
    if (!read) {
      read = this.readAnew(sentence);
      this.#readings.set(sentence, read);
    }
    return read;
  }

  /** A sentence that somebody else wrote. */
  readAnew(sentence: string): Reading {
    const tokens = this.search.analyse(sentence);
    let clauses: Int16Array | undefined;
    const readClauses = (): Int16Array => {
      const words = this.#reader.read(sentence);
      const numbers = new Int16Array(words.length);
      for (const [clause, { words: own }] of clausesOf(words).entries())
        for (const { at } of own) numbers[at] = clause;
      return numbers;
    };
    return {
      tokens,
      mentions: this.linker.mentionsIn(tokens),
      clauseOf: (token) => {
        clauses ??= readClauses();
        return clauses[token] ?? 0;
      },
    };
  }

  /** The sentences of a passage, without those that speak to its reader. */
  sentencesOf(passage: Passage): readonly string[] {
    return this.#sentences.get(passage.id) ?? sentencesIn(passage);
  }
}

/** What a passage tells, without the dateline that a report may begin with: "TRIPOLI (AP) —". */
function sentencesIn({ number, text }: Passage): string[] {
  const told = toldIn(text);
  const dateline = number === 1 ? readDateline(text)?.words : undefined;
  const [first = '', ...others] = told;
  return dateline !== undefined && first.startsWith(dateline)
    ? [first.slice(dateline.length).trimStart(), ...others]
    : told;
}
