/** What a sentence lacks or turns round of what a question asks, however many of its words it holds. */

import { isStopWord } from '../language/stop-words.ts';
import type { Token } from '../language/tokenise.ts';
import type { Matched } from '../search/passage-search.ts';
import type { Question } from '../search/question.ts';
import { isNameLike } from '../search/sentence-features.ts';
import { actorOf } from './actors.ts';
import type { Card, Mention, StoryIndex } from './story-index.ts';

// biome-ignore format: a list
export const MISFITS = [
  /** The thing asked for ("which ship") is not spoken of. */
  'no-head',
  /** Nor is the deed ("who won"). */
  'no-deed',
  /** A name is asked for, and beside the word that it belongs to there is none. */
  'no-name',
  /** Somebody else does it. */
  'other-actor',
] as const;
export type Misfit = (typeof MISFITS)[number];
export type Misfits = Readonly<Record<Misfit, number>>;

/** A deed that the story tells in the word of the question is told there; one that it does not may go by another word. */
const unsaid = ({ strongest }: Matched): number => (strongest >= TOLD ? 1 : PARAPHRASED);
const TOLD = 0.6;
const PARAPHRASED = 0.2;
/** Below this weight a match is no better than none; from FIRM on it says the same. */
const WEAK = 0.3;
const FIRM = 0.4;
/** How many words a name may stand from the word that it belongs to. */
const BESIDE = 3;

export type ReadSentence = {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** The term of every token, as in the index. */
  readonly terms: Uint32Array;
  readonly found: Float32Array;
};

/** Each from 0 to 1. */
export function misfitsOf(
  question: Question,
  matched: readonly Matched[],
  sentence: ReadSentence,
  index: StoryIndex,
): Misfits {
  const { focus } = question;
  const groupAt = (token: number | undefined): number =>
    token === undefined
      ? -1
      : matched.findIndex(({ group }) => group.tokens.includes(question.tokens[token]!));
  const head = groupAt(focus.head);
  const deed = groupAt(focus.deed);
  const isEntity = (g: number): boolean => cardOf(matched[g]!, index) !== undefined;
  // Of "in which month" and "in which city" the kind of the question says what is missing.
  const hasHead =
    head >= 0 &&
    !isEntity(head) &&
    matched[head]!.group.kind === 'word' &&
    !['when', 'where', 'how-long', 'why', 'said'].includes(question.kind);
  return {
    'no-head': hasHead && sentence.found[head]! < WEAK ? 1 : 0,
    'no-deed': deed >= 0 && !isEntity(deed) && sentence.found[deed]! < WEAK ? unsaid(matched[deed]!) : 0,
    'no-name': focus.asksName && hasHead && !hasNameBeside(matched[head]!, matched, sentence, index) ? 1 : 0,
    'other-actor': deed >= 0 && isByAnother(question, matched[deed]!, sentence, index) ? 1 : 0,
  };
}

const cardOf = ({ group }: Matched, index: StoryIndex): Card | undefined =>
  index.cardOf(group.tokens.map(({ stem }) => stem).join(' '));

/** Places of the words that stand for a group. */
function placesOf({ group }: Matched, { terms }: ReadSentence): number[] {
  const held = new Set(
    group.members.filter(({ weight }) => weight >= FIRM).flatMap((member) => member.terms),
  );
  return [...terms.keys()].filter((at) => held.has(terms[at]!));
}

function hasNameBeside(
  head: Matched,
  matched: readonly Matched[],
  sentence: ReadSentence,
  index: StoryIndex,
): boolean {
  const { tokens, mentions } = sentence;
  const asked = new Set(matched.flatMap((each) => placesOf(each, sentence)));
  const headTerms = new Set(head.group.members.flatMap((member) => member.terms));
  /** A place is the name that is asked for only where it is such a thing: a ship, not the country of a minister. */
  const bears = ({ card }: Mention): boolean =>
    card.kind !== 'place' || [...card.role].some((term) => headTerms.has(term));
  const isFresh = (at: number): boolean => {
    const token = tokens[at];
    if (!token || asked.has(at)) return false;
    const mention = mentions.find((each) => at >= each.at && at < each.at + each.length);
    if (mention) return bears(mention);
    return !isStopWord(token.norm) && isNameLike(token, index.vocabulary.lexicon, at === 0);
  };
  const isJoined = (at: number): boolean =>
    /^(?:and|or)$/.test(tokens[at]!.norm) || /^و(?:ال|لل|ب)/.test(tokens[at]!.norm);
  return placesOf(head, sentence).some((place) => {
    // Beside it, and no other's: "Lavrov and the ambassador" does not name the ambassador.
    for (let at = place + 1; at <= place + BESIDE && tokens[at] && !isJoined(at); at++)
      if (isFresh(at)) return true;
    if (isJoined(place)) return false;
    for (let at = place - 1; at >= place - BESIDE && tokens[at] && !isJoined(at); at--)
      if (isFresh(at)) return true;
    return false;
  });
}

/** Whether the deed of the question is somebody else's in the sentence, wherever the sentence speaks of it. */
function isByAnother(question: Question, deed: Matched, sentence: ReadSentence, index: StoryIndex): boolean {
  const at = question.focus.deed!;
  const asked = index.mentionsIn(question.tokens);
  const isHole = /^(?:who|من|منو|الذي|التي|اللي)$/.test(question.tokens[at - 1]?.norm ?? '');
  const actor = isHole ? undefined : actorOf(question.tokens, asked, at, question.language);
  // "Who backs him": whoever is backed is not the one who backs.
  const suffering = isHole ? asked.find((mention) => mention.at > at)?.card : undefined;
  if (!actor && !suffering) return false;
  const language = sentence.tokens.some(({ script }) => script === 'arabic') ? 'ar' : 'en';
  const actors = placesOf(deed, sentence)
    .map((place) => actorOf(sentence.tokens, sentence.mentions, place, language))
    .filter((card) => card !== undefined);
  if (actors.length === 0) return false;
  if (suffering) return actors.every((card) => card === suffering);
  return actors.every((card) => card !== actor && !index.isSpokenForBy(card, actor!));
}
