/** What a sentence lacks or turns round of what a question asks, however many of its words it holds. */

import type { Lexicon } from '../language/lexicon.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import { firmTerms } from '../search/groups.ts';
import type { Matched } from '../search/passage-search.ts';
import type { Question } from '../search/question.ts';
import { isNameLike, SPEECH } from '../search/sentence-features.ts';
import { actorOf, hasObjectSuffix } from './actors.ts';
import type { Card, Mention, StoryIndex } from './story-index.ts';

// biome-ignore format: a list
export const MISFITS = [
  /** The thing asked for ("which ship") is not spoken of. */
  'no-head',
  /** Nor is the deed ("who won"). */
  'no-deed',
  /** A name is asked for, and beside the word that it belongs to there is none. */
  'no-name',
  /** Somebody else does it, or says it. */
  'other-actor',
  /** Asked whether something is so of two, it is about one of them alone. */
  'no-partner',
] as const;
export type Misfit = (typeof MISFITS)[number];
/** Each from 0 to 1; undefined where the text does not tell. */
export type Misfits = Readonly<Record<Misfit, number | undefined>>;

/** A deed that the story tells in the word of the question is told there; one that it does not may go by another word. */
const unsaid = ({ strongest }: Matched, { partners }: Asked): number =>
  strongest >= TOLD ? 1 : partners.length > 0 ? BETWEEN : PARAPHRASED;
const TOLD = 0.6;
const PARAPHRASED = 0.2;
/** "Did he sell it to them": that both are named says nothing where no sale is. */
const BETWEEN = 0.5;
/** Below this weight a match is no better than none; from FIRM on it says the same. */
const WEAK = 0.3;
const FIRM = 0.35;
const LITERAL = 0.8;
/** How many words a name may stand from the word that it belongs to. */
const BESIDE = 3;

/** What a question asks, told once for all sentences: numbers of groups, and whom of the story it names in which part. */
export type Asked = {
  /** The group of the thing that is asked for, where it is a common noun and the question's kind does not say it already. */
  readonly head: number | undefined;
  readonly deed: number | undefined;
  readonly asksName: boolean;
  /** Who does it by the question. */
  readonly actor: Card | undefined;
  /** "Who backs him": whoever is backed is not the one who backs. */
  readonly suffering: Card | undefined;
  /** Whose words are asked for. */
  readonly speaker: Card | undefined;
  /** The groups of whom and what the head belongs to ("the minister of Egypt"). */
  readonly bearers: readonly number[];
  /** The groups of whom and what it names beside the one whose deed it is, where it asks whether something is so. */
  readonly partners: readonly number[];
  /** For each group the terms that say the same. */
  readonly firm: ReadonlyArray<ReadonlySet<number>>;
  /** For each group the terms that are the word itself or its translation. */
  readonly literal: ReadonlyArray<ReadonlySet<number>>;
  /** All terms that stand for the head. */
  readonly headTerms: ReadonlySet<number>;
};

export type ReadSentence = {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** The term of every token, as in the index. */
  readonly terms: Uint32Array;
  readonly found: Float32Array;
};

export function readAsked(question: Question, matched: readonly Matched[], index: StoryIndex): Asked {
  const { focus, tokens, kind, language } = question;
  const groupAt = (token: number | undefined): number | undefined => {
    const at =
      token === undefined ? -1 : matched.findIndex(({ group }) => group.tokens.includes(tokens[token]!));
    return at < 0 ? undefined : at;
  };
  const head = groupAt(focus.head);
  // Of "in which month" and "in which city" the kind of the question says what is missing.
  const isThing =
    head !== undefined &&
    index.cardOf(matched[head]!.group.tokens) === undefined &&
    matched[head]!.group.kind === 'word' &&
    !['when', 'where', 'how-long', 'why', 'said'].includes(kind);
  const named = index.mentionsIn(tokens);
  const entities = [...matched.keys()].filter((g) => index.cardOf(matched[g]!.group.tokens) !== undefined);
  const verb = focus.deed ?? -1;
  const speech = tokens.findIndex(({ norm }) => SPEECH.has(norm));
  // "With whom did Egypt talk" asks for no actor, nor does «ما الذي يريده».
  const isHole =
    /^(?:who|من|منو|الذي|التي|اللي)$/.test(tokens[verb - 1]?.norm ?? '') &&
    !/^(?:مع|الي|عن|علي|ل|ب)$/.test(tokens[verb - 2]?.norm ?? '') &&
    !hasObjectSuffix(tokens[verb]!);
  return {
    head: isThing ? head : undefined,
    deed: groupAt(focus.deed),
    asksName: focus.asksName,
    actor: verb < 0 || isHole ? undefined : actorOf(tokens, named, verb, language),
    suffering: verb >= 0 && isHole ? named.find((mention) => mention.at > verb)?.card : undefined,
    speaker: kind === 'said' && speech >= 0 ? actorOf(tokens, named, speech, language) : undefined,
    bearers: focus.asksName ? entities : [],
    partners: kind === 'whether' ? entities.slice(1) : [],
    firm: matched.map(({ group }) => firmTerms(group, FIRM)),
    literal: matched.map(({ group }) => firmTerms(group, LITERAL)),
    headTerms: new Set(isThing ? matched[head]!.group.members.flatMap(({ terms }) => terms) : []),
  };
}

