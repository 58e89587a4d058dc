/** One story made searchable: its passages in both languages, its people and places beside the shipped lexicon. */

import { Lexicon } from '../language/lexicon.ts';
import { keyOf, keyOfTokens } from '../language/phrase-key.ts';
import { splitSentences } from '../language/sentences.ts';
import { type Token, tokenise } from '../language/tokenise.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { PassageSearch } from '../search/passage-search.ts';
import { hasArticle } from '../search/question-focus.ts';
import type { Article, ArticleText, Entity, Passage, Story } from '../story/story.ts';
import { clausesOf } from './check/clauses.ts';
import { Reader } from './check/reading.ts';

/** A passage with where it comes from. */
export type Located = { readonly passage: Passage; readonly text: ArticleText; readonly article: Article };

/** An entity as sentences are searched for it: the keys of its names, and the terms of its role. */
export type Card = {
  readonly entity: Entity;
  readonly kind: Entity['kind'];
  readonly names: readonly string[];
  /** The terms of each name, a country's adjective among them. */
  readonly nameTerms: ReadonlyArray<readonly number[]>;
  readonly role: ReadonlySet<number>;
  /** Those of its office alone: of "general backed by the parliament" what stands before "backed". */
  readonly office: ReadonlySet<number>;
};

/** Where a sentence names an entity: the place of the name's first token, and how many it has. */
export type Mention = { readonly card: Card; readonly at: number; readonly length: number };

/** What the words of a sentence are, and whom and what they name. */
export type Reading = {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** The number of the clause that a token stands in, from 0; a clause has at most one finite verb. */
  readonly clauseOf: (token: number) => number;
};

/** The mention that a token is part of. */
export const mentionAt = (mentions: readonly Mention[], token: number): Mention | undefined =>
  mentions.find(({ at, length }) => token >= at && token < at + length);

/** In a role, what others do with its bearer, and he with them. */
const DEEDS =
  /(?:^| )(?:backs|backed|by|that|which|who|where|asked|named)\b.*$|(?:^| )(?:ت?ي?دعم\S*|الذي|التي|الذين|طلب\S*)(?: .*)?$/su;

/** The stem of the noun of an organisation's name of several words: of "parliament in Tobruk" and «برلمان طبرق» parliament. */
function nounOf(name: string): string | undefined {
  const tokens = tokenise(name);
  if (tokens.length < 2) return undefined;
  const [first] = tokens;
  if (first!.script === 'arabic') return first!.stem;
  const end = tokens.findIndex(({ norm }) => /^(?:of|in|for)$/.test(norm));
  return tokens.at(end > 0 ? end - 1 : -1)!.stem;
}

