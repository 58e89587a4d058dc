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

type Name = { readonly tokens: readonly Token[]; readonly weight: number };
/** One person, organisation, place or keyword; the spellings by the first stem of each. */
type Subject = { readonly names: ReadonlyMap<string, readonly Name[]>; readonly share: number };

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
    const named = new Set(story.entities.flatMap(({ names }) => [...names.ar, ...names.en]));
    const keywords = [...story.keywords.ar, ...story.keywords.en].filter((keyword) => !named.has(keyword));
    this.#subjects = [
      ...this.#withShares(story, entities),
      ...keywords.map((keyword) => ({
        names: byFirstStem(spelled([keyword], () => WEIGHTS.keyword)),
        share: 1,
      })),
    ];
  }

  /** The score of a report, from 0 up; see MATCH_FROM. */
  score({ lead, body }: Report): number {
    const [leading, following] = [this.#analyser.analyse(lead), this.#analyser.analyse(body)];
    return this.#subjects.reduce(
      (sum, { names, share }) =>
        sum + share * Math.max(IN_LEAD * bestIn(leading, names), bestIn(following, names)),
      0,
    );
  }

  /** Whether a text names anything of the story's at all: enough to have a look at what it announces. */
  mentions(text: string): boolean {
    const tokens = this.#analyser.analyse(text);
    return this.#subjects.some(({ names }) => bestIn(tokens, names) > 0);
  }

  /** In how many passages the story names each, beside the one that it names most. */
  #withShares(story: Story, entities: ReadonlyArray<Subject['names']>): Subject[] {
    const passages = story.articles
      .flatMap(({ texts }) => Object.values(texts))
      .flatMap(({ passages }) => passages)
      .slice(-SAMPLE)
      .map(({ text }) => this.#analyser.analyse(text));
    const counts = entities.map((names) => passages.filter((tokens) => bestIn(tokens, names) > 0).length);
    const most = Math.max(...counts, 0);
    return entities.map((names, at) => ({
      names,
      share: most === 0 ? 1 : LEAST_SHARE + (1 - LEAST_SHARE) * (counts[at]! / most),
    }));
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