/** One language may only lack the word: a misfit is one in both, or in the one that tells. */
export const inBoth = (one: Misfits, other: Misfits): Misfits =>
  Object.fromEntries(
    MISFITS.map((misfit) => {
      const told = [one[misfit], other[misfit]].filter((value) => value !== undefined);
      return [misfit, told.length > 0 ? Math.min(...told) : undefined];
    }),
  ) as Record<Misfit, number | undefined>;

export function misfitsOf(
  asked: Asked,
  matched: readonly Matched[],
  sentence: ReadSentence,
  index: StoryIndex,
): Misfits {
  const { head, deed, asksName } = asked;
  const lacks = (g: number): boolean => sentence.found[g]! < WEAK;
  const isEntity = (g: number): boolean => index.cardOf(matched[g]!.group.tokens) !== undefined;
  return {
    'no-head': head !== undefined && lacks(head) ? 1 : 0,
    'no-deed':
      deed !== undefined && !isEntity(deed) && isUntold(deed, asked, sentence)
        ? unsaid(matched[deed]!, asked)
        : 0,
    'no-name':
      asksName &&
      head !== undefined &&
      (asked.bearers.some(lacks) || !hasNameBeside(head, asked, sentence, index))
        ? 1
        : 0,
    'other-actor': isByAnother(asked, sentence, index),
    'no-partner': asked.partners.some(lacks) ? 1 : 0,
  };
}

/** Whether the deed is not spoken of, or only by another word of the question: "the elections" is no "won". */
function isUntold(deed: number, asked: Asked, sentence: ReadSentence): boolean {
  if (sentence.found[deed]! < WEAK) return true;
  const places = placesOf(deed, asked, sentence);
  const isTaken = (at: number): boolean =>
    asked.literal.some((said, g) => g !== deed && said.has(sentence.terms[at]!));
  return places.length > 0 && places.every(isTaken);
}

/** Places of the words that stand for a group. */
const placesOf = (g: number, { firm }: Asked, { terms }: ReadSentence): number[] =>
  [...terms.keys()].filter((at) => firm[g]!.has(terms[at]!));

function hasNameBeside(head: number, asked: Asked, sentence: ReadSentence, index: StoryIndex): boolean {
  const { tokens, mentions, terms } = sentence;
  /** A place is the name that is asked for only where it is such a thing: a ship, not the country of a minister. */
  const bears = ({ card }: Mention): boolean =>
    card.kind !== 'place' || [...card.role].some((term) => asked.headTerms.has(term));
  const isFresh = (at: number): boolean => {
    const token = tokens[at];
    if (!token || asked.firm.some((held) => held.has(terms[at]!))) return false;
    const mention = mentions.find((each) => at >= each.at && at < each.at + each.length);
    if (mention) return bears(mention);
    return !isStopWord(token.norm) && isNameLike(token, index.vocabulary.lexicon, at === 0);
  };
  const isJoined = (at: number): boolean =>
    /^(?:and|or)$/.test(tokens[at]!.norm) || /^و(?:ال|لل|ب)/.test(tokens[at]!.norm);
  /** Beside it, and no other's: "Lavrov and the ambassador" does not name the ambassador. */
  const isNamed = (place: number, step: 1 | -1): boolean => {
    for (let at = place + step, left = BESIDE; left > 0 && tokens[at] && !isJoined(at); at += step, left--)
      if (isFresh(at)) return true;
    return false;
  };
  return placesOf(head, asked, sentence).some(
    (place) => isNamed(place, 1) || (!isJoined(place) && isNamed(place, -1)),
  );
}

/** Also with the conjunction, the future and the object written onto it. */
const isArabicVerb = ({ stem, norm }: Token, lexicon: Lexicon): boolean =>
  !/^[وف]?(?:ال|لل)/.test(norm) &&
  (SPEECH.has(norm) ||
    lexicon.isFiniteVerb(stem) ||
    lexicon.isFiniteVerb(norm.replace(/^[وف]?س?(?=.{3})/, '').replace(/(?:ه|ها|هم|وا|ت)$/, '')));

/** 1 where the deed or the words asked about are somebody else's wherever the sentence speaks of them. */
function isByAnother(asked: Asked, sentence: ReadSentence, index: StoryIndex): 0 | 1 | undefined {
  const { deed, actor, suffering, speaker } = asked;
  const { tokens, mentions } = sentence;
  const places =
    speaker !== undefined
      ? [...tokens.keys()].filter((at) => SPEECH.has(tokens[at]!.norm))
      : deed !== undefined && (actor || suffering)
        ? placesOf(deed, asked, sentence)
        : [];
  const language = tokens.some(({ script }) => script === 'arabic') ? 'ar' : 'en';
  const { lexicon } = index.vocabulary;
  const actors = places
    // A noun of the same root (اللقاء) is nobody's deed.
    .filter((at) => language === 'en' || isArabicVerb(tokens[at]!, lexicon))
    .map((place) => actorOf(tokens, mentions, place, language))
    .filter((card) => card !== undefined);
  if (actors.length === 0) return undefined;
  const isAnother = (card: Card): boolean => {
    if (suffering && !speaker) return card === suffering;
    const own = speaker ?? actor!;
    return card !== own && !index.isSpokenForBy(card, own);
  };
  return actors.every(isAnother) ? 1 : 0;
}
