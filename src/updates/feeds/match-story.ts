/** How much a report has to do with a story: which of its people, places and keywords it names, and where. */

import { Analyser } from '../../language/analyse.ts';
import { Lexicon } from '../../language/lexicon.ts';
import { keyOf } from '../../language/phrase-key.ts';
import type { Token } from '../../language/tokenise.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import type { Entity, Story } from '../../story/story.ts';

/**
 * From this score on a report belongs to the story. A person in its headline scores up to 6, and alone is not enough.
 * Chosen by `npm run bench -- feeds` on half of 92 made-up reports, where a false alarm weighs as much as three misses; of
 * the other half it takes 20 of 21 that fit and none of 25 others.
 */
export const MATCH_FROM = 6.5;

/** How much a report names of a story, and whether it names what the story is about. */
export type Match = {
  /** From 0 up; see MATCH_FROM. */
  readonly score: number;
  /**
   * Whether it names, where it begins, somebody or something that the story is about; or further down, and beside it
   * another of them or a keyword. Half the world's news names Russia, the United Nations and a prime minister.
   */
  readonly isTied: boolean;
};

export const fits = ({ score, isTied }: Match): boolean => isTied && score >= MATCH_FROM;

export type Report = {
  /** What it begins with: the headline and the first paragraph, or a feed's teaser. */
  readonly lead: string;
  readonly body: string;
};

const WEIGHTS: Readonly<Record<Entity['kind'] | 'keyword', number>> = {
  person: 3,
  organisation: 2,
  place: 2,
  keyword: 1.5,
};
/** A name of ordinary words ("the general", «رئيس الحكومة») is that of many. */
const ORDINARY = 1;
/** What a report begins with is what it is about. */
const IN_LEAD = 2;
/** What somebody counts for whom the story names once among many; those whom it is about count in full. */
const LEAST_SHARE = 0.2;

/** So many passages, the newest, tell whom a story is about. */
const SAMPLE = 200;

const NONE: ReadonlyMap<string, readonly Name[]> = new Map();

type Name = { readonly tokens: readonly Token[]; readonly weight: number };
/** One person, organisation, place or keyword; the spellings by the first stem of each. */
type Subject = {
  readonly names: ReadonlyMap<string, readonly Name[]>;
  readonly share: number;
  /** Those of its names that are nobody else's, where the story is about it. */
  readonly own: ReadonlyMap<string, readonly Name[]>;
  readonly isKeyword: boolean;
};

/** Matches reports to one story as it stands. */
export class StoryMatcher {
  readonly #analyser: Analyser;
  readonly #subjects: readonly Subject[];