export class StoryIndex {
  #story: Story;
  readonly vocabulary: Vocabulary;
  readonly search: PassageSearch;
  readonly #located = new Map<string, Located>();
  readonly #cards: readonly Card[];
  readonly #readings = new Map<string, Reading>();
  readonly #sentences = new Map<string, readonly string[]>();
  readonly #reader: Reader;
  /** Key of a name -> whom or what it names, and the most words that a name has. */
  readonly #named = new Map<string, Card>();
  #longestName = 1;
  /** What is somebody's -> what that names, and whose it is: "government" of "Sarraj's government". */
  readonly #owned = new Map<string, { readonly card: Card; readonly owner: Card }>();
  /** Noun of an organisation's name -> the only one that has it, else null: "the parliament". */
  readonly #nouns = new Map<string, Card | null>();
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
    this.#cards = story.entities.map((entity) => {
      const { kind, names, role } = entity;
      const spellings = [...names.ar, ...names.en];
      const roles = role ? [role.ar, role.en] : [];
      return {
        entity,
        kind,
        names: spellings.map(keyOf),
        nameTerms: spellings
          .flatMap((text) => [text, ...lexicon.forms(keyOf(text), true)])
          .map((text) => this.search.index.termsOf(text))
          .filter((terms) => terms.length > 0),
        role: termsOf(...roles),
        office: termsOf(...roles.map((text) => text.replace(DEEDS, ''))),
      };
    });
    for (const card of this.#cards) {
      for (const key of card.names) {
        if (!this.#named.has(key)) this.#named.set(key, card);
        this.#longestName = Math.max(this.#longestName, key.split(' ').length);
      }
    }
    for (const card of this.#cards) {
      if (card.kind !== 'organisation') continue;
      for (const [first = '', second, ...more] of card.names.map((key) => key.split(' '))) {
        if (second === undefined || more.length > 0) continue;
        for (const [name, thing] of [
          [first, second],
          [second, first],
        ] as const) {
          const owner = this.#named.get(name);
          if (owner?.kind === 'person') this.#owned.set(thing, { card, owner });
        }
      }
    }
    for (const card of this.#cards) {
      if (card.kind !== 'organisation') continue;
      for (const key of [...card.entity.names.ar, ...card.entity.names.en].map(nounOf)) {
        if (key === undefined) continue;
        const known = this.#nouns.get(key);
        this.#nouns.set(key, known === undefined || known === card ? card : null);
      }
    }
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
            this.search.add(passage.id, passage.text);
            this.#sentences.delete(passage.id);
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

  /**
   * What a sentence implies by whom it names: the words of each one's role ("Lavrov" implies "minister", so that "which
   * minister" finds him); of these alone, where they are given.
   */
  impliedBy(sentence: string, of?: ReadonlySet<Card>): ReadonlyArray<ReadonlySet<number>> {
    return this.read(sentence).mentions.flatMap(({ card }) => (of && !of.has(card) ? [] : [card.role]));
  }

  get people(): readonly Card[] {
    return this.#cards.filter(({ kind }) => kind === 'person');
  }

  /** The entity that these words name, where they name one and nothing else. */
  cardOf(words: readonly Token[]): Card | undefined {
    return this.#named.get(keyOfTokens(words));
  }

  /** Whom and what a text of a reader or a model names, each once, in order. */
  entitiesIn(text: string): Entity[] {
    return [...new Set(this.mentionsIn(this.search.understand(text).tokens).map(({ card }) => card.entity))];
  }

  /** Whether two entities may stand for each other as actors: a minister for his country, a premier for his government. */
  isSpokenForBy(card: Card, other: Card): boolean {
    const names = (of: Card, by: Card): boolean =>
      of.nameTerms.some((terms) => terms.every((term) => by.office.has(term)));
    // "The general" is no name of the secretary general.
    if (card.kind === 'person' && other.kind === 'person') return false;
    return names(card, other) || names(other, card);
  }

  /** The entities that a text names, in order, the longest name at each place. */
  mentionsIn(tokens: readonly Token[]): Mention[] {
    const stems = tokens.map(({ stem }) => stem);
    const mentions: Mention[] = [];
    for (let at = 0; at < stems.length; at++) {
      for (let length = Math.min(this.#longestName, stems.length - at); length > 0; length--) {
        const card =
          this.#named.get(stems.slice(at, at + length).join(' ')) ??
          (length === 1 ? (this.#ownedAt(tokens, at, mentions) ?? this.#nounAt(tokens, at)) : undefined);
        if (!card) continue;
        mentions.push({ card, at, length });
        at += length - 1;
        break;
      }
    }
    return mentions;
  }

  /** Whom "his government" («حكومته») names, where the last person named before it, if any, is the one whose it is. */
  #ownedAt(tokens: readonly Token[], at: number, before: readonly Mention[]): Card | undefined {
    const owned = this.#owned.get(tokens[at]!.stem);
    if (!owned) return undefined;
    const { norm, script } = tokens[at]!;
    const isSomebodys =
      script === 'arabic' ? /ته$/.test(norm) : /^(?:his|her)$/.test(tokens[at - 1]?.norm ?? '');
    const person = before.findLast(({ card }) => card.kind === 'person');
    return isSomebodys && (person?.card ?? owned.owner) === owned.owner ? owned.card : undefined;
  }

  /** Whom "the parliament" names where the story has one alone, and nothing beside it says that it is another. */
  #nounAt(tokens: readonly Token[], at: number): Card | undefined {
    const { norm, script, stem } = tokens[at]!;
    const card = this.#nouns.get(stem);
    if (!card) return undefined;
    const next = tokens[at + 1];
    if (script !== 'arabic')
      return tokens[at - 1]?.norm === 'the' && !/^(?:of|in)$/.test(next?.norm ?? '') ? card : undefined;
    const isAnothers = /^ال/.test(next?.norm ?? '') || this.vocabulary.lexicon.isName(next?.stem ?? '');
    return hasArticle(norm) && !isAnothers ? card : undefined;
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
      mentions: this.mentionsIn(tokens),
      clauseOf: (token) => {
        clauses ??= readClauses();
        return clauses[token] ?? 0;
      },
    };
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
