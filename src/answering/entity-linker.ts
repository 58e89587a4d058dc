/** Whom and what of a story the words of a text name (entity linking): by a name, by what is his, by the noun of a name. */

import type { Lexicon } from '../language/lexicon.ts';
import { keyOf, keyOfTokens } from '../language/phrase-key.ts';
import { type Token, tokenise } from '../language/tokenise.ts';
import { hasArticle } from '../search/question-focus.ts';
import type { Entity } from '../story/story.ts';

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

/** The mention that a token is part of. */
export const mentionAt = (mentions: readonly Mention[], token: number): Mention | undefined =>
  mentions.find(({ at, length }) => token >= at && token < at + length);

/** Whether two entities may stand for each other as actors: a minister for his country, a premier for his government. */
export function isSpokenForBy(card: Card, other: Card): boolean {
  const names = (of: Card, by: Card): boolean =>
    of.nameTerms.some((terms) => terms.every((term) => by.office.has(term)));
  // "The general" is no name of the secretary general.
  if (card.kind === 'person' && other.kind === 'person') return false;
  return names(card, other) || names(other, card);
}

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

export class EntityLinker {
  readonly #lexicon: Lexicon;
  readonly #cards: readonly Card[];
  /** Key of a name -> whom or what it names, and the most words that a name has. */
  readonly #named = new Map<string, Card>();
  readonly #longestName: number;
  /** What is somebody's -> what that names, and whose it is: "government" of "Sarraj's government". */
  readonly #owned = new Map<string, { readonly card: Card; readonly owner: Card }>();
  /** Noun of an organisation's name -> the only one that has it, else null: "the parliament". */
  readonly #nouns = new Map<string, Card | null>();

  /**
   * @param lexicon one that knows the names of the entities
   * @param termsOf the terms of a text in the index of the story's passages
   */
  constructor(entities: readonly Entity[], lexicon: Lexicon, termsOf: (text: string) => readonly number[]) {
    this.#lexicon = lexicon;
    this.#cards = entities.map((entity) => {
      const { kind, names, role } = entity;
      const spellings = [...names.ar, ...names.en];
      const roles = role ? [role.ar, role.en] : [];
      return {
        entity,
        kind,
        names: spellings.map(keyOf),
        nameTerms: spellings
          .flatMap((text) => [text, ...lexicon.forms(keyOf(text), true)])
          .map(termsOf)
          .filter((terms) => terms.length > 0),
        role: new Set(roles.flatMap(termsOf)),
        office: new Set(roles.flatMap((text) => termsOf(text.replace(DEEDS, '')))),
      };
    });
    for (const card of this.#cards)
      for (const key of card.names) if (!this.#named.has(key)) this.#named.set(key, card);
    // The world's spellings of a person's name, beside the story's.
    for (const card of this.people)
      for (const form of card.names.flatMap((key) => [...lexicon.forms(key)]))
        if (!this.#named.has(form)) this.#named.set(form, card);
    this.#longestName = Math.max(1, ...[...this.#named.keys()].map((key) => key.split(' ').length));
    for (const card of this.#cards.filter(({ kind }) => kind === 'organisation')) {
      this.#addOwned(card);
      for (const key of [...card.entity.names.ar, ...card.entity.names.en].map(nounOf)) {
        if (key === undefined) continue;
        const known = this.#nouns.get(key);
        this.#nouns.set(key, known === undefined || known === card ? card : null);
      }
    }
  }

  /** Of an organisation's names of two words, one of them a person's: the other one. */
  #addOwned(card: Card): void {
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

  get people(): readonly Card[] {
    return this.#cards.filter(({ kind }) => kind === 'person');
  }

  /** The entity that these words name, where they name one and nothing else. */
  cardOf(words: readonly Token[]): Card | undefined {
    return this.#named.get(keyOfTokens(words));
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
    const isAnothers = /^ال/.test(next?.norm ?? '') || this.#lexicon.isName(next?.stem ?? '');
    return hasArticle(norm) && !isAnothers ? card : undefined;
  }
}