  constructor(story: Story, { lexicon: shipped }: Vocabulary) {
    const lexicon = new Lexicon(shipped);
    for (const { names } of story.entities)
      lexicon.add({ english: names.en.map(keyOf), arabic: [names.ar.map(keyOf)], kind: 'name' });
    this.#analyser = new Analyser(lexicon);
    const isOrdinary = (tokens: readonly Token[]): boolean =>
      tokens.every(({ stem, capital }) => !capital && shipped.has(stem) && !shipped.isName(stem));
    const spelled = (
      spellings: readonly string[],
      weigh: (tokens: readonly Token[], rank: number) => number,
    ): Name[] =>
      spellings
        .map((spelling) => this.#analyser.analyse(spelling))
        .map((tokens, rank) => ({ tokens, weight: weigh(tokens, rank) }));
    const entities = story.entities.map(({ kind, names }) => {
      // The usual name, which comes first, is a name whatever its words mean: «ليلى حداد».
      const weigh = (tokens: readonly Token[], rank: number): number =>
        rank > 0 && isOrdinary(tokens) ? ORDINARY : WEIGHTS[kind];
      return byFirstStem([...spelled(names.ar, weigh), ...spelled(names.en, weigh)]);
    });
    const all = [...story.keywords.ar, ...story.keywords.en];
    // Whom the keywords name it is about; where they name nobody, all whom it names.
    const main = story.entities.filter(({ names }) =>
      [...names.ar, ...names.en].some((name) => all.includes(name)),
    );
    /** «السراج» is a lamp too; as a keyword it is he. */
    const ownOf = ({ names, kind }: Entity): Subject['own'] =>
      byFirstStem(
        [...names.ar, ...names.en]
          .map((name) => ({
            tokens: this.#analyser.analyse(name),
            isUsual: names.ar[0] === name || names.en[0] === name || all.includes(name),
          }))
          .filter(({ tokens, isUsual }) => isUsual || !isOrdinary(tokens))
          .map(({ tokens }) => ({ tokens, weight: WEIGHTS[kind] })),
      );
    const named = new Set(story.entities.flatMap(({ names }) => [...names.ar, ...names.en]));
    const keywords = all.filter((keyword) => !named.has(keyword));
    const shares = this.#sharesOf(story, entities);
    this.#subjects = [
      ...story.entities.map((entity, at) => ({
        names: entities[at]!,
        share: shares[at]!,
        own: main.length === 0 || main.includes(entity) ? ownOf(entity) : NONE,
        isKeyword: false,
      })),
      ...keywords.map((keyword) => ({
        names: byFirstStem(spelled([keyword], () => WEIGHTS.keyword)),
        share: 1,
        own: NONE,
        isKeyword: true,
      })),
    ];
  }

  match({ lead, body }: Report): Match {
    const [leading, following] = [this.#analyser.analyse(lead), this.#analyser.analyse(body)];
    let score = 0;
    let [inLead, below, keywords] = [0, 0, 0];
    for (const { names, share, own, isKeyword } of this.#subjects) {
      const found = Math.max(IN_LEAD * bestIn(leading, names), bestIn(following, names));
      score += share * found;
      if (isKeyword && found > 0) keywords++;
      if (bestIn(leading, own) > 0) inLead++;
      else if (bestIn(following, own) > 0) below++;
    }
    return { score, isTied: inLead > 0 || below > 1 || (below > 0 && keywords > 0) };
  }

  /** Whether a text names anything of the story's at all: enough to have a look at what it announces. */
  mentions(text: string): boolean {
    const tokens = this.#analyser.analyse(text);
    return this.#subjects.some(({ names }) => bestIn(tokens, names) > 0);
  }

  /** In how many passages the story names each, beside the one that it names most. */
  #sharesOf(story: Story, entities: ReadonlyArray<Subject['names']>): number[] {
    const passages = story.articles
      .flatMap(({ texts }) => Object.values(texts))
      .flatMap(({ passages }) => passages)
      .slice(-SAMPLE)
      .map(({ text }) => this.#analyser.analyse(text));
    const counts = entities.map((names) => passages.filter((tokens) => bestIn(tokens, names) > 0).length);
    const most = Math.max(...counts, 0);
    return counts.map((count) => (most === 0 ? 1 : LEAST_SHARE + (1 - LEAST_SHARE) * (count / most)));
  }
}

const byFirstStem = (names: readonly Name[]): Subject['names'] =>
  Map.groupBy(names, ({ tokens }) => tokens[0]?.stem ?? '');

/** The weight of the weightiest of the names that a text holds, 0 where it holds none. */
function bestIn(tokens: readonly Token[], names: Subject['names']): number {
  let best = 0;
  tokens.forEach(({ stem }, at) => {
    for (const name of names.get(stem) ?? [])
      if (name.weight > best && standsAt(tokens, at, name.tokens)) best = name.weight;
  });
  return best;
}

/** A name written with a capital is not meant by the word without one: "US" and "us", "Blue Line" and "a blue line". */
const standsAt = (tokens: readonly Token[], at: number, name: readonly Token[]): boolean =>
  name.every(({ stem, capital }, offset) => {
    const token = tokens[at + offset];
    return token !== undefined && token.stem === stem && (!capital || token.capital);
  });
